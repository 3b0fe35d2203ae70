import { sayFigure } from '@yifa/report';
import type { Figure } from '@yifa/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leading } from '../src/rounding.ts';
import { kilos, paid, springRate } from './support/garden.ts';

const of = (value: number): Figure => ({ indicator: 'x', value });
const rateOf = (part: number, whole: number): Figure => ({
  indicator: 'x',
  value: whole === 0 ? undefined : part / whole,
  terms: { of: part, over: whole },
});
/** 分 or pieces that a printed number stands for. */
const read = (text: string): number =>
  Math.round(Number.parseFloat(text) * (text.includes('万') ? 10_000 : 1) * (text.includes('元') ? 100 : 1));

describe('余', () => {
  test.each([
    [7, '7公斤'],
    [10, '10公斤'],
    [37, '30余公斤'],
    [300, '300公斤'],
    [345, '340余公斤'],
    [8046, '8000余公斤'],
    [8990, '8900余公斤'],
    [123_456, '120000余公斤'],
    [0, '0公斤'],
  ])('%i is said as %s', (value, said) => {
    expect(sayFigure(kilos, of(value), 'over')).toBe(said);
  });

  test.each([
    [73_390_000, '73万余元'],
    [50_000_000, '50万元'],
    [130_000, '1300元'],
    [134_500, '1300余元'],
    [50, '0.5元'],
  ])('%i 分 are said as %s', (value, said) => {
    expect(sayFigure(paid, of(value), 'over')).toBe(said);
  });

  test('never overstates: with 余 the truth is more, without it the number is exact', () => {
    for (const indicator of [kilos, paid]) {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (value) => {
          const text = sayFigure(indicator, of(value), 'over');
          if (text.includes('余')) expect(value).toBeGreaterThan(read(text));
          else expect(read(text)).toBe(value);
        }),
      );
    }
  });

  test('keeps two leading digits, so it never loses a tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 2 ** 40 }), (n) => {
        expect(n - leading(n)).toBeLessThan(n / 10);
      }),
    );
  });
});

describe('以上', () => {
  test.each([
    [238, 242, '98%以上'],
    [98, 100, '98%'],
    [5, 5, '100%'],
    [29_999, 30_000, '99%以上'],
    [1, 300, '0.33%'],
    [0, 4, '0%'],
    [0, 0, '无'],
  ])('%i of %i is said as %s', (part, whole, said) => {
    expect(sayFigure(springRate, rateOf(part, whole), 'atLeast')).toBe(said);
  });

  test('never exceeds the value, and says 100% only of all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (whole, seed) => {
        const part = seed % (whole + 1);
        const text = sayFigure(springRate, rateOf(part, whole), 'atLeast');
        if (text.includes('以上')) expect(Number.parseFloat(text) * whole).toBeLessThanOrEqual(part * 100);
        expect(text === '100%').toBe(part === whole);
      }),
    );
  });
});

test('an exact rate is never rounded up to all or down to nothing', () => {
  expect(sayFigure(springRate, rateOf(29_999, 30_000), 'exact')).toBe('99.99%');
  expect(sayFigure(springRate, rateOf(1, 30_000), 'exact')).toBe('0.01%');
});

test('a total of amounts of money reads in 元', () => {
  expect(sayFigure(paid, of(130_000), 'exact')).toBe('1300元');
});
