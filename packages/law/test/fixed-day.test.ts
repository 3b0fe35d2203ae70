import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  stateCouncilCalendar as calendar,
  explainMonthDay,
  isPlainDate,
  isWorkday,
  monthDayNumber,
  nextMonthDay,
  plainDate,
  settings,
} from '../src/index.ts';

const day = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => plainDate(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`));

describe('a day of the year', () => {
  it('is kept as one number', () => {
    expect(monthDayNumber('03-01')).toBe(301);
    expect(monthDayNumber('12-31')).toBe(1231);
    for (const wrong of ['3-1', '13-01', '00-10', '03-32', '2026-03-01', ''])
      expect(() => monthDayNumber(wrong)).toThrow(RangeError);
  });

  it('every such setting can be counted with', () => {
    for (const each of Object.values(settings))
      if (each.kind === 'monthDay')
        expect(isPlainDate(nextMonthDay(plainDate('2025-12-31'), monthDayNumber(String(each.typical))))).toBe(true);
  });

  it('is the first after the start, never the start itself, within a year of it', () => {
    expect(nextMonthDay(plainDate('2025-12-31'), 301)).toBe('2026-03-01');
    expect(nextMonthDay(plainDate('2026-02-28'), 301)).toBe('2026-03-01');
    expect(nextMonthDay(plainDate('2026-03-01'), 301)).toBe('2027-03-01');
    fc.assert(
      fc.property(day, day, (from, named) => {
        const due = nextMonthDay(from, monthDayNumber(named.slice(5)));
        expect(due > from).toBe(true);
        expect(due.slice(5)).toBe(named.slice(5));
        expect(Number(due.slice(0, 4)) - Number(from.slice(0, 4))).toBe(due.slice(5) > from.slice(5) ? 0 : 1);
      }),
    );
  });

  it('29 February is the last of February', () => {
    expect(nextMonthDay(plainDate('2026-01-01'), 229)).toBe('2026-02-28');
    expect(nextMonthDay(plainDate('2028-01-01'), 229)).toBe('2028-02-29');
    expect(() => nextMonthDay(plainDate('2026-01-01'), 631)).toThrow(RangeError);
  });

  it('is not moved by rest days, and the explanation says so', () => {
    // 2026年3月1日是周日，2024年3月1日是周五。
    const sunday = plainDate('2026-03-01');
    expect(isWorkday(calendar, sunday)).toBe(false);
    const explained = explainMonthDay(plainDate('2025-12-31'), 301, calendar);
    expect(explained).toMatchObject({ due: sunday, provisional: false });
    expect(explained.summary).toBe('2025年12月31日以后的第一个3月1日，即2026年3月1日；当日休息，仍是3月1日');
    expect(explained.basis).toContain('不因休息日顺延');
    expect(explained.days.map((each) => each.date)).toEqual(['2025-12-31', '2026-03-01']);
    expect(explainMonthDay(plainDate('2023-12-31'), 301, calendar).summary).not.toContain('休息');
  });
});
