/** Yearly reports in the store: acts that read figures and write texts in their own transaction, and what they left. */
import type { Indicator, Relation } from '@yifa/kernel';
import { act } from './act.ts';
import type { ActCommand, ActOrder, ActResult, Along } from './act-command.ts';
import type { Entry } from './columns.ts';
import { type CountedFigure, countedFigures } from './counted.ts';
import { figureScope, indicatorsOf } from './figure-reader.ts';
import type { Period } from './figures.ts';
import { type RelationResult, relationsOf } from './figures-together.ts';
import { type Head, type JournalRecord, recordOf } from './journal.ts';
import { Part } from './part.ts';
import {
  type FrozenText,
  readComments,
  readDraft,
  readDrafts,
  readFrozen,
  type StoredComment,
  type StoredDraft,
  type StoredFigure,
  type StoredFrozen,
} from './report-rows.ts';
import { type Runner, sql } from './sql.ts';

/** The state of things under the lock of the chain: no other act on this org can change it before this one is written. */
export interface Locked {
  readonly entry: Entry | undefined;
  readonly head: Head;
  draft(): Promise<StoredDraft | undefined>;
  figures(indicators: readonly Indicator[], period: Period): Promise<CountedFigure[]>;
  relations(relations: readonly Relation[], period: Period): Promise<RelationResult[]>;
}

/** A version of the text to be saved with the act. */
export interface NewDraft {
  readonly n: number;
  readonly revision: number;
  readonly content: unknown;
  readonly digest: string;
}

/** What a page adds to an act on a report. */
export interface ReportPart {
  /** Its part of the input, laid over what the user gave. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly draft?: NewDraft;
  readonly frozen?: FrozenText & { readonly figures: readonly StoredFigure[] };
}

export class Reports extends Part {
  /**
   * Takes a step of a page of its own: `part` computes, under the lock of the chain, what the page adds; entry, journal,
   * text and frozen figures are written together or not at all. A repeated request computes and writes nothing.
   * @throws YifaError with every reason; then nothing was written
   */
  async act(order: ActOrder, page: string, part: (locked: Locked) => Promise<ReportPart>): Promise<ActResult> {
    const { world } = this.given;
    return this.chained(order.org, (tx, head, place) => {
      const org = place.org.id;
      let made: ReportPart | undefined;
      const along: Along = {
        page,
        fill: async (entry) => {
          made = await part(this.#locked(tx, org, entry, head));
          return made.input;
        },
        after: async (written) => {
          if (made?.draft) await addDraft(tx, org, written.entry, made.draft, order.actor, this.now());
          if (made?.frozen) await addFrozen(tx, org, written, made.frozen, this.now());
        },
      };
      return act(tx, world, { ...order, ...place }, head, along);
    });
  }

  /** One version of the text, the last when `n` is left out. */
  async draft(org: string, entry: string, n?: number): Promise<StoredDraft | undefined> {
    return this.reading([org], (tx) => readDraft(tx, org, entry, n));
  }

  /** All versions, newest first, without their content. */
  async drafts(org: string, entry: string): Promise<StoredDraft[]> {
    return this.reading([org], (tx) => readDrafts(tx, org, entry));
  }

  async comments(org: string, entry: string): Promise<StoredComment[]> {
    return this.reading([org], (tx) => readComments(tx, org, entry));
  }

  /** Adds a comment; the same key adds nothing a second time. */
  async addComment(
    org: string,
    entry: string,
    comment: Omit<StoredComment, 'at' | 'resolvedBy'> & { readonly key: string },
  ): Promise<void> {
    const { id, block, quote, says, byId, by, key } = comment;
    const at = this.now();
    await this.writing([org], (tx) =>
      tx.rows(
        sql`insert into report_comment (org_id, entry, id, block, quote, says, actor_id, actor_name, at, request_key)
              values (${org}, ${entry}::uuid, ${id}::uuid, ${block}, ${quote}, ${says}, ${byId}, ${by}, ${at}::timestamptz, ${key})
              on conflict do nothing`,
      ),
    );
  }

  /** @returns whether there is such a comment; the first to settle it stays named */
  async resolveComment(org: string, entry: string, id: string, by: string): Promise<boolean> {
    const at = this.now();
    const rows = await this.writing([org], (tx) =>
      tx.rows(
        sql`update report_comment set resolved_by = coalesce(resolved_by, ${by}), resolved_at = coalesce(resolved_at, ${at}::timestamptz)
               where org_id = ${org} and entry = ${entry}::uuid and id = ${id}::uuid returning id`,
      ),
    );
    return rows.length > 0;
  }

  /** What one signature froze, the last when `revision` is left out. */
  async frozen(org: string, entry: string, revision?: number): Promise<StoredFrozen | undefined> {
    return this.reading([org], (tx) => readFrozen(tx, org, entry, revision));
  }

  /** The figures as they are now, with the entries they count, of one moment. */
  async figures(indicators: readonly (string | Indicator)[], org: string, period: Period): Promise<CountedFigure[]> {
    const wanted = indicatorsOf(this.given.world.domain, indicators);
    return this.reading([org], async (tx) =>
      countedFigures(tx, wanted, await figureScope(this.given, tx, [org], period)),
    );
  }

  /** The acts on some entries after a place in the journal, oldest first. */
  async since(org: string, seq: number, entries: readonly string[]): Promise<JournalRecord[]> {
    return this.reading([org], async (tx) => {
      const rows = await tx.rows(
        sql`select * from journal where org_id = ${org} and seq > ${seq}::bigint and entry_id = any (${[...entries]}::uuid[]) order by seq`,
      );
      return rows.map(recordOf);
    });
  }

  #locked(tx: Runner, org: string, entry: Entry | undefined, head: Head): Locked {
    return {
      entry,
      head,
      draft: async () => (entry ? readDraft(tx, org, entry.id) : undefined),
      figures: async (indicators, period) =>
        countedFigures(tx, indicators, await figureScope(this.given, tx, [org], period)),
      relations: async (relations, period) =>
        relationsOf(tx, relations, await figureScope(this.given, tx, [org], period)),
    };
  }
}

