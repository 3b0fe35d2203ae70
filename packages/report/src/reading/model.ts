/** A claim: a number read out of some report's text, with what it counts. */

/** exact; about 约; more_than 余, 多; at_least 以上, 至少; less_than 近, 不足. */
export const approximations = ['exact', 'about', 'more_than', 'at_least', 'less_than'] as const;
export type Approx = (typeof approximations)[number];

/** One quantitative statement about work done or means held. */
export interface Claim {
  /** UTF-16 offsets into the text: number, 万 or 亿, 余 or 多, and unit; 约, 以上 and 达 stay outside. */
  readonly start: number;
  readonly end: number;
  /** In plain units: 2万余份 is 20000 份, 0.5万元 is 5000 元, 98% is 98. */
  readonly value: number;
  readonly unit: string;
  readonly approx: Approx;
  readonly percent: boolean;
  /** The label of the vocabulary, `other` when none fits. */
  readonly indicator: string;
  /** What is counted, in the text's words. */
  readonly subject: string;
  /** From the beginning of the clause to the end of the number. */
  readonly quote: string;
  /** Holds for each of several (每村3人), not for the whole. */
  readonly each?: true;
  /** A part of a total said before (其中…). */
  readonly part?: true;
}

/** What a vocabulary's reader makes of a text: see `readClaims`. */
export interface ClaimsOfFile {
  readonly file: string;
  readonly claims: readonly Claim[];
}
