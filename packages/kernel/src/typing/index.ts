/** Reading what people type: one reader for the form, the grid and the imported cell. Free of any library, for it runs in browsers too. */
export * from './model.ts';
