export { openWorkbookReader, type WorkbookReader, workbookReaderLimits } from './isolated/reader.ts';
export * from './model.ts';
export { parseWorkbook } from './parse.ts';
