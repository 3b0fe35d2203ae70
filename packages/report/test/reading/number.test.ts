import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeasureWord } from '../../src/reading/measure-word.ts';
import { readNumber } from '../../src/reading/number.ts';

const digits = '零一二三四五六七八九';

/** 一万二千三百零四, as people write numbers out. */
function writtenOut(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const head = `${writtenOut(Math.floor(value / 10_000))}万`;
    return rest === 0 ? head : `${head}${rest < 1000 ? '零' : ''}${writtenOut(rest)}`;
  }
  let text = '';
  let gap = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${name}`;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十');
}

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10));
const grouped = (value: number) => value.toLocaleString('en-US');

/** How a clerk may write a count, and the count meant. */
const habit = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map((value) => ({ text: `${value}`, value })),
  fc.integer({ min: 0, max: 999_999 }).map((value) => ({ text: fullWidth(`${value}`), value })),
  fc.integer({ min: 1000, max: 9_999_999 }).map((value) => ({ text: grouped(value), value })),
  fc.integer({ min: 1, max: 99_999 }).map((value) => ({ text: writtenOut(value), value })),
  fc.integer({ min: 1, max: 9999 }).map((value) => ({ text: `${value / 100}万`, value: value * 100 })),
  fc.integer({ min: 1, max: 99 }).map((value) => ({ text: `${value}万`, value: value * 10_000 })),
  fc.integer({ min: 1, max: 99 }).map((value) => ({ text: `${value / 10}亿`, value: value * 10_000_000 })),
  fc.integer({ min: 2, max: 9 }).map((value) => ({ text: `${value}千`, value: value * 1000 })),
);

test('a number written in any habit is read back', () => {
  fc.assert(
    fc.property(habit, fc.constantFrom('', '余', '多'), fc.constantFrom('件', '份', '元', '次'), (said, more, unit) => {
      fc.pre(more === '' || said.value >= 10);
      const text = `${said.text}${more}${unit}`;
      const number = readNumber(text, 0);
      expect(number?.value).toBeCloseTo(said.value, 6);
      expect(number?.end).toBe(text.length - unit.length);
      if (more !== '') expect(number?.approx).toBe('more_than');
      expect(readMeasureWord(text, number!.end)).toMatchObject({ unit, end: text.length });
    }),
    { numRuns: 400, examples: [[{ text: '二万零十', value: 20_010 }, '', '件']] },
  );
});

test('the span of a claim is the number with its measure word, wherever it stands', () => {
  fc.assert(
    fc.property(
      habit,
      fc.constantFrom('', '余', '多'),
      fc.constantFrom('发放宣传资料', '全镇共印发普法材料'),
      (said, more, before) => {
        fc.pre(said.value >= 10 && (more === '' || said.value >= 20));
        const text = `${before}${said.text}${more}份，效果较好。`;
        const [claim, ...others] = readClaims(text, vocabulary);
        expect(others).toEqual([]);
        expect(text.slice(claim!.start, claim!.end)).toBe(`${said.text}${more}份`);
        expect(claim).toMatchObject({ unit: '份', indicator: 'materials_distributed' });
        expect(claim!.value).toBeCloseTo(said.value, 6);
      },
    ),
    { numRuns: 300 },
  );
});

describe('numbers in one', () => {
  test.each([
    ['两万余人次', 20_000, 'more_than'],
    ['十余次', 10, 'more_than'],
    ['三十多场', 30, 'more_than'],
    ['百余份', 100, 'more_than'],
    ['一千二百余册', 1200, 'more_than'],
    ['10多万份', 100_000, 'more_than'],
    ['10万多份', 100_000, 'more_than'],
    ['6千余册', 6000, 'more_than'],
    ['73.39万元', 733_900, undefined],
    ['214万余元', 2_140_000, 'more_than'],
    ['12 万元', 120_000, undefined],
  ])('%s', (text, value, approx) => {
    expect(readNumber(text, 0)).toMatchObject({ value, approx });
  });

  test.each([
    ['百分之九十八', 98],
    ['百分之百', 100],
    ['百分之九十七点五', 97.5],
    ['百分之98', 98],
  ])('%s is a share', (text, value) => {
    expect(readNumber(text, 0)).toMatchObject({ value, percent: true, end: text.length });
  });

  test.each(['三五次', '万州区', '一一走访', '百日攻坚'])('%s is no number', (text) => {
    expect(readNumber(text, 0)).toBeUndefined();
  });
});

describe('measure words', () => {
  test.each([
    ['场次，', '场次'],
    ['人次参加', '人次'],
    ['场(次)。', '场(次)'],
    ['件（次）', '件（次）'],
    ['人/次', '人/次'],
    ['家次', '家次'],
    ['平方米', '平方米'],
    ['个百分点', '个百分点'],
    ['％以上', '%'],
    [' 项，', '项'],
    ['块钱', '元'],
  ])('%s', (text, unit) => {
    expect(readMeasureWord(text, 0)?.unit).toBe(unit);
  });

  test.each(['个月', '条例', '部门', '家庭', '场所', '名单', '起到', '项目', '处理'])('%s is another word', (text) => {
    const word = readMeasureWord(text, 0);
    expect(word === undefined || word.kind === 'time').toBe(true);
  });

  test('20项目标 are counted', () => {
    expect(readMeasureWord('项目标', 0)?.unit).toBe('项');
  });
});
