export { penaltyCase } from './documents.ts';
export { caseSources, evidenceKinds, penaltyKinds } from './facts.ts';
export * from './indicators.ts';
export { reviewItems } from './review.ts';
export { penaltiesByKind, penaltyStatisticsRelations } from './statistics.ts';
