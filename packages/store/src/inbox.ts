/** The inbox of an org: what is due, and what waits for whom. Counts and pages come from the same statement. */
import type { Context, Domain, LedgerModel, PastAct } from '@yifa/kernel';
import { addDays, type Calendar, type PlainDate, plainDate } from '@yifa/law';
import type pg from 'pg';
import { type DatabaseRow, type Entry, numberOf, stringOf, tableName } from './columns.ts';
import { findEntries } from './entries.ts';
import { guarded } from './failure.ts';
import { type Changes, changesSince } from './inbox-changes.ts';
import { historiesOf, pastOf } from './inbox-read.ts';
import { type Turn, turnsOf } from './inbox-turns.ts';
import { type WaitingPage, waitingCountsSql, waitingSql } from './inbox-waiting.ts';
import { type YearDay, yearEntries, yearOfDeadlines } from './inbox-year.ts';
import type { JournalRecord } from './journal.ts';
import type { Orgs } from './orgs.ts';
import { settingsOn, todayOf } from './profile.ts';
import { relatedTo, wantedByAll } from './related.ts';
import { inTransaction, type Runner, type Sql, sql } from './sql.ts';

/** How near a deadline is: past, within three days, within seven, later. */
export type Bucket = 'overdue' | 'soon' | 'week' | 'later';
export const buckets = ['overdue', 'soon', 'week', 'later'] as const satisfies readonly Bucket[];

/** The last day of each bucket, in days from today. */
const lastDays = { overdue: -1, soon: 3, week: 7 } as const;

/** @param days calendar days from today to the last day of the period; negative once it is past */
export function bucketOf(days: number): Bucket {
  if (days <= lastDays.overdue) return 'overdue';
  if (days <= lastDays.soon) return 'soon';
  return days <= lastDays.week ? 'week' : 'later';
}

/** An entry that nobody has touched for longer than this many days is stuck. */
export const stuckAfter = 30;

/** Which part of an org's work is asked for. */
export interface InboxScope {
  readonly org: string;
  /** Only what these posts can carry on; undefined: everything. */
  readonly posts?: readonly string[];
  /** Only these ledgers. */
  readonly ledgers?: readonly string[];
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** An entry with all that is needed to say which steps are open on it now. */
export interface OpenEntry {
  readonly entry: Entry;
  readonly ledger: LedgerModel;
  readonly past: readonly PastAct[];
  readonly context: Context;
}

export interface DueItem extends OpenEntry {
  readonly deadline: string;
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly provisional: boolean;
}

export interface WaitingItem extends OpenEntry {
  /** The legal day of the last act on it. */
  readonly since: PlainDate;
  /** The nearest of its running deadlines. */
  readonly due?: { readonly deadline: string; readonly on: PlainDate };
}

export interface WaitingCount {
  readonly ledger: string;
  readonly total: number;
  readonly stuck: number;
}

interface World {
  readonly domain: Domain;
  readonly calendar: Calendar;
  readonly now: () => Date;
}

export class Inbox {
  readonly #app: pg.Pool;
  readonly #orgs: Orgs;
  readonly #world: () => World;

  constructor(app: pg.Pool, orgs: Orgs, world: () => World) {
    this.#app = app;
    this.#orgs = orgs;
    this.#world = world;
  }

