/** Names in a workbook, found among the entries of ledgers. */
import type { Candidate, Lookup } from '@yifa/intake';
import type { LedgerModel } from '@yifa/kernel';
import { type Named, type Store, titleOf } from '@yifa/store';
import { seesPersonal } from '../present.ts';
import type { Reader } from '../session.ts';
import type { ReadyRow } from './rows.ts';

/** Ledgers up to this size are searched in memory, larger ones by the database. */
const mostInMemory = 20_000;
/** So many are offered where nothing fits exactly. */
const mostOffered = 5;

/**
 * Exact titles and numbers, then titles that contain the text or are contained in it. Of entries whose names the reader
 * may not see only those that were named exactly.
 */
export function lookupIn(store: Store, reader: Reader, org: string): Lookup {
  const ledgers = new Map<string, Promise<Names | undefined>>();
  const found = new Map<string, Promise<readonly Candidate[]>>();
  const search = async (ledger: LedgerModel, text: string): Promise<readonly Candidate[]> => {
    const open = ledger.title.every((name) => !ledger.fields[name]?.personal) || seesPersonal(reader, ledger, org);
    const all = ledgers.get(ledger.id) ?? allNames(store, org, ledger);
    ledgers.set(ledger.id, all);
    const wanted = plain(text);
    const names = (await all) ?? namesOf(await searched(store, org, ledger, text));
    const exact = names.exact.get(wanted) ?? [];
    const near =
      exact.length > 0 || !open
        ? []
        : names.titles
            .filter(({ title }) => isNear(title, wanted))
            .slice(0, mostOffered)
            .map(({ named }) => named);
    return [...exact, ...near].map(({ id, title, number }) => ({ id, title, ...(number === null ? {} : { number }) }));
  };
  return (id, text) => {
    const ledger = store.domain.ledgers.get(id);
    if (!ledger || text.trim() === '') return [];
    const key = `${id} ${text}`;
    const known = found.get(key) ?? search(ledger, text);
    found.set(key, known);
    return known;
  };
}

/**
 * Rows that bear the number and the name of an entry of the ledger are that entry: a list that was exported, written
 * on in and sent back. A number alone may be that of the paper register.
 */
export async function recognised(
  store: Store,
  org: string,
  ledger: LedgerModel,
  rows: readonly ReadyRow[],
): Promise<ReadyRow[]> {
  const names = rows.some(({ source }) => source.number !== undefined) && (await allNames(store, org, ledger));
  if (!names) return [...rows];
  return rows.map((ready): ReadyRow => {
    const { row, source } = ready;
    const title = plain(titleOf(ledger, { values: valuesIn(row.input) }));
    const same = names.exact
      .get(plain(source.number ?? ''))
      ?.find((named) => named.number !== null && plain(named.title) === title);
    return same?.number ? { source, row: { ...row, same: { entry: same.id, number: same.number } } } : ready;
  });
}

/** What can make up a title. */
function valuesIn(input: Readonly<Record<string, unknown>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(input).filter((each): each is [string, string | number] => /string|number/.test(typeof each[1])),
  );
}

/** Entries by what they are called, compared as `plain` does. */
interface Names {
  readonly exact: ReadonlyMap<string, readonly Named[]>;
  readonly titles: readonly { readonly title: string; readonly named: Named }[];
}

function namesOf(all: readonly Named[]): Names {
  const exact = new Map<string, Named[]>();
  const titles = all.map((named) => ({ title: plain(named.title), named }));
  for (const { title, named } of titles) {
    const number = named.number === null ? title : plain(named.number);
    for (const name of new Set([title, number])) {
      const before = exact.get(name);
      if (before) before.push(named);
      else exact.set(name, [named]);
    }
  }
  return { exact, titles };
}

async function allNames(store: Store, org: string, ledger: LedgerModel): Promise<Names | undefined> {
  const all = await store.imports.named(org, ledger.id, mostInMemory);
  return all && namesOf(all);
}

async function searched(store: Store, org: string, ledger: LedgerModel, text: string): Promise<readonly Named[]> {
  const usable = Object.keys(ledger.states).filter(
    (state) => ledger.stateKinds[state] === 'live' || ledger.stateKinds[state] === 'closed',
  );
  const where = { op: 'state', in: usable } as const;
  const page = await store.list(ledger.id, { orgs: [org], offset: 0, limit: 20, where, text });
  return page.entries.map((entry) => ({
    id: entry.id,
    title: titleOf(ledger, entry),
    number: entry.number,
  }));
}

/** As names are compared: width, blanks and punctuation do not count. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();
}

/** One within the other, or one a shortening of the other: 墨香调委会 of 墨香村人民调解委员会. */
function isNear(title: string, wanted: string): boolean {
  if (wanted.length < 2) return false;
  return shortens(wanted, title) || shortens(title, wanted);
}

/** Whether all characters of one text stand in another in the same order, beginning with the same one. */
function shortens(short: string, long: string): boolean {
  if (short.length > long.length) return false;
  if (long.includes(short)) return true;
  if (short.length < 3 || short[0] !== long[0]) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}
