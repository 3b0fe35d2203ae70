/**
 * Texts as they are compared: half-width, lower-case, letters and digits only. Sign by sign, so that every part of a
 * text folds into a part of the folded text: what can be selected on the screen can be found.
 */

const kept = /[\p{L}\p{N}\p{M}]/u;
const known = new Map<string, string>();

function foldSign(sign: string): string {
  const found = known.get(sign);
  if (found !== undefined) return found;
  const folded = [...sign.normalize('NFKC').toLowerCase()].filter((each) => kept.test(each)).join('');
  if (known.size < 100_000) known.set(sign, folded);
  return folded;
}

/** `（2023）5 号` → `20235号`. Capital letters are left for pinyin initials. */
export function fold(text: string): string {
  let folded = '';
  for (const sign of text) folded += foldSign(sign);
  return folded;
}

/** The folded text, and for each of its UTF-16 units where the sign it came from begins and ends. */
export function foldPlaces(text: string): {
  readonly folded: string;
  readonly from: readonly number[];
  readonly until: readonly number[];
} {
  let folded = '';
  let at = 0;
  const from: number[] = [];
  const until: number[] = [];
  for (const sign of text) {
    const piece = foldSign(sign);
    for (let i = 0; i < piece.length; i += 1) {
      from.push(at);
      until.push(at + sign.length);
    }
    folded += piece;
    at += sign.length;
  }
  return { folded, from, until };
}
