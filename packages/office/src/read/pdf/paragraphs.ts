import type { Item } from '../compose.ts';
import { findHeading } from '../headings.ts';
import type { Line } from './layout.ts';
import { findTable } from './tables.ts';

interface Margins {
  readonly left: number;
  readonly right: number;
}

/**
 * Paragraphs and tables out of lines. A line that reaches the right margin runs on in the next one, unless that is
 * indented, of another size, or set off by a gap.
 */
export function itemsOf(pages: readonly (readonly Line[])[]): Item[] {
  const all = pages.flat();
  const whole = marginsOf(all);
  const margins = new Map(pages.map((lines) => [lines[0]?.page, lines.length >= 5 ? marginsOf(lines) : whole]));
  const marginOf = (line: Line): Margins => margins.get(line.page) ?? whole;
  const pitch = usualPitch(pages);
  const items: Item[] = [];
  let text = '';
  let last: Line | undefined;
  const end = (): void => {
    if (text !== '') items.push({ kind: 'para', text });
    text = '';
    last = undefined;
  };
  for (let at = 0; at < all.length; ) {
    const line = all[at];
    if (line === undefined) break;
    const table = findTable(all, at);
    if (table !== undefined) {
      end();
      items.push({ kind: 'table', rows: table.rows });
      at = table.next;
      continue;
    }
    if (last === undefined || !runsOn(last, line, marginOf(last), marginOf(line), pitch)) end();
    text = glued(text, line.text);
    last = line;
    at += 1;
  }
  end();
  return items;
}

function runsOn(last: Line, next: Line, lastMargins: Margins, nextMargins: Margins, pitch: number): boolean {
  const size = Math.max(last.size, next.size);
  if (Math.abs(last.size - next.size) > size * 0.15) return false;
  if (last.right < lastMargins.right - last.size * 1.6) return false;
  if (next.x > nextMargins.left + next.size * 0.8) return false;
  if (last.page === next.page && next.y - last.y > Math.max(pitch * 1.6, size * 1.4)) return false;
  return !(/[。；：！？]$/.test(last.text) && findHeading(next.text) !== undefined);
}

/** A number or word broken at the line's end grows together; two Latin words keep a space. */
function glued(text: string, next: string): string {
  return /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
}

/** The edges that several lines share. */
function marginsOf(lines: readonly Line[]): Margins {
  const size = median(lines.map((line) => line.size)) || 1;
  const enough = Math.max(1, Math.min(3, Math.floor(lines.length / 3)));
  const lefts = lines.map((line) => line.x).sort((one, other) => one - other);
  const rights = lines.map((line) => line.right).sort((one, other) => other - one);
  const shared = (edges: readonly number[]): number =>
    edges.find((edge, at) => Math.abs((edges[at + enough - 1] ?? Number.NaN) - edge) <= size) ?? edges[0] ?? 0;
  return { left: shared(lefts), right: shared(rights) };
}

function usualPitch(pages: readonly (readonly Line[])[]): number {
  const steps: number[] = [];
  for (const lines of pages) {
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      if (before !== undefined) steps.push(line.y - before.y);
    });
  }
  return median(steps);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
