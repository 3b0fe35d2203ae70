import type { Breath } from './breath.ts';
import { squeezed, tidy } from './letters.ts';
import type { ColumnMapping, SheetPlan } from './model.ts';
import type { DataRow } from './table-rows.ts';
import type { SheetView } from './view.ts';

/** The rows of the sheet that make one entry, and the number it bears. */
export interface Case {
  readonly rows: readonly DataRow[];
  readonly number?: string;
}

/** Joins rows of one case with several parties: same number, same merged ordinal, or nothing but the party in the row below. */
export async function casesOf(
  view: SheetView,
  plan: SheetPlan,
  data: readonly DataRow[],
  breath: Breath,
): Promise<Case[]> {
  const inRows = new Set(plan.columns.filter(({ field }) => field?.includes('.') === true).map(({ column }) => column));
  const mapped = plan.columns.filter(({ field }) => field !== undefined);
  const number = plan.columns.find(({ role }) => role === 'number');
  const keys = plan.columns.filter(({ role }) => role !== undefined);
  const cases: { rows: DataRow[]; number?: string }[] = [];
  for (const row of data) {
    await breath.draw();
    const before = cases.at(-1);
    const text = number === undefined ? '' : tidy(row.cells.get(number.column)?.text ?? '');
    if (before !== undefined && inRows.size > 0 && belongs(view, row, before.rows, { inRows, mapped, keys, number })) {
      before.rows.push(row);
      continue;
    }
    cases.push({ rows: [row], ...(text === '' ? {} : { number: text }) });
  }
  return cases;
}

interface Columns {
  readonly inRows: ReadonlySet<number>;
  readonly mapped: readonly ColumnMapping[];
  readonly keys: readonly ColumnMapping[];
  readonly number: ColumnMapping | undefined;
}

function belongs(view: SheetView, row: DataRow, before: readonly DataRow[], columns: Columns): boolean {
  const first = before[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined || row.group !== first.group) return false;
  const differs = columns.mapped.some(({ column }) => {
    const here = row.cells.get(column);
    return (
      !columns.inRows.has(column) &&
      here !== undefined &&
      squeezed(here.text) !== squeezed(first.cells.get(column)?.text ?? '')
    );
  });
  if (differs) return false;
  // What the row itself brings must be about parties only, whatever joins it.
  const brings = [...row.cells.keys()].some((column) => columns.inRows.has(column));
  if (!brings) return false;
  const { number } = columns;
  const here = number === undefined ? '' : squeezed(row.cells.get(number.column)?.text ?? '');
  if (number !== undefined && here !== '') return here === squeezed(first.cells.get(number.column)?.text ?? '');
  const spanned = [...columns.keys, ...columns.mapped].some(({ column }) => {
    const merge = view.merge(row.row, column);
    return (
      !columns.inRows.has(column) &&
      merge !== undefined &&
      merge.top <= last.row &&
      merge.bottom >= row.row &&
      merge.left === merge.right
    );
  });
  const ordinals = columns.keys.filter(({ role }) => role === 'ordinal');
  const counted = ordinals.some(({ column }) => view.own(row.row, column).kind !== 'blank');
  if (spanned) return ordinals.length === 0 || !counted;
  // Nothing but a party in the row, in a table whose rows are counted or whose entries are otherwise filled.
  const bare = [...row.cells.keys()].every(
    (column) => columns.inRows.has(column) || !columns.mapped.some((each) => each.column === column),
  );
  return bare && !counted && first.cells.size > row.cells.size;
}
