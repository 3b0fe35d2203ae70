import type { Cell, Item } from '../compose.ts';
import { FileFault } from '../fault.ts';

const MOST_COLUMNS = 100;

/** A table being read: lays cells out on the grid, with empty cells where colspan and rowspan cover a place. */
export class Grid {
  readonly rows: Cell[][] = [];
  #row: Cell[] | undefined;
  /** For each column, how many more rows a cell from above covers. */
  #covered: number[] = [];
  #budget: number;

  constructor(budget: number) {
    this.#budget = budget;
  }

  /** Cells laid so far, of the budget given. */
  get left(): number {
    return this.#budget;
  }

  openRow(): void {
    this.closeRow();
    this.#row = [];
  }

  closeRow(): void {
    if (this.#row === undefined) return;
    this.#cover(this.#row);
    this.rows.push(this.#row);
    this.#row = undefined;
  }

  put(items: readonly Item[], columns: number, rows: number): void {
    this.#row ??= [];
    this.#cover(this.#row);
    const width = within(columns, MOST_COLUMNS);
    for (let at = 0; at < width; at += 1) {
      this.#covered[this.#row.length] = within(rows, 1_000) - 1;
      this.#lay(this.#row, at === 0 ? items : []);
    }
  }

  /** Fills the places that cells of earlier rows cover. */
  #cover(row: Cell[]): void {
    for (let left = this.#covered[row.length] ?? 0; left > 0; left = this.#covered[row.length] ?? 0) {
      this.#covered[row.length] = left - 1;
      this.#lay(row, []);
    }
  }

  #lay(row: Cell[], items: readonly Item[]): void {
    this.#budget -= 1;
    if (this.#budget < 0) throw new FileFault('file-bomb', '表格单元过多');
    row.push({ items });
  }
}

function within(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(1, Math.trunc(value))) : 1;
}
