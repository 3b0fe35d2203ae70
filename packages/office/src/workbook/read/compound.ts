import { type CellObject, type DenseWorkSheet, read, set_cptable, type WorkBook } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel';
import { BookFault } from './fault.ts';
import { type Budget, SheetGrid } from './grid.ts';
import type { BookLimits } from './limits.ts';
import type { BookNote, BookSheet, StoredCell } from './model.ts';
import { numberCell, numberFormat } from './number-format.ts';

// Text of programs before Excel 97 is in the codepage of its machine: 936 here.
set_cptable(codepages);

/**
 * Workbooks of older programs: .xls of Excel, .et of WPS, and the pages and XML that other systems give the name .xls.
 * Errors: `workbook-password`, `workbook-broken`, `workbook-too-many`.
 */
export function compoundBook(
  bytes: Uint8Array,
  limits: BookLimits,
  budget: Budget,
): { readonly sheets: BookSheet[]; readonly notes: BookNote[] } {
  const book = opened(bytes, limits);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.slice(0, limits.sheets + 1).flatMap((name, at) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    if (at >= limits.sheets) throw new BookFault('workbook-too-many', `有 ${book.SheetNames.length} 个工作表`);
    const grid = new SheetGrid(name, limits, budget);
    for (const [index, cells] of rowsOf(sheet)) {
      grid.addRow(
        index,
        sheet['!rows']?.[index]?.hidden === true,
        Array.from(cells, (cell) => storedCell(cell, from1904)),
      );
      for (const [column, cell] of cells.entries()) {
        const text = cell?.c
          ?.map((each) => each.t)
          .join('\n')
          .trim();
        if (text) grid.addComment({ row: index, column, text });
      }
    }
    for (const { s, e } of sheet['!merges'] ?? []) grid.addMerge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
    for (const [column, { hidden }] of (sheet['!cols'] ?? []).entries())
      if (hidden === true) grid.hideColumns(column, column);
    return [grid.finish((book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0)];
  });
  return { sheets, notes: from1904 ? [{ code: 'dates-1904', says: '文件的日期从 1904 年起算，已换算' }] : [] };
}

function opened(bytes: Uint8Array, limits: BookLimits): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellStyles: true,
      codepage: 936,
      raw: true,
      // A little more than is allowed, so that the budget says it rather than rows vanish.
      sheetRows: limits.rows + 1,
    });
  } catch (error) {
    const says = error instanceof Error ? error.message : '';
    throw new BookFault(/password|encrypt/i.test(says) ? 'workbook-password' : 'workbook-broken');
  }
}

function* rowsOf(
  sheet: DenseWorkSheet | WorkBook['Sheets'][string],
): Generator<[number, readonly (CellObject | undefined)[]]> {
  const data: unknown = sheet['!data'];
  if (!Array.isArray(data)) return;
  for (const [index, row] of data.entries()) if (Array.isArray(row)) yield [index, row];
}

function storedCell(cell: CellObject | undefined, from1904: boolean): StoredCell {
  if (cell === undefined) return null;
  const { t, v, w, z } = cell;
  switch (t) {
    case 'n':
      return typeof v === 'number'
        ? numberCell(v, numberFormat(typeof z === 'string' ? z : 'General'), from1904)
        : null;
    case 'b':
      return v === true;
    case 'e': {
      const text = w ?? errorTexts[Number(v)] ?? '#N/A';
      return { text, raw: text, kind: 'error' };
    }
    case 's':
      return typeof v === 'string' && !/^=?DISPIMG\(/i.test(v) ? v : null;
    default:
      return null;
  }
}

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
