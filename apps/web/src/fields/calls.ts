/** The server's help with typing, one function an address. */
import type { CarriedAnswer, LastAnswer, PreviewAnswer, SuggestAnswer } from '@yifa/server/contract/typing';
import { get, post } from '../api/client.ts';
import type { ActOrder } from '../api/types.ts';

export type { CarriedAnswer, LastAnswer, PreviewAnswer } from '@yifa/server/contract/typing';
export type Suggested = SuggestAnswer['suggestions'][number];

function base(org: string, ledger: string): string {
  return `/api/orgs/${encodeURIComponent(org)}/ledgers/${encodeURIComponent(ledger)}`;
}

/** @param field a text field, or a text column as `parties.name` */
export function suggest(org: string, ledger: string, field: string, text: string, signal?: AbortSignal) {
  const query = new URLSearchParams({ field, text: text.slice(0, 100) });
  return get<SuggestAnswer>(`${base(org, ledger)}/suggest?${query}`, signal);
}

export function lastEntry(org: string, ledger: string): Promise<LastAnswer> {
  return get(`${base(org, ledger)}/last`);
}

/** What choosing an entry in a reference fills in. */
export function carried(org: string, ledger: string, field: string, entry: string): Promise<CarriedAnswer> {
  return get(`${base(org, ledger)}/carried?${new URLSearchParams({ field, entry })}`);
}

export function previewAct(org: string, ledger: string, order: ActOrder): Promise<PreviewAnswer> {
  return post(`${base(org, ledger)}/acts/preview`, { body: order });
}