  /** How many deadlines run, by ledger and bucket; what there is none of is left out. */
  async dueCounts(
    scope: InboxScope,
  ): Promise<{ readonly ledger: string; readonly bucket: Bucket; readonly total: number }[]> {
    const today = await this.#today(scope.org);
    return this.#reading(scope.org, async (tx) => {
      const rows = await tx.rows(
        sql`with ${this.#due(scope)} select ledger, ${bucketSql(today)} as bucket, count(*) as total from due group by 1, 2`,
      );
      return rows.map((row) => ({
        ledger: stringOf(row['ledger']),
        bucket: buckets.find((each) => each === row['bucket']) ?? 'later',
        total: numberOf(row['total']),
      }));
    });
  }

  /** Running deadlines by due day, of one bucket when it is named. */
  async due(scope: InboxScope, page: Page, bucket?: Bucket): Promise<DueItem[]> {
    const today = await this.#today(scope.org);
    const only = bucket === undefined ? sql`true` : sql`${bucketSql(today)} = ${bucket}`;
    return this.#reading(scope.org, async (tx) => {
      const rows = await tx.rows(
        sql`with ${this.#due(scope)} select * from due where ${only} order by due_on, entry_id, deadline limit ${page.limit}::int offset ${page.offset}::int`,
      );
      const standing = await this.#standings(tx, scope.org, rows, 'entry_id');
      return rows.flatMap((row): DueItem[] => {
        const found = standing.get(stringOf(row['entry_id']));
        if (!found) return [];
        return [
          {
            ...found,
            deadline: stringOf(row['deadline']),
            from: plainDate(stringOf(row['from_on'])),
            due: plainDate(stringOf(row['due_on'])),
            provisional: row['provisional'] === true,
          },
        ];
      });
    });
  }

  /** How many entries wait at these places, by ledger, and how many of them are stuck. */
  async waitingCounts(org: string, turns: readonly Turn[]): Promise<WaitingCount[]> {
    if (turns.length === 0) return [];
    const today = await this.#today(org);
    return this.#reading(org, async (tx) => {
      const rows = await tx.rows(waitingCountsSql(org, turns, stuckBefore(today)));
      return rows.map((row) => ({
        ledger: stringOf(row['ledger']),
        total: numberOf(row['total']),
        stuck: numberOf(row['stuck']),
      }));
    });
  }

  /** A page of the entries that wait at these places, of every ledger: the most urgent first, then those untouched longest. */
  async waiting(org: string, turns: readonly Turn[], page: WaitingPage): Promise<WaitingItem[]> {
    if (turns.length === 0) return [];
    return this.#reading(org, async (tx) => {
      const rows = await tx.rows(waitingSql(org, turns, page));
      const inOrder = page.each ? rows : [...rows].sort((a, b) => numberOf(a['n']) - numberOf(b['n']));
      const standing = await this.#standings(tx, org, rows, 'id');
      return inOrder.flatMap((row): WaitingItem[] => {
        const found = standing.get(stringOf(row['id']));
        if (!found) return [];
        const due =
          row['due_on'] === null
            ? {}
            : { due: { deadline: stringOf(row['deadline']), on: plainDate(stringOf(row['due_on'])) } };
        return [{ ...found, since: plainDate(stringOf(row['since'])), ...due }];
      });
    });
  }

  /** What was done on each of some entries, oldest first. */
  async histories(org: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly JournalRecord[]>> {
    if (ids.length === 0) return new Map();
    return this.#reading(org, (tx) => historiesOf(tx, org, ids));
  }

  /** What was done since a moment: see `changesSince`. */
  async changes(org: string, since: PlainDate, limit: number): Promise<Changes> {
    const { demoOn } = await this.#orgs.get(org);
    const today = await this.#today(org);
    const { domain } = this.#world();
    return this.#reading(org, (tx) =>
      changesSince(tx, domain, { org, since, today, byActDay: demoOn !== null, limit }),
    );
  }

  /** The deadlines of a year by day, open and met. */
  async year(org: string, year: number): Promise<YearDay[]> {
    const today = await this.#today(org);
    return this.#reading(org, (tx) => yearOfDeadlines(tx, org, year, today));
  }

  /** The entries with a deadline on a day, a page of them. */
  async onDay(org: string, ledger: LedgerModel, deadline: string, day: PlainDate, page: Page): Promise<Entry[]> {
    return this.#reading(org, (tx) => yearEntries(tx, { org, ledger, deadline, day, ...page }));
  }

  async #today(org: string): Promise<PlainDate> {
    return todayOf(await this.#orgs.get(org), this.#world().now());
  }

  /** The running deadlines of a scope, as the table `due`. */
  #due({ org, posts, ledgers }: InboxScope): Sql {
    const within = ledgers === undefined ? sql`true` : sql`ledger = any (${[...ledgers]}::text[])`;
    if (posts === undefined) return sql`due as (select * from deadline where org_id = ${org} and open and ${within})`;
    const parts = turnsOf(this.#world().domain, ledgers, posts)
      .filter((turn) => turn.pairs.length > 0)
      .map(
        (turn) =>
          sql`select d.* from deadline d join ${sql.table(tableName(turn.ledger))} e on e.org_id = d.org_id and e.id = d.entry_id
              where d.org_id = ${org} and d.open and d.ledger = ${turn.ledger.id} and d.deadline || ' ' || e.state = any (${[...turn.pairs]}::text[])`,
      );
    return sql`due as (${parts.length === 0 ? sql`select * from deadline where false` : sql.join(parts, sql` union all `)})`;
  }

  /** Entries with their past and all that conditions look at: a handful of statements a ledger, however many entries. */
  async #standings(
    tx: Runner,
    org: string,
    rows: readonly DatabaseRow[],
    column: string,
  ): Promise<ReadonlyMap<string, OpenEntry>> {
    const { domain, calendar } = this.#world();
    const found = new Map<string, OpenEntry>();
    if (rows.length === 0) return found;
    const ids = [...new Set(rows.map((row) => stringOf(row[column])))];
    const today = await this.#today(org);
    const setting = await settingsOn(tx, await this.#orgs.line(org), today);
    const past = await pastOf(tx, org, ids);
    for (const id of new Set(rows.map((row) => stringOf(row['ledger'])))) {
      const ledger = domain.ledgers.get(id);
      if (!ledger) continue;
      const wanted = rows.filter((row) => row['ledger'] === id).map((row) => stringOf(row[column]));
      const entries = await findEntries(tx, ledger, org, wanted);
      const related = await relatedTo(tx, domain, org, wantedByAll(ledger), entries);
      const context: Context = { calendar, today, setting, find: (of, entry) => related.get(of)?.get(entry) };
      for (const entry of entries) found.set(entry.id, { entry, ledger, past: past.get(entry.id) ?? [], context });
    }
    return found;
  }

  async #reading<T>(org: string, run: (tx: Runner) => Promise<T>): Promise<T> {
    return guarded(() => inTransaction(this.#app, [org], run, { readonly: true }));
  }
}

function bucketSql(today: PlainDate): Sql {
  const until = (bucket: keyof typeof lastDays): Sql =>
    sql`when due_on <= ${addDays(today, lastDays[bucket])}::date then ${bucket}`;
  return sql`case ${until('overdue')} ${until('soon')} ${until('week')} else 'later' end`;
}

/** Entries last acted on before this day are stuck. */
function stuckBefore(today: PlainDate): PlainDate {
  return addDays(today, -stuckAfter);
}
