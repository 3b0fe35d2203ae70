import { FileFault } from './fault.ts';
import { findHeading, findTitle } from './headings.ts';
import type { ParseLimits } from './limits.ts';
import type { ReadBlock, Span } from './model.ts';

/** What the file itself says of a line: the style it bears. */
export type Role = 'title' | 1 | 2 | 3;

/** A line or a table lying in the text; lines have no blanks at their ends. */
export type Piece =
  | (Span & { readonly kind: 'line'; readonly role?: Role })
  | (Span & { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[] });

/** Names the pieces: title, headings with their levels, paragraphs, tables. Numbering weighs more than style. */
export function blocksOf(text: string, pieces: readonly Piece[], limits: ParseLimits): ReadBlock[] {
  const title = titlePieces(text, pieces);
  const blocks: ReadBlock[] = [];
  let spans = 0;
  const add = (block: ReadBlock, more = 0): void => {
    spans += 1 + more;
    if (spans > limits.spans) throw new FileFault('file-bomb', `段落和表格单元多于 ${limits.spans} 个`);
    blocks.push(block);
  };
  pieces.forEach((piece, at) => {
    if (piece.kind === 'table') {
      add({ kind: 'table', start: piece.start, end: piece.end, rows: piece.rows }, cells(piece.rows));
    } else if (title !== undefined && at >= title.from && at < title.to) {
      const last = pieces[title.to - 1] ?? piece;
      if (at === title.from) add({ kind: 'title', start: piece.start, end: last.end });
    } else {
      for (const block of lineBlocks(text, piece)) add(block);
    }
  });
  return blocks;
}

function cells(rows: readonly (readonly Span[])[]): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}

function lineBlocks(text: string, line: Piece & { readonly kind: 'line' }): ReadBlock[] {
  const { start, end, role } = line;
  const numbered = findHeading(text.slice(start, Math.min(end, start + 200)));
  if (role === 1 || role === 2 || role === 3) return [{ kind: 'heading', level: numbered?.level ?? role, start, end }];
  if (role === 'title' && numbered === undefined) return [{ kind: 'heading', level: 1, start, end }];
  if (numbered === undefined || numbered.length > end - start) return [{ kind: 'para', start, end }];
  const stop = start + numbered.length;
  const rest = stop + (/\S/u.exec(text.slice(stop, end))?.index ?? end - stop);
  const heading: ReadBlock = { kind: 'heading', level: numbered.level, start, end: stop };
  return rest < end ? [heading, { kind: 'para', start: rest, end }] : [heading];
}

/** The pieces that are the title, as a half-open range: those styled so, else by their words. */
function titlePieces(text: string, pieces: readonly Piece[]): { from: number; to: number } | undefined {
  const styled = pieces.findIndex((piece) => piece.kind === 'line' && piece.role === 'title');
  if (styled !== -1) {
    let to = styled + 1;
    for (let next = pieces[to]; next?.kind === 'line' && next.role === 'title'; next = pieces[to]) to += 1;
    return { from: styled, to };
  }
  const head: string[] = [];
  for (const piece of pieces.slice(0, 16)) {
    if (piece.kind === 'table' || piece.role === 2 || piece.role === 3) break;
    head.push(text.slice(piece.start, Math.min(piece.end, piece.start + 200)));
  }
  return findTitle(head);
}
