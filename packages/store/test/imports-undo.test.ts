import { describe, expect, test } from 'vitest';
import { engines } from './support/database.ts';
import { bikeRow, bikeRows, newImport, runImport } from './support/importing.ts';
import {
  addBike,
  addMember,
  keeper,
  mechanic,
  newOrg,
  refusal,
  take,
  today,
  traces,
  withStore,
} from './support/store.ts';

describe.each(engines())('undoing an import on $name', (engine) => {
  const at = withStore(engine);
  const total = async (org: string, ledger = 'bike'): Promise<number> =>
    (await at.store.list(ledger, { orgs: [org], offset: 0, limit: 1, where: { op: 'state', in: ['registered'] } }))
      .total;

  test('voids everything at once, journalled by entry, and the workbook can be imported again', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    await runImport(at.store, org, id, bikeRows(5));
    const { records } = await at.store.verify(org);
    expect(await at.store.imports.undo(org, id, keeper)).toEqual({ undone: 5, left: [] });
    expect(await total(org)).toBe(0);
    expect(await at.store.verify(org)).toMatchObject({ records: records + 5, faults: [] });
    const [line] = await at.store.imports.lines(org, id, { offset: 0, limit: 1 });
    expect(line?.voided).toBe(true);
    const history = await at.store.history(org, line?.entry ?? '');
    expect(history[1]).toMatchObject({ step: 'void', reason: '撤销导入“车辆台账.xlsx”', actorName: keeper.name });
    expect(await at.store.imports.get(org, id)).toMatchObject({ state: 'undone', counts: { undone: 5 } });
    await refusal(at.store.imports.undo(org, id, keeper), 'import-closed');
    const again = await newImport(at.store, org);
    await runImport(at.store, org, again.id, bikeRows(5));
    expect((await at.store.imports.get(org, again.id)).counts).toMatchObject({ taken: 5, known: 0 });
  });

  test('is refused while an entry has been worked on or is referred to, and nothing is voided', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org, 'maker');
    const makers = ['甲厂', '乙厂', '丙厂'].map((name, n) =>
      bikeRow(n, { input: { name, since: '2001-01-01', trusted: true } }),
    );
    await runImport(at.store, org, id, makers);
    const lines = await at.store.imports.lines(org, id, { offset: 0, limit: 3 });
    const [first, second] = lines.map((line) => line.entry ?? '');
    await take(at.store, org, 'maker', 'correct', { entry: first ?? '', input: { trusted: false }, reason: '查明' });
    await take(at.store, org, 'bike', 'register', {
      input: { name: '车', boughtOn: '2026-03-02', colour: 'red', maker: second },
    });
    const before = await traces(at.database.owner, org);
    const refused = await refusal(at.store.imports.undo(org, id, keeper), 'import-worked-on');
    expect(refused.refusals.map((each) => each.field)).toEqual([first, second]);
    expect(refused.refusals.map((each) => each.says)).toEqual([
      '甲厂：导入后又办理过，现在是“已登记”',
      '乙厂：车辆中有记录引用它',
    ]);
    expect(await traces(at.database.owner, org)).toEqual(before);
    const { undone, left } = await at.store.imports.undo(org, id, keeper, { leave: true });
    expect({ undone, left: left.map((each) => each.why) }).toEqual({ undone: 1, left: ['changed', 'referred'] });
    expect(await total(org, 'maker')).toBe(2);
  });

  describe('more than are voided at a time', () => {
    const count = 60;

    /** An import of repairs, each with a running deadline. */
    const repairs = async (org: string): Promise<{ readonly id: string; readonly entries: readonly string[] }> => {
      const input = {
        broughtOn: '2026-03-09',
        owner: await addMember(at.store, org),
        bikes: [await addBike(at.store, org)],
      };
      const { id } = await newImport(at.store, org, 'repair');
      const rows = [...Array(count).keys()].map((n) => bikeRow(n, { input: { ...input, fault: `故障${n}` } }));
      await at.store.imports.begin(org, id, count);
      const lines = await at.store.imports.take(org, id, rows, mechanic, { step: 'bring' });
      return { id, entries: lines.map((line) => line.entry ?? '').sort() };
    };
    const running = async (org: string): Promise<number> => (await at.store.openDeadlines([org], undefined, 1)).total;

    test('leaves the entries, the journal and the deadlines as single acts would', async () => {
      const org = await newOrg(at.store);
      const { id, entries } = await repairs(org);
      await at.store.imports.end(org, id, 'done');
      expect(await running(org)).toBe(count);
      const { records } = await at.store.verify(org);
      const told: number[] = [];
      const progress = (done: number, all: number): number => told.push(done, all);
      expect(await at.store.imports.undo(org, id, mechanic, { progress })).toEqual({ undone: count, left: [] });
      expect(told.slice(-2)).toEqual([count, count]);
      expect(await running(org)).toBe(0);
      expect(await at.store.verify(org)).toMatchObject({ records: records + count, faults: [] });
      const [first = ''] = entries;
      const voided = await at.store.getEntry('repair', [org], first);
      expect(voided).toMatchObject({ state: 'voided', version: 2, values: { broughtOn: '2026-03-09' } });
      const [, last] = await at.store.history(org, first);
      expect(last).toMatchObject({ step: 'void', version: 2, changes: { state: ['brought', 'voided'] }, on: today });
    });

    test('is nothing at all when one of the last cannot be', async () => {
      const org = await newOrg(at.store);
      const { id, entries } = await repairs(org);
      await at.store.imports.end(org, id, 'done');
      // Somebody has used up the key under which the last of them would be voided.
      await take(at.store, org, 'maker', 'register', {
        input: { name: '甲厂', since: '2001-01-01', trusted: true },
        key: `import/${id}/undo/${entries[count - 1]}`,
      });
      const before = await traces(at.database.owner, org);
      await refusal(at.store.imports.undo(org, id, mechanic));
      expect(await traces(at.database.owner, org)).toEqual(before);
      expect((await at.store.imports.get(org, id)).state).toBe('done');
      expect(await running(org)).toBe(count);
      expect((await at.store.verify(org)).faults).toEqual([]);
    });
  });

  test('by who may not void leaves everything as it was', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    await runImport(at.store, org, id, bikeRows(3));
    const before = await traces(at.database.owner, org);
    await refusal(at.store.imports.undo(org, id, { ...keeper, posts: ['chief'] }), 'not-allowed');
    expect(await traces(at.database.owner, org)).toEqual(before);
    expect((await at.store.imports.get(org, id)).state).toBe('done');
  });
});
