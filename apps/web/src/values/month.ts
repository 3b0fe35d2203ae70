/** The calendar of a month, as a grid shows it. */
import { findDay } from '@yifa/kernel/typing';
import { addDays, daysInMonth, weekday } from './dates.ts';

/** Seven days from Monday on; empty places belong to other months. */
export type Week = readonly (string | undefined)[];

/** The weeks of a month, which counts from 1. */
export function weeksOf(year: number, month: number): readonly Week[] {
  const first = findDay(year, month, 1);
  if (!first) return [];
  const before: (string | undefined)[] = Array.from({ length: weekday(first) }, () => undefined);
  const days = Array.from({ length: daysInMonth(year, month) }, (_, i) => addDays(first, i));
  const all = [...before, ...days];
  const weeks: Week[] = [];
  for (let i = 0; i < all.length; i += 7) weeks.push(Array.from({ length: 7 }, (_, j) => all[i + j]));
  return weeks;
}

/** The same day so many months later, or the last one where that month is shorter. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const nextYear = Math.floor(count / 12);
  const nextMonth = (count % 12) + 1;
  return findDay(nextYear, nextMonth, Math.min(day, daysInMonth(nextYear, nextMonth))) ?? date;
}
