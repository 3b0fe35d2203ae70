export * from './model.ts';
export { yearOf as reportYearOf } from './outline.ts';
export { readClaims } from './read.ts';
