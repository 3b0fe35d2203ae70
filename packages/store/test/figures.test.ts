import { entryIndicators } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../src/fragment.ts';
import { valueStatement } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addBike, addMember, addRepair, chief, newOrg, take, withStore } from './support/store.ts';
import {
  bikeGears,
  bikesBought,
  bikesDear,
  bikesHeld,
  bikesPaid,
  bikesRed,
  domain,
  makersUsed,
  repairs,
} from './support/workshop.ts';

const year = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };
const first = { offset: 0, limit: 100 };

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let county = '';
  let here = '';
  let there = '';
  let shared = '';

  beforeAll(async () => {
    county = await newOrg(at.store, { kind: 'county' });
    here = await newOrg(at.store, { parent: county });
    there = await newOrg(at.store, { parent: county });
    shared = await newOrg(at.store, { parent: county });
    const makers: string[] = [];
    for (const name of ['一厂', '二厂'])
      makers.push(
        (await take(at.store, here, 'maker', 'register', { input: { name, since: '2001-01-01', trusted: true } }))
          .entry,
      );
    const [one, two] = makers;
    await addBike(at.store, here, { boughtOn: '2026-01-01', price: 33_333, gears: 3, maker: one });
    await addBike(at.store, here, { boughtOn: '2026-02-28', price: 66_667, gears: 7, maker: one, colour: 'green' });
    await addBike(at.store, here, { boughtOn: '2026-03-01', maker: two });
    await addBike(at.store, here, { boughtOn: '2025-12-31', price: 1, gears: 1, maker: two });
    const voided = await addBike(at.store, here, { boughtOn: '2026-03-01', price: 999, gears: 9 });
    await take(at.store, here, 'bike', 'void', { entry: voided, reason: '重复' });
    const draft = { name: '草稿', boughtOn: '2026-03-01', price: 999, gears: 9, colour: 'red' };
    await take(at.store, here, 'bike', 'draft', { input: draft });
    await addBike(at.store, there, { boughtOn: '2026-03-16', price: 100_000_000_000_000, gears: 30 });
  });

  const value = async (what: Parameters<typeof at.store.figure>[0], orgs: string[], period = year): Promise<unknown> =>
    (await at.store.figure(what, orgs, period)).value;

  test('counts, sums and distinct values of a period; drafts and voided entries are none', async () => {
    expect(await value(bikesBought, [here])).toBe(3);
    expect(await value(bikesRed, [here])).toBe(2);
    expect(await value(bikesPaid, [here])).toBe(100_000);
    expect(await value(bikeGears, [here])).toBe(10);
    expect(await value(makersUsed, [here])).toBe(2);
    expect(await value('bikes-bought', [here], { from: plainDate('2026-02-28'), to: plainDate('2026-02-28') })).toBe(1);
  });

  test('several orgs together, money to the last 分', async () => {
    expect(await value(bikesBought, [here, there])).toBe(4);
    expect(await value(bikesPaid, [here, there])).toBe(100_000_000_100_000);
    expect(await value(bikesBought, [here, there, shared])).toBe(4);
    expect(await value(bikesBought, await at.store.below(county))).toBe(4);
  });

  test('nothing is nothing: 0 for a count or a sum, no value for a rate', async () => {
    const none = { from: plainDate('1999-01-01'), to: plainDate('1999-12-31') };
    expect(await value(bikesBought, [here], none)).toBe(0);
    expect(await value(bikesPaid, [here], none)).toBe(0);
    expect(await value(makersUsed, [here], none)).toBe(0);
    expect(await at.store.figure('done-rate', [here], year)).toEqual({
      indicator: 'done-rate',
      value: undefined,
      terms: { of: 0, over: 0 },
    });
    expect(await at.store.figureEntries(bikesBought, [here], none, first)).toEqual([]);
  });

  test('what stands at the end of a period has begun and not ended by then', async () => {
    const org = await newOrg(at.store);
    const sold = await addBike(at.store, org, { boughtOn: '2025-03-01' });
    await addBike(at.store, org, { boughtOn: '2025-03-02' });
    await take(at.store, org, 'bike', 'correct', { entry: sold, input: {}, reason: '补' });
    await at.database.owner.query("update l_bike set f_sold_on = '2025-12-31' where id = $1", [sold]);
    const until = (to: string): Promise<unknown> =>
      value(bikesHeld, [org], { from: plainDate('2025-01-01'), to: plainDate(to) });
    expect([
      await until('2025-02-28'),
      await until('2025-03-01'),
      await until('2025-12-30'),
      await until('2025-12-31'),
    ]).toEqual([0, 1, 2, 1]);
  });

  test('rates keep both terms, totals add up what several ledgers count', async () => {
    const org = await newOrg(at.store);
    const [member, bike] = [await addMember(at.store, org), await addBike(at.store, org)];
    for (let n = 0; n < 3; n += 1) {
      const { entry } = await addRepair(at.store, org, { owner: member, bikes: [bike] });
      await take(at.store, org, 'repair', 'begin', { entry, input: { begunOn: '2026-03-10', cost: 1 } });
      if (n < 2)
        await take(at.store, org, 'repair', 'finish', { entry, input: { finishedOn: '2026-03-11' }, actor: chief });
    }
    expect(await at.store.figure('done-rate', [org], year)).toEqual({
      indicator: 'done-rate',
      value: 2 / 3,
      terms: { of: 2, over: 3 },
    });
    expect(await value('all-work', [org])).toBe(4);
    expect(await value('owners-served', [org])).toBe(1);
    expect((await at.store.figureEntries(repairs, [org], year, { offset: 1, limit: 1 })).length).toBe(1);
  });

  test('the same value in two orgs is two', async () => {
    const orgs = [await newOrg(at.store), await newOrg(at.store)];
    const name = { name: '同名厂', since: '2001-01-01', trusted: true };
    for (const org of orgs) {
      const maker = (await take(at.store, org, 'maker', 'register', { input: name })).entry;
      await addBike(at.store, org, { maker });
      await addBike(at.store, org, { maker });
    }
    expect(await value(makersUsed, orgs)).toBe(2);
  });

  test('a figure opens to the entries it counts, newest first, page by page', async () => {
    const opened = await at.store.figureEntries(bikesBought, [here], year, first);
    expect(opened.map((entry) => entry.values['boughtOn'])).toEqual(['2026-03-01', '2026-02-28', '2026-01-01']);
    const pages = [];
    for (const offset of [0, 1, 2, 3])
      pages.push(...(await at.store.figureEntries(bikesBought, [here], year, { offset, limit: 1 })));
    expect(pages).toEqual(opened);
  });

  test('relations hold or do not, with both sides', async () => {
    const results = await at.store.relations([here], year);
    expect(results.map(({ relation, left, right, holds }) => ({ id: relation.id, left, right, holds }))).toEqual([
      { id: 'red-of-bought', left: 2, right: 3, holds: true },
      { id: 'held-is-bought', left: 4, right: 3, holds: false },
    ]);
  });

  test('each org is counted by its own settings, whatever its neighbours have', async () => {
    const [low, usual] = [await newOrg(at.store), await newOrg(at.store)];
    for (const org of [low, usual]) for (const price of [100_000, 600_000]) await addBike(at.store, org, { price });
    await at.store.settings.set(low, 'hearing-fine-citizen', plainDate('2026-01-01'), 100_000, '试行');
    expect(await value(bikesDear, [low])).toBe(2);
    expect(await value(bikesDear, [usual])).toBe(1);
    expect(await value(bikesDear, [low, usual])).toBe(3);
    expect(await value(bikesDear, [usual, low])).toBe(3);
    expect(await at.store.figureEntries(bikesDear, [usual, low], year, first)).toHaveLength(3);
    const { total } = await at.store.list('bike', { orgs: [usual, low], where: bikesDear.where, ...first });
    expect(total).toBe(0); // a list knows no period
  });

  test('figures asked for together are of one moment, whatever is written meanwhile', async () => {
    const org = await newOrg(at.store);
    let ended = false;
    const writing = (async () => {
      for (let n = 0; n < 40; n += 1) await addBike(at.store, org, { price: 1 });
      ended = true;
    })();
    const seen = new Set<number>();
    while (!ended) {
      const figures = await at.store.figures([bikesBought, bikesRed, bikesPaid, bikesBought, bikesHeld], [org], year);
      const values = figures.map((each) => each.value ?? -1);
      expect(new Set(values).size).toBe(1);
      seen.add(values[0] ?? -1);
      const listed = await at.store.list('bike', { orgs: [org], ...first });
      expect(listed.total).toBe(listed.entries.length);
    }
    await writing;
    expect(seen.size).toBeGreaterThan(3);
  });

  test('counted together or each alone, every figure is the same', async () => {
    const all = [...domain.indicators.values()];
    for (const [orgs, period] of [
      [[here], year],
      [[here, there], year],
      [[here], { from: plainDate('2026-02-01'), to: plainDate('2026-02-28') }],
      [[shared], year],
    ] as const) {
      const together = await at.store.figures(all, orgs, period);
      const alone = [];
      for (const each of all) alone.push(await at.store.figure(each, orgs, period));
      expect(together).toEqual(alone);
      // The statement of one indicator is what its evidence is read by.
      const { owner } = at.database;
      for (const each of all.flatMap(entryIndicators)) {
        const { setting } = await at.store.context(orgs[0] ?? '');
        const { text, values } = compile(valueStatement(each, { domain, orgs, period, setting }));
        const { rows } = await owner.query(text, values);
        const [counted] = await at.store.figures([each], orgs, period);
        expect(counted?.value).toBe(rows[0].value);
      }
    }
  });

  test('a sum and the number of its entries are two figures, though of one name', async () => {
    const [paid, count] = await at.store.figures([bikesPaid, { ...bikesPaid, kind: 'count' }], [here], year);
    expect(paid).toEqual(await at.store.figure(bikesPaid, [here], year));
    expect(count?.value).toBe((await at.store.figure(bikesBought, [here], year)).value);
    expect(paid?.value).not.toBe(count?.value);
  });

  test('an indicator that is none is refused', async () => {
    await expect(value('nothing', [here])).rejects.toThrow('no such indicator');
  });
});
