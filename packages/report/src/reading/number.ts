/** The grammar of numbers in Chinese prose: 15,000, １．２万, 两万余, 百分之九十八, 10多万, 百余. */
import type { Approx } from './model.ts';

export interface NumberRead {
  readonly start: number;
  /** After 万, 亿, 余 and 多. */
  readonly end: number;
  readonly value: number;
  readonly chinese: boolean;
  /** What 余, 多 or 来 inside the number says. */
  readonly approx: Approx | undefined;
  /** 百分之… is a number and its unit in one. */
  readonly percent: boolean;
  /** Written with a decimal point. */
  readonly decimal: boolean;
  /** 十 百 千 万 亿 stand behind the digits or are the number. */
  readonly scaled: boolean;
}

const chineseDigits = new Map<string, number>(
  [...'零一二三四五六七八九'].map((digit, value): [string, number] => [digit, value]),
);
chineseDigits.set('〇', 0);
chineseDigits.set('两', 2);
const scales = new Map<string, number>([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** No numeral anyone writes out is longer. */
const longestNumeral = 16;

/** The value of an Arabic digit, half or full width, or -1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

function threeDigits(text: string, at: number): boolean {
  return (
    digitAt(text, at) >= 0 && digitAt(text, at + 1) >= 0 && digitAt(text, at + 2) >= 0 && digitAt(text, at + 3) < 0
  );
}

/** The number that begins at `start`, where a digit or a Chinese numeral stands. */
export function readNumber(text: string, start: number): NumberRead | undefined {
  if (digitAt(text, start) >= 0) return readArabic(text, start);
  return text.startsWith('百分之', start) ? readPercent(text, start) : readChinese(text, start);
}

/** 余 多 来, when they make a number inexact. 来 begins other words (来访, 来信) and counts before a measure word only. */
function inexact(text: string, at: number): Approx | undefined {
  const char = text[at];
  if (char === '余') return 'more_than';
  if (char === '多') return /^(?:样|元[化解共])/.test(text.slice(at + 1, at + 3)) ? undefined : 'more_than';
  if (char === '来') return '人个次场份件条户家名'.includes(text[at + 1] ?? '。') ? 'about' : undefined;
  return undefined;
}

function readArabic(text: string, start: number): NumberRead {
  let at = start;
  let digits = '';
  let decimal = false;
  for (;;) {
    const digit = digitAt(text, at);
    if (digit >= 0) {
      digits += digit;
      at++;
      continue;
    }
    const mark = text[at];
    if ((mark === ',' || mark === '，') && !decimal && digits.length <= 3 && threeDigits(text, at + 1)) at++;
    else if (mark === ',' && !decimal && digits.length > 3 && at - start > digits.length && threeDigits(text, at + 1))
      at++;
    else if (groupedByBlank(text, start, at, digits, decimal)) at++;
    else if ((mark === '.' || mark === '．') && !decimal && digitAt(text, at + 1) >= 0) {
      decimal = true;
      digits += '.';
      at++;
    } else break;
  }
  return scaled(text, start, at, digits, { chinese: false, decimal });
}

/** 1 482: thousands parted by a blank, as standards ask for. 表1 482 is two numbers. */
function groupedByBlank(text: string, start: number, at: number, digits: string, decimal: boolean): boolean {
  if (decimal || !(isBlank(text, at) || text[at] === '\u2009' || text[at] === '\u202f')) return false;
  if (!threeDigits(text, at + 1) || '表图第'.includes(text[start - 1] ?? '。')) return false;
  return at - start <= 3 || at - start > digits.length;
}

function isBlank(text: string, at: number): boolean {
  const char = text[at];
  return char === ' ' || char === '\u00a0';
}

/** 3千 is scaled, 3千克 and 5十 are not. */
function isScale(text: string, at: number, char: string): boolean {
  return scales.has(char) && char !== '十' && !(char === '千' && '瓦克米'.includes(text[at + 1] ?? '。'));
}

/** 万 and 亿 behind digits, with 余 or 多 before or after them. */
function scaled(
  text: string,
  start: number,
  end: number,
  digits: string,
  kind: { readonly chinese: boolean; readonly decimal: boolean },
): NumberRead {
  let at = end;
  let approx = inexact(text, at);
  if (approx) at++;
  // 10 万 is one number
  if (isBlank(text, at) && '万亿'.includes(text[at + 1] ?? '。')) at++;
  let power = 0;
  for (let char = text[at] ?? ''; isScale(text, at, char); char = text[++at] ?? '') power += scales.get(char) ?? 0;
  if (power > 0 && !approx) {
    approx = inexact(text, at);
    if (approx) at++;
  }
  return {
    start,
    end: at,
    value: Number(power === 0 ? digits : `${digits}e${power}`),
    chinese: kind.chinese,
    approx,
    percent: false,
    decimal: kind.decimal,
    scaled: power > 0,
  };
}

function readPercent(text: string, start: number): NumberRead | undefined {
  const at = start + 3;
  if (text.startsWith('百', at)) return percentOf(start, at + 1, 100, true);
  const digits = digitAt(text, at) >= 0 ? readArabic(text, at) : readChinese(text, at);
  if (!digits) return undefined;
  let { end, value } = digits;
  if (text[end] === '点') {
    let fraction = '';
    let next = end + 1;
    for (
      let digit = chineseDigits.get(text[next] ?? '');
      digit !== undefined;
      digit = chineseDigits.get(text[++next] ?? '')
    )
      fraction += digit;
    if (fraction !== '') {
      value = Number(`${value}.${fraction}`);
      end = next;
    }
  }
  return { ...percentOf(start, end, value, true), approx: digits.approx };
}

function percentOf(start: number, end: number, value: number, chinese: boolean): NumberRead {
  return { start, end, value, chinese, approx: undefined, percent: true, decimal: false, scaled: false };
}

/** Undefined for what is no number: 一一, 三五 (three or five), 万 alone. */
function readChinese(text: string, start: number): NumberRead | undefined {
  let at = start;
  let total = 0;
  let section = 0;
  let digit = -1;
  let scale = 99;
  for (; ; at++) {
    if (at - start > longestNumeral) return undefined;
    const char = text[at] ?? '';
    const one = chineseDigits.get(char);
    if (one !== undefined) {
      if (digit > 0) return undefined;
      digit = one;
      continue;
    }
    const power = scales.get(char);
    if (power === undefined) break;
    if (power >= 4) {
      const before = section + Math.max(digit, 0);
      total = (total + (before === 0 ? (at === start ? 1 : 0) : before)) * 10 ** power;
      section = 0;
      scale = 99;
    } else {
      // 二万零十: behind what is larger, 十 stands for itself after 零 as well.
      if (power >= scale || (digit === 0 && (power > 1 || total + section === 0))) return undefined;
      section += Math.max(digit, 1) * 10 ** power;
      scale = power;
    }
    digit = -1;
  }
  const value = total + section + Math.max(digit, 0);
  const alone = at === start + 1 && '百千万亿'.includes(text[start] ?? '');
  let approx = inexact(text, at);
  if (approx && text[at] === '多' && value < 10 && digit >= 0) approx = undefined;
  if (approx) at++;
  // 两余万: the scale behind 余
  let power = 0;
  for (let char = text[at] ?? ''; approx && scales.has(char) && char !== '十'; char = text[++at] ?? '')
    power += scales.get(char) ?? 0;
  if (alone && !approx && !'近上约逾超'.includes(text[start - 1] ?? '。')) return undefined;
  return {
    start,
    end: at,
    value: value * 10 ** power,
    chinese: true,
    approx,
    percent: false,
    decimal: false,
    scaled: value >= 10,
  };
}
