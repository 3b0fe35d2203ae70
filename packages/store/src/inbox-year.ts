/** The deadlines of a year, day by day: how many fall on it, and which entries they are. */
import type { LedgerModel } from '@yifa/kernel';
import { type PlainDate, plainDate } from '@yifa/law';
import { type Entry, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { type Runner, sql } from './sql.ts';

/** One deadline of one ledger on one day. */
export interface YearDay {
  readonly day: PlainDate;
  readonly ledger: string;
  readonly deadline: string;
  readonly running: number;
  readonly overdue: number;
  readonly met: number;
  readonly late: number;
  readonly provisional: boolean;
}

/** Deadlines that no longer bind although they were not met are left out. */
export async function yearOfDeadlines(tx: Runner, org: string, year: number, today: PlainDate): Promise<YearDay[]> {
  const rows = await tx.rows(
    sql`select due_on, ledger, deadline, bool_or(provisional and open) as provisional,
               count(*) filter (where open and due_on >= ${today}::date) as running,
               count(*) filter (where open and due_on < ${today}::date) as overdue,
               count(*) filter (where met_on <= due_on) as met,
               count(*) filter (where met_on > due_on) as late
          from deadline
         where org_id = ${org} and due_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
           and (open or met_on is not null)
         group by due_on, ledger, deadline order by due_on, ledger, deadline`,
  );
  return rows.map((row) => ({
    day: plainDate(stringOf(row['due_on'])),
    ledger: stringOf(row['ledger']),
    deadline: stringOf(row['deadline']),
    running: numberOf(row['running']),
    overdue: numberOf(row['overdue']),
    met: numberOf(row['met']),
    late: numberOf(row['late']),
    provisional: row['provisional'] === true,
  }));
}

export interface DayOrder {
  readonly org: string;
  readonly ledger: LedgerModel;
  readonly deadline: string;
  readonly day: PlainDate;
  readonly offset: number;
  readonly limit: number;
}

/** The entries counted on such a day, those still open first. */
export async function yearEntries(tx: Runner, order: DayOrder): Promise<Entry[]> {
  const rows = await tx.rows(
    sql`select e.* from deadline d join ${sql.table(tableName(order.ledger))} e on e.org_id = d.org_id and e.id = d.entry_id
         where d.org_id = ${order.org} and d.ledger = ${order.ledger.id} and d.deadline = ${order.deadline}
           and d.due_on = ${order.day}::date and (d.open or d.met_on is not null)
         order by d.open desc, e.id limit ${order.limit}::int offset ${order.offset}::int`,
  );
  return rows.map((row) => entryOf(order.ledger, row));
}
