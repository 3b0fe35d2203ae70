import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIndicator } from '@yifa/kernel';
import { addDays, daysBetween } from '@yifa/law';
import { beforeAll, describe, expect, test } from 'vitest';
import { bucketOf, migrationsFolder, movedBy, signTurnsOf, takenBack, turnsOf } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addBike, addRepair, chief, day, keeper, mechanic, newOrg, take, today, withStore } from './support/store.ts';
import { domain } from './support/workshop.ts';

const all = { offset: 0, limit: 100 };

describe('how near', () => {
  test.each([
    [-1, 'overdue'],
    [0, 'soon'],
    [3, 'soon'],
    [4, 'week'],
    [7, 'week'],
    [8, 'later'],
  ])('%i days from today is %s', (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
  });
});

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let org = '';
  let other = '';
  const fresh: string[] = [];

  beforeAll(async () => {
    org = await newOrg(at.store);
    other = await newOrg(at.store);
    // Three brought in on different days, one of them begun, and one elsewhere.
    for (const broughtOn of ['2025-12-01', '2026-03-09', '2026-03-12'])
      fresh.push((await addRepair(at.store, org, { fault: `坏${broughtOn}`, broughtOn })).entry);
    await take(at.store, org, 'repair', 'begin', {
      entry: fresh[2] ?? '',
      input: { begunOn: '2026-03-14', cost: 100 },
    });
    await addRepair(at.store, other);
    await take(at.store, org, 'bike', 'draft', { input: { name: '草' } });
  });

  test('every deadline is counted once, in the bucket in which it is listed', async () => {
    const counts = await at.store.inbox.dueCounts({ org });
    const rows = await at.store.inbox.due({ org }, all);
    expect(rows.length).toBe(counts.reduce((sum, each) => sum + each.total, 0));
    expect(rows.length).toBeGreaterThan(2);
    for (const { bucket, total } of counts) {
      const listed = await at.store.inbox.due({ org }, all, bucket);
      expect(listed.length).toBe(total);
      for (const row of listed) expect(bucketOf(daysBetween(today, row.due))).toBe(bucket);
    }
    expect(rows.map((row) => row.due)).toEqual([...rows.map((row) => row.due)].sort());
    expect(rows.every((row) => row.entry.org === org)).toBe(true);
  });

  test('a page is a part of the list, in the same order', async () => {
    const rows = await at.store.inbox.due({ org }, all);
    const paged = [];
    for (let offset = 0; offset < rows.length; offset += 2)
      paged.push(...(await at.store.inbox.due({ org }, { offset, limit: 2 })));
    expect(paged.map((row) => [row.entry.id, row.deadline])).toEqual(rows.map((row) => [row.entry.id, row.deadline]));
  });

  test('mine is what my posts carry on: the step that meets the deadline, not every step of the state', async () => {
    const of = async (posts: readonly string[]) =>
      (await at.store.inbox.due({ org, posts }, all)).map((row) => [row.entry.id, row.deadline]);
    const begun = [fresh[2] ?? '', 'repair'];
    expect(await of(mechanic.posts)).toContainEqual(begun);
    expect(await of(chief.posts)).toContainEqual(begun);
    expect(await of(keeper.posts)).toEqual([]);
    expect(await at.store.inbox.dueCounts({ org, posts: keeper.posts })).toEqual([]);
    expect(await at.store.inbox.due({ org, ledgers: ['bike'] }, all)).toEqual([]);
  });

  test('what waits is counted as it is listed, by whose turn it is', async () => {
    for (const posts of [mechanic.posts, chief.posts, keeper.posts, undefined]) {
      const turns = turnsOf(domain, undefined, posts);
      const counts = await at.store.inbox.waitingCounts(org, turns);
      const rows = await at.store.inbox.waiting(org, turns, { ...all, each: true });
      expect(rows.length).toBe(counts.reduce((sum, each) => sum + each.total, 0));
      for (const { ledger, total } of counts) expect(rows.filter((row) => row.ledger.id === ledger).length).toBe(total);
    }
    const keepers = await at.store.inbox.waitingCounts(org, turnsOf(domain, undefined, keeper.posts));
    expect(keepers).toEqual([{ ledger: 'bike', total: 1, stuck: 0 }]);
  });

  test('it is said since when, by the legal day of the last act; what lies too long is stuck', async () => {
    const turns = turnsOf(domain, ['repair'], mechanic.posts);
    const rows = await at.store.inbox.waiting(org, turns, { ...all, each: true });
    expect(new Map(rows.map((row) => [row.entry.id, row.since]))).toEqual(
      new Map([
        [fresh[0], '2025-12-01'],
        [fresh[1], '2026-03-09'],
        [fresh[2], '2026-03-14'],
      ]),
    );
    expect(await at.store.inbox.waitingCounts(org, turns)).toEqual([{ ledger: 'repair', total: 3, stuck: 1 }]);
    const dues = rows.map((row) => row.due?.on ?? '9999');
    expect(dues).toEqual([...dues].sort());
  });

  test('pages of one ledger join to the whole', async () => {
    const turns = turnsOf(domain, ['repair'], undefined);
    const whole = await at.store.inbox.waiting(org, turns, { ...all, each: false });
    const parts = [];
    for (const offset of [0, 1, 2])
      parts.push(...(await at.store.inbox.waiting(org, turns, { offset, limit: 1, each: true })));
    expect(parts.map((row) => row.entry.id)).toEqual(whole.map((row) => row.entry.id));
  });

  test('those without a running deadline follow those with one, on whatever page the change falls', async () => {
    const mixed = await newOrg(at.store);
    const ids: string[] = [];
    for (const broughtOn of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'])
      ids.push((await addRepair(at.store, mixed, { broughtOn })).entry);
    // Two of them as if nothing bound them any more.
    const free = [ids[0] ?? '', ids[3] ?? ''];
    await at.database.owner.query('update deadline set open = false where entry_id = any ($1::uuid[])', [free]);
    const turns = turnsOf(domain, ['repair'], mechanic.posts);
    const wanted = [ids[1], ids[2], ids[4], ids[0], ids[3]];
    for (const limit of [1, 2, 3, 4, 5])
      for (const each of [true, false]) {
        const rows = [];
        for (let offset = 0; offset < 6; offset += limit)
          rows.push(...(await at.store.inbox.waiting(mixed, turns, { offset, limit, each })));
        expect(rows.map((row) => row.entry.id)).toEqual(wanted);
        expect(rows.map((row) => row.due !== undefined)).toEqual([true, true, true, false, false]);
      }
    expect(await at.store.inbox.waitingCounts(mixed, turns)).toEqual([{ ledger: 'repair', total: 5, stuck: 0 }]);
  });

  test('every entry knows the day of its last act as the journal does, also after the tables are brought up to date', async () => {
    const { owner } = at.database;
    const bike = await addBike(at.store, org, { boughtOn: '2026-02-01' });
    await take(at.store, org, 'bike', 'void', { entry: bike, reason: '重复' });
    const differing = async (): Promise<number | null> =>
      (
        await owner.query(
          `select from (select org_id, id, acted_on from l_repair union all select org_id, id, acted_on from l_bike) e
            where acted_on is distinct from (select act_on from journal j where j.org_id = e.org_id and j.entry_id = e.id order by seq desc limit 1)`,
        )
      ).rowCount;
    expect(await differing()).toBe(0);
    await owner.query('alter table l_repair drop column acted_on');
    await owner.query('drop index deadline_ledger');
    await owner.query(`begin; ${readFileSync(join(migrationsFolder, '0012_waiting.sql'), 'utf8')}; commit`);
    expect(await differing()).toBe(0);
  });

  test('what comes with an entry is what a decision about it needs', async () => {
    const [row] = await at.store.inbox.due({ org }, { offset: 0, limit: 1 });
    expect(row?.past.map((act) => act.step)).toEqual(
      (await at.store.history(org, row?.entry.id ?? '')).map((r) => r.step),
    );
    const owner = row?.entry.values['owner'];
    expect(row?.context.find('member', String(owner))?.state).toBe('registered');
  });

  test('nobody signs where no step is declared so', async () => {
    expect(signTurnsOf(domain, chief.posts)).toEqual([]);
    expect(await at.store.inbox.waitingCounts(org, [])).toEqual([]);
    expect(await at.store.inbox.waiting(org, [], { ...all, each: true })).toEqual([]);
  });

  test('a year holds every deadline that binds, on its day', async () => {
    const days = await at.store.inbox.year(org, 2026);
    const rows = (await at.store.inbox.due({ org }, all)).filter((row) => row.due.startsWith('2026'));
    expect(days.reduce((sum, each) => sum + each.running + each.overdue, 0)).toBe(rows.length);
    expect(days.reduce((sum, each) => sum + each.met + each.late, 0)).toBe(1); // begun: answered
    for (const each of days) {
      const entries = await at.store.inbox.onDay(org, domain.ledgers.get(each.ledger)!, each.deadline, each.day, all);
      expect(entries.length).toBe(each.running + each.overdue + each.met + each.late);
    }
    expect(await at.store.inbox.year(org, 2031)).toEqual([]);
  });
});

