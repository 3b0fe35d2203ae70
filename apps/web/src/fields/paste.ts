/** A block copied from a spreadsheet, laid over sub-rows. */
import { readTyped } from '@yifa/kernel/typing';
import type { Column } from '../api/types.ts';
import { emptyRow, type Fault, type RawCell, type RawRow } from '../values/raw.ts';

/** Yes and no and choices become what their controls hold; all else stays as typed and is read with the form. */
function cellFrom(column: Column, text: string): { readonly cell: RawCell; readonly says?: string } {
  const typed = text.trim();
  if (column.kind === 'ref')
    return typed === '' ? { cell: '' } : { cell: '', says: `${column.label}“${typed}”请从列表中选择` };
  if (column.kind !== 'yesNo' && column.kind !== 'choice') return { cell: typed };
  const empty = column.kind === 'yesNo' ? null : '';
  const read = readTyped(column, typed, { today: '' });
  if (!read.ok) return { cell: empty, says: read.says };
  return { cell: typeof read.value === 'string' || typeof read.value === 'boolean' ? read.value : empty };
}

export interface Pasted {
  readonly rows: RawRow[];
  /** Words that fit no control, which the table therefore cannot show. */
  readonly faults: readonly Fault[];
}

/** Rows with a pasted block laid over them from one cell on. */
export function pasteInto(
  rows: readonly RawRow[],
  columns: readonly Column[],
  atRow: number,
  atColumn: number,
  block: string,
): Pasted {
  const lines = block.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const next = [...rows];
  const faults: Fault[] = [];
  for (const [i, line] of lines.entries()) {
    const cells: Record<string, RawCell> = { ...(next[atRow + i] ?? emptyRow(columns)) };
    for (const [j, text] of line.split('\t').entries()) {
      const column = columns[atColumn + j];
      if (!column) continue;
      const { cell, says } = cellFrom(column, text);
      cells[column.name] = cell;
      if (says !== undefined)
        faults.push({ field: `${atRow + i}.${column.name}`, says: `第${atRow + i + 1}行：${says}` });
    }
    next[atRow + i] = cells;
  }
  return { rows: next, faults };
}
