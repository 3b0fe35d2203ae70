/** A sheet of typed text: rows, a selection, and what was before. Nothing here knows a field or the server. */

/** One row. Its id is the key under which it is saved, so it can never be saved twice. */
export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
}

export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** Inclusive on every side. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `over`: typing replaces the cell and arrows leave it; `within`: the caret moves inside the text. */
export type EditMode = 'over' | 'within';

export interface GridState {
  readonly width: number;
  readonly rows: readonly Row[];
  /** Rows that are saved or being saved: their cells no longer change. */
  readonly locked: ReadonlySet<string>;
  readonly active: Cell;
  readonly anchor: Cell;
  readonly head: Cell;
  readonly editing: EditMode | undefined;
  /** The column in which a run of Tab began: Enter goes back below it. */
  readonly tabFrom: number | undefined;
  readonly past: readonly (readonly Row[])[];
  readonly future: readonly (readonly Row[])[];
  /** New rows are named `seed-made`; counting never goes back, so that no id is given twice. */
  readonly seed: string;
  readonly made: number;
  /** What the last operation has to say, for the line below the grid. */
  readonly note: string;
  /** Texts were just pasted here and nothing was done since: what is wrong with them is looked for. */
  readonly pasted: Range | undefined;
}

export const startRows = 30;
/** More rows than this are refused: the import reads a whole workbook instead. */
export const mostRows = 5_000;

export function rangeOf({ anchor, head }: Pick<GridState, 'anchor' | 'head'>): Range {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.col, head.col),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.col, head.col),
  };
}

export function isSingle(range: Range): boolean {
  return range.top === range.bottom && range.left === range.right;
}

export function isEmptyRow(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

export function cellText(state: Pick<GridState, 'rows'>, { row, col }: Cell): string {
  return state.rows[row]?.cells[col] ?? '';
}

/** The texts of a range, row by row. */
export function textsOf(rows: readonly Row[], range: Range): string[][] {
  return rows.slice(range.top, range.bottom + 1).map((row) => {
    const texts: string[] = [];
    for (let col = range.left; col <= range.right; col += 1) texts.push(row.cells[col] ?? '');
    return texts;
  });
}

/** An empty sheet. @param seed makes the ids of its rows unique in the world */
export function emptyGrid(width: number, seed: string, rows = startRows): GridState {
  return loadedGrid(width, seed, [], rows);
}

/** A sheet that goes on with rows kept earlier, padded with empty ones. */
export function loadedGrid(width: number, seed: string, kept: readonly Row[], least = startRows): GridState {
  const wanted = Math.max(least, kept.length === 0 ? 0 : kept.length + 10);
  const added = newRows({ seed, made: 0, width }, wanted - kept.length);
  const start = { row: 0, col: 0 };
  return {
    width,
    rows: [...kept, ...added],
    locked: new Set(),
    active: start,
    anchor: start,
    head: start,
    editing: undefined,
    tabFrom: undefined,
    past: [],
    future: [],
    seed,
    made: added.length,
    note: '',
    pasted: undefined,
  };
}

export function newRows({ seed, made, width }: Pick<GridState, 'seed' | 'made' | 'width'>, count: number): Row[] {
  const cells: readonly string[] = Array.from({ length: width }, () => '');
  return Array.from({ length: Math.max(0, count) }, (_, i) => ({ id: `${seed}-${made + i}`, cells }));
}
