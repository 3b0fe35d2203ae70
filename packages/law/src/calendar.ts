import { notices, type YearCalendar } from './notices.ts';
import { addDays, fromSerial, type PlainDate, toSerial, weekday, yearOf, yearOfSerial } from './plain-date.ts';

/** The yearly notices known; a year without one is counted provisionally. */
export interface Calendar {
  readonly years: ReadonlyMap<number, YearCalendar>;
}

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup-workday';

/** What a day is, which notice says so, and whether that is only a guess. */
export interface DayInfo {
  readonly kind: DayKind;
  /** True when no notice for the year is known. */
  readonly provisional: boolean;
  readonly notice?: string;
  /** The holiday's name, e.g. 国庆节. */
  readonly name?: string;
}

type Index = Map<number, DayInfo>;

// Calendars are immutable, so what a day is need be found out only once.
const indexes = new WeakMap<Calendar, Index>();

/** The State Council's notices on holidays of 2020 to 2026. */
export const stateCouncilCalendar: Calendar = { years: new Map(notices.map((y) => [y.year, y])) };

/**
 * `base` with the notice of one year added or replaced.
 * Throws RangeError when a day lies outside the year (December before allowed), is listed twice, or a make-up working day is no weekend.
 */
export function calendarWith(base: Calendar, year: YearCalendar): Calendar {
  const opening = `${String(year.year - 1).padStart(4, '0')}-12-25`;
  const closing = `${String(year.year).padStart(4, '0')}-12-31`;
  const seen = new Set<PlainDate>();
  for (const date of [...year.holidays, ...year.workdays]) {
    if (date < opening || date > closing) throw new RangeError(`${date}不属于${year.year}年的放假通知`);
    if (seen.has(date)) throw new RangeError(`${date}在${year.year}年的放假通知中重复`);
    seen.add(date);
  }
  for (const date of year.workdays) {
    if (weekday(date) % 6 !== 0) throw new RangeError(`${date}不是周末，不能列为调休上班日`);
  }
  return { years: new Map([...base.years, [year.year, year]]) };
}

function nameOf(year: YearCalendar, date: PlainDate): string {
  return year.spans?.find((s) => s.from <= date && date <= s.to)?.name ?? '节假日';
}

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index = new Map<number, DayInfo>();
  for (const year of calendar.years.values()) {
    const common = { provisional: false, notice: year.notice } as const;
    for (const date of year.holidays) {
      index.set(toSerial(date), { kind: 'holiday', ...common, name: nameOf(year, date) });
    }
    for (const date of year.workdays) index.set(toSerial(date), { kind: 'makeup-workday', ...common });
  }
  indexes.set(calendar, index);
  return index;
}

const plainWorkday: DayInfo = { kind: 'workday', provisional: false };
const plainWeekend: DayInfo = { kind: 'weekend', provisional: false };
const guessedWorkday: DayInfo = { kind: 'workday', provisional: true };
const guessedWeekend: DayInfo = { kind: 'weekend', provisional: true };

const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** The statutory holidays whose date needs no lunar calendar (放假办法第二条); 2 May only since 2025. */
function fixedHoliday(date: PlainDate): string | undefined {
  const monthDay = date.slice(5);
  if (monthDay === '05-02' && yearOf(date) < 2025) return undefined;
  return fixedHolidays[monthDay];
}

/** Looks days of `calendar` up by their serial; meant for long walks. */
export function daysOfCalendar(calendar: Calendar): (serial: number) => DayInfo {
  const index = indexOf(calendar);
  return (serial) => {
    const known = index.get(serial);
    if (known !== undefined) return known;
    const found = unnamedDay(calendar, serial);
    index.set(serial, found);
    return found;
  };
}

/** A day that no notice names. */
function unnamedDay(calendar: Calendar, serial: number): DayInfo {
  const weekend = serial % 7 === 0 || serial % 7 === 6;
  if (calendar.years.has(yearOfSerial(serial))) return weekend ? plainWeekend : plainWorkday;
  const name = fixedHoliday(fromSerial(serial));
  if (name !== undefined) return { kind: 'holiday', provisional: true, name };
  return weekend ? guessedWeekend : guessedWorkday;
}

/**
 * What kind of day `date` is. In a year whose notice is not in the calendar only weekends and the
 * holidays of fixed date are known, and the answer is provisional.
 */
export function dayKind(calendar: Calendar, date: PlainDate): DayInfo {
  return daysOfCalendar(calendar)(toSerial(date));
}

/** Whether work is done on `date`: an ordinary weekday that is no holiday, or a make-up working day. */
export function isWorkday(calendar: Calendar, date: PlainDate): boolean {
  return works(dayKind(calendar, date));
}

/** Whether this kind of day is a working day. */
export function works(info: DayInfo): boolean {
  return info.kind === 'workday' || info.kind === 'makeup-workday';
}

/** The first working day on or after `date`. */
export function workdayOnOrAfter(calendar: Calendar, date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkday(calendar, day)) day = addDays(day, 1);
  return day;
}

export type { HolidaySpan, YearCalendar } from './notices.ts';
