export type { Annotation, CellRemark, HeadRemark, RowRemark } from './annotate/model.ts';
export type { CellMark, SheetCell, SheetColumn, SheetForm, SheetValue, WorkbookSheet } from './model.ts';
export { dateCell } from './model.ts';
export * from './read/index.ts';
export { type Template, type TemplateColumn, writeTemplate } from './template.ts';
export { writeWorkbook } from './write.ts';
