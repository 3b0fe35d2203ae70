/** What a cell can hold, and how much room it takes. */

/** The most an Excel cell holds. */
const longestText = 32_767;

/** Lines that a wrapped text takes in a column. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    let wide = 0;
    for (const char of line) wide += char > '\u2e80' ? 2 : 1;
    lines += Math.max(1, Math.ceil(wide / room));
  }
  return lines;
}

/** In points: some programs do not fit rows to what is in them. Excel knows no row higher than 409. */
export function rowHeight(lines: readonly number[]): number {
  return Math.min(405, 16 * Math.max(...lines) + 1);
}

const unprintable = /[\p{Cc}\p{Cs}\u{fffe}\u{ffff}]/u;

/** What XML cannot hold is dropped, and what Excel cannot hold is cut off. */
export function clean(text: string): string {
  const kept = unprintable.test(text)
    ? [...text].filter((char) => !unprintable.test(char) || char === '\n').join('')
    : text;
  return kept.length > longestText ? `${kept.slice(0, longestText - 1)}…` : kept;
}
