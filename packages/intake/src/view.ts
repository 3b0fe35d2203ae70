import { type BookRange, type BookRow, type BookSheet, type RichCell, richCell } from '@yifa/office';

/** A sheet as one sees it: a merged cell says its text wherever it reaches. */
export class SheetView {
  readonly sheet: BookSheet;
  /** Rows that hold something, downwards. */
  readonly indexes: readonly number[];
  readonly width: number;
  readonly #rows: ReadonlyMap<number, BookRow>;
  readonly #merges = new Map<number, BookRange[]>();

  constructor(sheet: BookSheet) {
    this.sheet = sheet;
    this.#rows = new Map(sheet.rows.map((row) => [row.index, row]));
    this.indexes = sheet.rows.map(({ index }) => index);
    this.width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    for (const merge of sheet.merges) {
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        const list = this.#merges.get(row);
        if (list === undefined) this.#merges.set(row, [merge]);
        else list.push(merge);
      }
    }
  }

  /** The cell itself, blank where a merged cell merely reaches. */
  own(row: number, column: number): RichCell {
    return richCell(this.#rows.get(row)?.cells[column]);
  }

  /** The merged cell that covers a place. */
  merge(row: number, column: number): BookRange | undefined {
    return this.#merges.get(row)?.find(({ left, right }) => left <= column && column <= right);
  }

  /** What one sees at a place. */
  at(row: number, column: number): RichCell {
    const own = this.own(row, column);
    if (own.kind !== 'blank') return own;
    const merge = this.merge(row, column);
    return merge === undefined ? own : this.own(merge.top, merge.left);
  }

  text(row: number, column: number): string {
    return this.at(row, column).text;
  }

  hidden(row: number): boolean {
    return this.#rows.get(row)?.hidden === true;
  }

  /** Columns of a row that hold something of their own, within a range. */
  filled(row: number, left = 0, right = this.width - 1): number[] {
    const cells = this.#rows.get(row)?.cells ?? [];
    const found: number[] = [];
    for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
      if (richCell(cells[column]).kind !== 'blank') found.push(column);
    }
    return found;
  }
}
