/** The state of the editor's page: the text in the editor, its saving, and the server's view of it. */
import type { Editor } from '@tiptap/core';
import type { ReportDesk, ReportDraft } from '@yifa/server/contract/reports';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useMe, useSession } from '../../session/session.tsx';
import { deskCalls, type StepOrder } from './calls.ts';
import type { Desk, Head, PanelId, Passage } from './desk-context.ts';
import { makeEditor } from './editor/make-editor.ts';
import { setMarks } from './editor/marks.ts';
import { findBlock, placeOf } from './editor/places.ts';
import { replaceText } from './editor/replace.ts';
import { copyKey, dropCopy, findCopy, keepCopy, sameDraft } from './model/copies.ts';
import { blocksOf } from './model/document.ts';
import { FigureSource } from './model/figure-source.ts';
import { Keeper, type SaveState } from './model/keeper.ts';
import { useTypedNumbers } from './use-typed-numbers.ts';

interface Options {
  readonly org: Org;
  readonly desk: ReportDesk;
  readonly draft: ReportDraft;
  readonly refresh: (desk: ReportDesk) => void;
  /** Starts the page anew with this answer. */
  readonly restart: (desk: ReportDesk) => void;
  readonly showPanel: (panel: PanelId) => void;
  readonly openChip: (position: number) => void;
  readonly announce: (text: string) => void;
}

const unsavedFirst = new ApiError(0, {
  code: 'unsaved',
  message: '文字还没有保存到服务器，这一步先不办理',
  remedy: '等状态栏显示“已保存”后再办理',
  refusals: [],
});

/** Once it is signed, the text is no longer questioned number by number. */
const inWork: readonly ReportDesk['state'][] = ['draft', 'reviewed'];

function headOf({ blocks: _, ...head }: ReportDraft): Head {
  return head;
}

export function useDeskState(options: Options) {
  const { org, desk, refresh, restart, announce } = options;
  const { year } = desk;
  const me = useMe();
  const { status } = useSession();
  const { indicators } = useDomain();
  const latest = useRef(options);
  latest.current = options;
  const calls = useMemo(() => deskCalls(org.id, year), [org.id, year]);
  const copy = copyKey(me.id, org.id, year);

  // What this window had not saved when it was left goes on where it was.
  const [restored] = useState(() => {
    const found = desk.editable ? findCopy(copy) : undefined;
    if (!found) return undefined;
    if (!sameDraft(found.draft, options.draft)) return found;
    dropCopy(copy);
    return undefined;
  });
  const [start] = useState(restored?.draft ?? options.draft);
  const [source] = useState(() => new FigureSource(desk.figures));
  const [editor, setEditor] = useState<Editor>();
  const [head, setHeadState] = useState<Head>(() => headOf(start));
  const headNow = useRef(head);
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: undefined });
  const [passage, setPassage] = useState<Passage>();
  const [keeper] = useState(
    () =>
      new Keeper({
        version: restored?.version ?? desk.version,
        save: calls.save,
        keep: (draft, version) => keepCopy(copy, org.id, year, draft, version),
        drop: () => dropCopy(copy),
        told: setSave,
        saved: (answer) => latest.current.refresh(answer),
      }),
  );
  const editorNow = useRef<Editor>(undefined);

  const draft = useCallback(
    (): ReportDraft => ({
      ...headNow.current,
      blocks: editorNow.current ? blocksOf(editorNow.current.state.doc) : start.blocks,
    }),
    [start],
  );

  const mount = useCallback(
    (place: HTMLElement | null) => {
      if (!place) return undefined;
      const made = makeEditor({
        blocks: start.blocks,
        editable: latest.current.desk.editable,
        source,
        knows: (indicator) => indicators.some((each) => each.id === indicator),
        open: (position) => latest.current.openChip(position),
      });
      made.mount(place);
      made.on('update', () => keeper.change(draft()));
      editorNow.current = made;
      setEditor(made);
      if (restored) keeper.change(draft());
      return () => {
        void keeper.flush();
        editorNow.current = undefined;
        setEditor(undefined);
        made.destroy();
      };
    },
    [start, source, indicators, keeper, draft, restored],
  );

  useEffect(() => source.add(desk.figures), [source, desk.figures]);
  useEffect(() => {
    editor?.view.dispatch(setMarks(editor.state, { comments: desk.comments }));
  }, [editor, desk.comments]);
  useTypedNumbers({
    editor,
    source,
    calls,
    draft,
    start: inWork.includes(desk.state) ? desk.typed : [],
    editable: desk.editable,
  });

  useEffect(() => {
    if (status === 'in' && keeper.dirty) void keeper.flush();
  }, [status, keeper]);
  useEffect(() => {
    const back = () => void keeper.flush();
    const leave = (event: BeforeUnloadEvent) => {
      if (!keeper.dirty) return;
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('online', back);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('beforeunload', leave);
    };
  }, [keeper]);

  return useMemo((): Desk & { readonly mount: typeof mount } => {
    const setHead = (next: Head) => {
      headNow.current = next;
      setHeadState(next);
      keeper.change(draft());
    };
    return {
      org,
      desk,
      calls,
      editor,
      source,
      head,
      save,
      passage,
      restoredAt: restored?.savedAt,
      mount,
      setHead,
      setPassage,
      draft,
      setDraft: (next) => {
        if (!editor) return;
        setHead(headOf(next));
        replaceText(editor, next.blocks);
      },
      flush: () => keeper.flush(),
      refresh,
      act: async (step: string, order: StepOrder, key: string) => {
        if (keeper.dirty && !(await keeper.flush())) throw unsavedFirst;
        restart(await calls.step(step, { ...order, expects: keeper.version }, key));
      },
      settle: (theirs, keep) => {
        if (keep === 'mine') {
          keeper.rebase(theirs.version);
          refresh(theirs);
          void keeper.flush();
          return;
        }
        // The text given up stays on this computer, under 版本.
        keepCopy(copyKey(me.id, org.id, year, `a${Date.now().toString(36)}`), org.id, year, draft(), keeper.version);
        keeper.forget();
        restart(theirs);
      },
      showPanel: (panel) => latest.current.showPanel(panel),
      openChip: (position) => latest.current.openChip(position),
      goTo: (block, quote) => {
        if (!editor) return;
        const found = findBlock(editor.state.doc, block);
        if (!found) return announce('这一段已不在文中');
        const place = placeOf(editor.state.doc, { block, quote }, source) ?? {
          from: found.at + 1,
          to: found.at + 1 + found.node.content.size,
        };
        editor.chain().setTextSelection(place).focus(null, { scrollIntoView: false }).run();
        const at = editor.view.domAtPos(place.from).node;
        (at instanceof Element ? at : at.parentElement)?.scrollIntoView({ block: 'center' });
      },
      announce,
    };
  }, [
    org,
    desk,
    calls,
    editor,
    source,
    head,
    save,
    passage,
    restored,
    mount,
    draft,
    keeper,
    refresh,
    restart,
    announce,
    me,
    year,
  ]);
}
