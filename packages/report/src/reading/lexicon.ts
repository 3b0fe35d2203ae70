/** Finds the words of a vocabulary in a text, all of them in one pass. */
import type { Measure, Vocabulary, Way } from '@yifa/kernel';
import { type Hit, trieOf } from './trie.ts';

export type { Hit };

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

function build(vocabulary: Vocabulary): Lexicon {
  const numbered = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbered.get(word) ?? numbered.size;
    numbered.set(word, number);
    return number;
  };
  const numbers = (list: readonly string[] | undefined) => list && new Set(list.map(numberOf));
  const ways = vocabulary.measures.flatMap((measure) => measure.ways.map((way) => ({ measure, way })));
  const compiled = ways.map(({ measure, way }, rank) => ({
    named: new Set(way.said.map(numberOf)),
    way: compile(measure, way, rank, numbers),
  }));
  const waysOf: WayOf[][] = Array.from(numbered, () => []);
  for (const { named, way } of compiled) for (const word of named) waysOf[word]?.push(way);
  const trie = trieOf([...numbered.keys()]);
  const byUnit = new Map<string, readonly (readonly WayOf[] | undefined)[]>();
  const waysIn = (unit: string) => {
    const known = byUnit.get(unit);
    if (known) return known;
    const some = waysOf.map((all) => {
      const fitting = all.filter((way) => way.units.size === 0 || way.units.has(unit));
      return fitting.length === 0 ? undefined : fitting;
    });
    if (byUnit.size < mostUnits) byUnit.set(unit, some);
    return some;
  };
  return {
    waysIn,
    hits: trie.hits,
    namesAt(text, start) {
      const counted = waysIn('');
      return trie.at(text, start).some(({ word, end }) => end - start >= 3 && counted[word]?.some(countsBare));
    },
  };
}

/** Measure words are few; a hostile text could make up many. */
const mostUnits = 200;

/** Declared to be counted without a measure word, not merely in any. */
function countsBare(way: WayOf): boolean {
  return way.units.has('');
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
