/** The rows in `deadline`: derived from entries, brought up to date by every act, and again when the calendar or a setting changes. */
import { type Context, deadlinesOf, type LedgerModel, type Subject } from '@yifa/kernel';
import { type Sql, sql } from './sql.ts';

/** The statements that bring an entry's rows in `deadline` up to date. */
export function deadlineParts(
  ledger: LedgerModel,
  org: string,
  entry: string,
  subject: Subject,
  context: Context,
  existed: boolean,
): Sql[] {
  if (ledger.deadlines.length === 0) return [];
  const derived = deadlinesOf(ledger, subject, context);
  const parts: Sql[] = [];
  if (existed) {
    const kept = derived.map((each) => each.deadline.id);
    parts.push(
      sql`gone as (delete from deadline where org_id = ${org} and entry_id = ${entry}::uuid and deadline <> all (${kept}::text[]))`,
    );
  }
  if (derived.length > 0) {
    const rows = derived.map(
      (d) =>
        sql`(${org}, ${entry}::uuid, ${d.deadline.id}, ${ledger.id}, ${d.from}::date, ${d.due}::date, ${d.provisional}::boolean, ${d.met ?? null}::date, ${d.status === 'running' || d.status === 'overdue'}::boolean)`,
    );
    const again = existed
      ? sql` on conflict (org_id, entry_id, deadline) do update set from_on = excluded.from_on, due_on = excluded.due_on, provisional = excluded.provisional, met_on = excluded.met_on, open = excluded.open`
      : sql``;
    parts.push(
      sql`due as (insert into deadline (org_id, entry_id, deadline, ledger, from_on, due_on, provisional, met_on, open) values ${sql.join(rows)}${again})`,
    );
  }
  return parts;
}
