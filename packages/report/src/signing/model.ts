/** The life of a report: its draft as people edit it, and its figures as they stood when it was signed. */
import type { FigureStyle } from '@yifa/kernel';
import { z } from 'zod';

const style = z.enum(['exact', 'over', 'atLeast']) satisfies z.ZodType<FigureStyle>;

/** A number bound to an indicator: never typed, only chosen and rounded. Money may be said in 元 or 万元. */
export const figureChip = z.strictObject({
  figure: z.string().max(100),
  style,
  unit: z.enum(['元', '万元']).optional(),
});
export const draftRun = z.union([z.strictObject({ text: z.string().max(20_000) }), figureChip]);
export const draftBlock = z.discriminatedUnion('kind', [
  z.strictObject({
    id: z.string().regex(/^[\w-]{1,40}$/),
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string().max(500),
  }),
  z.strictObject({ id: z.string().regex(/^[\w-]{1,40}$/), kind: z.literal('para'), runs: z.array(draftRun).max(500) }),
]);

/** What is edited: outline and prose; headings carry their numbers as typed. Ids of blocks are unique within a draft. */
export const reportDraft = z.strictObject({
  title: z.string().max(200),
  /** 发文字号. */
  number: z.string().max(60),
  addressee: z.string().max(100),
  copyTo: z.array(z.string().max(100)).max(20),
  signers: z.array(z.string().max(40)).max(10),
  /** 成文日期, YYYY-MM-DD. */
  date: z.string().max(10),
  blocks: z.array(draftBlock).max(2_000),
});

export type FigureChip = z.infer<typeof figureChip>;
export type DraftRun = z.infer<typeof draftRun>;
export type DraftBlock = z.infer<typeof draftBlock>;
export type ReportDraft = z.infer<typeof reportDraft>;

/** One entry as a frozen figure counted it. `amount` is what it added, for sums. */
export interface FrozenEntry {
  readonly ledger: string;
  readonly entry: string;
  readonly version: number;
}

/** A figure as it stood when the report was signed. */
export interface FrozenFigure {
  readonly indicator: string;
  readonly label: string;
  /** 口径. */
  readonly says: string;
  readonly unit: string;
  /** Exact: counts as they are, money in 分, rates as a fraction of 1; null where nothing could be divided. */
  readonly value: number | null;
  readonly terms?: { readonly of: number; readonly over: number };
  readonly entries: readonly FrozenEntry[];
  /** SHA-256 over indicator, period, value, terms and entries with versions, canonically written. */
  readonly digest: string;
}

export interface FrozenReport {
  readonly org: string;
  readonly orgName: string;
  readonly year: number;
  /** 1 for the first signature; a correction of a published report is signed anew under the next. */
  readonly revision: number;
  /** Entry of the ledger annual-report. */
  readonly report: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly signedOn: string;
  readonly figures: readonly FrozenFigure[];
  /** SHA-256 of the text as signed, and of all figures' digests. */
  readonly textDigest: string;
  readonly digest: string;
  /** The journal record of the signature. */
  readonly head: { readonly seq: number; readonly hash: string };
}

/** One way in which the ledgers have moved on since the signature. */
export interface Drift {
  readonly indicator: string;
  readonly label: string;
  readonly signed: string;
  readonly now: string;
  readonly entries: readonly {
    readonly ledger: string;
    readonly ledgerLabel: string;
    readonly entry: string;
    readonly title: string;
    readonly how: 'added' | 'removed' | 'changed';
    /** What happened to it since, in words: who, when, which step, why. */
    readonly says: string;
  }[];
}
