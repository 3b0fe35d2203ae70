import { calendarWith, plainDate, stateCouncilCalendar } from '@yifa/law';
import { describe, expect, test } from 'vitest';
import { engines } from './support/database.ts';
import { addRepair, newOrg, refusal, take, withStore } from './support/store.ts';
import { repair } from './support/workshop.ts';

/** The rest days that a notice for 2027 might name: three at New Year, and a Saturday worked for them. */
const notice2027 = {
  year: 2027,
  notice: '〔2026〕1号',
  holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map(plainDate),
  workdays: ['2027-01-09'].map(plainDate),
};

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);

  const begin = async (
    org: string,
    cost: number,
    begunOn = '2026-03-10',
    broughtOn = '2026-03-02',
  ): Promise<unknown> => {
    const { entry } = await addRepair(at.store, org, { broughtOn });
    return take(at.store, org, 'repair', 'begin', { entry, input: { begunOn, cost, note: '急' }, reason: '急' });
  };
  const dues = async (org: string): Promise<unknown[]> =>
    (await at.store.openDeadlines([org], undefined, 9)).deadlines.map(({ deadline, due, provisional }) => [
      deadline,
      due,
      provisional,
    ]);

  test('an org follows the nearest above it that has set a value, and else what is usual', async () => {
    const province = await newOrg(at.store, { kind: 'province' });
    const county = await newOrg(at.store, { kind: 'county', parent: province });
    const [own, plain] = [await newOrg(at.store, { parent: county }), await newOrg(at.store, { parent: county })];
    const elsewhere = await newOrg(at.store);
    const from = plainDate('2020-01-01');
    const value = async (org: string): Promise<number> => (await at.store.context(org)).setting('hearing-fine-citizen');
    expect([await value(own), await value(elsewhere)]).toEqual([500_000, 500_000]);
    await at.store.settings.set(province, 'hearing-fine-citizen', from, 300_000, '省规定');
    expect([await value(own), await value(county), await value(elsewhere)]).toEqual([300_000, 300_000, 500_000]);
    await at.store.settings.set(county, 'hearing-fine-citizen', from, 200_000, '县规定');
    await at.store.settings.set(own, 'hearing-fine-citizen', from, 100_000, '本站规定');
    expect([await value(own), await value(plain), await value(province)]).toEqual([100_000, 200_000, 300_000]);
    // The server refuses by the same value.
    await refusal(begin(own, 100_001), 'unlawful-step');
    await begin(own, 100_000);
    await refusal(begin(plain, 200_001), 'unlawful-step');
    await begin(plain, 200_000);
    await begin(elsewhere, 500_000);
  });

  test('an act is judged by the setting of its own day, however late it is recorded', async () => {
    const org = await newOrg(at.store);
    await at.store.settings.set(org, 'hearing-fine-citizen', plainDate('2026-03-12'), 100, '新规定');
    await at.store.settings.set(org, 'hearing-fine-citizen', plainDate('2026-04-01'), 1, '未到');
    await begin(org, 400_000, '2026-03-11');
    await refusal(begin(org, 400_000, '2026-03-12'), 'unlawful-step');
    await begin(org, 100, '2026-03-12');
    expect((await at.store.context(org)).setting('hearing-fine-citizen')).toBe(100);
  });

  test('a changed setting moves the open deadlines that hang on it, there and below, and only there', async () => {
    const county = await newOrg(at.store, { kind: 'county' });
    const [below, other] = [await newOrg(at.store, { parent: county }), await newOrg(at.store)];
    for (const org of [below, other]) await addRepair(at.store, org, { broughtOn: '2026-03-02' });
    expect(await dues(below)).toEqual([['answer', '2026-04-01', false]]);
    await at.store.settings.set(county, 'mediation-followup-days', plainDate('2026-01-01'), 9, '县规定');
    expect(await dues(below)).toEqual([['answer', '2026-03-11', false]]);
    expect(await dues(other)).toEqual([['answer', '2026-04-01', false]]);
    await refusal(at.store.settings.set('nowhere', 'filing-days', plainDate('2026-01-01'), 9, ''), 'not-found');
  });

  test('a notice for a new year dates open deadlines again, and what was provisional becomes firm', async () => {
    const december = new Date('2026-12-30T04:00:00Z');
    const old = await at.open({ now: () => december });
    const org = await newOrg(old);
    const opened = await addRepair(old, org, { broughtOn: '2026-12-21' });
    const input = { begunOn: '2026-12-24', cost: 1 };
    await take(old, org, 'repair', 'begin', { entry: opened.entry, input });
    // 10 working days after 24 December, with only 1 January known to be a holiday.
    expect(await dues(org)).toEqual([['repair', '2027-01-08', true]]);
    const told = await at.open({ now: () => december, calendar: calendarWith(stateCouncilCalendar, notice2027) });
    // 25, 28–31 December; 5–8 January, and Saturday 9.
    expect(await dues(org)).toEqual([['repair', '2027-01-09', false]]);
    const entry = await told.getEntry('repair', [org], opened.entry);
    expect(entry.version).toBe(2);
    expect((await told.verify(org)).faults).toEqual([]);
    const { rows } = await at.database.owner.query(
      'select working from calendar_day where day = any ($1) order by day',
      [['2027-01-04', '2027-01-09']],
    );
    expect(rows).toEqual([{ working: false }, { working: true }]);
    // The same calendar again writes nothing; the old one takes it back.
    expect(await told.redate()).toBeGreaterThan(0);
    const before = await at.database.owner.query('select xmin from calendar_day limit 1');
    await at.open({ calendar: calendarWith(stateCouncilCalendar, notice2027) });
    expect((await at.database.owner.query('select xmin from calendar_day limit 1')).rows).toEqual(before.rows);
    await at.open({ now: () => december });
    expect(await dues(org)).toEqual([['repair', '2027-01-08', true]]);
  });

  test('dating again reaches every page, looks into what is referred to, and leaves alone what acts meanwhile do', async () => {
    const org = await newOrg(at.store);
    const { entry } = await addRepair(at.store, org);
    const copies = `insert into l_repair (org_id, id, no, state, version, created_at, updated_at, f_fault, f_brought_on, f_owner, f_bikes)
        select org_id, gen_random_uuid(), null, state, 1, now(), now(), f_fault, f_brought_on, f_owner, f_bikes
          from l_repair, generate_series(1, 1200) where org_id = $1 and id = $2`;
    await at.database.owner.query(copies, [org, entry]);
    await at.database.owner.query(
      `insert into deadline select org_id, id, 'answer', 'repair', f_brought_on, '2000-01-01', true, null, true from l_repair where org_id = $1 and id <> $2`,
      [org, entry],
    );
    const acting = Promise.all(Array.from({ length: 10 }, () => addRepair(at.store, org, { broughtOn: '2026-03-16' })));
    await at.store.redate();
    await acting;
    const { rows } = await at.database.owner.query(
      'select due_on, provisional, open, count(*) from deadline where org_id = $1 group by 1, 2, 3 order by 1',
      [org],
    );
    expect(rows).toEqual([
      { due_on: '2026-04-08', provisional: false, open: true, count: 1201 },
      { due_on: '2026-04-15', provisional: false, open: true, count: 10 },
    ]);
    expect(repair.model.deadlines.map(({ id }) => id)).toContain('answer');
  });

  test('a setting that comes into force later moves deadlines on that day; dating again a second time writes nothing', async () => {
    const org = await newOrg(at.store);
    await addRepair(at.store, org, { broughtOn: '2026-03-02' });
    const kept = async (): Promise<unknown> =>
      (
        await at.database.owner.query(
          `select (select json_agg(to_json(d) order by entry_id, deadline) from deadline d where org_id = $1) as rows,
                  (select json_agg(d.xmin::text order by entry_id, deadline) from deadline d where org_id = $1) as writes,
                  (select to_json(c) from chain c where org_id = $1) as head,
                  (select count(*) from journal where org_id = $1) as records`,
          [org],
        )
      ).rows[0];
    const before = await kept();
    await at.store.settings.set(org, 'mediation-followup-days', plainDate('2026-03-17'), 9, '县规定');
    await at.store.redate();
    expect(await kept()).toEqual(before);
    const tomorrow = await at.open({ now: () => new Date('2026-03-16T16:00:00Z') });
    expect(await dues(org)).toEqual([['answer', '2026-04-01', false]]);
    expect(await tomorrow.redate()).toBeGreaterThan(0);
    expect(await dues(org)).toEqual([['answer', '2026-03-11', false]]);
    const after = await kept();
    await tomorrow.redate();
    expect(await kept()).toEqual(after);
    expect(after).toMatchObject({ records: 3 });
    expect((await tomorrow.verify(org)).faults).toEqual([]);
  });

  test('an org added by another program is known when asked for', async () => {
    const other = await at.open();
    const org = await newOrg(other);
    expect((await at.store.getOrg(org)).id).toBe(org);
    await expect(newOrg(at.store, { id: org })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
