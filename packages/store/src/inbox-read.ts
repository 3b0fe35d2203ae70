/** What the inbox reads of entries it already knows by id: themselves, and what was done on them. */
import type { LedgerModel, PastAct } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { type Entry, entryOf, stringOf, tableName } from './columns.ts';
import { type JournalRecord, recordOf } from './journal.ts';
import { type Runner, sql } from './sql.ts';

export async function entriesOf(
  tx: Runner,
  org: string,
  ledger: LedgerModel,
  ids: readonly string[],
): Promise<Entry[]> {
  const rows = await tx.rows(
    sql`select * from ${sql.table(tableName(ledger))} where org_id = ${org} and id = any (${[...ids]}::uuid[])`,
  );
  return rows.map((row) => entryOf(ledger, row));
}

export async function historiesOf(
  tx: Runner,
  org: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly JournalRecord[]>> {
  const rows = await tx.rows(
    sql`select * from journal where org_id = ${org} and entry_id = any (${[...ids]}::uuid[]) order by seq`,
  );
  const found = new Map<string, JournalRecord[]>();
  for (const row of rows) {
    const record = recordOf(row);
    found.set(record.entry, [...(found.get(record.entry) ?? []), record]);
  }
  return found;
}

export async function pastOf(
  tx: Runner,
  org: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PastAct[]>> {
  const rows = await tx.rows(
    sql`select entry_id, step, actor_id, act_on from journal where org_id = ${org} and entry_id = any (${[...ids]}::uuid[]) order by seq`,
  );
  const past = new Map<string, PastAct[]>();
  for (const row of rows) {
    const entry = stringOf(row['entry_id']);
    const act = {
      step: stringOf(row['step']),
      actor: stringOf(row['actor_id']),
      on: plainDate(stringOf(row['act_on'])),
    };
    past.set(entry, [...(past.get(entry) ?? []), act]);
  }
  return past;
}
