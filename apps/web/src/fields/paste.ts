/** A block copied from a spreadsheet, laid over sub-rows. */
import type { Column } from '../api/types.ts';
import { emptyRow, type RawCell, type RawRow } from '../values/raw.ts';

function cellFrom(column: Column, text: string): RawCell {
  const typed = text.trim();
  if (column.kind === 'yesNo')
    return ['是', '有', '√', 'Y', 'y'].includes(typed)
      ? true
      : ['否', '无', '×', 'N', 'n'].includes(typed)
        ? false
        : null;
  if (column.kind === 'choice')
    return column.choices?.find(({ code, label }) => label === typed || code === typed)?.code ?? '';
  return column.kind === 'ref' ? '' : typed;
}

/** Rows with a pasted block laid over them from one cell on. */
export function pasteInto(
  rows: readonly RawRow[],
  columns: readonly Column[],
  atRow: number,
  atColumn: number,
  block: string,
): RawRow[] {
  const lines = block.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const next = [...rows];
  for (const [i, line] of lines.entries()) {
    const cells: Record<string, RawCell> = { ...(next[atRow + i] ?? emptyRow(columns)) };
    for (const [j, text] of line.split('\t').entries()) {
      const column = columns[atColumn + j];
      if (column) cells[column.name] = cellFrom(column, text);
    }
    next[atRow + i] = cells;
  }
  return next;
}
