/** The rows in `deadline`: derived from entries, brought up to date by every act, and again when the calendar or a setting changes. */
import { type Context, type DerivedDeadline, deadlinesOf, type LedgerModel, type Subject } from '@yifa/kernel';
import { type Runner, type Sql, sql } from './sql.ts';

function isOpen({ status }: DerivedDeadline): boolean {
  return status === 'running' || status === 'overdue';
}

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
        sql`(${org}, ${entry}::uuid, ${d.deadline.id}, ${ledger.id}, ${d.from}::date, ${d.due}::date, ${d.provisional}::boolean, ${d.met ?? null}::date, ${isOpen(d)}::boolean)`,
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

/** Brings the rows in `deadline` of many entries of one ledger up to date; rows that are as they should be are left alone. */
export async function rewriteDeadlines(
  tx: Runner,
  org: string,
  ledger: LedgerModel,
  entries: readonly (Subject & { readonly id: string })[],
  context: Context,
): Promise<void> {
  const ids = entries.map((entry) => entry.id);
  if (ids.length === 0 || ledger.deadlines.length === 0) return;
  const all = entries.flatMap((entry) =>
    deadlinesOf(ledger, entry, context).map((due) => ({ entry: entry.id, ...due })),
  );
  const named = sql`${all.map((each) => each.entry)}::uuid[], ${all.map((each) => each.deadline.id)}::text[]`;
  await tx.rows(
    sql`delete from deadline where org_id = ${org} and entry_id = any (${ids}::uuid[])
           and (entry_id, deadline) not in (select * from unnest(${named}))`,
  );
  await tx.rows(
    sql`insert into deadline as old (org_id, ledger, entry_id, deadline, from_on, due_on, provisional, met_on, open)
        select ${org}, ${ledger.id}, * from unnest(${named},
          ${all.map((each) => each.from)}::date[], ${all.map((each) => each.due)}::date[],
          ${all.map((each) => each.provisional)}::boolean[], ${all.map((each) => each.met ?? null)}::date[],
          ${all.map(isOpen)}::boolean[])
        on conflict (org_id, entry_id, deadline) do update
           set from_on = excluded.from_on, due_on = excluded.due_on, provisional = excluded.provisional,
               met_on = excluded.met_on, open = excluded.open
         where (old.from_on, old.due_on, old.provisional, old.met_on, old.open)
               is distinct from (excluded.from_on, excluded.due_on, excluded.provisional, excluded.met_on, excluded.open)`,
  );
}
