/** What was done on entries known by their ids. */
import type { PastAct } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { stringOf } from './columns.ts';
import { type JournalRecord, recordOf } from './journal.ts';
import { type Runner, sql } from './sql.ts';

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
