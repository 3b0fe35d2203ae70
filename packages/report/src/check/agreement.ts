/** Whether a number may be stated so, given the exact value: what 余, 约, 以上, 近 and 万 leave open, and no more. */
import type { Claim } from '../reading/model.ts';

export type StatedNumber = Pick<Claim, 'value' | 'approx' | 'percent' | 'unit' | 'quote'>;

/** A rounding error of floating point, far below anything stated. */
const epsilon = 1e-9;

interface Written {
  /** What one of the last digit written is worth: 1000 in 2.7万, 0.1 in 98.5%. */
  readonly step: number;
  /** Written in 万 or 亿, which leaves off what is below the last digit. */
  readonly inTenThousands: boolean;
}

const multipliers: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

function writtenIn(quote: string): Written {
  const number = /(?:\d|[〇零一二两三四五六七八九十])(?:[\d,，]*)(?:\.(\d+))?\s*(万|亿)?[^\d.]*$/u.exec(quote);
  const multiplier = multipliers[number?.[2] ?? ''] ?? 1;
  return { step: multiplier * 10 ** -(number?.[1]?.length ?? 0), inTenThousands: multiplier > 1 };
}

/** What one of the last digit that is not zero is worth: 1000 for 8000, 10 for 19680, at least `least`. */
function lastDigit(value: number, least: number): number {
  let step = least;
  while (step * 10 <= value + epsilon && isMultiple(value, step * 10)) step *= 10;
  return step;
}

function isMultiple(value: number, step: number): boolean {
  const share = value / step;
  return Math.abs(share - Math.round(share)) < 1e-6;
}

/** Per cent rounded as they are printed: all and none only when it is all or none. */
function agreesAsRate(exact: number, stated: number, step: number): boolean {
  if (stated === 100 || stated === 0) return Math.abs(exact - stated) < epsilon;
  const rounded = Math.round(exact / step + epsilon) * step;
  const shown = exact < 100 ? Math.min(100 - step, Math.max(step, rounded)) : rounded;
  return Math.abs(shown - stated) < step / 100;
}

/**
 * Whether a report may state `claim` when the exact value is `exact`, given in the claim's unit (per cent, 元).
 * 8000余 holds from above 8000 to below 9000; 98%以上 from 98 on; 约 within five per cent; 近 from nine tenths up to below
 * it, 不足 anywhere below; a plain number only of itself, money to the 元, numbers in 万 to their last digit.
 */
export function mayState(claim: StatedNumber, exact: number): boolean {
  const { value, approx, quote } = claim;
  const { step, inTenThousands } = writtenIn(quote);
  switch (approx) {
    case 'exact':
      if (claim.percent) return agreesAsRate(exact, value, Math.min(1, step));
      if (inTenThousands) return Math.abs(Math.round(exact / step) * step - value) < step / 100;
      return claim.unit === '元' ? Math.abs(exact - value) < Math.min(1, step) : Math.abs(exact - value) < epsilon;
    case 'more_than':
      return exact > value && exact < value + lastDigit(value, Math.min(1, step));
    case 'about':
      return Math.abs(exact - value) <= Math.abs(value) * 0.05 + epsilon;
    case 'at_least':
      return exact >= value - epsilon;
    case 'less_than':
      return exact < value && (/(不足|不到|少于|低于)[^，。；]*$/u.test(quote) || exact >= value * 0.9 - epsilon);
  }
}
