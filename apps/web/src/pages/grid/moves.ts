/** Where the keys lead, as in a spreadsheet. */
import { type Cell, cellText, type GridState, isSingle, rangeOf } from './model.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export function clampCell(state: Pick<GridState, 'rows' | 'width'>, { row, col }: Cell): Cell {
  return {
    row: Math.max(0, Math.min(row, state.rows.length - 1)),
    col: Math.max(0, Math.min(col, state.width - 1)),
  };
}

function isInside(state: GridState, { row, col }: Cell): boolean {
  return row >= 0 && col >= 0 && row < state.rows.length && col < state.width;
}

/** The end of the block of filled cells, or the next filled cell, or the edge. */
function jump(state: GridState, from: Cell, direction: Direction): Cell {
  const [down, right] = steps[direction];
  const next = (cell: Cell): Cell => ({ row: cell.row + down, col: cell.col + right });
  const filled = (cell: Cell): boolean => isInside(state, cell) && cellText(state, cell) !== '';
  let at = from;
  if (filled(at) && filled(next(at))) {
    while (filled(next(at))) at = next(at);
    return at;
  }
  do {
    if (!isInside(state, next(at))) return at;
    at = next(at);
  } while (!filled(at));
  return at;
}

/** Selects one cell, or with `extend` everything from the anchor to it. */
export function selectCell(state: GridState, to: Cell, extend: boolean): GridState {
  const cell = clampCell(state, to);
  const moved = extend ? { head: cell } : { active: cell, anchor: cell, head: cell };
  return { ...state, ...moved, editing: undefined, tabFrom: undefined };
}

export function move(
  state: GridState,
  direction: Direction,
  options: { readonly extend?: boolean; readonly far?: boolean; readonly by?: number } = {},
): GridState {
  const { extend = false, far = false, by = 1 } = options;
  const from = extend ? state.head : state.active;
  const [down, right] = steps[direction];
  const to = far ? jump(state, from, direction) : { row: from.row + down * by, col: from.col + right * by };
  return selectCell(state, to, extend);
}

/** The last row and column that hold anything. */
export function lastFilled(state: GridState): Cell {
  let row = 0;
  let col = 0;
  for (const [i, each] of state.rows.entries())
    for (const [j, text] of each.cells.entries())
      if (text !== '') {
        row = i;
        col = Math.max(col, j);
      }
  return { row, col };
}

/** Enter: down, within a selected range round and round, after a run of Tab back below its first column. */
export function enter(state: GridState, back: boolean): GridState {
  const inside = cycle(state, back ? -1 : 1, 'rows');
  if (inside) return inside;
  const { row, col } = state.active;
  const to = { row: row + (back ? -1 : 1), col: back ? col : (state.tabFrom ?? col) };
  return selectCell(state, to, false);
}

/** Tab: to the right, at the end of a row to the column of the next where this one began. */
export function tab(state: GridState, back: boolean): GridState {
  const inside = cycle(state, back ? -1 : 1, 'columns');
  if (inside) return inside;
  const { row, col } = state.active;
  const tabFrom = state.tabFrom ?? col;
  if (back)
    return { ...selectCell(state, { row, col: col - 1 }, false), tabFrom: Math.min(tabFrom, Math.max(0, col - 1)) };
  if (col < state.width - 1) return { ...selectCell(state, { row, col: col + 1 }, false), tabFrom };
  return selectCell(state, { row: row + 1, col: tabFrom }, false);
}

/** The next active cell inside a selection of several; undefined when one cell is selected. */
function cycle(state: GridState, by: 1 | -1, along: 'rows' | 'columns'): GridState | undefined {
  const range = rangeOf(state);
  if (isSingle(range)) return undefined;
  const high = range.bottom - range.top + 1;
  const wide = range.right - range.left + 1;
  const down = state.active.row - range.top;
  const right = state.active.col - range.left;
  const count = high * wide;
  const at = ((along === 'rows' ? right * high + down : down * wide + right) + by + count) % count;
  const active =
    along === 'rows'
      ? { row: range.top + (at % high), col: range.left + Math.floor(at / high) }
      : { row: range.top + Math.floor(at / wide), col: range.left + (at % wide) };
  return { ...state, active, editing: undefined };
}