describe.each(engines())('what changed on $name', (engine) => {
  let moment = new Date('2026-03-10T04:00:00Z');
  const at = withStore(engine, { now: () => moment });
  let org = '';
  let entry = '';

  beforeAll(async () => {
    org = await newOrg(at.store);
    entry = (await addRepair(at.store, org, { fault: '旧', broughtOn: '2026-03-09' })).entry;
    moment = new Date('2026-03-14T15:59:00Z'); // a minute before the 15th in China
    await addRepair(at.store, org, { fault: '前天', broughtOn: '2026-03-14' });
    moment = new Date('2026-03-14T16:01:00Z');
    await take(at.store, org, 'repair', 'begin', { entry, input: { begunOn: '2026-03-10', cost: 100 } });
    moment = new Date('2026-03-16T04:00:00Z');
    await take(at.store, org, 'repair', 'finish', {
      entry,
      input: { finishedOn: '2026-03-16' },
      actor: { ...mechanic, id: 'another' },
    });
    await addRepair(at.store, org, { fault: '新', broughtOn: '2026-03-16' });
  });

  test('begins with the first minute of the day in China, entry by entry, newest first', async () => {
    const changes = await at.store.inbox.changes(org, day('2026-03-15'), 10);
    // One repair begun and finished, and one brought in with its member and bike.
    expect({ acts: changes.acts, entries: changes.entries }).toEqual({ acts: 5, entries: 4 });
    const repairs = changes.listed.filter((each) => each.ledger.id === 'repair');
    expect(repairs.map((each) => each.entry.values['fault'])).toEqual(['新', '旧']);
    expect(repairs[1]?.records.map((record) => record.step)).toEqual(['finish', 'begin']);
    expect((await at.store.inbox.changes(org, day('2026-03-15'), 1)).listed.length).toBe(1);
    expect(await at.store.inbox.changes(org, day('2026-03-17'), 10)).toMatchObject({ acts: 0, entries: 0, listed: [] });
  });

  test('taking the acts back gives the entry as it was', async () => {
    const { listed } = await at.store.inbox.changes(org, day('2026-03-15'), 10);
    const old = listed.find((each) => each.entry.id === entry);
    const before = takenBack(old!.entry, old!.records);
    expect(before?.state).toBe('brought');
    expect(before?.values['begunOn']).toBeUndefined();
    expect(before?.values['fault']).toBe('旧');
    const born = listed.find((each) => each.entry.values['fault'] === '新');
    expect(takenBack(born!.entry, born!.records)).toBeUndefined();
  });

  test('the figures moved by what the acts did', async () => {
    const { pairs = [] } = await at.store.inbox.changes(org, day('2026-03-15'), 10);
    const { setting } = await at.store.context(org);
    const year = { periodStart: day('2026-01-01'), periodEnd: today, today, calendar: at.store.calendar, setting };
    const moved = (id: string): number | undefined => {
      const indicator = getIndicator(domain, id);
      if (indicator.kind === 'rate' || indicator.kind === 'total') throw new Error(id);
      return movedBy(indicator, pairs, year);
    };
    expect(moved('repairs')).toBe(1);
    expect(moved('repairs-done')).toBe(1);
    expect(moved('bikes-bought')).toBe(1);
    expect(moved('owners-served')).toBeUndefined();
    const figures = async (until: string) =>
      (await at.store.figures(['repairs', 'repairs-done'], [org], { from: year.periodStart, to: day(until) })).map(
        ({ value }) => value,
      );
    expect(await figures('2026-03-16')).toEqual([3, 1]);
  });

  test('an org of a demonstration tells its acts by their own day', async () => {
    const demo = await newOrg(at.store, { demoOn: day('2026-02-20') });
    await take(at.store, demo, 'bike', 'register', {
      input: { name: '旧', boughtOn: '2026-02-18', colour: 'red' },
      on: addDays(day('2026-02-20'), -2),
    });
    await take(at.store, demo, 'bike', 'register', {
      input: { name: '新', boughtOn: '2026-02-19', colour: 'red' },
      on: day('2026-02-19'),
    });
    const changes = await at.store.inbox.changes(demo, day('2026-02-19'), 10);
    expect(changes.listed.map((each) => each.entry.values['name'])).toEqual(['新']);
  });
});
