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
