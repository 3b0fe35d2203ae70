/** Every block keeps its id for life: what is split off or pasted gets a new one. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { blockIdOf, newBlockId } from '../model/document.ts';

interface Block {
  readonly node: Node;
  readonly at: number;
  readonly id: string;
}

/** The blocks that need a new id: of two with one id, the one that has text keeps it. */
function nameless(doc: Node): readonly Block[] {
  const holders = new Map<string, Block>();
  const wanting: Block[] = [];
  doc.forEach((node, at) => {
    const block = { node, at, id: blockIdOf(node) };
    const holder = holders.get(block.id);
    if (block.id === '') wanting.push(block);
    else if (!holder) holders.set(block.id, block);
    else if (holder.node.content.size === 0 && node.content.size > 0) {
      wanting.push(holder);
      holders.set(block.id, block);
    } else wanting.push(block);
  });
  return wanting;
}

export const BlockIds = Extension.create({
  name: 'blockIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('yifa-block-ids'),
      appendTransaction(transactions, _, state) {
        if (!transactions.some((each) => each.docChanged)) return null;
        const wanting = nameless(state.doc);
        if (wanting.length === 0) return null;
        const { tr } = state;
        for (const { at } of wanting) tr.setNodeAttribute(at, 'id', newBlockId());
        return tr;
      },
    }),
  ],
});
