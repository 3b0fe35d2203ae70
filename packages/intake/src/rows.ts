import type { LedgerDescription } from '@yifa/kernel';
import type { Workbook } from '@yifa/office';
import { Breath } from './breath.ts';
import { type Case, casesOf } from './cases.ts';
import { fault } from './faults.ts';
import { filledDown } from './filled-down.ts';
import { Fingerprints } from './fingerprint.ts';
import { squeezed } from './letters.ts';
import type { CellFault, IntakeNotice, IntakeOptions, IntakeRow, LeftOutRow, SheetPlan } from './model.ts';
import { References } from './references.ts';
import { readCase, type TableContext } from './row.ts';
import { type TableRows, tableRows } from './table-rows.ts';
import { requiredOf } from './targets.ts';
import { checkTotals } from './totals.ts';
import { SheetView } from './view.ts';

/** What the rows of a workbook gave. */
export interface ReadRows {
  readonly rows: IntakeRow[];
  readonly leftOut: LeftOutRow[];
  readonly notices: IntakeNotice[];
}

/** After so many rows it is said how far the reading has come. */
const stage = 200;

interface WalkedTable {
  readonly plan: SheetPlan;
  readonly view: SheetView;
  readonly rows: TableRows;
  readonly cases: readonly Case[];
}

/** Reads the rows of planned tables as entries, each fault with its cell and what would do. */
export async function readRows(
  ledger: LedgerDescription,
  workbook: Workbook,
  plans: readonly SheetPlan[],
  options: IntakeOptions,
): Promise<ReadRows> {
  const references = new References(options.lookup);
  const fingerprints = new Fingerprints(ledger.id);
  const required = options.required ?? requiredOf(ledger);
  const views = new Map<string, SheetView>();
  const found: ReadRows = { rows: [], leftOut: [], notices: [] };
  const numbers = new Map<string, string>();
  const breath = new Breath();
  const tables: WalkedTable[] = [];
  for (const plan of plans) {
    const sheet = workbook.sheets.find(({ name }) => name === plan.sheet);
    if (sheet === undefined) continue;
    const view = views.get(plan.sheet) ?? new SheetView(sheet);
    views.set(plan.sheet, view);
    const walked = await tableRows(ledger, view, plan, breath);
    const { data, notices } = filledDown(ledger, plan, walked.data, required);
    found.notices.push(...notices);
    tables.push({ plan, view, rows: { ...walked, data }, cases: await casesOf(view, plan, data, breath) });
  }
  const total = tables.reduce((sum, { cases }) => sum + cases.length, 0);
  const from1904 = workbook.notes.some(({ code }) => code === 'dates-1904');
  for (const { plan, view, rows, cases } of tables) {
    const table: TableContext = { ledger, plan, references, required, today: options.today, from1904 };
    found.leftOut.push(...rows.leftOut);
    found.notices.push(...(await checkTotals(view, ledger, plan, rows.totals, cases, breath)));
    found.notices.push(...aside(view, plan, ledger));
    for (const one of cases) {
      found.rows.push(await intakeRow(one, table, view, fingerprints, numbers));
      if (found.rows.length % stage === 0) options.progress?.(found.rows.length, total);
      await breath.draw();
    }
  }
  options.progress?.(total, total);
  return found;
}

async function intakeRow(
  one: Case,
  table: TableContext,
  view: SheetView,
  fingerprints: Fingerprints,
  numbers: Map<string, string>,
): Promise<IntakeRow> {
  const { plan } = table;
  const { input, faults, raw } = await readCase(one, table);
  const row = one.rows[0]?.row ?? 0;
  const doubled = one.number === undefined ? undefined : doubledNumber(one, plan, numbers);
  return {
    sheet: plan.sheet,
    row,
    rows: one.rows.map((each) => each.row),
    input,
    ...(one.number === undefined ? {} : { number: one.number }),
    ...(view.hidden(row) ? { hidden: true as const } : {}),
    faults: doubled === undefined ? faults : [...faults, doubled],
    fingerprint: fingerprints.of({ input, raw, number: one.number }),
  };
}

/** Two entries of one workbook that bear the same number. */
function doubledNumber(one: Case, plan: SheetPlan, numbers: Map<string, string>): CellFault | undefined {
  const column = plan.columns.find(({ role }) => role === 'number')?.column;
  const row = one.rows[0]?.row ?? 0;
  const key = squeezed(one.number ?? '');
  const before = numbers.get(key);
  numbers.set(key, before ?? `工作表“${plan.sheet}”第${row + 1}行`);
  if (before === undefined) return undefined;
  const place = { sheet: plan.sheet, row, ...(column === undefined ? {} : { column }) };
  return fault(place, 'doubled', `编号“${one.number}”与${before}相同`, '是同一件的删去一行；不是的改正编号');
}

function datesOf(ledger: LedgerDescription): ReadonlySet<string> {
  return new Set(ledger.fields.filter(({ kind }) => kind === 'date').map(({ name }) => name));
}

/** Days written without a year in the columns of days. */
function yearless(view: SheetView, plan: SheetPlan, dated: ReadonlySet<string>): number {
  const days = plan.columns.filter(({ field }) => field !== undefined && dated.has(field));
  return view.indexes
    .filter((row) => row >= plan.dataRows[0] && row <= plan.dataRows[1])
    .reduce(
      (sum, row) =>
        sum +
        days.filter(({ column }) => /^\d{1,2}[月./-]\d{1,2}[日号]?$/.test(squeezed(view.own(row, column).text))).length,
      0,
    );
}

/** What lies out of sight: hidden rows, columns and sheets are read, and said. */
function aside(view: SheetView, plan: SheetPlan, ledger: LedgerDescription): IntakeNotice[] {
  const { sheet } = plan;
  const rows = view.indexes.filter(
    (row) => row >= plan.dataRows[0] && row <= plan.dataRows[1] && view.hidden(row),
  ).length;
  const columns = plan.columns.filter(
    ({ column, field }) => field !== undefined && view.sheet.hiddenColumns.includes(column),
  ).length;
  const notices: IntakeNotice[] = [];
  const bare = plan.year === undefined ? yearless(view, plan, datesOf(ledger)) : 0;
  if (bare > 0) {
    notices.push({
      sheet,
      code: 'reading',
      says: `有${bare}个日期没有写年份，标题、工作表名和文件名里也没有，按今年读`,
      remedy: '不是今年的，先选定这张表的年份',
    });
  }
  const remedy = '不想导入的，在表格里删去后重新选择文件';
  if (plan.hidden) notices.push({ sheet, code: 'hidden-sheet', says: '这个工作表是隐藏的，也读了', remedy });
  if (rows > 0) notices.push({ sheet, code: 'hidden-rows', says: `有${rows}行是隐藏或筛选掉的，也读了`, remedy });
  if (columns > 0) notices.push({ sheet, code: 'hidden-columns', says: `有${columns}列是隐藏的，也读了`, remedy });
  return notices;
}
