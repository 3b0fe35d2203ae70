/** Entries by their ids. */
import type { LedgerModel } from '@yifa/kernel';
import { type Entry, entryOf, tableName } from './columns.ts';
import { titleOf } from './ledgers.ts';
import { type Runner, sql } from './sql.ts';

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

/** Entries of one org, in no order; those that are not there are left out. */
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

/** The titles of entries of one org, by id. */
export async function titlesOf(
  tx: Runner,
  ledger: LedgerModel,
  org: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const entries = await findEntries(tx, ledger, org, ids);
  return new Map(entries.map((entry) => [entry.id, titleOf(ledger, entry)]));
}
