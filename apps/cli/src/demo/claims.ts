/**
 * The 96 figures of five annual reports that the demonstration answers, report by report. `quote` is the figure as the
 * report has it; `expected` is the exact value that its town's entries yield, of which the quoted one is a lawful
 * rounding. Places and people of the reports are left out.
 */

import { chengguClaims } from './claims/chenggu.ts';
import type { Approx, Claim, ClaimRow } from './claims/claim.ts';
import { lutingClaims } from './claims/luting.ts';
import { qiwuClaims } from './claims/qiwu.ts';
import { songlanClaims } from './claims/songlan.ts';
import { yanchiClaims } from './claims/yanchi.ts';
import { chenggu, luting, type Place, qiwu, songlan, yanchi } from './county.ts';

export type { Approx, Claim } from './claims/claim.ts';

export interface Report {
  readonly label: string;
  readonly place: Place;
  readonly claims: readonly Claim[];
}

const tables: readonly (readonly [Place, readonly ClaimRow[]])[] = [
  [chenggu, chengguClaims],
  [yanchi, yanchiClaims],
  [qiwu, qiwuClaims],
  [luting, lutingClaims],
  [songlan, songlanClaims],
];

export const reports: readonly Report[] = tables.map(([place, rows], seed) => ({
  label: `报告${'一二三四五'.charAt(seed)}`,
  place,
  claims: rows.map(
    ([quote, subject, value, unit, approx, indicator, expected, more], index): Claim => ({
      seed,
      index,
      quote,
      subject,
      value,
      unit,
      approx,
      indicator,
      expected,
      ...more,
    }),
  ),
}));

/** The exact value in the unit of the statement: 元 rather than 分, percent for a rate. */
export function exactOf({ expected, unit }: Claim): number {
  if (typeof expected !== 'number') return expected[1] === 0 ? 0 : (expected[0] / expected[1]) * 100;
  return unit === '元' ? expected / 100 : expected;
}

/**
 * Whether an exact value may be stated so: 余 and 多 drop digits behind the last one stated, 约 rounds to it, 以上 is a
 * bound that the value reaches.
 */
export function mayBeStated(exact: number, value: number, approx: Approx): boolean {
  const step = lastDigit(value);
  switch (approx) {
    case 'exact':
      return exact === value;
    case 'more_than':
      return exact > value && exact < value + step;
    case 'about':
      return Math.abs(exact - value) <= step / 2;
    case 'at_least':
      return exact >= value;
  }
}

/** The unit of the last digit that is not zero: 1000 for 8000, 10 for 19680. */
function lastDigit(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0 && step < value) step *= 10;
  return step;
}
