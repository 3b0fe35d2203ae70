/** Workbooks as they are kept, read as entries of a ledger. */
export { acceptedIn } from './accepted.ts';
export { Breath } from './breath.ts';
export { intakeOf } from './intake.ts';
export * from './model.ts';
export { planWorkbook } from './plan.ts';
export { isDitto } from './words.ts';
