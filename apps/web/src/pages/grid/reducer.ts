/** The sheet as a pure machine: every key, paste and drag is one of these actions. */
import { changed, fill, insertRows, paste, removeRows, withTexts } from './change.ts';
import { type Cell, type EditMode, type GridState, type Range, type Row, rangeOf } from './model.ts';
import { clampCell, type Direction, enter, lastFilled, move, selectCell, tab } from './moves.ts';
import type { ReadDay } from './series.ts';

export type After = 'enter' | 'enter-back' | 'tab' | 'tab-back' | Direction | 'stay';

export type GridAction =
  | { readonly kind: 'select'; readonly cell: Cell; readonly extend: boolean }
  | { readonly kind: 'select-range'; readonly range: Range }
  | {
      readonly kind: 'move';
      readonly direction: Direction;
      readonly extend: boolean;
      readonly far: boolean;
      readonly by?: number;
    }
  | { readonly kind: 'go'; readonly to: 'row-start' | 'row-end' | 'start' | 'end'; readonly extend: boolean }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'after'; readonly after: After }
  | { readonly kind: 'edit'; readonly mode: EditMode }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'commit'; readonly text: string; readonly after: After }
  /** The same text into every selected cell. */
  | { readonly kind: 'commit-all'; readonly text: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'paste'; readonly block: readonly (readonly string[])[] }
  | { readonly kind: 'copy-on'; readonly direction: 'down' | 'right' }
  | {
      readonly kind: 'fill';
      readonly target: Range;
      readonly series: boolean;
      readonly readDays: readonly (ReadDay | undefined)[];
    }
  | { readonly kind: 'insert-rows' }
  | { readonly kind: 'delete-rows' }
  | { readonly kind: 'delete-saved'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'lock'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'load'; readonly state: GridState }
  /** To a cell that needs mending; what was said last stays. */
  | { readonly kind: 'show-fault'; readonly cell: Cell }
  | { readonly kind: 'say'; readonly note: string };

export function gridReducer(state: GridState, action: GridAction): GridState {
  if (action.kind === 'lock') return { ...state, locked: action.ids };
  // Whatever is done next, the paste is no longer the last thing.
  return reduced(state.pasted ? { ...state, pasted: undefined } : state, action);
}

function reduced(state: GridState, action: Exclude<GridAction, { kind: 'lock' }>): GridState {
  const quiet = state.note === '' ? state : { ...state, note: '' };
  switch (action.kind) {
    case 'select':
      return selectCell(quiet, action.cell, action.extend);
    case 'select-range':
      return selectRange(quiet, action.range);
    case 'move':
      return move(quiet, action.direction, action);
    case 'go':
      return selectCell(quiet, goal(quiet, action.to, action.extend), action.extend);
    case 'select-all':
      return selectRange(quiet, { top: 0, left: 0, bottom: lastFilled(state).row, right: state.width - 1 });
    case 'after':
      return follow(quiet, action.after);
    case 'edit':
      return state.locked.has(state.rows[state.active.row]?.id ?? '')
        ? { ...state, note: '这一行已登记，不能在表格里改动。请点行号打开记录更正。' }
        : { ...quiet, editing: action.mode };
    case 'cancel':
      return { ...quiet, editing: undefined };
    case 'commit': {
      const { row, col } = state.active;
      const rows = withTexts(state, { top: row, bottom: row, left: col, right: col }, () => action.text);
      return follow(changed(quiet, rows), action.after);
    }
    case 'commit-all':
      return changed(
        quiet,
        withTexts(state, rangeOf(state), () => action.text),
      );
    case 'clear':
      return changed(
        quiet,
        withTexts(state, rangeOf(state), () => ''),
      );
    case 'paste':
      return paste(quiet, rangeOf(state), action.block);
    case 'copy-on':
      return copyOn(quiet, action.direction);
    case 'fill':
      return fill(quiet, rangeOf(state), action.target, action.series, action.readDays);
    case 'insert-rows': {
      const { top, bottom } = rangeOf(state);
      return insertRows(quiet, top, bottom - top + 1);
    }
    case 'delete-rows': {
      const { top, bottom } = rangeOf(state);
      return removeRows(quiet, (_, i) => i >= top && i <= bottom, `已删除${bottom - top + 1}行，按Ctrl+Z恢复。`);
    }
    case 'delete-saved':
      return removeRows(quiet, (row) => action.ids.has(row.id), '已收起登记好的行。');
    case 'undo': {
      const before = state.past[state.past.length - 1];
      if (!before) return { ...state, note: '没有可以撤销的操作。' };
      const future = [...state.future, state.rows];
      return settle({
        ...quiet,
        rows: restored(state, before),
        past: state.past.slice(0, -1),
        future,
        editing: undefined,
      });
    }
    case 'redo': {
      const next = state.future[state.future.length - 1];
      if (!next) return { ...state, note: '没有可以恢复的操作。' };
      const past = [...state.past, state.rows];
      return settle({
        ...quiet,
        rows: restored(state, next),
        past,
        future: state.future.slice(0, -1),
        editing: undefined,
      });
    }
    case 'load':
      return action.state;
    case 'show-fault':
      return selectCell(state, action.cell, false);
    case 'say':
      return { ...state, note: action.note };
  }
}

function selectRange(state: GridState, { top, left, bottom, right }: Range): GridState {
  const first = clampCell(state, { row: top, col: left });
  const last = clampCell(state, { row: bottom, col: right });
  return { ...state, active: first, anchor: first, head: last, editing: undefined, tabFrom: undefined };
}

function goal(state: GridState, to: 'row-start' | 'row-end' | 'start' | 'end', extend: boolean): Cell {
  const { row } = extend ? state.head : state.active;
  switch (to) {
    case 'row-start':
      return { row, col: 0 };
    case 'row-end':
      return { row, col: state.width - 1 };
    case 'start':
      return { row: 0, col: 0 };
    case 'end':
      return lastFilled(state);
  }
}

function follow(state: GridState, after: After): GridState {
  switch (after) {
    case 'stay':
      return state;
    case 'enter':
      return enter(state, false);
    case 'enter-back':
      return enter(state, true);
    case 'tab':
      return tab(state, false);
    case 'tab-back':
      return tab(state, true);
    default:
      return move(state, after);
  }
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection over the rest; of a single cell the neighbour before it. */
function copyOn(state: GridState, direction: 'down' | 'right'): GridState {
  const range = rangeOf(state);
  const { top, left } = range;
  const rows =
    direction === 'down'
      ? withTexts(state, range, (_, col) => state.rows[range.bottom === top ? top - 1 : top]?.cells[col])
      : withTexts(state, range, (row) => state.rows[row]?.cells[range.right === left ? left - 1 : left]);
  return changed(state, rows);
}

/** The rows of an earlier moment, with saved rows as they are now: what is recorded is not undone here. */
function restored(state: GridState, rows: readonly Row[]): readonly Row[] {
  if (state.locked.size === 0) return rows;
  const now = new Map(state.rows.map((row) => [row.id, row]));
  const then = new Set(rows.map((row) => row.id));
  const result = rows.map((row) => (state.locked.has(row.id) ? (now.get(row.id) ?? row) : row));
  for (const [i, row] of state.rows.entries())
    if (state.locked.has(row.id) && !then.has(row.id)) result.splice(Math.min(i, result.length), 0, row);
  return result;
}

function settle(state: GridState): GridState {
  const active = clampCell(state, state.active);
  return { ...state, active, anchor: clampCell(state, state.anchor), head: clampCell(state, state.head) };
}
