/**
 * Dates deadlines again: a new notice on holidays, a setting changed or come into force, or another day gone by in a
 * stretch that is left out moves what earlier acts have computed.
 */
import type { Context, LedgerModel } from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import type pg from 'pg';
import type { World } from './act-command.ts';
import { type Entry, entryOf, tableName } from './columns.ts';
import { rewriteDeadlines } from './deadlines.ts';
import type { Given } from './part.ts';
import { settingOn, settingRowOf, settingRows, todayOf } from './profile.ts';
import { relatedTo, wantedByDeadlines } from './related.ts';
import { inChain, type Runner, sql } from './sql.ts';
import { nilUuid } from './uuid.ts';

interface RedateOrder {
  readonly org: string;
  readonly line: readonly string[];
  readonly today: PlainDate;
  readonly ledger: LedgerModel;
}

/**
 * Dates the open deadlines of some orgs again.
 * @param concerned which ledgers it is about, asked before each
 * @returns how many entries were looked at
 */
export async function redate(
  { app, orgs: known, world }: Given,
  orgs: readonly string[],
  concerned: (ledger: LedgerModel) => boolean = () => true,
): Promise<number> {
  const ledgers = [...world.domain.ledgers.values()].filter((each) => each.deadlines.length > 0);
  let looked = 0;
  for (const id of orgs) {
    const { org, line } = await known.place(id);
    const where = { org: id, line, today: todayOf(org, world.now()) };
    for (const ledger of ledgers) if (concerned(ledger)) looked += await redateLedger(app, world, { ...where, ledger });
  }
  return looked;
}

const page = 500;

/**
 * Brings the rows of every entry with an open or a provisional deadline up to date, some hundred entries at a time with
 * the chain locked, so that no act meanwhile is overwritten. Rows that are as they should be are left alone; entries
 * and journal are only read.
 * @returns how many entries were looked at
 */
async function redateLedger(app: pg.Pool, world: World, order: RedateOrder): Promise<number> {
  let looked = 0;
  let after = nilUuid;
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
  await rewriteDeadlines(tx, org, ledger, entries, context);
  return entries;
}
