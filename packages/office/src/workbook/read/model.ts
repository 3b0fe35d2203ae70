/** A workbook as it was kept: cells with what they show and what they hold. Nothing here knows what a table is about. */

export const bookFormats = ['xlsx', 'xls', 'csv'] as const;
export type BookFormat = (typeof bookFormats)[number];

export type CellKind =
  | 'blank'
  | 'text'
  | 'number'
  | 'boolean'
  /** A day, a moment or a time of day, as its number format says. */
  | 'date'
  /** `#N/A` and the like. */
  | 'error'
  /** A formula whose value the file does not hold. */
  | 'uncomputed';

/** A cell whose text and value differ, or that asks for care. */
export interface RichCell {
  /** As the program shows it. */
  readonly text: string;
  readonly raw: string | number | boolean | null;
  readonly kind: CellKind;
  /** `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm` or `HH:mm` of a date. */
  readonly iso?: string;
  /** What the number format says that the number is. */
  readonly hint?: 'percent' | 'money';
  /** More digits than a workbook keeps in a number: from the 16th on they are gone. */
  readonly lost?: true;
}

/** Most cells are plain text or a number shown as it is; only others take an object. */
export type StoredCell = string | number | boolean | null | RichCell;

export interface BookRow {
  /** Counted from 0. */
  readonly index: number;
  readonly hidden?: true;
  /** From column 0 to the last one filled. */
  readonly cells: readonly StoredCell[];
}

/** Counted from 0, both ends included. */
export interface BookRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface BookComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, downwards. */
  readonly rows: readonly BookRow[];
  readonly merges: readonly BookRange[];
  readonly hiddenColumns: readonly number[];
  readonly comments: readonly BookComment[];
}

export interface BookNote {
  readonly code:
    | 'encoding-guessed'
    | 'macros'
    | 'external-links'
    | 'pictures'
    | 'replacement-characters'
    | 'dates-1904';
  readonly says: string;
}

export interface Workbook {
  /** The name of the file, without folders. */
  readonly name: string;
  readonly format: BookFormat;
  readonly sheets: readonly BookSheet[];
  readonly notes: readonly BookNote[];
}

const blank: RichCell = { text: '', raw: null, kind: 'blank' };

/** A stored cell with all that is known of it. */
export function richCell(stored: StoredCell | undefined): RichCell {
  if (stored === null || stored === undefined) return blank;
  if (typeof stored === 'string') return { text: stored, raw: stored, kind: 'text' };
  if (typeof stored === 'number') return { text: String(stored), raw: stored, kind: 'number' };
  if (typeof stored === 'boolean') return { text: stored ? 'TRUE' : 'FALSE', raw: stored, kind: 'boolean' };
  return stored;
}

/** `D12` for row 11, column 3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
