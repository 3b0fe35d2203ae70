/** Words as a table of branches: one look-up a character, in a text of any length. */

/** A word of the vocabulary where it stands. */
export interface Hit {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

export interface Trie {
  /** Every word that begins between `from` and `to` and ends by `to`, by where it begins. */
  hits(text: string, from: number, to: number): readonly Hit[];
  /** The words that begin right here. */
  at(text: string, start: number): readonly Hit[];
}

/** A line break inside a word is the page's, not the writer's. */
function isBlank(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x20 || code === 0x3000 || code === 0xa0;
}

/**
 * @param words each once; a word's number is its place in the list
 * @throws RangeError for more than 65535 branches
 */
export function trieOf(words: readonly string[]): Trie {
  const letters = new Uint16Array(0x10000);
  let alphabet = 1;
  let characters = 0;
  for (const word of words)
    for (let i = 0; i < word.length; i++) {
      characters++;
      const code = word.charCodeAt(i);
      if (letters[code] === 0) letters[code] = alphabet++;
    }
  // Row after row of branches; 0 is the root, to which nothing leads back, and so means no branch.
  const branchOf = new Map<number, number>();
  const ends = new Int32Array(characters + 1).fill(-1);
  let branches = 1;
  words.forEach((word, number) => {
    let branch = 0;
    for (let i = 0; i < word.length; i++) {
      const cell = branch * alphabet + (letters[word.charCodeAt(i)] ?? 0);
      const next = branchOf.get(cell) ?? branches++;
      branchOf.set(cell, next);
      branch = next;
    }
    ends[branch] = number;
  });
  if (branches > 0xffff) throw new RangeError('the vocabulary is too large');
  const rows = new Uint16Array(branches * alphabet);
  for (const [cell, branch] of branchOf) rows[cell] = branch;

  function collect(text: string, start: number, to: number, found: Hit[]): void {
    let branch = rows[letters[text.charCodeAt(start)] ?? 0] ?? 0;
    for (let at = start + 1; branch > 0; at++) {
      const word = ends[branch] ?? -1;
      if (word >= 0) found.push({ word, start, end: at });
      let code = text.charCodeAt(at);
      while (at < to && isBlank(code)) code = text.charCodeAt(++at);
      if (at >= to) return;
      const letter = letters[code] ?? 0;
      if (letter === 0) return;
      branch = rows[branch * alphabet + letter] ?? 0;
    }
  }
  return {
    hits(text, from, to) {
      const found: Hit[] = [];
      for (let start = from; start < to; start++)
        if ((letters[text.charCodeAt(start)] ?? 0) > 0) collect(text, start, to, found);
      return found;
    },
    at(text, start) {
      const found: Hit[] = [];
      if ((letters[text.charCodeAt(start)] ?? 0) > 0) collect(text, start, Math.min(text.length, start + 40), found);
      return found;
    },
  };
}
