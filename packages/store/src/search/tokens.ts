/**
 * The words of the index. Chinese is written without spaces: every two neighbouring signs are a word, and the last sign
 * of a text one of its own, so that a single sign is found as the beginning of a word. Two digits or two letters tell
 * little apart; of runs of them four digits, or three letters, are a word as well.
 */

const digit = /^[0-9]$/;
const latin = /^[A-Za-z]$/;

/** How many neighbours of a run are read together where they are alike. */
function reach(sign: string): number {
  if (digit.test(sign)) return 4;
  return latin.test(sign) ? 3 : 2;
}

function alike(signs: readonly string[], at: number, length: number): boolean {
  const kind = digit.test(signs[at] ?? '') ? digit : latin;
  for (let i = at; i < at + length; i += 1) if (!kind.test(signs[i] ?? '')) return false;
  return true;
}

/** Adds the words of one folded text. */
export function addTokens(text: string, into: Set<string>, mark = ''): void {
  const signs = [...text];
  for (const [i, sign] of signs.entries()) {
    const next = signs[i + 1];
    if (next === undefined) {
      into.add(mark + sign);
      continue;
    }
    into.add(mark + sign + next);
    const length = reach(sign);
    if (length > 2 && alike(signs, i, length)) into.add(mark + signs.slice(i, i + length).join(''));
  }
}

/** The word that stands before the words of titles: no text holds it once it is folded. */
export const titleMark = '^';

function quoted(token: string): string {
  return `'${token.replace(/['\\]/g, '$&$&')}'`;
}

/** Whether the query of a folded text is a single word, which leaves nothing to compare. */
export function isOneWord(text: string): boolean {
  const signs = [...text];
  return signs.length <= 2 || (signs.length === reach(signs[0] ?? '') && alike(signs, 0, signs.length));
}

/** A tsquery for every text that may hold the folded one: the fewest and longest words that cover it. */
export function tokenQuery(text: string, mark = ''): string {
  const signs = [...text];
  if (signs.length < 2) return `${quoted(mark + text)}:*`;
  const words = new Set<string>();
  let covered = 0;
  for (let i = 0; i < signs.length - 1; i += 1) {
    const length = reach(signs[i] ?? '');
    if (length > 2 && alike(signs, i, length)) {
      words.add(mark + signs.slice(i, i + length).join(''));
      covered = i + length - 1;
    } else if (i >= covered) words.add(mark + (signs[i] ?? '') + (signs[i + 1] ?? ''));
  }
  return [...words].map(quoted).join(' & ');
}
