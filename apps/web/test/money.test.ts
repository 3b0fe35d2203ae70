import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYuan, yuanInput, yuanText } from '../src/values/money.ts';

describe('money typed in 元', () => {
  it.each([
    ['1234.5', 123450],
    ['1,234.50元', 123450],
    ['１２３４．５', 123450],
    ['￥0.07', 7],
    ['1.2万', 1_200_000],
    ['1.234567万', 1_234_567],
    ['3亿元', 30_000_000_000],
    ['0', 0],
    ['4.10', 410],
    ['1.500', 150],
  ])('%s is %i 分', (typed, fen) => {
    expect(parseYuan(typed)).toBe(fen);
  });

  it.each(['', '一百', '1.005', '-5', '1.2.3', '12a', '.5', '1.2345678万', '99999999999999999999'])(
    '%s is refused',
    (typed) => {
      expect(parseYuan(typed)).toBeUndefined();
    },
  );

  it('what is shown reads back to the same 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (fen) => {
        expect(parseYuan(yuanInput(fen))).toBe(fen);
        expect(parseYuan(yuanText(fen))).toBe(fen);
      }),
    );
  });
});
