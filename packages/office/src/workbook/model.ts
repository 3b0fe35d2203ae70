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
  /** `@` keeps what looks like a number, such as that of an identity card, as the text it is. */
  readonly format?: string;
  readonly align?: 'left' | 'right' | 'center';
}

/** What makes a table a form that is handed in on paper. */
export interface SheetForm {
  /** One line between title and head, spread over the width: who hands it in, the unit of money, the day. */
  readonly above: readonly string[];
  /** The line of totals, asked for after the last row; the first cell is its name. */
  readonly totals?: readonly SheetValue[];
  /** One line below the table: who filled it in, who checked it. */
  readonly below?: string;
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
  /** Laid out as a form: title in the middle, black lines on white, totals and signatures below. */
  readonly form?: SheetForm;
}

const millisecondsOfDay = 86_400_000;
/** The day that spreadsheets count from; it is right for every day since March 1900. */
const dayZero = Date.UTC(1899, 11, 30);

/** A day as spreadsheets hold it, so that it can be sorted and filtered by; undefined for what is no day they know. */
export function dateCell(date: string): SheetCell | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!found || date < '1900-03-01') return undefined;
  const at = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  if (new Date(at).toISOString().slice(0, 10) !== date) return undefined;
  return { value: (at - dayZero) / millisecondsOfDay, format: 'yyyy-mm-dd' };
}
