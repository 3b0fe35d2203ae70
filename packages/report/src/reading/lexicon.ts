/** Finds the words of a vocabulary in a text, all of them in one pass. */
import type { Measure, Vocabulary, Way } from '@yifa/kernel';

/** A word of the vocabulary where it stands. */
export interface Hit {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** A way with its words as numbers. */
export interface WayOf {
  readonly measure: Measure;
  readonly rank: number;
  readonly units: ReadonlySet<string>;
  readonly near: ReadonlySet<number> | undefined;
  readonly beside: ReadonlySet<number> | undefined;
  readonly not: ReadonlySet<number> | undefined;
  readonly following: ReadonlySet<string> | undefined;
  readonly allOf: ReadonlySet<string> | undefined;
}

interface Branch {
  readonly next: Map<number, Branch>;
  word: number;
}

export interface Lexicon {
  /** The ways that a word names, of those counted in a measure word, by the word's number. */
  waysIn(unit: string): readonly (readonly WayOf[] | undefined)[];
  /** Every word that begins between `from` and `to`, by where it begins. */
  hits(text: string, from: number, to: number): readonly Hit[];
  /** Does a word that names something countable begin here? */
  namesAt(text: string, at: number): boolean;
}

const known = new WeakMap<Vocabulary, Lexicon>();

export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const before = known.get(vocabulary);
  if (before) return before;
  const lexicon = build(vocabulary);
  known.set(vocabulary, lexicon);
  return lexicon;
}

/** A line break inside a word is the page's, not the writer's. */
function isBlank(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x20 || code === 0x3000 || code === 0xa0;
}

function build(vocabulary: Vocabulary): Lexicon {
  const root: Branch = { next: new Map(), word: -1 };
  const byUnit = new Map<string, readonly (readonly WayOf[] | undefined)[]>();
  let words = 0;
  const numberOf = (word: string): number => {
    let branch = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = branch.next.get(code);
      if (!next) {
        next = { next: new Map(), word: -1 };
        branch.next.set(code, next);
      }
      branch = next;
    }
    if (branch.word < 0) branch.word = words++;
    return branch.word;
  };
  const numbers = (list: readonly string[] | undefined) => list && new Set(list.map(numberOf));
  const waysOf: WayOf[][] = [];
  let rank = 0;
  for (const measure of vocabulary.measures)
    for (const way of measure.ways) {
      const compiled = compile(measure, way, rank++, numbers);
      for (const word of new Set(way.said.map(numberOf))) {
        const ways = waysOf[word];
        if (ways) ways.push(compiled);
        else waysOf[word] = [compiled];
      }
    }
  for (let word = 0; word < words; word++) waysOf[word] ??= [];
  // Most characters of a text begin no word.
  const begins: (Branch | undefined)[] = new Array(0x10000).fill(undefined);
  for (const [code, branch] of root.next) begins[code] = branch;
  return {
    waysIn(unit) {
      const known = byUnit.get(unit);
      if (known) return known;
      const some = waysOf.map((ways) => {
        const fitting = ways.filter((way) => way.units.size === 0 || way.units.has(unit));
        return fitting.length === 0 ? undefined : fitting;
      });
      byUnit.set(unit, some);
      return some;
    },
    hits(text, from, to) {
      const found: Hit[] = [];
      for (let start = from; start < to; start++) {
        let branch = begins[text.charCodeAt(start)];
        for (let at = start + 1; branch; at++) {
          if (branch.word >= 0) found.push({ word: branch.word, start, end: at });
          while (at < to && isBlank(text.charCodeAt(at))) at++;
          if (at >= to) break;
          branch = branch.next.get(text.charCodeAt(at));
        }
      }
      return found;
    },
    namesAt(text, start) {
      let branch = begins[text.charCodeAt(start)];
      for (let at = start + 1; branch; at++) {
        if (branch.word >= 0 && at - start >= 3 && (waysOf[branch.word] ?? []).some((way) => way.units.has('')))
          return true;
        branch = branch.next.get(text.charCodeAt(at));
      }
      return false;
    },
  };
}

function compile(
  measure: Measure,
  way: Way,
  rank: number,
  numbers: (list: readonly string[] | undefined) => ReadonlySet<number> | undefined,
): WayOf {
  return {
    measure,
    rank,
    units: new Set(way.units ?? measure.units),
    near: numbers(way.near),
    beside: numbers(way.beside),
    not: numbers(way.not),
    following: way.following && new Set(way.following),
    allOf: way.allOf && new Set(way.allOf),
  };
}
