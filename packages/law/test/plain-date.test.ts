import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  formatChinese,
  isPlainDate,
  plainDate,
  weekday,
  yearOf,
} from '../src/index.ts';
import { iso, time } from './notice-table.ts';

const someDay = fc
  .integer({ min: time('0400-01-01') / 86_400_000, max: time('2999-12-31') / 86_400_000 })
  .map((n) => plainDate(iso(n * 86_400_000)));

describe('plain dates', () => {
  it('are real days only', () => {
    for (const bad of [
      '2023-02-29',
      '2024-02-30',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '2024-4-1',
      '0000-01-01',
      '2024-01-01T00:00',
      ' 2024-01-01',
      '',
      20240101,
      null,
      undefined,
    ]) {
      expect(isPlainDate(bad)).toBe(false);
    }
    for (const good of ['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])
      expect(isPlainDate(good)).toBe(true);
    expect(() => plainDate('2023-02-29')).toThrow(/日期“2023-02-29”无效/);
    expect(() => addDays(plainDate('2024-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('agree with UTC arithmetic on every day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        const later = addDays(date, n);
        expect(later).toBe(iso(time(date) + n * 86_400_000));
        expect(daysBetween(date, later)).toBe(n);
        expect(compareDates(date, later)).toBe(n === 0 ? 0 : n > 0 ? -1 : 1);
        expect(weekday(date)).toBe(new Date(time(date)).getUTCDay());
        expect(yearOf(date)).toBe(new Date(time(date)).getUTCFullYear());
      }),
      { numRuns: 2000 },
    );
  });

  it('move by months to the corresponding day or the end of the month', () => {
    const cases = [
      ['2024-01-31', 1, '2024-02-29'],
      ['2023-01-31', 1, '2023-02-28'],
      ['2024-02-29', 12, '2025-02-28'],
      ['2024-03-31', -1, '2024-02-29'],
      ['2024-11-30', 3, '2025-02-28'],
      ['2024-01-15', -1, '2023-12-15'],
      ['2024-12-31', 6, '2025-06-30'],
    ] as const;
    for (const [from, n, to] of cases) expect(addMonths(plainDate(from), n)).toBe(to);
  });

  it('read as documents write them', () => {
    expect(formatChinese(plainDate('2026-01-05'))).toBe('2026年1月5日');
  });
});
