/** Workbooks as they are kept, read as entries of a ledger. */
export * from './model.ts';
