/** Explicit-state exploration of a procedure with the kernel's own `decide`. */
import type { StepModel } from '@yifa/kernel';
import { attempt, requestOf } from './attempt.ts';
import { type GuardAt, guardsOf } from './conditions.ts';
import { Findings } from './findings.ts';
import { inputsFor, type Scope } from './inputs.ts';
import type { Procedure } from './model.ts';
import { contextOf, keyOf, nextDay, nowhere, type Place } from './place.ts';

export interface WalkOptions {
  /** The fields that may be answered unusually; all, if not given. */
  readonly only?: ReadonlySet<string>;
  /** The steps that may be taken; all, if not given. */
  readonly steps?: ReadonlySet<string>;
  /** The guards whose turning points are tried; all, if not given. */
  readonly guards?: readonly GuardAt[];
  /**
   * Steps in any order, any number of times; only in the order of their declaration; or an exception to it
   * counting as unusual. Steps that end a procedure may always be taken.
   */
  readonly order: 'free' | 'declared' | 'strict';
  /** How many unusual answers and steps out of order a path may hold. */
  readonly budget: number;
  readonly from?: Place;
  /** The latest place found goes first: fewer places, longer paths. */
  readonly deep?: boolean;
  /** Stop after so many decisions. */
  readonly limit?: number;
  /** Stop at the first breach of a law. */
  readonly first?: boolean;
}

/** The steps after which nothing more has to be done. */
export function endings<F>({ ledger }: Procedure<F>): readonly string[] {
  const ended = ({ to }: StepModel): boolean => to !== undefined && ledger.stateKinds[to] !== 'live';
  return Object.values(ledger.steps)
    .filter(ended)
    .map((step) => step.id);
}

/** Walks on from a place and gathers what was seen. */
export function walk<F>(p: Procedure<F>, options: WalkOptions, findings: Findings = new Findings()): Findings {
  findings.begin();
  const context = contextOf(p);
  const scope: Scope = {
    varies: (field) => options.only?.has(field) ?? true,
    guards: options.guards ?? guardsOf(p.ledger),
  };
  const order = Object.keys(p.ledger.steps);
  const last = (place: Place): string => place.acts.at(-1)?.step ?? '';
  const keyAt = (place: Place): string =>
    keyOf(p, place, context) + (options.order === 'free' ? '' : `@${last(place)}`);
  const start = options.from ?? nowhere;
  // The least number of unusual answers with which a place was reached.
  const least = new Map<string, number>([[keyAt(start), start.spent]]);
  const waves = Array.from({ length: options.budget + 1 }, (): (readonly [place: Place, key: string])[] => []);
  waves[start.spent]?.push([start, keyAt(start)]);
  const ending = new Set(endings(p));
  const until = findings.decisions + (options.limit ?? Number.POSITIVE_INFINITY);

  const back = (place: Place, step: StepModel): number => {
    if (options.order === 'free' || ending.has(step.id) || order.indexOf(step.id) > order.indexOf(last(place)))
      return 0;
    return options.order === 'strict' ? Number.POSITIVE_INFINITY : 1;
  };
  const expand = (place: Place, key: string): void => {
    const { subject, acts } = place;
    findings.expanded.add(key);
    findings.visited(key, subject?.state);
    const day = nextDay(acts);
    for (const step of Object.values(p.ledger.steps)) {
      if (step.id === 'correct' || !(subject ? step.from.includes(subject.state) : step.opens)) continue;
      const extra = back(place, step);
      const left = options.budget - place.spent - extra;
      if (left < 0 || options.steps?.has(step.id) === false) continue;
      for (const answer of inputsFor(p, step, subject, acts, day, scope, left, context)) {
        const arrived = attempt(p, place, requestOf(step, answer, day), answer.cost + extra, context, findings);
        if (!arrived) continue;
        const there = keyAt(arrived);
        findings.moved(key, there, arrived);
        if ((least.get(there) ?? Number.POSITIVE_INFINITY) <= arrived.spent) continue;
        least.set(there, arrived.spent);
        waves[arrived.spent]?.push([arrived, there]);
      }
    }
  };

  // In turn from each wave, so that a limited walk sees unusual cases to their end as well.
  const turns = Array.from(waves, (_, spent) => spent).slice(start.spent);
  for (let busy = true; busy; ) {
    busy = false;
    for (const spent of turns) {
      const wave = waves[spent] ?? [];
      const [place, key] = (options.deep ? wave.pop() : wave.shift()) ?? [];
      if (!place || key === undefined) continue;
      busy = true;
      if (findings.decisions >= until || (options.first && findings.breaches.size > 0)) return findings;
      if ((least.get(key) ?? 0) >= spent) expand(place, key);
    }
  }
  return findings;
}
