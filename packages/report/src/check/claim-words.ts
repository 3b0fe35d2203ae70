/** The words around a number. */
import type { Span } from '@yifa/office';

/** The words of a claim, nearest first. */
export interface SpokenWords {
  /** What is counted: the clause around the number. */
  readonly own: string;
  /** What stands before in the sentence. */
  readonly sentence: string;
  /** What stands before in the paragraph, and above it. */
  readonly paragraph: string;
}

const clauseEnd = /[，,、；;。！？!?：:\n（()]/u;
const sentenceEnd = /[。！？!?\n]/u;
/** No clause, sentence or paragraph is looked at farther than this, so that a text without marks costs no more. */
const longest = { clause: 80, sentence: 240, paragraph: 600, headingLines: 200 } as const;

/**
 * The words that say what a number counts. The clause begins at its mark or behind the number before it; what follows
 * the number up to the next mark or number belongs to it.
 */
export function wordsAround(text: string, at: Span): SpokenWords {
  const clause = beginning(text, at.start, clauseEnd, longest.clause);
  const before = text.slice(clause, at.start);
  const cut = Math.max(0, ...[...before.matchAll(/\d[^\p{L}]*\p{L}?/gu)].map((each) => each.index + each[0].length));
  const after = /^[^，,、；;。！？!?：:\n（）()\d]*/u.exec(text.slice(at.end, at.end + 20))?.[0] ?? '';
  const sentence = beginning(text, at.start, sentenceEnd, longest.sentence);
  const line = Math.max(text.lastIndexOf('\n', at.start - 1) + 1, sentence - longest.paragraph);
  return {
    own: `${before.slice(cut)} ${after}`,
    sentence: text.slice(sentence, clause + cut),
    paragraph: `${text.slice(line, sentence)} ${headingBefore(text, line)}`,
  };
}

/** Where the words before a place begin; what stands in brackets is part of them: 进村（居）4次. */
function beginning(text: string, from: number, mark: RegExp, most: number): number {
  const least = Math.max(0, from - most);
  let at = from;
  while (at > least) {
    const char = text.charAt(at - 1);
    const open = char === '）' ? '（' : char === ')' ? '(' : undefined;
    const opened = open === undefined ? -1 : text.lastIndexOf(open, at - 2);
    if (open !== undefined && opened >= least && !text.slice(opened, at).includes('\n')) at = opened;
    else if (mark.test(char)) break;
    else at -= 1;
  }
  return at;
}

/** The nearest short line above that is numbered as headings are. */
function headingBefore(text: string, line: number): string {
  let end = line - 1;
  for (let seen = 0; end > 0 && seen < longest.headingLines; seen += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const each = end - start <= 60 ? text.slice(start, end).trim() : '';
    if (each.length <= 40 && /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u.test(each)) return each;
    end = start - 1;
  }
  return '';
}
