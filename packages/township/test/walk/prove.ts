/** Walks a whole procedure and declares the tests of what was seen. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attempt, requestOf } from './attempt.ts';
import { guardsOf, nameOf } from './conditions.ts';
import { Findings } from './findings.ts';
import { correctionsFor } from './inputs.ts';
import type { Procedure } from './model.ts';
import { unnoticed } from './mutate.ts';
import { contextOf, nextDay, type Place } from './place.ts';
import { themesOf } from './themes.ts';
import { walk } from './walker.ts';

export interface Expected {
  /** Fewest abstract states and transitions that a walk worth its name finds. */
  readonly states: number;
  readonly transitions: number;
  /** Guards whose loss no law notices: checks of sense, and those that another guard repeats. */
  readonly unnoticed: readonly string[];
}

/** Every order of steps with the usual answers. */
function everyOrder<F>(p: Procedure<F>): Findings {
  return walk(p, { budget: 0, order: 'free' });
}

/** Up to two unusual answers or steps out of order, theme by theme, into the same findings. */
function everyTheme<F>(p: Procedure<F>, findings: Findings): Findings {
  for (const theme of themesOf(p, findings.ways))
    walk(p, { ...theme, budget: 2, limit: theme.order === 'strict' ? 4000 : 1500, deep: true }, findings);
  return findings;
}

/** After each step, every correction of one field, and the usual way on from there. */
function everyCorrection<F>(p: Procedure<F>, firsts: ReadonlyMap<string, Place>): Findings {
  const findings = new Findings();
  const context = contextOf(p);
  const step = p.ledger.steps['correct'];
  const scope = { varies: () => true, guards: guardsOf(p.ledger) };
  for (const place of firsts.values()) {
    const { subject, acts } = place;
    if (!step || !subject || !step.from.includes(subject.state)) continue;
    for (const answer of correctionsFor(p, subject, acts, scope, context)) {
      const from = attempt(p, place, requestOf(step, answer, nextDay(acts)), 0, context, findings);
      if (from) walk(p, { budget: 0, order: 'free', deep: true, limit: 15, from }, findings);
    }
  }
  return findings;
}

/** Whether an entry can still be brought to an end; a theme leaves out most steps, so its last places are tried again. */
function leadsOn<F>(p: Procedure<F>, place: Place, ended: readonly string[]): boolean {
  const ahead = walk(p, { budget: 0, order: 'free', deep: true, limit: 60, from: { ...place, spent: 0 } });
  return ended.some((state) => ahead.states.has(state));
}

function stories(findings: Findings): Record<string, string> {
  const tell = (place: Place): string =>
    place.acts.map((act) => `${act.step} ${act.on} ${JSON.stringify(act.input)}`).join('\n');
  return Object.fromEntries([...findings.breaches].map(([law, places]) => [law, places.slice(0, 1).map(tell).join()]));
}

/** Declares the tests that prove a procedure lawful by construction. */
export function prove<F>(p: Procedure<F>, expected: Expected): void {
  const { ledger, laws } = p;
  const kinds = Object.entries(ledger.stateKinds);
  const ended = kinds.filter(([, kind]) => kind !== 'live').map(([state]) => state);
  const closed = kinds.filter(([, kind]) => kind === 'closed').map(([state]) => state);

  describe(`${ledger.label}: every reachable state`, () => {
    let order: Findings;
    let all: Findings;
    let corrected: Findings;
    let stuckInOrder: readonly Place[];
    beforeAll(() => {
      order = everyOrder(p);
      stuckInOrder = order.stuck(closed).filter((place) => !ended.includes(place.subject?.state ?? ''));
      all = everyTheme(p, order);
      corrected = everyCorrection(p, all.firsts);
    }, 420_000);

    it('is walked', () => {
      const rows = laws.map(
        (law) => `  ${law.id.padEnd(20)} ${String(all.questions.get(law.id) ?? 0).padStart(7)}  ${law.says}`,
      );
      const counts = `${all.placeCount} states, ${all.transitions} transitions, ${all.decisions + corrected.decisions} decisions`;
      console.info([`${ledger.id}: ${counts}`, '  law                    asked', ...rows].join('\n'));
      expect([...all.faults.keys()]).toEqual([]);
      expect(all.placeCount).toBeGreaterThan(expected.states);
      expect(all.transitions).toBeGreaterThan(expected.transitions);
      expect(Object.keys(ledger.states).filter((state) => !all.states.has(state))).toEqual([]);
    });

    it('breaks no law, and every law was asked', () => {
      expect(laws.filter((law) => !all.questions.has(law.id)).map((law) => law.id)).toEqual([]);
      expect(stories(all)).toEqual({});
    });

    it('stays lawful under every correction of one field', () => {
      expect(stories(corrected)).toEqual({});
      expect(corrected.transitions).toBeGreaterThan(0);
    });

    it('sees each guard hold and refuse', () => {
      const at = (book: ReadonlyMap<string, number>, step: string, index: number): number =>
        book.get(`${step}[${index}]`) ?? 0;
      const guards = guardsOf(ledger).filter(({ guard }) => guard.force !== 'remind');
      expect(guards.filter(({ step, index }) => at(all.held, step, index) === 0).map(nameOf)).toEqual([]);
      expect(guards.filter(({ step, index }) => at(all.failed, step, index) === 0).map(nameOf)).toEqual([]);
    });

    it('leaves no entry without a way on', () => {
      expect(stuckInOrder.map((place) => place.past.map((act) => act.step).join())).toEqual([]);
      const live = all.ends().filter((place) => !ended.includes(place.subject?.state ?? ''));
      const stuck = live.filter((place) => !leadsOn(p, place, ended));
      expect(stuck.map((place) => place.past.map((act) => act.step).join())).toEqual([]);
    });

    it('notices when a guard is taken away', () => {
      expect(unnoticed(p, all, corrected, expected.unnoticed).sort()).toEqual([...expected.unnoticed].sort());
    }, 60_000);
  });
}
