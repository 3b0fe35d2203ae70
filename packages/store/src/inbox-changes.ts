/** What was done on an org's entries since a day, and how far that moved the figures. */
import {
  type Context,
  type Domain,
  type EntryIndicator,
  evaluate,
  type LedgerModel,
  listOf,
  type Subject,
  type Value,
} from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import { type Entry, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { type JournalRecord, recordOf } from './journal.ts';
import { isRecord, relatedTo, wantedByAll } from './related.ts';
import { type Runner, type Sql, sql } from './sql.ts';

export interface ChangesOrder {
  readonly org: string;
  readonly since: PlainDate;
  readonly today: PlainDate;
  /** A demonstration org lives on another day than the clock: its acts are told by their legal day. */
  readonly byActDay: boolean;
  /** So many entries are listed. */
  readonly limit: number;
}

export interface ChangedEntry {
  readonly entry: Entry;
  readonly ledger: LedgerModel;
  /** What was done on it, newest first; `acts` counts all of it. */
  readonly records: readonly JournalRecord[];
  readonly acts: number;
}

export interface Changes {
  readonly acts: number;
  readonly entries: number;
  readonly listed: readonly ChangedEntry[];
  /** Every changed entry before and after; absent when there are too many to compare one by one. */
  readonly pairs?: readonly ChangedPair[];
}

export interface ChangedPair {
  readonly ledger: LedgerModel;
  readonly before: Subject | undefined;
  readonly after: Subject;
  readonly find: { readonly before: Context['find']; readonly after: Context['find'] };
}

/** Beyond so many changed entries nobody compares them one by one: an import was run. */
const mostPairs = 3000;
const recordsShown = 6;

/** The acts since the start of a day (China time), entry by entry, the last changed first. */
export async function changesSince(tx: Runner, domain: Domain, order: ChangesOrder): Promise<Changes> {
  const where = await actsWhere(tx, order);
  const [count] = await tx.rows(
    sql`select count(*) as acts, count(distinct entry_id) as entries from journal where ${where}`,
  );
  const acts = numberOf(count?.['acts']);
  const entries = numberOf(count?.['entries']);
  if (acts === 0) return { acts, entries, listed: [], pairs: [] };
  const ranked = sql`select ledger, entry_id, count(*) as acts, max(seq) as last from journal where ${where} group by 1, 2 order by last desc`;
  const rows = await tx.rows(sql`${ranked} limit ${entries > mostPairs ? order.limit : mostPairs}::int`);
  const changed = rows.map((row) => ({
    ledger: stringOf(row['ledger']),
    id: stringOf(row['entry_id']),
    acts: numberOf(row['acts']),
  }));
  const now = await entriesNow(tx, domain, order.org, changed);
  const records = await recordsOf(
    tx,
    order.org,
    where,
    changed.map(({ id }) => id),
  );
  const listed = changed.slice(0, order.limit).flatMap(({ id, ledger, acts: total }): ChangedEntry[] => {
    const model = domain.ledgers.get(ledger);
    const entry = now.get(id);
    if (!model || !entry) return [];
    return [{ entry, ledger: model, records: (records.get(id) ?? []).slice(0, recordsShown), acts: total }];
  });
  if (entries > mostPairs) return { acts, entries, listed };
  return { acts, entries, listed, pairs: await pairsOf(tx, domain, order.org, now, records) };
}

/** Sequence numbers rise with time, so the newest older record bounds the acts without a look at the rest. */
async function actsWhere(tx: Runner, { org, since, today, byActDay }: ChangesOrder): Promise<Sql> {
  if (byActDay) return sql`org_id = ${org} and act_on between ${since}::date and ${today}::date`;
  const start = `${since}T00:00:00+08:00`;
  const [older] = await tx.rows(
    sql`select seq from journal where org_id = ${org} and at < ${start}::timestamptz order by seq desc limit 1`,
  );
  return sql`org_id = ${org} and seq > ${older ? numberOf(older['seq']) : 0}`;
}

async function entriesNow(
  tx: Runner,
  domain: Domain,
  org: string,
  changed: readonly { readonly ledger: string; readonly id: string }[],
): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map<string, Entry>();
  for (const id of new Set(changed.map(({ ledger }) => ledger))) {
    const ledger = domain.ledgers.get(id);
    if (!ledger) continue;
    const ids = changed.filter((each) => each.ledger === id).map((each) => each.id);
    const rows = await tx.rows(
      sql`select * from ${sql.table(tableName(ledger))} where org_id = ${org} and id = any (${ids}::uuid[])`,
    );
    for (const row of rows) found.set(stringOf(row['id']), entryOf(ledger, row));
  }
  return found;
}

