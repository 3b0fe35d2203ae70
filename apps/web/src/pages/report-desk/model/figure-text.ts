/** How a chip reads: the server's figure, rounded and in the unit that the chip asks for. */
import type { DraftBlock, FigureChip } from '@yifa/server/contract/reports';
import type { FigureView } from '../../../api/types.ts';

export type Chip = FigureChip;
export type FigureStyle = Chip['style'];
export type MoneyUnit = NonNullable<Chip['unit']>;

export const unknownFigure = '〔…〕';
export const styleNames = { exact: '精确', over: '余', atLeast: '以上' } as const satisfies Record<FigureStyle, string>;

const fenOf = { 元: 100, 万元: 1_000_000 } as const satisfies Record<MoneyUnit, number>;

/** Money is held in 分 and can be said in 元 or 万元. */
export function saysMoney(view: Pick<FigureView, 'unit'>): boolean {
  return view.unit === '元' || view.unit === '万元';
}

function leading(n: number): number {
  if (n < 10) return n;
  const step = 10 ** Math.max(1, String(n).length - 2);
  return Math.floor(n / step) * step;
}

function moneyDigits(fen: number, unit: MoneyUnit): string {
  const places = unit === '元' ? 2 : 6;
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

interface Rounded {
  readonly digits: string;
  readonly unit: string;
  readonly exact: boolean;
}

function roundMoney(value: number, unit: MoneyUnit | undefined): Rounded | undefined {
  if (unit === '元' || (unit === undefined && value < fenOf['万元'])) {
    const whole = leading(Math.floor(value / fenOf['元']));
    return whole === 0 ? undefined : { digits: String(whole), unit: '元', exact: whole * fenOf['元'] === value };
  }
  const whole = Math.floor(value / fenOf['万元']);
  return whole === 0 ? undefined : { digits: `${whole}万`, unit: '元', exact: whole * fenOf['万元'] === value };
}

function round(view: FigureView, value: number, unit: MoneyUnit | undefined): Rounded | undefined {
  if (view.terms) {
    const { of, over } = view.terms;
    const whole = Math.floor((of * 100) / over);
    return whole === 0 ? undefined : { digits: String(whole), unit: '%', exact: whole * over === of * 100 };
  }
  if (saysMoney(view)) return roundMoney(value, unit);
  return { digits: String(leading(value)), unit: view.unit, exact: leading(value) === value };
}

/** The text of a chip. What rounding would not change, or would reduce to nothing, is printed exactly. */
export function figureText(view: FigureView | undefined, chip: Pick<Chip, 'style' | 'unit'>): string {
  if (!view) return unknownFigure;
  const { value } = view;
  const exact =
    chip.unit !== undefined && value !== null && saysMoney(view)
      ? `${moneyDigits(value, chip.unit)}${chip.unit}`
      : view.text;
  if (chip.style === 'exact' || value === null || value <= 0) return exact;
  const rounded = round(view, value, chip.unit);
  if (!rounded || rounded.exact) return exact;
  return chip.style === 'over' ? `${rounded.digits}余${rounded.unit}` : `${rounded.digits}${rounded.unit}以上`;
}

/** The text of a block as printed. */
export function blockText(block: DraftBlock, print: (chip: Chip) => string): string {
  if (block.kind === 'heading') return block.text;
  return block.runs.map((run) => ('figure' in run ? print(run) : run.text)).join('');
}
