/** What the page of pictures asks of the server. */
import type { SeeAnswer, SeeEntries, SeeTrend } from '@yifa/server/contract/see';
import { get } from '../../api/client.ts';
import type { Mark } from './mark.ts';

function at(org: string, tail: string, query: Readonly<Record<string, string | number>>): string {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, `${value}`]),
  );
  return `/api/orgs/${encodeURIComponent(org)}/see${tail}?${search}`;
}

export const seeCalls = {
  year: (org: string, year: number, signal?: AbortSignal) => get<SeeAnswer>(at(org, '', { year }), signal),
  trend: (org: string, indicator: string, year: number, signal?: AbortSignal) =>
    get<SeeTrend>(at(org, '/trend', { indicator, year }), signal),
  entries: (org: string, { ledger, from, to, by, key }: Mark, offset: number, limit: number, signal?: AbortSignal) =>
    get<SeeEntries>(at(org, '/entries', { ledger, from, to, by, key, offset, limit }), signal),
};
