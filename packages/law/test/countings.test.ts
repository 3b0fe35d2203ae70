import { describe, expect, it } from 'vitest';
import {
  stateCouncilCalendar as calendar,
  days,
  describePeriod,
  dueDate,
  months,
  type Period,
  plainDate,
  type StatuteId,
  workdays,
  years,
} from '../src/index.ts';

function due(from: string, period: Period, direction: 'after' | 'before' = 'after') {
  return dueDate(plainDate(from), period, { calendar, direction });
}

function countedAs(law: StatuteId, n: number, from = '2024-03-04') {
  return due(from, days(n, law)).countedAs;
}

describe('what 日 means in each statute', () => {
  it('penalties: two, three, five and seven are working days, fifteen and ninety are not', () => {
    expect([2, 3, 5, 7].map((n) => countedAs('penalty', n))).toEqual(Array(4).fill('workday'));
    expect([10, 15, 30, 90].map((n) => countedAs('penalty', n))).toEqual(Array(4).fill('day'));
    expect(countedAs('penalty', 3, '2021-07-14')).toBe('day');
    expect(countedAs('penalty', 3, '2021-07-15')).toBe('workday');
  });

  it('compulsion: up to ten are working days, the three months to apply are not', () => {
    expect([3, 5, 7, 10].map((n) => countedAs('enforcement', n))).toEqual(Array(4).fill('workday'));
    expect(countedAs('enforcement', 30)).toBe('day');
    // Demand served 4 March 2024, ten working days: 18 March. Three months from 18 March: 18 June.
    expect(due('2024-03-04', days(10, 'enforcement')).due).toBe('2024-03-18');
    expect(due('2024-03-18', months(3, 'enforcement')).due).toBe('2024-06-18');
  });

  it('reconsideration: replies in ten and five working days since 2024, before that ten natural days', () => {
    expect([3, 5, 7, 10].map((n) => countedAs('reconsideration', n))).toEqual(Array(4).fill('workday'));
    expect([30, 60].map((n) => countedAs('reconsideration', n))).toEqual(['day', 'day']);
    expect([3, 5, 7, 10].map((n) => countedAs('reconsideration', n, '2023-12-29'))).toEqual([
      'day',
      'workday',
      'workday',
      'day',
    ]);
    expect(due('2024-01-02', days(10, 'reconsideration')).due).toBe('2024-01-16');
    expect(due('2023-12-29', days(10, 'reconsideration')).due).toBe('2024-01-08');
  });

  it('litigation defence, payment, ninety days: natural days', () => {
    expect(countedAs('litigation', 15)).toBe('day');
    expect(due('2024-01-02', days(90, 'penalty'))).toEqual({ due: '2024-04-01', provisional: false, countedAs: 'day' });
    expect(due('2024-04-19', days(15, 'penalty')).due).toBe('2024-05-06');
  });

  it('licensing: always working days; disclosure, decisions, petitions: only where written', () => {
    expect([5, 20, 45].map((n) => countedAs('licensing', n))).toEqual(Array(3).fill('workday'));
    expect(countedAs('decision', 7)).toBe('day');
    expect(countedAs('petition', 15)).toBe('day');
    expect(countedAs('disclosure', 20)).toBe('day');
    expect(due('2024-03-04', workdays(5, 'petition')).countedAs).toBe('workday');
    expect(due('2024-01-02', days(60, 'petition')).due).toBe('2024-03-04');
  });

  it('a seizure does not grow over a holiday, nor does the time within which an offence is punished', () => {
    expect(due('2024-09-04', days(30, 'enforcement')).due).toBe('2024-10-04');
    expect(due('2022-10-01', years(2, 'penalty')).due).toBe('2024-10-01');
    const rolled = dueDate(plainDate('2024-09-04'), days(30, 'enforcement'), { calendar, rollOver: true });
    expect(rolled.due).toBe('2024-10-08');
  });

  it('counts back from a hearing so that the other side keeps the whole period', () => {
    // Whole working days before 15 October 2024: 14, 12, 11, 10, 9, 8 October and 30 September.
    expect(due('2024-10-15', days(7, 'penalty'), 'before').due).toBe('2024-09-29');
    expect(due('2024-03-15', days(7, 'decision'), 'before').due).toBe('2024-03-07');
  });
});

describe('describing a period', () => {
  it('says how it is really counted', () => {
    expect(describePeriod(days(7, 'penalty'))).toBe('7个工作日（行政处罚法）');
    expect(describePeriod(days(90, 'penalty'))).toBe('90日（行政处罚法）');
    expect(describePeriod(months(3, 'enforcement'))).toBe('3个月（行政强制法）');
    expect(describePeriod(years(2, 'penalty'))).toBe('2年（行政处罚法）');
    expect(describePeriod(days(10, 'reconsideration'))).toBe('10个工作日（行政复议法）');
    expect(describePeriod(days(10, 'reconsideration'), plainDate('2023-06-01'))).toBe('10日（行政复议法）');
  });

  it('refuses lengths that are none', () => {
    for (const n of [0, -1, 1.5, Number.NaN]) expect(() => days(n, 'penalty')).toThrow(/正整数/);
  });
});
