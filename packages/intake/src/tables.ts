import type { Breath } from './breath.ts';
import { type HeadWords, headBlock, headsOf, isHeadRow } from './heads.ts';
import { tidy } from './letters.ts';
import type { SheetView } from './view.ts';
import { isFootLine } from './words.ts';
import { monthIn, yearIn } from './years.ts';

/** A table as it lies on a sheet. Rows and columns count from 0, both ends included. */
export interface Table {
  readonly title: string;
  /** Lines between the title and the heads: 单位：万元, who reports. */
  readonly above: string;
  readonly headRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** The tables of a sheet, downwards and from the left. */
export async function tablesOf(view: SheetView, words: HeadWords, breath: Breath): Promise<Table[]> {
  const blocks = await headBlocks(view, words, breath);
  return blocks.flatMap((rows, at) => {
    const next = blocks[at + 1];
    const before = blocks[at - 1];
    const first = rows[1] + 1;
    const last = next === undefined ? (view.indexes.at(-1) ?? first) : titleStart(view, next[0], first) - 1;
    const from = before === undefined ? 0 : titleStart(view, rows[0], before[1] + 1);
    const { title, above } = linesAbove(view, from, rows[0]);
    return sides(view, rows).map((columns) => ({
      title,
      above,
      headRows: rows,
      dataRows: [first, Math.max(first, last)] as const,
      columns,
    }));
  });
}

/** Rows of heads, without those that only repeat the heads of the table they stand in. */
async function headBlocks(view: SheetView, words: HeadWords, breath: Breath): Promise<(readonly [number, number])[]> {
  const blocks: (readonly [number, number])[] = [];
  let floor = 0;
  for (const row of view.indexes) {
    await breath.draw();
    if (row < floor || !isHeadRow(view, row, words)) continue;
    const block = headBlock(view, row, words, floor);
    floor = block[1] + 1;
    const before = blocks.at(-1);
    if (before !== undefined && signature(view, before) === signature(view, block) && !isRenamed(view, before, block))
      continue;
    blocks.push(block);
  }
  return blocks;
}

/** Whether the title above repeated heads speaks of another month or year than the one before: then it is a table of its own. */
function isRenamed(view: SheetView, before: readonly [number, number], block: readonly [number, number]): boolean {
  const titleOf = (heads: number, floor: number): string =>
    linesAbove(view, titleStart(view, heads, floor), heads).title;
  const first = titleOf(before[0], 0);
  const second = titleOf(block[0], before[1] + 1);
  return second !== '' && (yearIn(first) !== yearIn(second) || monthIn(first) !== monthIn(second));
}

/** The heads of a block in one text; equal for a head that is repeated after a page break. */
export function signature(view: SheetView, rows: readonly [number, number]): string {
  const heads = Array.from({ length: view.width }, (_, column) => headsOf(view, rows, column).join('/'));
  return heads.join('|').replace(/\|+$/, '');
}

/** Where the lines begin that belong to the heads below: single texts right above them. */
function titleStart(view: SheetView, heads: number, floor: number): number {
  let start = heads;
  for (const row of view.indexes.filter((each) => each >= floor && each < heads).reverse()) {
    const own = view.filled(row);
    const text = own.map((column) => tidy(view.own(row, column).text)).join('');
    const blankBetween = start - row > 1;
    if (own.length > 3 || isFootLine(text) || view.own(row, own[0] ?? 0).kind !== 'text') break;
    // A blank row parts a table from the next title, not a title from its heads.
    if (blankBetween && start !== heads) break;
    if (own.length === 1 || /[:：]/.test(text)) start = row;
    else break;
  }
  return start;
}

function linesAbove(view: SheetView, from: number, heads: number): { readonly title: string; readonly above: string } {
  const lines: string[] = [];
  let title = '';
  for (const row of view.indexes) {
    if (row < from || row >= heads) continue;
    const texts = view.filled(row).map((column) => tidy(view.own(row, column).text));
    const line = texts.join(' ');
    lines.push(line);
    const named = texts.length <= 2 && !/[:：]/.test(line) ? line : '';
    if (title === '' && named !== '') title = named;
  }
  return { title: title.replace(/\s*\n\s*/g, ''), above: lines.join('\n').slice(0, 2_000) };
}

/** Tables side by side with the same heads: 序号 姓名 电话 | 序号 姓名 电话. */
function sides(view: SheetView, rows: readonly [number, number]): (readonly [number, number])[] {
  const heads = Array.from({ length: view.width }, (_, column) => headsOf(view, rows, column).join('/'));
  const first = heads.findIndex((head) => head !== '');
  const last = heads.findLastIndex((head) => head !== '');
  const again = heads.indexOf(heads[first] ?? '', first + 3);
  const step = again - first;
  const same = (at: number): boolean => heads[first + at] === '' || heads[first + at] === heads[first + (at % step)];
  if (first >= 0 && step >= 3 && Array.from({ length: last - first + 1 }, (_, at) => at).every(same)) {
    const count = Math.ceil((last - first + 1) / step);
    const side = (_: unknown, at: number) => [first + at * step, Math.min(last, first + (at + 1) * step - 1)] as const;
    return Array.from({ length: count }, side);
  }
  return [[Math.max(0, first), Math.max(0, last)]];
}
