/** The workbooks of open imports, read in a process of their own and kept for a while. */

import type { Annotation } from '@yifa/office';
import { openWorkbookReader, type Workbook, type WorkbookReader } from '@yifa/office';
import type { Store, StoredImport } from '@yifa/store';

/** Workbooks kept read; the next one pushes the oldest out. */
const kept = 3;

export class Books {
  readonly #store: Store;
  readonly #reader: WorkbookReader = openWorkbookReader();
  readonly #read = new Map<string, Promise<Workbook>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads what somebody sent, before anything of it is kept. @throws YifaError with a `workbook-` code */
  async check(name: string, bytes: Uint8Array): Promise<Workbook> {
    return this.#reader.read(name, bytes);
  }

  /** The workbook of an import. @throws YifaError import-closed when it is no longer kept */
  async of({ org, id, fileName }: StoredImport): Promise<Workbook> {
    const key = `${org} ${id}`;
    const known = this.#read.get(key);
    if (known) return known;
    const reading = this.#store.imports.file(org, id).then((bytes) => this.#reader.read(fileName, bytes));
    this.keep(org, id, reading);
    return reading;
  }

  /** Keeps a workbook that was read already. */
  keep(org: string, id: string, book: Promise<Workbook>): void {
    const key = `${org} ${id}`;
    this.#read.set(key, book);
    book.catch(() => this.#read.delete(key));
    for (const old of this.#read.keys()) if (this.#read.size > kept) this.#read.delete(old);
  }

  forget(org: string, id: string): void {
    this.#read.delete(`${org} ${id}`);
  }

  /** The workbook given back with remarks. */
  async annotated({ org, id, fileName }: StoredImport, annotation: Annotation): Promise<Uint8Array> {
    return this.#reader.annotate(fileName, await this.#store.imports.file(org, id), annotation);
  }

  async close(): Promise<void> {
    await this.#reader.close();
  }
}
