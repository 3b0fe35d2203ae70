/** The rows that hold every term, the newest first: at most so many, found whichever way is short. */
import { type DatabaseRow, numberOf, stringOf } from '../columns.ts';
import { type Runner, type Sql, sql } from '../sql.ts';
import { queryOf, type Term } from './query.ts';
import { isOneWord } from './tokens.ts';

/** Beyond this nobody reads on: what is found then is counted as more than so many. */
export const mostHits = 1000;

/** The ledgers in which a reader may look into personal fields: of one org only. */
export interface OpenLedgers {
  readonly org: string;
  readonly ledgers: readonly string[];
}

/** 0 not closed yet, 1 closed, 2 voided. */
export type Standing = 0 | 1 | 2;

export interface SearchFilter {
  readonly ledgers?: readonly string[];
  /** First and last day of what the entries are dated by. */
  readonly from?: string;
  readonly until?: string;
  readonly standings?: readonly Standing[];
}

export interface Candidate {
  readonly org: string;
  readonly entry: string;
  readonly file: string;
  readonly ledger: string;
  readonly on: string;
  readonly standing: Standing;
  readonly numberKey: string;
  /** Every term stands in the title. */
  readonly titled: boolean;
}

export interface Wanted {
  readonly orgs: readonly string[];
  readonly terms: readonly Term[];
  readonly open: OpenLedgers | undefined;
  readonly filter: SearchFilter;
  /** More are not looked for. */
  readonly most: number;
}

/** How many of the newest rows tell whether a word is frequent. */
const probed = 600;
/** Comparing the text of a row takes as long as collecting so many from the word index. */
const comparing = 15;

/**
 * Walking back from today reads most ÷ share rows and compares them; collecting reads share × rows. Which is shorter
 * depends on how many rows there are, of which the statistics of the table give an idea.
 */
async function isFrequent(tx: Runner, share: number, most: number): Promise<boolean> {
  const [table] = await tx.rows(sql`select reltuples::float8 as n from pg_class where oid = 'search_entry'::regclass`);
  const rows = Math.max(0, numberOf(table?.['n']));
  return share * share * rows > comparing * most;
}

interface Way {
  readonly way: 'probe' | 'walk' | 'index';
  readonly titles?: boolean;
  /** The words of the index are enough: the caller compares the texts. */
  readonly byWords?: boolean;
  readonly hits: number;
  readonly rowsEach: number;
}

/** @returns the rows, and whether there are more */
export async function candidates(
  tx: Runner,
  wanted: Wanted,
): Promise<{ readonly rows: readonly Candidate[]; readonly more: boolean }> {
  const { most } = wanted;
  const units = Math.max(1, wanted.orgs.length * (wanted.filter.ledgers?.length ?? 1));
  const each = Math.max(30, Math.ceil(probed / units));
  const newest = await run(tx, wanted, { way: 'probe', hits: 0, rowsEach: each });
  if (!(await isFrequent(tx, newest.length / (each * units), most))) {
    const rows = await run(tx, wanted, { way: 'index', hits: most + 1, rowsEach: 0 });
    return { rows: rows.slice(0, most), more: rows.length > most };
  }
  const share = units === 1 ? most + 1 : Math.ceil((2 * (most + 1)) / units);
  const rows = (await run(tx, wanted, { way: 'walk', hits: 0, rowsEach: share })).sort(newestFirst);
  if (rows.length <= most) return settled(tx, wanted, rows, share);
  // Where titles hold the words often, the newest titles are among these already.
  const titled = rows.filter((row) => row.titled).length;
  const older =
    titled * 25 < rows.length ? await run(tx, wanted, { way: 'index', titles: true, hits: most, rowsEach: 0 }) : [];
  return { rows: withOlder(rows.slice(0, most), older), more: true };
}

/** Few rows in all: unless one org or ledger was cut short, these are all there are. */
async function settled(
  tx: Runner,
  wanted: Wanted,
  rows: readonly Candidate[],
  share: number,
): Promise<{ readonly rows: readonly Candidate[]; readonly more: boolean }> {
  const counts = new Map<string, number>();
  for (const { org, ledger } of rows) {
    const unit = wanted.filter.ledgers ? `${org} ${ledger}` : org;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  if ([...counts.values()].every((count) => count < share)) return { rows, more: false };
  const all = await run(tx, wanted, { way: 'index', hits: wanted.most + 1, rowsEach: 0 });
  return { rows: all.slice(0, wanted.most), more: all.length > wanted.most };
}

function withOlder(rows: readonly Candidate[], older: readonly Candidate[]): Candidate[] {
  const known = new Set(rows.map((row) => row.entry + row.file));
  return [...rows, ...older.filter((row) => !known.has(row.entry + row.file))];
}

function newestFirst(a: Candidate, b: Candidate): number {
  return a.on < b.on ? 1 : a.on > b.on ? -1 : 0;
}

/** Entries whose number is exactly this, whatever their day. */
export async function numbered(tx: Runner, orgs: readonly string[], key: string): Promise<Candidate[]> {
  const rows = await tx.rows(
    sql`select org_id, entry_id, file, ledger, on_date, standing, number_key, false as titled from search_entry
         where org_id = any (${[...orgs]}) and number_key = ${key} order by on_date desc limit 50`,
  );
  return rows.map(candidateOf);
}

async function run(tx: Runner, wanted: Wanted, way: Way): Promise<Candidate[]> {
  const rows = await tx.rows(
    sql`select * from ${matching(wanted, way)} as f (org_id, entry_id, file, ledger, on_date, standing, number_key, titled)`,
  );
  return rows.map(candidateOf);
}

/** The call of the matching function; it limits itself to the orgs of the transaction. */
export function matching(
  { orgs, terms, open, filter }: Omit<Wanted, 'most'>,
  { way, titles = false, byWords = false, hits, rowsEach }: Way,
): Sql {
  const queries = terms.map((term) => queryOf(term, titles));
  const alternatives = JSON.stringify(terms.map((term) => term.alternatives));
  const compared = !byWords && !terms.every((term) => term.alternatives.every(isOneWord));
  const ledgers = filter.ledgers ? [...filter.ledgers] : null;
  const standings = filter.standings ? [...filter.standings] : null;
  return sql`search_candidates(${[...orgs]}::text[], ${way}, ${titles}, ${compared}, ${queries}::text[], ${alternatives}::jsonb,
    ${open?.org ?? null}::text, ${open ? [...open.ledgers] : null}::text[], ${ledgers}::text[], ${filter.from ?? null}::date,
    ${filter.until ?? null}::date, ${standings}::smallint[], ${hits}::integer, ${rowsEach}::integer)`;
}

function standingOf(raw: unknown): Standing {
  return raw === 1 || raw === 2 ? raw : 0;
}

function candidateOf(row: DatabaseRow): Candidate {
  return {
    org: stringOf(row['org_id']),
    entry: stringOf(row['entry_id']),
    file: stringOf(row['file']),
    ledger: stringOf(row['ledger']),
    on: stringOf(row['on_date']),
    standing: standingOf(numberOf(row['standing'])),
    numberKey: stringOf(row['number_key']),
    titled: row['titled'] === true,
  };
}
