/** What is left of an entry's conditions once what is known is put in: entries that agree on it have one future. */
import {
  type Comparison,
  type Context,
  evaluate,
  fieldsRead,
  type LedgerModel,
  listOf,
  type Node,
  type StepModel,
  type Subject,
} from '@yifa/kernel';
import { operandOf } from './conditions.ts';

type Open = ReadonlySet<string>;
const nothing: Open = new Set();
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

/** What is left of all or any of several conditions. */
function restOfMany(
  node: Node & { readonly op: 'all' | 'any' },
  subject: Subject,
  open: Open,
  context: Context,
): string {
  const [decisive, idle] = node.op === 'all' ? (['F', 'T'] as const) : (['T', 'F'] as const);
  const parts: string[] = [];
  for (const each of node.of) {
    const part = rest(each, subject, open, context);
    if (part === decisive) return decisive;
    if (part !== idle && !parts.includes(part)) parts.push(part);
  }
  return parts.length === 0 ? idle : `${node.op}(${parts.join(',')})`;
}

function restOfComparison(
  node: Node & { readonly op: 'compare' },
  subject: Subject,
  open: Open,
  context: Context,
): string {
  const { field, by, to } = node;
  const left = open.has(field) ? undefined : sideOf(subject, field);
  if (to.kind === 'moment') return `${open.has(field) ? field : (left ?? '')}${by}today`;
  const waits = to.kind === 'field' && open.has(to.field);
  if (open.has(field)) return waits ? textOf(node) : `${field}${by}${operandOf(to, subject, context) ?? ''}`;
  if (waits) return `${left ?? ''}${by}${textOf(node)}`;
  return compared(left, by, operandOf(to, subject, context)) ? 'T' : 'F';
}

function restOfRef(node: Node & { readonly op: 'ref' }, subject: Subject, context: Context): string {
  const parts: string[] = [];
  for (const id of listOf(subject.values[node.field])) {
    const target = context.find(node.ledger, id);
    parts.push(target ? rest(node.of, target, nothing, context) : 'F');
  }
  const good = parts.every((part) => part === 'T') && (node.quantity === 'every' || parts.length > 0);
  return good ? 'T' : `${node.quantity}[${parts.join()}]`;
}

/** What a condition still depends on: T, F, or a text over the open fields in which known dates stand as dates. */
function rest(node: Node, subject: Subject, open: Open, context: Context): string {
  switch (node.op) {
    case 'all':
    case 'any':
      return restOfMany(node, subject, open, context);
    case 'not': {
      const inner = rest(node.of, subject, open, context);
      return inner === 'T' ? 'F' : inner === 'F' ? 'T' : `not(${inner})`;
    }
    case 'compare':
      return restOfComparison(node, subject, open, context);
    case 'state':
      return node.in.includes(subject.state) ? 'T' : 'F';
    default: {
      const reads = readsOf(node);
      if (!reads.some((name) => open.has(name))) {
        return node.op === 'ref' ? restOfRef(node, subject, context) : evaluate(node, subject, context) ? 'T' : 'F';
      }
      const known = reads.filter((name) => !open.has(name));
      return known.length === 0
        ? textOf(node)
        : textOf(node) + JSON.stringify(known.map((name) => subject.values[name] ?? null));
    }
  }
}

function compared(left: string | number | undefined, by: Comparison, right: string | number | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const order = left === right ? '=' : left < right ? '<' : '>';
  return by.includes(order);
}

function sideOf(subject: Subject, field: string): string | number | undefined {
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
    const sets = Object.keys(step.sets).length > 0;
    const seen = sets ? { state: subject.state, values: { ...subject.values, ...step.sets } } : subject;
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
