/** What a report states, and what answers it. */
export type Approx = 'exact' | 'about' | 'more_than' | 'at_least';

export interface Claim {
  /** Which report, 0 to 4, and which of its claims, from 0. */
  readonly seed: number;
  readonly index: number;
  readonly quote: string;
  readonly subject: string;
  /** As stated, in plain units; percent for a rate. */
  readonly value: number;
  readonly unit: string;
  readonly approx: Approx;
  readonly indicator: string;
  /** What the indicator yields: money in 分, a rate as both terms. */
  readonly expected: number | readonly [of: number, over: number];
  /** The statement is about each of these: an indicator that counts them, or a fixed number. */
  readonly per?: string | number;
  readonly note?: string;
}

/** One claim of a table: quote, subject, value, unit, rounding, indicator, exact value, then remarks. */
export type ClaimRow = readonly [
  quote: string,
  subject: string,
  value: number,
  unit: string,
  approx: Approx,
  indicator: string,
  expected: Claim['expected'],
  more?: { readonly per?: string | number; readonly note?: string },
];
