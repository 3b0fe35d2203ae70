/** One answer: candidates in order, counted by ledger, and of one page the entries with what was found in them. */
import { type Domain, getLedger, type LedgerModel } from '@yifa/kernel';
import { type Entry, stringOf } from '../columns.ts';
import { findEntries } from '../entries.ts';
import { titleOf } from '../ledgers.ts';
import { type Runner, sql } from '../sql.ts';
import { type Candidate, candidates, mostHits, numbered, type OpenLedgers, type SearchFilter } from './candidates.ts';
import { fold } from './fold.ts';
import { publicTitles } from './indexer.ts';
import { ownEntries } from './own.ts';
import { type Term, termsOf } from './query.ts';
import { capitals, noFile } from './row.ts';
import { heldBy, type SnippetPart, snippetOf } from './snippet.ts';
import { textsOf } from './texts.ts';

export interface SearchQuery {
  readonly orgs: readonly string[];
  readonly text: string;
  /** Where the reader may look into personal fields. */
  readonly open?: OpenLedgers;
  readonly filter?: SearchFilter;
  readonly offset: number;
  readonly limit: number;
  /** More hits than this are not looked for; a thousand unless told otherwise. */
  readonly most?: number;
}

/** An entry found, with the text that says why. */
export interface Found {
  readonly entry: Entry;
  readonly ledger: LedgerModel;
  /** The reader may see its personal fields. */
  readonly open: boolean;
  readonly file?: { readonly id: string; readonly name: string };
  /** Which field, in words, and its text around the terms; absent where the title or number says it all. */
  readonly snippet?: { readonly label: string; readonly parts: readonly SnippetPart[] };
}

export interface SearchAnswer {
  readonly total: number;
  /** There are more than `total`: only the newest were counted. */
  readonly more: boolean;
  /** Without the filter, most first. */
  readonly byLedger: readonly { readonly ledger: string; readonly count: number }[];
  readonly byYear: readonly { readonly year: number; readonly count: number }[];
  readonly byStanding: readonly { readonly standing: number; readonly count: number }[];
  readonly found: readonly Found[];
}

export async function findIn(tx: Runner, domain: Domain, query: SearchQuery): Promise<SearchAnswer> {
  const terms = termsOf(query.text);
  const filter = query.filter ?? {};
  if (terms.length === 0 || query.orgs.length === 0)
    return { total: 0, more: false, byLedger: [], byYear: [], byStanding: [], found: [] };
  const wanted = { orgs: query.orgs, terms, open: query.open, most: query.most ?? mostHits };
  const key = fold(query.text);
  const exact = await numbered(tx, query.orgs, key);
  const all = await candidates(tx, { ...wanted, filter: {} });
  const whole = known(domain, merged(exact, all.rows));
  const narrowed =
    all.more && isFiltering(filter) ? await candidates(tx, { ...wanted, filter }) : { rows: whole, more: all.more };
  const rows = merged(exact, known(domain, narrowed.rows)).filter((row) => passes(row, filter));
  const own = await ownEntries(tx, rows, key, query.open);
  const ordered = [...rows].sort((a, b) => order(a, b, key, own));
  return {
    total: narrowed.more ? wanted.most : rows.length,
    more: narrowed.more,
    byLedger: counted(whole, (row) => row.ledger).map(([ledger, count]) => ({ ledger, count })),
    byYear: counted(whole, (row) => row.on.slice(0, 4))
      .map(([year, count]) => ({ year: Number(year), count }))
      .sort((a, b) => b.year - a.year),
    byStanding: counted(whole, (row) => String(row.standing)).map(([each, count]) => ({
      standing: Number(each),
      count,
    })),
    found: await described(tx, domain, ordered.slice(query.offset, query.offset + query.limit), terms, query.open),
  };
}

function isFiltering(filter: SearchFilter): boolean {
  return Object.values(filter).some((each) => each !== undefined);
}

function passes(row: Candidate, { ledgers, from, until, standings }: SearchFilter): boolean {
  if (ledgers && !ledgers.includes(row.ledger)) return false;
  if (standings && !standings.includes(row.standing)) return false;
  return (from === undefined || row.on >= from) && (until === undefined || row.on <= until);
}

function known(domain: Domain, rows: readonly Candidate[]): Candidate[] {
  return rows.filter((row) => domain.ledgers.has(row.ledger));
}

