/** The journal: one chain of acts an org. Each record holds the hash of the one before it and the digest of the entry it left behind. */
import type { Domain, LedgerModel } from '@yifa/kernel';
import { AttachmentProof } from './attachment-proof.ts';
import { digest } from './canonical.ts';
import { contentOf, type DatabaseRow, type Entry, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { type Runner, type Sql, sql } from './sql.ts';

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

export type ChainFaultKind =
  | 'gap'
  | 'changed'
  | 'broken-link'
  | 'tail-removed'
  | 'head-changed'
  | 'entry-changed'
  | 'entry-removed'
  | 'entry-unrecorded'
  | 'attachment-changed'
  | 'attachment-removed'
  | 'attachment-unrecorded'
  | 'anchor-mismatch';
export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly org: string;
  readonly seq?: number;
  readonly ledger?: string;
  readonly entry?: string;
  readonly says: string;
}

/** A head noted outside the database: on a signed report, in the anchor file. */
export interface Anchor {
  readonly org: string;
  readonly seq: number;
  readonly hash: string;
}

const page = 2000;

/**
 * Proves one org's chain from its first record to its head, every entry against its last record, and every file by its
 * digest. Runs on one snapshot, so that acts meanwhile are no faults.
 */
export async function verifyOrg(
  tx: Runner,
  domain: Domain,
  org: string,
  anchors: readonly Anchor[] = [],
): Promise<{ readonly records: number; readonly head: string; readonly faults: readonly ChainFault[] }> {
  const faults: ChainFault[] = [];
  const last = new Map<string, { digest: string; ledger: string; seq: number }>();
  const attachments = new AttachmentProof();
  const anchored = anchors.filter((anchor) => anchor.org === org);
  let seq = 0;
  let previous = genesis;
  for (;;) {
    const rows = await tx.rows(
      sql`select * from journal where org_id = ${org} and seq > ${seq} order by seq limit ${page}`,
    );
    for (const row of rows) {
      const { prevHash, hash, ...record } = recordOf(row);
      const where = { org, seq: record.seq };
      if (record.seq !== seq + 1)
        faults.push({ kind: 'gap', ...where, says: `日志第${seq + 1}条至第${record.seq - 1}条缺失` });
      else if (prevHash !== previous)
        faults.push({ kind: 'broken-link', ...where, says: `日志第${record.seq}条与前一条不相连` });
      if (hashOf(record, prevHash) !== hash)
        faults.push({ kind: 'changed', ...where, says: `日志第${record.seq}条的内容被改动` });
      if (anchored.some((anchor) => anchor.seq === record.seq && anchor.hash !== hash))
        faults.push({ kind: 'anchor-mismatch', ...where, says: `日志第${record.seq}条与库外留存的链头不符` });
      attachments.see(record);
      seq = record.seq;
      previous = hash;
      last.set(record.entry, { digest: record.entryDigest, ledger: record.ledger, seq });
    }
    if (rows.length < page) break;
  }
  for (const missing of new Set(anchored.map((anchor) => anchor.seq).filter((each) => each > seq)))
    faults.push({
      kind: 'tail-removed',
      org,
      seq: missing,
      says: `库外留存的链头在第${missing}条，现在的日志只到第${seq}条`,
    });
  const [head] = await tx.rows(sql`select seq, hash from chain where org_id = ${org}`);
  const headSeq = head ? numberOf(head['seq']) : 0;
  if (headSeq > seq)
    faults.push({ kind: 'tail-removed', org, seq: seq + 1, says: `日志末尾第${seq + 1}条至第${headSeq}条被删除` });
  else if (headSeq < seq || (head && stringOf(head['hash']) !== previous))
    faults.push({ kind: 'head-changed', org, seq: headSeq, says: '链头与日志最后一条不符' });
  faults.push(...(await verifyEntries(tx, domain, org, last)), ...(await attachments.faults(tx, org)));
  return { records: seq, head: previous, faults };
}

type Last = ReadonlyMap<string, { readonly digest: string; readonly ledger: string; readonly seq: number }>;

async function verifyEntries(tx: Runner, domain: Domain, org: string, last: Last): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  const seen = new Set<string>();
  for (const ledger of domain.ledgers.values()) {
    for await (const entry of entriesOf(tx, ledger, org)) {
      seen.add(entry.id);
      const known = last.get(entry.id);
      const where = { org, ledger: ledger.id, entry: entry.id };
      if (!known) faults.push({ kind: 'entry-unrecorded', ...where, says: `${ledger.label}有一条记录没有日志` });
      else if (known.digest !== digest(contentOf(entry)))
        faults.push({
          kind: 'entry-changed',
          ...where,
          seq: known.seq,
          says: `${ledger.label}的一条记录与日志第${known.seq}条不符`,
        });
    }
  }
  for (const [id, { ledger, seq }] of last)
    if (!seen.has(id))
      faults.push({ kind: 'entry-removed', org, ledger, entry: id, seq, says: `日志第${seq}条所记的记录不见了` });
  return faults;
}

async function* entriesOf(tx: Runner, ledger: LedgerModel, org: string): AsyncGenerator<Entry> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.rows(
      sql`select * from ${sql.table(tableName(ledger))} where org_id = ${org} and id > ${after}::uuid order by id limit ${page}`,
    );
    for (const row of rows) {
      const entry = entryOf(ledger, row);
      after = entry.id;
      yield entry;
    }
    if (rows.length < page) return;
  }
}
