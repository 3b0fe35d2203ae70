/** Marks over the text that are no part of it: numbers typed by hand, words with comments. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ReportDesk, TypedNumber } from '@yifa/server/contract/reports';
import type { FigureSource } from '../model/figure-source.ts';
import { type Place, placeOf } from './places.ts';

export type Comment = ReportDesk['comments'][number];

export interface MarkedNumber extends Place {
  readonly text: string;
  readonly number: TypedNumber;
}

interface Marks {
  readonly typed: readonly MarkedNumber[];
  readonly comments: readonly Place[];
  readonly shown: DecorationSet;
}

interface NewMarks {
  readonly typed?: readonly TypedNumber[];
  readonly comments?: readonly Comment[];
}

const key = new PluginKey<Marks>('yifa-marks');
const none: Marks = { typed: [], comments: [], shown: DecorationSet.empty };
const signs = { supported: '✓', contradicted: '✗', unanswerable: '？' } as const;
export const verdictWords = {
  supported: '与台账相符',
  contradicted: '与台账不符',
  unanswerable: '台账无法核对',
} as const;

function show(doc: Node, typed: readonly MarkedNumber[], comments: readonly Place[]): DecorationSet {
  return DecorationSet.create(doc, [
    ...typed.map(({ from, to, number }) =>
      Decoration.inline(from, to, {
        class: `yf-typed yf-typed-${number.verdict}`,
        'data-sign': signs[number.verdict],
        title: `手写数字，${verdictWords[number.verdict]}：${number.says}`,
      }),
    ),
    ...comments.map(({ from, to }) => Decoration.inline(from, to, { class: 'yf-commented' })),
  ]);
}

function moved<T extends Place>(places: readonly T[], transaction: Transaction): T[] {
  return places.flatMap((place) => {
    const from = transaction.mapping.map(place.from, 1);
    const to = transaction.mapping.map(place.to, -1);
    return from < to ? [{ ...place, from, to }] : [];
  });
}

function next(before: Marks, transaction: Transaction, source: FigureSource): Marks {
  const told: NewMarks | undefined = transaction.getMeta(key);
  if (!told && !transaction.docChanged) return before;
  const { doc } = transaction;
  const typed = told?.typed
    ? told.typed.flatMap((number): MarkedNumber[] => {
        const place = placeOf(doc, number, source);
        return place ? [{ ...place, number, text: doc.textBetween(place.from, place.to) }] : [];
      })
    : // A number that was typed over is another number.
      moved(before.typed, transaction).filter((each) => doc.textBetween(each.from, each.to) === each.text);
  const comments = told?.comments
    ? told.comments.flatMap((comment) => (comment.resolvedBy === null ? (placeOf(doc, comment, source) ?? []) : []))
    : moved(before.comments, transaction);
  return { typed, comments, shown: show(doc, typed, comments) };
}

export function markExtension(source: FigureSource) {
  return Extension.create({
    name: 'reportMarks',
    addProseMirrorPlugins: () => [
      new Plugin<Marks>({
        key,
        state: { init: () => none, apply: (transaction, before) => next(before, transaction, source) },
        props: { decorations: (state) => key.getState(state)?.shown },
      }),
    ],
  });
}

/** Shows other marks. Leaves the text and its history alone. */
export function setMarks(state: EditorState, marks: NewMarks): Transaction {
  return state.tr.setMeta(key, marks).setMeta('addToHistory', false);
}

export function typedNumbers(state: EditorState): readonly MarkedNumber[] {
  return key.getState(state)?.typed ?? [];
}
