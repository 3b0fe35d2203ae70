/** Files kept beside entries: added and removed on the entry's chain, never changed, and proved by the digest in the journal. */
import { createHash } from 'node:crypto';
import { YifaError } from '@yifa/kernel';
import type { Actor } from './act-command.ts';
import {
  attachmentColumns,
  attachmentOf,
  type NewRecord,
  recordAttachment,
  type StoredAttachment,
} from './attachment-rows.ts';
import { digest } from './canonical.ts';
import { isWritable, numberOf, stringOf } from './columns.ts';
import { entryNotFound, getKnownLedger } from './ledgers.ts';
import { Part } from './part.ts';
import { todayOf } from './profile.ts';
import { isId } from './related.ts';
import { type Runner, type Sql, sql } from './sql.ts';

/** Most files an entry holds, removed ones not counted. */
export const attachmentsOfEntry = 200;
/** Most bytes of one file. */
export const attachmentBytes = 20 * 1024 * 1024;
const longestNote = 200;
const longestReason = 500;
const longestWords = 500_000;

interface Order {
  readonly org: string;
  readonly ledger: string;
  readonly entry: string;
  readonly actor: Actor;
  /** Idempotency key: the same key with the same content does nothing a second time and answers the same. */
  readonly key: string;
}

/** A file to be kept; its name is clean and its type proved by its bytes. */
export interface AttachmentOrder extends Order {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly note?: string;
  /** A small picture of it. */
  readonly preview?: Uint8Array;
  /** Its text, for search. */
  readonly words?: string;
}

/** A file to be taken out of sight. */
export interface RemovalOrder extends Order {
  readonly id: string;
  readonly reason: string;
}

