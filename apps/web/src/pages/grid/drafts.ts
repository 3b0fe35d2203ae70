/** The sheet as typed, kept in this browser by account and ledger, so that a reload, a time-out or a power cut loses nothing. */
import type { BatchRow } from '@yifa/server/contract/batch';
import type { Refusal } from '../../api/types.ts';
import type { Row } from './model.ts';

/** What became of a row that was sent. */
export type Outcome =
  /** No answer yet, or none that arrived: the same order is sent again under the same key. */
  | { readonly state: 'sent'; readonly step: string; readonly order: BatchRow }
  | { readonly state: 'saved'; readonly entry: string; readonly reminders: readonly Refusal[] }
  | {
      readonly state: 'refused';
      readonly message: string;
      readonly remedy: string;
      readonly refusals: readonly Refusal[];
      /** The cells that were refused: once they differ, the refusal is history. */
      readonly cells: readonly string[];
    };

export type Outcomes = Readonly<Record<string, Outcome>>;

export interface KeptSheet {
  /** Names of the columns, so that a changed declaration puts every text where it belongs. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly outcomes: Outcomes;
  readonly savedAt: string;
  /** The window that wrote it last. */
  readonly tab: string;
}

const storeName = 'sheets';
let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((done, failed) => {
    const request = window.indexedDB.open('yifa-grid', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error('blocked'));
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise<T>((done, failed) => {
    const transaction = database.transaction(storeName, mode);
    const request = work(transaction.objectStore(storeName));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => failed(transaction.error);
    transaction.onerror = () => failed(transaction.error);
  });
}

export function sheetKey(account: string, org: string, ledger: string, step: string): string {
  return [account, org, ledger, step].map(encodeURIComponent).join('/');
}

function isKeptSheet(value: unknown): value is KeptSheet {
  return (
    typeof value === 'object' &&
    value !== null &&
    'columns' in value &&
    Array.isArray(value.columns) &&
    'rows' in value &&
    Array.isArray(value.rows) &&
    'outcomes' in value &&
    'tab' in value
  );
}

/** What was kept; undefined for nothing, and where the browser keeps nothing. */
export async function findSheet(key: string): Promise<KeptSheet | undefined> {
  try {
    const found: unknown = await run('readonly', (store) => store.get(key));
    return isKeptSheet(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: a full or forbidden storage says no. */
export async function saveSheet(key: string, sheet: KeptSheet): Promise<boolean> {
  try {
    await run('readwrite', (store) => store.put(sheet, key));
    return true;
  } catch {
    return false;
  }
}

export async function dropSheet(key: string): Promise<void> {
  try {
    await run('readwrite', (store) => store.delete(key));
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}

/** How many sheets of an account are kept here. */
export async function countSheets(account: string): Promise<number> {
  try {
    return await run('readonly', (store) => store.count(rangeOf(account)));
  } catch {
    return 0;
  }
}

function rangeOf(account: string): IDBKeyRange {
  const mine = `${encodeURIComponent(account)}/`;
  return IDBKeyRange.bound(mine, `${mine}\uffff`);
}

/** Forgets every sheet of an account, as on leaving a shared computer. */
export async function clearSheets(account: string): Promise<void> {
  try {
    await run('readwrite', (store) => store.delete(rangeOf(account)));
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}

/** The texts of kept rows under today's columns. */
export function rowsUnder(sheet: KeptSheet, columns: readonly string[]): Row[] {
  const places = columns.map((name) => sheet.columns.indexOf(name));
  return sheet.rows.map(({ id, cells }) => ({ id, cells: places.map((at) => cells[at] ?? '') }));
}
