/** What the walk asks of conditions: which fields they read, and what is left of them once some fields are known. */
import {
  type Comparison,
  type Context,
  evaluate,
  fieldsRead,
  type GuardModel,
  type LedgerModel,
  listOf,
  type Node,
  type Operand,
  type Shift,
  type StepModel,
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

const nothing: ReadonlySet<string> = new Set();
const readBy = new WeakMap<Node, readonly string[]>();
const written = new WeakMap<Node, string>();

function readsOf(node: Node): readonly string[] {
  const known = readBy.get(node) ?? [...fieldsRead(node)];
  readBy.set(node, known);
  return known;
}

function textOf(node: Node): string {
  const known = written.get(node) ?? JSON.stringify(node);
  written.set(node, known);
  return known;
}

/** What a condition still depends on: T, F, or a text over the unknown fields in which known dates stand as dates. */
function rest(node: Node, subject: Subject, open: ReadonlySet<string>, context: Context): string {
  const again = (each: Node): string => rest(each, subject, open, context);
  if (node.op === 'all' || node.op === 'any') {
    const decisive = node.op === 'all' ? 'F' : 'T';
    const parts: string[] = [];
    for (const each of node.of) {
      const part = again(each);
      if (part === decisive) return decisive;
      if (part !== 'T' && part !== 'F' && !parts.includes(part)) parts.push(part);
    }
    return parts.length === 0 ? (decisive === 'F' ? 'T' : 'F') : `${node.op}(${parts.join(',')})`;
  }
  if (node.op === 'not') {
    const inner = again(node.of);
    return inner === 'T' ? 'F' : inner === 'F' ? 'T' : `not(${inner})`;
  }
  const unknown = readsOf(node).filter((name) => open.has(name));
  if (node.op === 'compare') {
    const side = (known: string | number | undefined): string => String(known ?? '');
    if (node.to.kind === 'moment')
      return `${open.has(node.field) ? node.field : side(asSide(subject, node.field))}${node.by}today`;
    if (unknown.length === 0)
      return compared(asSide(subject, node.field), node.by, operandOf(node.to, subject, context)) ? 'T' : 'F';
    if (!open.has(node.field)) return `${side(asSide(subject, node.field))}${node.by}${textOf(node)}`;
    if (node.to.kind === 'field' && open.has(node.to.field)) return textOf(node);
    return `${node.field}${node.by}${side(operandOf(node.to, subject, context))}`;
  }
  if (node.op === 'state') return node.in.includes(subject.state) ? 'T' : 'F';
  if (node.op === 'ref' && unknown.length === 0) {
    const targets = listOf(subject.values[node.field]).map((id) => context.find(node.ledger, id));
    const parts = targets.map((target) => (target ? rest(node.of, target, nothing, context) : 'F'));
    return parts.every((part) => part === 'T') && (node.quantity === 'every' || parts.length > 0)
      ? 'T'
      : `${node.quantity}[${parts.join()}]`;
  }
  if (unknown.length === 0) return evaluate(node, subject, context) ? 'T' : 'F';
  const known = readsOf(node)
    .filter((name) => !open.has(name))
    .map((name) => JSON.stringify(subject.values[name] ?? null));
  return `${textOf(node)}${known.join()}`;
}

function compared(left: string | number | undefined, by: Comparison, right: string | number | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const order = left === right ? '=' : left < right ? '<' : '>';
  return by.includes(order);
}

function asSide(subject: Subject, field: string): string | number | undefined {
  const value = subject.values[field];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The steps that may still be taken from a state. */
function stepsAhead(ledger: LedgerModel, state: string): StepModel[] {
  const states = new Set([state]);
  const steps = Object.values(ledger.steps).filter((step) => step.id !== 'correct');
  for (let grown = true; grown; ) {
    grown = false;
    for (const step of steps) {
      if (step.to !== undefined && !states.has(step.to) && step.from.some((from) => states.has(from))) {
        states.add(step.to);
        grown = true;
      }
    }
  }
  return steps.filter((step) => step.from.some((from) => states.has(from)));
}

const ahead = new WeakMap<LedgerModel, Map<string, StepModel[]>>();
const opens = new WeakMap<StepModel, ReadonlySet<string>>();

/** All that the guards ahead can still tell apart about an entry. */
export function outlook(ledger: LedgerModel, subject: Subject, context: Context): string {
  const known = ahead.get(ledger) ?? new Map<string, StepModel[]>();
  ahead.set(ledger, known);
  const steps = known.get(subject.state) ?? stepsAhead(ledger, subject.state);
  known.set(subject.state, steps);
  const parts = steps.map((step) => {
    const open = opens.get(step) ?? new Set(step.asks);
    opens.set(step, open);
    const seen: Subject = { state: subject.state, values: { ...subject.values, ...step.sets } };
    const guards = step.guards.flatMap((guard, i) => {
      const when = rest(guard.when, seen, open, context);
      const require = when === 'F' ? 'T' : rest(guard.require, seen, open, context);
      // A guard that speaks and is content is worth meeting once, so it counts as a difference.
      if (require === 'T') return when === 'F' || readsOf(guard.when).length === 0 ? [] : [`+${i}`];
      return [rankDates(`${when}:${require}`)];
    });
    return guards.length === 0 ? '' : `${step.id}{${guards.join(';')}}`;
  });
  return parts.join('');
}

/** Dates by their order alone, so that a case a month later is the same case. */
function rankDates(text: string): string {
  const found = /\d{4}-\d{2}-\d{2}/g;
  const days = text.match(found);
  if (!days) return text;
  const order = new Map([...new Set(days)].sort().map((day, i) => [day, `#${i}`]));
  return text.replace(found, (day) => order.get(day) ?? day);
}
