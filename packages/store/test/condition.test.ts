import { count, type EntryIndicator, evaluate, type Node, type Operand, type Shift, type Subject } from '@yifa/kernel';
import {
  addDays,
  dayKind,
  days,
  dueDate,
  months,
  type Period,
  type PlainDate,
  plainDate,
  stateCouncilCalendar,
  workdays,
  years,
} from '@yifa/law';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { toColumn } from '../src/columns.ts';
import { shifted } from '../src/condition-sql.ts';
import { columnName, compile, type Entry, sql, tableName } from '../src/index.ts';
import { typical } from '../src/profile.ts';
import { engines } from './support/database.ts';
import { newOrg, today, withStore } from './support/store.ts';
import { bike, maker, sample } from './support/workshop.ts';

const id = (kind: number, n: number): string => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
const bikeIds = [0, 1, 2, 3, 4].map((n) => id(1, n));
/** One that another org has, and one that nobody has. */
const strangers = [id(1, 8), id(1, 9)];

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
const period: fc.Arbitrary<Period> = fc.oneof(
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
const tree: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
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
const rows = fc.sample(fc.tuple(fc.constantFrom('draft', 'registered', 'registered', 'voided'), values), {
  numRuns: 250,
  seed: 7,
});

const from = plainDate('2026-01-01');
const base = count('any', sample, { label: '样例' });
const counted = (node: Node): EntryIndicator => ({ ...base, where: { op: 'all', of: [base.where, node] } });

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let org = '';
  let entries: readonly Entry[] = [];
  const known = new Map<string, Subject>();

  beforeAll(async () => {
    org = await newOrg(at.store);
    const other = await newOrg(at.store);
    const put = async (
      where: string,
      ledger: typeof bike.model,
      key: string,
      state: string,
      held: object,
    ): Promise<void> => {
      const filled = Object.entries(held).filter(([, value]) => value !== null);
      const names = filled.map(([name]) => columnName(name));
      const columns = ['org_id', 'id', 'no', 'state', 'version', 'created_at', 'updated_at', ...names];
      const given = [
        where,
        key,
        null,
        state,
        1,
        'now',
        'now',
        ...filled.map(([name, value]) => toColumn(ledger.fields[name]!, value)),
      ];
      const marks = given.map((_, i) => `$${i + 1}`).join(', ');
      await at.database.owner.query(
        `insert into ${tableName(ledger)} (${columns.join(', ')}) values (${marks})`,
        given,
      );
    };
    for (const n of [0, 1]) await put(org, maker.model, id(2, n), 'registered', { name: `厂${n}`, trusted: n === 0 });
    const bikes = [
      { boughtOn: '2026-03-16', price: 500_000, maker: id(2, 0), old: true },
      { boughtOn: '2020-02-29', price: 0, maker: id(2, 1), old: false },
      { boughtOn: null, price: null, maker: null, old: null },
      { boughtOn: '2026-02-24', price: 1, maker: id(2, 0), old: false },
      { boughtOn: '2199-12-31', price: 2, maker: null, old: true },
    ];
    for (const [n, each] of bikes.entries())
      await put(org, bike.model, id(1, n), ['registered', 'draft', 'voided'][n % 3]!, each);
    await put(other, bike.model, strangers[0]!, 'registered', { ...bikes[0]!, maker: null });
    for (const [n, [state, held]] of rows.entries()) await put(org, sample.model, id(3, n), state, held);
    const all = { orgs: [org], offset: 0, limit: 1000 };
    entries = (await at.store.list('sample', all)).entries;
    for (const ledger of ['bike', 'maker'])
      for (const each of (await at.store.list(ledger, all)).entries) known.set(`${ledger}/${each.id}`, each);
  });

  const truly = (node: Node, inPeriod: boolean): string[] => {
    const context = {
      calendar: stateCouncilCalendar,
      today,
      setting: typical,
      find: (ledger: string, entry: string) => known.get(`${ledger}/${entry}`),
      ...(inPeriod ? { periodStart: from, periodEnd: today } : {}),
    };
    return entries
      .filter((entry) => evaluate(node, entry, context))
      .map((entry) => entry.id)
      .sort();
  };

  test('a condition refuses, lists and counts alike, whatever it says', { timeout: 60_000 }, async () => {
    expect(entries).toHaveLength(250);
    const seen = { none: 0, some: 0, all: 0 };
    await fc.assert(
      fc.asyncProperty(tree, async (node) => {
        const { total, entries: listed } = await at.store.list('sample', {
          orgs: [org],
          where: node,
          offset: 0,
          limit: 1000,
        });
        const here = truly(node, false);
        expect(listed.map((entry) => entry.id).sort()).toEqual(here);
        expect(total).toBe(here.length);
        const indicator = counted(node);
        const there = truly(indicator.where, true);
        const opened = await at.store.figureEntries(indicator, [org], { from, to: today }, { offset: 0, limit: 1000 });
        expect(opened.map((entry) => entry.id).sort()).toEqual(there);
        expect((await at.store.figure(indicator, [org], { from, to: today })).value).toBe(there.length);
        seen[here.length === 0 ? 'none' : here.length === entries.length ? 'all' : 'some'] += 1;
      }),
      { numRuns: 320 },
    );
    expect(seen.some).toBeGreaterThan(100);
  });

  test('a count is the length of the list behind it, for what users filter by', async () => {
    const where: Node = { op: 'compare', field: 'seenOn', by: '>=', to: { kind: 'value', value: '2024-01-01' } };
    const listed = await at.store.list('sample', {
      orgs: [org],
      where: { op: 'all', of: [{ op: 'state', in: ['registered'] }, where] },
      offset: 0,
      limit: 3,
    });
    expect(listed.entries).toHaveLength(3);
    expect((await at.store.figure(counted(where), [org], { from, to: today })).value).toBe(listed.total);
  });

  test('periods are counted as their statutes count, both ways, from every day of seven years', async () => {
    const start = plainDate('2020-01-01');
    const last = plainDate('2026-12-31');
    const ways = periods().flatMap((of) => [
      { of, direction: 'after' as const },
      { of, direction: 'before' as const },
    ]);
    for (const { of, direction } of ways) {
      const moved = shifted(sql`x.day`, { period: of, direction });
      const { text, values: given } = compile(
        sql`select ${moved} as due from calendar_day x where x.day between ${start}::date and ${last}::date order by x.day`,
      );
      const { rows: found } = await at.database.app.query<{ due: PlainDate }>(text, given);
      expect({ of, direction, due: found.map((row) => row.due) }).toEqual({ of, direction, due: dues(of, direction) });
    }
  });

  test('the calendar in the database is that of the program, day by day', async () => {
    const { rows: found } = await at.database.owner.query<{ day: PlainDate; working: boolean; provisional: boolean }>(
      'select day, working, provisional from calendar_day order by day',
    );
    expect([found.length, found[0]?.day, found[131_486]?.day]).toEqual([131_487, '1880-01-01', '2239-12-31']);
    const wrong = found.filter((row, n) => {
      const { kind, provisional } = dayKind(stateCouncilCalendar, row.day);
      const next = found[n + 1]?.day ?? addDays(row.day, 1);
      const working = kind === 'workday' || kind === 'makeup-workday';
      return next !== addDays(row.day, 1) || row.working !== working || row.provisional !== provisional;
    });
    expect(wrong).toEqual([]);
  });
});

function periods(): Period[] {
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

const computed = new Map<string, PlainDate[]>();

function dues(of: Period, direction: 'after' | 'before'): PlainDate[] {
  const key = JSON.stringify([of, direction]);
  const list =
    computed.get(key) ??
    Array.from(
      { length: 2557 },
      (_, n) => dueDate(addDays(plainDate('2020-01-01'), n), of, { calendar: stateCouncilCalendar, direction }).due,
    );
  computed.set(key, list);
  return list;
}
