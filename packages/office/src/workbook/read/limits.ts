import { type FileLimits, MB } from '../../ooxml/limits.ts';

/** How much a single workbook may ask of the reader. */
export interface BookLimits extends FileLimits {
  /** Rows that hold something, over all sheets. */
  readonly rows: number;
  readonly columns: number;
  readonly sheets: number;
  readonly merges: number;
  readonly comments: number;
}

export const bookLimits: BookLimits = {
  fileBytes: 20 * MB,
  rows: 120_000,
  columns: 200,
  sheets: 200,
  textLength: 60_000_000,
  merges: 100_000,
  comments: 5_000,
  zipEntries: 5_000,
  partBytes: 200 * MB,
  unpackedBytes: 200 * MB,
  // Empty formatted rows pack better than anything honest elsewhere; the bytes themselves are bounded above.
  ratio: 1_200,
  ratioFloor: MB,
  xmlDepth: 200,
};
