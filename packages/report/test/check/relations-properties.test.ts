/** Sums and rates of any size, as sentences render them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationsIn } from './support/told.ts';

const kinds = ['土地', '邻里', '婚姻', '劳资', '合同', '物业', '交通', '医疗'];
const counts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 2, maxLength: 8 });
const listed = (parts: readonly number[], mark: string): string =>
  parts.map((part, at) => `${kinds[at]}[${part}件]`).join(mark);

describe('sums', () => {
  test('parts that make up their total hold, with any mark between', () => {
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom('、', '，'),
        fc.constantFrom('，其中', '：', '，包括', '（'),
        (parts, mark, lead) => {
          const total = parts.reduce((sum, part) => sum + part, 0);
          const found = relationsIn(`受理纠纷[${total}件]${lead}${listed(parts, mark)}${lead === '（' ? '）' : ''}。`);
          expect(found.filter((each) => each.kind === 'sum').map((each) => each.holds)).toEqual([true]);
          expect(found.filter((each) => !each.holds)).toEqual([]);
        },
      ),
    );
  });

  test('parts that pass their total are broken', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1_000 }), (parts, over) => {
        const sum = parts.reduce((whole, part) => whole + part, 0);
        const total = sum - over;
        // A single part above the total, or a shorter list that fits, is another matter.
        fc.pre(total > Math.max(...parts));
        const prefixes = parts.map((_, at) => parts.slice(0, at + 1).reduce((whole, part) => whole + part, 0));
        fc.pre(!prefixes.includes(total));
        const found = relationsIn(`受理纠纷[${total}件]，其中${listed(parts, '、')}。`);
        expect(found.some((each) => each.kind === 'sum' && !each.holds)).toBe(true);
      }),
    );
  });
});

describe('rates', () => {
  const pair = fc
    .integer({ min: 1, max: 9_999 })
    .chain((over) => fc.tuple(fc.integer({ min: 0, max: over }), fc.constant(over)));
  const said = (of: number, over: number, rate: string, more = ''): boolean[] =>
    relationsIn(
      `受理[${over}件|mediations_accepted]，成功[${of}件|mediations_succeeded]，成功率[${rate}%|mediation_success_rate]${more}。`,
    )
      .filter((each) => each.kind === 'rate')
      .map((each) => each.holds);

  test('rounded at any place, and cut off with 以上, they are accepted', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 2 }), ([of, over], places) => {
        const rate = (of / over) * 100;
        // Exact decimals: multiply whole numbers before dividing.
        const rounded = Math.floor((of * 100 * 10 ** places * 2 + over) / (over * 2)) / 10 ** places;
        expect(said(of, over, rounded.toFixed(places))).toEqual([true]);
        expect(said(of, over, String(Math.floor(rate + 1e-9)), '以上')).toEqual([true]);
      }),
    );
  });

  test('off by more than a unit of the last place they are refused', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 2 }), fc.boolean(), ([of, over], places, up) => {
        const unit = 10 ** -places;
        const wrong = (of / over) * 100 + (up ? 2.1 : -2.1) * unit;
        fc.pre(wrong >= 0);
        expect(said(of, over, wrong.toFixed(places))).toEqual([false]);
        if (up) expect(said(of, over, String(Math.ceil((of / over) * 100 + 1e-6)), '以上')).toEqual([false]);
      }),
    );
  });
});
