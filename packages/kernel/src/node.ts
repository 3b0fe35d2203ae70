/** The tree form of a condition: a closed union that every interpreter (evaluation, SQL, words) switches over. */
import { isPlainDate, type Period, type SettingId, settings, statutes } from '@yifa/law';
import { DefinitionError } from './errors.ts';
import type { Field, Fields, Scalar } from './field.ts';
import { own } from './own.ts';

export type Comparison = '<' | '<=' | '=' | '>=' | '>';
export type Moment = 'today' | 'periodStart' | 'periodEnd';
export interface Shift {
  readonly period: Period;
  readonly direction: 'after' | 'before';
}
export type Operand =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'field'; readonly field: string; readonly shift?: Shift }
  | { readonly kind: 'moment'; readonly moment: Moment; readonly shift?: Shift }
  | { readonly kind: 'setting'; readonly setting: SettingId };

export type Node =
  | { readonly op: 'all'; readonly of: readonly Node[] }
  | { readonly op: 'any'; readonly of: readonly Node[] }
  | { readonly op: 'not'; readonly of: Node }
  | { readonly op: 'state'; readonly in: readonly string[] }
  | { readonly op: 'filled'; readonly field: string; readonly filled: boolean }
  | { readonly op: 'compare'; readonly field: string; readonly by: Comparison; readonly to: Operand }
  | { readonly op: 'in'; readonly field: string; readonly values: readonly Scalar[] }
  | {
      readonly op: 'has';
      readonly field: string;
      readonly quantity: 'some' | 'every';
      readonly codes: readonly string[];
    }
  | { readonly op: 'size'; readonly field: string; readonly by: '<=' | '>='; readonly count: number }
  | {
      readonly op: 'ref';
      readonly field: string;
      readonly ledger: string;
      readonly quantity: 'is' | 'some' | 'every';
      readonly of: Node;
    }
  | { readonly op: 'apart'; readonly field: string; readonly other: string };

export const always: Node = { op: 'all', of: [] };

type Raw = Readonly<Record<string, unknown>>;

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

const dateWords: Readonly<Record<string, Comparison>> = {
  before: '<',
  onOrBefore: '<=',
  on: '=',
  onOrAfter: '>=',
  after: '>',
};
const numberWords: Readonly<Record<string, Comparison>> = {
  lessThan: '<',
  atMost: '<=',
  equals: '=',
  atLeast: '>=',
  moreThan: '>',
};
const countWords: Readonly<Record<string, '<=' | '>='>> = { atLeast: '>=', atMost: '<=' };

/** A kind of thing a condition may be written over: fields by name and the states there are. */
export interface Scope {
  readonly fields: Fields;
  readonly states: readonly string[];
  readonly path: string;
  /** How many conditions this one lies in. */
  readonly depth?: number;
}

/** No written condition lies deeper; what arrives as data must not exhaust the stack. */
const deepest = 40;

function inside(scope: Scope, path: string): Scope {
  return { ...scope, path, depth: (scope.depth ?? 0) + 1 };
}

/**
 * Turns a written condition into its tree, checking every name and code again at run time,
 * for declarations that arrive as data (saved filters, imported configuration).
 * @throws DefinitionError naming the path of the first thing that is wrong.
 */
