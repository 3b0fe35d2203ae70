/** What a file carries to prove its numbers. */

/** One number as printed in the file. */
export interface NumberEvidence {
  /** Unique in the file: `fig_<indicator>_<n>`, the name of its bookmark, and of its content control or element. */
  readonly place: string;
  readonly indicator: string;
  readonly label: string;
  /** 口径. */
  readonly says: string;
  /** As printed, with its unit and rounding. */
  readonly text: string;
  /** Counts as they are, money in 分, rates in per cent to two places; null where nothing could be divided. */
  readonly value: number | null;
  readonly unit: string;
  readonly terms?: { readonly of: number; readonly over: number };
  /** How many entries it counts, and the digest under which the ledgers froze it. */
  readonly entries: number;
  readonly digest: string;
  /** The words before and after it, to the next number or the end of the paragraph, as `wordsBefore` and `wordsAfter` cut them. */
  readonly before?: string;
  readonly after?: string;
}

export interface FileEvidence {
  readonly org: string;
  readonly orgName: string;
  readonly year: number;
  readonly revision: number;
  readonly report: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly signedOn: string;
  readonly head: { readonly seq: number; readonly hash: string };
  /** Digest over all figures, as frozen. */
  readonly digest: string;
  readonly numbers: readonly NumberEvidence[];
}

/** A number found in a file again, with the text that stands in its place now. */
export interface NumberInFile {
  readonly place: string;
  /** Undefined when the place is gone. */
  readonly text: string | undefined;
  /** The paragraph around it, from the number before and to the number after, without white space. */
  readonly before?: string;
  readonly after?: string;
  /**
   * What a word processor shows in its stead because a content control is bound elsewhere; absent when the control is
   * unbound or shows the same. Empty when it is bound to what was never ours.
   */
  readonly shown?: string;
  /** The value that a page gives to machines beside the text. */
  readonly machine?: string;
  /** Where it stands in the text read from the file, UTF-16. */
  readonly start?: number;
  readonly end?: number;
}

/** Where a copy of the evidence was found in a file. */
export type EvidenceSource = 'xml-part' | 'properties' | 'script';

export interface EvidenceCopy {
  readonly source: EvidenceSource;
  /** Undefined when it cannot be read any more. */
  readonly evidence: FileEvidence | undefined;
  /** Whether it still bears the seal it was written under. */
  readonly sealed: boolean;
}

/** All that a file says of its numbers. */
export interface FileProof {
  readonly format: 'docx' | 'html';
  /** Every copy of the evidence in the file. */
  readonly copies: readonly EvidenceCopy[];
  /** Every number marked as ours, in the order of the text; a place that stands twice appears twice. */
  readonly numbers: readonly NumberInFile[];
  /** The visible text, a paragraph a line. */
  readonly text: string;
}
