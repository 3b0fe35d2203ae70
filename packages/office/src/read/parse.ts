import { YifaError } from '@yifa/kernel';
import { openPackage, type Package } from '../ooxml/zip.ts';
import { blocksOf, type Piece } from './blocks.ts';
import { compose } from './compose.ts';
import { decodeText } from './decode.ts';
import { readDocx } from './docx/document.ts';
import { FileFault, fileError } from './fault.ts';
import { decodeHtml } from './html/charset.ts';
import { readPage } from './html/page.ts';
import { type ParseLimits, parseLimits } from './limits.ts';
import { markdownPieces, textPieces } from './lines.ts';
import type { DocumentFormat, ReadDocument, ReadNote } from './model.ts';
import { readPdf } from './pdf/document.ts';
import { sniff } from './sniff.ts';

interface Parsed {
  readonly format: DocumentFormat;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly notes: readonly ReadNote[];
}

/**
 * Reads a report file into text with structure: .txt, .md, .html, .docx, and .pdf with a text layer. What the file
 * is shows from its bytes; the name decides only between kinds of plain text.
 *
 * Offsets are UTF-16 positions in the text given. For .txt and .md that text is the decoded file itself without its
 * byte-order mark, line ends (CRLF, CR) as they are; for the other formats a paragraph is a line, cells of tables
 * stand between tabs, and a place that a merged cell covers is an empty cell. Blocks come in order and do not
 * overlap; blanks between them belong to none.
 *
 * This runs in the calling process, bounded in size and depth but not in time: files of strangers go through
 * `openDocumentReader`. Errors: YifaError with a `file-` code, its message naming the file and the place.
 */
export async function parseDocument(
  name: string,
  bytes: Uint8Array,
  limits: ParseLimits = parseLimits,
): Promise<ReadDocument> {
  try {
    return finished(await parsed(name, bytes, limits), limits);
  } catch (error) {
    if (error instanceof YifaError) throw error;
    if (error instanceof FileFault) throw fileError(name, error.code, error.detail);
    // Whatever else goes wrong in reading lies in the file; a stack too deep or a string too long among it.
    throw fileError(name, 'file-broken');
  }
}

async function parsed(name: string, bytes: Uint8Array, limits: ParseLimits): Promise<Parsed> {
  if (bytes.length === 0) throw new FileFault('file-empty', '0 字节');
  if (bytes.length > limits.fileBytes) throw tooLarge(bytes.length, limits.fileBytes);
  const format = sniff(name, bytes);
  switch (format) {
    case 'zip': {
      const pack = await openPackage(bytes, limits);
      refuseOtherPackages(pack);
      return { format: 'docx', ...(await readDocx(pack, limits)) };
    }
    case 'pdf':
      return { format, ...(await readPdf(bytes, limits)) };
    case 'html': {
      const { text, notes } = decodeHtml(bytes);
      const { items, hidden } = readPage(text, limits);
      const note: ReadNote = { code: 'hidden-text', says: '网页含有不显示的文字：没有读入' };
      return { format, ...compose(items, limits), notes: hidden ? [...notes, note] : notes };
    }
    case 'docx':
    case 'txt':
    case 'md': {
      const { text, notes } = decodeText(bytes);
      if (text.length > limits.textLength) throw new FileFault('file-too-large', `文字多于 ${limits.textLength} 个字`);
      if (lineCount(text) > limits.spans * 2) throw new FileFault('file-bomb', `多于 ${limits.spans * 2} 行`);
      return { format, text, pieces: format === 'md' ? markdownPieces(text) : textPieces(text), notes };
    }
  }
}

function lineCount(text: string): number {
  let lines = 0;
  for (const _ of text.matchAll(/\n|\r/g)) lines += 1;
  return lines;
}

/** The error for a file of more bytes than allowed. */
export function tooLarge(bytes: number, most: number): FileFault {
  const megabytes = (value: number): string => (value / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
  return new FileFault('file-too-large', `${megabytes(bytes)} MB，最多 ${megabytes(most)} MB`);
}

function finished(parsed: Parsed, limits: ParseLimits): ReadDocument {
  const { format, text, pieces } = parsed;
  const blocks = blocksOf(text, pieces, limits);
  if (blocks.length === 0) throw new FileFault('file-empty');
  const lost = text.split('\uFFFD').length - 1;
  const note: ReadNote = {
    code: 'replacement-characters',
    says: `有 ${lost} 处文字已损坏，显示为“\uFFFD”，请核对原文`,
  };
  return { format, text, blocks, notes: lost > 0 ? [...parsed.notes, note] : parsed.notes };
}

/** Zip files that are no .docx, by the parts they hold. */
function refuseOtherPackages(pack: Package): void {
  const has = (pattern: RegExp): boolean => pack.names.some((name) => pattern.test(name));
  if (has(/^word\//i) || (has(/^\[Content_Types\]\.xml$/i) && !has(/^(?:xl|ppt|visio)\//i))) return;
  if (has(/^xl\//i)) throw new FileFault('file-not-report', '这是表格文件');
  if (has(/^ppt\//i)) throw new FileFault('file-not-report', '这是演示文稿');
  if (has(/^OFD\.xml$/i)) throw new FileFault('file-unknown', '这是 OFD 版式文件');
  if (has(/^mimetype$/) && has(/^content\.xml$/)) throw new FileFault('file-unknown', '这是 OpenDocument 文件');
  throw new FileFault('file-not-report', '这是压缩包');
}
