import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ImportRow, Store, StoredImport } from '../src/index.ts';
import { engines } from './support/database.ts';
import { keeper, newOrg, refusal, take, traces, withStore } from './support/store.ts';

let files = 0;

async function newImport(store: Store, org: string, ledger = 'bike'): Promise<StoredImport> {
  files += 1;
  const file = Buffer.from(`workbook ${files}`);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const made = { org, ledger, step: 'register', fileName: '车辆台账.xlsx', sha256, file, actor: keeper };
  return store.imports.create({ ...made, options: {}, key: `file ${files}` });
}

function bike(n: number, more: Partial<ImportRow> = {}): ImportRow {
  const input = { name: `车${n}`, boughtOn: '2026-03-02', colour: 'red' };
  return { fingerprint: `bike ${n}`, sheet: '台账', row: n, input, faults: [], ...more };
}

const how = { step: 'register' };

/** Takes all rows in chunks, as a run does. */
async function run(store: Store, org: string, id: string, rows: readonly ImportRow[], size = 3): Promise<void> {
  await store.imports.begin(org, id, rows.length);
  for (let from = 0; from < rows.length; from += size)
    await store.imports.take(org, id, rows.slice(from, from + size), keeper, how);
  await store.imports.end(org, id, 'done');
}

describe.each(engines())('imports on $name', (engine) => {
  const at = withStore(engine);
  const bikes = (n: number): ImportRow[] => [...Array(n).keys()].map((each) => bike(each));
  const total = async (org: string, ledger = 'bike'): Promise<number> =>
    (await at.store.list(ledger, { orgs: [org], offset: 0, limit: 1, where: { op: 'state', in: ['registered'] } }))
      .total;

  test('rows become entries by the ordinary act, and each row knows its entry', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    const rows = [...bikes(4), bike(9, { input: { name: '坏', boughtOn: '2026-03-02', colour: 'green', old: true } })];
    await run(at.store, org, id, rows);
    expect(await at.store.imports.get(org, id)).toMatchObject({
      state: 'done',
      hasFile: false,
      counts: { total: 5, taken: 4, refused: 1, known: 0 },
    });
    const lines = await at.store.imports.lines(org, id, { offset: 0, limit: 10 });
    expect(lines.map((line) => line.outcome)).toEqual(['taken', 'taken', 'taken', 'taken', 'refused']);
    expect(lines[4]?.faults[0]).toMatchObject({ says: '旧车只收红色', remedy: '改为红色' });
    expect(await at.store.getEntry('bike', [org], lines[2]?.entry ?? '')).toMatchObject({ values: { name: '车2' } });
    expect((await at.store.verify(org)).faults).toEqual([]);
  });

  test('the same rows again, by whatever workbook, change nothing', async () => {
    const org = await newOrg(at.store);
    await run(at.store, org, (await newImport(at.store, org)).id, bikes(4));
    const before = await traces(at.database.owner, org);
    const again = await newImport(at.store, org);
    await run(at.store, org, again.id, bikes(4));
    expect(await traces(at.database.owner, org)).toEqual(before);
    const wider = await newImport(at.store, org);
    await run(at.store, org, wider.id, bikes(6));
    expect((await at.store.imports.get(org, wider.id)).counts).toMatchObject({ taken: 2, known: 4 });
    const [line] = await at.store.imports.lines(org, wider.id, { outcomes: ['known'], offset: 0, limit: 1 });
    expect(line?.number).toBe('车2026-1');
    expect(await total(org)).toBe(6);
  });

  test('a run that ended half way is gone on with, nothing twice', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    await at.store.imports.begin(org, id, 7);
    await at.store.imports.take(org, id, bikes(3), keeper, how);
    // The process ends here; another one opens the same database.
    const next = await at.open();
    expect(await next.imports.get(org, id)).toMatchObject({ state: 'running', hasFile: true, counts: { taken: 3 } });
    await run(next, org, id, bikes(7), 2);
    expect(await next.imports.get(org, id)).toMatchObject({ state: 'done', counts: { total: 7, taken: 7, known: 0 } });
    expect(await total(org)).toBe(7);
    expect((await next.verify(org)).records).toBe(7);
  });

  test('a chunk is written with the note of its rows, or not at all', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    await at.store.imports.begin(org, id, 2);
    const before = await traces(at.database.owner, org);
    await expect(at.store.imports.take(org, id, [bike(1), bike(1)], keeper, how)).rejects.toThrow();
    expect(await traces(at.database.owner, org)).toEqual(before);
    expect(await at.store.imports.lines(org, id, { offset: 0, limit: 9 })).toEqual([]);
  });

  test('two people importing one workbook at once leave each row once', async () => {
    const org = await newOrg(at.store);
    const [one, two] = [await newImport(at.store, org), await newImport(at.store, org)];
    await Promise.all([run(at.store, org, one.id, bikes(12), 2), run(at.store, org, two.id, bikes(12), 3)]);
    expect(await total(org)).toBe(12);
    const counts = await Promise.all([one, two].map(async ({ id }) => (await at.store.imports.get(org, id)).counts));
    expect(counts.reduce((sum, each) => sum + each.taken, 0)).toBe(12);
    expect(counts.reduce((sum, each) => sum + each.known, 0)).toBe(12);
    expect((await at.store.verify(org)).faults).toEqual([]);
  });

  test('what is stopped stays in, and can be gone on with or undone', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    await at.store.imports.begin(org, id, 6);
    await at.store.imports.take(org, id, bikes(2), keeper, how);
    await at.store.imports.end(org, id, 'cancelled');
    await refusal(at.store.imports.take(org, id, [bike(3)], keeper, how), 'import-closed');
    expect(await total(org)).toBe(2);
    await run(at.store, org, id, bikes(6));
    expect(await total(org)).toBe(6);
  });

  test('a trial says what would happen, and nothing has', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org, 'maker');
    const maker = (n: number, name: string): ImportRow =>
      bike(n, { input: { name, since: '2001-01-01', trusted: true } });
    const before = await traces(at.database.owner, org);
    const rows = [maker(1, '甲厂'), maker(2, '甲厂'), maker(3, '乙厂'), maker(4, '')];
    const found = await at.store.imports.trial(org, id, rows, keeper, how);
    expect(found.map((line) => line.outcome)).toEqual(['taken', 'refused', 'taken', 'refused']);
    expect(found[3]?.faults[0]).toMatchObject({ field: 'name', says: '请填写名称' });
    expect(await traces(at.database.owner, org)).toEqual(before);
  });

  test('what lacks something is kept as a draft only when wanted', async () => {
    const org = await newOrg(at.store);
    const rows = [
      bike(1),
      bike(2, { input: { name: '缺颜色', boughtOn: '2026-03-02' } }),
      bike(3, { faults: [{ code: 'missing', says: '没有日期', remedy: '补填' }], draftable: true }),
      bike(4, { faults: [{ code: 'typed', says: '不是日期', remedy: '改正' }] }),
    ];
    const { id } = await newImport(at.store, org);
    await at.store.imports.begin(org, id, 4);
    const lines = await at.store.imports.take(org, id, rows, keeper, { ...how, draft: 'draft' });
    expect(lines.map((line) => line.outcome)).toEqual(['taken', 'drafted', 'drafted', 'faulty']);
    const strict = await newImport(at.store, await newOrg(at.store));
    await at.store.imports.begin(strict.org, strict.id, 4);
    const without = await at.store.imports.take(strict.org, strict.id, rows, keeper, how);
    expect(without.map((line) => line.outcome)).toEqual(['taken', 'refused', 'faulty', 'faulty']);
  });

  describe('undoing', () => {
    test('voids everything at once, journalled by entry, and the workbook can be imported again', async () => {
      const org = await newOrg(at.store);
      const { id } = await newImport(at.store, org);
      await run(at.store, org, id, bikes(5));
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
      await run(at.store, org, again.id, bikes(5));
      expect((await at.store.imports.get(org, again.id)).counts).toMatchObject({ taken: 5, known: 0 });
    });

    test('is refused while an entry has been worked on or is referred to, and nothing is voided', async () => {
      const org = await newOrg(at.store);
      const { id } = await newImport(at.store, org, 'maker');
      const makers = ['甲厂', '乙厂', '丙厂'].map((name, n) =>
        bike(n, { input: { name, since: '2001-01-01', trusted: true } }),
      );
      await run(at.store, org, id, makers);
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

    test('by who may not void leaves everything as it was', async () => {
      const org = await newOrg(at.store);
      const { id } = await newImport(at.store, org);
      await run(at.store, org, id, bikes(3));
      const before = await traces(at.database.owner, org);
      await refusal(at.store.imports.undo(org, id, { ...keeper, posts: ['chief'] }), 'not-allowed');
      expect(await traces(at.database.owner, org)).toEqual(before);
      expect((await at.store.imports.get(org, id)).state).toBe('done');
    });
  });

  test('an import of another org is not found', async () => {
    const [org, other] = [await newOrg(at.store), await newOrg(at.store)];
    const { id } = await newImport(at.store, org);
    expect(await at.store.imports.find(other, id)).toBeUndefined();
    await refusal(at.store.imports.undo(other, id, keeper), 'not-found');
    await refusal(at.store.imports.begin(other, id, 1), 'not-found');
    await refusal(at.store.imports.file(other, id), 'import-closed');
    expect(await at.store.imports.list(other, undefined, 10)).toEqual([]);
    expect(await at.store.imports.find(org, "' or true")).toBeUndefined();
  });

  test('a choice of columns made by hand is remembered for tables of the same shape', async () => {
    const org = await newOrg(at.store);
    await at.store.imports.remember(org, 'bike', '名称|日期', ['name', null]);
    await at.store.imports.remember(org, 'bike', '名称|日期', ['name', 'boughtOn']);
    expect(await at.store.imports.remembered(org, 'bike')).toEqual([
      { shape: '名称|日期', fields: ['name', 'boughtOn'] },
    ]);
    expect(await at.store.imports.remembered(org, 'maker')).toEqual([]);
  });

  test('a workbook that nobody goes on with is let go after a week', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    const later = await at.open({ now: () => new Date('2026-03-24T04:00:00Z') });
    await newImport(later, org);
    expect(await later.imports.get(org, id)).toMatchObject({ state: 'cancelled', hasFile: false });
    await refusal(later.imports.begin(org, id, 1), 'import-closed');
  });
});
