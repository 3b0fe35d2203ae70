/** Asks the ledgers about numbers typed by hand, a while after typing has stopped. */
import type { Editor } from '@tiptap/core';
import type { ReportDraft, TypedNumber } from '@yifa/server/contract/reports';
import { useEffect } from 'react';
import type { DeskCalls } from './calls.ts';
import { setMarks } from './editor/marks.ts';
import type { FigureSource } from './model/figure-source.ts';

interface Options {
  readonly editor: Editor | undefined;
  readonly source: FigureSource;
  readonly calls: DeskCalls;
  readonly draft: () => ReportDraft;
  readonly start: readonly TypedNumber[];
  readonly editable: boolean;
}

const pause = 700;

export function useTypedNumbers({ editor, source, calls, draft, start, editable }: Options): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: later answers come from here, not with the page
  useEffect(() => {
    if (!editor) return undefined;
    editor.view.dispatch(setMarks(editor.state, { typed: start }));
    if (!editable) return undefined;
    let timer: number | undefined;
    let asked = new AbortController();

    async function ask(): Promise<void> {
      asked = new AbortController();
      const { signal } = asked;
      try {
        const answer = await calls.typed(draft(), signal);
        if (signal.aborted || !editor || editor.isDestroyed) return;
        source.add(answer.figures);
        editor.view.dispatch(setMarks(editor.state, { typed: answer.typed }));
      } catch {
        // Asked again with the next change; the saving line says when the server is away.
      }
    }

    function changed(): void {
      asked.abort();
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void ask(), pause);
    }

    editor.on('update', changed);
    return () => {
      asked.abort();
      window.clearTimeout(timer);
      editor.off('update', changed);
    };
  }, [editor, source, calls, draft, editable]);
}
