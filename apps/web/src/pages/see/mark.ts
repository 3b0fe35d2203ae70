/** A mark of a picture: which entries it stands for. It lives in the address, so that it can be sent to somebody. */

export interface Mark {
  readonly ledger: string;
  readonly from: string;
  readonly to: string;
  /** `state`, a field, or empty for all entries of the period. */
  readonly by: string;
  readonly key: string;
  /** What the mark says. */
  readonly says: string;
}

const names = ['ledger', 'from', 'to', 'by', 'key', 'says'] as const;

export function markSearch(year: number, mark: Mark): string {
  const search = new URLSearchParams({ year: String(year) });
  for (const name of names) search.set(name, mark[name]);
  return `?${search}`;
}

/** The mark an address names; undefined when it names none. */
export function readMark(search: string): Mark | undefined {
  const params = new URLSearchParams(search);
  if (!params.has('ledger')) return undefined;
  const of = (name: (typeof names)[number]) => params.get(name) ?? '';
  return { ledger: of('ledger'), from: of('from'), to: of('to'), by: of('by'), key: of('key'), says: of('says') };
}

const two = (n: number) => String(n).padStart(2, '0');

/** First and last day of a month, which counts from 1. */
export function monthBounds(year: number, month: number): { readonly from: string; readonly to: string } {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
}