function merged(first: readonly Candidate[], rest: readonly Candidate[]): Candidate[] {
  const keys = new Map(rest.map((row) => [row.entry + row.file, row]));
  return [...first.filter((row) => !keys.has(row.entry + row.file)), ...rest];
}

/** The number itself, then whose title it is, then titles, then texts; what is void last, what is open before what is closed, the newest first. */
function order(a: Candidate, b: Candidate, key: string, own: ReadonlySet<string>): number {
  return rank(a, key, own) - rank(b, key, own) || a.standing - b.standing || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0);
}

function rank(row: Candidate, key: string, own: ReadonlySet<string>): number {
  if (row.numberKey === key) return 0;
  if (row.file !== noFile) return row.standing === 2 ? 8 : 4;
  const place = own.has(row.entry) ? 1 : row.titled ? 2 : 3;
  return row.standing === 2 ? place + 4 : place;
}

function counted(rows: readonly Candidate[], by: (row: Candidate) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(by(row), (counts.get(by(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

async function described(
  tx: Runner,
  domain: Domain,
  rows: readonly Candidate[],
  terms: readonly Term[],
  open: OpenLedgers | undefined,
): Promise<Found[]> {
  const found = new Map<string, Found>();
  const groups = new Map<string, Candidate[]>();
  for (const row of rows) {
    const group = `${row.org}\n${row.ledger}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  for (const group of groups.values()) {
    const [one] = group;
    if (!one) continue;
    const ledger = getLedger(domain, one.ledger);
    const seen = open !== undefined && open.org === one.org && open.ledgers.includes(ledger.id);
    const ids = [...new Set(group.map((row) => row.entry))];
    const entries = new Map((await findEntries(tx, ledger, one.org, ids)).map((entry) => [entry.id, entry]));
    const title = await publicTitles(tx, domain, ledger, one.org, [...entries.values()]);
    const files = await filesByName(
      tx,
      one.org,
      group.filter((row) => row.file !== noFile).map((row) => row.file),
    );
    for (const row of group) {
      const entry = entries.get(row.entry);
      if (!entry) continue;
      const base = { entry, ledger, open: seen };
      const file = files.get(row.file);
      if (row.file !== noFile && file) {
        const { words, note } = file;
        const text = heldBy(words, [], terms) > 0 ? words : note;
        const shown = text === '' ? {} : { snippet: { label: '附件', parts: snippetOf(text, terms) } };
        found.set(row.entry + row.file, { ...base, file: { id: row.file, name: file.name }, ...shown });
      } else if (row.file === noFile) {
        const texts = textsOf(ledger, entry, title).filter((each) => seen || !each.personal);
        const snippet = bestText(texts, terms, titleOf(ledger, entry));
        found.set(row.entry + row.file, snippet ? { ...base, snippet } : base);
      }
    }
  }
  return rows.flatMap((row) => found.get(row.entry + row.file) ?? []);
}

/** The field that holds most of the terms; none where the title holds them all. */
function bestText(
  texts: ReturnType<typeof textsOf>,
  terms: readonly Term[],
  title: string,
): Found['snippet'] | undefined {
  if (heldBy(title, [], terms) === terms.length) return undefined;
  const scored = texts
    .filter((each) => !title.includes(each.text))
    .map((each) => ({ each, held: heldBy(each.text, each.also, terms), heard: each.short && heard(each.text, terms) }))
    .sort((a, b) => b.held - a.held || Number(b.heard) - Number(a.heard));
  const [best] = scored;
  if (!best || (best.held === 0 && !best.heard)) return undefined;
  return { label: best.each.label, parts: snippetOf(best.each.text, terms) };
}

function heard(text: string, terms: readonly Term[]): boolean {
  const wanted = terms.flatMap(({ alternatives }) => alternatives.filter((each) => /^[A-Z]+$/.test(each)));
  return wanted.some((each) => capitals(text).some((one) => one.includes(each)));
}

async function filesByName(
  tx: Runner,
  org: string,
  ids: readonly string[],
): Promise<Map<string, { readonly name: string; readonly note: string; readonly words: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows(
    sql`select id, name, note, words from attachment where org_id = ${org} and id = any (${[...ids]}::uuid[])`,
  );
  return new Map(
    rows.map((row) => [
      stringOf(row['id']),
      { name: stringOf(row['name']), note: stringOf(row['note']), words: stringOf(row['words']) },
    ]),
  );
}
