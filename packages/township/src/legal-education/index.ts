import { activity, activityIndicators, activityRelations } from './activity.ts';
import { material, materialIndicators, materialRelations, publication } from './material.ts';
import {
  educationDuty,
  lawSavvyVillager,
  lawVillageTitle,
  oath,
  peopleIndicators,
  peopleRelations,
  vicePrincipal,
} from './people.ts';

export const legalEducationParts = {
  ledgers: [activity, material, publication, lawSavvyVillager, lawVillageTitle, educationDuty, vicePrincipal, oath],
  indicators: [...activityIndicators, ...materialIndicators, ...peopleIndicators],
  relations: [...activityRelations, ...materialRelations, ...peopleRelations],
};

export { activity, educationDuty, lawSavvyVillager, lawVillageTitle, material, oath, publication, vicePrincipal };
