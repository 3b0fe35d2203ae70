/** Takes guards away one by one and sees whether some law notices. */
import type { LedgerModel } from '@yifa/kernel';
import { attempt } from './attempt.ts';
import { type GuardAt, guardsOf, nameOf } from './conditions.ts';
import { type Barred, Findings } from './findings.ts';
import type { Procedure } from './model.ts';
import { contextOf } from './place.ts';
import { walk } from './walker.ts';

function without(ledger: LedgerModel, { step, index }: GuardAt): LedgerModel {
  const from = ledger.steps[step];
  if (!from) return { ...ledger, always: ledger.always.filter((_, i) => i !== index) };
  const guards = from.guards.filter((_, i) => i !== index);
  return { ...ledger, steps: { ...ledger.steps, [step]: { ...from, guards } } };
}

/** Whether a law is broken once the guard lets this act pass, or on one of the ways on from there. */
function noticed<F>(p: Procedure<F>, { place, request }: Barred, ways: readonly ReadonlySet<string>[]): boolean {
  const findings = new Findings();
  const from = attempt(p, { ...place, spent: 0 }, request, 0, contextOf(p), findings);
  if (!from) return false;
  return ways.some((steps) => {
    walk(p, { budget: 0, order: 'free', limit: 80, first: true, steps, from }, findings);
    return findings.breaches.size > 0;
  });
}

/** The ways from a step to each step about which a law asks; `hard`: also by way of each third step. */
function waysOn<F>(p: Procedure<F>, seen: Findings, step: string, hard: boolean): ReadonlySet<string>[] {
  const asked = [...new Set(p.laws.flatMap((law) => law.at))];
  const by = hard ? Object.keys(p.ledger.steps) : [step];
  const each = asked.flatMap((to) =>
    by.map((third) => new Set([`${step}>${to}`, `${third}>${to}`].flatMap((key) => seen.ways.get(key) ?? []))),
  );
  const distinct = new Map(each.map((steps) => [[...steps].sort().join(), steps]));
  return [...distinct.values()].filter((steps) => steps.size > 0).sort((a, b) => a.size - b.size);
}

/** The names of the forbidding guards whose loss no law notices; those known for it are tried less hard. */
export function unnoticed<F>(p: Procedure<F>, seen: Findings, corrected: Findings, known: readonly string[]): string[] {
  const forbidding = guardsOf(p.ledger).filter(({ guard }) => guard.force === 'forbid');
  const lost = forbidding.filter((at) => {
    const changed = { ...p, ledger: without(p.ledger, at) };
    const key = `${at.step}[${at.index}]`;
    const all = [seen, corrected].flatMap((findings) => [...(findings.barred.get(key)?.values() ?? [])]);
    // The most unusual cases first: those are what guards are for.
    const barred = all.sort((a, b) => b.place.spent - a.place.spent);
    const ways = waysOn(p, seen, at.step, false);
    if (known.includes(nameOf(at))) return !barred.slice(0, 5).some((each) => noticed(changed, each, ways));
    if (barred.some((each) => noticed(changed, each, ways))) return false;
    const more = [...waysOn(p, seen, at.step, true), new Set(Object.keys(p.ledger.steps))];
    return !barred.slice(0, 20).some((each) => noticed(changed, each, more));
  });
  return lost.map(nameOf);
}
