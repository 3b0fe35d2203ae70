import { enterprise, enterpriseIndicators, enterpriseRelations } from './enterprise.ts';
import { pledge, pledgeIndicators, pledgeRelations, serviceRating } from './pledge.ts';
import { externalFigure, powerList, powerListIndicators, powerListRelations } from './power-list.ts';
import { serviceMatter, serviceMatterIndicators, serviceMatterRelations } from './service-matter.ts';

export * from './enterprise.ts';
export * from './pledge.ts';
export * from './power-list.ts';
export * from './service-matter.ts';

/** 政务服务. */
export const servicesParts = {
  ledgers: [enterprise, serviceMatter, pledge, serviceRating, powerList, externalFigure],
  indicators: [...enterpriseIndicators, ...serviceMatterIndicators, ...pledgeIndicators, ...powerListIndicators],
  relations: [...enterpriseRelations, ...serviceMatterRelations, ...pledgeRelations, ...powerListRelations],
};
