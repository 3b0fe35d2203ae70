/** The journal: one chain of acts an org. Each record holds the hash of the one before it and the digest of the entry it left behind. */
import { YifaError } from '@yifa/kernel';
import { digest } from './canonical.ts';
import { type DatabaseRow, momentOf, numberOf, stringOf, textsOf } from './columns.ts';
import { type Sql, sql } from './sql.ts';

/** The hash before the first record. */
export const genesis = '0'.repeat(64);

/** One act, or the coming or going of a file, as the journal keeps it for good. */
export interface JournalRecord {
  readonly org: string;
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorPosts: readonly string[];
  readonly ledger: string;
  readonly entry: string;
  readonly step: string;
  readonly on: string;
  readonly version: number;
  /** Field → before and after, only what changed. */
  readonly changes: unknown;
  readonly rules: unknown;
  readonly reason: string;
  readonly key: string;
  readonly requestDigest: string;
  readonly entryDigest: string;
}

/** Where a chain ends. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Where a locked chain ends. @throws YifaError not-found when the org has none, and so is none */
export function headOf(chain: DatabaseRow | undefined): Head {
  if (!chain) throw new YifaError('not-found', '没有这个机构');
  return { seq: numberOf(chain['seq']), hash: stringOf(chain['hash']) };
}

/** The hash of a record, in hex. @param previous the hash of the record before it, or `genesis` */
export function hashOf(record: JournalRecord, previous: string): string {
  return digest([previous, record]);
}

/** How a record hangs in the chain. */
export interface Link {
  /** The hash of the record before it, or `genesis`. */
  readonly previous: string;
  readonly hash: string;
}

/** A record with its place in the chain. */
export interface Linked extends Link {
  readonly record: JournalRecord;
}

/** Hangs a record in the chain whose head it follows. */
export function linked(record: JournalRecord, head: Head): Linked {
  return { record, previous: head.hash, hash: hashOf(record, head.hash) };
}

/** Writes records down and moves the head of the org's chain to the last of them, along with `others`, in one statement. */
export function journalStatement(records: readonly Linked[], others: readonly Sql[] = []): Sql {
  const last = records[records.length - 1];
  if (!last) throw new RangeError('nothing to write down');
  const written = sql`j as (insert into journal (org_id, seq, at, actor_id, actor_name, actor_posts, ledger, entry_id, step, act_on, version, changes, rules, reason, request_key, request_digest, entry_digest, prev_hash, hash)
    values ${sql.join(records.map(rowOf))})`;
  const { org, seq } = last.record;
  return sql`with ${sql.join([written, ...others])} update chain set seq = ${seq}, hash = ${last.hash} where org_id = ${org}`;
}

function rowOf({ record, previous, hash }: Linked): Sql {
  const posts = [...record.actorPosts];
  return sql`(${record.org}, ${record.seq}, ${record.at}, ${record.actorId}, ${record.actorName}, ${posts}::text[], ${record.ledger}, ${record.entry}, ${record.step}, ${record.on}, ${record.version}, ${JSON.stringify(record.changes)}, ${JSON.stringify(record.rules)}, ${record.reason}, ${record.key}, ${record.requestDigest}, ${record.entryDigest}, ${previous}, ${hash})`;
}

/** A record as it was written down, from a row of the journal. */
export function recordOf(row: DatabaseRow): JournalRecord {
  return {
    org: stringOf(row['org_id']),
    seq: numberOf(row['seq']),
    at: momentOf(row['at']),
    actorId: stringOf(row['actor_id']),
    actorName: stringOf(row['actor_name']),
    actorPosts: textsOf(row['actor_posts']),
    ledger: stringOf(row['ledger']),
    entry: stringOf(row['entry_id']),
    step: stringOf(row['step']),
    on: stringOf(row['act_on']),
    version: numberOf(row['version']),
    changes: row['changes'],
    rules: row['rules'],
    reason: stringOf(row['reason']),
    key: stringOf(row['request_key']),
    requestDigest: stringOf(row['request_digest']),
    entryDigest: stringOf(row['entry_digest']),
  };
}

/** How a row of the journal says it hangs in the chain. */
export function linkOf(row: DatabaseRow): Link {
  return { previous: stringOf(row['prev_hash']), hash: stringOf(row['hash']) };
}
