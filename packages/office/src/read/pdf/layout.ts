import { isWide, type Word } from './words.ts';

/** A line of a page: its words from left to right. */
export interface Line {
  readonly page: number;
  readonly words: readonly Word[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page, from top to bottom. */
export function linesOfPage(page: number, words: readonly Word[]): Line[] {
  const sorted = [...words].sort((one, other) => one.y - other.y || one.x - other.x);
  const lines: Line[] = [];
  let open: Word[] = [];
  let base = 0;
  for (const word of sorted) {
    const height = Math.max(word.size, open[0]?.size ?? 0);
    if (open.length > 0 && word.y - base > height * 0.45) {
      lines.push(lineOf(page, open));
      open = [];
    }
    if (open.length === 0) base = word.y;
    open.push(word);
  }
  if (open.length > 0) lines.push(lineOf(page, open));
  return lines;
}

function lineOf(page: number, words: readonly Word[]): Line {
  const sorted = [...words].sort((one, other) => one.x - other.x);
  const text = joined(sorted);
  const size = [...words].sort((one, other) => other.text.length - one.text.length)[0]?.size ?? 1;
  return {
    page,
    words: sorted,
    text,
    x: sorted[0]?.x ?? 0,
    right: sorted.reduce((most, word) => Math.max(most, word.right), 0),
    y: sorted[0]?.y ?? 0,
    size,
  };
}

/** Words of a line as text: a gap is a space between letters, between Han characters only when it is wide. */
export function joined(words: readonly Word[]): string {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    if (before !== undefined) {
      const gap = (word.x - before.right) / Math.max(word.size, before.size);
      const cjk = isWide(before.text.at(-1) ?? '') || isWide(word.text[0] ?? '');
      if (gap > (cjk ? 0.6 : 0.12)) text += ' ';
    }
    text += word.text;
    before = word;
  }
  return text.trim();
}

const pageNumber =
  /^(?:[-—–－―─~·\s]*\d{1,4}[-—–－―─~·\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|[ivxIVX]{1,6})$/;

/** Lines without page numbers and without heads and feet that come back on page after page. */
export function withoutMargins(
  pages: readonly { readonly lines: readonly Line[]; readonly height: number }[],
): Line[][] {
  const seen = new Map<string, number>();
  const key = (line: Line): string => `${line.text.replace(/\d+/g, '#')}@${Math.round(line.y / 4)}`;
  for (const { lines, height } of pages) {
    for (const line of lines) if (inMargin(line, height)) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1);
  }
  const often = Math.max(3, Math.ceil(pages.length / 3));
  return pages.map(({ lines, height }) =>
    lines.filter(
      (line) => !inMargin(line, height) || !(pageNumber.test(line.text) || (seen.get(key(line)) ?? 0) >= often),
    ),
  );
}

function inMargin(line: Line, height: number): boolean {
  return line.y < height * 0.12 || line.y > height * 0.88;
}
