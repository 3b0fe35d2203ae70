import { count, type EntryIndicator, evaluate, type Node, type Subject } from '@yifa/kernel';
import { addDays, dayKind, dueDate, type Period, type PlainDate, plainDate, stateCouncilCalendar } from '@yifa/law';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { toColumn } from '../src/columns.ts';
import { shifted } from '../src/condition-sql.ts';
import { columnName, compile, type Entry, sql, tableName } from '../src/index.ts';
import { typical } from '../src/profile.ts';
import { id, periods, rows, strangers, tree } from './support/conditions.ts';
import { engines } from './support/database.ts';
import { newOrg, today, withStore } from './support/store.ts';
import { bike, maker, sample } from './support/workshop.ts';

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
