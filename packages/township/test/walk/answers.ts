/** The answers worth trying for a step's fields, derived from its declaration. */
import type { Context, Field, LedgerModel, StepModel, Subject, Value, Values } from '@yifa/kernel';
import { addDays, dueDate, isPlainDate, type PlainDate } from '@yifa/law';
import { codesIn, fieldsGuarded, type GuardAt, nodesReading, operandOf } from './conditions.ts';
import type { Procedure } from './model.ts';

/** Answers to a step and how many of them are unusual. */
export interface Answer {
  readonly input: Values;
  readonly actor: string;
  readonly reason: string;
  readonly cost: number;
}

function idsOf<F>(p: Procedure<F>, ledger: string): string[] {
  return Object.keys(p.world[ledger] ?? {});
}

function plainAnswer<F>(p: Procedure<F>, field: Field, day: PlainDate): Value {
  switch (field.kind) {
    case 'text':
      return '如实填写';
    case 'integer':
      return Math.max(2, field.min ?? 0);
    case 'money':
      return 1000_00;
    case 'date':
      return day;
    case 'time':
      return `${day}T09:30`;
    case 'yesNo':
      return true;
    case 'choice':
      return Object.keys(field.choices)[0] ?? null;
    case 'choices':
      return Object.keys(field.choices).slice(0, 1);
    case 'ref':
      return idsOf(p, field.ledger.id)[0] ?? null;
    case 'refs':
      return idsOf(p, field.ledger.id).slice(0, 2);
    case 'rows':
      return rowsOf(field.fields, 2, day);
  }
}

function rowsOf(fields: Readonly<Record<string, Field>>, count: number, day: PlainDate): Value {
  const cell = (field: Field): string | number | boolean | null => {
    if (field.optional) return null;
    if (field.kind === 'date') return day;
    if (field.kind === 'yesNo') return true;
    if (field.kind === 'integer' || field.kind === 'money') return 1;
    return field.kind === 'choice' ? (Object.keys(field.choices)[0] ?? '') : '甲';
  };
  const row = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, cell(field)]));
  return Array.from({ length: count }, () => row);
}

/** The usual answers of a step, in order; `chosen` ones stand, and those after them follow from them. */
export function usualInput<F>(
  p: Procedure<F>,
  step: StepModel,
  before: Values,
  day: PlainDate,
  chosen: Values = {},
): Values {
  const input: Record<string, Value> = {};
  for (const name of step.asks) {
    const field = p.ledger.fields[name];
    if (!field) continue;
    const given = chosen[name];
    const usual = p.usual[`${step.id}.${name}`] ?? p.usual[name];
    if (given !== undefined) input[name] = given;
    else if (usual !== undefined)
      input[name] = typeof usual === 'function' ? usual({ ...before, ...input }, day) : usual;
    else if (!field.optional) input[name] = plainAnswer(p, field, day);
  }
  return input;
}

function around(day: PlainDate): PlainDate[] {
  return [addDays(day, -1), day, addDays(day, 1)];
}

/** The days at which some guard changes its mind about a date field. */
function turningDays(guards: readonly GuardAt[], name: string, seen: Subject, context: Context): PlainDate[] {
  return nodesReading(guards, name).flatMap((node): PlainDate[] => {
    if (node.op !== 'compare') return [];
    const { to } = node;
    if (node.field === name) {
      const bound = to.kind === 'moment' ? undefined : operandOf(to, seen, context);
      return isPlainDate(bound) ? around(bound) : [];
    }
    const other = seen.values[node.field];
    if (to.kind !== 'field' || to.field !== name || !isPlainDate(other)) return [];
    if (!to.shift) return around(other);
    const direction = to.shift.direction === 'after' ? 'before' : 'after';
    const near = dueDate(other, to.shift.period, { calendar: context.calendar, direction }).due;
    return [...around(near), addDays(near, 2)];
  });
}

function turningNumbers(guards: readonly GuardAt[], name: string, seen: Subject, context: Context): number[] {
  return nodesReading(guards, name).flatMap((node) => {
    if (node.op !== 'compare') return [];
    const bound = node.field === name ? operandOf(node.to, seen, context) : seen.values[node.field];
    return typeof bound === 'number' ? [bound - 1, bound, bound + 1].filter((n) => n >= 0) : [];
  });
}

function codesTried(guards: readonly GuardAt[], name: string, codes: readonly string[]): string[] {
  if (codes.length <= 6) return [...codes];
  const named = new Set(nodesReading(guards, name).flatMap((node) => (node.op === 'in' ? node.values : [])));
  const other = codes.find((code) => !named.has(code));
  return codes.filter((code) => named.has(code) || code === other);
}

const memo = new WeakMap<LedgerModel, ReadonlySet<string>>();

function watched<F>(p: Procedure<F>): ReadonlySet<string> {
  const known = memo.get(p.ledger) ?? new Set([...fieldsGuarded(p.ledger), ...p.alsoRead]);
  memo.set(p.ledger, known);
  return known;
}

/** Every answer to one field that some guard could judge differently; the usual one alone where none reads it. */
export function answersTo<F>(
  p: Procedure<F>,
  name: string,
  seen: Subject,
  usual: Value | undefined,
  earliest: PlainDate | undefined,
  day: PlainDate,
  guards: readonly GuardAt[],
  context: Context,
): Value[] {
  const field = p.ledger.fields[name];
  if (!field || !watched(p).has(name)) return [];
  const found = ((): Value[] => {
    switch (field.kind) {
      case 'yesNo':
        return [true, false];
      case 'choice':
        return codesTried(guards, name, Object.keys(field.choices));
      case 'choices': {
        const all = Object.keys(field.choices);
        const sought = guards.flatMap(codesIn);
        const firsts = new Set(sought.flatMap((list) => list.slice(0, 2)));
        const other = all.find((code) => !sought.some((list) => list.includes(code)));
        const tried = all.filter((code, i) => i === 0 || code === other || firsts.has(code));
        return [
          ...tried.map((code) => [code]),
          all,
          ...all.map((code) => all.filter((each) => each !== code)).filter(() => all.length <= 7),
        ];
      }
      case 'integer':
      case 'money':
        return turningNumbers(guards, name, seen, context);
      case 'date':
        return [...turningDays(guards, name, seen, context), ...(earliest ? [addDays(earliest, -1)] : [])];
      case 'ref':
        return [...(p.tried?.[name]?.(day) ?? idsOf(p, field.ledger.id))];
      case 'refs': {
        const [first, second, ...more] = idsOf(p, field.ledger.id);
        if (first === undefined || second === undefined) return first === undefined ? [] : [[first]];
        return [[first], [first, second], ...more.map((id) => [first, id])];
      }
      case 'rows':
        return [1, 2].map((count) => rowsOf(field.fields, count, earliest ?? context.today));
      case 'text':
        return field.optional ? ['如实填写'] : [];
      case 'time':
        return [];
    }
  })();
  const all = field.optional ? [...found, null] : found;
  const apart = new Map(all.map((value) => [JSON.stringify(value), value]));
  apart.delete(JSON.stringify(usual ?? null));
  return [...apart.values()];
}
