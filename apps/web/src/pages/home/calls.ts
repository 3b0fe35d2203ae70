/** The addresses of the first page, of the calendar and of signing. */
import type { Badges, ChangesView, Due, SignQueue, Waiting, YearDayView, YearView } from '@yifa/server/contract/today';
import { get } from '../../api/client.ts';

export type { Badges, ChangesView, Due, SignQueue, Waiting, YearDayView, YearView };
export type DueRow = Due['rows'][number];
export type WaitingGroup = Waiting['groups'][number];
export type WaitingRow = WaitingGroup['rows'][number];
export type NextStep = DueRow['next'][number];
export type Bucket = DueRow['bucket'];

/** Which part of the work is shown. */
export interface Scope {
  readonly mine: boolean;
  readonly area: string;
  readonly ledger: string;
}

type Query = Readonly<Record<string, string | number | undefined>>;

function address(org: string, rest: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const tail = search.toString();
  return `/api/orgs/${encodeURIComponent(org)}/${rest}${tail === '' ? '' : `?${tail}`}`;
}

function scopeQuery({ mine, area, ledger }: Scope): Query {
  return { mine: mine ? 1 : 0, area, ledger };
}

interface DuePage {
  readonly bucket?: Bucket | undefined;
  readonly offset: number;
  readonly limit: number;
}

export const dueLimit = 20;

/** Asked ahead and not looked at within so many milliseconds, an answer is asked for again. */
const stale = 10_000;

let ahead: { readonly address: string; readonly at: number; readonly answer: Promise<Due> } | undefined;

function dueAddress(org: string, scope: Scope, page: DuePage): string {
  return address(org, 'due', { ...scopeQuery(scope), ...page });
}

/** Asks for the first page of what is due before there is a screen to show it. */
export function askDueAhead(org: string, scope: Scope): void {
  const wanted = dueAddress(org, scope, { offset: 0, limit: dueLimit });
  const answer = get<Due>(wanted);
  answer.catch(() => undefined); // told to whoever takes it
  ahead = { address: wanted, at: Date.now(), answer };
}

export function loadDue(org: string, scope: Scope, page: DuePage, signal?: AbortSignal): Promise<Due> {
  const wanted = dueAddress(org, scope, page);
  const asked = ahead;
  ahead = undefined;
  if (asked?.address === wanted && Date.now() - asked.at < stale) return asked.answer;
  return get(wanted, signal);
}

export function loadWaiting(
  org: string,
  scope: Scope,
  page: { readonly offset: number; readonly limit: number },
  signal?: AbortSignal,
): Promise<Waiting> {
  return get(address(org, 'waiting', { ...scopeQuery(scope), ...page }), signal);
}

export function loadChanges(org: string, signal?: AbortSignal): Promise<ChangesView> {
  return get(address(org, 'changes', {}), signal);
}

export function loadBadges(org: string, signal?: AbortSignal): Promise<Badges> {
  return get(address(org, 'badges', {}), signal);
}

export function loadSign(
  org: string,
  query: { readonly ledger: string; readonly offset: number; readonly limit: number },
  signal?: AbortSignal,
): Promise<SignQueue> {
  return get(address(org, 'sign', query), signal);
}

export function loadYear(org: string, year: number, signal?: AbortSignal): Promise<YearView> {
  return get(address(org, `year/${year}`, {}), signal);
}

export function loadYearDay(
  org: string,
  year: number,
  query: {
    readonly day: string;
    readonly ledger: string;
    readonly deadline: string;
    readonly offset: number;
    readonly limit: number;
  },
  signal?: AbortSignal,
): Promise<YearDayView> {
  return get(address(org, `year/${year}/day`, query), signal);
}
