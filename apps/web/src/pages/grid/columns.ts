/** Which steps of a ledger can be taken row by row, and the columns they ask for. */
import type { Column, FieldDescription, LedgerDescription, StepDescription } from '../../api/types.ts';
import { findField } from '../../domain.tsx';

export interface GridColumn {
  /** The field's name; `on` and `reason`, where no field has that name, for what belongs to the act itself. */
  readonly name: string;
  readonly source: 'field' | 'on' | 'reason';
  readonly field: Column;
  /** The columns of the sub-rows that one cell holds. */
  readonly parts?: readonly Column[];
  readonly required: boolean;
  /** In em. */
  readonly width: number;
}

export interface GridOpener {
  /** The step that records; undefined when the reader may only keep drafts. */
  readonly step: StepDescription;
  /** The step that merely keeps a draft of the same row. */
  readonly draft: StepDescription | undefined;
  readonly columns: readonly GridColumn[];
  /** Labels of optional fields that only the form can fill. */
  readonly leftOut: readonly string[];
}

export interface GridOffer {
  readonly openers: readonly GridOpener[];
  /** Openers that ask for what a row cannot hold: the form takes them. */
  readonly formOnly: readonly { readonly step: StepDescription; readonly fields: readonly string[] }[];
}

/** What the posts of a reader may open in a ledger, row by row. */
export function gridOffer(ledger: LedgerDescription, posts: readonly string[]): GridOffer {
  const mine = ledger.steps.filter(
    (step) => step.opens && step.page === undefined && step.by.some((post) => posts.includes(post)),
  );
  const firm = mine.filter((step) => !step.loose);
  const openers: GridOpener[] = [];
  const formOnly: { step: StepDescription; fields: string[] }[] = [];
  for (const step of firm.length > 0 ? firm : mine) {
    const fields = step.asks.flatMap((name) => findField(ledger, name) ?? []);
    const hard = fields.filter((field) => !field.optional && !fits(field));
    if (hard.length > 0) formOnly.push({ step, fields: hard.map(({ label }) => label) });
    else
      openers.push({
        step,
        draft: step.loose ? undefined : mine.find((each) => each.loose && sameAsks(each, step)),
        columns: columnsOf(step, fields.filter(fits)),
        leftOut: fields.filter((field) => !fits(field)).map(({ label }) => label),
      });
  }
  return { openers, formOnly };
}

/** Whether the list page offers the grid. */
export function offersGrid(ledger: LedgerDescription, posts: readonly string[]): boolean {
  return gridOffer(ledger, posts).openers.length > 0;
}

function sameAsks(draft: StepDescription, step: StepDescription): boolean {
  return draft.asks.length === step.asks.length && draft.asks.every((name) => step.asks.includes(name));
}

/** Required sub-rows fit in a cell when one text says a whole row: `王某、李某 13800000000`. */
function fits(field: FieldDescription): boolean {
  if (field.kind !== 'rows') return true;
  const parts = field.fields ?? [];
  const required = parts.filter((part) => !part.optional);
  return (
    !field.optional &&
    required.length === 1 &&
    required[0]?.kind === 'text' &&
    parts.every(({ kind }) => kind === 'text')
  );
}

function columnsOf(step: StepDescription, fields: readonly FieldDescription[]): GridColumn[] {
  const columns = fields.map(
    (field): GridColumn => ({
      name: field.name,
      source: 'field',
      field,
      ...(field.kind === 'rows' ? { parts: field.fields ?? [] } : {}),
      required: !field.optional,
      width: widthOf(field),
    }),
  );
  const sorted = [...columns.filter(({ required }) => required), ...columns.filter(({ required }) => !required)];
  const day = fields.some(({ name }) => name === 'on') ? 'act.on' : 'on';
  return step.dated === undefined && !step.loose ? [...sorted, actDay(day)] : sorted;
}

function actDay(name: string): GridColumn {
  const field: Column = {
    name,
    kind: 'date',
    label: '办理日期',
    optional: true,
    personal: false,
    hint: '空着为今天；补登以前办理的，填写实际办理的日期',
  };
  return { name, source: 'on', field, required: false, width: 8 };
}

/** The column for what the law wants justified. */
export function reasonColumn(): GridColumn {
  const field: Column = {
    name: 'reason',
    kind: 'text',
    label: '理由',
    optional: true,
    personal: false,
    hint: '与规定不完全相符而确有必要的，写明依据和原因；没有这种情况不必填',
  };
  return { name: 'reason', source: 'reason', field, required: false, width: 16 };
}

/** Whether some rule of the step asks for a reason. */
export function mayNeedReason(ledger: LedgerDescription, step: StepDescription): boolean {
  return step.reason || [...step.guards, ...ledger.always].some(({ force }) => force === 'justify');
}

function widthOf(field: FieldDescription): number {
  const unit = field.unit === undefined ? 0 : (field.unit.length + 2) * 0.9;
  const least = Math.min(12, field.label.length + unit + 2.5);
  switch (field.kind) {
    case 'yesNo':
      return Math.max(4.5, least);
    case 'integer':
      return Math.max(5, least);
    case 'date':
    case 'money':
      return Math.max(7.5, least);
    case 'time':
      return Math.max(10.5, least);
    case 'choice':
      return Math.max(8.5, least);
    case 'choices':
    case 'ref':
      return 12;
    case 'refs':
    case 'rows':
      return 14;
    case 'text':
      if (field.shape === 'idNumber' || field.shape === 'creditCode') return 12.5;
      return field.shape === 'phone' ? 9 : field.long ? 18 : 12;
  }
}
