import { describe, expect, test } from 'vitest';
import { engines } from './support/database.ts';
import { addBike, keeper, newOrg, order, refusal, traces, withStore } from './support/store.ts';

const red = { boughtOn: '2026-03-02', colour: 'red' };

describe.each(engines())('many acts at once on $name', (engine) => {
  const at = withStore(engine);
  const makerOrder = (org: string, name: string) =>
    order(org, 'maker', 'register', { input: { name, since: '2001-01-01', trusted: true } });

  test('each succeeds or is refused by itself, and the chain holds', async () => {
    const org = await newOrg(at.store);
    const answers = await at.store.actEach([
      order(org, 'bike', 'register', { input: { name: '一', ...red } }),
      order(org, 'bike', 'register', { input: { name: '二', ...red, colour: 'green', old: true } }),
      order(org, 'bike', 'register', { input: { name: '三' } }),
      order(org, 'bike', 'register', { input: { name: '四', ...red } }),
      order(org, 'bike', 'register', { input: { name: '五', ...red }, actor: { ...keeper, posts: [] } }),
    ]);
    expect(answers.map((each) => (each.ok ? each.result.seq : each.error.code))).toEqual([
      1,
      'unlawful-step',
      'invalid-input',
      2,
      'not-allowed',
    ]);
    const { entries } = await at.store.list('bike', { orgs: [org], offset: 0, limit: 9 });
    expect(entries.map((each) => each.number).sort()).toEqual(['车2026-1', '车2026-2']);
    expect(await at.store.verify(org)).toMatchObject({ records: 2, faults: [] });
  });

  test('what the database itself refuses takes nothing else with it', async () => {
    const org = await newOrg(at.store);
    const names = [...Array(40).keys()].map((n) => (n % 10 === 7 ? '同名' : `厂${n}`));
    const answers = await at.store.actEach(names.map((name) => makerOrder(org, name)));
    expect(answers.flatMap((each, n) => (each.ok ? [] : [n]))).toEqual([17, 27, 37]);
    const refused = answers[17];
    expect(refused?.ok === false && refused.error.message).toBe('同样内容的记录已经登记过');
    const { total } = await at.store.list('maker', { orgs: [org], offset: 0, limit: 1 });
    expect(total).toBe(37);
    expect(await at.store.verify(org)).toMatchObject({ records: 37, faults: [] });
  });

  test('a trial answers what would happen, and nothing has happened', async () => {
    const org = await newOrg(at.store);
    await addBike(at.store, org);
    const before = await traces(at.database.owner, org);
    const orders = [makerOrder(org, '甲厂'), makerOrder(org, '甲厂'), makerOrder(org, '乙厂')];
    const trial = await at.store.actEach(orders, { trial: true });
    expect(trial.map((each) => each.ok)).toEqual([true, false, true]);
    expect(await traces(at.database.owner, org)).toEqual(before);
    expect((await at.store.actEach(orders)).map((each) => each.ok)).toEqual([true, false, true]);
    expect(await at.store.verify(org)).toMatchObject({ records: 3, faults: [] });
  });

  test('a repeated batch does nothing a second time', async () => {
    const org = await newOrg(at.store);
    const orders = [makerOrder(org, '甲厂'), makerOrder(org, '乙厂')];
    const first = await at.store.actEach(orders);
    const again = await at.store.actEach(orders);
    expect(again.map((each) => each.ok && each.result.repeated)).toEqual([true, true]);
    expect(again.map((each) => each.ok && each.result.entry)).toEqual(
      first.map((each) => each.ok && each.result.entry),
    );
    expect((await at.store.verify(org)).records).toBe(2);
  });

  test('orders of two orgs are no batch', async () => {
    const [one, other] = [await newOrg(at.store), await newOrg(at.store)];
    await refusal(at.store.actEach([makerOrder(one, '甲厂'), makerOrder(other, '甲厂')]), 'bad-request');
    expect(await at.store.actEach([])).toEqual([]);
  });
});
