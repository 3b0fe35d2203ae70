/** Reading what people type: one reader for the form, the grid and the imported cell. Free of any library, for it runs in browsers too. */
export { findDay } from './days.ts';
export * from './model.ts';
export { readTyped } from './read-typed.ts';
