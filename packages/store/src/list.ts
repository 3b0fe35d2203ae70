/** Reading lists of entries: their test, one page of them; and the history of one entry, and open deadlines. */
import type { Domain, LedgerModel, Node } from '@yifa/kernel';
import type { PlainDate, SettingId } from '@yifa/law';
import { type DatabaseRow, type Entry, entryOf, numberOf, stringOf } from './columns.ts';
import { conditionSql } from './condition-sql.ts';
import { type JournalRecord, recordOf } from './journal.ts';
import { filterSql, type ListFilter, tableAs, textSql } from './list-filter.ts';
import { type ListSort, orderSql } from './list-order.ts';
import type { SettingLookup } from './profile.ts';
import { type Runner, type Sql, sql } from './sql.ts';

export interface ListQuery {
  readonly orgs: readonly string[];
  readonly where?: Node;
  readonly filters?: readonly ListFilter[];
  /** Free text, looked for in every text column and the number. */
  readonly text?: string;
  /** Free text is looked for in personal columns too: only for readers who see them. */
  readonly personal?: boolean;
  readonly sort?: ListSort;
  readonly offset: number;
  readonly limit: number;
  readonly today: PlainDate;
  readonly setting: SettingLookup;
  /** Where the orgs do not all have the same settings. */
  readonly settingOf?: (id: SettingId, org: string) => number;
  /** A test passed by every entry in which the text stands: saves comparing the others. */
  readonly candidates?: Sql | undefined;
}

/** Which entries, without which of them. */
export type ListScope = Omit<ListQuery, 'offset' | 'limit' | 'sort'>;

export interface EntryPage {
  readonly total: number;
  readonly entries: readonly Entry[];
}

/** The test that the entries of a list pass, for the alias `e`. */
export function whereSql(domain: Domain, ledger: LedgerModel, query: ListScope): Sql {
  const { orgs, where, filters = [], text, today } = query;
  const [only] = orgs;
  // A single org by equality: only then does the index on it and the date give the order.
  const tests: Sql[] = [
    orgs.length === 1 ? sql`e.org_id = ${only}` : sql`e.org_id = any (${[...orgs]})`,
    ...(where ? [conditionSql(where, ledger, 'e', { ...query, domain })] : []),
    ...filters.map((filter) => filterSql(filter, { ledger, alias: 'e', orgs, today })),
    ...(text && query.candidates ? [query.candidates] : []),
    ...(text ? [textSql(ledger, 'e', text, query.personal === true)] : []),
  ];
  return sql.join(tests, sql` and `);
}

/**
 * One page of the entries that pass a test. Their ids are found first, where possible in an index alone, and from the
 * end that is nearer: a page deep in a long list costs little more than the first.
 */
export async function pageOf(
  tx: Runner,
  ledger: LedgerModel,
  where: Sql,
  query: Pick<ListQuery, 'orgs' | 'sort' | 'offset' | 'limit'>,
  total: number,
): Promise<Entry[]> {
  const { orgs, sort, offset } = query;
  const limit = Math.min(query.limit, total - offset);
  if (limit <= 0) return [];
  const oneOrg = orgs.length === 1;
  const table = tableAs(ledger, 'e');
  const fromEnd = offset > total / 2;
  const skipped = fromEnd ? total - offset - limit : offset;
  const order = orderSql(ledger, 'e', sort, oneOrg);
  const rows = await tx.rows(
    sql`select e.* from (select e.org_id, e.id from ${table} where ${where} order by ${orderSql(ledger, 'e', sort, oneOrg, fromEnd)} limit ${limit}::int offset ${skipped}::int) as p
          join ${table} on e.org_id = p.org_id and e.id = p.id order by ${order}`,
  );
  return rows.map((row) => entryOf(ledger, row));
}

/** The acts on an entry, oldest first. */
export async function historyOf(tx: Runner, org: string, entry: string): Promise<JournalRecord[]> {
  const rows = await tx.rows(
    sql`select * from journal where org_id = ${org} and entry_id = ${entry}::uuid order by seq`,
  );
  return rows.map(recordOf);
}

/** An open deadline, as the home page lists it. */
export interface OpenDeadline {
  readonly org: string;
  readonly entry: string;
  readonly ledger: string;
  readonly deadline: string;
  readonly from: string;
  readonly due: string;
  readonly provisional: boolean;
}

/** The first open deadlines, and how many there are. */
export interface OpenDeadlines {
  readonly total: number;
  readonly deadlines: readonly OpenDeadline[];
}

function openDeadlineOf(row: DatabaseRow): OpenDeadline {
  return {
    org: stringOf(row['org_id']),
    entry: stringOf(row['entry_id']),
    ledger: stringOf(row['ledger']),
    deadline: stringOf(row['deadline']),
    from: stringOf(row['from_on']),
    due: stringOf(row['due_on']),
    provisional: row['provisional'] === true,
  };
}

/** Open deadlines by due date; those due by `until` when given. */
export async function openDeadlines(
  tx: Runner,
  orgs: readonly string[],
  until: PlainDate | undefined,
  limit: number,
): Promise<OpenDeadlines> {
  const bound = until === undefined ? sql`true` : sql`due_on <= ${until}::date`;
  const where = sql`org_id = any (${[...orgs]}) and open and ${bound}`;
  const [count] = await tx.rows(sql`select count(*) as total from deadline where ${where}`);
  const rows = await tx.rows(
    sql`select * from deadline where ${where} order by due_on, entry_id, deadline limit ${limit}::int`,
  );
  return { total: numberOf(count?.['total']), deadlines: rows.map(openDeadlineOf) };
}
