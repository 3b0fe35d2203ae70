import excel from 'exceljs';
import { cellAddress, type Workbook } from '../read/model.ts';
import { bodyBorder, bodyFont, headStyle, markFill, markFont, wrapped } from '../style.ts';
import type { Annotation } from './model.ts';
import { plainValue } from './rebuilt.ts';

/** The rows with remarks alone, with the numbers they bear in the long workbook, and the heads of their tables. */
export function shortList(book: Workbook, annotation: Annotation): excel.Workbook {
  const target = new excel.Workbook();
  const page = target.addWorksheet('未导入的行');
  const left = 5;
  const bad = new Set(annotation.cells.map(({ sheet, row }) => `${row}|${sheet}`));
  const words = new Map<string, string[]>();
  for (const { sheet, row, column, text } of annotation.cells) {
    const key = `${row}|${sheet}`;
    words.set(key, [...(words.get(key) ?? []), `${cellAddress(row, column)}：${text}`]);
  }
  const heads = annotation.heads[0];
  for (const [at, text] of ['工作表', '行号', heads?.result ?? '', heads?.says ?? ''].entries()) {
    const cell = page.getCell(1, at + 1);
    cell.value = text;
    cell.style = headStyle;
  }
  const first = book.sheets.find(({ name }) => name === heads?.sheet)?.rows.find(({ index }) => index === heads?.row);
  for (const [column, stored] of (first?.cells ?? []).entries()) {
    const cell = page.getCell(1, left + column);
    cell.value = plainValue(stored);
    cell.style = headStyle;
  }
  let line = 1;
  const rowsBySheet = new Map(
    book.sheets.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.index, row]))]),
  );
  for (const { sheet, row, result, says, mark } of annotation.rows) {
    const key = `${row}|${sheet}`;
    if (mark !== 'bad' && !bad.has(key)) continue;
    line += 1;
    const explained = [says, ...(words.get(key) ?? [])].filter((text) => text !== '').join('\n');
    for (const [at, value] of [sheet, row + 1, result, explained].entries()) {
      const cell = page.getCell(line, at + 1);
      cell.value = value;
      cell.style = { font: at === 2 ? markFont.bad : bodyFont, alignment: wrapped, border: bodyBorder };
    }
    for (const [column, stored] of (rowsBySheet.get(sheet)?.get(row)?.cells ?? []).entries()) {
      const cell = page.getCell(line, left + column);
      cell.value = plainValue(stored);
      cell.style = { font: bodyFont, border: bodyBorder };
    }
  }
  const lines = new Map<string, number>();
  for (let at = 2; at <= line; at += 1)
    lines.set(`${Number(page.getCell(at, 2).value) - 1}|${page.getCell(at, 1).value}`, at);
  for (const { sheet, row, column } of annotation.cells) {
    const at = lines.get(`${row}|${sheet}`);
    if (at !== undefined && markFill.bad !== undefined) page.getCell(at, left + column).fill = markFill.bad;
  }
  page.getColumn(4).width = 60;
  page.views = [{ state: 'frozen', xSplit: 4, ySplit: 1 }];
  return target;
}
