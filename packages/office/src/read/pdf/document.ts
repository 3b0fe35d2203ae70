import { getDocumentProxy } from 'unpdf';
import type { Piece } from '../blocks.ts';
import { compose } from '../compose.ts';
import { FileFault } from '../fault.ts';
import type { ParseLimits } from '../limits.ts';
import type { ReadNote } from '../model.ts';
import { type CharacterMaps, characterMaps } from './cmaps.ts';
import { type Line, linesOfPage, withoutMargins } from './layout.ts';
import { itemsOf } from './paragraphs.ts';
import { wordsOf } from './words.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text layer of a .pdf file, its lines joined into paragraphs; page numbers and returning heads are dropped.
 * Tables are read as far as white gutters show them. Errors: `file-password`, `file-scanned`, `file-broken`,
 * `file-too-large`.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ParseLimits,
): Promise<{ text: string; pieces: Piece[]; notes: ReadNote[] }> {
  const maps = characterMaps();
  const pdf = await opened(bytes, maps);
  try {
    if (pdf.numPages > limits.pages) throw new FileFault('file-too-large', `${pdf.numPages} 页`);
    const pages: { lines: Line[]; height: number }[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, number, maps);
      pages.push(page);
      length += page.lines.reduce((sum, line) => sum + line.text.length, 0);
      if (length > limits.textLength) throw new FileFault('file-too-large', `文字多于 ${limits.textLength} 个字`);
    }
    return { ...compose(itemsOf(textPages(pages, maps)), limits), notes: [...emptyPages(pages), ...missingText(maps)] };
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}

async function opened(bytes: Uint8Array, maps: CharacterMaps): Promise<Pdf> {
  try {
    // The copy is needed: the bytes are handed over and can no longer be read by the caller.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      stopAtErrors: false,
      cMapPacked: false,
      BinaryDataFactory: maps.factory,
    });
  } catch (error) {
    const password = error instanceof Error && error.name === 'PasswordException';
    throw new FileFault(password ? 'file-password' : 'file-broken', password ? undefined : 'PDF 的结构读不出来');
  }
}

async function readPage(pdf: Pdf, number: number, maps: CharacterMaps): Promise<{ lines: Line[]; height: number }> {
  try {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const transform = view.transform.map((value: unknown) => (typeof value === 'number' ? value : 0));
    const words = content.items.flatMap((item) => ('str' in item ? wordsOf(item, transform, maps.standIn()) : []));
    page.cleanup();
    return { lines: linesOfPage(number, words), height: view.height };
  } catch {
    throw new FileFault('file-broken', `第${number}页`);
  }
}

/** The lines that are text. Errors: `file-scanned` when none is, `file-broken` when they are no characters. */
function textPages(pages: readonly { lines: Line[]; height: number }[], maps: CharacterMaps): Line[][] {
  const lines = withoutMargins(pages);
  const text = lines
    .flat()
    .map((line) => line.text)
    .join('');
  const unknown = (): FileFault => new FileFault('file-broken', 'PDF 里的文字没有标明是哪些字');
  if (text.trim() === '' && maps.missing()) throw unknown();
  if (text.trim() === '') throw new FileFault('file-scanned', `共 ${pages.length} 页`);
  const unreadable = text.match(/[\uE000-\uF8FF\uFFFD\u0080-\u009F]/g)?.length ?? 0;
  if (unreadable * 3 > text.length) throw unknown();
  return lines;
}

function emptyPages(pages: readonly { readonly lines: readonly Line[] }[]): ReadNote[] {
  const empty = pages.flatMap(({ lines }, at) => (lines.length === 0 ? [at + 1] : []));
  if (empty.length === 0 || empty.length === pages.length) return [];
  const which = empty.length > 8 ? `${empty.slice(0, 8).join('、')} 等 ${empty.length} 页` : `${empty.join('、')} 页`;
  return [{ code: 'images-only-pages', says: `第 ${which}没有文字，可能是图片或空白：没有读入` }];
}

function missingText(maps: CharacterMaps): ReadNote[] {
  if (!maps.missing()) return [];
  return [{ code: 'replacement-characters', says: 'PDF 里有的字体没有标明是哪些字，可能读漏，请对照原文' }];
}
