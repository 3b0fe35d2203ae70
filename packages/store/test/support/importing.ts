import { createHash } from 'node:crypto';
import type { ImportRow, Store, StoredImport } from '../../src/index.ts';
import { keeper } from './store.ts';

let files = 0;

/** A workbook put by for one of the workshop's ledgers. */
export async function newImport(store: Store, org: string, ledger = 'bike'): Promise<StoredImport> {
  files += 1;
  const file = Buffer.from(`workbook ${files}`);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const made = { org, ledger, step: 'register', fileName: '车辆台账.xlsx', sha256, file, actor: keeper };
  return store.imports.create({ ...made, options: {}, key: `file ${files}` });
}

/** A row of a workbook of bicycles; the same number is the same row. */
export function bikeRow(n: number, more: Partial<ImportRow> = {}): ImportRow {
  const input = { name: `车${n}`, boughtOn: '2026-03-02', colour: 'red' };
  return { fingerprint: `bike ${n}`, sheet: '台账', row: n, input, faults: [], ...more };
}

/** Rows are opened as bicycles and makers are. */
export const how = { step: 'register' };

/** Takes all rows in chunks, as a run does. */
export async function runImport(
  store: Store,
  org: string,
  id: string,
  rows: readonly ImportRow[],
  size = 3,
): Promise<void> {
  await store.imports.begin(org, id, rows.length);
  for (let from = 0; from < rows.length; from += size)
    await store.imports.take(org, id, rows.slice(from, from + size), keeper, how);
  await store.imports.end(org, id, 'done');
}

export function bikeRows(n: number): ImportRow[] {
  return [...Array(n).keys()].map((each) => bikeRow(each));
}
