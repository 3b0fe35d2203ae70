/** Dates deadlines again: a new notice on holidays or a changed setting moves what earlier acts have computed. */
import { type Context, deadlinesOf, type LedgerModel } from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import type pg from 'pg';
import type { World } from './act-command.ts';
import { type Entry, entryOf, tableName } from './columns.ts';
import { settingOn, settingRowOf, settingRows } from './profile.ts';
import { relatedTo, wantedByDeadlines } from './related.ts';
import { inChain, type Runner, sql } from './sql.ts';

export interface RedateOrder {
  readonly org: string;
  readonly line: readonly string[];
  readonly today: PlainDate;
  readonly ledger: LedgerModel;
}

const page = 500;

/**
 * Brings the rows of every entry with an open or a provisional deadline up to date, some hundred entries at a time with
 * the chain locked, so that no act meanwhile is overwritten.
 * @returns how many entries were looked at
 */
export async function redateLedger(app: pg.Pool, world: World, order: RedateOrder): Promise<number> {
  let looked = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const done = await inChain(app, order.org, (tx) => redatePage(tx, world, order, after));
    looked += done.length;
    after = done[done.length - 1]?.id ?? after;
    if (done.length < page) return looked;
  }
}

async function redatePage(tx: Runner, world: World, order: RedateOrder, after: string): Promise<Entry[]> {
  const { org, ledger } = order;
  const rows = await tx.rows(
    sql`select e.* from ${sql.table(tableName(ledger))} as e
         where e.org_id = ${org} and e.id > ${after}::uuid
           and exists (select from deadline d where d.org_id = ${org} and d.entry_id = e.id and (d.open or d.provisional))
         order by e.id limit ${page}`,
  );
  const entries = rows.map((row) => entryOf(ledger, row));
  const related = await relatedTo(tx, world.domain, org, wantedByDeadlines(ledger), entries);
  const settings = (await tx.rows(settingRows(order.line))).map(settingRowOf);
  const context: Context = {
    calendar: world.calendar,
    today: order.today,
    setting(id) {
      return settingOn(settings, order.line, id, this.today);
    },
    find: (id, entry) => related.get(id)?.get(entry),
  };
  await rewrite(tx, org, ledger, entries, context);
  return entries;
}

async function rewrite(
  tx: Runner,
  org: string,
  ledger: LedgerModel,
  entries: readonly Entry[],
  context: Context,
): Promise<void> {
  const ids = entries.map((entry) => entry.id);
  if (ids.length === 0) return;
  const all = entries.flatMap((entry) =>
    deadlinesOf(ledger, entry, context).map((due) => ({ entry: entry.id, ...due })),
  );
  await tx.rows(sql`delete from deadline where org_id = ${org} and entry_id = any (${ids}::uuid[])`);
  await tx.rows(
    sql`insert into deadline (org_id, ledger, entry_id, deadline, from_on, due_on, provisional, met_on, open)
        select ${org}, ${ledger.id}, * from unnest(
          ${all.map((each) => each.entry)}::uuid[], ${all.map((each) => each.deadline.id)}::text[],
          ${all.map((each) => each.from)}::date[], ${all.map((each) => each.due)}::date[],
          ${all.map((each) => each.provisional)}::boolean[], ${all.map((each) => each.met ?? null)}::date[],
          ${all.map((each) => each.status === 'running' || each.status === 'overdue')}::boolean[])`,
  );
}
