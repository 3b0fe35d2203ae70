/** What a number as said can be: an interval, its places after the point, and which units count the same sort of thing. */
import type { Claim } from '../reading/model.ts';

/** From `low` to `high`, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const families: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '案', '件次'],
  ['次', '场', '场次', '场(次)', '场（次）', '轮', '回'],
  ['人', '名', '位'],
  ['人次', '人(次)', '人（次）'],
  ['份', '册', '本', '张'],
  ['个', '处', '家', '所', '支'],
  ['条', '幅'],
  ['%', '％'],
];
const familyOf: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => family.map((unit) => [unit, family[0] ?? unit] as const)),
);

/** The family of a unit: 起 and 宗 count what 件 counts. An unknown unit is its own family. */
export function unitFamily(unit: string): string {
  const bare = unit.replace(/\s/g, '');
  return familyOf.get(bare) ?? bare;
}

export function sameFamily(a: Claim, b: Claim): boolean {
  return a.percent === b.percent && unitFamily(a.unit) === unitFamily(b.unit);
}

/** Least and greatest value that the words allow: 8000余 is 8000 to 9000, 60余 is 60 to 70, 近300 is 240 to 300. */
export function rangeOf(claim: Claim): Range {
  const { value } = claim;
  switch (claim.approx) {
    case 'exact':
      return { low: value, high: value };
    case 'about':
      return { low: value * 0.9, high: value * 1.1 };
    case 'more_than':
      return { low: value, high: value + lastPlace(value) };
    case 'at_least':
      return { low: value, high: Number.POSITIVE_INFINITY };
    case 'less_than':
      return { low: value * 0.8, high: value };
  }
}

/** The worth of the last digit that is not zero: 19680 → 10, 8000 → 1000; at least 1. */
function lastPlace(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

export function sumOf(claims: readonly Claim[]): Range {
  let [low, high] = [0, 0];
  for (const claim of claims) {
    const range = rangeOf(claim);
    low += range.low;
    high += range.high;
  }
  return { low: tidy(low), high: tidy(high) };
}

export function overlaps(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Rounds away what adding binary fractions leaves behind. */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
}

/** Places after the decimal point, as written in the text. */
export function placesOf(text: string, claim: Claim): number {
  return /\d[.．](\d+)/.exec(text.slice(claim.start, claim.end))?.[1]?.length ?? 0;
}

const words = { exact: '', about: '约', more_than: '余', at_least: '以上', less_than: '近' } as const;

/** A number the way a clerk writes it: 8000余, 约27000, 98%以上. */
export function sayAmount(claim: Claim): string {
  const number = `${tidy(claim.value)}${claim.percent ? '%' : ''}`;
  const word = words[claim.approx];
  return claim.approx === 'about' || claim.approx === 'less_than' ? word + number : number + word;
}

/** Whether `of` out of `over` may be said so: rounded or cut off at the places written, or reached by 以上. */
export function rateFits(of: Range, over: Range, said: Claim, places: number): boolean {
  if (over.high <= 0) return false;
  const low = over.high === Number.POSITIVE_INFINITY ? 0 : (of.low / over.high) * 100;
  const high = over.low <= 0 ? Number.POSITIVE_INFINITY : (of.high / over.low) * 100;
  const unit = 10 ** -places;
  const tiny = 1e-9;
  switch (said.approx) {
    case 'exact':
      // Rounding to nearest reaches half a unit up; cutting off, as many offices do, leaves out almost a whole one.
      return low < said.value + unit - tiny && high >= said.value - unit / 2 - tiny;
    case 'about':
      return low <= said.value + Math.max(1, unit) && high >= said.value - Math.max(1, unit);
    case 'more_than':
    case 'at_least':
      return high >= said.value - tiny;
    case 'less_than':
      return low <= said.value + tiny && high >= said.value - 5;
  }
}
