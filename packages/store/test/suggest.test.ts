import { describe, expect, test } from 'vitest';
import { initialsOf, matchRank, readingsOf } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addBike, addMember, keeper, mechanic, newOrg, take, withStore } from './support/store.ts';
import { bike, member } from './support/workshop.ts';

const bikeName = [{ ledger: bike.model, field: 'name' }];
const memberName = [{ ledger: member.model, field: 'name' }];

describe('pinyin', () => {
  test('initials follow the neighbours, readings every way a sign may sound', () => {
    expect(initialsOf('重庆路')).toBe('cql');
    expect(readingsOf('张水芳')).toEqual(expect.arrayContaining(['zsf', 'zhangshuifang']));
    expect(readingsOf('单田')).toContain('st');
    expect(readingsOf('曾乐')).toEqual(expect.arrayContaining(['zl', 'zy', 'cl']));
    expect(readingsOf('、')).toEqual([]);
  });

  test('of signs that sound many ways only so many readings are kept', () => {
    expect(readingsOf('行重乐长曾单'.repeat(8)).length).toBeLessThanOrEqual(20);
  });

  test('a beginning goes before a part, signs before sounds, and a single letter within a word fits nothing', () => {
    const ranks = ['张水', '水', 'zs', 'sf', 'z', 'f', '李'].map((typed) => matchRank('张水芳', typed));
    expect(ranks).toEqual([0, 1, 2, 3, 2, undefined, undefined]);
  });
});

describe.each(engines())('what was typed before on $name', (engine) => {
  const at = withStore(engine);
  const values = async (org: string, typed: string, sources = bikeName): Promise<string[]> =>
    (await at.store.suggest.values(org, sources, typed, 10)).map(({ value }) => value);

  test('is offered once, by substring and by initials, what is used most first', async () => {
    const org = await newOrg(at.store);
    for (const name of ['永久', '凤凰', '凤凰', '飞鸽']) await addBike(at.store, org, { name });
    expect((await values(org, ''))[0]).toBe('凤凰');
    expect(await values(org, '凰')).toEqual(['凤凰']);
    expect(await values(org, 'yj')).toEqual(['永久']);
    expect(new Set(await values(org, 'f'))).toEqual(new Set(['凤凰', '飞鸽']));
    expect(await values(org, '凤凰')).toEqual([]);
  });

  test('follows what is entered, corrected and voided', async () => {
    const org = await newOrg(at.store);
    const id = await addBike(at.store, org, { name: '老名' });
    expect(await values(org, '')).toEqual(['老名']);
    await take(at.store, org, 'bike', 'correct', { entry: id, input: { name: '新名' }, reason: '写错' });
    expect(await values(org, '')).toEqual(['新名']);
    await take(at.store, org, 'bike', 'void', { entry: id, reason: '重复' });
    expect(await values(org, '')).toEqual([]);
  });

  test('never comes from another org, and only from text fields', async () => {
    const [one, two] = [await newOrg(at.store), await newOrg(at.store)];
    await addBike(at.store, one, { name: '只在一处' });
    expect(await values(two, '')).toEqual([]);
    await expect(values(one, '', [{ ledger: bike.model, field: 'colour' }])).rejects.toThrow();
    await expect(values(one, '', [{ ledger: bike.model, field: 'nothing' }])).rejects.toThrow();
  });

  test('comes from like fields elsewhere after the field itself', async () => {
    const org = await newOrg(at.store);
    await addMember(at.store, org, { name: '林木' });
    await addBike(at.store, org, { name: '林间' });
    expect(await values(org, 'l', [...bikeName, ...memberName])).toEqual(['林间', '林木']);
  });

  test('entries are found by the sound of their title, the given states only', async () => {
    const org = await newOrg(at.store);
    await addMember(at.store, org, { name: '张水芳' });
    const gone = await addMember(at.store, org, { name: '赵三丰' });
    await take(at.store, org, 'member', 'void', { entry: gone, reason: '退会', actor: mechanic });
    const found = await at.store.suggest.titled(org, member.model, ['registered'], 'zsf', 10);
    expect(found.map(({ title }) => title)).toEqual(['张水芳']);
  });

  test('the last entry is the one that the account itself opened last', async () => {
    const org = await newOrg(at.store);
    await addBike(at.store, org, { name: '甲' });
    const mine = await addBike(at.store, org, { name: '乙' });
    await take(at.store, org, 'bike', 'register', {
      input: { name: '丙', boughtOn: '2026-03-02', colour: 'red' },
      actor: { ...keeper, id: 'someone else' },
    });
    expect((await at.store.suggest.lastOpened(org, bike.model, keeper.id))?.id).toBe(mine);
    await take(at.store, org, 'bike', 'void', { entry: mine, reason: '重复' });
    expect((await at.store.suggest.lastOpened(org, bike.model, keeper.id))?.values['name']).toBe('甲');
    expect(await at.store.suggest.lastOpened(org, member.model, keeper.id)).toBeUndefined();
  });
});
