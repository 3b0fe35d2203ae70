/** An import from the command line: the same reading, trying and running as on the page, without anybody choosing. */
import { createHash } from 'node:crypto';
import { YifaError } from '@yifa/kernel';
import type { Account, ImportCounts, Store, StoredImport } from '@yifa/store';
import { uuidv7 } from '@yifa/store';
import type { ImportTrial } from '../contract/imports.ts';
import { readerOf } from '../session.ts';
import { importerOf, stepOf } from './access.ts';
import { Books } from './books.ts';
import { nothingChosen } from './choice.ts';
import { annotationOf, trialViewOf } from './view.ts';
import { runImport, tryImport } from './work.ts';

export interface UnattendedWish {
  readonly org: string;
  readonly ledger: string;
  readonly step?: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reason?: string;
  readonly drafts?: boolean;
  /** Only tried; nothing is kept, not even the import. */
  readonly dryRun: boolean;
  /** The workbook is wanted back with remarks. */
  readonly annotate: boolean;
}

export interface Unattended {
  readonly import: StoredImport;
  readonly trial: ImportTrial;
  readonly counts: ImportCounts;
  readonly annotated: Uint8Array | undefined;
}

/** Tries a workbook by the columns as they are understood, and takes what can be taken. @throws YifaError */
export async function importUnattended(
  store: Store,
  account: Account,
  wish: UnattendedWish,
  progress: (done: number, total: number, says?: string) => void,
): Promise<Unattended> {
  const { org, name, bytes } = wish;
  const reader = await readerOf(store, account);
  const allowed = importerOf(store, reader, org, wish.ledger);
  const step = stepOf(allowed, wish.step);
  const books = new Books(store);
  try {
    const book = await books.check(name, bytes);
    const stored = await store.imports.create({
      org,
      ledger: allowed.ledger.id,
      step: step.id,
      fileName: name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      file: bytes,
      actor: { id: account.id, name: account.name, posts: account.posts },
      options: { ...nothingChosen, reason: wish.reason ?? '', drafts: wish.drafts ?? false },
      key: `cli/${uuidv7()}`,
    });
    books.keep(org, stored.id, Promise.resolve(book));
    const work = { store, books, reader, ledger: allowed.ledger, step, stored };
    const job = { signal: new AbortController().signal, progress };
    const trial = await tryImport(work, job);
    const view = trialViewOf(trial);
    const annotated = wish.annotate ? await books.annotated(stored, annotationOf(trial)) : undefined;
    if (wish.dryRun) await store.imports.discard(org, stored.id);
    else await runImport(work, job);
    const after = await store.imports.get(org, stored.id);
    return { import: after, trial: view, counts: wish.dryRun ? view.counts : after.counts, annotated };
  } finally {
    await books.close();
  }
}

/** Voids what an import opened. @throws YifaError import-worked-on naming what stands in the way */
export async function undoUnattended(store: Store, account: Account, id: string, leave: boolean) {
  const stored = await store.imports.get(account.org, id);
  const reader = await readerOf(store, account);
  importerOf(store, reader, stored.org, stored.ledger);
  if (stored.state === 'running') throw new YifaError('import-running');
  const { name, posts } = account;
  return store.imports.undo(stored.org, id, { id: account.id, name, posts }, { leave });
}
