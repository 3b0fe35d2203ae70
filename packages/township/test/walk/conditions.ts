/** What the walk asks of guards: which fields and codes they read, and against what they compare. */
import {
  type Context,
  fieldsRead,
  type GuardModel,
  type LedgerModel,
  type Node,
  type Operand,
  type Shift,
  type Subject,
  visit,
} from '@yifa/kernel';
import { dueDate, isPlainDate, type PlainDate } from '@yifa/law';

export interface GuardAt {
  readonly step: string;
  readonly index: number;
  readonly guard: GuardModel;
}

/** Stable name of a guard in reports: step, rule where there is one, and what it says. */
export function nameOf({ step, guard }: GuardAt): string {
  return `${step} ${guard.rule ?? '-'} ${guard.says}`;
}

export function guardsOf(ledger: LedgerModel): GuardAt[] {
  const steps = Object.values(ledger.steps).flatMap((step) =>
    step.guards.map((guard, index) => ({ step: step.id, index, guard })),
  );
  return [...steps, ...ledger.always.map((guard, index) => ({ step: 'always', index, guard }))];
}

/** Every node of these guards' conditions that reads this field. */
export function nodesReading(guards: readonly GuardAt[], field: string): Node[] {
  const found: Node[] = [];
  const look = (node: Node): void => {
    if (node.op === 'all' || node.op === 'any') for (const each of node.of) look(each);
    else if (node.op === 'not') look(node.of);
    else if (fieldsRead(node).has(field)) found.push(node);
  };
  for (const { guard } of guards) {
    look(guard.when);
    look(guard.require);
  }
  return found;
}

/** The lists of codes that the conditions of a guard look for. */
export function codesIn({ guard }: GuardAt): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const look = (node: Node): void => {
    if (node.op === 'has') found.push(node.codes);
  };
  visit(guard.when, look);
  visit(guard.require, look);
  return found;
}

/** The fields that some guard reads. */
export function fieldsGuarded(ledger: LedgerModel): ReadonlySet<string> {
  return new Set(guardsOf(ledger).flatMap(({ guard }) => [...guard.reads]));
}

const counted = new Map<string, PlainDate>();

function moved(day: PlainDate, shift: Shift, context: Context): PlainDate {
  const key = `${day} ${shift.direction} ${shift.period.count} ${shift.period.unit} ${shift.period.law}`;
  const known =
    counted.get(key) ?? dueDate(day, shift.period, { calendar: context.calendar, direction: shift.direction }).due;
  counted.set(key, known);
  return known;
}

/** A date or number operand's value, as far as it is known. */
export function operandOf(operand: Operand, subject: Subject, context: Context): string | number | undefined {
  const shifted = (day: PlainDate | undefined): PlainDate | undefined => {
    if (!day || operand.kind === 'value' || operand.kind === 'setting' || !operand.shift) return day;
    return moved(day, operand.shift, context);
  };
  if (operand.kind === 'setting') return context.setting(operand.setting);
  if (operand.kind === 'moment') return shifted(context[operand.moment]);
  if (operand.kind === 'value') return typeof operand.value === 'boolean' ? undefined : operand.value;
  const value = subject.values[operand.field];
  if (typeof value === 'number') return value;
  return isPlainDate(value) ? shifted(value) : undefined;
}
