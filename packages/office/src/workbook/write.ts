/** Writes workbooks row by row, so that a long table never lies in memory whole. The only place that knows exceljs. */
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import excel from 'exceljs';
import type { SheetCell, SheetValue, WorkbookSheet } from './model.ts';
import { bodyBorder, bodyFont, headStyle, markFill, markFont, titleFont, wrapped } from './style.ts';

/** The most an Excel cell holds. */
const longestText = 32_767;

/**
 * Writes .xlsx to a file or a stream, which is ended: a title row, an explanation where there is one, a head that stays
 * in view and is repeated on every printed page (A4 landscape, one page wide), then the rows.
 * @throws Error when the file or stream cannot be written, RangeError when two sheets have one name or a sheet no column.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[], target: string | Writable): Promise<void> {
  const names = sheetNames(sheets);
  const stream = typeof target === 'string' ? createWriteStream(target) : target;
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', reject);
  });
  const writer = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  writer.creator = '依法';
  writer.lastModifiedBy = '依法';
  const work = async (): Promise<void> => {
    for (const [index, sheet] of sheets.entries()) await writeSheet(writer, sheet, names[index] ?? sheet.name);
    await writer.commit();
  };
  await Promise.race([work(), failed]);
}

/** Sheet names as Excel allows them. */
function sheetNames(sheets: readonly WorkbookSheet[]): string[] {
  const names = sheets.map(({ name }) => name.replace(/[[\]:*?/\\']/gu, ' ').slice(0, 31));
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new RangeError('two sheets have one name');
  if (sheets.some(({ columns }) => columns.length === 0)) throw new RangeError('a sheet needs a column');
  return names;
}

async function writeSheet(writer: excel.stream.xlsx.WorkbookWriter, sheet: WorkbookSheet, name: string): Promise<void> {
  const head = sheet.says === undefined ? 2 : 3;
  const count = sheet.columns.length;
  const page = writer.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns ?? 0, ySplit: head }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      // Shrunk to one page, a table wider than some two pages could not be read.
      ...(widthOf(sheet) <= legibleWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: 60 }),
      printTitlesRow: `${head}:${head}`,
      ...(sheet.frozenColumns ? { printTitlesColumn: `A:${letterOf(sheet.frozenColumns)}` } : {}),
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  });
  page.columns = sheet.columns.map(({ width }) => ({ width }));
  page.autoFilter = { from: { row: head, column: 1 }, to: { row: head, column: count } };

  const title = page.addRow([clean(sheet.title)]);
  title.font = titleFont;
  title.height = 26;
  title.commit();
  if (sheet.says !== undefined) {
    const says = page.addRow([clean(sheet.says)]);
    page.mergeCells(2, 1, 2, count);
    says.getCell(1).alignment = wrapped;
    says.height = 15 * linesOf(sheet);
    says.commit();
  }
  const heads = page.addRow(sheet.columns.map((column) => clean(column.head)));
  for (let at = 1; at <= count; at += 1) heads.getCell(at).style = headStyle;
  heads.height = rowHeight(sheet.columns.map(({ head: text, width }) => linesIn(text, width))) + 4;
  heads.commit();
  for await (const values of sheet.rows) writeRow(page.addRow([]), sheet, values);
  page.commit();
}

function writeRow(row: excel.Row, sheet: WorkbookSheet, values: readonly SheetValue[]): void {
  const lines: number[] = [1];
  for (const [index, column] of sheet.columns.entries()) {
    const { value, format, mark, link } = cellOf(values[index] ?? null);
    const cell = row.getCell(index + 1);
    if (value !== null) {
      const shown = typeof value === 'string' ? clean(value) : value;
      cell.value = link === undefined ? shown : { text: String(shown), hyperlink: link };
    }
    lines.push(linesIn(String(value ?? ''), column.width));
    cell.font = bodyFont;
    const numberFormat = format ?? column.format;
    if (typeof value === 'number' && numberFormat !== undefined) cell.numFmt = numberFormat;
    const horizontal = column.align ?? (typeof value === 'number' ? 'right' : 'left');
    cell.alignment = { ...wrapped, horizontal };
    if (mark !== undefined) {
      const fill = markFill[mark];
      if (fill) cell.fill = fill;
      cell.font = markFont[mark];
    } else if (link !== undefined) cell.font = markFont.link;
    cell.border = bodyBorder;
  }
  row.height = rowHeight(lines);
  row.commit();
}

function cellOf(value: SheetValue): SheetCell {
  return typeof value === 'object' && value !== null ? value : { value };
}

/** Characters of the standard font that A4 landscape holds at a size that can still be read. */
const legibleWidth = 260;

function widthOf({ columns }: WorkbookSheet): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

/** The letter of one of the first 26 columns. */
function letterOf(column: number): string {
  return String.fromCharCode(64 + Math.min(column, 26));
}

/** Lines that the explanation takes over the whole width of the table, or of the first page of a wide one. */
function linesOf(sheet: WorkbookSheet): number {
  return linesIn(sheet.says ?? '', Math.min(widthOf(sheet), legibleWidth));
}

/** Lines that a wrapped text takes in a column. */
function linesIn(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  const wide = (line: string): number => [...line].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / room)), 0);
}

/** In points: some programs do not fit rows to what is in them. Excel knows no row higher than 409. */
function rowHeight(lines: readonly number[]): number {
  return Math.min(405, 15 * Math.max(...lines) + 1);
}

/** What XML cannot hold is dropped, and what Excel cannot hold is cut off. */
function clean(text: string): string {
  const printable = [...text].filter((char) => !/[\p{Cc}\p{Cs}\u{fffe}\u{ffff}]/u.test(char) || char === '\n');
  const joined = printable.join('');
  return joined.length > longestText ? `${joined.slice(0, longestText - 1)}…` : joined;
}
