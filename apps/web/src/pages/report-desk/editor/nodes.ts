/** The language of the editor: headings and paragraphs, and in paragraphs figures that cannot be typed into. */
import { type AnyExtension, mergeAttributes, Node } from '@tiptap/core';
import { chipOf, readChip } from '../model/document.ts';
import type { FigureSource } from '../model/figure-source.ts';
import { figureView } from './figure-view.ts';

const blockId = {
  default: '',
  parseHTML: (element: HTMLElement) => {
    const id = element.getAttribute('data-block') ?? '';
    return /^[\w-]{1,40}$/.test(id) ? id : '';
  },
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-block': attributes['id'] }),
};

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Text = Node.create({ name: 'text', group: 'inline' });

const Para = Node.create({
  name: 'para',
  group: 'block',
  content: '(text|figure)*',
  marks: '',
  addAttributes: () => ({ id: blockId }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** On the page below the title, which is the document's second-level heading. */
const tags = ['h3', 'h4', 'h5'] as const;
const levels = { h1: 1, h2: 1, h3: 1, h4: 2, h5: 3, h6: 3 } as const;

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({ id: blockId, level: { default: 1, rendered: false } }),
  parseHTML: () => Object.entries(levels).map(([tag, level]) => ({ tag, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [
    tags[Number(node.attrs['level']) - 1] ?? 'h5',
    mergeAttributes(HTMLAttributes),
    0,
  ],
});

export interface FigureOptions {
  readonly source: FigureSource;
  /** Whether there is such an indicator; pasted figures of any other kind are text. */
  readonly knows: (indicator: string) => boolean;
  /** Opens what can be done with the chip at this position. */
  readonly open: (position: number) => void;
}

function figureNode({ source, knows, open }: FigureOptions) {
  return Node.create({
    name: 'figure',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({
      figure: { default: '', rendered: false },
      style: { default: 'exact', rendered: false },
      unit: { default: null, rendered: false },
    }),
    parseHTML: () => [
      {
        tag: 'data[data-figure]',
        getAttrs: (element) => {
          const chip = readChip(
            element.getAttribute('data-figure'),
            element.getAttribute('data-style'),
            element.getAttribute('data-unit'),
          );
          return chip && knows(chip.figure) ? { ...chip, unit: chip.unit ?? null } : false;
        },
      },
    ],
    renderHTML: ({ node }) => {
      const chip = chipOf(node);
      if (!chip) return ['span'];
      const unit = chip.unit === undefined ? {} : { 'data-unit': chip.unit };
      return ['data', { 'data-figure': chip.figure, 'data-style': chip.style, ...unit }, source.text(chip)];
    },
    renderText: ({ node }) => {
      const chip = chipOf(node);
      return chip ? source.text(chip) : '';
    },
    addNodeView: () => figureView(source, open),
    addKeyboardShortcuts() {
      const openSelected = () => {
        const { selection } = this.editor.state;
        if (!chipOf(selection.$from.nodeAfter ?? this.editor.state.doc) || selection.to - selection.from !== 1)
          return false;
        open(selection.from);
        return true;
      };
      return { Enter: openSelected, F2: openSelected };
    },
  });
}

/** The nodes, for an editor or a schema alone. */
export function reportNodes(options: FigureOptions): AnyExtension[] {
  return [Doc, Para, Heading, Text, figureNode(options)];
}
