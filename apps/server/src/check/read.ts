/** As much of a file as is checked at once: a report has some 20 000 characters and 300 numbers. */
import type { Vocabulary } from '@yifa/kernel';
import type { ReadBlock, ReadDocument } from '@yifa/office';
import { readClaims } from '@yifa/report';

export const checkLimits = { textLength: 120_000, claims: 3_000 } as const;

export interface Note {
  readonly code: string;
  readonly says: string;
}

/** The document up to what can be checked, and a note when something is left out. */
export function cutToCheck(
  document: ReadDocument,
  vocabulary: Vocabulary,
  limits: { readonly textLength: number; readonly claims: number } = checkLimits,
): { readonly document: ReadDocument; readonly notes: readonly Note[] } {
  const { text } = document;
  const head = text.length > limits.textLength ? text.slice(0, endOfLine(text, limits.textLength)) : text;
  const over = readClaims(head, vocabulary)[limits.claims];
  const end = over ? endOfLine(head, over.start) : head.length;
  if (end >= text.length) return { document, notes: [] };
  const says = `全文${text.length}字，只校核了前${end}字；后面的没有读，“缺少……”一类的问题可能不准。请把一份报告单独存成一个文件`;
  return {
    document: { ...document, text: text.slice(0, end), blocks: document.blocks.flatMap((block) => upTo(block, end)) },
    notes: [{ code: 'cut', says }],
  };
}

/** The last end of a line up to a place, or the place itself in a line too long. */
function endOfLine(text: string, at: number): number {
  const end = text.lastIndexOf('\n', at);
  if (end > 0) return end;
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

function upTo(block: ReadBlock, end: number): ReadBlock[] {
  if (block.end <= end) return [block];
  if (block.start >= end) return [];
  if (block.kind !== 'table') return [{ ...block, end }];
  return [{ ...block, end, rows: block.rows.filter((row) => row.every((cell) => cell.end <= end)) }];
}
