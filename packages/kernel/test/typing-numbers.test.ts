/** Counts and money as clerks type them, or a sentence that says what would do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { field, says, value } from './support/typing.ts';

describe('whole numbers', () => {
  const pieces = field('integer', { unit: '件', min: 0 });
  it.each([
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['1，234，567件', 1_234_567],
    ['12件', 12],
    ['12起', 12],
    ['12.0', 12],
    ['三十六', 36],
    ['一百零五', 105],
    ['两千', 2000],
    ['一百二', 120],
    ['廿一', 21],
    ['1.2万', 12_000],
    ['1万2000', 12_000],
    ['零', 0],
    ['/', null],
  ])('%s is %s', (typed, meant) => {
    expect(value(pieces, typed)).toBe(meant);
  });

  it.each([
    ['1,23', '逗号'],
    ['12.5', '整数'],
    ['约30', '确切'],
    ['30余件', '确切'],
    ['3-5', '确切'],
    ['12人', '单位：件'],
    ['-3', '不能小于0'],
    ['99999999999', '不能大于'],
    ['1.2E+5', '缩写'],
    ['1万2', '看不准'],
    ['二三', '整数'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(pieces, typed)).toContain(why);
  });

  it('read back in digits and in Chinese signs', () => {
    const signs = [...'零一二三四五六七八九'];
    const group = (n: number): string => {
      let text = '';
      let gap = false;
      for (const [power, unit] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(n / power) % 10;
        if (digit === 0) gap = text !== '';
        else {
          text += `${gap ? '零' : ''}${signs[digit]}${unit}`;
          gap = false;
        }
      }
      return text;
    };
    const chinese = (n: number): string => {
      const [high, low] = [Math.floor(n / 10_000), n % 10_000];
      if (n === 0) return '零';
      return `${high > 0 ? `${group(high)}万` : ''}${high > 0 && low > 0 && low < 1000 ? '零' : ''}${group(low)}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        expect(value(pieces, chinese(n))).toBe(n);
        expect(value(pieces, n.toLocaleString('en-US'))).toBe(n);
        expect(value(pieces, `${n} 件`)).toBe(n);
      }),
    );
  });
});

describe('money', () => {
  const sum = field('money');
  it.each([
    ['1234.5', 123_450],
    ['1,234.50元', 123_450],
    ['１２３４．５', 123_450],
    ['￥0.07', 7],
    ['人民币 1,200 元整', 120_000],
    ['1.2万', 1_200_000],
    ['3.2万元', 3_200_000],
    ['1.234567万', 1_234_567],
    ['1.5亿', 15_000_000_000],
    ['3亿元', 30_000_000_000],
    ['1亿3000万元', 13_000_000_000],
    ['1万2千元', 1_200_000],
    ['2.3万亿', undefined],
    ['12元5角', 1250],
    ['50分', 50],
    ['壹万贰仟元整', 1_200_000],
    ['壹佰贰拾叁元肆角伍分', 12_345],
    ['叁拾元零伍分', 3005],
    ['一万二', 1_200_000],
    ['三千五百圆', 350_000],
    ['0', 0],
    ['4.10', 410],
    ['1.500', 150],
  ])('%s is %s 分', (typed, fen) => {
    if (fen === undefined) expect(says(sum, typed)).toContain('超过');
    else expect(value(sum, typed)).toBe(fen);
  });

  it('counts a bare number by the unit of its column', () => {
    expect(value(sum, '3.2', { moneyUnit: 10_000 })).toBe(3_200_000);
    expect(value(sum, '三十六', { moneyUnit: 10_000 })).toBe(36_000_000);
    expect(value(sum, '3.2元', { moneyUnit: 10_000 })).toBe(320);
    expect(value(sum, '3.2万', { moneyUnit: 10_000 })).toBe(3_200_000);
    expect(value(sum, '1.5', { moneyUnit: 100_000_000 })).toBe(15_000_000_000);
  });

  it('rounds only the noise of a computed cell', () => {
    expect(value(sum, String(0.1 + 0.2), { epoch: 1900 })).toBe(30);
    expect(says(sum, String(0.1 + 0.2))).toContain('分');
    expect(says(sum, '0.305', { epoch: 1900 })).toContain('分');
  });

  it.each([
    ['1.005', '分'],
    ['-5', '负'],
    ['（300）', '负'],
    ['1.2.3', '元'],
    ['12a', '元'],
    ['.5', '元'],
    ['1.2345678万', '分'],
    ['1,23', '逗号'],
    ['约3万', '确切'],
    ['3-5万', '确切'],
    ['100美元', '人民币'],
    ['1.2E+7', '缩写'],
    ['99999999999999999999', '超过'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(sum, typed)).toContain(why);
  });

  it('reads back to the same 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (fen) => {
        const digits = String(fen).padStart(3, '0');
        const [yuan, cents] = [digits.slice(0, -2), digits.slice(-2)];
        const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
        for (const text of [`${yuan}.${cents}`, `¥${grouped}.${cents}`, `${grouped}.${cents}元`, `${yuan}元${cents}分`])
          expect(value(sum, text)).toBe(fen);
        const wan = `${yuan.padStart(5, '0').slice(0, -4)}.${yuan.padStart(5, '0').slice(-4)}${cents}`;
        expect(value(sum, `${wan}万元`)).toBe(fen);
        expect(value(sum, wan, { moneyUnit: 10_000 })).toBe(fen);
      }),
    );
  });
});
