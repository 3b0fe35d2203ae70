/** What the parts of the editor's page share. */
import type { Editor } from '@tiptap/core';
import type { ReportDesk, ReportDraft } from '@yifa/server/contract/reports';
import { createContext, useContext, useEffect, useReducer } from 'react';
import type { ApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import type { DeskCalls, StepOrder } from './calls.ts';
import type { FigureSource } from './model/figure-source.ts';
import type { SaveState } from './model/keeper.ts';

export type Head = Omit<ReportDraft, 'blocks'>;
export type PanelId = 'steps' | 'findings' | 'figures' | 'insert' | 'comments' | 'last' | 'versions';

/** A passage to comment on. */
export interface Passage {
  readonly block: string;
  readonly quote: string;
}

export interface Desk {
  readonly org: Org;
  readonly desk: ReportDesk;
  readonly calls: DeskCalls;
  readonly editor: Editor | undefined;
  readonly source: FigureSource;
  readonly head: Head;
  readonly save: SaveState;
  /** The passage about to be commented on. */
  readonly passage: Passage | undefined;
  /** The place in the text that was restored from this computer, if any. */
  readonly restoredAt: string | undefined;
  setHead(head: Head): void;
  setPassage(passage: Passage | undefined): void;
  /** The text as it stands in the editor. */
  draft(): ReportDraft;
  /** Puts another text into the editor; it can be undone. */
  setDraft(draft: ReportDraft): void;
  /** Saves now; false when it could not be. */
  flush(): Promise<boolean>;
  /** A new answer of the server, the text left as it is. */
  refresh(desk: ReportDesk): void;
  /** Takes a step; what is typed is saved before. Throws `ApiError`. */
  act(step: string, order: StepOrder, key: string): Promise<void>;
  /** After another version was saved meanwhile: goes on with one of the two. */
  settle(theirs: ReportDesk, keep: 'mine' | 'theirs'): void;
  showPanel(panel: PanelId): void;
  openChip(position: number): void;
  /** Puts the cursor at a passage. */
  goTo(block: string, quote: string): void;
  /** Said by screen readers. */
  announce(text: string): void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside the editor page');
  return desk;
}

/** Renders anew with every transaction of the editor: for what shows its selection or its text. */
export function useEditorState(): Editor | undefined {
  const { editor, source } = useDesk();
  const [, again] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!editor) return undefined;
    editor.on('transaction', again);
    const leave = source.onChange(again);
    again();
    return () => {
      editor.off('transaction', again);
      leave();
    };
  }, [editor, source]);
  return editor;
}

export function saysWhy(error: ApiError): string {
  return error.remedy === '' ? error.message : `${error.message}，${error.remedy}`;
}
