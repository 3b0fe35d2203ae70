/** What an allowed act leaves behind, in one statement: entry, number, journal, deadlines, head of the chain. */
import type { Context, Decision, LedgerModel, Subject, Value } from '@yifa/kernel';
import { isFilled } from '@yifa/kernel';
import { isPlainDate, type PlainDate, yearOf } from '@yifa/law';
import type { ActCommand } from './act-command.ts';
import type { Loaded } from './act-load.ts';
import { canonical, digest } from './canonical.ts';
import { columnName, columnType, contentOf, type Entry, tableName, toColumn } from './columns.ts';
import { deadlineParts } from './deadlines.ts';
import { type Head, type JournalRecord, journalStatement, type Linked, linked } from './journal.ts';
import { type Runner, type Sql, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

type Allowed = Extract<Decision, { ok: true }>;

/** What an act left in the journal. */
export interface Written {
  readonly entry: string;
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
}

/** An allowed act that is to be written. */
export interface WriteOrder {
  readonly command: ActCommand;
  readonly ledger: LedgerModel;
  readonly requestDigest: string;
  /** Where the locked chain ends. */
  readonly head: Head;
  readonly now: Date;
}

/** Writes an act that was allowed on what was loaded. */
export async function writeAct(
  tx: Runner,
  order: WriteOrder,
  loaded: Loaded,
  decision: Allowed,
  context: Context,
): Promise<Written> {
  const { command, ledger } = order;
  const { current } = loaded;
  const org = command.org.id;
  const numbering = current ? undefined : nextNumber(ledger, org, decision, loaded.counters);
  const id = current?.id ?? uuidv7(order.now.getTime());
  const number = current ? current.number : (numbering?.number ?? null);
  const act = recordFor(order, { id, number }, current, decision);
  const { version, seq, at } = act.record;
  const others = [
    sql`e as (${entryStatement(ledger, org, { id, number, version, at, on: decision.on }, current, decision.next)})`,
    ...deadlineParts(ledger, org, id, decision.next, context, current !== undefined),
    ...(numbering ? [numbering.statement] : []),
  ];
  await tx.rows(journalStatement([act], others));
  return { entry: id, version, seq, hash: act.hash };
}

/** The record of an act, hung in the chain. */
export function recordFor(
  { command, ledger, requestDigest, head, now }: WriteOrder,
  { id, number }: { readonly id: string; readonly number: string | null },
  current: Entry | undefined,
  decision: Allowed,
): Linked {
  const version = (current?.version ?? 0) + 1;
  const { state, values } = decision.next;
  const record: JournalRecord = {
    org: command.org.id,
    seq: head.seq + 1,
    at: now.toISOString(),
    actorId: command.actor.id,
    actorName: command.actor.name,
    actorPosts: command.actor.posts,
    ledger: ledger.id,
    entry: id,
    step: decision.step.id,
    on: decision.on,
    version,
    changes: changesOf(ledger, current, decision.next),
    rules: decision.rules,
    reason: command.reason ?? '',
    key: command.key,
    requestDigest,
    entryDigest: digest(contentOf({ ledger: ledger.id, id, number, state, version, values })),
  };
  return linked(record, head);
}

function differs(before: Value | undefined, after: Value | undefined): boolean {
  if (before === after) return false;
  if (before === undefined || before === null) return after !== undefined && after !== null;
  if (typeof before !== 'object' || typeof after !== 'object') return true;
  return canonical(before ?? null) !== canonical(after ?? null);
}

function changesOf(
  ledger: LedgerModel,
  before: Subject | undefined,
  after: Subject,
): Record<string, readonly [Value, Value]> {
  const changes: Record<string, readonly [Value, Value]> = {};
  if (before?.state !== after.state) changes['state'] = [before?.state ?? null, after.state];
  for (const name of Object.keys(ledger.fields)) {
    const old = before?.values[name];
    const now = after.values[name];
    if (differs(old, now)) changes[name] = [old ?? null, now ?? null];
  }
  return changes;
}

/** Numbers run without gaps: the chain is locked, and an act that is refused or fails takes its number back with it. */
function nextNumber(
  ledger: LedgerModel,
  org: string,
  decision: Allowed,
  counters: ReadonlyMap<number, number>,
): { readonly number: string; readonly statement: Sql } | undefined {
  if (!ledger.number) return undefined;
  const dated = decision.next.values[ledger.dated];
  const year = yearOf(isPlainDate(dated) ? dated : decision.on);
  const n = (counters.get(year) ?? 0) + 1;
  return {
    number: ledger.number.replace('{year}', String(year)).replace('{n}', String(n)),
    statement: sql`n as (insert into counter (org_id, ledger, year, last) values (${org}, ${ledger.id}, ${year}, ${n})
      on conflict (org_id, ledger, year) do update set last = excluded.last)`,
  };
}

interface Meta {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly at: string;
  readonly on: PlainDate;
}

function entryStatement(ledger: LedgerModel, org: string, meta: Meta, current: Entry | undefined, next: Subject): Sql {
  const table = sql.table(tableName(ledger));
  const fields = Object.entries(ledger.fields)
    .filter(([name]) => (current ? differs(current.values[name], next.values[name]) : isFilled(next.values[name])))
    .map(([name, field]) => ({
      column: sql.ref(columnName(name)),
      value: sql`${toColumn(field, next.values[name])}::${sql.raw(columnType(field))}`,
    }));
  if (current) {
    const sets = fields.map(({ column, value }) => sql`${column} = ${value}`);
    const last = [sql`updated_at = ${meta.at}`, sql`acted_on = ${meta.on}`];
    const all = [sql`state = ${next.state}`, sql`version = ${meta.version}`, ...last, ...sets];
    return sql`update ${table} set ${sql.join(all)} where org_id = ${org} and id = ${meta.id}`;
  }
  const names = fields.map(({ column }) => sql`, ${column}`);
  const values = fields.map(({ value }) => sql`, ${value}`);
  const nothing = sql``;
  return sql`insert into ${table} (org_id, id, no, state, version, created_at, updated_at, acted_on${sql.join(names, nothing)})
    values (${org}, ${meta.id}::uuid, ${meta.number}::text, ${next.state}, ${meta.version}, ${meta.at}::timestamptz, ${meta.at}::timestamptz, ${meta.on}::date${sql.join(values, nothing)})`;
}
