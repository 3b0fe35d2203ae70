import { applicationIndicators, applicationRelations, disclosureApplication } from './disclosure-application.ts';
import { disclosureItem } from './disclosure-item.ts';
import { disclosureItemIndicators, disclosureItemRelations } from './disclosure-item-indicators.ts';
import { columnUpdate, disclosureColumn, exchangeIndicators, exchangeRelations, publicExchange } from './exchange.ts';

export * from './disclosure-application.ts';
export * from './disclosure-item.ts';
export * from './disclosure-item-indicators.ts';
export * from './exchange.ts';

/** 政务公开. */
export const disclosureParts = {
  ledgers: [disclosureItem, disclosureApplication, disclosureColumn, columnUpdate, publicExchange],
  indicators: [...disclosureItemIndicators, ...applicationIndicators, ...exchangeIndicators],
  relations: [...disclosureItemRelations, ...applicationRelations, ...exchangeRelations],
};
