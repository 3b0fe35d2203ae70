/** A town's whole year, put together from its table of numbers. */
import type { Domain } from '@yifa/kernel';
import { type DecisionsTable, makeDecisions } from './areas/decisions.ts';
import { type DisclosureTable, makeDisclosure } from './areas/disclosure.ts';
import { type DisputesTable, makeDisputes } from './areas/disputes.ts';
import { type DocumentsTable, makeDocuments } from './areas/documents.ts';
import { type EducationTable, makeEducation } from './areas/education.ts';
import { type EmergencyTable, makeEmergency } from './areas/emergency.ts';
import { type EnforcementTable, makeEnforcement } from './areas/enforcement.ts';
import { type LeadershipTable, makeLeadership } from './areas/leadership.ts';
import { type LegalServicesTable, makeLegalServices } from './areas/legal-services.ts';
import { Mediations, type MediationTable } from './areas/mediation.ts';
import { makeForce, type OfficersTable } from './areas/officers.ts';
import { makeOversight, type OversightTable } from './areas/oversight.ts';
import { makePenalties, type PenaltyTable } from './areas/penalty.ts';
import { makePetitions, type PetitionsTable } from './areas/petitions.ts';
import { makeServices, type ServicesTable } from './areas/services.ts';
import { makeSlips } from './areas/slips.ts';
import type { Place } from './county.ts';
import { type LastYearTable, makeLastYear } from './last-year.ts';
import { Town } from './town.ts';

export interface YearTable {
  readonly place: Place;
  readonly leadership: LeadershipTable;
  readonly decisions: DecisionsTable;
  readonly documents: DocumentsTable;
  readonly officers: OfficersTable;
  readonly penalties: PenaltyTable;
  readonly enforcement: EnforcementTable;
  readonly oversight: OversightTable;
  readonly disclosure: DisclosureTable;
  readonly mediation: MediationTable;
  readonly disputes: DisputesTable;
  readonly petitions: PetitionsTable;
  readonly legalServices: LegalServicesTable;
  readonly education: EducationTable;
  readonly services: ServicesTable;
  readonly emergency: EmergencyTable;
  /** What is known of the year before; without it the ledgers begin with this year. */
  readonly lastYear?: LastYearTable;
}

/** Plans the year; nothing is written yet. */
export function planYear(domain: Domain, table: YearTable): Town {
  const town = Town.of(domain, table.place, table.place.year - (table.lastYear ? 1 : 0));
  makeLeadership(town, table.leadership);
  const decided = makeDecisions(town, table.decisions);
  makeDocuments(town, table.documents, decided);
  const force = makeForce(town, table.officers);
  const cases = makePenalties(town, table.penalties, force);
  makeEnforcement(town, table.enforcement, force, cases);
  makeOversight(town, table.oversight);
  makeDisclosure(town, table.disclosure);
  const mediations = new Mediations(town, table.mediation);
  makeDisputes(town, table.disputes, mediations);
  mediations.finish();
  makePetitions(town, table.petitions);
  makeLegalServices(town, table.legalServices);
  makeEducation(town, table.education);
  makeServices(town, table.services);
  makeEmergency(town, table.emergency);
  makeSlips(town);
  if (table.lastYear) makeLastYear(town.lastYear(), table.lastYear, mediations);
  return town;
}
