/** Dates as clerks type them, and the little calendar arithmetic a picker needs. Plain `YYYY-MM-DD` throughout. */
import { findDay, readTyped } from '@yifa/kernel/typing';

const two = (n: number) => String(n).padStart(2, '0');

/** Days of a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD` of a real day between 1900 and 2199; undefined otherwise. */
export function plainDate(year: number, month: number, day: number): string | undefined {
  return findDay(year, month, day);
}

/** Days later (or earlier) by the calendar. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekday(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The day that was meant, in whatever habit; undefined when it is none. */
export function parseDate(typed: string, today: string): string | undefined {
  return meant('date', typed, today);
}

/** The moment `YYYY-MM-DDTHH:mm` that was meant; a bare hour is today's. */
export function parseTime(typed: string, today: string): string | undefined {
  return meant('time', typed, today);
}

function meant(kind: 'date' | 'time', typed: string, today: string): string | undefined {
  const read = readTyped({ kind, label: '' }, typed, { today });
  return read.ok && typeof read.value === 'string' ? read.value : undefined;
}

/** `2023年5月1日`. */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** The moment of a record as `2023-05-01 09:30`, in the clock of this computer. */
export function clockText(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const;
