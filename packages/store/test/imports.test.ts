import { describe, expect, test } from 'vitest';
import type { ImportRow } from '../src/index.ts';
import { engines } from './support/database.ts';
import { bikeRow, bikeRows, how, newImport, runImport } from './support/importing.ts';
import { keeper, newOrg, refusal, traces, withStore } from './support/store.ts';

describe.each(engines())('imports on $name', (engine) => {
  const at = withStore(engine);
  const total = async (org: string, ledger = 'bike'): Promise<number> =>
    (await at.store.list(ledger, { orgs: [org], offset: 0, limit: 1, where: { op: 'state', in: ['registered'] } }))
      .total;

  test('rows become entries by the ordinary act, and each row knows its entry', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    const rows = [
      ...bikeRows(4),
      bikeRow(9, { input: { name: '坏', boughtOn: '2026-03-02', colour: 'green', old: true } }),
    ];
    await runImport(at.store, org, id, rows);
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
    await runImport(at.store, org, (await newImport(at.store, org)).id, bikeRows(4));
    const before = await traces(at.database.owner, org);
    const again = await newImport(at.store, org);
    await runImport(at.store, org, again.id, bikeRows(4));
    expect(await traces(at.database.owner, org)).toEqual(before);
    const wider = await newImport(at.store, org);
    await runImport(at.store, org, wider.id, bikeRows(6));
    expect((await at.store.imports.get(org, wider.id)).counts).toMatchObject({ taken: 2, known: 4 });
    const [line] = await at.store.imports.lines(org, wider.id, { outcomes: ['known'], offset: 0, limit: 1 });
    expect(line?.number).toBe('车2026-1');
    expect(await total(org)).toBe(6);
  });

  test('a run that ended half way is gone on with, nothing twice', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    await at.store.imports.begin(org, id, 7);
    await at.store.imports.take(org, id, bikeRows(3), keeper, how);
    // The process ends here; another one opens the same database.
    const next = await at.open();
    expect(await next.imports.get(org, id)).toMatchObject({ state: 'running', hasFile: true, counts: { taken: 3 } });
    await runImport(next, org, id, bikeRows(7), 2);
    expect(await next.imports.get(org, id)).toMatchObject({ state: 'done', counts: { total: 7, taken: 7, known: 0 } });
    expect(await total(org)).toBe(7);
    expect((await next.verify(org)).records).toBe(7);
  });

  test('a chunk is written with the note of its rows, or not at all', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org);
    await at.store.imports.begin(org, id, 2);
    const before = await traces(at.database.owner, org);
    await expect(at.store.imports.take(org, id, [bikeRow(1), bikeRow(1)], keeper, how)).rejects.toThrow();
    expect(await traces(at.database.owner, org)).toEqual(before);
    expect(await at.store.imports.lines(org, id, { offset: 0, limit: 9 })).toEqual([]);
  });

  test('two people importing one workbook at once leave each row once', async () => {
    const org = await newOrg(at.store);
    const [one, two] = [await newImport(at.store, org), await newImport(at.store, org)];
    await Promise.all([
      runImport(at.store, org, one.id, bikeRows(12), 2),
      runImport(at.store, org, two.id, bikeRows(12), 3),
    ]);
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
    await at.store.imports.take(org, id, bikeRows(2), keeper, how);
    await at.store.imports.end(org, id, 'cancelled');
    await refusal(at.store.imports.take(org, id, [bikeRow(3)], keeper, how), 'import-closed');
    expect(await total(org)).toBe(2);
    await runImport(at.store, org, id, bikeRows(6));
    expect(await total(org)).toBe(6);
  });

  test('a trial says what would happen, and nothing has', async () => {
    const org = await newOrg(at.store);
    const { id } = await newImport(at.store, org, 'maker');
    const maker = (n: number, name: string): ImportRow =>
      bikeRow(n, { input: { name, since: '2001-01-01', trusted: true } });
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
      bikeRow(1),
      bikeRow(2, { input: { name: '缺颜色', boughtOn: '2026-03-02' } }),
      bikeRow(3, { faults: [{ code: 'missing', says: '没有日期', remedy: '补填' }], draftable: true }),
      bikeRow(4, { faults: [{ code: 'typed', says: '不是日期', remedy: '改正' }] }),
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