async function addDraft(
  tx: Runner,
  org: string,
  entry: string,
  draft: NewDraft,
  actor: ActCommand['actor'],
  at: string,
): Promise<void> {
  await tx.rows(
    sql`insert into report_draft (org_id, entry, n, revision, content, digest, actor_id, actor_name, at)
        values (${org}, ${entry}::uuid, ${draft.n}, ${draft.revision}, ${JSON.stringify(draft.content)}::jsonb, ${draft.digest},
                ${actor.id}, ${actor.name}, ${at}::timestamptz)`,
  );
}

async function addFrozen(
  tx: Runner,
  org: string,
  written: { readonly entry: string; readonly seq: number; readonly hash: string },
  frozen: FrozenText & { readonly figures: readonly StoredFigure[] },
  at: string,
): Promise<void> {
  const { entry, seq, hash } = written;
  const { revision, year, draft, content, period, signedOn, textDigest, digest, figures } = frozen;
  await tx.rows(
    sql`insert into report_frozen (org_id, entry, revision, year, draft, content, period_from, period_to, signed_on, text_digest, digest, seq, hash, at)
        values (${org}, ${entry}::uuid, ${revision}, ${year}, ${draft}, ${JSON.stringify(content)}::jsonb, ${period.from}::date, ${period.to}::date,
                ${signedOn}::date, ${textDigest}, ${digest}, ${seq}, ${hash}, ${at}::timestamptz)`,
  );
  await tx.rows(
    sql`insert into report_frozen_figure (org_id, entry, revision, indicator, label, says, unit, value, terms, entries, digest)
        select ${org}, ${entry}::uuid, ${revision}::int, x.* from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
          as x(indicator text, label text, says text, unit text, value double precision, terms jsonb, entries jsonb, digest text)`,
  );
}
