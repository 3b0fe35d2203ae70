import type { PackageLimits } from '../ooxml/limits.ts';

/** How much a single file may ask of the reader while it is parsed. A report of a township has some 20 000 characters. */
export interface ParseLimits extends PackageLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Characters of the text. */
  readonly textLength: number;
  /** Paragraphs, headings and table cells together. */
  readonly spans: number;
  readonly htmlDepth: number;
  readonly pages: number;
}

const MB = 1024 * 1024;

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
