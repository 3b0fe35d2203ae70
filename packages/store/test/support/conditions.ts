/** Random conditions over the workshop's samples, and random samples to hold them against. */
import type { Node, Operand, Shift } from '@yifa/kernel';
import { addDays, days, months, type Period, type PlainDate, plainDate, workdays, years } from '@yifa/law';
import fc from 'fast-check';
import { sample } from './workshop.ts';

/** The id of the n-th invented entry of a kind. */
export function id(kind: number, n: number): string {
  return `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const bikeIds = [0, 1, 2, 3, 4].map((n) => id(1, n));
/** One that another org has, and one that nobody has. */
export const strangers = [id(1, 8), id(1, 9)];

const dates = [
  '1900-01-01',
  '1949-10-01',
  '2020-01-31',
  '2020-02-29',
  '2023-12-31',
  '2024-02-29',
  '2025-09-30',
  '2026-01-31',
];
const nearby = [
  '2026-02-13',
  '2026-02-14',
  '2026-02-23',
  '2026-02-24',
  '2026-02-28',
  '2026-03-15',
  '2026-03-16',
  '2026-12-31',
];
const extremes = ['2027-02-06', '2046-05-01', '2199-12-31'];
const date: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.constantFrom(...dates, ...nearby, ...extremes).map(plainDate),
  fc.integer({ min: 0, max: 2556 }).map((n) => addDays(plainDate('2020-01-01'), n)),
);
export const period: fc.Arbitrary<Period> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(1, 2, 3, 5, 7, 10, 15, 60),
      fc.constantFrom('penalty', 'enforcement', 'licensing', 'reconsideration', 'mediation'),
    )
    .map(([n, law]) => days(n, law)),
  fc.integer({ min: 1, max: 30 }).map((n) => workdays(n, 'disclosure')),
  fc.integer({ min: 1, max: 14 }).map((n) => months(n, 'enforcement')),
  fc.integer({ min: 1, max: 3 }).map((n) => years(n, 'penalty')),
);
const shift: fc.Arbitrary<{ shift?: Shift }> = fc.oneof(
  fc.constant({}),
  fc.tuple(period, fc.constantFrom('after', 'before')).map(([of, direction]) => ({ shift: { period: of, direction } })),
);
const number = fc.constantFrom(-1, 0, 1, 2, 30, 499_999, 500_000, 500_001, 2_000_000_001, 100_000_000_000_000);
const dateOperand: fc.Arbitrary<Operand> = fc.oneof(
  date.map((value): Operand => ({ kind: 'value', value })),
  fc
    .tuple(fc.constantFrom('today', 'periodStart', 'periodEnd'), shift)
    .map(([moment, by]): Operand => ({ kind: 'moment', moment, ...by })),
  fc
    .tuple(fc.constantFrom('seenOn', 'otherOn', 'keptOn'), shift)
    .map(([field, by]): Operand => ({ kind: 'field', field, ...by })),
);
const numberOperand: fc.Arbitrary<Operand> = fc.oneof(
  number.map((value): Operand => ({ kind: 'value', value })),
  fc.constantFrom('amount', 'cost').map((field): Operand => ({ kind: 'field', field })),
  fc.constantFrom('hearing-fine-citizen', 'filing-days').map((setting): Operand => ({ kind: 'setting', setting })),
);
const by = fc.constantFrom('<', '<=', '=', '>=', '>');
const some = <T>(...of: T[]): fc.Arbitrary<T[]> => fc.subarray(of, { minLength: 1 });

const bikeLeaf: fc.Arbitrary<Node> = fc.oneof(
  some('draft', 'registered', 'voided').map((of): Node => ({ op: 'state', in: of })),
  fc.boolean().map((filled): Node => ({ op: 'filled', field: 'maker', filled })),
  fc
    .tuple(by, number)
    .map(([word, value]): Node => ({ op: 'compare', field: 'price', by: word, to: { kind: 'value', value } })),
  fc.tuple(by, shift).map(
    ([word, to]): Node => ({
      op: 'compare',
      field: 'boughtOn',
      by: word,
      to: { kind: 'moment', moment: 'today', ...to },
    }),
  ),
  fc.boolean().map((value): Node => ({ op: 'in', field: 'old', values: [value] })),
  fc.boolean().map(
    (value): Node => ({
      op: 'ref',
      field: 'maker',
      ledger: 'maker',
      quantity: 'is',
      of: { op: 'in', field: 'trusted', values: [value] },
    }),
  ),
);
const onBike: fc.Arbitrary<Node> = fc.oneof(
  bikeLeaf,
  bikeLeaf.map((of): Node => ({ op: 'not', of })),
  fc.array(bikeLeaf, { maxLength: 2 }).map((of): Node => ({ op: 'any', of })),
);

const allFields = Object.keys(sample.model.fields);
const leaf: fc.Arbitrary<Node> = fc.oneof(
  some('draft', 'registered', 'voided').map((of): Node => ({ op: 'state', in: of })),
  fc
    .tuple(fc.constantFrom(...allFields), fc.boolean())
    .map(([field, filled]): Node => ({ op: 'filled', field, filled })),
  some('甲', '乙_%', "丙'", '').map((values): Node => ({ op: 'in', field: 'note', values })),
  fc.array(number, { minLength: 1, maxLength: 3 }).map((values): Node => ({ op: 'in', field: 'amount', values })),
  some('dark', 'light', 'odd').map((values): Node => ({ op: 'in', field: 'tone', values })),
  some(true, false).map((values): Node => ({ op: 'in', field: 'sure', values })),
  some(...bikeIds, ...strangers, 'no id', bikeIds[0]?.toUpperCase() ?? '').map(
    (values): Node => ({ op: 'in', field: 'main', values }),
  ),
  fc
    .tuple(fc.constantFrom('some', 'every'), some('home', 'work', 'gift'))
    .map(([quantity, codes]): Node => ({ op: 'has', field: 'uses', quantity, codes })),
  fc
    .tuple(fc.constantFrom('others', 'list'), fc.constantFrom('<=', '>='), fc.integer({ min: 0, max: 3 }))
    .map(([field, word, n]): Node => ({ op: 'size', field, by: word, count: n })),
  fc
    .tuple(fc.constantFrom('seenOn', 'otherOn', 'keptOn'), by, dateOperand)
    .map(([field, word, to]): Node => ({ op: 'compare', field, by: word, to })),
  fc
    .tuple(fc.constantFrom('seenOn', 'otherOn', 'keptOn'), by, dateOperand)
    .map(([field, word, to]): Node => ({ op: 'compare', field, by: word, to })),
  fc
    .tuple(fc.constantFrom('amount', 'cost'), by, numberOperand)
    .map(([field, word, to]): Node => ({ op: 'compare', field, by: word, to })),
  onBike.map((of): Node => ({ op: 'ref', field: 'main', ledger: 'bike', quantity: 'is', of })),
  fc
    .tuple(fc.constantFrom('some', 'every'), onBike)
    .map(([quantity, of]): Node => ({ op: 'ref', field: 'others', ledger: 'bike', quantity, of })),
  fc
    .constantFrom(['main', 'others'], ['others', 'main'])
    .map(([field = '', other = '']): Node => ({ op: 'apart', field, other })),
);
export const tree: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }).map((of): Node => ({ op: 'all', of })),
    fc.array(tie('node'), { maxLength: 3 }).map((of): Node => ({ op: 'any', of })),
    tie('node').map((of): Node => ({ op: 'not', of })),
  ),
})).node;

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 3 });
const values = fc.record({
  keptOn: date,
  note: maybe(fc.constantFrom('甲', '乙_%', "丙'", '丁')),
  amount: maybe(fc.constantFrom(0, 1, 2, 30, 500_000)),
  cost: maybe(fc.constantFrom(0, 1, 499_999, 500_000, 500_001, 100_000_000_000_000)),
  seenOn: maybe(date),
  otherOn: maybe(date),
  seenAt: maybe(fc.constant('2026-03-16T09:30')),
  sure: maybe(fc.boolean()),
  tone: maybe(fc.constantFrom('dark', 'light', 'odd')),
  uses: maybe(fc.subarray(['home', 'work', 'gift'])),
  main: maybe(fc.constantFrom(...bikeIds)),
  others: maybe(fc.uniqueArray(fc.constantFrom(...bikeIds, ...strangers), { maxLength: 3 })),
  list: maybe(fc.array(fc.constant({ item: '笔' }), { maxLength: 3 })),
});
export const rows = fc.sample(fc.tuple(fc.constantFrom('draft', 'registered', 'registered', 'voided'), values), {
  numRuns: 250,
  seed: 7,
});

/** Periods as the statutes write them, with every way of counting. */
export function periods(): Period[] {
  return [
    ...[1, 2, 3, 5, 7, 10, 60, 90].map((n) => days(n, 'penalty')),
    ...[2, 10, 11, 30].map((n) => days(n, 'enforcement')),
    ...[3, 5, 7, 10, 60].map((n) => days(n, 'reconsideration')),
    days(20, 'licensing'),
    days(15, 'mediation'),
    ...[1, 2, 7, 20].map((n) => workdays(n, 'disclosure')),
    ...[1, 2, 3, 6, 13].map((n) => months(n, 'mediation')),
    months(3, 'enforcement'),
    ...[1, 2].map((n) => years(n, 'penalty')),
    years(1, 'litigation'),
  ];
}
