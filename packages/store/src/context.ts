/** What conditions are evaluated in outside an act: for pages that show what holds and which steps are open. */
import type { Context, LedgerModel, Subject } from '@yifa/kernel';
import type { World } from './act-command.ts';
import type { Place } from './orgs.ts';
import { settingsOn, todayOf } from './profile.ts';
import { relatedTo, wantedByAll } from './related.ts';
import type { Runner } from './sql.ts';

/** As conditions of a ledger see an org today, with the entries that `subject` refers to at hand. */
export async function contextFor(
  tx: Runner,
  { domain, calendar, now }: World,
  { org, line }: Place,
  ledger?: LedgerModel,
  subject?: Subject,
): Promise<Context> {
  const today = todayOf(org, now());
  const setting = await settingsOn(tx, line, today);
  const related = ledger && subject && (await relatedTo(tx, domain, org.id, wantedByAll(ledger), [subject]));
  return { calendar, today, setting, find: (id, entry) => related?.get(id)?.get(entry) };
}
