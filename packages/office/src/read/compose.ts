import type { Piece, Role } from './blocks.ts';
import { FileFault } from './fault.ts';
import type { ParseLimits } from './limits.ts';
import { trimmed } from './lines.ts';
import type { Span } from './model.ts';

/** What a structured file holds, in its order, before there is a text with offsets. */
export type Item =
  | { readonly kind: 'para'; readonly text: string; readonly role?: Role }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

/** A cell of the grid; a place that a neighbour's merged cell covers is a cell without items. */
export interface Cell {
  readonly items: readonly Item[];
}

/** A cell longer than this, of several paragraphs, is text set in a frame rather than a table's datum. */
const FRAME_TEXT = 300;

/**
 * One text out of the items: a paragraph a line, a row a line, cells parted by tabs. Tables that only lay out the
 * page (a single cell, tables within tables, long text in a cell) give their paragraphs instead.
 */
export function compose(items: readonly Item[], limits: ParseLimits): { text: string; pieces: Piece[] } {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const put = (part: string): Span => {
    const start = length;
    length += part.length;
    if (length > limits.textLength) throw new FileFault('file-too-large', `文字多于 ${limits.textLength} 个字`);
    parts.push(part);
    return { start, end: length };
  };
  for (const item of flattened(items)) {
    if (length > 0) put('\n');
    if (item.kind === 'para') {
      const span = put(item.text);
      pieces.push(item.role === undefined ? { kind: 'line', ...span } : { kind: 'line', ...span, role: item.role });
    } else {
      const start = length;
      const rows = item.rows.map((row, at) => {
        if (at > 0) put('\n');
        return row.map((cell, column) => {
          if (column > 0) put('\t');
          return put(cellText(cell));
        });
      });
      pieces.push({ kind: 'table', start, end: length, rows });
    }
  }
  return { text: parts.join(''), pieces };
}

/** Paragraphs split at their line breaks, empty ones left out, layout tables opened. */
function* flattened(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    if (item.kind === 'para') {
      for (const line of item.text.split(/[\n\v\f\r\u2028\u2029]/)) {
        const text = clean(line);
        if (text !== '')
          yield item.role === undefined ? { kind: 'para', text } : { kind: 'para', text, role: item.role };
      }
    } else if (isLayout(item)) {
      for (const row of item.rows) for (const cell of row) yield* flattened(cell.items);
    } else {
      const rows = item.rows.filter((row) => row.some((cell) => cellText(cell) !== ''));
      if (rows.length > 0) yield { kind: 'table', rows };
    }
  }
}

function isLayout(table: Item & { readonly kind: 'table' }): boolean {
  const filled = table.rows.flat().filter((cell) => cell.items.length > 0);
  if (filled.filter((cell) => cellText(cell) !== '').length <= 1) return true;
  return filled.some(
    (cell) =>
      cell.items.some((item) => item.kind === 'table') || (cell.items.length > 1 && cellText(cell).length > FRAME_TEXT),
  );
}

function cellText(cell: Cell): string {
  return cell.items
    .map((item) => (item.kind === 'para' ? clean(item.text.replace(/\s+/gu, ' ')) : ''))
    .filter((text) => text !== '')
    .join(' ');
}

/** Without invisible characters and control characters; blanks at the ends go, no-break spaces become spaces. */
function clean(line: string): string {
  const plain = line
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters taken out
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\u00A0\u2002-\u200A\u202F]/g, ' ');
  const span = trimmed(plain, 0, plain.length);
  return plain.slice(span.start, span.end);
}
