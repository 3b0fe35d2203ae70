/** Finding over the API: what each reader finds, where it leads, and what nobody learns by asking. */
import type { FindAnswer } from '@yifa/server/contract/find';
import { describe, expect, test } from 'vitest';
import { activityInput, committeeInput } from './support/entries.ts';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

const people = {
  justice: [town, ['justice-office']],
  emergency: [town, ['emergency-office']],
  above: [county, ['county-office']],
  neighbour: [other, ['justice-office']],
} as const;
type Person = keyof typeof people;

describe('finding', () => {
  const at = withTownshipApp({ today: '2024-02-20', people });

  const find = (who: Person, q: string, more: Record<string, string> = {}) =>
    at.read<FindAnswer>(who, '/api/find', { org: people[who][0], q, ...more });
  const register = (who: Person, ledger: string, input: object) =>
    at.act(who, ledger, { step: 'register', input }, people[who][0]);
  const activity = (who: Person, theme: string, on = '2023-05-04') =>
    register(who, 'education-activity', activityInput({ theme, on }));

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
    expect((await at.get('justice', '/api/find', { org: other, q: '石榴' })).statusCode).toBe(403);
    expect((await at.app.inject({ url: '/api/find', query: { org: other, q: '石' } })).statusCode).toBe(401);
  });

  test('who is masked is not found by those who may not see him', async () => {
    const committee = await register('justice', 'mediation-committee', committeeInput());
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
      .poll(async () => (await at.store.search.progress([town])).get(town), { timeout: 10_000 })
      .toSatisfy((each: { done: number; total: number } | undefined) => each !== undefined && each.done === each.total);
  });

  test('odd questions get an answer', async () => {
    for (const q of ['', '   ', '，。', "'; drop table search_entry; --", '𠮷', 'a'.repeat(200)])
      expect((await find('justice', q)).entries, q).toEqual([]);
  });
});
