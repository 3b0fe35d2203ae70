/** The declared roundings: 余 and 以上 are computed from the exact value and never say more than it. */
import { type FigureStyle, type Indicator, isMoney } from '@yifa/kernel';
import type { Figure } from '@yifa/store';
import { figureView } from './figure-view.ts';

/** 分 in a 万元 and in a 元. */
const tenThousandYuan = 1_000_000;
const yuan = 100;

/** The two leading digits of a whole number, zeros after them; below 100 the tens, below 10 the number itself. */
export function leading(n: number): number {
  if (n < 10) return n;
  const step = 10 ** Math.max(1, String(n).length - 2);
  return Math.floor(n / step) * step;
}

interface Rounded {
  readonly digits: string;
  readonly unit: string;
  /** Nothing was rounded off. */
  readonly exact: boolean;
}

function roundDown(indicator: Indicator, value: number): Rounded | undefined {
  if (!isMoney(indicator))
    return { digits: String(leading(value)), unit: indicator.unit, exact: leading(value) === value };
  if (value >= tenThousandYuan) {
    const whole = Math.floor(value / tenThousandYuan);
    return { digits: `${whole}万`, unit: '元', exact: whole * tenThousandYuan === value };
  }
  const whole = leading(Math.floor(value / yuan));
  return whole === 0 ? undefined : { digits: String(whole), unit: '元', exact: whole * yuan === value };
}

function percentAtLeast(terms: { readonly of: number; readonly over: number }): Rounded | undefined {
  const whole = Math.floor((terms.of * 100) / terms.over);
  return whole === 0 ? undefined : { digits: String(whole), unit: '%', exact: whole * terms.over === terms.of * 100 };
}

/**
 * A figure as a sentence says it, with its unit: exact, `8100余份` (more than that, rounded down) or `98%以上` (at least
 * that). What rounding would not change, or would reduce to nothing, is printed exactly.
 */
export function sayFigure(indicator: Indicator, figure: Figure, style: FigureStyle): string {
  const plain = figureView(indicator, figure).text;
  const { value, terms } = figure;
  if (style === 'exact' || value === undefined || value <= 0) return plain;
  const rounded = indicator.kind === 'rate' ? terms && percentAtLeast(terms) : roundDown(indicator, value);
  if (!rounded || rounded.exact) return plain;
  const { digits, unit } = rounded;
  return style === 'over' ? `${digits}余${unit}` : `${digits}${unit}以上`;
}
