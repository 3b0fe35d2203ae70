/** The working calendar as rows, written at start when the notices in the program differ from those in the database. */
import { addDays, type Calendar, dayKind, type PlainDate, plainDate } from '@yifa/law';
import type pg from 'pg';
import { digest } from './canonical.ts';
import { inOwnerTransaction, runnerOf, sql } from './sql.ts';

/** Every day that a field can hold, and what long periods reach to on either side. */
const first = plainDate('1880-01-01');
const last = plainDate('2239-12-31');

/**
 * @returns nothing when the calendar was known; else what to call once every open deadline has been dated again by the
 * new one, so that a program that ends before that is followed by one that does it
 */
export async function writeCalendar(owner: pg.Pool, calendar: Calendar): Promise<(() => Promise<void>) | undefined> {
  const years = [...calendar.years.values()].map((year) => [year.year, year.holidays, year.workdays]);
  const version = digest([first, last, ...years]);
  const known = await runnerOf(owner).rows(sql`select from calendar_version where digest = ${version}`);
  if (known.length > 0) return undefined;
  const days: PlainDate[] = [];
  const working: boolean[] = [];
  const provisional: boolean[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    days.push(day);
    const info = dayKind(calendar, day);
    working.push(info.kind === 'workday' || info.kind === 'makeup-workday');
    provisional.push(info.provisional);
  }
  await inOwnerTransaction(owner, async (tx) => {
    // Of two programs that start at once the second waits.
    await tx.rows(sql`lock table calendar_day in share row exclusive mode`);
    await tx.rows(sql`delete from calendar_day`);
    await tx.rows(
      sql`insert into calendar_day (day, working, provisional)
          select * from unnest(${days}::date[], ${working}::boolean[], ${provisional}::boolean[])`,
    );
    await tx.rows(sql`delete from calendar_version`);
  });
  return async () => {
    await runnerOf(owner).rows(sql`insert into calendar_version (digest) values (${version}) on conflict do nothing`);
  };
}
