/** Reading a long register leaves the thread to others again and again. */
import type { BookRow, Workbook } from '@yifa/office';
import { expect, it } from 'vitest';
import { intakeOf } from '../src/index.ts';
import { ledgerOf, lookup } from './books/try.ts';

const heads = ['序号', '纠纷名称', '受理时间', '来源', '纠纷类别', '调委会', '当事人', '简要案情', '申请事项'];

function register(count: number): Workbook {
  const lines = Array.from({ length: count }, (_, n) => [
    n + 1,
    `第${n + 1}起边界纠纷`,
    `2025.${(n % 12) + 1}.${(n % 28) + 1}`,
    '当事人申请',
    '邻里',
    '柳河村人民调解委员会',
    `张某${n}、李某${n}`,
    `第${n + 1}户与邻居因宅基地边界发生争执`,
    '确认边界',
  ]);
  const rows = [heads, ...lines].map((cells, index): BookRow => ({ index, cells }));
  const sheet = { name: '2025年台账', hidden: false, rows, merges: [], hiddenColumns: [], comments: [] };
  return { name: '调解台账.xlsx', format: 'xlsx', sheets: [sheet], notes: [] };
}

it('a timer goes on while 5,000 rows are understood', async () => {
  const book = register(5_000);
  const started = performance.now();
  let last = started;
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const { rows } = await intakeOf(ledgerOf('mediation-case'), book, { today: '2026-01-15', lookup });
  longest = Math.max(longest, performance.now() - last);
  clearInterval(timer);
  expect(rows.filter(({ faults }) => faults.length === 0)).toHaveLength(5_000);
  // On a machine that is busy otherwise the whole takes longer, and each stretch with it.
  expect(longest).toBeLessThan(Math.max(100, (performance.now() - started) / 8));
}, 60_000);
