import { drill, emergencyPlan, planIndicators, planRelations } from './emergency-plan.ts';
import { emergencyTeam, incident, incidentIndicators, incidentRelations } from './incident.ts';

export * from './emergency-plan.ts';
export * from './incident.ts';

/** 应急管理. */
export const emergencyParts = {
  ledgers: [emergencyPlan, drill, incident, emergencyTeam],
  indicators: [...planIndicators, ...incidentIndicators],
  relations: [...planRelations, ...incidentRelations],
};
