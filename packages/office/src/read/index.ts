export type { ReaderLimits } from '../isolated/child.ts';
export { type DocumentReader, openDocumentReader, readerLimits } from './isolated/reader.ts';
export * from './model.ts';
export { parseDocument } from './parse.ts';
