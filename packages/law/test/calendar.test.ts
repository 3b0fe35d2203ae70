import { describe, expect, it } from 'vitest';
import {
  addDays,
  stateCouncilCalendar as calendar,
  calendarWith,
  dayKind,
  isWorkday,
  type PlainDate,
  plainDate,
  workdayOnOrAfter,
} from '../src/index.ts';
import { makeUpDays, noticeYears, restDays, works } from './notice-table.ts';

function daysOf(year: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let d = plainDate(`${year}-01-01`); d <= `${year}-12-31`; d = addDays(d, 1)) days.push(d);
  return days;
}

describe('the State Council calendar', () => {
  it.each(noticeYears)('gives every day of %i as the notice does', (year) => {
    for (const day of daysOf(year)) {
      const { kind, provisional } = dayKind(calendar, day);
      expect([day, provisional]).toEqual([day, false]);
      expect([day, kind === 'holiday']).toEqual([day, restDays.has(day)]);
      expect([day, kind === 'makeup-workday']).toEqual([day, makeUpDays.has(day)]);
      expect([day, isWorkday(calendar, day)]).toEqual([day, works(day)]);
    }
  });

  // Moving weekends about cannot change the total: days less weekends less statutory holidays (11, since 2025 13).
  // Exceptions: 2020 lost two days to the extension and had Mid-Autumn on National Day.
  it.each([
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i %i working days', (year, total) => {
    expect(daysOf(year).filter((d) => isWorkday(calendar, d))).toHaveLength(total);
  });

  it('names the notice and the holiday', () => {
    expect(dayKind(calendar, plainDate('2023-10-02'))).toEqual({
      kind: 'holiday',
      provisional: false,
      notice: '国办发明电〔2022〕16号',
      name: '中秋节、国庆节',
    });
    expect(dayKind(calendar, plainDate('2022-12-31')).notice).toBe('国办发明电〔2022〕16号');
    expect(dayKind(calendar, plainDate('2020-01-31')).notice).toContain('〔2020〕1号');
    expect(dayKind(calendar, plainDate('2020-02-01')).kind).toBe('holiday');
  });

  it('only guesses in a year without a notice', () => {
    expect(dayKind(calendar, plainDate('2027-10-01'))).toEqual({ kind: 'holiday', provisional: true, name: '国庆节' });
    expect(dayKind(calendar, plainDate('2027-05-02')).kind).toBe('holiday');
    expect(dayKind(calendar, plainDate('2019-05-02'))).toEqual({ kind: 'workday', provisional: true });
    expect(dayKind(calendar, plainDate('2027-02-06'))).toEqual({ kind: 'weekend', provisional: true });
    expect(dayKind(calendar, plainDate('2027-02-08')).provisional).toBe(true);
  });

  it('takes a new notice without touching the old calendar', () => {
    const notice = {
      year: 2027,
      notice: '国办发明电〔2026〕99号',
      holidays: ['2026-12-31', '2027-01-01'].map(plainDate),
      workdays: [plainDate('2027-01-09')],
    };
    const next = calendarWith(calendar, notice);
    expect(dayKind(next, plainDate('2027-01-09'))).toEqual({
      kind: 'makeup-workday',
      provisional: false,
      notice: notice.notice,
    });
    expect(dayKind(next, plainDate('2026-12-31')).kind).toBe('holiday');
    expect(dayKind(next, plainDate('2027-10-01')).kind).toBe('workday');
    expect(dayKind(calendar, plainDate('2027-01-09'))).toEqual({ kind: 'weekend', provisional: true });
    expect(workdayOnOrAfter(next, plainDate('2026-12-31'))).toBe('2027-01-04');
  });

  it('refuses a notice that cannot be right', () => {
    const base = { year: 2027, notice: '某号', holidays: [plainDate('2027-01-01')], workdays: [] };
    expect(() => calendarWith(calendar, { ...base, workdays: [plainDate('2027-01-05')] })).toThrow(/不是周末/);
    expect(() => calendarWith(calendar, { ...base, holidays: [plainDate('2026-05-01')] })).toThrow(/不属于2027年/);
    expect(() => calendarWith(calendar, { ...base, holidays: [...base.holidays, ...base.holidays] })).toThrow(/重复/);
  });
});
