import { describe, expect, test } from 'vitest';
import { engines } from './support/database.ts';
import {
  addBike,
  addMember,
  addRepair,
  chief,
  day,
  keeper,
  mechanic,
  newOrg,
  order,
  refusal,
  take,
  today,
  traces,
  withStore,
} from './support/store.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);

  test('a step opens an entry, further steps move it, and each leaves a record', async () => {
    const org = await newOrg(at.store);
    const opened = await addRepair(at.store, org, { parts: [{ what: '链条', pieces: 2, from: null }] });
    expect(opened).toMatchObject({ version: 1, repeated: false, rules: [{ rule: 'pen-notice', outcome: 'held' }] });
    const begun = await take(at.store, org, 'repair', 'begin', {
      entry: opened.entry,
      input: { begunOn: '2026-03-10', cost: 5000 },
    });
    expect(begun).toMatchObject({ entry: opened.entry, version: 2, seq: opened.seq + 1 });
    expect(begun.reminders.map((each) => each.says)).toEqual(['请约定日期']);
    const entry = await at.store.getEntry('repair', [org], opened.entry);
    expect(entry).toMatchObject({ state: 'begun', version: 2, number: '修2026第1号' });
    expect(entry.values).toMatchObject({ fault: '掉链', begunOn: '2026-03-10', cost: 5000 });
    expect(entry.values['parts']).toEqual([{ what: '链条', pieces: 2, from: null }]);
    const history = await at.store.history(org, opened.entry);
    expect(history.map(({ step, on, actorName, version }) => ({ step, on, actorName, version }))).toEqual([
      { step: 'bring', on: '2026-03-09', actorName: '甲技工', version: 1 },
      { step: 'begin', on: '2026-03-10', actorName: '甲技工', version: 2 },
    ]);
    expect(history[1]?.changes).toEqual({
      state: ['brought', 'begun'],
      begunOn: [null, '2026-03-10'],
      cost: [null, 5000],
    });
    expect((await at.store.verify(org)).faults).toEqual([]);
  });

  test('a draft may be incomplete, a registration may not', async () => {
    const org = await newOrg(at.store);
    const draft = await take(at.store, org, 'bike', 'draft', { input: { name: '未定' } });
    const refused = await refusal(take(at.store, org, 'bike', 'register', { entry: draft.entry }), 'invalid-input');
    expect(refused.refusals.map((each) => each.field).sort()).toEqual(['boughtOn', 'colour']);
    await take(at.store, org, 'bike', 'revise', { entry: draft.entry, input: { name: '定了', colour: 'green' } });
    const done = await take(at.store, org, 'bike', 'register', {
      entry: draft.entry,
      input: { boughtOn: '2026-02-03' },
    });
    expect(done.version).toBe(3);
    const entry = await at.store.getEntry('bike', [org], draft.entry);
    expect(entry).toMatchObject({ state: 'registered', values: { name: '定了', boughtOn: '2026-02-03' } });
  });

  test('a correction keeps before and after and the reason; emptying and voiding work likewise', async () => {
    const org = await newOrg(at.store);
    const entry = await addBike(at.store, org, { price: 90_000, gears: 7 });
    await take(at.store, org, 'bike', 'correct', { entry, input: { price: 80_000, gears: null }, reason: '录错' });
    expect((await at.store.getEntry('bike', [org], entry)).values).not.toHaveProperty('gears');
    const [, second] = await at.store.history(org, entry);
    expect(second).toMatchObject({
      step: 'correct',
      reason: '录错',
      changes: { price: [90_000, 80_000], gears: [7, null] },
    });
    await take(at.store, org, 'bike', 'void', { entry, reason: '重复' });
    expect(await at.store.getEntry('bike', [org], entry)).toMatchObject({ state: 'voided', version: 3 });
    expect((await at.store.verify(org)).faults).toEqual([]);
  });

  test.each<[string, string, string, Parameters<typeof take>[4], string]>([
    ['a rule of law', 'repair', 'begin', { input: { begunOn: '2026-03-09', cost: 1 } }, 'unlawful-step'],
    ['the state', 'repair', 'finish', { input: { finishedOn: '2026-03-10' } }, 'wrong-state'],
    ['a step that is none', 'repair', 'constructor', {}, 'wrong-state'],
    ['the post', 'repair', 'begin', { actor: keeper, input: { begunOn: '2026-03-10', cost: 1 } }, 'not-allowed'],
    ['the input', 'repair', 'begin', { input: { begunOn: '2026-02-30', cost: -1 } }, 'invalid-input'],
    ['input that is no form', 'repair', 'begin', { input: 'begin' }, 'invalid-input'],
    ['a missing reason', 'repair', 'correct', { input: { fault: '爆胎' } }, 'reason-needed'],
    [
      'a rule that asks for a reason',
      'repair',
      'begin',
      { input: { begunOn: '2026-03-10', cost: 200_000 } },
      'reason-needed',
    ],
    ['a day yet to come', 'repair', 'begin', { input: { begunOn: '2026-03-17', cost: 1 } }, 'date-not-allowed'],
    ['an older version', 'repair', 'void', { reason: '错', expects: 7 }, 'changed-meanwhile'],
    ['an unwritable reason', 'repair', 'void', { reason: '错\u0000' }, 'invalid-input'],
    ['half a character in the reason', 'repair', 'void', { reason: '错\ud83d' }, 'invalid-input'],
    ['an endless reason', 'repair', 'void', { reason: '错'.repeat(2001) }, 'invalid-input'],
    ['an empty key', 'repair', 'void', { reason: '错', key: '' }, 'bad-request'],
    ['an endless key', 'repair', 'void', { reason: '错', key: 'k'.repeat(201) }, 'bad-request'],
    ['an unwritable name', 'repair', 'void', { reason: '错', actor: { ...mechanic, name: '\u0000' } }, 'bad-request'],
    ['no such entry', 'repair', 'void', { reason: '错', entry: nobody }, 'not-found'],
    ['no id', 'repair', 'void', { reason: '错', entry: "' or true --" }, 'not-found'],
    ['no such ledger', 'nothing', 'void', { reason: '错' }, 'not-found'],
  ])('%s refuses and nothing is written', async (_, ledger, step, rest, code) => {
    const org = await newOrg(at.store);
    const { entry } = await addRepair(at.store, org);
    const before = await traces(at.database.owner, org);
    const refused = await refusal(take(at.store, org, ledger, step, { entry, ...rest }));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/[\u4e00-\u9fff]/);
    expect(await traces(at.database.owner, org)).toEqual(before);
    expect((await at.store.verify(org)).faults).toEqual([]);
  });

  test('a refusal names rule and article, and all that is wrong at once', async () => {
    const org = await newOrg(at.store);
    const { entry } = await addRepair(at.store, org);
    const input = { begunOn: '2026-03-09', cost: 600_000, note: '急' };
    const refused = await refusal(take(at.store, org, 'repair', 'begin', { entry, input }), 'unlawful-step');
    expect(refused.refusals.map((each) => each.says)).toEqual(['送修次日起才能开工', '估价超过上限']);
    expect(refused.refusals[0]?.article).toMatch(/第.*条/);
  });

  test('who began a repair does not sign it off', async () => {
    const org = await newOrg(at.store);
    const { entry } = await addRepair(at.store, org);
    await take(at.store, org, 'repair', 'begin', { entry, input: { begunOn: '2026-03-10', cost: 1 } });
    const input = { finishedOn: '2026-03-11' };
    await refusal(take(at.store, org, 'repair', 'finish', { entry, input }), 'same-person');
    expect((await take(at.store, org, 'repair', 'finish', { entry, input, actor: chief })).version).toBe(3);
  });

  describe('references', () => {
    test('must exist in the same org and not be voided', async () => {
      const [org, other] = [await newOrg(at.store), await newOrg(at.store)];
      const owner = await addMember(at.store, org);
      const [gone, elsewhere] = [await addBike(at.store, org), await addBike(at.store, other)];
      await take(at.store, org, 'bike', 'void', { entry: gone, reason: '重复' });
      const says = async (values: Record<string, unknown>): Promise<string[]> =>
        (await refusal(addRepair(at.store, org, { owner, ...values }), 'invalid-input')).refusals.map(
          (each) => each.says,
        );
      expect(await says({ bikes: [gone] })).toEqual(['车辆中有一项已作废']);
      expect(await says({ bikes: [elsewhere] })).toEqual(['车辆中有一项不存在']);
      expect(await says({ bikes: [nobody] })).toEqual(['车辆中有一项不存在']);
      const bikes = [await addBike(at.store, org)];
      expect(await says({ bikes, parts: [{ what: '铃', from: nobody }] })).toEqual(['厂家中有一项不存在']);
      const { rows } = await at.database.owner.query('select from l_repair where org_id = $1', [org]);
      expect(rows).toEqual([]);
    });

    test('a guard looks into what the entries referred to refer to in turn', async () => {
      const org = await newOrg(at.store);
      const maker = async (trusted: boolean): Promise<string> =>
        (
          await take(at.store, org, 'maker', 'register', {
            input: { name: trusted ? '好厂' : '坏厂', since: '2001-01-01', trusted },
          })
        ).entry;
      const good = await addBike(at.store, org, { maker: await maker(true) });
      const bad = await addBike(at.store, org, { maker: await maker(false) });
      expect((await addRepair(at.store, org, { bikes: [good] })).version).toBe(1);
      const refused = await refusal(addRepair(at.store, org, { bikes: [good, bad] }), 'unlawful-step');
      expect(refused.message).toBe('不修不可信厂家的车');
    });

    test('what was named before it was voided does not stand in the way of a correction', async () => {
      const org = await newOrg(at.store);
      const [kept, gone] = [await addBike(at.store, org), await addBike(at.store, org)];
      const { entry } = await addRepair(at.store, org, { bikes: [kept, gone] });
      await take(at.store, org, 'bike', 'void', { entry: gone, reason: '重复' });
      await take(at.store, org, 'repair', 'correct', { entry, input: { fault: '断链' }, reason: '录错' });
      const other = await addBike(at.store, org);
      await take(at.store, org, 'bike', 'void', { entry: other, reason: '重复' });
      const input = { bikes: [kept, gone, other] };
      await refusal(take(at.store, org, 'repair', 'correct', { entry, input, reason: '补' }), 'invalid-input');
    });
  });

  test('an entry of another org is not found, by any step', async () => {
    const [org, other] = [await newOrg(at.store), await newOrg(at.store)];
    const { entry } = await addRepair(at.store, org);
    for (const [step, rest] of [
      ['begin', { input: { begunOn: '2026-03-10', cost: 1 } }],
      ['correct', { input: { fault: '爆胎' }, reason: '错' }],
      ['void', { reason: '错' }],
    ] as const)
      await refusal(take(at.store, other, 'repair', step, { entry, ...rest }), 'not-found');
    await refusal(take(at.store, 'nowhere', 'repair', 'void', { entry, reason: '错' }), 'not-found');
    await refusal(take(at.store, "x', 'y", 'repair', 'void', { entry, reason: '错' }), 'not-found');
    expect(await at.store.getEntry('repair', [org], entry)).toMatchObject({ version: 1, state: 'brought' });
  });

  test('numbers run by year without gaps, whatever is refused meanwhile', async () => {
    const org = await newOrg(at.store);
    const acts = Array.from({ length: 24 }, (_, i) => {
      const boughtOn = i % 3 === 0 ? '2025-12-31' : '2026-01-01';
      const colour = i % 4 === 0 ? 'green' : 'red';
      return take(at.store, org, 'bike', 'register', { input: { name: `第${i}辆`, boughtOn, colour, old: true } });
    });
    const results = await Promise.allSettled(acts);
    expect(results.filter((each) => each.status === 'rejected')).toHaveLength(6);
    const { entries } = await at.store.list('bike', { orgs: [org], offset: 0, limit: 100 });
    const numbers = (year: string): string[] =>
      entries.filter((each) => `${each.values['boughtOn']}`.startsWith(year)).map((each) => each.number ?? '');
    expect(numbers('2025').sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `车2025-${n}`));
    expect(numbers('2026').sort()).toEqual(Array.from({ length: 12 }, (_, i) => `车2026-${i + 1}`).sort());
  });

  test('an entry registered twice over a declared unique field is refused in words', async () => {
    const org = await newOrg(at.store);
    const idNumber = '110101199003070011';
    const first = await addMember(at.store, org, { idNumber });
    const before = await traces(at.database.owner, org);
    const refused = await refusal(addMember(at.store, org, { idNumber }), 'invalid-input');
    expect(refused.message).toBe('同样内容的记录已经登记过');
    expect(refused.message).not.toContain(idNumber);
    expect(await traces(at.database.owner, org)).toEqual(before);
    await addMember(at.store, await newOrg(at.store), { idNumber });
    await take(at.store, org, 'member', 'void', { entry: first, reason: '退会' });
    await addMember(at.store, org, { idNumber });
    await addMember(at.store, org);
    await addMember(at.store, org);
  });

  test('deadlines follow the entry: set, suspended, lengthened, met, gone', async () => {
    const org = await newOrg(at.store);
    const open = async (): Promise<unknown[]> =>
      (await at.store.openDeadlines([org], undefined, 10)).deadlines.map(({ deadline, from, due }) => [
        deadline,
        from,
        due,
      ]);
    const { entry } = await addRepair(at.store, org, { broughtOn: '2026-02-02' });
    const step = (id: string, input: object, rest: object = {}): Promise<unknown> =>
      take(at.store, org, 'repair', id, { entry, input, ...rest });
    expect(await open()).toEqual([['answer', '2026-02-02', '2026-03-04']]);
    await step('begin', { begunOn: '2026-02-03', cost: 1 });
    // Spring Festival of 2026: 15 to 23 February off, 14 and 28 February worked.
    expect(await open()).toEqual([['repair', '2026-02-03', '2026-02-24']]);
    await step('pause', { waitFrom: '2026-02-04', waitTo: '2026-02-06' });
    expect(await open()).toEqual([['repair', '2026-02-03', '2026-02-27']]);
    await step('lengthen', { lengthenedOn: '2026-02-12' }, { actor: chief, reason: '缺件' });
    expect(await open()).toEqual([['repair', '2026-02-03', '2026-03-05']]);
    expect((await at.store.openDeadlines([org], day('2026-03-04'), 10)).total).toBe(0);
    await step('finish', { finishedOn: '2026-03-03' }, { actor: chief });
    expect(await open()).toEqual([]);
    const rows = await at.database.owner.query(
      'select deadline, due_on, met_on, open from deadline where org_id = $1 order by 1',
      [org],
    );
    expect(rows.rows).toEqual([
      { deadline: 'answer', due_on: '2026-03-04', met_on: '2026-02-03', open: false },
      { deadline: 'repair', due_on: '2026-03-05', met_on: '2026-03-03', open: false },
    ]);
    await step('correct', { begunOn: '2026-02-05' }, { reason: '录错' });
    const [moved] = (
      await at.database.owner.query("select from_on from deadline where org_id = $1 and deadline = 'repair'", [org])
    ).rows;
    expect(moved).toEqual({ from_on: '2026-02-05' });
  });

  test('a deadline whose condition no longer holds is taken away, a voided entry has none open', async () => {
    const org = await newOrg(at.store);
    const owner = await addMember(at.store, org);
    const { entry } = await addRepair(at.store, org, { owner });
    await take(at.store, org, 'repair', 'void', { entry, reason: '重复' });
    expect((await at.store.openDeadlines([org], undefined, 10)).total).toBe(0);
  });

  test('a demonstration org lives on its own day', async () => {
    const org = await newOrg(at.store, { demoOn: day('2025-06-03') });
    expect(await at.store.today(org)).toBe('2025-06-03');
    await refusal(
      take(at.store, org, 'bike', 'register', {
        input: { name: '早', boughtOn: '2026-01-01', colour: 'red' },
        on: today,
      }),
      'date-not-allowed',
    );
    expect(
      (
        await at.store.act(
          order(org, 'bike', 'register', { input: { name: '早', boughtOn: '2025-06-03', colour: 'red' } }),
        )
      ).version,
    ).toBe(1);
  });
});
