/** The periods that clerks ask for by name. */
import { daysInMonth } from '../../values/dates.ts';

export const quickRanges = {
  month: '本月',
  lastMonth: '上月',
  quarter: '本季',
  year: '本年',
  lastYear: '上年',
} as const;
export type QuickRange = keyof typeof quickRanges;

export function isQuickRange(text: string): text is QuickRange {
  return Object.hasOwn(quickRanges, text);
}

export interface DayRange {
  readonly from: string;
  readonly until: string;
}

function monthsOf(year: number, first: number, last: number): DayRange {
  const two = (n: number) => String(n).padStart(2, '0');
  return { from: `${year}-${two(first)}-01`, until: `${year}-${two(last)}-${daysInMonth(year, last)}` };
}

/** First and last day of a named period, seen from `today`. */
export function rangeOf(name: QuickRange, today: string): DayRange {
  const [year = 0, month = 1] = today.split('-').map(Number);
  switch (name) {
    case 'month':
      return monthsOf(year, month, month);
    case 'lastMonth':
      return month === 1 ? monthsOf(year - 1, 12, 12) : monthsOf(year, month - 1, month - 1);
    case 'quarter': {
      const first = month - ((month - 1) % 3);
      return monthsOf(year, first, first + 2);
    }
    case 'year':
      return monthsOf(year, 1, 12);
    case 'lastYear':
      return monthsOf(year - 1, 1, 12);
  }
}
