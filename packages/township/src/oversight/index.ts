import { hotlineIndicators, hotlineRelations, hotlineTicket } from './hotline-ticket.ts';
import { litigation, litigationIndicators, litigationRelations } from './litigation.ts';
import { reconsideration, reconsiderationIndicators, reconsiderationRelations } from './reconsideration.ts';
import { rectification, rectificationIndicators, rectificationRelations } from './rectification.ts';
import { accountability, supervision, supervisionIndicators, supervisionRelations } from './supervision.ts';
import { survey, surveyIndicators, surveyRelations } from './survey.ts';

export * from './hotline-ticket.ts';
export * from './litigation.ts';
export * from './reconsideration.ts';
export * from './rectification.ts';
export * from './supervision.ts';
export * from './survey.ts';

/** 监督与整改. */
export const oversightParts = {
  ledgers: [reconsideration, litigation, hotlineTicket, supervision, accountability, rectification, survey],
  indicators: [
    ...reconsiderationIndicators,
    ...litigationIndicators,
    ...hotlineIndicators,
    ...supervisionIndicators,
    ...rectificationIndicators,
    ...surveyIndicators,
  ],
  relations: [
    ...reconsiderationRelations,
    ...litigationRelations,
    ...hotlineRelations,
    ...supervisionRelations,
    ...rectificationRelations,
    ...surveyRelations,
  ],
};
