/** What checking a report yields: findings within the text, relations between its numbers, and verdicts by the ledgers. */
import type { ReadDocument, Span } from '@yifa/office';
import type { Claim } from '../reading/model.ts';

export const severities = ['error', 'warning', 'notice'] as const;
/** error: cannot be right; warning: look at it; notice: worth knowing. */
export type Severity = (typeof severities)[number];

/** One thing found in a text. `code` is a key of `findingCatalogue`. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Where; the whole text when something is absent. */
  readonly at: Span;
  readonly quote: string;
  /** A sentence that a clerk understands. */
  readonly says: string;
  /** What to do. */
  readonly remedy: string;
  /** Other places it concerns. */
  readonly others: readonly Span[];
}

/** Arithmetic between numbers of one text. */
export interface TextRelation {
  readonly kind: 'sum' | 'rate' | 'bound' | 'equal' | 'duplicate';
  readonly holds: boolean;
  /** The numbers with operators, as a clerk would write them: 66=27+39. */
  readonly says: string;
  readonly claims: readonly Claim[];
}

/** An entry that a number counts, for one click. */
export interface CountedEntry {
  readonly ledger: string;
  readonly ledgerLabel: string;
  readonly entry: string;
  readonly number: string | null;
  readonly title: string;
}

/** What the ledgers say of a claim. */
export interface Verdict {
  readonly claim: Claim;
  readonly verdict: 'supported' | 'contradicted' | 'unanswerable';
  /** Why, in words. */
  readonly says: string;
  /** The indicator of our own that answers it, absent when none does. */
  readonly indicator?: string;
  readonly label?: string;
  /** 口径. */
  readonly counts?: string;
  /** What the ledgers hold: exact, in the claim's unit (rates in per cent, money in 元). */
  readonly value?: number | null;
  readonly text?: string;
  /** The first entries counted, and how many there are. */
  readonly entries: readonly CountedEntry[];
  readonly total: number;
}

export interface CheckedReport {
  readonly file: string;
  readonly document: ReadDocument;
  readonly claims: readonly Claim[];
  readonly relations: readonly TextRelation[];
  readonly findings: readonly Finding[];
  /** Empty when not checked against ledgers. */
  readonly verdicts: readonly Verdict[];
  /** What the text says of itself, where it does. */
  readonly org?: string;
  readonly year?: number;
  /** What else the reader of the result should know, besides the notes of the document. */
  readonly notes?: readonly { readonly code: string; readonly says: string }[];
}
