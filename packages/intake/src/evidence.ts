import type { RichCell } from '@yifa/office';
import { type CellContext, cellValue } from './cells.ts';
import { skeleton } from './letters.ts';
import type { Target } from './targets.ts';
import type { SheetView } from './view.ts';
import { isDitto, totalWord } from './words.ts';

/** How many filled cells of a column are looked at. */
const enough = 60;

/** Filled cells of a column from the first rows of its table. */
export function sampleCells(view: SheetView, rows: readonly [number, number], column: number): RichCell[] {
  const cells: RichCell[] = [];
  for (const row of rowsWithin(view, rows)) {
    const cell = view.own(row, column);
    if (cell.kind === 'blank' || isDitto(cell.text) || totalWord(cell.text) !== undefined) continue;
    cells.push(cell);
    if (cells.length >= enough) break;
  }
  return cells;
}

/** The first rows of a range that hold something. */
export function rowsWithin(view: SheetView, [from, to]: readonly [number, number], most = 400): number[] {
  const found: number[] = [];
  for (const row of view.indexes) {
    if (row < from) continue;
    if (row > to || found.length >= most) break;
    found.push(row);
  }
  return found;
}

/** The share of cells that can be read as a field of that kind; 1 for text, undefined when no cell is filled. */
export function fits(target: Target, cells: readonly RichCell[], context: CellContext): number | undefined {
  if (cells.length === 0) return undefined;
  const { field } = target;
  if (field.kind === 'ref' || field.kind === 'refs' || (field.kind === 'text' && field.shape === undefined)) {
    // Names are not days; where a column holds days only, it is meant for a day.
    return 1 - cells.filter(({ kind }) => kind === 'date').length / cells.length;
  }
  let good = 0;
  for (const cell of cells) {
    if (cell.kind === 'date') good += field.kind === 'date' || field.kind === 'time' ? 1 : 0;
    else if (cell.lost === true) good += field.kind === 'text' ? 1 : 0;
    else if (field.kind === 'date' && cell.kind === 'number') good += plausibleDay(cell) ? 1 : 0;
    else good += cellValue(field, cell, context).ok ? 1 : 0;
  }
  return good / cells.length;
}

function plausibleDay({ raw }: RichCell): boolean {
  return (
    typeof raw === 'number' &&
    ((raw > 32_000 && raw < 60_000) ||
      (raw > 19_000_000 && raw < 21_000_000) ||
      raw < 13 ||
      (raw > 1_990 && raw < 2_100))
  );
}

/** Whether the cells are so particular that the head need not say much: choices, or texts of a fixed shape. */
export function speaksForItself(target: Target, cells: readonly RichCell[], context: CellContext): boolean {
  const { field } = target;
  if (cells.length < 3) return false;
  if (field.kind === 'text' && field.shape !== undefined && field.shape !== 'phone')
    return fits(target, cells, context) === 1;
  if (field.kind !== 'choice' && field.kind !== 'choices') return false;
  const different = new Set(cells.map(({ text }) => skeleton(text)));
  return (different.size >= 2 || cells.length >= 5) && (fits(target, cells, context) ?? 0) >= 0.9;
}
