/** Dates as clerks type them, and the little calendar arithmetic a picker needs. Plain `YYYY-MM-DD` throughout. */

const two = (n: number) => String(n).padStart(2, '0');

/** Days of a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD` of a real day between 1900 and 2199; undefined otherwise. */
export function plainDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return `${year}-${two(month)}-${two(day)}`;
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

const words: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 今日: 0, 明天: 1, 后天: 2 };

/**
 * The day that was meant: `2023.5.1`, `2023年5月1日`, `20230501`, `23-5-1`, `5月1日`, `今天`.
 * Without a year it lies in the year of `today`. Undefined when it is no real day.
 */
export function parseDate(typed: string, today: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '');
  const word = words[plain];
  if (word !== undefined) return addDays(today, word);
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (solid) return plainDate(Number(solid[1]), Number(solid[2]), Number(solid[3]));
  const parts = plain
    .replace(/[年月./\\、]/g, '-')
    .replace(/[日号]$/, '')
    .split('-');
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const numbers = parts.map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  if (numbers.length === 2 && (parts[0] ?? '').length <= 2) return plainDate(Number(today.slice(0, 4)), a, b);
  if (numbers.length !== 3) return undefined;
  const digits = (parts[0] ?? '').length;
  if (digits !== 4 && digits !== 2) return undefined;
  return plainDate(digits === 2 ? 2000 + a : a, b, c);
}

/** A local moment `YYYY-MM-DDTHH:mm` from a day and an hour: `2023.5.1 9:30`, `5月1日9点30分`; a bare hour is today's. */
export function parseTime(typed: string, today: string): string | undefined {
  const plain = typed.normalize('NFKC').trim().replace(/T/i, ' ');
  const found = /^(.*?)\s*(?<!\d)(\d{1,2})[:时点](\d{1,2})?分?$/.exec(plain);
  if (!found) return undefined;
  const [, day = '', hour = '', minute = '0'] = found;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const date = day.trim() === '' ? today : parseDate(day, today);
  return date && `${date}T${two(Number(hour))}:${two(Number(minute))}`;
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
