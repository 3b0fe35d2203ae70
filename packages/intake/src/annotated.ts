import { type Annotation, openWorkbookReader, type WorkbookReader } from '@yifa/office';
import type { CellFault, RowResult, SheetPlan } from './model.ts';

export interface AnnotatedOptions {
  /** The name of the file, for what is said when it cannot be read. */
  readonly name?: string;
  /** The tables, for the heads of the two columns. */
  readonly plans?: readonly SheetPlan[];
  /** One that is open already; without it one is opened and closed again. */
  readonly reader?: WorkbookReader;
}

/** Faults and results as remarks on cells and rows. */
export function annotationOf(
  faults: readonly CellFault[],
  results: readonly RowResult[],
  plans: readonly SheetPlan[] = [],
): Annotation {
  const cells = new Map<string, { sheet: string; row: number; column: number; text: string }>();
  for (const { sheet, row, column, says, remedy } of faults) {
    if (column === undefined) continue;
    const key = `${row} ${column} ${sheet}`;
    const text = remedy === '' ? says : `${says}。${remedy}`;
    const before = cells.get(key);
    cells.set(key, { sheet, row, column, text: before === undefined ? text : `${before.text}\n${text}` });
  }
  const heads = plans.map(({ sheet, headRows }) => ({ sheet, row: headRows[1], result: '导入结果', says: '说明' }));
  return { cells: [...cells.values()], rows: [...results], heads };
}

/**
 * The same workbook as .xlsx with the faulty cells filled and commented in words, and two columns at the right, 导入结果
 * and 说明. Of more than 20,000 rows only those that were not taken are given back, with their row numbers.
 * Errors: YifaError with a `workbook-` code.
 */
export async function annotated(
  bytes: Uint8Array,
  faults: readonly CellFault[],
  results: readonly RowResult[],
  { name = '工作簿.xlsx', plans = [], reader }: AnnotatedOptions = {},
): Promise<Uint8Array> {
  const own = reader ?? openWorkbookReader();
  try {
    return await own.annotate(name, bytes, annotationOf(faults, results, plans));
  } finally {
    if (reader === undefined) await own.close();
  }
}
