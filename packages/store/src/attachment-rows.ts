/** The journal's side of attachments: a record on the entry's chain that leaves the entry itself as it was. */
import { type LedgerModel, YifaError } from '@yifa/kernel';
import type { Actor } from './act-command.ts';
import { type DatabaseRow, momentOf, numberOf, stringOf, tableName } from './columns.ts';
import { type Head, type JournalRecord, journalStatement, linked, recordOf } from './journal.ts';
import { entryNotFound } from './ledgers.ts';
import { isRecord } from './related.ts';
import { type Runner, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

/** A file as it is kept; its bytes are asked for one by one. */
export interface StoredAttachment {
  readonly id: string;
  readonly entry: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly note: string;
  readonly actorId: string;
  readonly actor: string;
  readonly at: string;
  /** It has a small picture. */
  readonly pictured: boolean;
  readonly removed: boolean;
}

/** What `attachmentOf` reads: everything but the bytes. */
export const attachmentColumns = sql`id, entry_id, name, media_type, size, sha256, note, actor_id, actor_name, at, preview is not null as pictured, removed_seq`;

export function attachmentOf(row: DatabaseRow): StoredAttachment {
  return {
    id: stringOf(row['id']),
    entry: stringOf(row['entry_id']),
    name: stringOf(row['name']),
    mediaType: stringOf(row['media_type']),
    size: numberOf(row['size']),
    sha256: stringOf(row['sha256']),
    note: stringOf(row['note']),
    actorId: stringOf(row['actor_id']),
    actor: stringOf(row['actor_name']),
    at: momentOf(row['at']),
    pictured: row['pictured'] === true,
    removed: row['removed_seq'] !== null,
  };
}

/** Writes the record: what changed, by the id that a new file gets, and the reason. */
export type NewRecord = (
  changes: (id: string) => object,
  reason: string,
) => Promise<{ readonly id: string; readonly seq: number; readonly at: string }>;

interface Asked {
  readonly org: string;
  readonly ledger: string;
  readonly entry: string;
  readonly actor: Actor;
  readonly key: string;
  readonly step: 'attach' | 'detach';
  readonly requestDigest: string;
  /** Where the locked chain ends. */
  readonly head: Head;
  readonly now: Date;
  readonly today: string;
}

/**
 * Runs `work` under the lock of the chain unless the request was carried out before. @returns the id of the file
 * @throws YifaError not-found, wrong-state on a voided entry, key-reused
 */
export async function recordAttachment(
  tx: Runner,
  ledger: LedgerModel,
  asked: Asked,
  work: (tx: Runner, write: NewRecord) => Promise<string>,
): Promise<{ readonly id: string; readonly repeated: boolean }> {
  const { org, head, actor } = asked;
  const [same] = await tx.rows(sql`select * from journal where org_id = ${org} and request_key = ${asked.key}`);
  if (same) {
    const earlier = recordOf(same);
    const id = idIn(earlier.changes);
    if (earlier.requestDigest !== asked.requestDigest || id === undefined) throw new YifaError('key-reused');
    return { id, repeated: true };
  }
  const last = await lastRecord(tx, ledger, asked);
  const write: NewRecord = async (changes, reason) => {
    const id = uuidv7(asked.now.getTime());
    const record: JournalRecord = {
      org,
      seq: head.seq + 1,
      at: asked.now.toISOString(),
      actorId: actor.id,
      actorName: actor.name,
      actorPosts: actor.posts,
      ledger: ledger.id,
      entry: asked.entry,
      step: asked.step,
      on: asked.today,
      version: last.version,
      changes: changes(id),
      rules: [],
      reason,
      key: asked.key,
      requestDigest: asked.requestDigest,
      entryDigest: last.entryDigest,
    };
    await tx.rows(journalStatement([linked(record, head)]));
    return { id, seq: record.seq, at: record.at };
  };
  return { id: await work(tx, write), repeated: false };
}

/** The entry's last record: what it vouches for is carried on, not read anew from a row that may have been changed. */
async function lastRecord(tx: Runner, ledger: LedgerModel, { org, entry, step }: Asked): Promise<JournalRecord> {
  const [row] = await tx.rows(
    sql`select j.*, e.state from ${sql.table(tableName(ledger))} e
        join lateral (select * from journal where org_id = e.org_id and entry_id = e.id order by seq desc limit 1) j on true
        where e.org_id = ${org} and e.id = ${entry}::uuid`,
  );
  if (!row) throw entryNotFound(ledger);
  if (step === 'attach' && ledger.stateKinds[stringOf(row['state'])] === 'void')
    throw new YifaError('wrong-state', '记录已作废，不能再添加附件');
  return recordOf(row);
}

/** A file as its record in the journal names it. */
export interface RecordedAttachment {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly note: string;
}

function recordedIn(raw: unknown): RecordedAttachment | undefined {
  if (!isRecord(raw)) return undefined;
  const { id, name, sha256, size, mediaType, note } = raw;
  const whole =
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof sha256 === 'string' &&
    typeof size === 'number' &&
    typeof mediaType === 'string' &&
    typeof note === 'string';
  return whole ? { id, name, sha256, size, mediaType, note } : undefined;
}

/** The file that a record of the journal added or removed; undefined when it is about none. */
export function attachmentIn(
  record: Pick<JournalRecord, 'step' | 'changes'>,
): { readonly added: boolean; readonly file: RecordedAttachment } | undefined {
  if ((record.step !== 'attach' && record.step !== 'detach') || !isRecord(record.changes)) return undefined;
  const pair = record.changes['attachment'];
  if (!Array.isArray(pair)) return undefined;
  const added = record.step === 'attach';
  const file = recordedIn(pair[added ? 1 : 0]);
  return file && { added, file };
}

function idIn(changes: unknown): string | undefined {
  return (attachmentIn({ step: 'attach', changes }) ?? attachmentIn({ step: 'detach', changes }))?.file.id;
}
