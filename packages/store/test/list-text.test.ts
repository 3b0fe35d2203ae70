/** Free text in lists answered with the help of the index: the same entries as by comparing every text. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, textCandidates } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addBike, addMember, newOrg, take, withStore } from './support/store.ts';
import { bike, domain } from './support/workshop.ts';

const names = [
  '沿江路二手车（八成新）',
  '鲁A·12345 电动车',
  '𠮷野家门前的车，铃坏',
  '車牌：京B 0-7788',
  'Ａ型２号 Model-X',
  '江路沿线100%完好',
];

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let org = '';
  const found = async (text: string, ledger = 'bike', personal = false): Promise<unknown[]> => {
    const page = await at.store.list(ledger, { orgs: [org], text, personal, offset: 0, limit: 200 });
    expect(page.total).toBe(page.entries.length);
    return page.entries.map((entry) => entry.values['name']);
  };
  const helped = (text: string): Promise<boolean> =>
    inTransaction(
      at.database.app,
      [org],
      async (tx) => (await textCandidates(tx, domain, bike.model, { text, orgs: [org] })) !== undefined,
    );

  beforeAll(async () => {
    org = await newOrg(at.store);
    for (const name of names) await addBike(at.store, org, { name });
    // So many others that a text in two or three is rare.
    for (let n = 0; n < 70; n += 1) await addBike(at.store, org, { name: `闲置第${n}辆` });
    await addMember(at.store, org, { name: '欧阳修远' });
    await at.store.search.catchUp(org);
  });

  test('the index is asked for rare texts when it is complete, and texts are still compared literally', async () => {
    expect(await helped('江路')).toBe(true);
    expect(await found('沿江路二')).toEqual(['沿江路二手车（八成新）']);
    expect(await found('（八成新）')).toEqual(['沿江路二手车（八成新）']);
    expect(await found('100%')).toEqual(['江路沿线100%完好']);
    expect(await found('八成，新')).toEqual([]);
    expect(await found('model')).toEqual([]);
    expect(await found('Model-X')).toEqual(['Ａ型２号 Model-X']);
    expect(await found('车2026-3')).toContain('𠮷野家门前的车，铃坏');
  });

  test('every part of a text finds exactly the entries in which it stands', async () => {
    const part = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat()).map(([name, a, b]) => {
      const signs = [...name];
      const start = a % signs.length;
      return signs.slice(start, start + 1 + (b % (signs.length - start))).join('');
    });
    await fc.assert(
      fc.asyncProperty(part, async (text) => {
        const named = (await found(text)).filter((name) => names.includes(String(name)));
        expect(named, text).toEqual(expect.arrayContaining(names.filter((name) => name.includes(text))));
        // Numbers hold these too.
        if (!/[-车0-9]/.test(text)) for (const name of named) expect(name).toContain(text);
      }),
      { numRuns: 80 },
    );
  });

  test('personal texts are looked for only for those who see them', async () => {
    expect(await found('阳修', 'member')).toEqual([]);
    expect(await found('阳修', 'member', true)).toEqual(['欧阳修远']);
  });

  test('what was just acted on is found before the index has followed, and after', async () => {
    const id = await addBike(at.store, org, { name: '刚买的跑车' });
    expect(await helped('跑车')).toBe(false);
    expect(await found('跑车')).toEqual(['刚买的跑车']);
    await at.store.search.catchUp(org);
    expect(await helped('跑车')).toBe(true);
    expect(await found('跑车')).toEqual(['刚买的跑车']);
    await take(at.store, org, 'bike', 'correct', { entry: id, input: { name: '刚买的赛车' }, reason: '录错' });
    expect(await found('跑车')).toEqual([]);
    expect(await found('的赛车')).toEqual(['刚买的赛车']);
  });
});
