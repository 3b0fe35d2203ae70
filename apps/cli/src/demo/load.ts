/** The demonstration: a county, five townships, a year of work in each and the report on it, all through the store's acts. */
import { plainDate } from '@yifa/law';
import type { DemoAccount } from '@yifa/server';
import type { Account, Store } from '@yifa/store';
import { posts } from '@yifa/township';
import { countyMembers, demoAccount, demoPassword, type Member, membersOf } from './cast.ts';
import { county, places } from './county.ts';
import { publishingOf } from './publishing.ts';
import { demoReportPlace, reportOf, takeReport } from './reports.ts';
import { chengguYear } from './towns/chenggu.ts';
import { lutingYear } from './towns/luting.ts';
import { qiwuYear } from './towns/qiwu.ts';
import { songlanYear } from './towns/songlan.ts';
import { yanchiYear } from './towns/yanchi.ts';
import { planYear, type YearTable } from './year.ts';

/** The five years, in the order of the reports. */
export const years: readonly YearTable[] = [chengguYear, yanchiYear, qiwuYear, lutingYear, songlanYear];

/**
 * Fills an empty store. The towns' years are taken side by side. A load that was cut off can be called again: what is
 * there already is not made twice.
 * @param progress called with the name of each org that is complete
 * @returns the number of acts
 */
export async function loadDemo(store: Store, progress: (orgName: string) => void): Promise<number> {
  const known = await store.orgs();
  if (!known.has(county.id))
    await store.addOrg({
      id: county.id,
      parent: null,
      kind: 'county',
      name: county.name,
      seat: county.seat,
      mark: county.mark,
      demoOn: plainDate('2023-12-31'),
    });
  for (const place of places)
    if (!known.has(place.id))
      await store.addOrg({
        id: place.id,
        parent: county.id,
        kind: 'township',
        name: place.name,
        seat: `${county.name}${place.name}`,
        mark: place.mark,
        demoOn: plainDate(`${place.year}-12-31`),
      });
  for (const [org, profile] of publishingOf(county, places)) await store.publishing.setProfile(org, profile);
  const reports = demoReportPlace(store);
  const counts = await Promise.all(
    years.map(async (table) => {
      const { place } = table;
      const accounts = await addMembers(store, place.id, membersOf(place));
      const acts = await planYear(store.domain, table).desk.run(store, place.id, accounts);
      const more = await takeReport(reports, reportOf(place), accounts);
      progress(place.name);
      return acts + more;
    }),
  );
  // Last: their presence says that the load is complete.
  await addMembers(store, county.id, countyMembers());
  progress(county.name);
  return counts.reduce((sum, each) => sum + each, 0);
}

async function addMembers(store: Store, org: string, members: readonly Member[]): Promise<Account[]> {
  const known = new Map((await store.accounts([org])).map((account) => [account.login, account]));
  return Promise.all(
    members.map(
      async (member) => known.get(member.login) ?? store.addAccount({ org, ...member, password: demoPassword }),
    ),
  );
}

/** Whether the store holds the demonstration. */
export async function isDemo(store: Store): Promise<boolean> {
  const orgs = await store.orgs();
  return orgs.get(county.id)?.demoOn != null;
}

/** Whether a load was cut off before its end. */
export async function isUnfinished(store: Store): Promise<boolean> {
  return (await isDemo(store)) && (await store.accounts([county.id])).length === 0;
}

/** The accounts of the demonstration, for the log-in page. */
export function demoAccounts(): DemoAccount[] {
  return [
    ...countyMembers().map((member) => demoAccount(member, county.name, (post) => posts[post])),
    ...places.flatMap((place) =>
      membersOf(place).map((member) => demoAccount(member, place.name, (post) => posts[post])),
    ),
  ];
}
