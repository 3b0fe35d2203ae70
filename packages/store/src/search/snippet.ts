/** The piece of a text in which the terms were found. */
import { fold, foldPlaces } from './fold.ts';
import type { Term } from './query.ts';

export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

const before = 14;
const length = 72;

/** Where terms stand in a text: from, until, in its own units. Initials light up nothing. */
export function hitsIn(text: string, terms: readonly Term[]): [from: number, until: number][] {
  const { folded, from, until } = foldPlaces(text);
  const spans: [number, number][] = [];
  for (const { alternatives } of terms) {
    const found = alternatives.find((each) => folded.includes(each));
    if (found === undefined) continue;
    for (let at = folded.indexOf(found); at >= 0 && spans.length < 50; at = folded.indexOf(found, at + found.length))
      spans.push([from[at] ?? 0, until[at + found.length - 1] ?? 0]);
  }
  spans.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** A text with its hits told apart; long ones are cut around the first. */
export function snippetOf(text: string, terms: readonly Term[]): SnippetPart[] {
  const hits = hitsIn(text, terms);
  const first = hits[0]?.[0] ?? 0;
  const start = text.length <= length ? 0 : boundary(text, Math.max(0, Math.min(first - before, text.length - length)));
  const end = boundary(text, Math.min(text.length, start + length));
  const parts: SnippetPart[] = [];
  const add = (from: number, until: number, hit: boolean): void => {
    const piece = text.slice(from, until).replace(/\s+/g, ' ');
    if (piece !== '') parts.push({ text: piece, hit });
  };
  let at = start;
  for (const [from, until] of hits) {
    if (from < start || from >= end) continue;
    add(at, from, false);
    add(from, Math.min(until, end), true);
    at = Math.min(until, end);
  }
  add(at, end, false);
  if (start > 0) parts.unshift({ text: '…', hit: false });
  if (end < text.length) parts.push({ text: '…', hit: false });
  return parts;
}

/** Never between the two halves of one sign. */
function boundary(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** How many of the terms a text holds. */
export function heldBy(text: string, also: readonly string[], terms: readonly Term[]): number {
  const all = [text, ...also].map(fold);
  return terms.filter(({ alternatives }) => alternatives.some((each) => all.some((one) => one.includes(each)))).length;
}