export class Attachments extends Part {
  /**
   * Keeps a file beside an entry: file and journal are written together or not at all.
   * @throws YifaError not-found, wrong-state on a voided entry, attachment-empty, attachment-too-large,
   *   attachment-too-many, invalid-input, key-reused
   */
  async add(order: AttachmentOrder): Promise<StoredAttachment & { readonly repeated: boolean }> {
    const { content, name, mediaType, note = '' } = order;
    if (content.length === 0) throw new YifaError('attachment-empty');
    if (content.length > attachmentBytes) throw new YifaError('attachment-too-large');
    checkWords(order.key, name, note);
    if (note.length > longestNote) throw new YifaError('invalid-input', `说明不能超过${longestNote}字`);
    const sha256 = sha256Of(content);
    const says = { name, mediaType, size: content.length, sha256, note };
    return this.#change(order, 'attach', [says, order.actor.id], async (tx, write) => {
      const [count] = await tx.rows(
        sql`select count(*)::int as n from attachment where org_id = ${order.org} and entry_id = ${order.entry}::uuid and removed_seq is null`,
      );
      if (numberOf(count?.['n'] ?? 0) >= attachmentsOfEntry) throw new YifaError('attachment-too-many');
      const { id, seq, at } = await write((made) => ({ attachment: [null, { id: made, ...says }] }), '');
      const words = (order.words ?? '').replace(/\0/g, '').slice(0, longestWords);
      await tx.rows(
        sql`insert into attachment (org_id, id, ledger, entry_id, name, media_type, size, sha256, content, preview, words, note, actor_id, actor_name, at, request_key, seq)
            values (${order.org}, ${id}::uuid, ${order.ledger}, ${order.entry}::uuid, ${name}, ${mediaType}, ${content.length}, ${sha256},
                    ${Buffer.from(content)}, ${order.preview ? Buffer.from(order.preview) : null}::bytea, ${words}, ${note},
                    ${order.actor.id}, ${order.actor.name}, ${at}::timestamptz, ${order.key}, ${seq})`,
      );
      return id;
    });
  }

  /**
   * Takes a file out of sight; its bytes stay, and the journal says why.
   * @throws YifaError not-found, reason-needed, invalid-input, key-reused
   */
  async remove(order: RemovalOrder): Promise<StoredAttachment & { readonly repeated: boolean }> {
    const reason = order.reason.trim();
    if (reason === '') throw new YifaError('reason-needed', '移除附件需要写明理由');
    if (reason.length > longestReason) throw new YifaError('invalid-input', `理由不能超过${longestReason}字`);
    checkWords(order.key, reason);
    if (!isId(order.id)) throw new YifaError('not-found', '没有这份附件');
    return this.#change(order, 'detach', [order.id, reason, order.actor.id], async (tx, write) => {
      const found = await this.#find(tx, order.org, order.entry, order.id);
      if (!found || found.removed) throw attachmentNotFound();
      const { id, name, mediaType, size, sha256, note } = found;
      const { seq } = await write(() => ({ attachment: [{ id, name, mediaType, size, sha256, note }, null] }), reason);
      await tx.rows(sql`update attachment set removed_seq = ${seq} where org_id = ${order.org} and id = ${id}::uuid`);
      return id;
    });
  }

  /** The files of an entry that were not removed, in the order in which they were added. */
  async list(org: string, entry: string): Promise<StoredAttachment[]> {
    return this.reading([org], async (tx) => {
      const rows = await tx.rows(
        sql`select ${attachmentColumns} from attachment where org_id = ${org} and entry_id = ${entry}::uuid and removed_seq is null order by seq`,
      );
      return rows.map(attachmentOf);
    });
  }

  /** How many files some entries have; entries without are left out. */
  async counts(org: string, entries: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.reading([org], async (tx) => {
      const rows = await tx.rows(
        sql`select entry_id, count(*)::int as n from attachment where org_id = ${org} and entry_id = any (${[...entries]}::uuid[]) and removed_seq is null group by entry_id`,
      );
      return new Map(rows.map((row) => [stringOf(row['entry_id']), numberOf(row['n'])]));
    });
  }

  /**
   * One file with its bytes; a removed one is not found.
   * @throws YifaError not-found, attachment-changed when the bytes are no longer those that were recorded
   */
  async read(org: string, entry: string, id: string): Promise<StoredAttachment & { readonly content: Buffer }> {
    return this.reading([org], async (tx) => {
      const { found, bytes } = await this.#bytes(tx, org, entry, id, sql`content`);
      if (!bytes || sha256Of(bytes) !== found.sha256) throw new YifaError('attachment-changed');
      return { ...found, content: bytes };
    });
  }

  /** The small picture of a file, when it has one. @throws YifaError not-found */
  async preview(org: string, entry: string, id: string): Promise<Buffer | undefined> {
    return this.reading([org], async (tx) => (await this.#bytes(tx, org, entry, id, sql`preview`)).bytes);
  }

  async #bytes(tx: Runner, org: string, entry: string, id: string, column: Sql) {
    const found = isId(id) ? await this.#find(tx, org, entry, id) : undefined;
    if (!found || found.removed) throw attachmentNotFound();
    const [row] = await tx.rows(
      sql`select ${column} as bytes from attachment where org_id = ${org} and id = ${id}::uuid`,
    );
    const bytes = row?.['bytes'];
    return { found, bytes: Buffer.isBuffer(bytes) ? bytes : undefined };
  }

  async #find(tx: Runner, org: string, entry: string, id: string): Promise<StoredAttachment | undefined> {
    const [row] = await tx.rows(
      sql`select ${attachmentColumns} from attachment where org_id = ${org} and entry_id = ${entry}::uuid and id = ${id}::uuid`,
    );
    return row && attachmentOf(row);
  }

  async #change(
    order: Order,
    step: 'attach' | 'detach',
    says: readonly unknown[],
    work: (tx: Runner, write: NewRecord) => Promise<string>,
  ): Promise<StoredAttachment & { readonly repeated: boolean }> {
    const { domain, now } = this.given.world;
    const ledger = getKnownLedger(domain, order.ledger);
    if (!isId(order.entry)) throw entryNotFound(ledger);
    return this.chained(order.org, async (tx, head, { org }) => {
      const at = now();
      const requestDigest = digest([order.ledger, order.entry, step, ...says]);
      const asked = { ...order, step, requestDigest, head, now: at, today: todayOf(org, at) };
      const { id, repeated } = await recordAttachment(tx, ledger, asked, work);
      const found = await this.#find(tx, org.id, order.entry, id);
      if (!found) throw attachmentNotFound();
      return { ...found, repeated };
    });
  }
}

function attachmentNotFound(): YifaError {
  return new YifaError('not-found', '没有这份附件，或者已经移除');
}

function checkWords(...texts: readonly string[]): void {
  if (!texts.every(isWritable)) throw new YifaError('invalid-input', '含有不能保存的字符');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
