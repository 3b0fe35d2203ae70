/** Finding over the API: what each reader finds, where it leads, and what nobody learns by asking. */
import { randomUUID } from 'node:crypto';
import { plainDate } from '@yifa/law';
import { buildApp } from '@yifa/server';
import type { FindAnswer } from '@yifa/server/contract/find';
import { openStore, type Store } from '@yifa/store';
import { annualReportFor, keyFigures, township } from '@yifa/township';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTownship } from './support/township-database.ts';

const county = '990200';
const town = '990201';
const other = '990202';
const password = 'right-password-1';
const people = {
  justice: [town, ['justice-office']],
  emergency: [town, ['emergency-office']],
  above: [county, ['county-office']],
  neighbour: [other, ['justice-office']],
} as const;
type Person = keyof typeof people;

describe('finding', () => {
  const database = withTownship();
  let store: Store;
  let app: FastifyInstance;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    store = await openStore({ url: database.url, domain: township });
    const org = { seat: '', mark: '试政', demoOn: plainDate('2024-02-20') };
    await store.addOrg({ ...org, id: county, parent: null, kind: 'county', name: '试验县' });
    await store.addOrg({ ...org, id: town, parent: county, kind: 'township', name: '试验镇' });
    await store.addOrg({ ...org, id: other, parent: county, kind: 'township', name: '别处镇' });
    app = await buildApp({ store, template: () => annualReportFor('A'), keyFigures });
    for (const [login, [org, posts]] of Object.entries(people)) {
      await store.addAccount({ login, org, posts: [...posts], name: login, password });
      cookies.set(login, `yifa=${(await store.logIn(login, password)).token}`);
    }
  });
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  async function find(who: Person, q: string, more: Record<string, string> = {}): Promise<FindAnswer> {
    const query = { org: people[who][0], q, ...more };
    const answer = await app.inject({
      method: 'GET',
      url: '/api/find',
      query,
      headers: { cookie: cookies.get(who) ?? '' },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  }

  async function register(who: Person, ledger: string, input: object): Promise<string> {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/orgs/${people[who][0]}/ledgers/${ledger}/acts`,
      headers: { cookie: cookies.get(who) ?? '', 'x-yifa': '1', 'idempotency-key': randomUUID() },
      payload: { step: 'register', input },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json().entry;
  }

  const activity = (who: Person, theme: string, on = '2023-05-04') =>
    register(who, 'education-activity', {
      theme,
      kind: 'campaign',
      on,
      occasion: 'none',
      place: '集市',
      organiser: 'town',
      audienceKind: 'public',
      audience: 120,
      laws: '民法典',
      photos: 2,
    });

  test('what was just entered is found, with its words marked and the field named', async () => {
    const id = await activity('justice', '赶场日宪法宣传');
    const byTitle = await find('justice', '宪法');
    expect(byTitle.entries[0]).toMatchObject({
      id,
      ledger: 'education-activity',
      on: '2023-05-04',
      title: expect.arrayContaining([{ text: '宪法', hit: true }]),
    });
    const byPlace = await find('justice', '集市');
    expect(byPlace.entries[0]?.snippet?.parts).toEqual([{ text: '集市', hit: true }]);
    expect((await find('justice', 'gcrxf')).entries.map((each) => each.id)).toEqual([id]);
    expect((await find('justice', '宪')).total).toBe(1);
    expect(byTitle).toMatchObject({ total: 1, more: false, byYear: [{ year: 2023, count: 1 }] });
    expect(byTitle.indexing).toBeUndefined();
  });

  test('ledgers, pages, figures and rules are found by name and by initials', async () => {
    const { places } = await find('justice', '调解');
    const ledger = places.find((each) => each.kind === 'ledger' && each.ledger === 'mediation-case');
    expect(ledger).toMatchObject({ label: '人民调解案件', opens: [expect.objectContaining({ step: 'accept' })] });
    expect(places.map((each) => each.kind)).toEqual(expect.arrayContaining(['indicator', 'rule']));
    expect((await find('justice', '校核')).places[0]).toMatchObject({ kind: 'page', page: 'check' });
    expect((await find('justice', 'ndbg')).places[0]).toMatchObject({ kind: 'page', page: 'reports' });
    expect((await find('justice', '导入调解')).places.some((each) => each.kind === 'import')).toBe(true);
    const looking = (await find('above', '人民调解案件', { org: town })).places[0];
    expect(looking).toMatchObject({ kind: 'ledger', opens: [] });
  });

  test('filters narrow what was found, and the counts stay those of the whole', async () => {
    await activity('justice', '反诈宣传甲', '2022-03-01');
    await activity('justice', '反诈宣传乙', '2023-03-01');
    const all = await find('justice', '反诈');
    expect(all.byYear).toEqual([
      { year: 2023, count: 1 },
      { year: 2022, count: 1 },
    ]);
    const one = await find('justice', '反诈', { year: '2022', ledger: 'education-activity', state: 'open' });
    expect([one.total, one.byYear.length]).toEqual([1, 2]);
    expect((await find('justice', '反诈', { area: 'disputes' })).total).toBe(0);
    const second = await find('justice', '反诈', { limit: '1', offset: '1' });
    expect([second.total, second.entries.length, second.places]).toEqual([2, 1, []]);
  });

  test('a county finds in its townships; a township never elsewhere', async () => {
    await activity('neighbour', '石榴节普法');
    await activity('justice', '石榴籽普法');
    expect((await find('above', '石榴', { scope: 'all' })).entries.map((each) => each.org).sort()).toEqual([
      town,
      other,
    ]);
    expect((await find('above', '石榴')).total).toBe(0);
    expect((await find('justice', '石榴', { scope: 'all' })).entries.map((each) => each.org)).toEqual([town]);
    const foreign = await app.inject({
      method: 'GET',
      url: '/api/find',
      query: { org: other, q: '石榴' },
      headers: { cookie: cookies.get('justice') ?? '' },
    });
    expect(foreign.statusCode).toBe(403);
    expect((await app.inject({ method: 'GET', url: '/api/find', query: { org: other, q: '石' } })).statusCode).toBe(
      401,
    );
  });

  test('who is masked is not found by those who may not see him', async () => {
    const committee = await register('justice', 'mediation-committee', {
      name: '试验镇人民调解委员会',
      kind: 'town',
      setUpOn: '2020-01-01',
      chair: '甲',
      members: 5,
      hasWoman: true,
      mixed: false,
      termYears: 3,
      rooms: 1,
    });
    const who = '欧阳不二';
    const phone = '13912345678';
    const input = { name: who, committee, phone, kind: 'fullTime', engagedOn: '2021-01-01' };
    const id = await register('justice', 'mediator', input);
    expect((await find('justice', phone)).entries.map((each) => each.id)).toEqual([id]);
    for (const hidden of [phone, phone.slice(3, 9), phone.slice(-4)]) {
      expect(await find('emergency', hidden)).toMatchObject({ total: 0, byLedger: [], entries: [] });
      expect(await find('above', hidden, { scope: 'all' })).toMatchObject({ total: 0, byLedger: [], entries: [] });
    }
    const seen = await find('emergency', who);
    expect(JSON.stringify(seen)).not.toContain(phone);
  });

  test('the index follows by itself', async () => {
    await activity('justice', '自行跟上');
    await expect
      .poll(async () => (await store.search.progress([town])).get(town), { timeout: 10_000 })
      .toSatisfy((each: { done: number; total: number } | undefined) => each !== undefined && each.done === each.total);
  });

  test('odd questions get an answer', async () => {
    for (const q of ['', '   ', '，。', "'; drop table search_entry; --", '𠮷', 'a'.repeat(200)])
      expect((await find('justice', q)).entries, q).toEqual([]);
  });
});
