/** Changes to the text that come from the page around it; each is undone on its own. */
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { DraftBlock, DraftRun } from '@yifa/server/contract/reports';
import { chipOf, documentOf, newBlockId } from '../model/document.ts';
import type { Chip } from '../model/figure-text.ts';
import { blockAt, type Place } from './places.ts';

/** Another text in one step, so that one undo brings the old one back. */
export function replaceText(editor: Editor, blocks: readonly DraftBlock[]): void {
  const { state, view } = editor;
  const doc = state.schema.nodeFromJSON(documentOf(blocks));
  view.dispatch(closeHistory(state.tr).replace(0, state.doc.content.size, new Slice(doc.content, 0, 0)));
}

/** Binds a stretch of text to an indicator, and leaves the chip selected. */
export function bindText(editor: Editor, place: Place, chip: Chip): void {
  const { state, view } = editor;
  const type = state.schema.nodes['figure'];
  if (!type) return;
  const tr = closeHistory(state.tr);
  tr.replaceRangeWith(place.from, place.to, type.create({ ...chip, unit: chip.unit ?? null }));
  tr.setSelection(NodeSelection.create(tr.doc, place.from));
  view.dispatch(tr);
  view.focus();
}

/** Says another figure, or the same in another way, where a chip stands. */
export function changeChip(editor: Editor, at: number, chip: Chip): void {
  const { state, view } = editor;
  const node = state.doc.nodeAt(at);
  if (!node || !chipOf(node)) return;
  const tr = closeHistory(state.tr);
  tr.setNodeMarkup(at, undefined, { ...chip, unit: chip.unit ?? null });
  tr.setSelection(NodeSelection.create(tr.doc, at));
  view.dispatch(tr);
}

/**
 * Puts runs where the cursor is; in a heading, or before anyone has placed the cursor, as a new paragraph after it or
 * at the end.
 */
export function insertRuns(editor: Editor, runs: readonly DraftRun[], placed: boolean): void {
  const { state } = editor;
  const here = placed ? blockAt(state.doc, state.selection.from) : undefined;
  if (!here || here.node.type.name === 'heading') {
    insertParagraph(editor, runs, placed);
    return;
  }
  const [para] = documentOf([{ id: newBlockId(), kind: 'para', runs: [...runs] }]).content ?? [];
  const nodes = state.schema.nodeFromJSON(para ?? {}).content;
  const tr = closeHistory(state.tr);
  tr.replaceSelection(new Slice(nodes, 0, 0)).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}

/** A new paragraph after the one with the cursor, or at the end. */
export function insertParagraph(editor: Editor, runs: readonly DraftRun[], placed: boolean): void {
  const { state } = editor;
  const here = placed ? blockAt(state.doc, state.selection.from) : undefined;
  const at = here ? here.at + here.node.nodeSize : state.doc.content.size;
  const doc = state.schema.nodeFromJSON(documentOf([{ id: newBlockId(), kind: 'para', runs: [...runs] }]));
  const tr = closeHistory(state.tr);
  tr.insert(at, Fragment.from(doc.content));
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + doc.content.size), -1)).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}
