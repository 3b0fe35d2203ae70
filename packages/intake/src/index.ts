/** Workbooks as they are kept, read as entries of a ledger. */
export { type AnnotatedOptions, annotated, annotationOf } from './annotated.ts';
export { Breath } from './breath.ts';
export { intakeOf } from './intake.ts';
export * from './model.ts';
export { type Planned, type PlanOptions, planWorkbook, withFields } from './plan.ts';
export { type ReadRows, readRows } from './rows.ts';
