/** A workbook as its makers see it: tables with a title, columns and rows. Nothing here knows the library that writes it. */

/** How a cell stands out; what it means is also said in words in the table itself. */
export type CellMark = 'bad' | 'doubtful' | 'good' | 'faint';

export interface SheetCell {
  readonly value: string | number | null;
  /** An Excel number format such as `#,##0.00`; that of the column when left out. */
  readonly format?: string;
  readonly mark?: CellMark;
  /** An address, or a place in the same workbook: `#'表名'!A1`. */
  readonly link?: string;
}

export type SheetValue = string | number | null | SheetCell;

export interface SheetColumn {
  readonly head: string;
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width: number;
  readonly format?: string;
  readonly align?: 'left' | 'right' | 'center';
}

export interface WorkbookSheet {
  /** At most 31 characters; what Excel forbids in names is replaced. */
  readonly name: string;
  readonly title: string;
  /** How to read the table, printed below its title. */
  readonly says?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
  /** Columns on the left that stay when the table is scrolled sideways. */
  readonly frozenColumns?: number;
}
