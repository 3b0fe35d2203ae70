/** Values far from those of the other reports: a comparison that points, and proves nothing. */

/** Values of one kind needed before any of them can be called unusual. */
export const fewestValues = 5;
/** Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers: a modified z-score beyond this is a likely outlier. */
export const unusualScore = 3.5;

export interface Spread {
  readonly median: number;
  /** Median absolute deviation; the mean one where more than half of the values are equal. */
  readonly deviation: number;
  /** The modified z-score of a value, 0 when all values are equal. */
  scoreOf(value: number): number;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** The spread of at least five values; undefined for fewer. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length < fewestValues) return undefined;
  const median = medianOf(values);
  const distances = values.map((value) => Math.abs(value - median));
  const mad = medianOf(distances);
  const mean = distances.reduce((sum, each) => sum + each, 0) / distances.length;
  const deviation = mad > 0 ? mad : mean;
  const unit = mad > 0 ? mad / 0.6745 : mean * 1.253314;
  return { median, deviation, scoreOf: (value) => (unit === 0 ? 0 : Math.abs(value - median) / unit) };
}
