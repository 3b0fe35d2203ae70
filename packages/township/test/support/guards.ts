/** Tries every step of a ledger with a lawful entry, and every guard with an entry that breaks it. */
import {
  type Context,
  type Decision,
  decide,
  type LedgerModel,
  type StepModel,
  type Subject,
  type Value,
  type Values,
} from '@yifa/kernel';
import { isPlainDate, type PlainDate, plainDate, settings, stateCouncilCalendar } from '@yifa/law';
import { describe, expect, test } from 'vitest';

/** Entries that references point to, by ledger and id. */
export type World = Readonly<Record<string, Readonly<Record<string, Subject>>>>;

/** A step, what is changed of the lawful values, and the rule (or words) that must refuse it. */
export type Break = readonly [step: string, patch: Values, refusedBy: string];

export interface Trial {
  readonly ledger: { readonly model: LedgerModel };
  readonly world?: World;
  /** Lawful values of a whole entry, whichever steps record them. */
  readonly values: Values;
  /** Values under which a step is lawful although the common ones are not meant for it. */
  readonly at?: Readonly<Record<string, Values>>;
  /** The state a step is tried from, when not its first. */
  readonly from?: Readonly<Record<string, string>>;
  readonly breaks: readonly Break[];
}

export const today: PlainDate = plainDate('2026-06-30');

/** A made-up entry id. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** A referenced entry. */
export function entry(state: string, values: Values): Subject {
  return { state, values };
}

function contextOf(world: World): Context {
  return {
    calendar: stateCouncilCalendar,
    today,
    setting: (name) => {
      const { typical } = settings[name];
      if (typeof typical !== 'number') throw new RangeError(`${name} is no number`);
      return typical;
    },
    find: (ledger, entryId) => world[ledger]?.[entryId],
  };
}

function stepOf(trial: Trial, name: string): StepModel {
  const step = trial.ledger.model.steps[name];
  if (!step) throw new RangeError(`no step ${name}`);
  return step;
}

/** Takes a step with the lawful values, changed by `patch`. */
export function take(trial: Trial, name: string, patch: Values = {}, reason = ''): Decision {
  const step = stepOf(trial, name);
  const values: Record<string, Value> = { ...trial.values, ...trial.at?.[name], ...patch };
  const input = Object.fromEntries(step.asks.map((field) => [field, values[field] ?? null]));
  const dated = step.dated === undefined ? undefined : values[step.dated];
  const current = step.opens ? undefined : { state: trial.from?.[name] ?? step.from[0] ?? '', values };
  const request = {
    step: name,
    input,
    actor: { id: 'someone', posts: step.by },
    on: isPlainDate(dated) ? dated : today,
    reason: reason || (step.reason ? '情况说明' : ''),
  };
  return decide(trial.ledger.model, request, current, [], contextOf(trial.world ?? {}));
}

function objections(decision: Decision): readonly { readonly says: string; readonly rule?: string }[] {
  return decision.ok ? decision.reminders : decision.refusals;
}

/** Declares the tests of one ledger: lawful steps pass, each break is refused by its rule, no guard is left untried. */
export function tryLedger(trial: Trial): void {
  const { model } = trial.ledger;
  const steps = Object.values(model.steps).filter((step) => !step.loose);
  describe(model.label, () => {
    test.each(steps.map((step) => [step.label, step.id]))('lawful: %s', (_, name) => {
      const decision = take(trial, name);
      expect(decision.ok ? [] : decision.refusals.map(({ says, field }) => `${field}: ${says}`)).toEqual([]);
      expect(decision.ok ? decision.reminders.map(({ says }) => says) : []).toEqual([]);
    });
    if (trial.breaks.length > 0) {
      test.each(trial.breaks.map(([name, patch, by], i) => [name, by, i, patch] as const))(
        'refused: %s, %s (%i)',
        (name, by, _, patch) => {
          const found = objections(take(trial, name, patch));
          expect(found.map(({ says, rule }) => `${rule ?? ''} ${says}`).join('\n')).toContain(by);
        },
      );
    }
    test('every guard is broken once', () => {
      const hit = new Set(
        trial.breaks.flatMap(([name, patch]) =>
          objections(take(trial, name, patch)).map(({ says }) => `${name}: ${says}`),
        ),
      );
      const declared = steps.flatMap((step) => step.guards.map((guard) => `${step.id}: ${guard.says}`));
      expect(declared.filter((guard) => !hit.has(guard))).toEqual([]);
    });
    test.each(
      steps.flatMap((step) =>
        step.guards.filter((guard) => guard.force === 'justify').map((guard) => [step.id, guard.says] as const),
      ),
    )('with a written reason: %s, %s', (name, says) => {
      const broken = trial.breaks.filter(
        ([step, patch]) => step === name && objections(take(trial, name, patch)).some((each) => each.says === says),
      );
      const alone = broken.find(([, patch]) => objections(take(trial, name, patch)).length === 1);
      if (!alone) return;
      const decision = take(trial, name, alone[1], '情况紧急，经负责人同意');
      expect(decision.ok).toBe(true);
    });
  });
}
