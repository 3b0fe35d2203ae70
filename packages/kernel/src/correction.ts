/** What a correction (更正) may change, and which past guards it must satisfy again. */
import { isPlainDate, type PlainDate } from '@yifa/law';
import type { PastAct } from './act.ts';
import { isFilled, type Subject } from './evaluate.ts';
import type { Value, Values } from './field.ts';
import type { Fault } from './input.ts';
import type { GuardModel, LedgerModel, StepModel } from './model.ts';
import { own } from './own.ts';

interface Taken {
  readonly step: StepModel;
  readonly on: PlainDate;
}

/** The steps an entry has gone through, each with the day it was last taken; a corrected day counts. */
function stepsTaken(ledger: LedgerModel, values: Values, history: readonly PastAct[]): Taken[] {
  const last = new Map(history.map((act) => [act.step, act.on]));
  return [...last].flatMap(([id, day]): Taken[] => {
    const step = own(ledger.steps, id);
    if (!step) return [];
    const dated = step.dated === undefined ? undefined : values[step.dated];
    return [{ step, on: isPlainDate(dated) ? dated : day }];
  });
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The names of the fields that differ. */
export function changedFields(ledger: LedgerModel, before: Values, after: Values): string[] {
  return Object.keys(ledger.fields).filter((name) => !sameValue(before[name], after[name]));
}

/** Whether a step writes a field by itself: a value it sets, or one that its own page computes. */
function computes(step: StepModel, name: string): boolean {
  return Object.hasOwn(step.sets, name) || (step.page !== undefined && step.asks.includes(name));
}

/** The fields that no step lets anybody fill in: only the program writes them. */
export function computedFields(ledger: LedgerModel): ReadonlySet<string> {
  const steps = Object.values(ledger.steps);
  const typed = (name: string): boolean => steps.some((step) => step.asks.includes(name) && !computes(step, name));
  const names = Object.keys(ledger.fields);
  return new Set(names.filter((name) => !typed(name) && steps.some((step) => computes(step, name))));
}

/**
 * The corrected fields that are not for a hand to correct: the step that wrote them last computed them, so only taking
 * that step changes what they say. A date that somebody entered is corrected like any fact: its deadlines follow.
 */
export function correctedByHand(
  ledger: LedgerModel,
  before: Values,
  after: Values,
  history: readonly PastAct[],
): { readonly field: string; readonly label: string; readonly step: string }[] {
  const always = computedFields(ledger);
  const taken = history.flatMap((act) => own(ledger.steps, act.step) ?? []).reverse();
  return changedFields(ledger, before, after).flatMap((name) => {
    // An entry may be older than the declaration: then a step it went through let somebody fill in what none does now.
    const writers = always.has(name) ? [...taken, ...Object.values(ledger.steps)] : taken;
    const last = writers.find((step) => step.asks.includes(name) || computes(step, name));
    const label = own(ledger.fields, name)?.label ?? name;
    return last && computes(last, name) ? [{ field: name, label, step: last.label }] : [];
  });
}

/** A correction neither empties what must be filled, nor records what a step not yet taken would record, nor dates an act ahead. */
export function correctionFaults(
  ledger: LedgerModel,
  before: Values,
  after: Values,
  history: readonly PastAct[],
  today: PlainDate,
): Fault[] {
  const taken = stepsTaken(ledger, after, history);
  const recorded = new Set(taken.flatMap(({ step }) => [...step.asks, ...Object.keys(step.sets)]));
  return changedFields(ledger, before, after).flatMap((name): Fault[] => {
    const field = own(ledger.fields, name);
    const value = after[name];
    if (!field) return [];
    if (!isFilled(value) && !field.optional) return [{ field: name, says: `更正不能清空${field.label}` }];
    if (!isFilled(before[name]) && !recorded.has(name))
      return [{ field: name, says: `${field.label}要在办理相应步骤时填写，不能用更正补填` }];
    const ahead = isPlainDate(value) && value > today && taken.some(({ step }) => step.dated === name);
    return ahead ? [{ field: name, says: `${field.label}是办理日期，不能晚于今天` }] : [];
  });
}

/** A guard to evaluate, over the entry as that step left it, by the law of that day. */
export interface GuardCase {
  readonly guard: GuardModel;
  readonly subject: Subject;
  readonly on: PlainDate;
}

/** The guards of the steps taken that read a corrected field; what the others saw has not changed. */
export function guardsAgain(
  ledger: LedgerModel,
  before: Values,
  next: Subject,
  history: readonly PastAct[],
): GuardCase[] {
  const changed = changedFields(ledger, before, next.values);
  return stepsTaken(ledger, next.values, history).flatMap(({ step, on }) => {
    const subject: Subject = { state: step.to ?? next.state, values: next.values };
    const touched = step.guards.filter(
      (guard) =>
        changed.some((name) => guard.reads.has(name)) || (step.dated !== undefined && changed.includes(step.dated)),
    );
    return touched.map((guard): GuardCase => ({ guard, subject, on }));
  });
}
