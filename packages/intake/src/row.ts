import type { FieldDescription, LedgerDescription } from '@yifa/kernel';
import type { RichCell } from '@yifa/office';
import { acceptedIn } from './accepted.ts';
import type { Case } from './cases.ts';
import { type CellContext, type CellValue, cellValue, unreadable } from './cells.ts';
import { fault, faultOf } from './faults.ts';
import { tidy } from './letters.ts';
import type { CellFault, ColumnMapping, SheetPlan } from './model.ts';
import { type PartyCell, partiesOf } from './parties.ts';
import type { References } from './references.ts';
import type { DataRow } from './table-rows.ts';

/** What reading the rows of one table needs. */
export interface TableContext {
  readonly ledger: LedgerDescription;
  readonly plan: SheetPlan;
  readonly references: References;
  readonly required: readonly string[];
  readonly today: string;
  readonly from1904: boolean;
}

export interface ReadCase {
  readonly input: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
  /** What faulty cells hold, for the fingerprint. */
  readonly raw: Readonly<Record<string, string>>;
}

/** Reads the rows of one case as one entry. */
export async function readCase({ rows }: Case, table: TableContext): Promise<ReadCase> {
  const { ledger, plan } = table;
  const input: Record<string, unknown> = {};
  const raw: Record<string, string> = {};
  const faults: CellFault[] = [];
  const [first] = rows;
  if (first === undefined) return { input, faults, raw };
  for (const field of ledger.fields) {
    if (field.kind === 'rows') {
      const columns = plan.columns.filter((column) => column.field?.startsWith(`${field.name}.`) === true);
      if (columns.length > 0) await readParties(field, columns, rows, table, input, raw, faults);
      continue;
    }
    const found = cellOf(field, rows, plan);
    if (found === undefined) continue;
    const { row, column, cell, mapping } = found;
    const place = { sheet: plan.sheet, row, ...(column === undefined ? {} : { column }), field: field.name };
    const value = await readCell(field, cell, mapping, table);
    if (!value.ok) {
      faults.push(faultOf(place, value));
      raw[field.name] = tidy(cell.text);
    } else if (value.value !== null) input[field.name] = value.value;
    else if (table.required.includes(field.name)) faults.push(missing(place, field));
  }
  faults.sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
  return { input, faults, raw };
}

function missing(place: Parameters<typeof fault>[0], field: FieldDescription): CellFault {
  return fault(place, 'missing', `没有填写“${field.label}”`, acceptedIn(field));
}

interface FoundCell {
  readonly row: number;
  readonly column: number | undefined;
  readonly cell: RichCell;
  readonly mapping: ColumnMapping | undefined;
}

const blank: RichCell = { text: '', raw: null, kind: 'blank' };

/** The cell that holds a field of a case: in its first row, else in the first row that has one; or the name of its group. */
function cellOf(field: FieldDescription, rows: readonly DataRow[], plan: SheetPlan): FoundCell | undefined {
  const [first] = rows;
  const mapping = plan.columns.find((column) => column.field === field.name);
  if (first === undefined) return undefined;
  if (mapping !== undefined) {
    const holder = rows.find((each) => each.cells.has(mapping.column)) ?? first;
    return { row: holder.row, column: mapping.column, cell: holder.cells.get(mapping.column) ?? blank, mapping };
  }
  if (plan.groups !== field.name || first.group === undefined) return undefined;
  const cell: RichCell = { text: first.group, raw: first.group, kind: 'text' };
  return { row: first.row, column: undefined, cell, mapping: undefined };
}

async function readCell(
  field: FieldDescription,
  cell: RichCell,
  mapping: ColumnMapping | undefined,
  table: TableContext,
): Promise<CellValue> {
  if (field.kind === 'ref' || field.kind === 'refs')
    return unreadable(cell) ?? (await table.references.read(field, cell.text));
  return cellValue(field, cell, contextOf(mapping, table));
}

function contextOf(mapping: ColumnMapping | undefined, { plan, today, from1904 }: TableContext): CellContext {
  const unit = mapping?.moneyUnit;
  const tenThousands = /[(（]\s*万(?!元)[^)）]{0,3}[)）]/.test(mapping?.heads.join('') ?? '');
  return {
    today,
    from1904,
    ...(plan.year === undefined ? {} : { year: plan.year }),
    ...(plan.month === undefined ? {} : { month: plan.month }),
    ...(unit === undefined ? {} : { moneyUnit: unit }),
    ...(tenThousands ? { tenThousands } : {}),
  };
}

async function readParties(
  field: FieldDescription,
  columns: readonly ColumnMapping[],
  rows: readonly DataRow[],
  table: TableContext,
  input: Record<string, unknown>,
  raw: Record<string, string>,
  faults: CellFault[],
): Promise<void> {
  const { sheet } = table.plan;
  const { parties, mismatches } = partiesOf(field, columns, rows);
  for (const { row, column, says } of mismatches) {
    faults.push(fault({ sheet, row, column, field: field.name }, 'typed', says, '每人写一行，或各栏写同样多个'));
    raw[`${field.name}#${row}`] = says;
  }
  const list: Record<string, unknown>[] = [];
  for (const party of parties) {
    const own: Record<string, unknown> = {};
    for (const column of field.fields ?? []) {
      const found = party.get(column.name);
      const value = await partyValue(column, found, table);
      if (value.ok) {
        own[column.name] = value.value;
        continue;
      }
      const place = {
        sheet,
        row: found?.row ?? rows[0]?.row ?? 0,
        ...(found === undefined ? {} : { column: found.mapping.column }),
      };
      faults.push(faultOf({ ...place, field: `${field.name}.${column.name}` }, value));
      raw[`${field.name}#${list.length}.${column.name}`] = tidy(found?.cell.text ?? '');
      own[column.name] = null;
    }
    const key = field.fields?.find((each) => !each.optional);
    if (Object.values(own).every((value) => value === null)) continue;
    if (
      key !== undefined &&
      own[key.name] === null &&
      !faults.some((each) => each.field === `${field.name}.${key.name}`)
    ) {
      const at = [...party.values()][0];
      const place = {
        sheet,
        row: at?.row ?? 0,
        ...(at === undefined ? {} : { column: at.mapping.column }),
        field: field.name,
      };
      faults.push(missing(place, key));
      continue;
    }
    list.push(own);
  }
  if (list.length > 0) input[field.name] = list;
  else if (table.required.includes(field.name) && mismatches.length === 0) {
    const column = columns[0]?.column;
    faults.push(
      missing({ sheet, row: rows[0]?.row ?? 0, ...(column === undefined ? {} : { column }), field: field.name }, field),
    );
  }
}

async function partyValue(
  column: FieldDescription,
  found: PartyCell | undefined,
  table: TableContext,
): Promise<CellValue> {
  return found === undefined ? { ok: true, value: null } : readCell(column, found.cell, found.mapping, table);
}
