import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../src/values/dates.ts';
import { parseDate, parseTime } from '../src/values/typed-dates.ts';

const today = '2024-09-18';

describe('dates as clerks type them', () => {
  it.each([
    ['2023-05-01', '2023-05-01'],
    ['2023.5.1', '2023-05-01'],
    ['2023/5/1', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['2023年5月1号', '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['23.5.1', '2023-05-01'],
    ['５月１日', '2024-05-01'],
    ['5.1', '2024-05-01'],
    ['5-1', '2024-05-01'],
    [' 2023 年 5 月 1 日 ', '2023-05-01'],
    ['2024年2月29日', '2024-02-29'],
    ['今天', '2024-09-18'],
    ['昨天', '2024-09-17'],
  ])('%s is %s', (typed, meant) => {
    expect(parseDate(typed, today)).toBe(meant);
  });

  it.each([
    '',
    '2023.2.29',
    '2023-13-01',
    '20231301',
    '2023.4.31',
    '5月',
    '1899.1.1',
    '2200.1.1',
    '202305',
    '1.2.3.4',
    '正月初五',
    '123.4.5',
  ])('%s is no day', (typed) => {
    expect(parseDate(typed, today)).toBeUndefined();
  });

  it.each([
    ['2024-05-01 09:30', '2024-05-01T09:30'],
    ['2024-05-01T09:30', '2024-05-01T09:30'],
    ['2024.5.1 9：05', '2024-05-01T09:05'],
    ['5月1日9点30分', '2024-05-01T09:30'],
    ['20240501 23:59', '2024-05-01T23:59'],
    ['9点', '2024-09-18T09:00'],
  ])('%s is the moment %s', (typed, meant) => {
    expect(parseTime(typed, today)).toBe(meant);
  });

  it.each(['2024-05-01', '2024-05-01 24:00', '2024-05-01 9:60', '2024-02-30 9:00', '9'])('%s is no moment', (typed) => {
    expect(parseTime(typed, today)).toBeUndefined();
  });

  it('steps over leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(weekday('2024-09-18')).toBe(2);
  });
});
