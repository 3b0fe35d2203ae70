import { type Calendar, daysOfCalendar } from './calendar.ts';
import type { DueExplanation } from './period.ts';
import { formatChinese, isPlainDate, type PlainDate, toSerial, yearOf } from './plain-date.ts';

const text = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day of the year as one number, month × 100 + day: 301 for `03-01`, as settings of kind `monthDay` are kept. @throws RangeError */
export function monthDayNumber(monthDay: string): number {
  if (!text.test(monthDay)) throw new RangeError(`“${monthDay}”不是月-日`);
  return Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3));
}

function onYear(year: number, monthDay: number): PlainDate {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const date = `${year}-${pad(Math.floor(monthDay / 100))}-${pad(monthDay % 100)}`;
  if (isPlainDate(date)) return date;
  if (monthDay === 229) return onYear(year, 228);
  throw new RangeError(`${monthDay}不是一年中的一天`);
}

/**
 * The first such day of the year after a date: 301 after 2025-12-31 is 2026-03-01. It is a date, not a period, so rest
 * days do not move it.
 * @throws RangeError when the number is no day of the year
 */
export function nextMonthDay(from: PlainDate, monthDay: number): PlainDate {
  const same = onYear(yearOf(from), monthDay);
  return same > from ? same : onYear(yearOf(from) + 1, monthDay);
}

/** Like `nextMonthDay`, said in words. `basis` is left to the rule that names the day. */
export function explainMonthDay(from: PlainDate, monthDay: number, calendar: Calendar): DueExplanation {
  const due = nextMonthDay(from, monthDay);
  const named = `${Math.floor(monthDay / 100)}月${monthDay % 100}日`;
  const { kind } = daysOfCalendar(calendar)(toSerial(due));
  const rest = kind === 'workday' || kind === 'makeup-workday' ? '' : `；当日休息，仍是${named}`;
  return {
    due,
    provisional: false,
    countedAs: 'day',
    days: [
      { date: from, counted: null, why: '所报告的期间到这一天为止' },
      { date: due, counted: null, why: `其后第一个${named}` },
    ],
    summary: `${formatChinese(from)}以后的第一个${named}，即${formatChinese(due)}${rest}`,
    basis: '这是一个固定的日子，不是期间，不因休息日顺延；写作“前”的，是否含当日没有写明，宜在前一日以前办结',
  };
}
