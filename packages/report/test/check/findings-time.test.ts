/** Long and hostile inputs take time in proportion to their length. */
import { describe, expect, test } from 'vitest';
import { findingsIn, relationsIn } from './support/told.ts';

const times = (words: string, n: number): string => Array.from({ length: n }, () => words).join('');

const inputs: readonly (readonly [string, (n: number) => string])[] = [
  ['one sentence of many numbers', (n) => times('调解[12件|mediations_accepted]，', n)],
  ['one list of many parts', (n) => `共[9件]，其中${times('土地[3件]、', n)}`],
  [
    'many rates',
    (n) =>
      times('受理[9件|mediations_accepted]，成功[9件|mediations_succeeded]，成功率[98%|mediation_success_rate]，', n),
  ],
  [
    'many like paragraphs',
    (n) =>
      times(
        '发放资料[8000余份|materials_distributed]，加强督促检查和考核评价工作机制建设，加强督促检查和考核评价工作机制建设。\n',
        n,
      ),
  ],
  ['open brackets and quotes', (n) => times('（“《', n)],
  ['blanks', (n) => `青政${times(' ', n * 4)}2023，${times(' ', n * 4)}`],
  ['one word again and again', (n) => times('推进', n)],
  ['headings and enumerations', (n) => times('一、成效\n一是抓学习，一是抓执法\n', n)],
  ['years and books', (n) => `2024年法治政府建设报告\n${times('2023年全年《法》', n)}`],
  ['half-width marks', (n) => times('推进,', n)],
];

function spent(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

describe('time', () => {
  test.each(inputs)('%s', (_, make) => {
    const [small, large] = [make(1_000), make(8_000)];
    spent(() => findingsIn(small));
    const before = Math.min(
      spent(() => findingsIn(small)),
      spent(() => findingsIn(small)),
    );
    const after = spent(() => {
      findingsIn(large);
      relationsIn(large);
    });
    // Eight times the length and twice the work; a quadratic one would take more than sixty times as long.
    expect(after).toBeLessThan(Math.max(before, 8) * 45);
  });

  test('a year of last-year comparison and a long text end soon', () => {
    const text = times('全镇坚持依法行政，办理案件[35件|penalty_decisions]，群众满意。\n', 5_000);
    expect(spent(() => findingsIn(text, { last: text }))).toBeLessThan(5_000);
  });
});
