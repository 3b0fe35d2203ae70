/** The year before, as far as this year is compared with it: what a town keeps in its ledgers every year. */
import { type MeetingsTable, makeMeetings } from './areas/decisions.ts';
import { makeItems } from './areas/disclosure.ts';
import { type DisputesTable, makeDisputes } from './areas/disputes.ts';
import { type ActivitiesTable, makeActivities } from './areas/education.ts';
import type { Mediations, MediationTable } from './areas/mediation.ts';
import { makeTickets } from './areas/oversight.ts';
import { makePetitions, type PetitionsTable } from './areas/petitions.ts';
import type { Town } from './town.ts';

export interface LastYearTable {
  readonly meetings: MeetingsTable;
  readonly tickets: number;
  /** Items published. */
  readonly items: number;
  readonly mediation: MediationTable;
  readonly disputes: DisputesTable;
  readonly petitions: PetitionsTable;
  readonly activities: ActivitiesTable;
}

/** Plans the year before. @param town as it was then @param mediations the committees of this year */
export function makeLastYear(town: Town, table: LastYearTable, mediations: Mediations): void {
  makeMeetings(town, table.meetings);
  makeTickets(town, table.tickets);
  makeItems(town, table.items);
  const then = mediations.in(town, table.mediation);
  makeDisputes(town, table.disputes, then);
  then.finish();
  makePetitions(town, table.petitions);
  makeActivities(town, table.activities);
}
