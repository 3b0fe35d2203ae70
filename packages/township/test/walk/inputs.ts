/** Whole inputs of a step: the usual one, and those with a few unusual answers. */
import type { Context, StepModel, Subject, Value, Values } from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import { type Answer, answersTo, usualInput } from './answers.ts';
import type { GuardAt } from './conditions.ts';
import type { Act, Procedure } from './model.ts';

/** What may be answered unusually. */
export interface Scope {
  readonly varies: (field: string) => boolean;
  /** The guards whose turning points are tried. */
  readonly guards: readonly GuardAt[];
}

type Choice = readonly [field: string, value: Value];

const people = ['first', 'second', 'third'] as const;
const reason = '情况属实';

/** Two unusual answers at once matter where one guard of the step reads both. */
function readTogether(step: StepModel, one: string, two: string): boolean {
  return step.guards.some(({ reads }) => reads.has(one) && reads.has(two));
}

function earliestOf(acts: readonly Act[]): PlainDate | undefined {
  return acts.reduce<PlainDate | undefined>(
    (least, act) => (least === undefined || act.on < least ? act.on : least),
    undefined,
  );
}

/** Who usually acts: the first who may. Another, where it matters who does: somebody who may not, if there is one. */
function actorsFor<F>(p: Procedure<F>, step: StepModel, acts: readonly Act[]): readonly [string, string | undefined] {
  const barred = new Set(acts.filter((act) => step.apart.includes(act.step)).map((act) => act.actor));
  const usual = people.find((person) => !barred.has(person)) ?? people[0];
  const matters = step.apart.length > 0 || Object.values(p.ledger.steps).some((each) => each.apart.includes(step.id));
  const other = people.find((person) => barred.has(person)) ?? people.find((person) => person !== usual);
  return [usual, matters ? other : undefined];
}

/** The inputs to try for an open step: the usual one, and those with up to `budget` unusual answers among the fields that may vary. */
export function inputsFor<F>(
  p: Procedure<F>,
  step: StepModel,
  current: Subject | undefined,
  acts: readonly Act[],
  day: PlainDate,
  scope: Scope,
  budget: number,
  context: Context,
): Answer[] {
  const before = current?.values ?? {};
  const earliest = earliestOf(acts);
  const usual = usualInput(p, step, before, day);
  const [actor, other] = actorsFor(p, step, acts);
  const answers: Answer[] = [{ input: usual, actor, reason, cost: 0 }];
  if (budget < 1) return answers;
  if (other) answers.push({ input: usual, actor: other, reason, cost: 1 });
  if (step.reason || step.guards.some((guard) => guard.force === 'justify'))
    answers.push({ input: usual, actor, reason: '', cost: 1 });
  const state = step.to ?? current?.state ?? '';
  const singlesOf = (input: Values): Choice[] =>
    step.asks
      .filter(scope.varies)
      .flatMap((name) =>
        answersTo(
          p,
          name,
          { state, values: { ...before, ...input } },
          input[name],
          earliest,
          day,
          scope.guards,
          context,
        ).map((value): Choice => [name, value]),
      );
  for (const [name, value] of singlesOf(usual)) {
    const input = usualInput(p, step, before, day, { [name]: value });
    answers.push({ input, actor, reason, cost: 1 });
    if (budget < 2) continue;
    if (other) answers.push({ input, actor: other, reason, cost: 2 });
    for (const [second, also] of singlesOf(input)) {
      if (step.asks.indexOf(second) <= step.asks.indexOf(name) || !readTogether(step, name, second)) continue;
      answers.push({
        input: usualInput(p, step, before, day, { [name]: value, [second]: also }),
        actor,
        reason,
        cost: 2,
      });
    }
  }
  return answers;
}

/** Corrections of one field each, of those already filled. */
export function correctionsFor<F>(
  p: Procedure<F>,
  current: Subject,
  acts: readonly Act[],
  scope: Scope,
  context: Context,
): Answer[] {
  const earliest = earliestOf(acts);
  return Object.keys(p.ledger.fields).flatMap((name): Answer[] => {
    const now = current.values[name];
    if (now === undefined || now === null || !scope.varies(name)) return [];
    return answersTo(p, name, current, now, earliest, earliest ?? context.today, scope.guards, context).map(
      (value) => ({ input: { [name]: value }, actor: people[0], reason, cost: 1 }),
    );
  });
}
