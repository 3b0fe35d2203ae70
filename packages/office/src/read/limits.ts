import { type FileLimits, MB } from '../ooxml/limits.ts';

/** How much a single file may ask of the reader while it is parsed. A report of a township has some 20 000 characters. */
export interface ParseLimits extends FileLimits {
  /** Paragraphs, headings and table cells together. */
  readonly spans: number;
  readonly htmlDepth: number;
  readonly pages: number;
}

export const parseLimits: ParseLimits = {
  fileBytes: 50 * MB,
  textLength: 5_000_000,
  spans: 200_000,
  zipEntries: 5_000,
  partBytes: 64 * MB,
  unpackedBytes: 128 * MB,
  ratio: 200,
  ratioFloor: MB,
  xmlDepth: 1_000,
  htmlDepth: 2_000,
  pages: 2_000,
};
