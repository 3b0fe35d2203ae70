/** Where on the sheet something is in the way of saving. */
import type { RowMarks } from './marks.ts';
import type { Cell, Range } from './model.ts';

type MarksAt = (row: number) => RowMarks;

/**
 * The cell to look at after texts were put into a range: the first that cannot be read, anywhere in its rows, or that
 * was left empty inside it. What the rows lack beside it may be about to come.
 */
export function firstFault({ top, left, bottom, right }: Range, marksAt: MarksAt): Cell | undefined {
  for (let row = top; row <= bottom; row += 1) {
    const col = marksAt(row).cells.findIndex(
      (mark, i) => mark === 'bad' || mark === 'refused' || (mark === 'missing' && i >= left && i <= right),
    );
    if (col >= 0) return { row, col };
  }
  return undefined;
}

/** The next cell in the way of saving, row by row and round and round; undefined when there is none. */
export function nextFault(
  from: Cell,
  by: 1 | -1,
  size: { readonly rows: number; readonly width: number },
  marksAt: MarksAt,
): Cell | undefined {
  const count = size.rows * size.width;
  for (let n = 1; n <= count; n += 1) {
    const at = (from.row * size.width + from.col + n * by + count * 2) % count;
    const cell = { row: Math.floor(at / size.width), col: at % size.width };
    const mark = marksAt(cell.row).cells[cell.col];
    if (mark !== undefined && mark !== 'asking') return cell;
  }
  return undefined;
}
