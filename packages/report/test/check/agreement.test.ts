import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayState, type StatedNumber } from '../../src/check/agreement.ts';
import { leading } from '../../src/rounding.ts';

function stated(quote: string, value: number, approx: StatedNumber['approx'] = 'exact', unit = '件'): StatedNumber {
  return { quote, value, approx, unit, percent: unit === '%' };
}

describe('what may be stated of an exact value', () => {
  test('a plain number only of itself', () => {
    expect(mayState(stated('调解66件', 66), 66)).toBe(true);
    expect(mayState(stated('调解66件', 66), 67)).toBe(false);
    expect(mayState(stated('发放宣传单8000份', 8000), 8001)).toBe(false);
  });

  test('余 from above the number up to the next step of its last digit', () => {
    for (const [exact, right] of [
      [8000, false],
      [8001, true],
      [8999, true],
      [9000, false],
    ] as const)
      expect(mayState(stated('发放8000余份', 8000, 'more_than', '份'), exact), String(exact)).toBe(right);
    expect(mayState(stated('受教1.5万余人', 15_000, 'more_than', '人'), 15_400)).toBe(true);
    expect(mayState(stated('受教1.5万余人', 15_000, 'more_than', '人'), 16_000)).toBe(false);
    expect(mayState(stated('涉案12万余元', 120_000, 'more_than', '元'), 123_456.5)).toBe(true);
  });

  test('以上 from the number on, 约 within five per cent, 近 just below, 不足 anywhere below', () => {
    expect(mayState(stated('满意率98%', 98, 'at_least', '%'), 98)).toBe(true);
    expect(mayState(stated('满意率98%', 98, 'at_least', '%'), 97.99)).toBe(false);
    expect(mayState(stated('约2.7万平方米', 27_000, 'about', '平方米'), 26_986)).toBe(true);
    expect(mayState(stated('约100件', 100, 'about'), 106)).toBe(false);
    expect(mayState(stated('近100件', 100, 'less_than'), 96)).toBe(true);
    expect(mayState(stated('近100件', 100, 'less_than'), 60)).toBe(false);
    expect(mayState(stated('不足100件', 100, 'less_than'), 60)).toBe(true);
    expect(mayState(stated('近100件', 100, 'less_than'), 100)).toBe(false);
  });

  test('a rate as it rounds to the places written, all and none only of all and none', () => {
    expect(mayState(stated('成功率95.5%', 95.5, 'exact', '%'), (63 / 66) * 100)).toBe(true);
    expect(mayState(stated('成功率95%', 95, 'exact', '%'), (63 / 66) * 100)).toBe(true);
    expect(mayState(stated('成功率95.6%', 95.6, 'exact', '%'), (63 / 66) * 100)).toBe(false);
    expect(mayState(stated('办结率100%', 100, 'exact', '%'), 99.97)).toBe(false);
    expect(mayState(stated('办结率99.99%', 99.99, 'exact', '%'), 99.997)).toBe(true);
    expect(mayState(stated('办结率100%', 100, 'exact', '%'), 100)).toBe(true);
  });

  test('money to the 元, numbers in 万 to their last digit', () => {
    expect(mayState(stated('罚款5101元', 5101, 'exact', '元'), 5101.5)).toBe(true);
    expect(mayState(stated('罚款5101.50元', 5101.5, 'exact', '元'), 5101.5)).toBe(true);
    expect(mayState(stated('罚款5101元', 5101, 'exact', '元'), 5102)).toBe(false);
    expect(mayState(stated('涉案73.39万元', 733_900, 'exact', '元'), 733_912)).toBe(true);
    expect(mayState(stated('涉案73.39万元', 733_900, 'exact', '元'), 734_000)).toBe(false);
    expect(mayState(stated('发放2万份', 20_000, 'exact', '份'), 20_340)).toBe(true);
    expect(mayState(stated('发放2万份', 20_000, 'exact', '份'), 26_000)).toBe(false);
  });

  test('whatever our own reports round off may be stated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 90_000_000 }), (exact) => {
        const said = leading(exact);
        const approx = said === exact ? 'exact' : 'more_than';
        return mayState(stated(`发放${said}余份`, said, approx, '份'), exact);
      }),
    );
  });
});
