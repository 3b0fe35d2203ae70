/** An empty workbook to be filled in: heads, notes, lists to choose from, one example row. */
import excel from 'exceljs';
import { bodyBorder, bodyFont, headStyle, markFont, titleFont, wrapped } from './style.ts';

export interface TemplateColumn {
  readonly head: string;
  /** A head above several columns, merged over those that share it in a row. */
  readonly group?: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly must: boolean;
  /** Shown when the cell is chosen. */
  readonly note?: string;
  /** What may be chosen; other texts can still be typed when `open`. */
  readonly choices?: readonly string[];
  readonly open?: boolean;
  readonly date?: boolean;
  readonly example: string;
}

export interface Template {
  readonly sheet: string;
  readonly title: string;
  readonly says: string;
  readonly columns: readonly TemplateColumn[];
  /** Sheet and first cell of the lists, hidden. */
  readonly lists: { readonly sheet: string; readonly mark: string };
  /** Rows prepared for filling in. */
  readonly rows: number;
}

/** The workbook as .xlsx. Every cell is text, so that long numbers and leading zeros stay as typed; dates are dates. */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const book = new excel.Workbook();
  book.creator = '依法';
  const page = book.addWorksheet(template.sheet, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const lists = book.addWorksheet(template.lists.sheet, { state: 'hidden' });
  lists.getCell(1, 1).value = template.lists.mark;
  const { columns } = template;
  const grouped = columns.some((column) => column.group !== undefined);
  const head = grouped ? 4 : 3;
  page.getCell(1, 1).value = template.title;
  page.getCell(1, 1).font = titleFont;
  page.getRow(1).height = 26;
  page.mergeCells(2, 1, 2, Math.max(2, Math.min(columns.length, 12)));
  page.getCell(2, 1).value = template.says;
  page.getCell(2, 1).alignment = wrapped;
  page.getRow(2).height = 48;
  page.views = [{ state: 'frozen', xSplit: 1, ySplit: head }];
  for (const [i, column] of columns.entries()) {
    const at = i + 1;
    page.getColumn(at).width = column.width;
    writeHead(page, head, at, columns, grouped);
    const list = column.choices && listOf(lists, at, column.choices);
    for (let row = head + 1; row <= head + 1 + template.rows; row += 1) {
      const cell = page.getCell(row, at);
      cell.numFmt = column.date ? 'yyyy-mm-dd' : '@';
      cell.border = bodyBorder;
      cell.font = row === head + 1 ? markFont.faint : bodyFont;
      cell.alignment = wrapped;
      if (list !== undefined) cell.dataValidation = validation(list, column);
    }
    page.getCell(head + 1, at).value = column.example;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeHead(
  page: excel.Worksheet,
  head: number,
  at: number,
  columns: readonly TemplateColumn[],
  grouped: boolean,
): void {
  const column = columns[at - 1];
  if (column === undefined) return;
  const bottom = page.getCell(head, at);
  const top = page.getCell(head - 1, at);
  const text = column.must ? `${column.head}*` : column.head;
  if (grouped && column.group !== undefined) {
    top.style = headStyle;
    bottom.style = headStyle;
    bottom.value = text;
    if (columns[at - 2]?.group !== column.group) {
      top.value = column.group;
      let last = at;
      while (columns[last]?.group === column.group) last += 1;
      if (last > at) page.mergeCells(head - 1, at, head - 1, last);
    }
  } else {
    bottom.style = headStyle;
    if (grouped) {
      top.style = headStyle;
      top.value = text;
      page.mergeCells(head - 1, at, head, at);
    } else bottom.value = text;
  }
  if (column.note !== undefined) page.getCell(head, at).note = column.note;
}

/** Writes a list into its own column and says where it stands: lists within a rule may not be long. */
function listOf(lists: excel.Worksheet, column: number, choices: readonly string[]): string {
  for (const [i, choice] of choices.entries()) lists.getCell(i + 2, column).value = choice;
  const letter = lists.getColumn(column).letter;
  return `'${lists.name}'!$${letter}$2:$${letter}$${choices.length + 1}`;
}

function validation(list: string, column: TemplateColumn): excel.DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: column.open !== true,
    errorTitle: column.head,
    error: '请从列表中选择',
  };
}
