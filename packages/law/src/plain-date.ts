declare const brand: unique symbol;

/** A real day of the proleptic Gregorian calendar, written YYYY-MM-DD; no time, no zone. Compares correctly as text. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether `text` is a real day written YYYY-MM-DD, year 1 to 9999. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

/** `text` as a date. Throws RangeError (in Chinese) when it is not a real YYYY-MM-DD. */
export function plainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new RangeError(`日期“${text}”无效，应为实际存在的年-月-日，如2026-01-05`);
}

/** The year of a date, e.g. 2026. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

function write(year: number, month: number, day: number): PlainDate {
  return plainDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

/** Days since 0000-12-31; the integer on which the arithmetic of this package runs. */
export function toSerial(date: PlainDate): number {
  const year = yearOf(date);
  const month = monthOf(date);
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leaps + (monthStarts[month - 1] ?? 0) + leapDay + dayOf(date);
}

/** The year in which the day with this serial lies. */
export function yearOfSerial(serial: number): number {
  let year = Math.floor(serial / 365.2425) + 1;
  while (startOf(year) >= serial) year -= 1;
  while (startOf(year + 1) < serial) year += 1;
  return year;
}

function startOf(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

/** The inverse of `toSerial`. Throws RangeError outside years 1 to 9999. */
export function fromSerial(serial: number): PlainDate {
  const year = yearOfSerial(serial);
  let rest = serial - startOf(year);
  let month = 1;
  while (month < 12 && rest > lastDayOf(year, month)) {
    rest -= lastDayOf(year, month);
    month += 1;
  }
  return write(year, month, rest);
}

function whole(n: number): number {
  if (Number.isSafeInteger(n)) return n;
  throw new RangeError(`天数、月数应为整数，得到“${n}”`);
}

/** The date `n` days later (earlier when negative). */
export function addDays(date: PlainDate, n: number): PlainDate {
  return fromSerial(toSerial(date) + whole(n));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toSerial(to) - toSerial(from);
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** Day of the week, 0 = Sunday. */
export function weekday(date: PlainDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return weekdays[toSerial(date) % 7] ?? 0;
}

/** The corresponding day `n` months later (earlier when negative), or that month's last day if it has none (民法典第二百零二条). */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + whole(n);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return write(year, month, Math.min(dayOf(date), lastDayOf(year, month)));
}

/** Order of two dates, for sorting. */
export function compareDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The date as official documents write it: 2026年1月5日. */
export function formatChinese(date: PlainDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}
