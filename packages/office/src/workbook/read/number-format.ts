/** What a number format makes of a number: a day, a share, an amount, and the text that is shown. */
import { SSF } from '@e965/xlsx';
import { serialToIso } from './dates.ts';
import type { StoredCell } from './model.ts';

export interface NumberFormat {
  readonly code: string;
  readonly kind: 'general' | 'date' | 'percent' | 'money' | 'number' | 'text';
  /** The time of day is shown too. */
  readonly clock: boolean;
}

/** Built-in formats by id (ECMA-376 part 1, 18.8.30), those of the Chinese editions among them. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0',
  6: '¥#,##0',
  7: '¥#,##0.00',
  8: '¥#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format of an id that no style of the file defines. */
export function builtInFormat(id: number): NumberFormat {
  return numberFormat(builtIn[id] ?? 'General');
}

const known = new Map<string, NumberFormat>();

/** What a format code means; `General` for nothing. */
export function numberFormat(code: string): NumberFormat {
  const found = known.get(code);
  if (found !== undefined) return found;
  const made = classified(code.slice(0, 255));
  if (known.size < 2_000) known.set(code, made);
  return made;
}

function classified(code: string): NumberFormat {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^\s*(general|常规|g\/通用格式)?\s*$/i.test(bare)) return { code, kind: 'general', clock: false };
  const first = bare.split(';')[0] ?? '';
  if (/[ymdhs]|上午|am\/pm/i.test(first) && !/^[^ymdhs]*e\+/i.test(first)) {
    return { code, kind: 'date', clock: /[hs]|上午|am\/pm/i.test(first) };
  }
  if (first.includes('%')) return { code, kind: 'percent', clock: false };
  if (/^\s*@\s*$/.test(first)) return { code, kind: 'text', clock: false };
  if (/[¥￥$€元]|_US/.test(code)) return { code, kind: 'money', clock: false };
  return { code, kind: 'number', clock: false };
}

/** From here on a workbook keeps only the first 15 digits. */
const tooLong = 1e15;

/** A number as a cell of that format. */
export function numberCell(raw: number, format: NumberFormat, from1904: boolean): StoredCell {
  if (format.kind === 'date') {
    const iso = serialToIso(raw, from1904, format.clock);
    if (iso !== undefined) {
      return { text: shown(format.code, from1904 ? raw + 1_462 : raw) ?? iso, raw, kind: 'date', iso };
    }
  }
  const plain = plainNumber(raw);
  if (Math.abs(raw) >= tooLong) return { text: plain, raw, kind: 'number', lost: true };
  if (format.kind === 'general' || format.kind === 'text') {
    return plain === String(raw) ? raw : { text: plain, raw, kind: 'number' };
  }
  const text = shown(format.code, raw) ?? plain;
  const hint = format.kind === 'percent' || format.kind === 'money' ? format.kind : undefined;
  if (hint === undefined && text === String(raw)) return raw;
  return { text, raw, kind: 'number', ...(hint === undefined ? {} : { hint }) };
}

/** All digits that a workbook keeps, never an exponent for a number that a person would write out. */
function plainNumber(raw: number): string {
  const rounded = Number(raw.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1 ? BigInt(Math.round(rounded)).toString() : rounded.toFixed(15).replace(/0+$/, '');
}

const texts = new Map<string, string | undefined>();

function shown(code: string, raw: number): string | undefined {
  const key = `${raw}|${code}`;
  if (texts.has(key)) return texts.get(key);
  let text: string | undefined;
  try {
    const made: unknown = SSF.format(code, raw);
    if (typeof made === 'string') text = made.trim();
  } catch {
    // A format that the library does not know shows the bare value.
  }
  if (texts.size > 50_000) texts.clear();
  texts.set(key, text);
  return text;
}
