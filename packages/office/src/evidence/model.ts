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
  readonly value: number | null;
  readonly unit: string;
  readonly terms?: { readonly of: number; readonly over: number };
  /** How many entries it counts, and the digest under which the ledgers froze it. */
  readonly entries: number;
  readonly digest: string;
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
}
