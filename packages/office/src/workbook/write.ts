/** Writes workbooks row by row, so that a long table never lies in memory whole. The only place that knows exceljs. */
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import excel from 'exceljs';
import { cellStyles } from './cell-style.ts';
import type { SheetCell, SheetValue, WorkbookSheet } from './model.ts';
import { bodyFont, formHead, formTitle, headStyle, titleFont, wrapped } from './style.ts';
import { clean, linesIn, rowHeight } from './text.ts';

/**
 * Writes .xlsx to a file or a stream, which is ended: a title row, an explanation where there is one, a head that stays
 * in view and is repeated on every printed page (A4 landscape, one page wide), then the rows. Waits where the stream is
 * read slowly, and stops when it is closed.
 * @throws Error when the file or stream cannot be written or is closed early, RangeError when two sheets have one name
 *   or a sheet no column.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[], target: string | Writable): Promise<void> {
  const names = sheetNames(sheets);
  const stream = typeof target === 'string' ? createWriteStream(target) : target;
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', reject);
    stream.once('close', () => {
      if (!stream.writableFinished) reject(new Error('the stream was closed before the workbook was complete'));
    });
  });
  const writer = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  writer.creator = '依法';
  writer.lastModifiedBy = '依法';
  const work = async (): Promise<void> => {
    for (const [index, sheet] of sheets.entries()) await writeSheet(writer, sheet, names[index] ?? sheet.name, stream);
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

/** Rows between two looks at whether the stream keeps up. */
const stride = 200;

async function writeSheet(
  writer: excel.stream.xlsx.WorkbookWriter,
  sheet: WorkbookSheet,
  name: string,
  stream: Writable,
): Promise<void> {
  const { form } = sheet;
  const head = 2 + (form ? 1 : 0) + (sheet.says === undefined ? 0 : 1);
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
      ...(form ? { horizontalCentered: true } : {}),
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  page.columns = sheet.columns.map(({ width }) => ({ width }));
  if (!form) page.autoFilter = { from: { row: head, column: 1 }, to: { row: head, column: count } };

  writeTitle(page, sheet);
  if (form) writeAbove(page, sheet, form.above);
  if (sheet.says !== undefined) {
    const says = page.addRow([clean(sheet.says)]);
    const over = form ? firstPage(sheet).length : count;
    if (over > 1) page.mergeCells(says.number, 1, says.number, over);
    says.getCell(1).alignment = wrapped;
    says.getCell(1).font = bodyFont;
    says.height = 15 * linesOf(sheet);
    says.commit();
  }
  const heads = page.addRow(sheet.columns.map((column) => clean(column.head)));
  for (let at = 1; at <= count; at += 1) heads.getCell(at).style = form ? formHead : headStyle;
  heads.height = rowHeight(sheet.columns.map(({ head: text, width }) => linesIn(text, width))) + 4;
  heads.commit();
  const styles = cellStyles(sheet);
  let written = 0;
  for await (const values of sheet.rows) {
    writeRow(page.addRow([]), sheet, values, styles);
    written += 1;
    if (written % stride === 0) await keptUp(stream);
  }
  if (form?.totals) writeRow(page.addRow([]), sheet, form.totals, cellStyles(sheet, true));
  if (form?.below !== undefined) writeBelow(page, form.below, firstPage(sheet).length);
  page.commit();
}

function writeTitle(page: excel.Worksheet, sheet: WorkbookSheet): void {
  const title = page.addRow([clean(sheet.title)]);
  if (sheet.form) {
    const span = firstPage(sheet);
    if (span.length > 1) page.mergeCells(1, 1, 1, span.length);
    title.getCell(1).style = formTitle;
    title.height = 28 * linesIn(sheet.title, Math.max(10, widthOf({ columns: span }) / 1.7));
  } else {
    title.font = titleFont;
    title.height = 26;
  }
  title.commit();
}

/** Texts side by side over the whole width: the first on the left, the last on the right. */
function writeAbove(page: excel.Worksheet, sheet: WorkbookSheet, texts: readonly string[]): void {
  const row = page.addRow([]);
  row.height = 20;
  const parts = partsOf(sheet, texts);
  for (const [index, { text, from, to }] of parts.entries()) {
    const cell = row.getCell(from);
    cell.value = clean(text);
    const horizontal = index === 0 ? 'left' : index === parts.length - 1 ? 'right' : 'center';
    cell.style = { font: bodyFont, alignment: { vertical: 'middle', horizontal } };
    if (to > from) page.mergeCells(row.number, from, row.number, to);
  }
  row.commit();
}

/** Columns for each text, of about the same width; all in one where the columns are too few. */
function partsOf(
  sheet: WorkbookSheet,
  texts: readonly string[],
): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  const columns = firstPage(sheet);
  if (columns.length < texts.length * 2) return [{ text: texts.join('　　'), from: 1, to: columns.length }];
  const share = widthOf({ columns }) / texts.length;
  const parts: { text: string; from: number; to: number }[] = [];
  let column = 0;
  let width = 0;
  for (const [index, text] of texts.entries()) {
    const from = column + 1;
    const left = texts.length - 1 - index;
    do {
      width += columns[column]?.width ?? 0;
      column += 1;
    } while (column < columns.length - left && (left === 0 || width < share * (index + 1)));
    parts.push({ text, from, to: column });
  }
  return parts;
}

function writeBelow(page: excel.Worksheet, text: string, count: number): void {
  const row = page.addRow([clean(text)]);
  if (count > 1) page.mergeCells(row.number, 1, row.number, count);
  row.getCell(1).style = { font: bodyFont, alignment: { vertical: 'middle', horizontal: 'left' } };
  row.height = 30;
  row.commit();
}

function writeRow(
  row: excel.Row,
  sheet: WorkbookSheet,
  values: readonly SheetValue[],
  styles: ReturnType<typeof cellStyles>,
): void {
  let lines = 1;
  for (const [index, column] of sheet.columns.entries()) {
    const given = cellOf(values[index] ?? null);
    const { value, link } = given;
    const cell = row.getCell(index + 1);
    if (value !== null) {
      const shown = typeof value === 'string' ? clean(value) : value;
      cell.value = link === undefined ? shown : { text: String(shown), hyperlink: link };
    }
    if (typeof value === 'string') lines = Math.max(lines, linesIn(value, column.width));
    cell.style = styles(index, given);
  }
  row.height = rowHeight([lines]);
  row.commit();
}

/** Lets what is written flow off, and waits while its reader is behind. */
async function keptUp(stream: Writable): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  while (stream.writableNeedDrain && !stream.destroyed) await new Promise((resolve) => setTimeout(resolve, 10));
}

function cellOf(value: SheetValue): SheetCell {
  return typeof value === 'object' && value !== null ? value : { value };
}

/** Characters of the standard font that A4 landscape holds at a size that can still be read. */
const legibleWidth = 260;

/** What a page across holds at the scale of tables that are too wide for one. */
const scaledWidth = 150;

/** The columns over which the lines of a form run: all of them, or those on the first page of a wide one. */
function firstPage(sheet: WorkbookSheet): WorkbookSheet['columns'] {
  if (widthOf(sheet) <= legibleWidth) return sheet.columns;
  let width = 0;
  const fits = sheet.columns.findIndex((column) => {
    width += column.width;
    return width > scaledWidth;
  });
  return sheet.columns.slice(0, Math.max(1, fits));
}

function widthOf({ columns }: Pick<WorkbookSheet, 'columns'>): number {
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
