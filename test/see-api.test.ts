/** The year in pictures over the API: what every mark says is what its entries are. */
import { randomUUID } from 'node:crypto';
import { plainDate } from '@yifa/law';
import { buildApp, type ServerOptions } from '@yifa/server';
import type { SeeAnswer, SeeEntries, SeeTrend } from '@yifa/server/contract/see';
import { openStore, type Store } from '@yifa/store';
import { annualReportFor, charts, keyFigures, township } from '@yifa/township';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTownship } from './support/township-database.ts';

const org = '990101';
const password = 'right-password-1';

describe('the year in pictures', () => {
  const database = withTownship();
  let store: Store;
  let app: FastifyInstance;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    store = await openStore({ url: database.url, domain: township });
    const base = { seat: '', mark: '试政', demoOn: plainDate('2024-06-30') };
    await store.addOrg({ ...base, id: '990100', parent: null, kind: 'county', name: '试验县' });
    await store.addOrg({ ...base, id: org, parent: '990100', kind: 'township', name: '试验镇' });
    await store.addOrg({ ...base, id: '990102', parent: '990100', kind: 'township', name: '别处镇' });
    for (const [login, home, posts] of [
      ['justice', org, ['justice-office', 'party-office']],
      ['county', '990100', ['county-office']],
      ['stranger', '990102', ['justice-office']],
    ] as const) {
      await store.addAccount({ login, org: home, name: login, posts, password });
      cookies.set(login, `yifa=${(await store.logIn(login, password)).token}`);
    }
    const options: ServerOptions = { store, template: () => annualReportFor('A'), keyFigures, charts };
    app = await buildApp(options);
    const village = await act('village', 'register', { name: '沙坪村', kind: 'village', since: '2001-01-01' });
    for (const [on, kind, where] of [
      ['2024-01-05', 'regular', village],
      ['2024-03-31', 'special', village],
      ['2024-03-01', 'special', undefined],
      ['2023-12-31', 'special', undefined],
    ] as const)
      await act('dispute-screening', 'register', {
        on,
        kind,
        place: '全镇',
        screeners: '甲、乙',
        nothing: true,
        ...(where ? { village: where } : {}),
      });
  });
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  function get(who: string, url: string) {
    return app.inject({ url, headers: { cookie: cookies.get(who) ?? '' } });
  }

  async function act(ledger: string, step: string, input: object): Promise<string> {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/orgs/${org}/ledgers/${ledger}/acts`,
      headers: { cookie: cookies.get('justice') ?? '', 'x-yifa': '1', 'idempotency-key': randomUUID() },
      payload: { step, input },
    });
    expect(answer.json()).toMatchObject({ version: 1 });
    return answer.json().entry;
  }

  const see = async (query = ''): Promise<SeeAnswer> => (await get('justice', `/api/orgs/${org}/see${query}`)).json();

  test('months count what is dated in them', async () => {
    const disputes = (await see()).months.find(({ area }) => area === 'disputes');
    expect(disputes?.counts.slice(0, 4)).toEqual([1, 0, 2, 0]);
    expect(disputes?.ledgers.map(({ ledger, counts }) => [ledger, counts[2]])).toEqual([['dispute-screening', 2]]);
    expect((await see('?year=2023')).months.find(({ area }) => area === 'disputes')?.counts[11]).toBe(1);
  });

  test('a mark and its entries are the same number', async () => {
    const at = `/api/orgs/${org}/see/entries?ledger=dispute-screening&from=2024-01-01&to=2024-06-30`;
    const of = async (tail: string): Promise<SeeEntries> => (await get('justice', at + tail)).json();
    expect((await of('')).total).toBe(3);
    expect((await of('&by=kind&key=special')).entries.map(({ on }) => on)).toEqual(['2024-03-31', '2024-03-01']);
    expect((await of('&by=village&key=')).entries.map(({ on }) => on)).toEqual(['2024-03-01']);
    expect((await of('&by=state&key=registered')).total).toBe(3);
    const shares = await store.spread(
      'dispute-screening',
      [org],
      { from: plainDate('2024-01-01'), to: plainDate('2024-06-30') },
      'kind',
    );
    expect(shares).toEqual([
      { key: 'special', count: 2 },
      { key: 'regular', count: 1 },
    ]);
  });

  test('this year is compared with the same days of the last', async () => {
    const answer = await see();
    expect([answer.to, answer.before, answer.partial]).toEqual([
      '2024-06-30',
      { from: '2023-01-01', to: '2023-06-30' },
      true,
    ]);
    const trend: SeeTrend = (await get('justice', `/api/orgs/${org}/see/trend?indicator=mediations_succeeded`)).json();
    expect(trend.years.map(({ months }) => months.length)).toEqual([12, 6]);
  });

  test('others do not see it, the county does, and nothing can be spread by what does not spread', async () => {
    expect((await get('stranger', `/api/orgs/${org}/see`)).statusCode).toBe(403);
    expect((await get('county', `/api/orgs/${org}/see`)).statusCode).toBe(200);
    const at = `/api/orgs/${org}/see/entries?from=2024-01-01&to=2024-06-30&ledger=`;
    expect((await get('justice', `${at}dispute-screening&by=title&key=a`)).statusCode).toBe(400);
    expect((await get('justice', `${at}nothing`)).statusCode).toBe(404);
    expect((await get('stranger', `${at}dispute-screening`)).statusCode).toBe(403);
  });
});
