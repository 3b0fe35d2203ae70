import { isRecord } from '../../isolated/protocol.ts';
import type { CellMark } from '../model.ts';

/** What is written into a workbook that is given back. */
export interface Annotation {
  /** Cells to be filled and commented. */
  readonly cells: readonly CellRemark[];
  /** What became of each row, for the two columns at the right. */
  readonly rows: readonly RowRemark[];
  /** The heads of those two columns, for each table: where they stand and what they say. */
  readonly heads: readonly HeadRemark[];
}

export interface CellRemark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface RowRemark {
  readonly sheet: string;
  readonly row: number;
  readonly result: string;
  readonly says: string;
  readonly mark?: CellMark;
}

export interface HeadRemark {
  readonly sheet: string;
  /** The last row of the table's heads. */
  readonly row: number;
  readonly result: string;
  readonly says: string;
}

/** Whether something received is an annotation; its lists are made by our own program and looked at no deeper. */
export function isAnnotation(value: unknown): value is Annotation {
  return isRecord(value) && ['cells', 'rows', 'heads'].every((list) => Array.isArray(value[list]));
}
