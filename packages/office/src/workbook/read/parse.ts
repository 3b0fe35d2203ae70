import { openPackage, type Package } from '../../ooxml/zip.ts';
import { decodeText } from '../../read/decode.ts';
import { compoundBook } from './compound.ts';
import { delimitedSheet } from './delimited.ts';
import { BookFault, bookErrorOf } from './fault.ts';
import { Budget } from './grid.ts';
import { type BookLimits, bookLimits } from './limits.ts';
import type { BookNote, Workbook } from './model.ts';
import { sniffBook } from './sniff.ts';
import { readXlsx } from './xlsx/book.ts';

/**
 * Reads a workbook: .xlsx and .xlsm, .xls and .et, .csv and tables in text. What the file is shows from its bytes.
 * This runs in the calling process: files of strangers go through `openWorkbookReader`.
 * Errors: YifaError with a `workbook-` code, its message naming the file and the place.
 */
export async function parseWorkbook(
  name: string,
  bytes: Uint8Array,
  limits: BookLimits = bookLimits,
): Promise<Workbook> {
  try {
    const book = await parsed(name, bytes, limits);
    if (book.sheets.every((sheet) => sheet.rows.length === 0)) throw new BookFault('workbook-empty');
    return book;
  } catch (error) {
    throw bookErrorOf(name, error);
  }
}

async function parsed(path: string, bytes: Uint8Array, limits: BookLimits): Promise<Workbook> {
  if (bytes.length === 0) throw new BookFault('workbook-empty', '0 字节');
  const name = path.split(/[\\/]/).at(-1) ?? path;
  if (bytes.length > limits.fileBytes)
    throw new BookFault('workbook-too-large', `最多 ${limits.fileBytes / 1024 / 1024} MB`);
  const budget = new Budget(limits);
  switch (sniffBook(bytes)) {
    case 'zip': {
      const pack = await openPackage(bytes, limits);
      refuseOtherPackages(pack);
      return { name, format: 'xlsx', ...(await readXlsx(pack, limits, budget)) };
    }
    case 'compound':
    case 'markup':
      return { name, format: 'xls', ...compoundBook(bytes, limits, budget) };
    case 'text': {
      const { text, notes } = decodeText(bytes);
      const own: BookNote[] = notes.map(({ says }) => ({ code: 'encoding-guessed', says }));
      const lost = text.split('\uFFFD').length - 1;
      if (lost > 0) own.push({ code: 'replacement-characters', says: `有 ${lost} 处文字已损坏，显示为“\uFFFD”` });
      const sheet = delimitedSheet(name.replace(/\.[^.]*$/, '') || name, text, limits, budget);
      return { name, format: 'csv', sheets: [sheet], notes: own };
    }
  }
}

/** Zip files that are no .xlsx, by the parts they hold. */
function refuseOtherPackages(pack: Package): void {
  const has = (pattern: RegExp): boolean => pack.names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) throw new BookFault('workbook-unknown', '这是 .xlsb 二进制工作簿');
  if (has(/^xl\//i)) return;
  if (has(/^word\//i)) throw new BookFault('workbook-unknown', '这是文字文件');
  if (has(/^ppt\//i)) throw new BookFault('workbook-unknown', '这是演示文稿');
  if (has(/^mimetype$/) && has(/^content\.xml$/)) throw new BookFault('workbook-unknown', '这是 OpenDocument 文件');
  throw new BookFault('workbook-unknown', '这是压缩包');
}
