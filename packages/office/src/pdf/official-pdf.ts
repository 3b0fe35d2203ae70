import { delimiter } from 'node:path';
import type { OfficialDocument } from '../model.ts';
import { pdfData } from './data.ts';
import type { PdfMade } from './protocol.ts';
import { setPages } from './setter.ts';

export interface PdfOptions {
  /** Printed above the text of every page, for example 送审稿. */
  readonly stamp?: string;
  /** Folders with fonts, searched besides those of the system; `YIFA_FONTS` when left out. */
  readonly fontFolders?: readonly string[];
}

/** Folders with fonts named by the environment. */
export function foldersOf(env: NodeJS.ProcessEnv): readonly string[] {
  return (env['YIFA_FONTS'] ?? '').split(delimiter).filter((folder) => folder !== '');
}

/**
 * Lays out an official document after GB/T 9704-2012 as a .pdf file with embedded fonts, text that can be searched and
 * copied, and an outline of its headings; `layout: 'web'` leaves out 版头, 签发人 and 版记. The same document gives the
 * same bytes. `fonts` tells which font each style wants and which was found: to be told to the user, never printed.
 * @throws RangeError when a date does not exist
 */
export async function officialPdf(document: OfficialDocument, options: PdfOptions = {}): Promise<PdfMade> {
  const data = pdfData(document, options.stamp ?? '');
  return setPages('official', JSON.stringify(data), options.fontFolders ?? foldersOf(process.env));
}
