/** Guards at work: whether one applies on a day, what it waits for, and how its refusal reads. */
import { citeRule, ruleInForce } from '@yifa/law';
import type { Refusal } from './errors.ts';
import { type Context, evaluate, isFilled, type Subject } from './evaluate.ts';
import type { Values } from './field.ts';
import type { GuardModel, StepModel } from './model.ts';
import { type Node, visit } from './node.ts';

/** What a failing guard tells the user. */
export function guardRefusal(guard: GuardModel): Refusal {
  const [field] = guard.reads;
  return {
    code: 'unlawful-step',
    says: guard.says,
    remedy: guard.remedy,
    ...(guard.rule ? { rule: guard.rule, article: citeRule(guard.rule) } : {}),
    ...(field ? { field } : {}),
  };
}

/** Whether a guard speaks at all: its rule is in force on `context.today` and its `when` holds. */
export function applies(guard: GuardModel, subject: Subject, context: Context): boolean {
  if (guard.rule && !ruleInForce(guard.rule, context.today)) return false;
  return evaluate(guard.when, subject, context);
}

/** A guard that always holds waits until the fields whose values it tests are filled; asking whether a field is filled is no such test. */
export function isReady(guard: GuardModel, values: Values): boolean {
  let ready = true;
  const need = (name: string): void => {
    if (!isFilled(values[name])) ready = false;
  };
  const see = (node: Node): void => {
    if ('field' in node && node.op !== 'filled') need(node.field);
    if (node.op === 'apart') need(node.other);
    if (node.op === 'compare' && node.to.kind === 'field') need(node.to.field);
  };
  visit(guard.when, see);
  visit(guard.require, see);
  return ready;
}

/**
 * The guards of a step that fail already now, whatever is filled in: they grey out its button.
 * A guard that an act dated before today could satisfy is not settled, and left to the decision.
 */
export function blockers(step: StepModel, current: Subject, context: Context): Refusal[] {
  return blockingGuards(step, current, context).map(guardRefusal);
}

/** The guards behind `blockers`. */
export function blockingGuards(step: StepModel, current: Subject, context: Context): GuardModel[] {
  const asked = new Set(step.asks);
  const next: Subject = { state: step.to ?? current.state, values: { ...current.values, ...step.sets } };
  return step.guards
    .filter((guard) => guard.force === 'forbid' && ![...guard.reads].some((name) => asked.has(name)))
    .filter((guard) => !mayTurn(guard.require, true) && !mayTurn(guard.when, false))
    .filter((guard) => applies(guard, next, context) && !evaluate(guard.require, next, context));
}

/** Whether an earlier day of the act could turn a condition to `wanted`. */
function mayTurn(node: Node, wanted: boolean): boolean {
  switch (node.op) {
    case 'all':
    case 'any':
      return node.of.some((each) => mayTurn(each, wanted));
    case 'not':
      return mayTurn(node.of, !wanted);
    case 'ref':
      return mayTurn(node.of, wanted);
    case 'compare': {
      if (node.to.kind !== 'moment' || node.to.moment !== 'today') return false;
      return node.by === '=' || (node.by === '>' || node.by === '>=') === wanted;
    }
    default:
      return false;
  }
}
