/** A draft's blocks as the editor's document, and back. */
import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { DraftBlock, DraftRun } from '@yifa/server/contract/reports';
import type { Chip } from './figure-text.ts';

const figureId = /^[\w.:-]{1,100}$/;

/** A chip out of loosely typed attributes; undefined when they are not those of a chip. */
export function readChip(figure: unknown, style: unknown, unit: unknown): Chip | undefined {
  if (typeof figure !== 'string' || !figureId.test(figure)) return undefined;
  if (style !== 'exact' && style !== 'over' && style !== 'atLeast') return undefined;
  return unit === '元' || unit === '万元' ? { figure, style, unit } : { figure, style };
}

/** The chip of a `figure` node; undefined for any other node. */
export function chipOf(node: Node): Chip | undefined {
  if (node.type.name !== 'figure') return undefined;
  return readChip(node.attrs['figure'], node.attrs['style'], node.attrs['unit']);
}

/** A new id, unlike any other in practice. */
export function newBlockId(): string {
  const random = new Uint32Array(2);
  crypto.getRandomValues(random);
  return `b${Array.from(random, (n) => n.toString(36).padStart(7, '0')).join('')}`;
}

export function blockIdOf(node: Node): string {
  const id: unknown = node.attrs['id'];
  return typeof id === 'string' ? id : '';
}

function runNode(run: DraftRun): JSONContent[] {
  if ('figure' in run)
    return [{ type: 'figure', attrs: { figure: run.figure, style: run.style, unit: run.unit ?? null } }];
  return run.text === '' ? [] : [{ type: 'text', text: run.text }];
}

function blockNode(block: DraftBlock): JSONContent {
  if (block.kind === 'heading') {
    const content = runNode({ text: block.text });
    return { type: 'heading', attrs: { id: block.id, level: block.level }, content };
  }
  return { type: 'para', attrs: { id: block.id }, content: block.runs.flatMap(runNode) };
}

/** The editor's document; an empty draft is one empty paragraph. */
export function documentOf(blocks: readonly DraftBlock[]): JSONContent {
  const shown: readonly DraftBlock[] = blocks.length > 0 ? blocks : [{ id: newBlockId(), kind: 'para', runs: [] }];
  return { type: 'doc', content: shown.map(blockNode) };
}

function levelOf(node: Node): 1 | 2 | 3 {
  const level: unknown = node.attrs['level'];
  return level === 1 || level === 2 ? level : 3;
}

function runsOf(node: Node): DraftRun[] {
  const runs: DraftRun[] = [];
  node.forEach((child) => {
    const chip = chipOf(child);
    if (chip) runs.push(chip);
    else if (child.isText) runs.push({ text: child.text ?? '' });
  });
  return runs;
}

/** The blocks of the editor's document; neighbouring texts are one run and empty ones none. */
export function blocksOf(doc: Node): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  doc.forEach((node) => {
    const id = blockIdOf(node);
    if (node.type.name === 'heading')
      blocks.push({ id, kind: 'heading', level: levelOf(node), text: node.textContent });
    else blocks.push({ id, kind: 'para', runs: runsOf(node) });
  });
  return blocks;
}
