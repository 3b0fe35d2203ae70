import { BookFault } from './fault.ts';
import type { BookLimits } from './limits.ts';
import {
  type BookComment,
  type BookRange,
  type BookRow,
  type BookSheet,
  cellAddress,
  columnLetters,
  type StoredCell,
} from './model.ts';

/** What all the sheets of a workbook have used up together. */
export class Budget {
  #rows = 0;
  #text = 0;
  readonly #limits: BookLimits;

  constructor(limits: BookLimits) {
    this.#limits = limits;
  }

  /** Errors: `workbook-too-many`, `workbook-bomb`. */
  take(sheet: string, row: number, cells: readonly StoredCell[]): void {
    this.#rows += 1;
    const { rows, columns, textLength } = this.#limits;
    if (this.#rows > rows) throw new BookFault('workbook-too-many', `工作表“${sheet}”，有内容的行超过 ${rows} 行`);
    if (cells.length > columns) {
      const address = cellAddress(row, cells.length - 1);
      throw new BookFault(
        'workbook-too-many',
        `工作表“${sheet}”的 ${address} 有内容，最多读到 ${columnLetters(columns - 1)} 列`,
      );
    }
    for (const cell of cells) {
      if (typeof cell === 'string') this.#text += cell.length;
      else if (cell !== null && typeof cell === 'object') this.#text += cell.text.length + 8;
      else this.#text += 8;
    }
    if (this.#text > textLength) throw new BookFault('workbook-bomb', `文字超过 ${textLength / 10_000} 万个`);
  }
}

/** Gathers a sheet; rows and cells that hold nothing leave no trace, however many are formatted. */
export class SheetGrid {
  readonly #name: string;
  readonly #limits: BookLimits;
  readonly #budget: Budget;
  readonly #rows = new Map<number, { hidden: boolean; cells: StoredCell[] }>();
  readonly #merges: BookRange[] = [];
  readonly #comments: BookComment[] = [];
  #hiddenColumns: number[] = [];

  constructor(name: string, limits: BookLimits, budget: Budget) {
    this.#name = name;
    this.#limits = limits;
    this.#budget = budget;
  }

  /** A row of a file that writes its rows in order. */
  addRow(index: number, hidden: boolean, cells: StoredCell[]): void {
    while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop();
    if (cells.length === 0) return;
    for (let at = 0; at < cells.length; at += 1) if (isBlank(cells[at])) cells[at] = null;
    this.#budget.take(this.#name, index, cells);
    this.#rows.set(index, { hidden, cells });
  }

  addMerge(range: BookRange): void {
    if (this.#merges.length >= this.#limits.merges) throw new BookFault('workbook-bomb', '合并单元格过多');
    this.#merges.push(range);
  }

  addComment(comment: BookComment): void {
    if (this.#comments.length < this.#limits.comments) this.#comments.push(comment);
  }

  hideColumns(from: number, to: number): void {
    const last = Math.min(to, this.#limits.columns - 1);
    for (let at = Math.max(0, from); at <= last; at += 1) this.#hiddenColumns.push(at);
  }

  finish(hidden: boolean): BookSheet {
    const indexes = [...this.#rows.keys()].sort((a, b) => a - b);
    const last = indexes.at(-1) ?? -1;
    const rows: BookRow[] = [];
    let right = 0;
    for (const index of indexes) {
      const row = this.#rows.get(index);
      if (row === undefined) continue;
      rows.push({ index, ...(row.hidden ? { hidden: true } : {}), cells: row.cells });
      right = Math.max(right, row.cells.length - 1);
    }
    const merges = apart(
      this.#merges
        .filter(({ top, left }) => top <= last && left <= right)
        .map((range) => ({ ...range, bottom: Math.min(range.bottom, last), right: Math.min(range.right, right) }))
        .filter(({ top, left, bottom, right: end }) => bottom > top || end > left),
    );
    return {
      name: this.#name,
      hidden,
      rows,
      merges,
      hiddenColumns: [...new Set(this.#hiddenColumns)].filter((at) => at <= right).sort((a, b) => a - b),
      comments: this.#comments,
    };
  }
}

/** Merged cells without those that overlap one before them, which no program writes: together they never exceed the sheet. */
function apart(merges: BookRange[]): BookRange[] {
  const until: number[] = [];
  const sorted = merges.sort((a, b) => a.top - b.top || a.left - b.left);
  return sorted.filter(({ top, left, bottom, right }) => {
    for (let column = left; column <= right; column += 1) if ((until[column] ?? -1) >= top) return false;
    for (let column = left; column <= right; column += 1) until[column] = bottom;
    return true;
  });
}

/** Blanks that nobody sees are nothing: Excel keeps cells that someone cleared with the space bar. */
function isBlank(cell: StoredCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && /^[\s\u3000\u200b\ufeff]*$/.test(cell));
}

/** `B3` as row 2, column 1; undefined for what is no address. */
export function addressOf(text: string): { readonly row: number; readonly column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 36) continue;
    const letter = code >= 97 ? code - 96 : code - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = text.slice(at).replace('$', '');
  if (column === 0 || column > 16_384 || !/^\d{1,7}$/.test(digits)) return undefined;
  const row = Number(digits);
  return row < 1 || row > 1_048_576 ? undefined : { row: row - 1, column: column - 1 };
}

/** `A1:C3`, or a single cell. */
export function rangeOf(text: string): BookRange | undefined {
  const [from, to] = text.split(':', 2).map(addressOf);
  if (from === undefined) return undefined;
  const end = to ?? from;
  return {
    top: Math.min(from.row, end.row),
    left: Math.min(from.column, end.column),
    bottom: Math.max(from.row, end.row),
    right: Math.max(from.column, end.column),
  };
}
