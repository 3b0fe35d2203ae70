/** What the user has chosen, laid over what was understood of the workbook. */

import type { ColumnMapping, SheetPlan } from '@yifa/intake';
import type { LedgerModel, StepModel } from '@yifa/kernel';
import { columnLetters } from '@yifa/office';
import type { StoredImport } from '@yifa/store';
import { type ImportChoice, importChoice, type SheetPlanView } from '../contract/imports.ts';

export const nothingChosen: ImportChoice = { sheets: [], constants: {}, replace: [], reason: '', drafts: false };

/** The choice kept with an import; none when it was kept by another version of the program. */
export function choiceOf(stored: StoredImport): ImportChoice {
  const parsed = importChoice.safeParse(stored.options);
  return parsed.success ? parsed.data : nothingChosen;
}

/** Fields that every row must fill when the step is taken. */
export function requiredOf(ledger: LedgerModel, step: StepModel): string[] {
  return step.asks.filter((name) => ledger.fields[name] && !ledger.fields[name].optional);
}

/** Replacements chosen once hold for later workbooks of the ledger; they are kept beside the shapes of tables. */
const replaceKey = 'replace';

export function replacementsIn(
  remembered: readonly { readonly shape: string; readonly fields: readonly (string | null)[] }[],
): ImportChoice['replace'] {
  const flat = remembered.find(({ shape }) => shape === replaceKey)?.fields ?? [];
  const found: ImportChoice['replace'] = [];
  for (let i = 0; i + 2 < flat.length; i += 3) {
    const [field, from, to] = [flat[i], flat[i + 1], flat[i + 2]];
    if (field && from && to) found.push({ field, from, to });
  }
  return found;
}

export function keptReplacements(replace: ImportChoice['replace']): {
  readonly shape: string;
  readonly fields: string[];
} {
  return { shape: replaceKey, fields: replace.flatMap(({ field, from, to }) => [field, from, to]) };
}

type SheetChoice = ImportChoice['sheets'][number];

/** A table with the choice made for it; `use` says whether its rows are taken. */
export interface ChosenPlan {
  readonly plan: SheetPlan;
  readonly use: boolean;
  /** Fields of later steps, by column. */
  readonly later: ReadonlyMap<number, string>;
}

/**
 * The plans as the user has changed them. A table nobody has spoken of is used unless its sheet is hidden; columns of
 * fields that only later steps fill in are set aside.
 */
export function chosenPlans(
  plans: readonly SheetPlan[],
  choice: ImportChoice,
  required: readonly string[],
  step: StepModel,
): ChosenPlan[] {
  return plans.map((plan) => {
    const chosen = choice.sheets.find((each) => each.sheet === plan.sheet && each.table === plan.table);
    const later = new Map<number, string>();
    const asked = plan.columns.map((column): ColumnMapping => {
      const root = column.field?.split('.')[0];
      if (root === undefined || step.asks.includes(root)) return column;
      later.set(column.column, root);
      return { ...column, field: undefined, by: 'none' };
    });
    const changed = changedPlan({ ...plan, columns: asked }, chosen);
    return { plan: { ...changed, missing: missingIn(changed, required) }, use: chosen?.use ?? !plan.hidden, later };
  });
}

function changedPlan(plan: SheetPlan, chosen: SheetChoice | undefined): SheetPlan {
  if (!chosen) return plan;
  const columns = plan.columns.map((column, i): ColumnMapping => {
    const field = chosen.fields[i];
    const unit = chosen.units[i];
    const { moneyUnit: _, ...rest } = column;
    const same = field === undefined || (field ?? undefined) === column.field;
    return {
      ...rest,
      ...(same ? {} : { field: field ?? undefined, by: 'hand' }),
      ...(unit === undefined
        ? column.moneyUnit
          ? { moneyUnit: column.moneyUnit }
          : {}
        : unit
          ? { moneyUnit: unit }
          : {}),
    };
  });
  return { ...plan, columns, year: chosen.year ?? undefined };
}

function missingIn(plan: SheetPlan, required: readonly string[]): string[] {
  const filled = new Set(plan.columns.flatMap(({ field }) => (field === undefined ? [] : [field.split('.')[0] ?? ''])));
  return required.filter((name) => !filled.has(name) && plan.groups !== name);
}

/** The tables whose columns somebody has assigned by hand, to be remembered. */
export function handMade(
  plans: readonly ChosenPlan[],
): { readonly shape: string; readonly fields: (string | null)[] }[] {
  return plans
    .filter(({ plan }) => plan.columns.some((column) => column.by === 'hand'))
    .map(({ plan }) => ({ shape: plan.shape, fields: plan.columns.map((column) => column.field ?? null) }));
}

export function planView({ plan, use, later }: ChosenPlan): SheetPlanView {
  const { sheet, table, hidden, title, year, headRows, dataRows, columns, missing, groups } = plan;
  return {
    sheet,
    table,
    hidden,
    title,
    year: year ?? null,
    headRows: [headRows[0], headRows[1]],
    dataRows: [dataRows[0], dataRows[1]],
    use,
    ...(groups === undefined ? {} : { groups }),
    missing: [...missing],
    columns: columns.map(({ column, heads, field, by, role, moneyUnit, samples, candidates }) => ({
      column,
      letter: columnLetters(column),
      heads: [...heads],
      field: field ?? null,
      ...(later.has(column) && field === undefined ? { later: later.get(column) } : {}),
      by,
      ...(role === undefined ? {} : { role }),
      ...(moneyUnit === undefined ? {} : { moneyUnit }),
      samples: [...samples],
      candidates: [...(candidates ?? [])],
    })),
  };
}
