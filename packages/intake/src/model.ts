/** What is understood of a workbook before anything is written. */

/** Which column of a sheet holds which field. */
export interface ColumnMapping {
  /** Counted from 0. */
  readonly column: number;
  /** The heads above the column, from the outermost in: `当事人 / 姓名`. */
  readonly heads: readonly string[];
  /** A field of the ledger, or a column of its sub-rows as `parties.name`; undefined when nothing fits. */
  readonly field: string | undefined;
  /** 万元 in the head or the title makes 10000. */
  readonly moneyUnit?: 1 | 10_000 | 100_000_000;
  /** How it was found: kept from an earlier workbook, by the head, by what the cells hold, or chosen by hand. */
  readonly by: 'remembered' | 'head' | 'content' | 'hand' | 'none';
  /** Some cells, as shown to the user who decides. */
  readonly samples: readonly string[];
}

/** One table found on one sheet. */
export interface SheetPlan {
  readonly sheet: string;
  /** The whole title above the table, empty when there is none. */
  readonly title: string;
  /** The year that the title or the file name speaks of. */
  readonly year: number | undefined;
  /** First and last row of the heads, and of the data; counted from 0. */
  readonly headRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  readonly columns: readonly ColumnMapping[];
  /** Fields that a row needs and no column holds. */
  readonly missing: readonly string[];
  /** Same heads in the same order give the same text: under it the user's choice is remembered. */
  readonly shape: string;
}

/** One cell that cannot be taken, in words that name it: `Sheet1!D12`. */
export interface CellFault {
  readonly sheet: string;
  /** Counted from 0; the column is absent when the whole row is meant. */
  readonly row: number;
  readonly column?: number;
  readonly address: string;
  readonly field?: string;
  readonly code: 'typed' | 'unknown-reference' | 'ambiguous-reference' | 'missing' | 'refused' | 'doubled';
  readonly says: string;
  readonly remedy: string;
}

/** One row as an act would take it. */
export interface IntakeRow {
  readonly sheet: string;
  readonly row: number;
  readonly input: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
  /** Digest of the input in canonical form, with a running number for equal rows: the same row of the same ledger always has the same. */
  readonly fingerprint: string;
}

/** What was left out, and why: 合计, blank, note, repeated head. */
export interface LeftOutRow {
  readonly sheet: string;
  readonly row: number;
  readonly why: 'total' | 'blank' | 'note' | 'repeated-head';
  readonly text: string;
}
