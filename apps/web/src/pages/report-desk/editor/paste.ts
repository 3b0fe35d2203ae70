/** What comes from elsewhere arrives as plain headings and paragraphs; figures stay bound. */
import { Extension } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { chipOf } from '../model/document.ts';
import type { FigureSource } from '../model/figure-source.ts';

function cleanText(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/[\t\r\n]+/g, ' ');
}

/** Where only plain text may stand a chip becomes the number it prints: a number typed by hand, and checked as one. */
function cleanNode(node: Node, schema: Schema, source: FigureSource, plain: boolean): Node | undefined {
  const chip = chipOf(node);
  if (chip) {
    return plain ? schema.text(source.text(chip)) : node;
  }
  if (node.isText) {
    const text = cleanText(node.text ?? '');
    return text === '' ? undefined : schema.text(text);
  }
  return node.copy(cleanAll(node.content, schema, source, plain));
}

function cleanAll(content: Fragment, schema: Schema, source: FigureSource, plain: boolean): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const cleaned = cleanNode(node, schema, source, plain);
    if (cleaned) nodes.push(cleaned);
  });
  return Fragment.fromArray(nodes);
}

/** A slice as it may be put in; `intoHeading` where only plain text may stand. */
export function cleanSlice(slice: Slice, schema: Schema, source: FigureSource, intoHeading: boolean): Slice {
  return new Slice(cleanAll(slice.content, schema, source, intoHeading), slice.openStart, slice.openEnd);
}

export function pasteExtension(source: FigureSource) {
  return Extension.create({
    name: 'reportPaste',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('yifa-paste'),
        props: {
          transformPasted: (slice, view) =>
            cleanSlice(slice, view.state.schema, source, view.state.selection.$from.parent.type.name === 'heading'),
        },
      }),
    ],
  });
}
