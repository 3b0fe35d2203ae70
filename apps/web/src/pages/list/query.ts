/** The query of a list lives in its address, so that going back, reloading and sharing keep it. */
import type { FieldDescription, LedgerDescription } from '../../api/types.ts';

export const pageSizes = [20, 50, 100] as const;

export interface ListQuery {
  readonly text: string;
  readonly state: readonly string[];
  /** Main date, both ends inclusive. */
  readonly from: string;
  readonly until: string;
  /** Chosen codes by field; 是 and 否 as `yes` and `no`. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sort: string;
  readonly desc: boolean;
  readonly page: number;
  readonly size: number;
}

/**
 * The fields that can be chosen from: every list of codes, and the yes-or-no facts known when an entry is opened.
 * Personal ones are no filter: readers to whom they are masked would learn them.
 */
export function choosable(ledger: LedgerDescription): FieldDescription[] {
  const early = new Set(ledger.steps.filter((step) => step.opens).flatMap((step) => step.asks));
  return ledger.fields.filter(({ name, kind, personal }) => {
    if (personal) return false;
    return kind === 'choice' || kind === 'choices' || (kind === 'yesNo' && early.has(name));
  });
}

function listOf(value: string | null): string[] {
  return value === null || value === '' ? [] : value.split(',');
}

function dateOf(value: string | null): string {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}

export function readQuery(ledger: LedgerDescription, search: string): ListQuery {
  const params = new URLSearchParams(search);
  const chosen: Record<string, readonly string[]> = {};
  for (const { name } of choosable(ledger)) {
    const codes = listOf(params.get(`f.${name}`));
    if (codes.length > 0) chosen[name] = codes;
  }
  const page = Number(params.get('page'));
  const size = Number(params.get('size'));
  return {
    text: params.get('text') ?? '',
    state: listOf(params.get('state')),
    from: dateOf(params.get('from')),
    until: dateOf(params.get('until')),
    chosen,
    sort: params.get('sort') ?? ledger.dated,
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
  put('from', query.from);
  put('until', query.until);
  for (const [name, codes] of Object.entries(query.chosen)) put(`f.${name}`, codes.join(','));
  put('sort', query.sort === ledger.dated ? '' : query.sort);
  put('desc', query.desc ? '' : '0');
  put('page', query.page === 1 ? '' : String(query.page));
  put('size', query.size === 20 ? '' : String(query.size));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether anything narrows the list. */
export function isNarrowed(query: ListQuery): boolean {
  return (
    query.text !== '' ||
    query.state.length > 0 ||
    query.from !== '' ||
    query.until !== '' ||
    Object.keys(query.chosen).length > 0
  );
}

/** The condition as the server takes it. */
function whereOf(ledger: LedgerDescription, query: ListQuery): string | undefined {
  const where: Record<string, unknown> = {};
  if (query.state.length > 0) where['state'] = query.state;
  if (query.from !== '' || query.until !== '') {
    where[ledger.dated] = {
      ...(query.from === '' ? {} : { onOrAfter: query.from }),
      ...(query.until === '' ? {} : { onOrBefore: query.until }),
    };
  }
  for (const { name, kind } of choosable(ledger)) {
    const codes = query.chosen[name];
    if (!codes) continue;
    if (kind === 'choices') where[name] = { hasAny: codes };
    else if (kind === 'yesNo') where[name] = codes[0] === 'yes';
    else where[name] = codes;
  }
  return Object.keys(where).length > 0 ? JSON.stringify(where) : undefined;
}

/** What is asked of the server. */
export function serverQuery(
  ledger: LedgerDescription,
  query: ListQuery,
): Readonly<Record<string, string | number | boolean | undefined>> {
  return {
    offset: (query.page - 1) * query.size,
    limit: query.size,
    sort: query.sort,
    desc: query.desc,
    text: query.text.trim() || undefined,
    where: whereOf(ledger, query),
  };
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
