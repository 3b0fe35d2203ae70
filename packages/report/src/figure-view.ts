/** A figure in words: the exact value, rounded only in the way that is said. */
import { type Indicator, isMoney } from '@yifa/kernel';
import { formatMoney } from '@yifa/office';
import type { Figure } from '@yifa/store';
import type { ReportFigure } from './model.ts';

/** Per cent to two places; all and none are said only of all and none. */
function percent(fraction: number): number {
  const hundredths = Math.round(fraction * 10_000);
  if (fraction > 0 && fraction < 1) return Math.min(9_999, Math.max(1, hundredths)) / 100;
  return hundredths / 100;
}

/** The number as it is printed, without unit. Money in 元, from one 万元 on in 万元 when that is exact to two places. */
function numberText(indicator: Indicator, value: number): { readonly digits: string; readonly unit: string } {
  if (indicator.kind === 'rate') return { digits: String(percent(value)), unit: '%' };
  if (!isMoney(indicator)) return { digits: String(value), unit: indicator.unit };
  const inTenThousands = value >= 1_000_000 && value % 10_000 === 0;
  return inTenThousands
    ? { digits: formatMoney(value, '万元'), unit: '万元' }
    : { digits: formatMoney(value, '元'), unit: '元' };
}

/** What readers see of a figure; a rate over nothing reads “无”. */
export function figureView(indicator: Indicator, figure: Figure): ReportFigure {
  const { value, terms } = figure;
  const shown = value === undefined ? undefined : numberText(indicator, value);
  return {
    indicator: indicator.id,
    label: indicator.label,
    says: indicator.says,
    unit: shown?.unit ?? indicator.unit,
    text: shown ? `${shown.digits}${shown.unit}` : '无',
    value: value === undefined ? null : indicator.kind === 'rate' ? percent(value) : value,
    ...(indicator.kind === 'rate' && terms
      ? {
          terms: {
            ...terms,
            ofIndicator: indicator.of.id,
            overIndicator: indicator.over.id,
            ofLabel: indicator.of.label,
            overLabel: indicator.over.label,
          },
        }
      : {}),
  };
}
