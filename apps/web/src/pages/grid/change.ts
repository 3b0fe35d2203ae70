/** Operations on the rows: each makes new rows out of old ones, and leaves locked rows as they are. */
import { type GridState, isEmptyRow, isSingle, mostRows, newRows, type Range, type Row, textsOf } from './model.ts';
import { continued, type ReadDay } from './series.ts';

/** Operations that can be undone. */
const mostUndone = 200;

/** Rows changed by one operation; undefined text leaves a cell as it is. */
export function withTexts(
  state: GridState,
  range: Range,
  textAt: (row: number, col: number) => string | undefined,
): readonly Row[] {
  let changed = false;
  const rows = state.rows.map((row, i) => {
    if (i < range.top || i > range.bottom || state.locked.has(row.id)) return row;
    let cells: string[] | undefined;
    for (let col = range.left; col <= Math.min(range.right, state.width - 1); col += 1) {
      const text = textAt(i, col);
      if (text === undefined || text === row.cells[col]) continue;
      cells ??= [...row.cells];
      cells[col] = text;
    }
    if (!cells) return row;
    changed = true;
    return { id: row.id, cells };
  });
  return changed ? rows : state.rows;
}

/** Lays new rows over the old as one operation that can be undone; there is always an empty row to go on in. */
export function changed(state: GridState, rows: readonly Row[], note = ''): GridState {
  if (rows === state.rows) return { ...state, editing: undefined, note };
  const last = rows[rows.length - 1];
  const full = (last === undefined || !isEmptyRow(last) || state.locked.has(last.id)) && rows.length < mostRows;
  const added = full ? newRows(state, 1) : [];
  const made = state.made + added.length;
  return {
    ...state,
    rows: [...rows, ...added],
    made,
    past: [...state.past.slice(1 - mostUndone), state.rows],
    future: [],
    editing: undefined,
    note,
  };
}

export function hasLocked(state: GridState, range: Range): boolean {
  return state.rows.slice(range.top, range.bottom + 1).some((row) => state.locked.has(row.id));
}

/** Pastes texts at a range: one text fills it, a block is repeated where the range is a multiple of it, rows are added as needed. */
export function paste(state: GridState, range: Range, block: readonly (readonly string[])[]): GridState {
  const high = block.length;
  const wide = Math.max(0, ...block.map((row) => row.length));
  if (high === 0 || wide === 0) return state;
  const rangeHigh = range.bottom - range.top + 1;
  const rangeWide = range.right - range.left + 1;
  const tiled = !isSingle(range) && rangeHigh % high === 0 && rangeWide % wide === 0;
  const target: Range = {
    top: range.top,
    left: range.left,
    bottom: range.top + (tiled ? rangeHigh : high) - 1,
    right: range.left + (tiled ? rangeWide : wide) - 1,
  };
  if (hasLocked(state, target)) return { ...state, note: '所选区域内有已登记的行，没有粘贴。请粘贴到下面的空行。' };
  if (target.bottom >= mostRows) return { ...state, note: `表格最多${mostRows}行，没有粘贴。整本的台账请用“导入”。` };
  const missing = newRows(state, target.bottom + 1 - state.rows.length);
  const longer = { ...state, rows: [...state.rows, ...missing], made: state.made + missing.length };
  const rows = withTexts(longer, target, (row, col) => block[(row - target.top) % high]?.[(col - target.left) % wide]);
  const over = target.right - state.width + 1;
  const note = over > 0 ? `右边多出${over}列，没有粘贴。` : high > 1 ? `已粘贴${high}行。` : '';
  const done = changed({ ...longer, rows: state.rows }, rows === longer.rows ? state.rows : rows, note);
  const first = { row: target.top, col: target.left };
  const last = { row: target.bottom, col: Math.min(target.right, state.width - 1) };
  const pasted = { top: first.row, left: first.col, bottom: last.row, right: last.col };
  return { ...done, active: first, anchor: first, head: last, pasted };
}

/** Fills a larger range out of a smaller one inside it, along rows or columns. @param readDays by column */
export function fill(
  state: GridState,
  source: Range,
  wanted: Range,
  series: boolean,
  readDays: readonly (ReadDay | undefined)[],
): GridState {
  const target = {
    ...wanted,
    bottom: Math.min(wanted.bottom, state.rows.length - 1),
    right: Math.min(wanted.right, state.width - 1),
  };
  const texts = textsOf(state.rows, source);
  const sideways = source.top === target.top && source.bottom === target.bottom;
  const rows = withTexts(state, target, (row, col) => {
    const insideRows = row >= source.top && row <= source.bottom;
    const insideCols = col >= source.left && col <= source.right;
    if (insideRows && insideCols) return undefined;
    // To the right each cell belongs to another field: only copies make sense there.
    if (sideways) return continued(texts[row - source.top] ?? [''], col - source.left, false, undefined);
    const column = texts.map((line) => line[col - source.left] ?? '');
    return continued(column, row - source.top, series, readDays[col]);
  });
  const done = changed(state, rows);
  return {
    ...done,
    active: { row: source.top, col: source.left },
    anchor: { row: target.top, col: target.left },
    head: { row: target.bottom, col: target.right },
  };
}

export function insertRows(state: GridState, at: number, count: number): GridState {
  if (state.rows.length + count > mostRows) return { ...state, note: `表格最多${mostRows}行。` };
  const added = newRows(state, count);
  const rows = [...state.rows.slice(0, at), ...added, ...state.rows.slice(at)];
  const done = changed({ ...state, made: state.made + count }, rows, `已插入${count}行。`);
  const cell = { row: at, col: state.active.col };
  return { ...done, active: cell, anchor: cell, head: { row: at + count - 1, col: state.active.col } };
}

/** Takes rows out of the sheet. Saved rows leave the sheet only: their entries stay. */
export function removeRows(state: GridState, gone: (row: Row, index: number) => boolean, note: string): GridState {
  const rows = state.rows.filter((row, i) => !gone(row, i));
  if (rows.length === state.rows.length) return state;
  const done = changed(state, rows, note);
  const row = Math.min(rangeTop(state), done.rows.length - 1);
  const cell = { row, col: state.active.col };
  return { ...done, active: cell, anchor: cell, head: cell };
}

function rangeTop({ anchor, head }: GridState): number {
  return Math.min(anchor.row, head.row);
}
