/** From the query of the address to what the server is asked: one filter a condition, each with the query without it. */
import { readTyped } from '@yifa/kernel/typing';
import type { ListFilterOrder } from '@yifa/server/contract/lists';
import type { FieldDescription, LedgerDescription } from '../../api/types.ts';
import { parseDate } from '../../values/typed-dates.ts';
import { askable, type ListQuery } from './query.ts';
import { rangeOf } from './ranges.ts';

/** A condition, and the query once it is taken away. */
export interface Condition {
  readonly key: string;
  readonly filter: ListFilterOrder;
  readonly without: ListQuery;
}

/** How a kind of field is spelled in the address: words, codes or ids with commas, yes or no, `from..until`. */
export type Spelling = 'text' | 'list' | 'yesNo' | 'range';

export function spellingOf({ kind }: FieldDescription): Spelling {
  switch (kind) {
    case 'choice':
    case 'choices':
    case 'ref':
    case 'refs':
      return 'list';
    case 'yesNo':
      return 'yesNo';
    case 'integer':
    case 'money':
    case 'date':
    case 'time':
      return 'range';
    default:
      return 'text';
  }
}

/** Both ends of a range as written; either may be empty. */
export function endsOf(spelled: string): readonly [string, string] {
  const [from = '', until = ''] = spelled.split('..');
  return [from.trim(), until.trim()];
}

export function spellEnds(from: string, until: string): string {
  return from === '' && until === '' ? '' : `${from}..${until}`;
}

type End = string | number | undefined;

/** One end of a range, read; undefined for what is empty, `false` for what is no such value. */
export function readEnd(field: FieldDescription, typed: string, today: string): End | false {
  const text = typed.trim();
  if (text === '') return undefined;
  const kind = field.kind === 'time' ? 'date' : field.kind;
  const read = readTyped({ kind, label: field.label }, text, { today });
  return read.ok && (typeof read.value === 'string' || typeof read.value === 'number') ? read.value : false;
}

function filterOf(field: FieldDescription, spelled: string, today: string): ListFilterOrder | undefined {
  const { name, kind } = field;
  switch (spellingOf(field)) {
    case 'text':
      return { by: 'text', field: name, text: spelled };
    case 'yesNo':
      return spelled === 'yes' || spelled === 'no' ? { by: 'yesNo', field: name, yes: spelled === 'yes' } : undefined;
    case 'list': {
      const items = spelled.split(',').filter((each) => each !== '');
      if (items.length === 0) return undefined;
      return kind === 'ref' || kind === 'refs'
        ? { by: 'refs', field: name, ids: items }
        : { by: 'codes', field: name, codes: items };
    }
    case 'range': {
      const [from, until] = endsOf(spelled).map((end) => readEnd(field, end, today));
      if (from === false || until === false || (from === undefined && until === undefined)) return undefined;
      return {
        by: 'range',
        field: name,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      };
    }
  }
}

function without(query: ListQuery, name: string): ListQuery {
  const { [name]: _, ...asked } = query.asked;
  return { ...query, asked, page: 1 };
}

/** The conditions of a query in the order of the query row; free text apart. */
export function conditionsOf(ledger: LedgerDescription, query: ListQuery, today: string): Condition[] {
  const found: Condition[] = [];
  if (query.state.length > 0)
    found.push({
      key: 'state',
      filter: { by: 'state', codes: [...query.state] },
      without: { ...query, state: [], page: 1 },
    });
  const { from, until } = query.when === '' ? query : rangeOf(query.when, today);
  if (from !== '' || until !== '')
    found.push({
      key: 'dated',
      filter: {
        by: 'range',
        field: ledger.dated,
        ...(from === '' ? {} : { from }),
        ...(until === '' ? {} : { until }),
      },
      without: { ...query, when: '', from: '', until: '', page: 1 },
    });
  for (const field of askable(ledger)) {
    const spelled = query.asked[field.name];
    const filter = spelled === undefined ? undefined : filterOf(field, spelled, today);
    if (filter) found.push({ key: `f.${field.name}`, filter, without: without(query, field.name) });
  }
  for (const name of query.empty)
    found.push({
      key: `empty.${name}`,
      filter: { by: 'filled', field: name, filled: false },
      without: { ...query, empty: query.empty.filter((each) => each !== name), page: 1 },
    });
  for (const name of query.filled)
    found.push({
      key: `filled.${name}`,
      filter: { by: 'filled', field: name, filled: true },
      without: { ...query, filled: query.filled.filter((each) => each !== name), page: 1 },
    });
  if (query.due !== '')
    found.push({ key: 'due', filter: { by: 'due', when: query.due }, without: { ...query, due: '', page: 1 } });
  if (query.mine) found.push({ key: 'mine', filter: { by: 'mine' }, without: { ...query, mine: false, page: 1 } });
  return found;
}

/** What is wrong with the ends of ranges as typed, by field. */
export function faultsOf(ledger: LedgerDescription, query: ListQuery, today: string): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const field of askable(ledger)) {
    const spelled = query.asked[field.name];
    if (spelled === undefined || spellingOf(field) !== 'range') continue;
    const ends = endsOf(spelled).map((end) => readEnd(field, end, today));
    if (ends.some((end) => end === false))
      faults[field.name] =
        field.kind === 'money'
          ? '应为金额，以元为单位'
          : field.kind === 'integer'
            ? '应为整数'
            : '应为真实的日期，如2026-01-05';
  }
  return faults;
}

/** Ranges as they are kept: dates spelled out, amounts and words as typed; what is empty is left out. */
export function settled(ledger: LedgerDescription, query: ListQuery, today: string): ListQuery {
  const asked: Record<string, string> = {};
  for (const field of askable(ledger)) {
    const spelled = query.asked[field.name]?.trim() ?? '';
    if (spelled === '' || spelled === '..') continue;
    const dates = field.kind === 'date' || field.kind === 'time';
    const [from, until] = endsOf(spelled).map((end) => (dates ? (parseDate(end, today) ?? '') : end));
    asked[field.name] = spellingOf(field) === 'range' ? spellEnds(from ?? '', until ?? '') : spelled;
  }
  const day = (typed: string) => parseDate(typed, today) ?? '';
  return { ...query, text: query.text.trim(), from: day(query.from), until: day(query.until), asked };
}
