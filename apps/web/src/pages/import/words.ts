/** Words for states and outcomes, each with the tone that only helps. */
import type { ImportRows, ImportView, SheetPlanView } from '@yifa/server/contract/imports';
import type { LedgerDescription } from '../../api/types.ts';

type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'void';

export const stateWords = {
  open: ['未导入', 'plain'],
  tried: ['已试导入', 'plain'],
  running: ['导入中', 'warn'],
  done: ['已导入', 'good'],
  cancelled: ['已停止', 'warn'],
  undone: ['已撤销', 'void'],
} as const satisfies Record<ImportView['state'], readonly [string, Tone]>;

export const outcomeWords = {
  taken: ['已导入', 'good'],
  drafted: ['存为草稿', 'warn'],
  known: ['已有', 'void'],
  refused: ['未导入', 'bad'],
  faulty: ['未导入', 'bad'],
} as const satisfies Record<ImportRows['rows'][number]['outcome'], readonly [string, Tone]>;

const byWords = {
  remembered: '上次这样选',
  head: '按表头',
  content: '按内容',
  hand: '手工选定',
  none: '',
} as const satisfies Record<SheetPlanView['columns'][number]['by'], string>;

/** Why a column goes where it goes. */
export function whyOf(column: SheetPlanView['columns'][number], ledger: LedgerDescription): string {
  if (column.later !== undefined && column.field === null) {
    const step = ledger.steps.find((each) => !each.opens && each.asks.includes(column.later ?? ''));
    return `“${labelOf(ledger, column.later)}”在“${step?.label ?? '以后的步骤'}”时填写`;
  }
  if (column.role === 'ordinal') return '序号，不导入';
  if (column.role === 'number') return '原编号，用来合并同一件的几行';
  return byWords[column.by];
}

/** What a field is called, a column of sub-rows with the name of its field. */
export function labelOf(ledger: LedgerDescription, name: string): string {
  const [root = '', inner] = name.split('.');
  const field = ledger.fields.find((each) => each.name === root);
  if (!field) return name;
  if (inner === undefined) return field.label;
  return `${field.label}·${field.fields?.find((each) => each.name === inner)?.label ?? inner}`;
}

/** What a column may be chosen to hold, in the order of the form. */
export function choicesOf(
  ledger: LedgerDescription,
  step: string,
): readonly { readonly name: string; readonly label: string; readonly must: boolean }[] {
  const asks = ledger.steps.find((each) => each.id === step)?.asks ?? [];
  return ledger.fields
    .filter((field) => asks.includes(field.name))
    .flatMap((field) => {
      const must = !field.optional;
      if (field.kind !== 'rows') return [{ name: field.name, label: field.label, must }];
      return (field.fields ?? []).map((each) => ({
        name: `${field.name}.${each.name}`,
        label: `${field.label}·${each.label}`,
        must: must && !each.optional,
      }));
    });
}

export const leftOutWords: Readonly<Record<string, string>> = {
  total: '合计行',
  blank: '空行',
  note: '说明文字',
  'repeated-head': '重复的表头',
  group: '分组行',
  title: '标题行',
};

/** A moment as users read it. */
export function momentText(iso: string): string {
  const date = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
