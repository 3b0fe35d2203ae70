/** Filters in the words of those who asked. */
import { type Field, type LedgerModel, listOf, sayValue } from '@yifa/kernel';
import type { ListFilterOrder } from '../contract/lists.ts';
import { fieldNamed } from '../named.ts';

const builtIn: Readonly<Record<string, string>> = {
  number: '编号',
  updatedAt: '最近办理',
  state: '状态',
  title: '名称',
};

/** What a column is called. */
export function labelOf(ledger: LedgerModel, name: string): string {
  return fieldNamed(ledger.fields, name)?.label ?? builtIn[name] ?? name;
}

const dueWords = { overdue: '有逾期未办的期限', week: '7日内有期限到期', open: '有未办结的期限' } as const;

/** One filter in words. @param titles of the entries it names, by id */
export function sayFilter(
  filter: ListFilterOrder,
  ledger: LedgerModel,
  titles: Readonly<Record<string, string>>,
): string {
  switch (filter.by) {
    case 'state':
      return `状态：${filter.codes.map((code) => ledger.states[code] ?? code).join('、')}`;
    case 'text':
      return `${labelOf(ledger, filter.field)}含“${filter.text}”`;
    case 'range':
      return `${labelOf(ledger, filter.field)}：${sayRange(filter, fieldNamed(ledger.fields, filter.field))}`;
    case 'codes': {
      const field = fieldNamed(ledger.fields, filter.field);
      return `${labelOf(ledger, filter.field)}：${filter.codes.map((code) => sayValue(field, code)).join('、')}`;
    }
    case 'yesNo':
      return `${labelOf(ledger, filter.field)}：${filter.yes ? '是' : '否'}`;
    case 'refs':
      return `${labelOf(ledger, filter.field)}：${filter.ids.map((id) => titles[id] ?? '（已选）').join('、')}`;
    case 'filled':
      return `${labelOf(ledger, filter.field)}${filter.filled ? '已填' : '为空'}`;
    case 'due':
      return dueWords[filter.when];
    case 'mine':
      return '我经办的';
    case 'ids':
      return filter.except
        ? filter.ids.length === 0
          ? '全部所查'
          : `除去${filter.ids.length}条`
        : `所选${filter.ids.length}条`;
  }
}

function sayRange(filter: Extract<ListFilterOrder, { by: 'range' }>, field: Field | undefined): string {
  const say = (end: string | number | undefined): string =>
    end === undefined ? '' : typeof end === 'number' ? sayValue(field, end) : end;
  const [from, until] = [say(filter.from), say(filter.until)];
  if (from === until) return from;
  if (until === '') return `${from}${typeof filter.from === 'number' ? '及以上' : '起'}`;
  if (from === '') return `${until}${typeof filter.until === 'number' ? '及以下' : '止'}`;
  return `${from}至${until}`;
}

/** The ids of other entries that a list of filters names, by the field that names them. */
export function namedIn(filters: readonly ListFilterOrder[]): Readonly<Record<string, readonly string[]>> {
  const named: Record<string, string[]> = {};
  for (const filter of filters)
    if (filter.by === 'refs') named[filter.field] = [...listOf(named[filter.field] ?? []), ...filter.ids];
  return named;
}
