export type { CellMark, SheetCell, SheetColumn, SheetValue, WorkbookSheet } from './model.ts';
export { writeWorkbook } from './write.ts';
