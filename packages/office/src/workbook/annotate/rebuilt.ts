import excel from 'exceljs';
import { richCell, type Workbook } from '../read/model.ts';
import { bodyBorder, bodyFont, wrapped } from '../style.ts';

/** A workbook of the same sheets, rows and merged cells, for files that are no .xlsx. */
export function rebuilt(book: Workbook): excel.Workbook {
  const target = new excel.Workbook();
  for (const [at, sheet] of book.sheets.entries()) {
    const page = target.addWorksheet(sheetName(sheet.name, at), { state: sheet.hidden ? 'hidden' : 'visible' });
    const widths: number[] = [];
    for (const row of sheet.rows) {
      const line = page.getRow(row.index + 1);
      if (row.hidden) line.hidden = true;
      for (const [column, stored] of row.cells.entries()) {
        const value = plainValue(stored);
        if (value === null) continue;
        const cell = line.getCell(column + 1);
        cell.value = value;
        cell.style = { font: bodyFont, alignment: wrapped, border: bodyBorder };
        widths[column] = Math.max(widths[column] ?? 8, Math.min(40, wide(String(value)) + 2));
      }
    }
    for (const { top, left, bottom, right } of sheet.merges) page.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    for (const [column, width] of widths.entries()) page.getColumn(column + 1).width = width ?? 8;
  }
  return target;
}

/** The same name when Excel allows it, for remarks find their sheet by it. */
function sheetName(name: string, at: number): string {
  return name.length > 31 || /[[\]:*?/\\]/.test(name) ? `Sheet${at + 1}` : name;
}

function wide(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
}

/** What a stored cell becomes in a workbook built anew: text stays text, so that nothing is turned into something else. */
export function plainValue(stored: Parameters<typeof richCell>[0]): string | number | boolean | null {
  const { text, raw, kind } = richCell(stored);
  if (kind === 'number' && typeof raw === 'number' && text === String(raw)) return raw;
  return kind === 'boolean' && typeof raw === 'boolean' ? raw : text === '' ? null : text;
}
