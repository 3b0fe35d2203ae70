import { beforeAll, describe, expect, test } from 'vitest';
import { titleOf } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addBike, addMember, day, newOrg, refusal, take, withStore } from './support/store.ts';
import { bike, member } from './support/workshop.ts';

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let org = '';
  const first = { offset: 0, limit: 50 };
  const names = async (query: object): Promise<unknown[]> =>
    (await at.store.list('bike', { orgs: [org], ...first, ...query })).entries.map((entry) => entry.values['name']);

  beforeAll(async () => {
    org = await newOrg(at.store);
    await addBike(at.store, org, { name: '安100%好', boughtOn: '2026-01-03', price: 3 });
    await addBike(at.store, org, { name: '王a_b', boughtOn: '2026-01-01', price: 1 });
    await addBike(at.store, org, { name: '李\\c', boughtOn: '2026-01-02' });
    await take(at.store, org, 'bike', 'draft', { input: { name: '草' } });
  });

  test('newest first unless asked otherwise; what is empty comes last either way', async () => {
    expect(await names({})).toEqual(['安100%好', '李\\c', '王a_b', '草']);
    expect(await names({ sort: { field: 'boughtOn', descending: false } })).toEqual([
      '王a_b',
      '李\\c',
      '安100%好',
      '草',
    ]);
    expect((await names({ sort: { field: 'price', descending: true } })).slice(0, 2)).toEqual(['安100%好', '王a_b']);
    expect((await names({ sort: { field: 'price', descending: false } })).slice(0, 2)).toEqual(['王a_b', '安100%好']);
    expect((await names({ sort: { field: 'number', descending: false } }))[0]).toBe('安100%好');
    expect(await names({ sort: { field: 'f_name; drop table journal', descending: true } })).toEqual(await names({}));
  });

  test('a page is a part of the whole, and says how much that is', async () => {
    const page = await at.store.list('bike', { orgs: [org], offset: 1, limit: 2 });
    expect(page.total).toBe(4);
    expect(page.entries.map((entry) => entry.values['name'])).toEqual(['李\\c', '王a_b']);
    expect(await at.store.list('bike', { orgs: [org], offset: 9, limit: 2 })).toEqual({ total: 4, entries: [] });
  });

  test('free text is looked for literally, in texts and numbers, not in personal data', async () => {
    expect(await names({ text: '100%' })).toEqual(['安100%好']);
    expect(await names({ text: '%' })).toEqual(['安100%好']);
    expect(await names({ text: 'a_b' })).toEqual(['王a_b']);
    expect(await names({ text: '_' })).toEqual(['王a_b']);
    expect(await names({ text: '\\' })).toEqual(['李\\c']);
    expect(await names({ text: "' or true --" })).toEqual([]);
    expect(await names({ text: '车2026-2' })).toEqual(['王a_b']);
    await addMember(at.store, org, { name: '赵某' });
    expect((await at.store.list('member', { orgs: [org], text: '赵', ...first })).total).toBe(0);
    await refusal(at.store.list('bike', { orgs: [org], text: '\u0000', ...first }), 'bad-request');
  });

  test('every page of a long list, read from whichever end is nearer, is its part of the whole', async () => {
    const many = await newOrg(at.store);
    for (let n = 0; n < 23; n += 1)
      await addBike(at.store, many, {
        name: `第${n}辆`,
        boughtOn: `2026-01-0${1 + (n % 3)}`,
        ...(n % 4 === 0 ? {} : { price: n % 5, gears: n }),
      });
    for (const field of ['boughtOn', 'price', 'name', 'colour', 'number', 'state', 'updatedAt'])
      for (const descending of [true, false]) {
        const sort = { field, descending };
        const ask = { orgs: [many], sort };
        const whole = await at.store.lists.page('bike', { ...ask, offset: 0, limit: 100 });
        const pages: string[] = [];
        for (let offset = 0; offset < 23; offset += 5)
          pages.push(...(await at.store.lists.page('bike', { ...ask, offset, limit: 5 })).entries.map(({ id }) => id));
        expect(pages, `${field} ${descending}`).toEqual(whole.entries.map(({ id }) => id));
        expect(new Set(pages).size).toBe(23);
        const read = await at.store.lists.whole('bike', ask, [], async (list) => {
          const ids: string[] = [];
          for await (const portion of list.portions) ids.push(...portion.map(({ id }) => id));
          return ids;
        });
        expect(read, `${field} ${descending}`).toEqual(pages);
      }
    const numbers = (
      await at.store.list('bike', { orgs: [many], offset: 0, limit: 3, sort: { field: 'number', descending: true } })
    ).entries;
    expect(numbers.map(({ number }) => number)).toEqual(['车2026-23', '车2026-22', '车2026-21']);
  });

  test('totals are those of the database, however often they were asked before, until an act changes them', async () => {
    const shop = await newOrg(at.store);
    const totals = () =>
      at.store.lists.totals('bike', { orgs: [shop], filters: [{ by: 'range', field: 'price', from: 2 }] }, [
        'price',
        'gears',
      ]);
    expect(await totals()).toEqual({ count: 0, sums: { price: 0, gears: 0 } });
    const first = await addBike(at.store, shop, { price: 100, gears: 3 });
    await addBike(at.store, shop, { price: 1, gears: 30 });
    expect(await totals()).toEqual({ count: 1, sums: { price: 100, gears: 3 } });
    expect(await totals()).toEqual({ count: 1, sums: { price: 100, gears: 3 } });
    const other = await at.open();
    await take(other, shop, 'bike', 'correct', { entry: first, input: { price: 250 }, reason: '笔误' });
    expect(await totals()).toEqual({ count: 1, sums: { price: 250, gears: 3 } });
  });

  test('a whole list is read from one moment', async () => {
    const shop = await newOrg(at.store);
    await addBike(at.store, shop, { name: '先' });
    const seen = await at.store.lists.whole('bike', { orgs: [shop] }, [], async (list) => {
      await addBike(at.store, shop, { name: '后' });
      const names: unknown[] = [];
      for await (const portion of list.portions) names.push(...portion.map(({ values }) => values['name']));
      return { names, count: list.totals.count };
    });
    expect(seen).toEqual({ names: ['先'], count: 1 });
  });

  test('titles, and what an entry without one is called', async () => {
    const entry = await addBike(at.store, org, { name: '题' });
    expect(await at.store.titles(bike.model, org, [entry])).toEqual(new Map([[entry, '题']]));
    expect(await at.store.titles(bike.model, org, [])).toEqual(new Map());
    expect(titleOf(member.model, { values: {} })).toBe('会员');
  });

  test('open deadlines come by due date', async () => {
    const { total, deadlines } = await at.store.openDeadlines([org], day('2026-12-31'), 5);
    expect({ total, deadlines }).toEqual({ total: 0, deadlines: [] });
  });

  test('an id that is none, and a ledger that is none', async () => {
    await refusal(at.store.findEntry('bike', [org], 'nothing'), 'bad-request');
    await refusal(at.store.findEntry('nothing', [org], 'x'), 'not-found');
    await refusal(at.store.list('nothing', { orgs: [org], ...first }), 'not-found');
  });
});
