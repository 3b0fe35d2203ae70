import { isMoney } from '@yifa/kernel';
import { figureView, sayChip } from '@yifa/report';
import { township } from '@yifa/township';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureText } from '../src/pages/report-desk/model/figure-text.ts';

const indicators = [...township.indicators.values()];
const styles = ['exact', 'over', 'atLeast'] as const;
const units = [undefined, '元', '万元'] as const;

test('a figure reads in the editor exactly as the report prints it', () => {
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const amount = fc.oneof(
    fc.nat(12),
    fc.nat(5_000),
    fc.nat(90_000_000),
    fc.nat(90).map((n) => n * 1_000_000),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...indicators),
      amount,
      fc.nat(5_000),
      fc.constantFrom(...styles),
      fc.constantFrom(...units),
      (indicator, amountOf, over, style, unit) => {
        const terms = { of: Math.min(amountOf, over), over };
        const value = indicator.kind === 'rate' ? (over === 0 ? undefined : terms.of / over) : amountOf;
        const figure = {
          indicator: indicator.id,
          org: 'org',
          period,
          value,
          ...(indicator.kind === 'rate' ? { terms } : {}),
        } as never;
        const chip = { style, ...(unit === undefined ? {} : { unit }) };
        expect(figureText(figureView(indicator, figure), chip)).toBe(sayChip(indicator, figure, chip));
      },
    ),
    { numRuns: 2_000 },
  );
  expect(indicators.some(isMoney)).toBe(true);
});
