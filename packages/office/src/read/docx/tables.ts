import type { Cell, Item } from '../compose.ts';
import { FileFault } from '../fault.ts';
import type { Container } from './frames.ts';

interface Table {
  readonly rows: Cell[][];
  row: Cell[];
  rowDeleted: boolean;
  cell: { readonly container: Container; span: number; covered: boolean } | undefined;
}

/** No table of a report has more columns; a wider span is a fault of the file. */
const MOST_COLUMNS = 100;

/** The tables open at a place of a document, the innermost last; cells are laid out on the grid. */
export class Tables {
  readonly #open: Table[] = [];
  readonly #most: number;
  #cells = 0;

  constructor(most: number) {
    this.#most = most;
  }

  openTable(): void {
    this.#open.push({ rows: [], row: [], rowDeleted: false, cell: undefined });
  }

  openRow(): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.row = [];
    table.rowDeleted = false;
  }

  deleteRow(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.rowDeleted = true;
  }

  openCell(container: Container): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.cell = { container, span: 1, covered: false };
  }

  /** A property of the open row or cell that shifts or merges cells. */
  property(name: string, value: string | undefined): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'w:gridBefore') this.#empties(table, Number(value));
    else if (table.cell === undefined) return;
    else if (name === 'w:gridSpan') table.cell.span = Math.max(1, Math.trunc(Number(value)) || 1);
    else if ((name === 'w:vMerge' || name === 'w:hMerge') && value !== 'restart') table.cell.covered = true;
  }

  closeCell(): void {
    const table = this.#open.at(-1);
    const cell = table?.cell;
    if (table === undefined || cell === undefined) return;
    this.#put(table, cell.covered ? [] : cell.container.items);
    this.#empties(table, cell.span - 1);
    table.cell = undefined;
  }

  closeRow(): void {
    const table = this.#open.at(-1);
    if (table !== undefined && !table.rowDeleted) table.rows.push(table.row);
  }

  closeTable(): Item | undefined {
    const table = this.#open.pop();
    return table === undefined ? undefined : { kind: 'table', rows: table.rows };
  }

  #empties(table: Table, count: number): void {
    for (let at = 0; at < Math.min(MOST_COLUMNS, count); at += 1) this.#put(table, []);
  }

  #put(table: Table, items: readonly Item[]): void {
    this.#cells += 1;
    if (this.#cells > this.#most) throw new FileFault('file-bomb', `表格单元多于 ${this.#most} 个`);
    table.row.push({ items });
  }
}
