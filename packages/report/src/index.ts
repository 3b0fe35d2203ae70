export * from './compose.ts';
export * from './docx.ts';
export * from './figure-view.ts';
export * from './model.ts';
export { chineseNumeral } from './numerals.ts';
export { sayFigure } from './rounding.ts';
