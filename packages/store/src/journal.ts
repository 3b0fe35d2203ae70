/** The journal: one chain of acts an org. Each record holds the hash of the one before it and the digest of the entry it left behind. */
import { digest } from './canonical.ts';
import { type DatabaseRow, numberOf, stringOf } from './columns.ts';
import { type Sql, sql } from './sql.ts';

/** The hash before the first record. */
export const genesis = '0'.repeat(64);

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

export function hashOf(record: JournalRecord, previous: string): string {
  return digest([previous, record]);
}

/** Writes a record down; the caller moves the head of the chain in the same statement. */
export function journalStatement(record: JournalRecord, previous: string, hash: string): Sql {
  const posts = [...record.actorPosts];
  return sql`insert into journal (org_id, seq, at, actor_id, actor_name, actor_posts, ledger, entry_id, step, act_on, version, changes, rules, reason, request_key, request_digest, entry_digest, prev_hash, hash)
    values (${record.org}, ${record.seq}, ${record.at}, ${record.actorId}, ${record.actorName}, ${posts}::text[], ${record.ledger}, ${record.entry}, ${record.step}, ${record.on}, ${record.version}, ${JSON.stringify(record.changes)}, ${JSON.stringify(record.rules)}, ${record.reason}, ${record.key}, ${record.requestDigest}, ${record.entryDigest}, ${previous}, ${hash})`;
}

function listOfStrings(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.map(stringOf) : [];
}

export function recordOf(row: DatabaseRow): JournalRecord & { readonly prevHash: string; readonly hash: string } {
  const at = row['at'];
  return {
    org: stringOf(row['org_id']),
    seq: numberOf(row['seq']),
    at: at instanceof Date ? at.toISOString() : stringOf(at),
    actorId: stringOf(row['actor_id']),
    actorName: stringOf(row['actor_name']),
    actorPosts: listOfStrings(row['actor_posts']),
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
    prevHash: stringOf(row['prev_hash']),
    hash: stringOf(row['hash']),
  };
}
