/** Files kept beside entries: added and removed on the entry's chain, never changed, and proved by the digest in the journal. */
import { createHash } from 'node:crypto';
import { YifaError } from '@yifa/kernel';
import type pg from 'pg';
import type { Actor, World } from './act-command.ts';
import { type AttachmentFacts, attachmentOf, type NewRecord, recordAttachment } from './attachment-rows.ts';
import { digest } from './canonical.ts';
import { numberOf, stringOf } from './columns.ts';
import { toYifaError } from './failure.ts';
import { getKnownLedger } from './ledgers.ts';
import type { Orgs } from './orgs.ts';
import { todayOf } from './profile.ts';
import { isId } from './related.ts';
import { inChain, inTransaction, type Runner, sql } from './sql.ts';

/** Most files an entry holds, removed ones not counted. */
export const attachmentsOfEntry = 200;
/** Most bytes of one file. */
export const attachmentBytes = 20 * 1024 * 1024;
const longestNote = 200;
const longestReason = 500;
const longestWords = 500_000;

// What the database would not give back as it was.
const unwritable = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

/** A file as it is kept; its bytes are asked for one by one. */
export type StoredAttachment = AttachmentFacts;

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

export interface RemovalOrder extends Order {
  readonly id: string;
  readonly reason: string;
}

export class Attachments {
  readonly #app: pg.Pool;
  readonly #orgs: Orgs;
  readonly #world: () => World;

  constructor(app: pg.Pool, orgs: Orgs, world: () => World) {
    this.#app = app;
    this.#orgs = orgs;
    this.#world = world;
  }

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
      if (!found || found.removed) throw new YifaError('not-found', '没有这份附件，或者已经移除');
      const { id, name, mediaType, size, sha256, note } = found;
      const { seq } = await write(() => ({ attachment: [{ id, name, mediaType, size, sha256, note }, null] }), reason);
      await tx.rows(sql`update attachment set removed_seq = ${seq} where org_id = ${order.org} and id = ${id}::uuid`);
      return id;
    });
  }

  /** The files of an entry that were not removed, in the order in which they were added. */
  async list(org: string, entry: string): Promise<StoredAttachment[]> {
    return this.#reading(org, async (tx) => {
      const rows = await tx.rows(
        sql`select ${facts} from attachment where org_id = ${org} and entry_id = ${entry}::uuid and removed_seq is null order by seq`,
      );
      return rows.map(attachmentOf);
    });
  }

  /** How many files some entries have; entries without are left out. */
  async counts(org: string, entries: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#reading(org, async (tx) => {
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
    return this.#reading(org, async (tx) => {
      const { found, bytes } = await this.#bytes(tx, org, entry, id, sql`content`);
      if (!bytes || sha256Of(bytes) !== found.sha256) throw new YifaError('attachment-changed');
      return { ...found, content: bytes };
    });
  }

  /** The small picture of a file, when it has one. @throws YifaError not-found */
  async preview(org: string, entry: string, id: string): Promise<Buffer | undefined> {
    return this.#reading(org, async (tx) => (await this.#bytes(tx, org, entry, id, sql`preview`)).bytes);
  }

  async #bytes(tx: Runner, org: string, entry: string, id: string, column: ReturnType<typeof sql>) {
    const found = isId(id) ? await this.#find(tx, org, entry, id) : undefined;
    if (!found || found.removed) throw new YifaError('not-found', '没有这份附件，或者已经移除');
    const [row] = await tx.rows(
      sql`select ${column} as bytes from attachment where org_id = ${org} and id = ${id}::uuid`,
    );
    const bytes = row?.['bytes'];
    return { found, bytes: Buffer.isBuffer(bytes) ? bytes : undefined };
  }

  async #find(tx: Runner, org: string, entry: string, id: string): Promise<StoredAttachment | undefined> {
    const [row] = await tx.rows(
      sql`select ${facts} from attachment where org_id = ${org} and entry_id = ${entry}::uuid and id = ${id}::uuid`,
    );
    return row && attachmentOf(row);
  }

  async #change(
    order: Order,
    step: 'attach' | 'detach',
    says: readonly unknown[],
    work: (tx: Runner, write: NewRecord) => Promise<string>,
  ): Promise<StoredAttachment & { readonly repeated: boolean }> {
    return guarded(async () => {
      const ledger = getKnownLedger(this.#world().domain, order.ledger);
      if (!isId(order.entry)) throw new YifaError('not-found', `没有找到这条${ledger.label}记录`);
      const org = await this.#orgs.get(order.org);
      const now = this.#world().now();
      return inChain(this.#app, org.id, async (tx, chain) => {
        const requestDigest = digest([order.ledger, order.entry, step, ...says]);
        const asked = { ...order, step, requestDigest, chain, now, today: todayOf(org, now) };
        const { id, repeated } = await recordAttachment(tx, ledger, asked, work);
        const found = await this.#find(tx, org.id, order.entry, id);
        if (!found) throw new YifaError('not-found', '没有这份附件，或者已经移除');
        return { ...found, repeated };
      });
    });
  }

  async #reading<T>(org: string, run: (tx: Runner) => Promise<T>): Promise<T> {
    return guarded(() => inTransaction(this.#app, [org], run, { readonly: true }));
  }
}

const facts = sql`id, entry_id, name, media_type, size, sha256, note, actor_id, actor_name, at, preview is not null as pictured, removed_seq`;

function checkWords(...texts: readonly string[]): void {
  if (texts.some((text) => unwritable.test(text))) throw new YifaError('invalid-input', '含有不能保存的字符');
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toYifaError(error);
  }
}