export function toNode(condition: unknown, scope: Scope): Node {
  if (!isRaw(condition)) throw new DefinitionError(scope.path, 'a condition must be an object');
  if ((scope.depth ?? 0) > deepest) throw new DefinitionError(scope.path, 'conditions are nested too deeply');
  const parts: Node[] = [];
  for (const [key, test] of Object.entries(condition)) {
    if (test === undefined) continue;
    const path = `${scope.path}.${key}`;
    if (key === 'all' || key === 'any') {
      const of = list(test).map((each, i) => toNode(each, inside(scope, `${path}[${i}]`)));
      parts.push({ op: key, of });
    } else if (key === 'not') {
      parts.push({ op: 'not', of: toNode(test, inside(scope, path)) });
    } else if (key === 'state') {
      parts.push(stateNode(test, scope, path));
    } else {
      const field = own(scope.fields, key);
      if (!field) throw new DefinitionError(path, `there is no field ${key}`);
      parts.push(...fieldNodes(key, field, test, scope, path));
    }
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { op: 'all', of: parts };
}

function codesOf(value: unknown, allowed: readonly string[], path: string): string[] {
  const codes = list(value);
  if (codes.length === 0) throw new DefinitionError(path, 'an empty list of codes');
  return codes.map((code) => {
    if (typeof code !== 'string' || !allowed.includes(code))
      throw new DefinitionError(path, `unknown code ${String(code)}`);
    return code;
  });
}

function stateNode(test: unknown, scope: Scope, path: string): Node {
  if (isRaw(test)) {
    onlyKeys(test, ['not'], path);
    return { op: 'not', of: { op: 'state', in: codesOf(test['not'], scope.states, path) } };
  }
  return { op: 'state', in: codesOf(test, scope.states, path) };
}

function fieldNodes(name: string, field: Field, test: unknown, scope: Scope, path: string): Node[] {
  if (isRaw(test)) {
    const words = Object.entries(test).filter(([, value]) => value !== undefined);
    if (words.length === 0) throw new DefinitionError(path, 'an empty test');
    return words.map(([word, value]) => wordNode(name, field, word, value, scope, `${path}.${word}`));
  }
  const values = list(test).map((value) => scalarFor(field, value, path));
  if (values.length === 0) throw new DefinitionError(path, 'an empty list of values');
  return [{ op: 'in', field: name, values }];
}

function onlyKeys(raw: Raw, keys: readonly string[], path: string): void {
  for (const key of Object.keys(raw))
    if (!keys.includes(key)) throw new DefinitionError(path, `${key} means nothing here`);
}

function scalarFor(field: Field, value: unknown, path: string): Scalar {
  if (field.kind === 'choice') return codesOf(value, Object.keys(field.choices), path)[0] ?? '';
  if (field.kind === 'yesNo' && typeof value === 'boolean') return value;
  if ((field.kind === 'integer' || field.kind === 'money') && isWhole(value)) return value;
  if ((field.kind === 'text' || field.kind === 'ref') && typeof value === 'string') return value;
  throw new DefinitionError(path, `a ${field.kind} cannot equal ${JSON.stringify(value)}`);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function comparisonOf(field: Field, word: string): Comparison | undefined {
  if (field.kind === 'date') return own(dateWords, word);
  return field.kind === 'integer' || field.kind === 'money' ? own(numberWords, word) : undefined;
}

function wordNode(name: string, field: Field, word: string, value: unknown, scope: Scope, path: string): Node {
  if (word === 'filled' && typeof value === 'boolean') return { op: 'filled', field: name, filled: value };
  const comparison = comparisonOf(field, word);
  if (comparison) return { op: 'compare', field: name, by: comparison, to: operand(field, value, scope, path) };
  if (word === 'not' && field.kind === 'choice') {
    return { op: 'not', of: { op: 'in', field: name, values: codesOf(value, Object.keys(field.choices), path) } };
  }
  if ((word === 'has' || word === 'hasAny' || word === 'hasAll') && field.kind === 'choices') {
    const quantity = word === 'hasAll' ? 'every' : 'some';
    return { op: 'has', field: name, quantity, codes: codesOf(value, Object.keys(field.choices), path) };
  }
  if (word === 'count' && (field.kind === 'refs' || field.kind === 'rows') && isRaw(value))
    return sizeNode(name, value, path);
  if ((word === 'notAmong' || word === 'noneAmong') && (field.kind === 'ref' || field.kind === 'refs')) {
    const other = typeof value === 'string' ? own(scope.fields, value) : undefined;
    if (typeof value !== 'string' || !other) throw new DefinitionError(path, `there is no field ${String(value)}`);
    if ((other.kind !== 'ref' && other.kind !== 'refs') || other.ledger.id !== field.ledger.id) {
      throw new DefinitionError(path, `${value} names no entries of ${field.ledger.id}`);
    }
    return { op: 'apart', field: name, other: value };
  }
  if ((field.kind === 'ref' && word === 'is') || (field.kind === 'refs' && (word === 'every' || word === 'some'))) {
    const of = toNode(value, {
      ...inside(scope, path),
      fields: field.ledger.fieldTypes,
      states: targetStates(field.ledger),
    });
    return {
      op: 'ref',
      field: name,
      ledger: field.ledger.id,
      quantity: word === 'is' || word === 'every' || word === 'some' ? word : 'is',
      of,
    };
  }
  throw new DefinitionError(path, `a ${field.kind} has no test called ${word}`);
}

function targetStates(target: object): readonly string[] {
  return 'states' in target && isRaw(target.states) ? Object.keys(target.states) : [];
}

function sizeNode(name: string, value: Raw, path: string): Node {
  const of = Object.entries(value).map(([word, count]): Node => {
    const by = own(countWords, word);
    if (!by || !isWhole(count)) throw new DefinitionError(path, `${word} is no count test`);
    return { op: 'size', field: name, by, count };
  });
  if (of.length === 0) throw new DefinitionError(path, 'an empty test');
  return { op: 'all', of };
}

function isMoment(value: unknown): value is Moment {
  return value === 'today' || value === 'periodStart' || value === 'periodEnd';
}

function isSetting(value: unknown): value is SettingId {
  return typeof value === 'string' && Object.hasOwn(settings, value);
}

function isNumeric(id: SettingId): boolean {
  return settings[id].kind === 'number' || settings[id].kind === 'money';
}

function isPeriod(value: unknown): value is Period {
  if (!isRaw(value)) return false;
  const { count, unit, law } = value;
  const known = unit === 'day' || unit === 'workday' || unit === 'month' || unit === 'year';
  return known && isWhole(count) && count > 0 && typeof law === 'string' && Object.hasOwn(statutes, law);
}

function shiftOf(raw: Raw, path: string): { shift?: Shift } {
  const { plus, minus } = raw;
  if (plus === undefined && minus === undefined) return {};
  const period = plus ?? minus;
  if (plus !== undefined && minus !== undefined) throw new DefinitionError(path, 'plus or minus, not both');
  if (!isPeriod(period)) throw new DefinitionError(path, 'plus/minus take a statutory period');
  return { shift: { period, direction: plus === undefined ? 'before' : 'after' } };
}

function operand(field: Field, value: unknown, scope: Scope, path: string): Operand {
  if (isRaw(value))
    onlyKeys(value, field.kind === 'date' ? ['field', 'moment', 'plus', 'minus'] : ['field', 'setting'], path);
  if (isRaw(value) && typeof value['field'] === 'string')
    return fieldOperand(field, value['field'], value, scope, path);
  if (field.kind === 'date') {
    if (isMoment(value)) return { kind: 'moment', moment: value };
    if (isPlainDate(value)) return { kind: 'value', value };
    if (isRaw(value) && isMoment(value['moment']))
      return { kind: 'moment', moment: value['moment'], ...shiftOf(value, path) };
  } else {
    if (isWhole(value)) return { kind: 'value', value };
    if (isRaw(value) && isSetting(value['setting']) && isNumeric(value['setting']))
      return { kind: 'setting', setting: value['setting'] };
  }
  throw new DefinitionError(path, `${JSON.stringify(value)} cannot be compared with a ${field.kind}`);
}

function fieldOperand(field: Field, name: string, raw: Raw, scope: Scope, path: string): Operand {
  const other = own(scope.fields, name);
  if (!other) throw new DefinitionError(path, `there is no field ${name}`);
  const comparable =
    (other.kind === 'date') === (field.kind === 'date') &&
    (other.kind === 'date' || other.kind === 'integer' || other.kind === 'money');
  if (!comparable) throw new DefinitionError(path, `a ${field.kind} cannot be compared with ${name}, a ${other.kind}`);
  return { kind: 'field', field: name, ...shiftOf(raw, path) };
}

/** The names of an entry's own fields that a condition reads. */
export function fieldsRead(node: Node): ReadonlySet<string> {
  const read = new Set<string>();
  visit(node, (each) => {
    if ('field' in each) read.add(each.field);
    if (each.op === 'apart') read.add(each.other);
    if (each.op === 'compare' && each.to.kind === 'field') read.add(each.to.field);
  });
  return read;
}

/** Calls `see` for a node and the nodes below it, not descending into referenced ledgers. */
export function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  if (node.op === 'all' || node.op === 'any') for (const each of node.of) visit(each, see);
  if (node.op === 'not') visit(node.of, see);
}
