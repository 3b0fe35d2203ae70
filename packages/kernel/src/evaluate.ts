/** Truth of a condition for one entry: the same tree that becomes SQL in the store. Nothing filled compares true. */
import { type Calendar, dueDate, isPlainDate, type PlainDate, type SettingId } from '@yifa/law';
import type { Value, Values } from './field.ts';
import type { Comparison, Node, Operand, Shift } from './node.ts';

/** An entry as conditions see it. */
export interface Subject {
  readonly state: string;
  readonly values: Values;
}

/** What an evaluation needs besides the entry. */
export interface Context {
  readonly calendar: Calendar;
  /** Day of the act, or the day for which a list is asked. */
  readonly today: PlainDate;
  readonly periodStart?: PlainDate;
  readonly periodEnd?: PlainDate;
  /** A profile setting of the org, as a number (money in 分). */
  setting(id: SettingId): number;
  /** A referenced entry of the same org; undefined when it does not exist. */
  find(ledger: string, id: string): Subject | undefined;
}

export function isFilled(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

export function evaluate(node: Node, subject: Subject, context: Context): boolean {
  switch (node.op) {
    case 'all':
      return node.of.every((each) => evaluate(each, subject, context));
    case 'any':
      return node.of.some((each) => evaluate(each, subject, context));
    case 'not':
      return !evaluate(node.of, subject, context);
    case 'state':
      return node.in.includes(subject.state);
    case 'filled':
      return isFilled(subject.values[node.field]) === node.filled;
    case 'in': {
      const value = subject.values[node.field];
      return node.values.some((each) => each === value);
    }
    case 'has': {
      const codes = listOf(subject.values[node.field]);
      const held = (code: string): boolean => codes.includes(code);
      return node.quantity === 'every' ? node.codes.every(held) : node.codes.some(held);
    }
    case 'size': {
      const value = subject.values[node.field];
      const size = Array.isArray(value) ? value.length : 0;
      return node.by === '>=' ? size >= node.count : size <= node.count;
    }
    case 'compare':
      return compare(subject.values[node.field], node.by, operandValue(node.to, subject, context));
    case 'ref': {
      const ids = listOf(subject.values[node.field]);
      const holds = (id: string): boolean => {
        const target = context.find(node.ledger, id);
        return target !== undefined && evaluate(node.of, target, context);
      };
      return node.quantity === 'every' ? ids.every(holds) : ids.some(holds);
    }
    case 'apart': {
      const others = listOf(subject.values[node.other]);
      return listOf(subject.values[node.field]).every((id) => !others.includes(id));
    }
  }
}

/** Ids or codes held by a field, one or many alike. */
export function listOf(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function compare(left: Value | undefined, by: Comparison, right: string | number | undefined): boolean {
  if (
    right === undefined ||
    (typeof left !== 'string' && typeof left !== 'number') ||
    typeof left !== typeof right ||
    left === ''
  )
    return false;
  switch (by) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}

function operandValue(operand: Operand, subject: Subject, context: Context): string | number | undefined {
  switch (operand.kind) {
    case 'value':
      return typeof operand.value === 'boolean' ? undefined : operand.value;
    case 'setting':
      return context.setting(operand.setting);
    case 'moment':
      return shifted(context[operand.moment], operand.shift, context);
    case 'field': {
      const value = subject.values[operand.field];
      if (typeof value === 'number') return value;
      return isPlainDate(value) ? shifted(value, operand.shift, context) : undefined;
    }
  }
}

function shifted(date: PlainDate | undefined, shift: Shift | undefined, context: Context): PlainDate | undefined {
  if (!date || !shift) return date;
  return dueDate(date, shift.period, { calendar: context.calendar, direction: shift.direction }).due;
}
