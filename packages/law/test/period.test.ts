import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  stateCouncilCalendar as calendar,
  dueDate,
  explainDue,
  type Interval,
  type Period,
  type PeriodUnit,
  plainDate,
} from '../src/index.ts';
import { dateAt, endOf, type Gap, guessed, latestBefore, position, positionsIn } from './oracle.ts';

const grid: readonly [PeriodUnit, readonly number[]][] = [
  ['workday', [1, 2, 3, 5, 7, 10, 15, 20]],
  ['day', [3, 5, 7, 10, 15, 30, 60, 90]],
  ['month', [1, 3, 6]],
  ['year', [1, 2]],
];
const periods: readonly Period[] = grid.flatMap(([unit, counts]) =>
  counts.map((count) => ({ count, unit, law: 'civil-procedure' as const })),
);
const starts = Array.from({ length: position('2026-12-31') - position('2020-01-01') + 1 }, (_, i) =>
  plainDate(dateAt(position('2020-01-01') + i)),
);

// A fixed set that overlaps itself and touches holidays, and one that follows each start day.
const fixedGaps: readonly Gap[] = [
  ['2020-01-20', '2020-03-01'],
  ['2020-02-15', '2020-03-10'],
  ['2021-09-30', '2021-10-08'],
  ['2022-12-31', '2023-01-01'],
  ['2024-02-29', '2024-02-29'],
  ['2025-05-06', '2025-06-30'],
  ['2026-12-20', '2027-01-10'],
];

function followingGaps(start: string): readonly Gap[] {
  const i = position(start);
  const size = i % 9;
  return [
    [dateAt(i - 5 - size), dateAt(i - 4)],
    [dateAt(i + 2), dateAt(i + 2 + size)],
    [dateAt(i + 29), dateAt(i + 31)],
  ];
}

function intervals(gaps: readonly Gap[]): Interval[] {
  return gaps.map(([from, to]) => ({ from: plainDate(from), to: plainDate(to), why: '检验鉴定' }));
}

// Plain comparisons: an assertion object for each of some 300,000 dates would be most of the run.
function disagreements(gapsOf: (start: string) => readonly Gap[]): string[] {
  const wrong: string[] = [];
  let gaps: readonly Gap[] | undefined;
  let out: ReadonlySet<number> = new Set();
  let exclude: Interval[] = [];
  for (const [i, start] of starts.entries()) {
    const next = gapsOf(start);
    if (next !== gaps) {
      gaps = next;
      out = positionsIn(next);
      exclude = intervals(next);
    }
    for (const p of periods) {
      const after = dueDate(start, p, { calendar, exclude });
      const end = endOf(start, p.count, p.unit, out, p.unit !== 'workday');
      if (after.due !== end || after.provisional !== guessed(dateAt(position(start) + 1), end)) {
        wrong.push(`${start} + ${p.count} ${p.unit}: ${after.due} ${after.provisional}, expected ${end}`);
      }
      // Searching back over months and years with gaps is slow by brute force: every eleventh start there.
      if ((p.unit === 'month' || p.unit === 'year') && next.length > 0 && i % 11 !== 0) continue;
      const before = dueDate(start, p, { calendar, exclude, direction: 'before' });
      const latest = latestBefore(start, p.count, p.unit, out);
      if (before.due !== latest || before.provisional !== guessed(latest, dateAt(position(start) - 1))) {
        wrong.push(`${start} - ${p.count} ${p.unit}: ${before.due} ${before.provisional}, expected ${latest}`);
      }
    }
  }
  return wrong.slice(0, 10);
}

const noGaps: readonly Gap[] = [];

