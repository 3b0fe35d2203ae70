/** Builders of ugly workbooks: what hands and office programs make of a ledger. All people and places are invented. */
import * as xlsx from '@e965/xlsx';
import excel from 'exceljs';

export type Value =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly format: string; readonly value: number | Date }
  | excel.CellValue;

export interface Page {
  readonly name: string;
  /** From the first row; an empty list is a blank row. */
  readonly rows: readonly (readonly Value[])[];
  /** `A1:D1`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
  readonly after?: (page: excel.Worksheet) => void;
}

function isFormatted(value: Value): value is { readonly format: string; readonly value: number | Date } {
  return typeof value === 'object' && value !== null && 'format' in value;
}

/** An .xlsx as Excel and WPS write it. */
export async function xlsxOf(pages: readonly Page[], date1904 = false): Promise<Uint8Array> {
  const book = new excel.Workbook();
  if (date1904) book.properties.date1904 = true;
  for (const { name, rows, merges = [], hiddenRows = [], hiddenColumns = [], hidden, after } of pages) {
    const page = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    for (const [at, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (value === null || value === undefined) continue;
        const cell = page.getCell(at + 1, column + 1);
        if (isFormatted(value)) {
          cell.value = value.value;
          cell.numFmt = value.format;
        } else {
          cell.value = value;
          if (value instanceof Date) cell.numFmt = 'yyyy/m/d';
        }
      }
    }
    for (const range of merges) page.mergeCells(range);
    for (const row of hiddenRows) page.getRow(row).hidden = true;
    for (const column of hiddenColumns) page.getColumn(column).hidden = true;
    after?.(page);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** An old .xls (BIFF8); under the name .et the same as WPS writes. */
export function xlsOf(pages: readonly Page[]): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const { name, rows, merges = [], hidden } of pages) {
    const sheet = xlsx.utils.aoa_to_sheet(
      rows.map((row) => row.map((value) => (isFormatted(value) ? value.value : value))),
    );
    for (const [at, row] of rows.entries()) {
      for (const [column, value] of row.entries()) {
        const cell: xlsx.CellObject | undefined = sheet[xlsx.utils.encode_cell({ r: at, c: column })];
        if (cell !== undefined && isFormatted(value)) cell.z = value.format;
      }
    }
    sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
    xlsx.utils.book_append_sheet(book, sheet, name);
    if (hidden)
      book.Workbook = { Sheets: book.SheetNames.map((each) => ({ name: each, Hidden: each === name ? 1 : 0 })) };
  }
  const made: unknown = xlsx.write(book, { type: 'buffer', bookType: 'biff8', codepage: 936 });
  if (!(made instanceof Uint8Array)) throw new Error('no bytes');
  return new Uint8Array(made);
}

/** The day as a serial number of the 1900 system. */
export function serial(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}

/** A day that a program keeps as a number, shown by a format. */
export function day(iso: string, format = 'yyyy/m/d'): { readonly format: string; readonly value: number } {
  return { format, value: serial(iso) };
}

const gbk = gbkTable();

/** Text in GBK, as Chinese editions write .csv; Node decodes it but does not write it. */
export function gbkOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(gbk.get(sign) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

function gbkTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== '\uFFFD' && !table.has(sign)) table.set(sign, [lead, trail]);
    }
  }
  return table;
}
