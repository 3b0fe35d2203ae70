/** Amounts written in digits, Chinese signs or both, read exactly: decimal signs in, whole smallest units out. */
import { numberOf } from './numerals.ts';

/** A decimal number: `digits` without a point, of which the last `places` stand behind it. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const scales: readonly (readonly [signs: string, power: number])[] = [
  ['亿億', 8],
  ['万萬', 4],
  ['千仟', 3],
  ['百佰', 2],
];

/** Why an amount could not be read. */
export type AmountFault = 'none' | 'commas' | 'fine' | 'unclear';

/** Whether commas, if any, part groups of three as they should. */
function ungrouped(text: string): string | undefined {
  if (!text.includes(',')) return text;
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?(?!\d|,)/.test(text) ? text.replace(/,/g, '') : undefined;
}

/** Beyond the 15th digit a spreadsheet's number holds only noise. */
function withoutNoise(text: string): string {
  const found = /^(\d+)\.(\d+)$/.exec(text);
  if (!found || (found[1] ?? '').length + (found[2] ?? '').length <= 15) return text;
  const whole = found[1] ?? '';
  const places = Math.max(0, 15 - whole.replace(/^0+/, '').length);
  return Number(text).toFixed(Math.min(places, 20));
}

function decimal(text: string): Decimal | undefined {
  const found = /^(\d+)(?:\.(\d*))?$/.exec(text);
  if (!found) return undefined;
  const fraction = found[2] ?? '';
  return { digits: BigInt((found[1] ?? '') + fraction), places: fraction.length };
}

/** So many units of 10^-power, or undefined when the number is finer than that. */
function inUnits({ digits, places }: Decimal, power: number): bigint | undefined {
  if (power >= places) return digits * 10n ** BigInt(power - places);
  const divisor = 10n ** BigInt(places - power);
  return digits % divisor === 0n ? digits / divisor : undefined;
}

/**
 * The amount that a text without spaces names, in units of 10^-power (2 for 分). Unless 万 or 亿 is written with it, it
 * counts by 10^unit. `1,234.5`, `3.2万`, `1亿3000万`, `1万2000`, `三十六`, `一万二千`. A lone digit after a scale (`1万2`) is unclear.
 */
export function readAmount(
  text: string,
  power: number,
  unit = 0,
  numeric = false,
): { readonly value: bigint } | { readonly fault: AmountFault } {
  const bare = ungrouped(text);
  if (bare === undefined) return { fault: 'commas' };
  const least = power + (/[万萬亿億]/.test(bare) ? 0 : unit);
  const named = numberOf(bare);
  if (named !== undefined) return { value: BigInt(named) * 10n ** BigInt(least) };
  let rest = numeric ? withoutNoise(bare) : bare;
  let sum = 0n;
  let last: number | undefined;
  for (const [signs, scale] of scales) {
    const found = new RegExp(`^(\\d+(?:\\.\\d+)?)[${signs}]`).exec(rest);
    const piece = found && decimal(found[1] ?? '');
    if (!found || !piece) continue;
    // 万亿 and the like: a scale of a scale.
    const higher = scale === 4 && /^[亿億]/.test(rest.slice(found[0].length)) ? 8 : 0;
    const value = inUnits(piece, least + scale + higher);
    if (value === undefined) return { fault: 'fine' };
    sum += value;
    rest = rest.slice(found[0].length + (higher > 0 ? 1 : 0));
    last = scale + higher;
  }
  if (rest === '') return last === undefined ? { fault: 'none' } : { value: sum };
  const tail = decimal(rest);
  if (!tail) return { fault: 'none' };
  if (last !== undefined && (rest.split('.')[0] ?? '').length !== last) return { fault: 'unclear' };
  const value = inUnits(tail, least);
  return value === undefined ? { fault: 'fine' } : { value: sum + value };
}
