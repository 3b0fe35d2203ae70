/** Puts the editor together. */
import './older-browsers.ts';
import { Editor, Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import type { DraftBlock } from '@yifa/server/contract/reports';
import { documentOf } from '../model/document.ts';
import type { FigureSource } from '../model/figure-source.ts';
import { BlockIds } from './block-ids.ts';
import { markExtension } from './marks.ts';
import { reportNodes } from './nodes.ts';
import { pasteExtension } from './paste.ts';

const History = Extension.create({
  name: 'reportHistory',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Mod-z': () => undo(editor.state, editor.view.dispatch),
      'Mod-y': () => redo(editor.state, editor.view.dispatch),
      'Shift-Mod-z': () => redo(editor.state, editor.view.dispatch),
      // A report has no line breaks within a paragraph.
      'Shift-Enter': () => editor.commands.splitBlock(),
    };
  },
});

export interface EditorParts {
  readonly blocks: readonly DraftBlock[];
  readonly editable: boolean;
  readonly source: FigureSource;
  readonly knows: (indicator: string) => boolean;
  readonly open: (position: number) => void;
}

/** An editor without a place yet: `mount` gives it one. */
export function makeEditor({ blocks, editable, source, knows, open }: EditorParts): Editor {
  return new Editor({
    element: null,
    extensions: [
      ...reportNodes({ source, knows, open }),
      BlockIds,
      markExtension(source),
      pasteExtension(source),
      History,
    ],
    content: documentOf(blocks),
    editable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        'aria-label': '报告正文',
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'yf-prose',
        spellcheck: 'false',
        lang: 'zh-CN',
      },
    },
  });
}
