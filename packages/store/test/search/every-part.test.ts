/** Against the database: what a reader may see is found by every part of it, and what is masked by none. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/index.ts';
import { engines } from '../support/database.ts';
import { addBike, addMember, newOrg } from '../support/store.ts';
import { withSearch } from './support.ts';

const names = [
  '沿江路二手车（八成新）',
  '鲁A·12345 电动车',
  '𠮷野家门前的车，铃坏',
  '車牌：京B 0-7788',
  '车',
  'Ａ型２号 Model-X',
  "引号'与\\反斜线",
];
const people = ['欧阳修远', '阿不都热合曼·买买提', '𠮷田'];

describe.each(engines())('$name', (engine) => {
  const at = withSearch(engine);
  const bikes = new Map<string, string>();
  const members = new Map<string, string>();
  let org = '';

  beforeAll(async () => {
    org = await newOrg(at.store);
    for (const name of names) bikes.set(name, await addBike(at.store, org, { name }));
    for (const name of people) members.set(name, await addMember(at.store, org, { name }));
    await at.store.search.catchUp(org);
  });

  const found = async (text: string, seesMembers: boolean) => {
    const open = seesMembers ? { open: { org, ledgers: ['member'] } } : {};
    const answer = await at.store.search.find({ orgs: [org], text, offset: 0, limit: 50, ...open });
    return answer.found.map((each) => each.entry.id);
  };
  const partOf = (known: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...known), fc.nat(), fc.nat())
      .map(([name, a, b]) => {
        const signs = [...name];
        const start = a % signs.length;
        return { name, part: signs.slice(start, start + 1 + (b % (signs.length - start))).join('') };
      })
      .filter(({ part }) => fold(part) !== '');

  test('every part of an open text finds its entry', async () => {
    await fc.assert(
      fc.asyncProperty(partOf(names), async ({ name, part }) => {
        expect(await found(part, false), part).toContain(bikes.get(name));
      }),
      { numRuns: 150 },
    );
  });

  test('every part of a personal text finds its entry for those who may see it, and for nobody else', async () => {
    const hidden = new Set(members.values());
    await fc.assert(
      fc.asyncProperty(partOf(people), async ({ name, part }) => {
        expect(await found(part, true), part).toContain(members.get(name));
        expect(
          (await found(part, false)).filter((id) => hidden.has(id)),
          part,
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
