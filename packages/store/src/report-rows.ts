/** The rows of a yearly report beside its entry: versions of the text, comments, what was frozen. */
import { type DatabaseRow, momentOf, numberOf, stringOf } from './columns.ts';
import type { CountedVersion } from './counted.ts';
import { isRecord } from './related.ts';
import { type Runner, sql } from './sql.ts';

/** One saved version of a text; `content` is whatever the report package keeps there. */
export interface StoredDraft {
  readonly n: number;
  readonly revision: number;
  readonly content: unknown;
  readonly digest: string;
  readonly by: string;
  readonly at: string;
}

export interface StoredComment {
  readonly id: string;
  readonly block: string;
  readonly quote: string;
  readonly says: string;
  readonly byId: string;
  readonly by: string;
  readonly at: string;
  readonly resolvedBy: string | null;
}

/** A figure as it was frozen. `value`: counts as they are, money in 分, rates as a fraction of 1, null over nothing. */
export interface StoredFigure {
  readonly indicator: string;
  readonly label: string;
  readonly says: string;
  readonly unit: string;
  readonly value: number | null;
  readonly terms?: { readonly of: number; readonly over: number };
  readonly entries: readonly CountedVersion[];
  readonly digest: string;
}

export interface FrozenText {
  readonly revision: number;
  readonly year: number;
  /** The version of the text that was signed. */
  readonly draft: number;
  readonly content: unknown;
  readonly period: { readonly from: string; readonly to: string };
  readonly signedOn: string;
  readonly textDigest: string;
  readonly digest: string;
}

/** A signature as stored: text, figures, and the journal record that made it. */
export interface StoredFrozen extends FrozenText {
  readonly entry: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly figures: readonly StoredFigure[];
}

function draftOf(row: DatabaseRow): StoredDraft {
  return {
    n: numberOf(row['n']),
    revision: numberOf(row['revision']),
    content: row['content'],
    digest: stringOf(row['digest']),
    by: stringOf(row['actor_name']),
    at: momentOf(row['at']),
  };
}

/** One version of the text, the last when `n` is left out. */
export async function readDraft(tx: Runner, org: string, entry: string, n?: number): Promise<StoredDraft | undefined> {
  const which = n === undefined ? sql`true` : sql`n = ${n}::int`;
  const [row] = await tx.rows(
    sql`select * from report_draft where org_id = ${org} and entry = ${entry}::uuid and ${which} order by n desc limit 1`,
  );
  return row && draftOf(row);
}

/** All versions, newest first, without their content. */
export async function readDrafts(tx: Runner, org: string, entry: string): Promise<StoredDraft[]> {
  const rows = await tx.rows(
    sql`select n, revision, null as content, digest, actor_name, at from report_draft
         where org_id = ${org} and entry = ${entry}::uuid order by n desc`,
  );
  return rows.map(draftOf);
}

export async function readComments(tx: Runner, org: string, entry: string): Promise<StoredComment[]> {
  const rows = await tx.rows(
    sql`select * from report_comment where org_id = ${org} and entry = ${entry}::uuid order by at, id`,
  );
  return rows.map((row) => ({
    id: stringOf(row['id']),
    block: stringOf(row['block']),
    quote: stringOf(row['quote']),
    says: stringOf(row['says']),
    byId: stringOf(row['actor_id']),
    by: stringOf(row['actor_name']),
    at: momentOf(row['at']),
    resolvedBy: row['resolved_by'] === null ? null : stringOf(row['resolved_by']),
  }));
}

/** What one signature froze, the last when `revision` is left out. */
export async function readFrozen(
  tx: Runner,
  org: string,
  entry: string,
  revision?: number,
): Promise<StoredFrozen | undefined> {
  const which = revision === undefined ? sql`true` : sql`revision = ${revision}::int`;
  const [row] = await tx.rows(
    sql`select * from report_frozen where org_id = ${org} and entry = ${entry}::uuid and ${which} order by revision desc limit 1`,
  );
  if (!row) return undefined;
  const figures = await tx.rows(
    sql`select * from report_frozen_figure
         where org_id = ${org} and entry = ${entry}::uuid and revision = ${numberOf(row['revision'])}::int order by indicator`,
  );
  return {
    entry,
    revision: numberOf(row['revision']),
    year: numberOf(row['year']),
    draft: numberOf(row['draft']),
    content: row['content'],
    period: { from: stringOf(row['period_from']), to: stringOf(row['period_to']) },
    signedOn: stringOf(row['signed_on']),
    textDigest: stringOf(row['text_digest']),
    digest: stringOf(row['digest']),
    head: { seq: numberOf(row['seq']), hash: stringOf(row['hash']) },
    figures: figures.map(figureOf),
  };
}

function figureOf(row: DatabaseRow): StoredFigure {
  const { terms, entries } = row;
  return {
    indicator: stringOf(row['indicator']),
    label: stringOf(row['label']),
    says: stringOf(row['says']),
    unit: stringOf(row['unit']),
    value: row['value'] === null ? null : numberOf(row['value']),
    ...(isRecord(terms) ? { terms: { of: numberOf(terms['of']), over: numberOf(terms['over']) } } : {}),
    entries: (Array.isArray(entries) ? entries : []).filter(isRecord).map((each) => ({
      ledger: stringOf(each['ledger']),
      entry: stringOf(each['entry']),
      version: numberOf(each['version']),
    })),
    digest: stringOf(row['digest']),
  };
}
