/** Themes: for every demand of the law and every guard, the steps and fields that bear on it. */
import { fieldsRead, type LedgerModel } from '@yifa/kernel';
import { type GuardAt, guardsOf } from './conditions.ts';
import type { Procedure } from './model.ts';
import { endings } from './walker.ts';

export interface Theme {
  readonly name: string;
  readonly steps: ReadonlySet<string>;
  readonly only: ReadonlySet<string>;
  /** The guards whose turning points are tried. */
  readonly guards: readonly GuardAt[];
  readonly order: 'declared' | 'strict';
}

function writers(ledger: LedgerModel, field: string): string[] {
  return Object.values(ledger.steps)
    .filter((step) => step.asks.includes(field))
    .map((step) => step.id);
}

/** The steps to and from the writers of the fields, so far as a way is known. */
function wayTo(
  ways: ReadonlyMap<string, readonly string[]>,
  at: readonly string[],
  by: readonly string[],
): Set<string> {
  const found = [...at, ...by].flatMap((step) => [...(ways.get(step) ?? []), step]);
  const joined = by.flatMap((writer) => at.flatMap((step) => ways.get(`${writer}>${step}`) ?? []));
  return new Set([...found, ...joined]);
}

/** A theme a law, from the guards that rest on the same rules, and a theme a guard. */
export function themesOf<F>(p: Procedure<F>, ways: ReadonlyMap<string, readonly string[]>): Theme[] {
  const guards = guardsOf(p.ledger);
  const theme = (
    order: Theme['order'],
    name: string,
    at: readonly string[],
    fields: readonly string[],
    mine: readonly GuardAt[],
    beside: readonly string[] = [],
  ): Theme => {
    const dates = at.flatMap((id) => p.ledger.steps[id]?.dated ?? []);
    const only = new Set([...fields, ...dates]);
    const by = [...only, ...beside].flatMap((field) => writers(p.ledger, field));
    return { name, steps: new Set([...wayTo(ways, at, by), ...endings(p)]), only, guards: mine, order };
  };
  const ofGuards = guards.map((each) => {
    const { guard, step, index } = each;
    const dated = p.ledger.steps[step]?.dated;
    const whens = fieldsRead(guard.when);
    const kin = guards.filter((other) => {
      if (other.step !== step) return [...fieldsRead(other.guard.when)].some((name) => whens.has(name));
      return [...other.guard.reads].some((name) => name !== dated && guard.reads.has(name));
    });
    return theme(
      'strict',
      `${step}[${index}]`,
      [step],
      [...guard.reads],
      [each],
      kin.flatMap((other) => [...other.guard.reads]),
    );
  });
  const ofLaws = p.laws.map((law) => {
    const mine = guards.filter(({ guard }) => guard.rule !== undefined && law.rules.includes(guard.rule));
    return theme(
      'declared',
      law.id,
      [...law.at, ...mine.map(({ step }) => step)],
      [...mine.flatMap(({ guard }) => [...guard.reads]), ...(law.about ?? [])],
      mine,
    );
  });
  const distinct = new Map(
    [...ofGuards, ...ofLaws].map((each) => [
      `${each.order}|${[...each.steps].sort().join()}|${[...each.only].sort().join()}`,
      each,
    ]),
  );
  return [...distinct.values()];
}