/** The records of these entries, newest first. */
async function recordsOf(
  tx: Runner,
  org: string,
  where: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly JournalRecord[]>> {
  const rows = await tx.rows(
    sql`select * from journal where ${where} and org_id = ${org} and entry_id = any (${[...ids]}::uuid[]) order by seq desc`,
  );
  const found = new Map<string, JournalRecord[]>();
  for (const row of rows) {
    const record = recordOf(row);
    const known = found.get(record.entry);
    if (known) known.push(record);
    else found.set(record.entry, [record]);
  }
  return found;
}

/** An entry as it was before these acts: what each wrote is taken back, the newest first. */
export function takenBack(entry: Subject, records: readonly Pick<JournalRecord, 'changes'>[]): Subject | undefined {
  let state: string | undefined = entry.state;
  const values: Record<string, Value> = { ...entry.values };
  for (const { changes } of records) {
    if (!isRecord(changes)) continue;
    for (const [name, pair] of Object.entries(changes)) {
      if (!Array.isArray(pair)) continue;
      const before: Value = pair[0] ?? null;
      if (name === 'state') state = typeof before === 'string' ? before : undefined;
      else if (before === null) delete values[name];
      else values[name] = before;
    }
  }
  return state === undefined ? undefined : { state, values };
}

async function pairsOf(
  tx: Runner,
  domain: Domain,
  org: string,
  now: ReadonlyMap<string, Entry>,
  records: ReadonlyMap<string, readonly JournalRecord[]>,
): Promise<ChangedPair[]> {
  const before = new Map([...now].map(([id, entry]) => [id, takenBack(entry, records.get(id) ?? [])]));
  const pairs: ChangedPair[] = [];
  for (const id of new Set([...now.values()].map(({ ledger }) => ledger))) {
    const ledger = domain.ledgers.get(id);
    if (!ledger) continue;
    const entries = [...now.values()].filter((entry) => entry.ledger === id);
    const earlier = entries.flatMap((entry) => before.get(entry.id) ?? []);
    const related = await relatedTo(tx, domain, org, wantedByAll(ledger), [...entries, ...earlier]);
    const after: Context['find'] = (of, entry) => related.get(of)?.get(entry);
    const find = {
      after,
      before: (of: string, entry: string) => (before.has(entry) ? before.get(entry) : after(of, entry)),
    };
    for (const entry of entries) pairs.push({ ledger, before: before.get(entry.id), after: entry, find });
  }
  return pairs;
}

/**
 * By how much the changed entries moved a count or a sum. What a changed entry does to the counting of entries that
 * refer to it is not in it; things told apart (`distinct`) have no such difference, and give undefined.
 */
export function movedBy(
  indicator: EntryIndicator,
  pairs: readonly ChangedPair[],
  context: Omit<Context, 'find'>,
): number | undefined {
  if (indicator.kind === 'distinct') return undefined;
  const amount = (subject: Subject | undefined, find: Context['find']): number => {
    if (!subject || !evaluate(indicator.where, subject, { ...context, find })) return 0;
    const held = indicator.field === undefined ? 1 : subject.values[indicator.field];
    return indicator.kind === 'count' ? 1 : typeof held === 'number' ? held : listOf(held).length;
  };
  let moved = 0;
  for (const { ledger, before, after, find } of pairs)
    if (ledger === indicator.ledger) moved += amount(after, find.after) - amount(before, find.before);
  return moved;
}
