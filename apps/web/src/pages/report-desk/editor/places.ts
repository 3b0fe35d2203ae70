/** Between offsets in a block's printed text and positions in the editor's document. */
import type { Node } from '@tiptap/pm/model';
import { blockIdOf, chipOf } from '../model/document.ts';
import type { FigureSource } from '../model/figure-source.ts';

export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface FoundBlock {
  readonly node: Node;
  /** Position before the block. */
  readonly at: number;
}

export function findBlock(doc: Node, id: string): FoundBlock | undefined {
  let found: FoundBlock | undefined;
  doc.forEach((node, at) => {
    if (!found && blockIdOf(node) === id) found = { node, at };
  });
  return found;
}

/** The block that holds a position. */
export function blockAt(doc: Node, position: number): FoundBlock | undefined {
  const inside = doc.resolve(Math.min(position, doc.content.size));
  if (inside.depth > 0) return { node: inside.node(1), at: inside.before(1) };
  const node = inside.nodeAfter ?? inside.nodeBefore;
  return node ? { node, at: inside.nodeAfter ? inside.pos : inside.pos - node.nodeSize } : undefined;
}

/** A stretch of the document as printed. */
export function printed(doc: Node, from: number, to: number, source: FigureSource): string {
  return doc.textBetween(from, to, '\n', (leaf) => {
    const chip = chipOf(leaf);
    return chip ? source.text(chip) : '';
  });
}

export function printedBlock(node: Node, source: FigureSource): string {
  return printed(node, 0, node.content.size, source);
}

/** The position of an offset; inside a chip it is the chip's near side. */
function positionOf({ node, at }: FoundBlock, offset: number, side: 'start' | 'end', source: FigureSource): number {
  let position = at + 1;
  let left = offset;
  node.forEach((child) => {
    const chip = chipOf(child);
    const length = chip ? source.text(chip).length : child.nodeSize;
    if (left >= length) {
      position += child.nodeSize;
      left -= length;
      return;
    }
    if (left > 0) position += chip ? (side === 'end' ? 1 : 0) : left;
    left = 0;
  });
  return position;
}

/** Where a quotation stands: at the offsets told if the words are still there, otherwise where they first occur. */
export function placeOf(
  doc: Node,
  wanted: { readonly block: string; readonly quote: string; readonly start?: number; readonly end?: number },
  source: FigureSource,
): Place | undefined {
  const block = findBlock(doc, wanted.block);
  if (!block) return undefined;
  const text = printedBlock(block.node, source);
  const told = wanted.start !== undefined && text.slice(wanted.start, wanted.end) === wanted.quote;
  const start = told ? (wanted.start ?? 0) : text.indexOf(wanted.quote);
  if (start < 0 || wanted.quote === '') return undefined;
  return {
    from: positionOf(block, start, 'start', source),
    to: positionOf(block, start + wanted.quote.length, 'end', source),
  };
}
