import type { LedgerDescription } from '@yifa/kernel';
import type { RichCell } from '@yifa/office';
import type { Breath } from './breath.ts';
import { tidy } from './letters.ts';
import type { ColumnMapping, LeftOutRow, SheetPlan } from './model.ts';
import { isAdded, isSpread, type OtherRow, otherRow } from './row-kinds.ts';
import { signature } from './tables.ts';
import type { SheetView } from './view.ts';
import { isDitto } from './words.ts';

/** A row of data with what each mapped column holds: merged cells seen through, 同上 followed up. */
export interface DataRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, RichCell>;
  /** Columns whose value stands in a cell that began further up. */
  readonly inherited: ReadonlySet<number>;
  /** The name of the group that the row stands under. */
  readonly group: string | undefined;
  /** The row in which that name stands. */
  readonly groupRow: number | undefined;
}

export interface TableRows {
  readonly data: readonly DataRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** 合计 rows, for checking. */
  readonly totals: readonly number[];
}

/** Walks down a table: what is data, and what is left out and why. */
export async function tableRows(
  ledger: LedgerDescription,
  view: SheetView,
  plan: SheetPlan,
  breath: Breath,
): Promise<TableRows> {
  const { columns } = plan;
  const range = [columns[0]?.column ?? 0, columns.at(-1)?.column ?? 0] as const;
  const ordinals = columns.filter(({ role }) => role === 'ordinal').map(({ column }) => column);
  const adding = new Set(columns.filter(({ field }) => isAdded(ledger, field)).map(({ column }) => column));
  const heads = await repeatedHeads(view, plan, breath);
  const data: DataRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const totals: number[] = [];
  let group: { readonly name: string; readonly row: number } | undefined;
  let above: DataRow | undefined;
  const leave = (row: number, why: LeftOutRow['why'], text: string): void => {
    leftOut.push({ sheet: plan.sheet, row, why, text });
  };
  for (const row of view.indexes) {
    if (row < plan.dataRows[0]) continue;
    if (row > plan.dataRows[1]) break;
    await breath.draw();
    const repeated = heads.get(row);
    if (repeated !== undefined) {
      leave(row, repeated, textOf(view, row, range));
      continue;
    }
    const other = bareNumbers(view, row, columns, adding) ?? otherRow(view, row, range, ordinals);
    // A lone short text names a group only where groups fill a field; else it is a row with one cell filled.
    const lone = other?.why === 'group' && plan.groups === undefined && !isSpread(view, row, range[0]);
    if (other === undefined || lone) {
      above = dataRow(view, row, columns, above, group);
      data.push(above);
      continue;
    }
    if (other.why === 'blank' && other.text === '') continue;
    leave(row, other.why, other.text);
    if (other.why === 'total') totals.push(row);
    if (other.why === 'group') group = { name: groupName(other.text), row };
  }
  return { data, leftOut, totals };
}

/**
 * Numbers alone, in columns that can be added up, and none of the row's names: a total without its word. In a table
 * whose rows are counted the row is not; in one without ordinals two columns at least are left blank.
 */
function bareNumbers(
  view: SheetView,
  row: number,
  columns: readonly ColumnMapping[],
  adding: ReadonlySet<number>,
): OtherRow | undefined {
  const range = [columns[0]?.column ?? 0, columns.at(-1)?.column ?? 0] as const;
  const own = view.filled(row, ...range);
  if (own.length === 0 || !own.every((column) => /^[\d,.]+$/.test(tidy(view.own(row, column).text)))) return undefined;
  const ordinals = columns.filter(({ role }) => role === 'ordinal');
  const blank = columns.filter(({ column, field }) => field !== undefined && view.at(row, column).kind === 'blank');
  const total =
    ordinals.length === 0
      ? blank.length >= 2 && own.every((column) => adding.has(column))
      : own.length * 3 <= range[1] - range[0] + 1 &&
        ordinals.every(({ column }) => !own.includes(column) && view.at(row, column).kind === 'blank');
  return total ? { why: 'total', text: textOf(view, row, range) } : undefined;
}

function groupName(text: string): string {
  return tidy(text)
    .replace(/^[(（]?[一二三四五六七八九十\d]+[)）、.．]\s*/, '')
    .replace(/[:：]$/, '')
    .replace(/[(（]\d+\s*[件户人起条][)）]$/, '');
}

function textOf(view: SheetView, row: number, [left, right]: readonly [number, number]): string {
  return view
    .filled(row, left, right)
    .map((column) => tidy(view.own(row, column).text))
    .join(' ')
    .slice(0, 200);
}

/** Rows that repeat the heads after a page break, with the title lines above them. */
async function repeatedHeads(
  view: SheetView,
  plan: SheetPlan,
  breath: Breath,
): Promise<ReadonlyMap<number, 'repeated-head' | 'title'>> {
  const [top, bottom] = plan.headRows;
  const height = bottom - top;
  const wanted = signature(view, plan.headRows);
  const lines = new Set<string>();
  for (const row of view.indexes) if (row < top) lines.add(textOf(view, row, [0, view.width]));
  const first = textOf(view, top, [0, view.width]);
  const found = new Map<number, 'repeated-head' | 'title'>();
  for (const row of view.indexes) {
    if (row <= bottom || row > plan.dataRows[1]) continue;
    await breath.draw();
    const text = textOf(view, row, [0, view.width]);
    if (text === first && signature(view, [row, row + height]) === wanted) {
      for (let at = row; at <= row + height; at += 1) found.set(at, 'repeated-head');
    } else if (lines.has(text) && text !== '' && !found.has(row)) found.set(row, 'title');
  }
  return found;
}

function dataRow(
  view: SheetView,
  row: number,
  columns: readonly ColumnMapping[],
  above: DataRow | undefined,
  group: { readonly name: string; readonly row: number } | undefined,
): DataRow {
  const cells = new Map<number, RichCell>();
  const inherited = new Set<number>();
  for (const { column } of columns) {
    const own = view.own(row, column);
    let cell = own;
    const merge = own.kind === 'blank' ? view.merge(row, column) : undefined;
    if (merge !== undefined && merge.left === column && merge.top < row) {
      cell = view.own(merge.top, column);
      inherited.add(column);
      if (isDitto(cell.text)) cell = above?.cells.get(column) ?? cell;
    } else if (isDitto(own.text)) {
      const before = above?.cells.get(column);
      if (before !== undefined) {
        cell = before;
        inherited.add(column);
      }
    }
    if (cell.kind !== 'blank') cells.set(column, cell);
  }
  return { row, cells, inherited, group: group?.name, groupRow: group?.row };
}
