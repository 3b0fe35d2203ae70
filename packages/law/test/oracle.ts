import { iso, noticeYears, time, works } from './notice-table.ts';

// A second way to the same dates: one long list of days, filtered and indexed. Nothing of the package is used.
const first = time('2016-01-01');
const list: string[] = [];
for (let t = first; t <= time('2031-12-31'); t += 86_400_000) list.push(iso(t));
const working = list.map(works);

export const position = (date: string) => (time(date) - first) / 86_400_000;
export const dateAt = (i: number) => list[i]!;

export type Unit = 'day' | 'workday' | 'month' | 'year';
export type Gap = readonly [from: string, to: string];

export function shiftMonths(date: string, n: number): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(y, m - 1 + n + 1, 0)).getUTCDate();
  return iso(Date.UTC(y, m - 1 + n, Math.min(d, lastDay)));
}

/** The positions of all days in `gaps`. */
export function positionsIn(gaps: readonly Gap[]): ReadonlySet<number> {
  const set = new Set<number>();
  for (const [from, to] of gaps) for (let i = position(from); i <= position(to); i += 1) set.add(i);
  return set;
}

/** How many days of the list must pass, and which count. */
function demand(from: string, n: number, unit: Unit): number {
  if (unit === 'day' || unit === 'workday') return n;
  return position(shiftMonths(from, unit === 'year' ? 12 * n : n)) - position(from);
}

function counts(i: number, unit: Unit, out: ReadonlySet<number>): boolean {
  return !out.has(i) && (unit !== 'workday' || working[i]!);
}

export function endOf(from: string, n: number, unit: Unit, out: ReadonlySet<number>, roll: boolean): string {
  let left = demand(from, n, unit);
  let i = position(from);
  while (left > 0) if (counts(++i, unit, out)) left -= 1;
  if (roll && !working[i]) while (!working[i] || out.has(i)) i += 1;
  return list[i]!;
}

/** The latest day that leaves `n` whole units strictly between itself and `to`. */
export function latestBefore(to: string, n: number, unit: Unit, out: ReadonlySet<number>): string {
  if (unit === 'month' || unit === 'year') {
    // Five days above the corresponding day nothing can end in time any more.
    let i = position(shiftMonths(to, unit === 'year' ? -12 * n : -n)) + 5;
    while (endOf(list[i]!, n, unit, out, false) >= to) i -= 1;
    return list[i]!;
  }
  let between = 0;
  let i = position(to);
  while (between < n) if (counts(--i, unit, out)) between += 1;
  return list[i - 1]!;
}

export function guessed(firstDay: string, lastDay: string): boolean {
  for (let y = Number(firstDay.slice(0, 4)); y <= Number(lastDay.slice(0, 4)); y += 1)
    if (!noticeYears.includes(y)) return true;
  return false;
}
