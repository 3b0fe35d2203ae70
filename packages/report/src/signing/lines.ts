/** A draft as one text, a line for each block, so that what is said of a place in the text can be said of its block. */
import type { ReportDraft } from './model.ts';
import { type FigureBook, printBlock } from './render.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DraftLine extends Span {
  /** Null for title, addressee, signature and date. */
  readonly block: string | null;
  /** 1 一、 2 （一） 3 1. */
  readonly level?: 1 | 2 | 3;
  readonly text: string;
}

export interface DraftText {
  /** As printed, figures said; the lines joined. */
  readonly text: string;
  readonly lines: readonly DraftLine[];
  /** Where figures stand in it that are bound to the ledgers. */
  readonly chips: readonly Span[];
}

/**
 * The text of a draft.
 * @param head lines before the first block, @param foot lines after the last; both belong to no block
 */
export function draftText(
  draft: ReportDraft,
  book: FigureBook,
  head: readonly string[] = [],
  foot: readonly string[] = [],
): DraftText {
  const lines: DraftLine[] = [];
  const chips: Span[] = [];
  let length = 0;
  const add = (block: string | null, text: string, level?: 1 | 2 | 3): number => {
    const start = length;
    lines.push({ block, start, end: start + text.length, text, ...(level === undefined ? {} : { level }) });
    length += text.length + 1;
    return start;
  };
  for (const text of head) add(null, text);
  for (const block of draft.blocks) {
    const printed = printBlock(block, book);
    // A line break within a block would part it in two.
    const text = printed.text.replace(/\n/g, ' ');
    const start = add(block.id, text, block.kind === 'heading' ? block.level : undefined);
    chips.push(...printed.chips.map((chip) => ({ start: start + chip.start, end: start + chip.end })));
  }
  for (const text of foot) add(null, text);
  return { text: lines.map((line) => line.text).join('\n'), lines, chips };
}

/** The line that holds a span whole. */
export function lineAt({ lines }: DraftText, { start, end }: Span): DraftLine | undefined {
  return lines.find((line) => line.start <= start && end <= line.end);
}

/** Whether a span is, or touches, a figure bound to the ledgers. */
export function isBound({ chips }: DraftText, { start, end }: Span): boolean {
  return chips.some((chip) => chip.start < end && start < chip.end);
}
