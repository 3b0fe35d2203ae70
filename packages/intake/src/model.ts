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
  /** A column that is no field: 序号, or the number that the entry bears in the paper ledger (it joins the rows of one case). */
  readonly role?: 'ordinal' | 'number';
  /** What else it might be, best first: offered when `field` is undefined or doubtful. */
  readonly candidates?: readonly string[];
  /** The 1st, 2nd … sub-row when several groups of columns hold them: 申请人 | 被申请人. Counted from 0. */
  readonly party?: number;
}

/** One table found on one sheet. */
export interface SheetPlan {
  readonly sheet: string;
  /** Which table of that sheet, counted from 0 downwards. */
  readonly table: number;
  /** The sheet is hidden in the workbook; its rows are read all the same, but the user is told. */
  readonly hidden: boolean;
  /** The whole title above the table, empty when there is none. */
  readonly title: string;
  /** The year that the title, the sheet's name or the file name speaks of. */
  readonly year: number | undefined;
  /** The month that the sheet's name or title speaks of, for days without one. */
  readonly month?: number;
  /** First and last row of the heads, and of the data; counted from 0, both ends included. */
  readonly headRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  readonly columns: readonly ColumnMapping[];
  /** A field that rows with a single merged cell name for the rows below them: a village, a kind. */
  readonly groups?: string;
  /** Fields that a row needs and no column holds. */
  readonly missing: readonly string[];
  /** Same heads in the same order give the same text: under it the user's choice is remembered. */
  readonly shape: string;
}

/** A user's choice for tables of one shape: `fields[i]` belongs to the i-th column, null means left out on purpose. */
export interface RememberedPlan {
  readonly shape: string;
  readonly fields: readonly (string | null)[];
}

/** One cell that cannot be taken, in words that name it: `Sheet1!D12`. */
export interface CellFault {
  readonly sheet: string;
  /** Counted from 0; the column is absent when the whole row is meant. */
  readonly row: number;
  readonly column?: number;
  readonly address: string;
  readonly field?: string;
  readonly code: FaultCode;
  readonly says: string;
  readonly remedy: string;
  /** What would do instead, best first: a choice's label, a reference's title. */
  readonly offers?: readonly string[];
}

export type FaultCode =
  | 'typed'
  | 'unknown-reference'
  | 'ambiguous-reference'
  | 'missing'
  | 'refused'
  | 'doubled'
  /** Excel kept 15 digits of a longer number. */
  | 'digits-lost'
  /** `#N/A`, `#REF!`, or a formula without a computed value. */
  | 'cell-error';

/** One row as an act would take it. */
export interface IntakeRow {
  readonly sheet: string;
  readonly row: number;
  /** All rows of the sheet that belong to it, when one case takes several; `row` is the first. */
  readonly rows: readonly number[];
  /** Values by field name, as an act takes them: only fields that a column fills; sub-rows as arrays. Faulty cells are absent. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The number it bears in the workbook (编号, 案号), when a column holds one. */
  readonly number?: string;
  /** The sheet's row is hidden: filtered out or hidden by hand when the workbook was saved. */
  readonly hidden?: true;
  readonly faults: readonly CellFault[];
  /** Digest of the input in canonical form, with a running number for equal rows: the same row of the same ledger always has the same. */
  readonly fingerprint: string;
}

/** What was left out, and why: 合计, blank, note, repeated head, a row that names a group. */
export interface LeftOutRow {
  readonly sheet: string;
  readonly row: number;
  readonly why: 'total' | 'blank' | 'note' | 'repeated-head' | 'group' | 'title';
  readonly text: string;
}

/** Something about the workbook as a whole that a user should look at before importing; it stops nothing. */
export interface IntakeNotice {
  readonly sheet: string;
  readonly address?: string;
  readonly code:
    | 'total-differs'
    | 'hidden-rows'
    | 'hidden-columns'
    | 'hidden-sheet'
    | 'unit'
    | 'dates-1904'
    | 'refused-sheet'
    | 'reading';
  readonly says: string;
  readonly remedy: string;
}

/** One entry of another ledger that a text may mean. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
}

/**
 * Entries of a ledger that a text might name: by title or number, the caller may be generous. Exact titles and
 * numbers win, then titles equal but for width, blanks and punctuation; anything looser is only offered.
 */
export type Lookup = (ledger: string, text: string) => readonly Candidate[] | Promise<readonly Candidate[]>;

export interface IntakeOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lookup: Lookup;
  /** Choices of earlier imports. */
  readonly remembered?: readonly RememberedPlan[];
  /** The plans as the user has changed them; without them the workbook is planned anew. */
  readonly plans?: readonly SheetPlan[];
  /** Fields a row must fill; by default what the step that opens an entry asks for. */
  readonly required?: readonly string[];
  /** Called from time to time with rows done and rows in all; throwing stops the reading. */
  readonly progress?: (done: number, total: number) => void;
}

/** A workbook read as rows of a ledger. */
export interface Intake {
  readonly plans: readonly SheetPlan[];
  readonly rows: readonly IntakeRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly notices: readonly IntakeNotice[];
}
