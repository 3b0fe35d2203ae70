/** A text with the ranges marked in it, from which the numbers and the words around them are cut. */
import { FileFault } from '../read/fault.ts';
import { mostNumbers } from './guard.ts';
import type { NumberInFile } from './model.ts';
import { wordsAfter, wordsBefore } from './words.ts';

export interface MarkedRange {
  readonly place: string;
  readonly start: number;
  readonly end: number;
  /** What a bound control shows instead, where that differs. */
  readonly shown?: string;
  /** What a page tells machines. */
  readonly machine?: string;
}

export interface MarkedText {
  readonly text: string;
  /** Offsets at which paragraphs end, ascending. */
  readonly breaks: readonly number[];
  readonly ranges: readonly MarkedRange[];
}

/** Collects visible text and paragraph ends while a file is walked. */
export class TextCollector {
  #text = '';
  readonly #breaks: number[] = [];

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  get breaks(): readonly number[] {
    return this.#breaks;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** Ends the paragraph, unless nothing stands in it. */
  endParagraph(): void {
    if (this.#text === '' || this.#text.endsWith('\n')) return;
    this.#breaks.push(this.#text.length);
    this.#text += '\n';
  }
}

/** No printed number is longer; of what is marked beyond this, only the beginning is kept. */
const longest = 1_000;

/** Where the words around a number are looked for, white space included. */
const nearby = 400;

/**
 * The numbers in the order of the text, each with the words that stand around it now.
 * @throws FileFault `file-bomb` for more marks than any report has
 */
export function numbersOf({ text, breaks, ranges }: MarkedText): NumberInFile[] {
  if (ranges.length > 2 * mostNumbers) throw new FileFault('file-bomb', `${ranges.length}处数据标记`);
  const ordered = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const starts = ordered.map((range) => range.start);
  const ends = ordered.map((range) => range.end).sort((a, b) => a - b);
  return ordered.map(({ place, start, end, shown, machine }) => {
    const from = Math.max(last(ends, start, true) ?? 0, last(breaks, start, true) ?? 0, start - nearby);
    const to = Math.min(first(starts, end) ?? text.length, first(breaks, end) ?? text.length, end + nearby);
    return {
      place,
      text: text.slice(start, Math.min(end, start + longest)),
      before: wordsBefore(text.slice(from, start)),
      after: wordsAfter(text.slice(end, to)),
      ...(shown === undefined ? {} : { shown }),
      ...(machine === undefined ? {} : { machine }),
      start,
      end,
    };
  });
}

/** How many of the ascending offsets are below (or at) one. */
function countBelow(offsets: readonly number[], offset: number, including: boolean): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = offsets[middle] ?? 0;
    if (value < offset || (including && value === offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function last(offsets: readonly number[], offset: number, including: boolean): number | undefined {
  return offsets[countBelow(offsets, offset, including) - 1];
}

function first(offsets: readonly number[], offset: number): number | undefined {
  return offsets[countBelow(offsets, offset, false)];
}
