/** The choice that the page edits, made from the plan as the server tells it. */
import type { ImportChoice, ImportPlan } from '@yifa/server/contract/imports';
import type { FieldDescription } from '../../api/types.ts';
import { type Raw, rawOf, readField } from '../../values/raw.ts';

export function choiceFrom(plan: ImportPlan): ImportChoice {
  return {
    step: plan.import.step,
    sheets: plan.sheets.map(({ sheet, table, use, year, columns }) => ({
      sheet,
      table,
      use,
      year,
      fields: columns.map((column) => column.field),
      units: columns.map((column) => column.moneyUnit ?? null),
    })),
    constants: plan.constants,
    replace: plan.replace,
    reason: plan.reason,
    drafts: plan.drafts,
  };
}

/** The choice with one table changed. */
export function withSheet(
  choice: ImportChoice,
  at: number,
  change: Partial<ImportChoice['sheets'][number]>,
): ImportChoice {
  return { ...choice, sheets: choice.sheets.map((each, i) => (i === at ? { ...each, ...change } : each)) };
}

/** The choice with one column going elsewhere. A field goes to one column: it leaves the other. */
export function withField(choice: ImportChoice, at: number, column: number, field: string | null): ImportChoice {
  const fields = choice.sheets[at]?.fields.map((each, i) => (i === column ? field : each));
  return fields ? withSheet(choice, at, { fields }) : choice;
}

/** The choice with one writing standing for another. */
export function withReplacement(choice: ImportChoice, field: string, from: string, to: string): ImportChoice {
  const others = choice.replace.filter((each) => each.field !== field || each.from !== from);
  return { ...choice, replace: [...others, { field, from, to }] };
}

/** The choice with a writing taken as it stands again. */
export function withoutReplacement(choice: ImportChoice, field: string, from: string): ImportChoice {
  return { ...choice, replace: choice.replace.filter((each) => each.field !== field || each.from !== from) };
}

/** Fields that rows need and that neither a column nor a value for all rows fills, of the tables in use. */
export function stillMissing(plan: ImportPlan, choice: ImportChoice): string[] {
  return needed(plan, choice).filter((name) => choice.constants[name] === undefined);
}

/** Fields that rows need and no column fills. */
export function needed(plan: ImportPlan, choice: ImportChoice): string[] {
  const used = plan.sheets.filter((_, i) => choice.sheets[i]?.use);
  return [...new Set([...used.flatMap((sheet) => sheet.missing), ...Object.keys(choice.constants)])];
}

/** A value for all rows as the form shows it. */
export function constantRaw(field: FieldDescription, choice: ImportChoice): Raw {
  const value = choice.constants[field.name];
  return rawOf(field, value);
}

/** The choice with a value for all rows, or without it when nothing is written; undefined when it cannot be read. */
export function withConstant(
  choice: ImportChoice,
  field: FieldDescription,
  raw: Raw,
  today: string,
): { readonly choice: ImportChoice; readonly says?: string } {
  const { value, faults } = readField(field, raw, today);
  const { [field.name]: _, ...others } = choice.constants;
  const [fault] = faults;
  if (fault) return { choice: { ...choice, constants: others }, says: fault.says };
  if (value === null) return { choice: { ...choice, constants: others } };
  const kept = typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
  return { choice: { ...choice, constants: { ...others, [field.name]: kept } } };
}
