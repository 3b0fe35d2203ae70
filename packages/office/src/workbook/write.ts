/** Writes workbooks row by row, so that a long table never lies in memory whole. The only place that knows exceljs. */
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import excel from 'exceljs';
import type { SheetCell, SheetValue, WorkbookSheet } from './model.ts';
import { headStyle, markFill, markFont, titleFont, wrapped } from './style.ts';

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
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${head}:${head}`,
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
  heads.commit();
  for await (const values of sheet.rows) writeRow(page.addRow([]), sheet, values);
  page.commit();
}

function writeRow(row: excel.Row, sheet: WorkbookSheet, values: readonly SheetValue[]): void {
  for (const [index, column] of sheet.columns.entries()) {
    const { value, format, mark, link } = cellOf(values[index] ?? null);
    if (value === null && mark === undefined) continue;
    const cell = row.getCell(index + 1);
    if (value !== null) {
      const shown = typeof value === 'string' ? clean(value) : value;
      cell.value = link === undefined ? shown : { text: String(shown), hyperlink: link };
    }
    const numberFormat = format ?? column.format;
    if (typeof value === 'number' && numberFormat !== undefined) cell.numFmt = numberFormat;
    const horizontal = column.align ?? (typeof value === 'number' ? 'right' : 'left');
    cell.alignment = { ...wrapped, horizontal };
    if (mark !== undefined) {
      const fill = markFill[mark];
      if (fill) cell.fill = fill;
      cell.font = markFont[mark];
    } else if (link !== undefined) cell.font = markFont.link;
  }
  row.commit();
}

function cellOf(value: SheetValue): SheetCell {
  return typeof value === 'object' && value !== null ? value : { value };
}

/** Lines that the explanation takes over the whole width of the table. */
function linesOf({ says = '', columns }: WorkbookSheet): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return says
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 2) / Math.max(20, width - 2))), 0);
}

/** What XML cannot hold is dropped, and what Excel cannot hold is cut off. */
function clean(text: string): string {
  const printable = [...text].filter((char) => !/[\p{Cc}\p{Cs}\u{fffe}\u{ffff}]/u.test(char) || char === '\n');
  const joined = printable.join('');
  return joined.length > longestText ? `${joined.slice(0, longestText - 1)}…` : joined;
}
