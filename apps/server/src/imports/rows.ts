/** Rows of a workbook as the store takes them. */
import { Breath, type CellFault, type Intake, type IntakeRow, isDitto, type SheetPlan } from '@yifa/intake';
import { describeLedger, type LedgerDescription, type LedgerModel, type StepModel } from '@yifa/kernel';
import { cellAddress, richCell, type StoredCell, type Workbook } from '@yifa/office';
import { digest, type ImportFault, type ImportLine, type ImportRow } from '@yifa/store';
import type { ImportChoice, ImportTrial } from '../contract/imports.ts';
import { exampleMark, listMark } from './template.ts';

/** The ledger with the fields alone that the step asks for: nothing else can be taken at that step. */
export function askedOf(ledger: LedgerModel, step: StepModel): LedgerDescription {
  const whole = describeLedger(ledger);
  return { ...whole, fields: whole.fields.filter((field) => step.asks.includes(field.name)) };
}

/** The workbook without what our own templates hold for help: the example row and the sheet of lists. */
export function withoutExamples(book: Workbook): Workbook {
  return {
    ...book,
    sheets: book.sheets
      .filter((sheet) => !startsWith(sheet.rows[0]?.cells[0], listMark))
      .map((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => !startsWith(row.cells[0], exampleMark)) })),
  };
}

function startsWith(cell: StoredCell | undefined, mark: string): boolean {
  return richCell(cell).text.startsWith(mark);
}

/** The workbook with the writings replaced that the user has given others for, in the columns of their fields. */
export function replaced(book: Workbook, plans: readonly SheetPlan[], replace: ImportChoice['replace']): Workbook {
  if (replace.length === 0) return book;
  const to = new Map(replace.map((each) => [`${each.field} ${each.from}`, each.to]));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const own = plans.filter((plan) => plan.sheet === sheet.name);
      const rows = sheet.rows.map((row) => {
        const plan = own.find(({ dataRows: [top, bottom] }) => top <= row.index && row.index <= bottom);
        const columns = new Map(plan?.columns.map(({ column, field }) => [column, field]));
        const cells = row.cells.map(
          (cell, i) => to.get(`${columns.get(i) ?? ''} ${richCell(cell).text.trim()}`) ?? cell,
        );
        return { ...row, cells };
      });
      return { ...sheet, rows };
    }),
  };
}

/** What the cells of a workbook show. */
export type CellTexts = (sheet: string, row: number, column: number) => string;

export function cellTexts(book: Workbook): CellTexts {
  const sheets = new Map(
    book.sheets.map(({ name, rows }) => [name, new Map(rows.map(({ index, cells }) => [index, cells]))]),
  );
  return (sheet, row, column) => richCell(sheets.get(sheet)?.get(row)?.[column]).text.trim();
}

/** A row on its way: what the store takes, and where it stands. */
export interface ReadyRow {
  readonly row: ImportRow;
  readonly source: IntakeRow;
}

/** Lost with the cell, and so in a draft, too: only a row that merely lacks something can be one. */
const harmless: readonly CellFault['code'][] = ['missing', 'refused'];

/** What the user fills in for all rows goes where a row has nothing. */
export async function readyRows(intake: Intake, { constants }: Pick<ImportChoice, 'constants'>): Promise<ReadyRow[]> {
  const filled = Object.keys(constants).length > 0;
  const seen = new Map<string, number>();
  const breath = new Breath();
  const ready: ReadyRow[] = [];
  for (const source of intake.rows) {
    await breath.draw();
    const input = filled ? { ...constants, ...source.input } : source.input;
    ready.push({
      source,
      row: {
        fingerprint: filled ? numbered(digest(input), seen) : source.fingerprint,
        sheet: source.sheet,
        row: source.row,
        input,
        faults: source.faults.map(({ field, code, says, remedy }) => ({
          code,
          says,
          remedy,
          ...(field === undefined ? {} : { field }),
        })),
        draftable: source.faults.every((fault) => harmless.includes(fault.code)),
      },
    });
  }
  return ready;
}

/** Equal rows are told apart by a running number. */
function numbered(text: string, seen: Map<string, number>): string {
  const n = (seen.get(text) ?? 0) + 1;
  seen.set(text, n);
  return `${text}-${n}`;
}

/** Faults of the writing alone. */
const replaceable: readonly CellFault['code'][] = ['typed', 'unknown-reference', 'ambiguous-reference'];

type FaultView = ImportTrial['faults'][number];

/** Faults of the cells themselves. */
export function cellFaultView(
  { sheet, row, column, address, field, code, says, remedy, offers }: CellFault,
  texts: CellTexts,
): FaultView {
  // A part of a cell that names several cannot be replaced by itself.
  const text = column === undefined || field === undefined || field.includes('.') ? '' : texts(sheet, row, column);
  // What 〃 stands for is replaced in the cell above.
  const own = text !== '' && replaceable.includes(code) && !isDitto(text);
  return {
    sheet,
    row: row + 1,
    address,
    code,
    says,
    remedy,
    offers: [...(offers ?? [])],
    ...(own ? { text: text.slice(0, 500) } : {}),
    ...(field === undefined ? {} : { field }),
  };
}

/** What the step refused, at the cell of the field it is about where a column holds one. */
export function lineFaultView(line: ImportLine, fault: ImportFault, plans: readonly SheetPlan[]): FaultView {
  const { sheet, row } = line;
  const { field, says, remedy, article } = fault;
  const column = columnOf(plans, line, field);
  return {
    sheet,
    row: row + 1,
    address: column === undefined ? `${sheet}!${row + 1}` : `${sheet}!${cellAddress(row, column)}`,
    code: 'refused',
    says,
    remedy,
    offers: [],
    ...(field === undefined ? {} : { field }),
    ...(article === undefined ? {} : { article }),
  };
}

export function columnOf(
  plans: readonly SheetPlan[],
  { sheet, row }: { readonly sheet: string; readonly row: number },
  field: string | undefined,
): number | undefined {
  const plan = plans.find((each) => each.sheet === sheet && each.dataRows[0] <= row && row <= each.dataRows[1]);
  if (field === undefined) return undefined;
  const name = field.split('.')[0] ?? field;
  return plan?.columns.find((each) => each.field === field || each.field?.split('.')[0] === name)?.column;
}
