/** The year in pictures over the API: what every mark says is what its entries are. */
import { plainDate } from '@yifa/law';
import type { SeeAnswer, SeeEntries, SeeTrend } from '@yifa/server/contract/see';
import { charts } from '@yifa/township';
import { beforeAll, describe, expect, test } from 'vitest';
import { county, town as org, other, withTownshipApp } from './support/township-app.ts';

describe('the year in pictures', () => {
  const at = withTownshipApp({
    today: '2024-06-30',
    people: {
      justice: [org, ['justice-office', 'party-office']],
      county: [county, ['county-office']],
      stranger: [other, ['justice-office']],
    },
    server: { charts },
  });
  const { get } = at;

  beforeAll(async () => {
    const input = { name: '沙坪村', kind: 'village', since: '2001-01-01' };
    const village = await at.act('justice', 'village', { step: 'register', input });
    for (const [on, kind, where] of [
      ['2024-01-05', 'regular', village],
      ['2024-03-31', 'special', village],
      ['2024-03-01', 'special', undefined],
      ['2023-12-31', 'special', undefined],
    ] as const)
      await at.act('justice', 'dispute-screening', {
        step: 'register',
        input: {
          on,
          kind,
          place: '全镇',
          screeners: '甲、乙',
          nothing: true,
          ...(where ? { village: where } : {}),
        },
      });
  });

  const see = (query = '') => at.read<SeeAnswer>('justice', `/api/orgs/${org}/see${query}`);

  test('months count what is dated in them', async () => {
    const disputes = (await see()).months.find(({ area }) => area === 'disputes');
    expect(disputes?.counts.slice(0, 4)).toEqual([1, 0, 2, 0]);
    expect(disputes?.ledgers.map(({ ledger, counts }) => [ledger, counts[2]])).toEqual([['dispute-screening', 2]]);
    expect((await see('?year=2023')).months.find(({ area }) => area === 'disputes')?.counts[11]).toBe(1);
  });

  test('a mark and its entries are the same number', async () => {
    const entries = `/api/orgs/${org}/see/entries?ledger=dispute-screening&from=2024-01-01&to=2024-06-30`;
    const of = async (tail: string): Promise<SeeEntries> => (await get('justice', entries + tail)).json();
    expect((await of('')).total).toBe(3);
    expect((await of('&by=kind&key=special')).entries.map(({ on }) => on)).toEqual(['2024-03-31', '2024-03-01']);
    expect((await of('&by=village&key=')).entries.map(({ on }) => on)).toEqual(['2024-03-01']);
    expect((await of('&by=state&key=registered')).total).toBe(3);
    const shares = await at.store.spread(
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
    const entries = `/api/orgs/${org}/see/entries?from=2024-01-01&to=2024-06-30&ledger=`;
    expect((await get('justice', `${entries}dispute-screening&by=title&key=a`)).statusCode).toBe(400);
    expect((await get('justice', `${entries}nothing`)).statusCode).toBe(404);
    expect((await get('stranger', `${entries}dispute-screening`)).statusCode).toBe(403);
  });
});
