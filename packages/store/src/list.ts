/** Reading entries: lists with filter, sort and page; one entry with its history and deadlines. */
import type { Domain, LedgerModel, Node } from '@yifa/kernel';
import type { PlainDate, SettingId } from '@yifa/law';
import { columnName, type DatabaseRow, type Entry, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { conditionSql } from './condition-sql.ts';
import { type JournalRecord, recordOf } from './journal.ts';
import type { SettingLookup } from './profile.ts';
import { type Runner, type Sql, sql } from './sql.ts';

export interface ListQuery {
  readonly orgs: readonly string[];
  readonly where?: Node;
  /** Free text, looked for in every text column and the number. */
  readonly text?: string;
  readonly sort?: { readonly field: string; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
  readonly today: PlainDate;
  readonly setting: SettingLookup;
  /** Where the orgs do not all have the same settings. */
  readonly settingOf?: (id: SettingId, org: string) => number;
}

export interface EntryPage {
  readonly total: number;
  readonly entries: readonly Entry[];
}

function textTest(ledger: LedgerModel, text: string): Sql {
  const pattern = `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  const columns = Object.entries(ledger.fields).filter(([, field]) => field.kind === 'text' && !field.personal);
  return sql`(${sql.join([sql`e.no like ${pattern}`, ...columns.map(([name]) => sql`${sql.ref(`e.${columnName(name)}`)} like ${pattern}`)], sql` or `)})`;
}

/** One page of a ledger, with the total. Personal columns are not searched. */
export async function listEntries(
  tx: Runner,
  domain: Domain,
  ledger: LedgerModel,
  query: ListQuery,
): Promise<EntryPage> {
  const tests: Sql[] = [sql`e.org_id = any (${[...query.orgs]})`];
  if (query.where) tests.push(conditionSql(query.where, ledger, 'e', { ...query, domain }));
  if (query.text) tests.push(textTest(ledger, query.text));
  const where = sql.join(tests, sql` and `);
  const table = sql`${sql.table(tableName(ledger))} as e`;
  const direction = sql.raw(query.sort?.descending === false ? 'asc' : 'desc');
  const order = sql.ref(`e.${sortColumn(ledger, query.sort?.field)}`);
  const [count] = await tx.rows(sql`select count(*) as total from ${table} where ${where}`);
  const rows = await tx.rows(
    sql`select e.* from ${table} where ${where} order by ${order} ${direction} nulls last, e.org_id, e.id limit ${query.limit}::int offset ${query.offset}::int`,
  );
  return { total: numberOf(count?.['total']), entries: rows.map((row) => entryOf(ledger, row)) };
}

function sortColumn(ledger: LedgerModel, field: string | undefined): string {
  if (field === 'number') return 'no';
  if (field === 'state') return 'state';
  if (field === 'updatedAt') return 'updated_at';
  return columnName(field !== undefined && Object.hasOwn(ledger.fields, field) ? field : ledger.dated);
}

/** One entry; undefined when there is none in these orgs. */
export async function findEntry(
  tx: Runner,
  ledger: LedgerModel,
  orgs: readonly string[],
  id: string,
): Promise<Entry | undefined> {
  const [row] = await tx.rows(
    sql`select * from ${sql.table(tableName(ledger))} where org_id = any (${[...orgs]}) and id = ${id}::uuid`,
  );
  return row && entryOf(ledger, row);
}

/** Entries of one org by id. */
export async function findEntries(
  tx: Runner,
  ledger: LedgerModel,
  org: string,
  ids: readonly string[],
): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const rows = await tx.rows(
    sql`select * from ${sql.table(tableName(ledger))} where org_id = ${org} and id = any (${[...ids]}::uuid[])`,
  );
  return rows.map((row) => entryOf(ledger, row));
}

/** The acts on an entry, oldest first. */
export async function historyOf(tx: Runner, org: string, entry: string): Promise<JournalRecord[]> {
  const rows = await tx.rows(
    sql`select * from journal where org_id = ${org} and entry_id = ${entry}::uuid order by seq`,
  );
  return rows.map((row) => {
    const { prevHash: _, hash: __, ...record } = recordOf(row);
    return record;
  });
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
): Promise<{ readonly total: number; readonly deadlines: OpenDeadline[] }> {
  const bound = until === undefined ? sql`true` : sql`due_on <= ${until}::date`;
  const where = sql`org_id = any (${[...orgs]}) and open and ${bound}`;
  const [count] = await tx.rows(sql`select count(*) as total from deadline where ${where}`);
  const rows = await tx.rows(
    sql`select * from deadline where ${where} order by due_on, entry_id, deadline limit ${limit}::int`,
  );
  return { total: numberOf(count?.['total']), deadlines: rows.map(openDeadlineOf) };
}
