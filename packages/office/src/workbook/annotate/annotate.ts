/** Gives a workbook back with what became of its rows; the only other place that knows exceljs besides the writer. */
import excel from 'exceljs';
import type { BookLimits } from '../read/limits.ts';
import type { Workbook } from '../read/model.ts';
import { parseWorkbook } from '../read/parse.ts';
import { bodyBorder, headStyle, markFill, markFont, wrapped } from '../style.ts';
import type { Annotation } from './model.ts';
import { rebuilt } from './rebuilt.ts';
import { shortList } from './short-list.ts';

/** Above so many rows only the rows with remarks are given back: loading the rest costs more than it tells. */
const mostRows = 20_000;

/**
 * The workbook as .xlsx in its own look, faulty cells filled and commented, and two columns at the right of each sheet
 * that say what became of each row. What was no .xlsx becomes one; of a long one only the rows with remarks are given,
 * with their row numbers. Errors: as `parseWorkbook`.
 */
export async function annotateWorkbook(
  name: string,
  bytes: Uint8Array,
  annotation: Annotation,
  limits: BookLimits,
): Promise<Uint8Array> {
  const book = await parseWorkbook(name, bytes, limits);
  const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const target = rows > mostRows ? undefined : ((await loaded(book, bytes)) ?? rebuilt(book));
  if (target === undefined) return packed(shortList(book, annotation));
  for (const remark of annotation.cells) {
    const cell = target.getWorksheet(remark.sheet)?.getCell(remark.row + 1, remark.column + 1);
    if (cell !== undefined) markCell(cell, remark.text);
  }
  for (const sheet of book.sheets) addColumns(target, book, sheet.name, annotation);
  return packed(target);
}

/** The original itself, when exceljs can take it; it knows less than the reader does. */
async function loaded(book: Workbook, bytes: Uint8Array): Promise<excel.Workbook | undefined> {
  if (book.format !== 'xlsx') return undefined;
  const target = new excel.Workbook();
  try {
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    await target.xlsx.load(copy);
  } catch {
    return undefined;
  }
  return book.sheets.every(({ name }) => target.getWorksheet(name) !== undefined) ? target : undefined;
}

async function packed(target: excel.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await target.xlsx.writeBuffer());
}

function markCell(cell: excel.Cell, text: string): void {
  // Styles are shared between cells; a copy keeps the mark to this one.
  cell.style = { ...cell.style, fill: markFill.bad ?? { type: 'pattern', pattern: 'none' } };
  const before = noteText(cell.note);
  cell.note = { texts: [{ text: before === '' ? text : `${before}\n${text}` }], margins: { insetmode: 'auto' } };
}

function noteText(note: string | excel.Comment | undefined): string {
  if (note === undefined) return '';
  if (typeof note === 'string') return note;
  return (note.texts ?? []).map(({ text }) => text).join('');
}

function addColumns(target: excel.Workbook, book: Workbook, name: string, annotation: Annotation): void {
  const page = target.getWorksheet(name);
  const sheet = book.sheets.find((each) => each.name === name);
  const rows = annotation.rows.filter((row) => row.sheet === name);
  if (page === undefined || sheet === undefined || rows.length === 0) return;
  const at = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) + 1;
  for (const head of annotation.heads.filter((each) => each.sheet === name)) {
    for (const [offset, text] of [head.result, head.says].entries()) {
      const cell = page.getCell(head.row + 1, at + offset);
      cell.value = text;
      cell.style = headStyle;
    }
  }
  for (const { row, result, says, mark = 'faint' } of rows) {
    for (const [offset, text] of [result, says].entries()) {
      const cell = page.getCell(row + 1, at + offset);
      const fill = markFill[mark];
      cell.value = text.slice(0, 32_000);
      cell.style = { font: markFont[mark], alignment: wrapped, border: bodyBorder, ...(fill ? { fill } : {}) };
    }
  }
  page.getColumn(at).width = 12;
  page.getColumn(at + 1).width = 48;
}
