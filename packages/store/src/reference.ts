/** Entries that a text in a workbook may name. */
import type { LedgerModel } from '@yifa/kernel';
import { entryOf, tableName } from './columns.ts';
import { countedStates, titleOf } from './ledgers.ts';
import { type Runner, sql } from './sql.ts';

/** An entry by its names. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
}

/** All entries of a ledger that may be referred to, by title and number; undefined when there are more than `most`. */
export async function namedEntries(
  tx: Runner,
  org: string,
  ledger: LedgerModel,
  most: number,
): Promise<Named[] | undefined> {
  const rows = await tx.rows(
    sql`select * from ${sql.table(tableName(ledger))} where org_id = ${org} and state = any (${countedStates(ledger)}::text[]) limit ${most + 1}::int`,
  );
  if (rows.length > most) return undefined;
  return rows
    .map((row) => entryOf(ledger, row))
    .map((entry) => ({ id: entry.id, title: titleOf(ledger, entry), number: entry.number }));
}
