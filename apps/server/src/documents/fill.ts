/** Official documents of an entry, filled. */
import {
  type Context,
  type DocumentModel,
  documentsReady,
  fillDocument,
  getLedger,
  type LedgerModel,
  listOf,
  YifaError,
} from '@yifa/kernel';
import { isPlainDate } from '@yifa/law';
import type { FormDocument } from '@yifa/office';
import { type Entry, type Store, titleOf } from '@yifa/store';
import { formOf } from './form.ts';

export interface MadeDocument {
  readonly id: string;
  readonly label: string;
  readonly form: FormDocument;
}

/**
 * The documents of an entry that can be made now, in order of declaration, or the one named.
 * @throws YifaError not-found when the one named does not exist, cannot be made yet, or is not for such an entry
 */
export async function madeDocuments(
  store: Store,
  ledger: LedgerModel,
  entry: Entry,
  only?: string,
): Promise<MadeDocument[]> {
  const taken = (await store.history(entry.org, entry.id)).map((record) => record.step);
  const context = await store.context(entry.org, ledger, entry);
  const ready = documentsReady(ledger, taken, entry, context).filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && ready.length === 0) throw refusal(ledger, taken, only);
  const fill = await filler(store, ledger, entry, context);
  return ready.map((document) => ({ id: document.id, label: document.label, form: fill(document) }));
}

/** Why a document cannot be made: its step is still to come, or it is not for an entry like this one. */
function refusal(ledger: LedgerModel, taken: readonly string[], document: string): YifaError {
  const after = ledger.documents[document]?.after ?? [];
  const waits = !after.some((step) => taken.includes(step));
  return new YifaError('not-found', waits ? '现在还不能制作这份文书' : '这份文书不适用于这条记录的情形');
}

async function filler(
  store: Store,
  ledger: LedgerModel,
  entry: Entry,
  context: Context,
): Promise<(document: DocumentModel) => FormDocument> {
  const org = await store.getOrg(entry.org);
  const county = org.parent ? await store.getOrg(org.parent) : org;
  const titles = new Map<string, string>();
  for (const [name, field] of Object.entries(ledger.fields)) {
    if (field.kind !== 'ref' && field.kind !== 'refs') continue;
    const target = getLedger(store.domain, field.ledger.id);
    for (const [key, title] of await store.titles(target, entry.org, listOf(entry.values[name])))
      titles.set(key, title);
  }
  const today = await store.today(org.id);
  const words = { org: org.name, county: county.name, number: entry.number ?? '', year: today.slice(0, 4), today };
  return (document) => {
    const filled = fillDocument(ledger, document, entry, words, (_, key) => titles.get(key) ?? '', context);
    const dated = document.dated === undefined ? undefined : entry.values[document.dated];
    return formOf(filled, org.name, isPlainDate(dated) ? dated : undefined);
  };
}

/** What files of an entry are called, without suffix. */
export function fileNameOf(ledger: LedgerModel, entry: Entry, label: string): string {
  const title = [...titleOf(ledger, entry)].slice(0, 30).join('');
  return `${label}（${title}）`.replace(/[\\/:*?"<>|\r\n\t]/g, ' ');
}
