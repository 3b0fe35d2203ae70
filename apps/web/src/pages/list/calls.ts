/** What the list asks of the server beside its entries. */
import type {
  ExportOrder,
  ExportProgress,
  ExportRecords,
  ListFilterOrder,
  ListLayout,
  PrintedList,
  SavedView,
  TotalsAnswer,
  ViewShelf,
} from '@yifa/server/contract/lists';
import { del, get, post, postForNamedFile, put } from '../../api/client.ts';

const enc = encodeURIComponent;

function ledgerAt(org: string, ledger: string): string {
  return `/api/orgs/${enc(org)}/ledgers/${enc(ledger)}`;
}

/** Which entries: free text and filters. */
export interface Asked {
  readonly text: string;
  readonly filters: readonly ListFilterOrder[];
}

function bodyOf({ text, filters }: Asked) {
  return { filters: [...filters], ...(text === '' ? {} : { text }) };
}

export const calls = {
  totals: (org: string, ledger: string, asked: Asked, signal: AbortSignal) =>
    post<TotalsAnswer>(`${ledgerAt(org, ledger)}/totals`, { body: bodyOf(asked), signal }),
  shelf: (ledger: string, signal: AbortSignal) => get<ViewShelf>(`/api/ledgers/${enc(ledger)}/views`, signal),
  saveView: (ledger: string, id: string, view: Pick<SavedView, 'name' | 'shared' | 'content'>) =>
    put<ViewShelf>(`/api/ledgers/${enc(ledger)}/views/${enc(id)}`, { body: view }),
  removeView: (ledger: string, id: string) => del<ViewShelf>(`/api/ledgers/${enc(ledger)}/views/${enc(id)}`),
  keep: (ledger: string, layout: ListLayout, first: string | null) =>
    put<ViewShelf>(`/api/ledgers/${enc(ledger)}/habit`, { body: { layout, first } }),
  printed: (org: string, ledger: string, asked: Asked, order: Omit<ExportOrder, 'text' | 'filters'>, key: string) =>
    post<PrintedList>(`${ledgerAt(org, ledger)}/export`, {
      body: { ...order, ...bodyOf(asked) },
      headers: { 'idempotency-key': key },
    }),
  workbook: (
    org: string,
    ledger: string,
    asked: Asked,
    order: Omit<ExportOrder, 'text' | 'filters' | 'form'>,
    key: string,
    signal: AbortSignal,
  ) =>
    postForNamedFile(`${ledgerAt(org, ledger)}/export`, {
      body: { ...order, form: 'xlsx', ...bodyOf(asked) },
      headers: { 'idempotency-key': key },
      signal,
    }),
  progress: (key: string, signal: AbortSignal) => get<ExportProgress>(`/api/exports/${enc(key)}`, signal),
  records: (org: string, offset: number, limit: number, signal: AbortSignal) =>
    get<ExportRecords>(`/api/orgs/${enc(org)}/exports?offset=${offset}&limit=${limit}`, signal),
};
