/** Rows that are entries already, compared with what is kept: a register that came back with more in it. Nothing is written. */
import { intakeOf, type SheetPlan } from '@yifa/intake';
import { describeLedger, getLedger, type LedgerModel, listOf, sayValue, type Value } from '@yifa/kernel';
import { cellAddress, type Workbook } from '@yifa/office';
import { type Entry, type ImportLine, type Store, titleOf } from '@yifa/store';
import { seesPersonal } from '../present.ts';
import type { Reader } from '../session.ts';
import type { ChosenPlan } from './choice.ts';
import { lookupIn } from './lookup.ts';
import { cellTexts } from './rows.ts';

/** One cell of a known row that says something else than the entry. */
export interface Difference {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly field: string;
  readonly entry: string;
  readonly number: string | null;
  readonly title: string;
  /** What the cell shows. */
  readonly inBook: string;
  /** Empty where the entry has nothing. */
  readonly inEntry: string;
}

interface Compared {
  readonly store: Store;
  readonly reader: Reader;
  readonly org: string;
  readonly ledger: LedgerModel;
  readonly book: Workbook;
  readonly plans: readonly ChosenPlan[];
  readonly lines: readonly ImportLine[];
}

/** Entries asked for at once. */
const portion = 500;

/** The cells of known rows that differ from their entries, fields of later steps included; blank cells say nothing. */
export async function differencesOf(compared: Compared): Promise<Difference[]> {
  const { store, reader, org, ledger, book, lines } = compared;
  const known = new Map(
    lines.flatMap((line) =>
      line.outcome === 'known' && line.entry !== undefined ? [[`${line.row} ${line.sheet}`, line.entry]] : [],
    ),
  );
  if (known.size === 0) return [];
  const open = seesPersonal(reader, ledger, org);
  const plans = compared.plans.map(whole);
  const { rows } = await intakeOf(describeLedger(ledger), book, {
    today: await store.today(org),
    lookup: lookupIn(store, reader, org),
    plans,
    required: [],
  });
  const entries = await entriesOf(store, ledger, org, [...new Set(known.values())]);
  const texts = cellTexts(book);
  const found: Difference[] = [];
  for (const { sheet, row, input } of rows) {
    const entry = entries.get(known.get(`${row} ${sheet}`) ?? '');
    const columns = plans.find((plan) => plan.sheet === sheet && plan.dataRows[0] <= row && row <= plan.dataRows[1]);
    for (const { field: name, column } of entry === undefined ? [] : (columns?.columns ?? [])) {
      const field = ledger.fields[name ?? ''];
      const value = input[name ?? ''];
      if (!entry || !name || !field || field.kind === 'rows' || value === undefined) continue;
      const kept = entry.values[name] ?? null;
      if ((field.personal && !open) || isSame(value, kept)) continue;
      found.push({
        sheet,
        row,
        column,
        address: `${sheet}!${cellAddress(row, column)}`,
        field: name,
        entry: entry.id,
        number: entry.number,
        title: open ? titleOf(ledger, entry) : (entry.number ?? ledger.label),
        inBook: texts(sheet, row, column),
        inEntry: await said(store, ledger, org, name, kept),
      });
    }
  }
  return found;
}

/** The plan with the columns of later steps as well. */
function whole({ plan, later }: ChosenPlan): SheetPlan {
  return {
    ...plan,
    columns: plan.columns.map((column) => ({ ...column, field: column.field ?? later.get(column.column) })),
  };
}

async function entriesOf(
  store: Store,
  ledger: LedgerModel,
  org: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map<string, Entry>();
  for (let from = 0; from < ids.length; from += portion) {
    const filters = [{ by: 'ids', ids: ids.slice(from, from + portion) }] as const;
    const page = await store.list(ledger.id, { orgs: [org], offset: 0, limit: portion, filters });
    for (const entry of page.entries) found.set(entry.id, entry);
  }
  return found;
}

function isSame(value: unknown, kept: Value): boolean {
  if (!Array.isArray(value)) return value === kept;
  const before = listOf(kept);
  return value.length === before.length && value.every((each) => before.includes(each));
}

async function said(store: Store, ledger: LedgerModel, org: string, name: string, value: Value): Promise<string> {
  const field = ledger.fields[name];
  if (field?.kind === 'ref' || field?.kind === 'refs') {
    const titles = await store.titles(getLedger(store.domain, field.ledger.id), org, listOf(value));
    return [...titles.values()].join('、');
  }
  const values = Array.isArray(value) ? listOf(value) : value === null || typeof value === 'object' ? [] : [value];
  return values.map((each) => sayValue(field, each)).join('、');
}
