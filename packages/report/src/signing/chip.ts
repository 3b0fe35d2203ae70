/** How a chip reads: the exact figure, rounded and in the unit that the chip asks for. */
import { type Indicator, isMoney } from '@yifa/kernel';
import { formatMoney } from '@yifa/office';
import type { Figure } from '@yifa/store';
import { leading, sayFigure } from '../rounding.ts';
import type { DraftBlock, FigureChip } from './model.ts';

/** 分 in a 元 and in a 万元. */
const fen = { 元: 100, 万元: 1_000_000 } as const;

/**
 * The words of a chip, with its unit. Money said in 元 or 万元 stays exact to the 分 unless a rounding is asked for;
 * 余 and 以上 round down, and what rounding would not change, or would reduce to nothing, is printed exactly.
 */
export function sayChip(indicator: Indicator, figure: Figure, chip: Pick<FigureChip, 'style' | 'unit'>): string {
  const { style, unit } = chip;
  const { value } = figure;
  if (unit === undefined || !isMoney(indicator) || value === undefined) return sayFigure(indicator, figure, style);
  const exact = `${formatMoney(value, unit)}${unit}`;
  const whole = unit === '元' ? leading(Math.floor(value / fen.元)) : Math.floor(value / fen.万元);
  if (style === 'exact' || whole <= 0 || whole * fen[unit] === value) return exact;
  const digits = unit === '元' ? String(whole) : `${whole}万`;
  return style === 'over' ? `${digits}余元` : `${digits}元以上`;
}

/** Every chip of a text, in order. */
export function chipsOf(blocks: readonly DraftBlock[]): FigureChip[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [] : block.runs.flatMap((run) => ('figure' in run ? [run] : [])),
  );
}

/** The indicators a text uses, each once, in order. */
export function indicatorsUsed(blocks: readonly DraftBlock[]): string[] {
  return [...new Set(chipsOf(blocks).map((chip) => chip.figure))];
}
