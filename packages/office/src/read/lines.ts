import type { Piece, Role } from './blocks.ts';
import type { Span } from './model.ts';

/** A span without the blanks at its ends; empty spans stay where they began. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && blank(text.charCodeAt(from))) from += 1;
  while (to > from && blank(text.charCodeAt(to - 1))) to -= 1;
  return from === to ? { start, end: start } : { start: from, end: to };
}

function blank(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000) return true;
  return code >= 0x1680 && (code === 0xfeff || /\s|\u200B/.test(String.fromCharCode(code)));
}

/** The lines of a text, without their ends (CRLF, LF or CR). */
function* linesOf(text: string): Generator<Span> {
  let start = 0;
  for (const found of text.matchAll(/\r\n|\n|\r/g)) {
    yield { start, end: found.index };
    start = found.index + found[0].length;
  }
  yield { start, end: text.length };
}

/** The pieces of a plain text: lines, and tables of two or more lines parted by tabs. */
export function textPieces(text: string): Piece[] {
  const lines = [...linesOf(text)].filter((line) => !isEmpty(trimmed(text, line.start, line.end)));
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    let to = at;
    while (to < lines.length && tabbed(text, lines[to])) to += 1;
    if (to - at >= 2) {
      pieces.push(table(lines.slice(at, to).map((line) => cellsAt(text, line, /\t/g))));
      at = to;
    } else {
      const line = lines[at];
      if (line !== undefined) pieces.push({ kind: 'line', ...trimmed(text, line.start, line.end) });
      at += 1;
    }
  }
  return pieces;
}

function isEmpty(span: Span): boolean {
  return span.start === span.end;
}

function tabbed(text: string, line: Span | undefined): boolean {
  if (line === undefined) return false;
  const inner = trimmed(text, line.start, line.end);
  return text.slice(inner.start, inner.end).includes('\t');
}

function cellsAt(text: string, line: Span, parting: RegExp): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (const found of text.slice(line.start, line.end).matchAll(parting)) {
    cells.push(trimmed(text, start, line.start + found.index));
    start = line.start + found.index + found[0].length;
  }
  cells.push(trimmed(text, start, line.end));
  return cells;
}

function table(rows: readonly (readonly Span[])[]): Piece {
  const spans = rows.flat();
  return { kind: 'table', start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0, rows };
}

/** The pieces of a Markdown text. Marks (#, >, -, **) stay in the text and outside the spans of the blocks. */
export function markdownPieces(text: string): Piece[] {
  const lines = [...linesOf(text)];
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (slice(text, line).includes('|') && isRule(slice(text, lines[at + 1]))) {
      const rows = [pipeCells(text, line)];
      for (at += 2; at < lines.length && slice(text, lines[at]).includes('|'); at += 1) {
        const row = lines[at];
        if (row !== undefined) rows.push(pipeCells(text, row));
      }
      at -= 1;
      pieces.push(table(rows));
    } else {
      const piece = markdownLine(text, line);
      if (!isEmpty(piece)) pieces.push(titleOnce(piece, pieces.length === 0));
    }
  }
  return pieces;
}

function slice(text: string, line: Span | undefined): string {
  return line === undefined ? '' : text.slice(line.start, line.end);
}

function isRule(line: string): boolean {
  return line.length < 2_000 && line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);
}

function pipeCells(text: string, line: Span): Span[] {
  const inner = trimmed(text, line.start, line.end);
  const start = text[inner.start] === '|' ? inner.start + 1 : inner.start;
  const end = text[inner.end - 1] === '|' && inner.end - 1 > start ? inner.end - 1 : inner.end;
  return cellsAt(text, { start, end: Math.max(start, end) }, /(?<!\\)\|/g);
}

const markRoles: readonly (Role | undefined)[] = [undefined, 'title', 1, 2, 3, 3, 3];

function markdownLine(text: string, line: Span): Piece & { readonly kind: 'line' } {
  const whole = trimmed(text, line.start, line.end);
  const head = slice(text, whole).slice(0, 40);
  const mark = /^(#{1,6})[ \t　]+/.exec(head) ?? /^(?:>[ \t]*)+|^[-*+][ \t]+/.exec(head);
  if (/^(?:-{3,}|\*{3,}|_{3,}|`{3}.*)$/.test(head)) return { kind: 'line', start: whole.start, end: whole.start };
  const role = markRoles[mark?.[1]?.length ?? 0];
  const inner = unstarred(text, trimmed(text, whole.start + (mark?.[0].length ?? 0), whole.end));
  return role === undefined ? { kind: 'line', ...inner } : { kind: 'line', ...inner, role };
}

/** `**一、标题**` without its stars, when they enclose the line. */
function unstarred(text: string, span: Span): Span {
  const line = slice(text, span);
  const enclosed = line.length > 4 && line.startsWith('**') && line.indexOf('**', 2) === line.length - 2;
  return enclosed ? trimmed(text, span.start + 2, span.end - 2) : span;
}

/** `#` is the title at the beginning and a heading of the first level later on. */
function titleOnce(piece: Piece & { readonly kind: 'line' }, first: boolean): Piece {
  return piece.role === 'title' && !first ? { ...piece, role: 1 } : piece;
}
