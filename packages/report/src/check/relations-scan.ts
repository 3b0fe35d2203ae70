/** Claims with the words around them: which sentence and paragraph, how deep in brackets, what is said just before. */
import type { Claim } from '../reading/model.ts';
import { type Layout, layoutOf, spanAt } from './text-layout.ts';

export interface Placed {
  readonly claim: Claim;
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly depth: number;
  /** From the end of the claim before, or the start of the sentence, to this number. */
  readonly before: string;
  /** Of `before`, what follows the last mark of punctuation: the words that name the number. */
  readonly head: string;
  /** From the end of the number to the next mark, claim or end of sentence. */
  readonly after: string;
  /** The next words of the sentence, marks and all. */
  readonly tail: string;
  /** Its place among the claims of its sentence. */
  readonly inSentence: number;
  /** Counts for each of several (每村3人), not for all: 各类 is no such each. */
  readonly each: boolean;
}

export interface Scan {
  readonly text: string;
  readonly layout: Layout;
  readonly placed: readonly Placed[];
  /** By sentence, in order. */
  readonly bySentence: ReadonlyMap<number, readonly Placed[]>;
  readonly byParagraph: ReadonlyMap<number, readonly Placed[]>;
}

const longestBefore = 200;
const tailLength = 30;

/** Places claims in a text; those outside every paragraph (tables) are left out. Linear but for sorting. */
export function scanOf(text: string, claims: readonly Claim[], layout: Layout = layoutOf(text)): Scan {
  const sorted = [...claims].sort((a, b) => a.start - b.start || a.end - b.end);
  const placed: Placed[] = [];
  let depth = 0;
  let at = 0;
  let lastSentence = -1;
  let inSentence = -1;
  let from = 0;
  let shared: Placed | undefined;
  for (const claim of sorted) {
    const sentence = spanAt(layout.sentences, claim.start);
    const paragraph = spanAt(layout.paragraphs, claim.start);
    const span = sentence === undefined ? undefined : layout.sentences[sentence];
    if (sentence === undefined || paragraph === undefined || !span) continue;
    if (sentence !== lastSentence)
      [depth, at, from, lastSentence, inSentence] = [0, span.start, span.start, sentence, -1];
    inSentence += 1;
    for (; at < claim.start; at += 1) {
      const char = text.charAt(at);
      if (char === '（' || char === '(') depth += 1;
      else if ((char === '）' || char === ')') && depth > 0) depth -= 1;
    }
    // Two claims on one number (参考率、合格率均为100%) are named by the same words.
    const twin = shared && shared.claim.start === claim.start ? shared : undefined;
    const before = twin?.before ?? text.slice(Math.max(from, claim.start - longestBefore), claim.start);
    const rest = text.slice(claim.end, Math.min(span.end, claim.end + tailLength));
    const head = /[^，,。；;：:、（(）)]*$/.exec(before)?.[0] ?? before;
    const one: Placed = {
      claim,
      index: placed.length,
      sentence,
      paragraph,
      depth,
      before,
      head,
      tail: rest,
      inSentence,
      each: claim.each === true && !/各(类|种|项)/.test(head),
      after: /^[^，,。；;：:、（(）)\d]*/.exec(rest)?.[0] ?? '',
    };
    placed.push(one);
    shared = one;
    from = claim.end;
  }
  return {
    text,
    layout,
    placed,
    bySentence: grouped(placed, (each) => each.sentence),
    byParagraph: grouped(placed, (each) => each.paragraph),
  };
}

function grouped<K>(items: readonly Placed[], key: (item: Placed) => K): Map<K, Placed[]> {
  const groups = new Map<K, Placed[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
