/** Sending rows in portions, so that there is progress to see and a place to stop. */
import type { BatchAnswer, BatchOrder, BatchResult, BatchRow } from '@yifa/server/contract/batch';
import { type ApiError, asApiError, post } from '../../api/client.ts';
import type { Outcome } from './drafts.ts';

/** A row on its way, with the cells it was read from. */
export interface Departing {
  readonly step: string;
  readonly order: BatchRow;
  readonly cells: readonly string[];
  /** It was sent before and never answered. */
  readonly again: boolean;
}

const portionRows = 40;
const portionLetters = 400_000;

/** Portions of one step each, small enough for one request. */
export function portions(rows: readonly Departing[]): Departing[][] {
  const result: Departing[][] = [];
  let letters = 0;
  for (const row of rows) {
    const long = JSON.stringify(row.order).length;
    const last = result[result.length - 1];
    const fits = last && last[0]?.step === row.step && last.length < portionRows && letters + long <= portionLetters;
    if (fits) last.push(row);
    else result.push([row]);
    letters = fits ? letters + long : long;
  }
  return result;
}

/** What an answer makes of a row; undefined when a trial would let it pass. */
export function outcomeOf(result: BatchResult, cells: readonly string[]): Outcome | undefined {
  if (result.ok)
    return result.entry === null ? undefined : { state: 'saved', entry: result.entry, reminders: result.reminders };
  const { code, message, remedy, refusals } = result;
  if (code === 'key-reused')
    return {
      state: 'refused',
      message: '这一行先前已按另一内容登记，改动没有保存',
      remedy: '到台账中核对并更正；确需另登一条的，复制到新的一行',
      refusals: [],
      cells,
    };
  return { state: 'refused', message, remedy, refusals, cells };
}

/** Whether a failed request cannot have recorded anything: the server turned it away before the first row. */
export function turnedAway(error: ApiError): boolean {
  return error.status >= 400 && error.status < 500;
}

export interface Portion {
  readonly outcomes: Readonly<Record<string, Outcome | undefined>>;
  readonly error: ApiError | undefined;
  readonly reminders: number;
}

/** Sends one portion, or as a trial only asks what would come of it. Rows without an answer keep what they have: they are sent again under the same key. */
export async function sendPortion(
  org: string,
  ledger: string,
  rows: readonly Departing[],
  trial: boolean,
): Promise<Portion> {
  const step = rows[0]?.step ?? '';
  const body: BatchOrder = { step, trial, rows: rows.map(({ order }) => order) };
  const path = `/api/orgs/${encodeURIComponent(org)}/ledgers/${encodeURIComponent(ledger)}/acts/batch`;
  try {
    const { results } = await post<BatchAnswer>(path, { body });
    const cells = new Map(rows.map((row) => [row.order.key, row.cells]));
    const outcomes = Object.fromEntries(results.map((each) => [each.key, outcomeOf(each, cells.get(each.key) ?? [])]));
    const reminders = results.flatMap((each) => (each.ok ? each.reminders : []));
    return { outcomes, error: undefined, reminders: reminders.length };
  } catch (cause) {
    const error = asApiError(cause);
    // What an earlier request made of a row is still not known.
    const free = turnedAway(error) ? rows.filter(({ again }) => !again) : [];
    const freed = Object.fromEntries(free.map(({ order }) => [order.key, undefined]));
    return { outcomes: freed, error, reminders: 0 };
  }
}
