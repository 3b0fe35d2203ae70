/** The proof of an org's journal: the chain itself, and entries and files against their last records. */
import type { Domain, LedgerModel } from '@yifa/kernel';
import { AttachmentProof } from './attachment-proof.ts';
import { digest } from './canonical.ts';
import type { Anchor, ChainFault } from './chain-fault.ts';
import { contentOf, type Entry, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { genesis, hashOf, linkOf, recordOf } from './journal.ts';
import { type Runner, sql } from './sql.ts';
import { nilUuid } from './uuid.ts';

const page = 2000;

/** What a proof of an org's chain says. */
export interface ChainProof {
  /** How many records there are. */
  readonly records: number;
  /** The hash of the last record. */
  readonly head: string;
  readonly faults: readonly ChainFault[];
}

/**
 * Proves one org's chain from its first record to its head, every entry against its last record, and every file by its
 * digest. Runs on one snapshot, so that acts meanwhile are no faults.
 */
export async function verifyOrg(
  tx: Runner,
  domain: Domain,
  org: string,
  anchors: readonly Anchor[] = [],
): Promise<ChainProof> {
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
      const record = recordOf(row);
      const link = linkOf(row);
      const where = { org, seq: record.seq };
      if (record.seq !== seq + 1)
        faults.push({ kind: 'gap', ...where, says: `日志第${seq + 1}条至第${record.seq - 1}条缺失` });
      else if (link.previous !== previous)
        faults.push({ kind: 'broken-link', ...where, says: `日志第${record.seq}条与前一条不相连` });
      if (hashOf(record, link.previous) !== link.hash)
        faults.push({ kind: 'changed', ...where, says: `日志第${record.seq}条的内容被改动` });
      if (anchored.some((anchor) => anchor.seq === record.seq && anchor.hash !== link.hash))
        faults.push({ kind: 'anchor-mismatch', ...where, says: `日志第${record.seq}条与库外留存的链头不符` });
      attachments.see(record);
      seq = record.seq;
      previous = link.hash;
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

/** The heads of some orgs' chains, to be noted outside the database and proved against later. */
export async function headsOf(tx: Runner, orgs: readonly string[]): Promise<Anchor[]> {
  const rows = await tx.rows(sql`select org_id, seq, hash from chain where org_id = any (${[...orgs]}::text[])`);
  return rows.map((row) => ({
    org: stringOf(row['org_id']),
    seq: numberOf(row['seq']),
    hash: stringOf(row['hash']),
  }));
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
  let after = nilUuid;
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
