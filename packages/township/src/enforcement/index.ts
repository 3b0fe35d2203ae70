import { coercionIndicators, coercionRelations, coerciveMeasure } from './coercion.ts';
import { enforcementComplaint } from './complaint.ts';
import { demolition, demolitionIndicators, demolitionRelations } from './demolition.ts';
import { caseReview, equipment, equipmentIndicators, equipmentRelations, lawRecording } from './equipment.ts';
import { inspection } from './inspection.ts';
import { inspectionIndicators, inspectionRelations } from './inspection-indicators.ts';
import { enforcementNotice, noticeIndicators, noticeRelations } from './notice.ts';
import {
  holdingRate,
  officer,
  officerRelations,
  officersCertified,
  officersHolding,
  officersTotal,
} from './officer.ts';
import {
  penaltiesByKind,
  penaltyCase,
  penaltyIndicators,
  penaltyRelations,
  penaltyStatisticsRelations,
} from './penalty/index.ts';
import { enforcementPower, enforcementPowers } from './power.ts';
import { softEnforcement, softIndicators, softRelations } from './soft-enforcement.ts';

export * from './coercion.ts';
export * from './complaint.ts';
export * from './demolition.ts';
export * from './equipment.ts';
export * from './inspection.ts';
export * from './inspection-indicators.ts';
export * from './notice.ts';
export * from './officer.ts';
export * from './penalty/index.ts';
export * from './power.ts';
export * from './soft-enforcement.ts';

/** 行政执法. */
export const enforcementParts = {
  ledgers: [
    officer,
    enforcementPower,
    penaltyCase,
    inspection,
    enforcementComplaint,
    equipment,
    lawRecording,
    caseReview,
    softEnforcement,
    coerciveMeasure,
    demolition,
    enforcementNotice,
  ],
  indicators: [
    officersTotal,
    officersHolding,
    officersCertified,
    holdingRate,
    enforcementPowers,
    ...penaltyIndicators,
    ...penaltiesByKind,
    ...inspectionIndicators,
    ...equipmentIndicators,
    ...softIndicators,
    ...coercionIndicators,
    ...demolitionIndicators,
    ...noticeIndicators,
  ],
  relations: [
    ...officerRelations,
    ...penaltyRelations,
    ...penaltyStatisticsRelations,
    ...inspectionRelations,
    ...equipmentRelations,
    ...softRelations,
    ...coercionRelations,
    ...demolitionRelations,
    ...noticeRelations,
  ],
};
