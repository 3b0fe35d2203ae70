/** What the pictures of the year say. */
import { describe, expect, test } from 'vitest';
import { scaleOf } from '../src/pages/see/line-chart.tsx';
import { markSearch, monthBounds, readMark } from '../src/pages/see/mark.ts';
import { depthOf } from '../src/pages/see/months-table.tsx';
import { changeText } from '../src/pages/see/trends.tsx';

describe('pictures', () => {
  test('a mark survives its address', () => {
    const mark = { ledger: 'a', from: '2024-02-01', to: '2024-02-29', by: 'kind', key: '', says: '某类：未填 & 其他' };
    expect(readMark(markSearch(2024, mark))).toEqual(mark);
    expect(readMark('?year=2024')).toBeUndefined();
  });

  test('a month ends on its last day', () => {
    expect(monthBounds(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthBounds(2023, 12)).toEqual({ from: '2023-12-01', to: '2023-12-31' });
  });

  test('the axis holds the largest value and steps by round numbers', () => {
    for (const largest of [0, 1, 3, 7, 10, 99, 238, 33650, 1_000_001]) {
      const { top, steps } = scaleOf(largest);
      expect(top).toBeGreaterThanOrEqual(largest);
      expect(steps[0]).toBe(0);
      expect(steps[steps.length - 1]).toBe(top);
      expect(steps.length).toBeLessThanOrEqual(6);
    }
  });

  test('shades tell nothing from something', () => {
    expect([depthOf(0, 78), depthOf(1, 78), depthOf(78, 78)]).toEqual([0, 1, 5]);
  });

  test('a change is said in words, not in colour alone', () => {
    expect([changeText(12, 10), changeText(8, 10), changeText(5, 5), changeText(5, 0), changeText(null, 1)]).toEqual([
      '▲ 增20%',
      '▼ 减20%',
      '持平',
      '上年为0',
      '—',
    ]);
  });
});
