/** The query of a list lives in its address, so that going back, reloading and sharing keep it. */
import type { FieldDescription, LedgerDescription } from '../../api/types.ts';
import { isQuickRange, type QuickRange } from './ranges.ts';

export const pageSizes = [20, 50, 100, 200] as const;
const dues = ['overdue', 'week', 'open'] as const;
export type Due = (typeof dues)[number];

export interface ListQuery {
  readonly text: string;
  readonly state: readonly string[];
  /** A named period of the main date, which moves on with the days; or both ends, inclusive. */
  readonly when: QuickRange | '';
  readonly from: string;
  readonly until: string;
  /** What is asked of other fields, as written in the address: see `spelling` in `asked.ts`. */
  readonly asked: Readonly<Record<string, string>>;
  /** Fields that must be empty, and those that must not. */
  readonly empty: readonly string[];
  readonly filled: readonly string[];
  readonly due: Due | '';
  readonly mine: boolean;
  readonly sort: string;
  readonly desc: boolean;
  readonly page: number;
  readonly size: number;
}

/** The built-in columns that can be asked for like fields. */
export const builtIn: readonly FieldDescription[] = [
  { name: 'number', kind: 'text', label: '编号', optional: true, personal: false },
  { name: 'updatedAt', kind: 'date', label: '最近办理', optional: false, personal: false },
];

/** Every field that has a place of its own in the query row: all but the main date, which stands in the first line. */
export function askable(ledger: LedgerDescription): FieldDescription[] {
  const [number, updatedAt] = builtIn;
  return [
    ...(ledger.number === undefined || !number ? [] : [number]),
    ...ledger.fields.filter(({ name }) => name !== ledger.dated),
    ...(updatedAt ? [updatedAt] : []),
  ];
}

function listOf(value: string | null): string[] {
  return value === null || value === '' ? [] : [...new Set(value.split(',').filter((each) => each !== ''))];
}

function dateOf(value: string | null): string {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}

export function readQuery(ledger: LedgerDescription, search: string): ListQuery {
  const params = new URLSearchParams(search);
  const asked: Record<string, string> = {};
  for (const { name } of askable(ledger)) {
    const given = params.get(`f.${name}`)?.trim();
    if (given) asked[name] = given;
  }
  const page = Number(params.get('page'));
  const size = Number(params.get('size'));
  const when = params.get('when') ?? '';
  const known = (names: readonly string[]) =>
    names.filter((name) => ledger.fields.some((field) => field.name === name));
  return {
    text: (params.get('text') ?? '').trim(),
    state: listOf(params.get('state')).filter((id) => ledger.states.some((state) => state.id === id)),
    when: isQuickRange(when) ? when : '',
    from: isQuickRange(when) ? '' : dateOf(params.get('from')),
    until: isQuickRange(when) ? '' : dateOf(params.get('until')),
    asked,
    empty: known(listOf(params.get('empty'))),
    filled: known(listOf(params.get('filled'))),
    due: dues.find((due) => due === params.get('due')) ?? '',
    mine: params.get('mine') === '1',
    sort: params.get('sort') || ledger.dated,
    desc: params.get('desc') !== '0',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: pageSizes.find((each) => each === size) ?? 20,
  };
}

/** The address's search part; what is as usual is left out. */
export function writeQuery(ledger: LedgerDescription, query: ListQuery): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value !== '') params.set(name, value);
  };
  put('text', query.text.trim());
  put('state', query.state.join(','));
  put('when', query.when);
  if (query.when === '') {
    put('from', query.from);
    put('until', query.until);
  }
  for (const [name, value] of Object.entries(query.asked)) put(`f.${name}`, value.trim());
  put('empty', query.empty.join(','));
  put('filled', query.filled.join(','));
  put('due', query.due);
  put('mine', query.mine ? '1' : '');
  put('sort', query.sort === ledger.dated ? '' : query.sort);
  put('desc', query.desc ? '' : '0');
  put('page', query.page === 1 ? '' : String(query.page));
  put('size', query.size === 20 ? '' : String(query.size));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The query without its conditions; order and page size stay. */
export function wholeList(query: ListQuery): ListQuery {
  const none = { text: '', state: [], when: '' as const, from: '', until: '', asked: {}, empty: [], filled: [] };
  return { ...query, ...none, due: '', mine: false, page: 1 };
}

/** Whether anything narrows the list. */
export function isNarrowed(query: ListQuery): boolean {
  return (
    query.text !== '' ||
    query.state.length > 0 ||
    query.when !== '' ||
    query.from !== '' ||
    query.until !== '' ||
    Object.keys(query.asked).length > 0 ||
    query.empty.length > 0 ||
    query.filled.length > 0 ||
    query.due !== '' ||
    query.mine
  );
}

/** The last query of each list in this tab, for the way back from an entry. */
export function rememberQuery(org: string, ledger: string, search: string): void {
  try {
    window.sessionStorage.setItem(`yifa.list.${org}.${ledger}`, search);
  } catch {
    // The way back then leads to the whole list.
  }
}

export function rememberedQuery(org: string, ledger: string): string {
  try {
    return window.sessionStorage.getItem(`yifa.list.${org}.${ledger}`) ?? '';
  } catch {
    return '';
  }
}
