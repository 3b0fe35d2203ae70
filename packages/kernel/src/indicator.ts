/** Indicators: named queries over entries. The condition that counts is the condition that lists. */
import type { Condition, NamesOf } from './condition.ts';
import type { Fields } from './field.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerModel } from './model.ts';
import { always, type Node, toNode } from './node.ts';

interface IndicatorBase {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** How a report says it; {n} is the figure with its unit. */
  readonly phrase: string;
  /** The label under which claims in other reports are matched to it. */
  readonly reads: string;
  /** 口径 in words. */
  readonly says: string;
}

/** A query of one ledger. `where` is complete: period, states and all. */
export interface EntryIndicator extends IndicatorBase {
  readonly kind: 'count' | 'sum' | 'distinct';
  readonly ledger: LedgerModel;
  /** The field summed up or told apart. */
  readonly field?: string;
  readonly where: Node;
}
/** A percentage, kept as its two terms. */
export interface RateIndicator extends IndicatorBase {
  readonly kind: 'rate';
  readonly of: CountingIndicator;
  readonly over: CountingIndicator;
}
/** The sum of indicators of several ledgers. */
export interface TotalIndicator extends IndicatorBase {
  readonly kind: 'total';
  readonly of: readonly CountingIndicator[];
}
export type CountingIndicator = EntryIndicator | TotalIndicator;
export type Indicator = CountingIndicator | RateIndicator;

type DateKey<F extends Fields> = NamesOf<F, 'date'>;
type NumberKey<F extends Fields> = NamesOf<F, 'integer' | 'money'>;
type CodeKey<F extends Fields> = NamesOf<F, 'ref' | 'choice' | 'text'>;

export interface IndicatorHead {
  readonly label: string;
  readonly unit?: string;
  readonly phrase?: string;
  readonly reads?: string;
  readonly says?: string;
}

export interface Query<F extends Fields, S extends string> extends IndicatorHead {
  /** Counted when this date lies in the period. */
  readonly on?: DateKey<F>;
  /** Counted when it stands at the period's end: begun by then, and not ended before. */
  readonly standing?: { readonly from: DateKey<F>; readonly until?: DateKey<F> };
  readonly where?: Condition<F, S>;
}

function base(id: string, head: IndicatorHead, unit: string): IndicatorBase {
  return {
    id,
    label: head.label,
    unit: head.unit ?? unit,
    phrase: head.phrase ?? `${head.label}{n}`,
    reads: head.reads ?? id,
    says: head.says ?? head.label,
  };
}

function complete<F extends Fields, S extends string>(ledger: LedgerModel, id: string, q: Query<F, S>): Node {
  const scope = { fields: ledger.fields, states: Object.keys(ledger.states), path: `indicator ${id}` };
  const idle = Object.keys(ledger.states).filter(
    (state) => ledger.stateKinds[state] === 'draft' || ledger.stateKinds[state] === 'void',
  );
  const parts: Node[] = [{ op: 'not', of: { op: 'state', in: idle } }];
  if (q.on) {
    parts.push({ op: 'compare', field: q.on, by: '>=', to: { kind: 'moment', moment: 'periodStart' } });
    parts.push({ op: 'compare', field: q.on, by: '<=', to: { kind: 'moment', moment: 'periodEnd' } });
  }
  if (q.standing) {
    parts.push({ op: 'compare', field: q.standing.from, by: '<=', to: { kind: 'moment', moment: 'periodEnd' } });
    const { until } = q.standing;
    if (until) {
      const ended: Node = { op: 'compare', field: until, by: '<=', to: { kind: 'moment', moment: 'periodEnd' } };
      parts.push({ op: 'not', of: ended });
    }
  }
  const own = q.where ? toNode(q.where, scope) : always;
  return { op: 'all', of: own === always ? parts : [...parts, own] };
}

/** The number of entries. */
export function count<F extends Fields, S extends string, T extends string, P extends string>(
  id: string,
  ledger: Ledger<F, S, T, P>,
  q: Query<F, NoInfer<S>>,
): EntryIndicator {
  return {
    ...base(id, q, ledger.model.unit),
    kind: 'count',
    ledger: ledger.model,
    where: complete(ledger.model, id, q),
  };
}

/** The sum of a number or money field; money sums are in 分 and read in 元. */
export function sum<F extends Fields, S extends string, T extends string, P extends string>(
  id: string,
  ledger: Ledger<F, S, T, P>,
  field: NumberKey<F>,
  q: Query<F, NoInfer<S>>,
): EntryIndicator {
  const declared = ledger.model.fields[field];
  const unit = declared?.kind === 'integer' ? (declared.unit ?? '') : '元';
  return { ...base(id, q, unit), kind: 'sum', ledger: ledger.model, field, where: complete(ledger.model, id, q) };
}

/** The number of different values of a field: villages covered, people trained. */
export function distinct<F extends Fields, S extends string, T extends string, P extends string>(
  id: string,
  ledger: Ledger<F, S, T, P>,
  field: CodeKey<F>,
  q: Query<F, NoInfer<S>>,
): EntryIndicator {
  return {
    ...base(id, q, ledger.model.unit),
    kind: 'distinct',
    ledger: ledger.model,
    field,
    where: complete(ledger.model, id, q),
  };
}

/** A percentage of two indicators; both terms are kept. */
export function rate(id: string, of: CountingIndicator, over: CountingIndicator, head: IndicatorHead): RateIndicator {
  return { ...base(id, head, '%'), kind: 'rate', of, over };
}

/** The sum of several indicators. */
export function total(
  id: string,
  of: readonly CountingIndicator[],
  head: IndicatorHead & { readonly unit: string },
): TotalIndicator {
  return { ...base(id, head, head.unit), kind: 'total', of };
}

/** Whether values of this indicator are money in 分. */
export function isMoney(indicator: Indicator): boolean {
  if (indicator.kind === 'total') return indicator.of.length > 0 && indicator.of.every(isMoney);
  return (
    indicator.kind === 'sum' &&
    indicator.field !== undefined &&
    indicator.ledger.fields[indicator.field]?.kind === 'money'
  );
}

/** The entry queries an indicator is made of. */
export function entryIndicators(indicator: Indicator): readonly EntryIndicator[] {
  switch (indicator.kind) {
    case 'rate':
      return [...entryIndicators(indicator.of), ...entryIndicators(indicator.over)];
    case 'total':
      return indicator.of.flatMap(entryIndicators);
    case 'count':
    case 'sum':
    case 'distinct':
      return [indicator];
  }
}

/** Arithmetic that must hold between figures of one org and period. */
export interface Relation {
  readonly id: string;
  readonly left: readonly CountingIndicator[];
  readonly is: '=' | '<=';
  readonly right: readonly CountingIndicator[];
  readonly says: string;
}

/** Declares that the sum on the left equals, or does not exceed, the sum on the right. */
export function relation(
  id: string,
  left: CountingIndicator | readonly CountingIndicator[],
  is: '=' | '<=',
  right: CountingIndicator | readonly CountingIndicator[],
  says: string,
): Relation {
  const list = (side: CountingIndicator | readonly CountingIndicator[]): readonly CountingIndicator[] =>
    'id' in side ? [side] : side;
  return { id, left: list(left), is, right: list(right), says };
}
