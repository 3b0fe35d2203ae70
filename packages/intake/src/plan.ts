import { createHash } from 'node:crypto';
import type { LedgerDescription } from '@yifa/kernel';
import type { BookSheet, Workbook } from '@yifa/office';
import { Breath } from './breath.ts';
import type { CellContext } from './cells.ts';
import { type FoundColumn, mapColumns } from './columns.ts';
import { rowsWithin, sampleCells } from './evidence.ts';
import { headsOf, headWordsOf } from './heads.ts';
import { headWord, squeezed } from './letters.ts';
import type { IntakeNotice, RememberedPlan, SheetPlan } from './model.ts';
import { crossTable, isCrossTable, noTable, type Why } from './refused.ts';
import { groupField, isGroupName } from './row-kinds.ts';
import { type Table, tablesOf } from './tables.ts';
import { requiredOf, type Target, targetsOf } from './targets.ts';
import { SheetView } from './view.ts';
import { monthIn, yearIn } from './years.ts';

export interface PlanOptions {
  readonly remembered?: readonly RememberedPlan[];
  /** `YYYY-MM-DD`. */
  readonly today?: string;
  readonly required?: readonly string[];
}

/** Tables that were understood, and words about sheets that were not. */
export interface Planned {
  readonly plans: SheetPlan[];
  readonly notices: IntakeNotice[];
}

/**
 * The tables of a workbook and what their columns hold, by meaning. Precision goes first: a column that is doubtful
 * stays without a field, and says which it might be. A sheet in which no table of this ledger was found has a notice.
 */
export async function planWorkbook(
  ledger: LedgerDescription,
  workbook: Workbook,
  options: PlanOptions = {},
): Promise<Planned> {
  const breath = new Breath();
  const required = options.required ?? requiredOf(ledger);
  const targets = targetsOf(ledger, required);
  const words = headWordsOf(targets, ledgerWordsOf(ledger));
  const found: SheetPlan[] = [];
  const notices: IntakeNotice[] = [];
  const refuse = (sheet: string, why: Why): void => {
    notices.push({ sheet, code: 'refused-sheet', ...why });
  };
  for (const sheet of workbook.sheets) {
    if (sheet.rows.length === 0) continue;
    const view = new SheetView(sheet);
    const tables = await tablesOf(view, words, breath);
    const cross = (rows: readonly [number, number]): boolean => isCrossTable(ledger, view, rows);
    if (tables.length === 0) refuse(sheet.name, cross([0, Number.MAX_SAFE_INTEGER]) ? crossTable : noTable);
    for (const [at, table] of tables.entries()) {
      if (cross([table.headRows[0], table.dataRows[1]])) refuse(sheet.name, crossTable);
      else found.push(plan(ledger, workbook, sheet, view, table, at, targets, required, options));
    }
  }
  const plans = soundOf(found);
  for (const each of found.filter((other) => !plans.includes(other))) refuse(each.sheet, noTable);
  return { plans, notices };
}

/** Tables with two columns understood; else the only one with a single such column: the rest is left to the user. */
function soundOf(found: readonly SheetPlan[]): SheetPlan[] {
  const known = ({ columns }: SheetPlan): number => columns.filter(({ field }) => field !== undefined).length;
  const sound = found.filter((each) => known(each) >= 2);
  if (sound.length > 0) return sound;
  const poor = found.filter((each) => known(each) === 1);
  return poor.length === 1 ? poor : [];
}

/** Words that a head may carry before a field's own name: 纠纷, 案件 of 人民调解案件. */
export function ledgerWordsOf(ledger: LedgerDescription): string[] {
  const label = headWord(ledger.label);
  const halves = label.length >= 4 ? [label.slice(-2), label.slice(0, 2), label.slice(2)] : [];
  return [...new Set([label, ...halves, '案件'])].filter((word) => word.length >= 2);
}

function plan(
  ledger: LedgerDescription,
  workbook: Workbook,
  sheet: BookSheet,
  view: SheetView,
  table: Table,
  at: number,
  targets: readonly Target[],
  required: readonly string[],
  options: PlanOptions,
): SheetPlan {
  const found = foundColumns(view, table);
  const year =
    yearIn(table.title) ?? yearIn(table.above) ?? yearIn(sheet.name) ?? yearIn(workbook.name) ?? yearOfCells(found);
  const month = monthIn(sheet.name) ?? monthIn(table.title);
  const shape = shapeOf(found);
  const today = options.today ?? `${year ?? 2_000}-12-31`;
  const context: CellContext = {
    today,
    from1904: workbook.notes.some(({ code }) => code === 'dates-1904'),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
  };
  const mapped = mapColumns(
    found,
    {
      targets,
      ledgerWords: ledgerWordsOf(ledger),
      context,
      above: `${table.title}\n${table.above}`,
      numbered: ledger.number !== undefined,
    },
    options.remembered?.find((each) => each.shape === shape),
  );
  const held = new Set(
    mapped.flatMap(({ field }) => (field === undefined ? [] : [field, field.split('.')[0] ?? field])),
  );
  const names = groupNames(view, table);
  const groups = names.length === 0 ? undefined : groupField(ledger, names, held);
  return {
    sheet: sheet.name,
    table: at,
    hidden: sheet.hidden,
    title: table.title,
    year,
    ...(month === undefined ? {} : { month }),
    headRows: table.headRows,
    dataRows: table.dataRows,
    columns: mapped,
    ...(groups === undefined ? {} : { groups }),
    missing: required.filter((name) => !held.has(name) && name !== groups),
    shape,
  };
}

function foundColumns(view: SheetView, table: Table): FoundColumn[] {
  const [left, right] = table.columns;
  const found: FoundColumn[] = [];
  for (let column = left; column <= right; column += 1) {
    const heads = headsOf(view, table.headRows, column);
    const cells = sampleCells(view, table.dataRows, column);
    if (heads.length === 0 && cells.length === 0) continue;
    // A head over several columns without heads of their own belongs to the first of them.
    const merge = view.merge(table.headRows[1], column);
    if (merge !== undefined && merge.left < column && merge.left >= left && cells.length === 0) continue;
    found.push({
      column,
      heads: merge !== undefined && merge.left < column && heads.length > 0 ? [...heads, ''] : heads,
      cells,
    });
  }
  return found;
}

/** The year of all the full dates in the first rows, when it is one and the same. */
function yearOfCells(columns: readonly FoundColumn[]): number | undefined {
  const years = new Set<number>();
  for (const { cells } of columns) {
    for (const { kind, iso, text } of cells) {
      if (kind === 'date' && iso !== undefined && /^\d{4}-/.test(iso)) years.add(Number(iso.slice(0, 4)));
      else if (kind === 'text' && /^\s*(19|20)\d{2}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}/.test(text))
        years.add(Number(text.trim().slice(0, 4)));
    }
  }
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

function shapeOf(columns: readonly FoundColumn[]): string {
  const text = columns.map(({ heads }) => heads.map(squeezed).join('/')).join('|');
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

function groupNames(view: SheetView, table: Table): string[] {
  return rowsWithin(view, table.dataRows).flatMap((row) => {
    const name = isGroupName(view, row, table.columns);
    return name === undefined ? [] : [name];
  });
}
