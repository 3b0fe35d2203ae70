import type { Cell } from '../compose.ts';
import { joined, type Line } from './layout.ts';
import type { Word } from './words.ts';

interface Segment {
  readonly x: number;
  readonly right: number;
  readonly words: readonly Word[];
}

/** A gap this wide (in ems) can part two columns; a row needs one of the wider kind, which justified text has not. */
const GAP = 0.4;
const WIDE_GAP = 0.9;

/**
 * The table that begins at a line, as far as white gutters show it: two or more lines of two or more segments that
 * share gutters. Rows are lines; a cell of several lines gives several rows.
 */
export function findTable(
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly (readonly Cell[])[]; readonly next: number } | undefined {
  const rows: Segment[][] = [];
  let most = 2;
  let columns: { x: number; right: number }[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const segments = line === undefined ? [] : segmentsOf(line);
    if (segments.length < 2 || !hasWideGap(segments)) break;
    const merged = gutters([...columns, ...segments]);
    most = Math.max(most, segments.length);
    // A line that closes a gutter of the others is no row of theirs.
    if (merged.length < most) break;
    columns = merged;
    rows.push(segments);
  }
  if (rows.length < 2) return undefined;
  return {
    rows: rows.map((row) =>
      columns.map((column) => {
        const own = row.filter((segment) => segment.x < column.right && segment.right > column.x);
        const text = joined(own.flatMap((segment) => segment.words));
        return { items: text === '' ? [] : [{ kind: 'para', text }] };
      }),
    ),
    next: from + rows.length,
  };
}

function segmentsOf(line: Line): Segment[] {
  const segments: { x: number; right: number; words: Word[] }[] = [];
  for (const word of line.words) {
    const open = segments.at(-1);
    if (open !== undefined && word.x - open.right <= line.size * GAP) {
      open.right = Math.max(open.right, word.right);
      open.words.push(word);
    } else segments.push({ x: word.x, right: Math.max(word.right, word.x + 0.1), words: [word] });
  }
  return segments;
}

function hasWideGap(row: readonly Segment[]): boolean {
  return row.some((segment, at) => {
    const before = row[at - 1];
    return before !== undefined && segment.x - before.right > (segment.words[0]?.size ?? 1) * WIDE_GAP;
  });
}

/** The stretches that segments cover, overlapping ones as one: the columns between the gutters. */
function gutters(segments: readonly { readonly x: number; readonly right: number }[]): { x: number; right: number }[] {
  const columns: { x: number; right: number }[] = [];
  for (const segment of [...segments].sort((one, other) => one.x - other.x)) {
    const open = columns.at(-1);
    if (open !== undefined && segment.x < open.right) open.right = Math.max(open.right, segment.right);
    else columns.push({ x: segment.x, right: segment.right });
  }
  return columns;
}
