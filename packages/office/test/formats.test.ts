import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseDate, documentNumber, formatMoney } from '../src/index.ts';

describe('成文日期', () => {
  it('is written in Arabic numerals without leading zeros', () => {
    expect(chineseDate('2026-01-05')).toBe('2026年1月5日');
    expect(chineseDate('2026-12-31')).toBe('2026年12月31日');
    expect(chineseDate('2024-02-29')).toBe('2024年2月29日');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-5', '2026年1月5日', '', '1900-02-29'])(
    'refuses %s, which is no day',
    (text) => expect(() => chineseDate(text)).toThrow(RangeError),
  );

  it('keeps every day of the calendar, read back from the text', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = chineseDate(iso).match(/\d+/g) ?? [];
        expect(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`).toBe(iso);
      }),
    );
  });
});

describe('发文字号', () => {
  it('has hexagonal brackets, the full year, no 第 and no leading zero', () => {
    expect(documentNumber('石政', 2026, 5)).toBe('石政〔2026〕5号');
    expect(documentNumber('石府规', 2025, 105)).toBe('石府规〔2025〕105号');
  });

  it.each([
    ['a year of two digits', 26, 5],
    ['number zero', 2026, 0],
    ['a negative number', 2026, -1],
    ['a fraction', 2026, 1.5],
  ])('refuses %s', (_what, year, n) => expect(() => documentNumber('石政', year, n)).toThrow(RangeError));
});

describe('money', () => {
  it('is exact in both units and drops trailing zeros', () => {
    expect(formatMoney(130000, '元')).toBe('1300');
    expect(formatMoney(123450, '元')).toBe('1234.5');
    expect(formatMoney(123450, '万元')).toBe('0.12345');
    expect(formatMoney(1, '万元')).toBe('0.000001');
    expect(formatMoney(5, '元')).toBe('0.05');
    expect(formatMoney(0, '万元')).toBe('0');
    expect(formatMoney(-250, '元')).toBe('-2.5');
    expect(formatMoney(3_000_000_00, '万元')).toBe('300');
  });

  it('never loses or invents a 分', () => {
    const back = (text: string, places: number): bigint => {
      const [whole = '', fraction = ''] = text.replace('-', '').split('.');
      const fen = BigInt(whole + fraction.padEnd(places, '0'));
      return text.startsWith('-') ? -fen : fen;
    };
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        const yuan = formatMoney(fen, '元');
        const wan = formatMoney(fen, '万元');
        expect(back(yuan, 2)).toBe(BigInt(fen));
        expect(back(wan, 6)).toBe(BigInt(fen));
        for (const text of [yuan, wan]) expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });

  it.each([0.5, Number.NaN, 2 ** 53])('refuses %s, which is no whole number of 分', (fen) =>
    expect(() => formatMoney(fen, '元')).toThrow(RangeError),
  );
});