describe('due dates of every start day 2020–2026 and every kind of period', { timeout: 60_000 }, () => {
  it('agree with a brute-force count', () => {
    expect(starts).toHaveLength(2557);
    expect(disagreements(() => noGaps)).toEqual([]);
  });

  it('agree with excluded stretches in the calendar', () => {
    expect(disagreements(() => fixedGaps)).toEqual([]);
  });

  it('agree with excluded stretches near the start', () => {
    expect(disagreements(followingGaps)).toEqual([]);
  });

  it('agree for any excluded stretches', () => {
    const gap = fc
      .tuple(fc.integer({ min: position('2020-01-01'), max: position('2026-12-31') }), fc.integer({ min: 0, max: 60 }))
      .map(([i, n]): Gap => [dateAt(i), dateAt(i + n)]);
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.constantFrom(...periods),
        fc.array(gap, { maxLength: 12 }),
        (start, p, gaps) => {
          const exclude = intervals(gaps);
          const out = positionsIn(gaps);
          expect(dueDate(start, p, { calendar, exclude }).due).toBe(
            endOf(start, p.count, p.unit, out, p.unit !== 'workday'),
          );
          expect(dueDate(start, p, { calendar, exclude, direction: 'before' }).due).toBe(
            latestBefore(start, p.count, p.unit, out),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('explanations', () => {
  it('end on the same day, count without a hole and name each day once', () => {
    const wrong: string[] = [];
    for (const [i, start] of starts.entries()) {
      const p = periods[i % periods.length]!;
      for (const direction of ['after', 'before'] as const) {
        const options = { calendar, exclude: intervals(followingGaps(start)), direction };
        const due = dueDate(start, p, options);
        const told = explainDue(start, p, options);
        const numbers = told.days.flatMap((d) => d.counted ?? []).sort((a, b) => a - b);
        const edge = told.days.at(direction === 'after' ? -1 : 0);
        const dates = told.days.map((d) => d.date);
        const unbroken = dates.every((d, k) => k === 0 || position(d) === position(dates[k - 1]!) + 1);
        const whole =
          numbers.every((n, k) => n === k + 1) &&
          (p.unit === 'month' || p.unit === 'year' || numbers.length === p.count);
        const same = told.due === due.due && told.provisional === due.provisional && told.countedAs === due.countedAs;
        if (!same || edge?.date !== due.due || !unbroken || !whole)
          wrong.push(`${start} ${direction} ${p.count} ${p.unit}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('say why each day counts or not', () => {
    const told = explainDue(
      plainDate('2023-09-27'),
      { count: 3, unit: 'day', law: 'penalty' },
      {
        calendar,
        exclude: [{ from: plainDate('2023-10-07'), to: plainDate('2023-10-07'), why: '检验鉴定' }],
      },
    );
    const why = new Map(told.days.map((d) => [d.date as string, d.why]));
    expect(told.due).toBe('2023-10-09');
    expect(why.get('2023-09-27')).toBe('当日不计');
    expect(why.get('2023-09-28')).toBe('第1个工作日');
    expect(why.get('2023-10-02')).toBe('中秋节、国庆节放假（国办发明电〔2022〕16号）');
    expect(why.get('2023-10-07')).toBe('扣除：检验鉴定');
    expect(why.get('2023-10-08')).toBe('第2个工作日（调休上班）');
    expect(told.summary).toBe('自2023年9月27日次日起算3个工作日，扣除1日，2023年10月9日届满');
    expect(told.basis).toBe('《中华人民共和国行政处罚法》第八十五条');
  });

  it('say when the last day moves, and on what authority', () => {
    const told = explainDue(plainDate('2024-09-02'), { count: 15, unit: 'day', law: 'litigation' }, { calendar });
    expect(told.due).toBe('2024-09-18');
    expect(told.days.at(-1)?.why).toBe('顺延至休假日后第一日');
    expect(told.summary).toContain('顺延');
    expect(told.basis).toBe('《中华人民共和国行政诉讼法》第一百零一条；《中华人民共和国民事诉讼法》第八十五条');
    const silent = explainDue(
      plainDate('2024-01-02'),
      { count: 1, unit: 'month', law: 'mediation-provisions' },
      { calendar },
    );
    expect(silent.basis).toBe('参照《中华人民共和国民事诉讼法》第八十五条');
  });

  it('say that a date is provisional', () => {
    const told = explainDue(plainDate('2026-12-25'), { count: 7, unit: 'day', law: 'penalty' }, { calendar });
    expect(told.provisional).toBe(true);
    expect(told.summary).toContain('暂定');
  });
});

it('refuses an excluded stretch that ends before it begins', () => {
  const exclude = [{ from: plainDate('2024-01-05'), to: plainDate('2024-01-04'), why: '' }];
  expect(() => dueDate(plainDate('2024-01-01'), periods[0]!, { calendar, exclude })).toThrow(/止日/);
});
