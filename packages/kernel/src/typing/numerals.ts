/** Numbers in Chinese signs: 三十六, 一万二, 壹万贰仟, 二〇二三. */

const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((sign, value) => [sign, value])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((sign, value) => [sign, value])),
  两: 2,
  貳: 2,
  弍: 2,
  參: 3,
  叄: 3,
  陸: 6,
};
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const composed = new RegExp(`^[${Object.keys({ ...digits, ...smallUnits, ...largeUnits }).join('')}廿卅]+$`);

/** The digits of a row of signs, one each: `二〇二三` and `二0二三` are 2023; undefined for anything else. */
export function digitsOf(text: string): string | undefined {
  let written = '';
  for (const sign of text) {
    const digit = /^\d$/.test(sign) ? Number(sign) : sign === 'O' || sign === 'o' ? 0 : digits[sign];
    if (digit === undefined) return undefined;
    written += String(digit);
  }
  return written === '' ? undefined : written;
}

/**
 * The number that signs name by units, below 10^16: 三百零五, 一万二 (12000), 廿一; a single digit as well.
 * Undefined for what is no number or named in the wrong order.
 */
export function numberOf(text: string): number | undefined {
  const signs = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (signs === '' || !composed.test(signs)) return undefined;
  if (![...signs].some((sign) => smallUnits[sign] || largeUnits[sign])) {
    const bare = signs.replace(/^[〇零](?=.)/, '');
    return [...bare].length === 1 ? digits[bare] : undefined;
  }
  const cut = lastIndex(signs, '亿億') ?? lastIndex(signs, '万萬');
  if (cut === undefined) return belowTenThousand(signs);
  const unit = largeUnits[signs[cut] ?? ''] ?? 1;
  const before = numberOf(signs.slice(0, cut));
  const after = afterUnit(signs.slice(cut + 1), unit);
  if (!before || after === undefined || after >= unit) return undefined;
  const sum = before * unit + after;
  return Number.isSafeInteger(sum) ? sum : undefined;
}

function lastIndex(signs: string, wanted: string): number | undefined {
  const found = [...wanted].map((sign) => signs.lastIndexOf(sign));
  const last = Math.max(...found);
  return last < 0 ? undefined : last;
}

/** What follows a unit: nothing, a digit of the next lower one (一万二), or a number of its own (一万零二). */
function afterUnit(rest: string, unit: number): number | undefined {
  if (rest === '') return 0;
  const digit = [...rest].length === 1 ? digits[rest] : undefined;
  if (digit !== undefined) return digit * (unit / 10);
  return numberOf(rest.replace(/^[〇零]/, ''));
}

function belowTenThousand(signs: string): number | undefined {
  let sum = 0;
  let lowest = 10_000;
  let digit: number | undefined;
  let zero = false;
  for (const sign of signs) {
    const unit = smallUnits[sign];
    const value = digits[sign];
    if (unit !== undefined) {
      // Only 十 may stand without a digit.
      if (unit >= lowest || (digit === undefined && unit !== 10)) return undefined;
      sum += (digit ?? 1) * unit;
      lowest = unit;
      digit = undefined;
      zero = false;
    } else if (value === 0) {
      if (digit !== undefined) return undefined;
      zero = true;
    } else {
      if (digit !== undefined) return undefined;
      digit = value;
    }
  }
  if (digit === undefined) return sum;
  // 一百二 is 120, 一百零二 is 102.
  return sum + digit * (zero || lowest === 10 || lowest === 10_000 ? 1 : lowest / 10);
}
