/** The grid at work: the sheet, what may be done with it, and what came of it. */
import { readTyped } from '@yifa/kernel/typing';
import { Alert } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';
import { clockText } from '../../values/dates.ts';
import { type GridOpener, mayNeedReason, reasonColumn } from './columns.ts';
import { sheetKey } from './drafts.ts';
import { firstFault, nextFault } from './faults.ts';
import { CellLine } from './line.tsx';
import { marksOf } from './marks.ts';
import type { Cell } from './model.ts';
import { useReferences } from './references.ts';
import { SaveReport } from './save-report.tsx';
import type { ReadDay } from './series.ts';
import { SheetView } from './sheet.tsx';
import { type ToolActs, Tools } from './tools.tsx';
import { useReadings } from './use-readings.ts';
import { useSaving } from './use-saving.ts';
import { type SheetKeeping, useSheet } from './use-sheet.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly opener: GridOpener;
}

/** What the reader wants as soon as every reference is looked up. */
type Wish =
  | { readonly kind: 'save'; readonly step: string; readonly loose: boolean }
  | { readonly kind: 'check'; readonly step: string };

/** Pasted rows that are read before anything is painted. */
const readAtOnce = 40;

export function GridDesk({ org, ledger, opener }: Props) {
  const me = useMe();
  const { step, draft, leftOut } = opener;
  const columns = useMemo(
    () => (mayNeedReason(ledger, step) ? [...opener.columns, reasonColumn()] : opener.columns),
    [ledger, step, opener],
  );
  const names = useMemo(() => columns.map(({ name }) => name), [columns]);
  const sheet = useSheet(sheetKey(me.id, org.id, ledger.id, step.id), names);
  const { state, dispatch, outcomes, keeping } = sheet;
  const [wish, setWish] = useState<Wish>();
  const { find, forget, round } = useReferences(org.id);
  const typing = useMemo(() => ({ today: org.today }), [org.today]);
  const hurry = wish !== undefined;
  const { rows } = state;
  const readings = useReadings({ rows, outcomes, columns, typing, find, round, loose: step.loose, hurry });
  const readDays = useMemo(
    () =>
      columns.map(({ field }): ReadDay | undefined => {
        if (field.kind !== 'date') return undefined;
        return (text) => {
          const day = readTyped(field, text, typing);
          return day.ok && typeof day.value === 'string' ? day.value : undefined;
        };
      }),
    [columns, typing],
  );
  const saving = useSaving({ org: org.id, ledger: ledger.id, columns, sheet });
  const area = useRef<HTMLTextAreaElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);

  const { filled, counts, complete } = readings;
  const ready = complete && !counts.asking;
  const open = useMemo(() => filled.filter(({ id }) => outcomes[id]?.state !== 'saved'), [filled, outcomes]);
  const unanswered = useMemo(() => open.filter(({ id }) => outcomes[id]?.state === 'sent').length, [open, outcomes]);
  const savedIds = useMemo(
    () => new Set(Object.entries(outcomes).flatMap(([id, { state: at }]) => (at === 'saved' ? [id] : []))),
    [outcomes],
  );
  const savedHere = useMemo(() => rows.filter(({ id }) => savedIds.has(id)).length, [rows, savedIds]);

  useEffect(() => {
    if (!wish || !ready || state.editing !== undefined || saving.progress) return;
    setWish(undefined);
    const loose = wish.kind === 'save' ? wish.loose : step.loose;
    const all = readings.all();
    const strict = all.map((reading) => marksOf(reading, outcomes, columns, loose));
    void saving.run(wish.kind === 'save' ? 'saved' : 'tried', wish.step, all, strict);
  });

  // What was pasted is looked through at once as far as it is quickly read, and again when all is known about it.
  useEffect(() => {
    if (!state.pasted) return;
    const { top, bottom } = state.pasted;
    const known = complete ? bottom : Math.min(bottom, top + readAtOnce);
    const cell = firstFault({ ...state.pasted, bottom: known }, readings.marksAt);
    if (cell) dispatch({ kind: 'show-fault', cell });
  });

  function go(cell: Cell): void {
    dispatch({ kind: 'select', cell, extend: false });
    area.current?.focus();
  }

  function jump(by: 1 | -1): void {
    const cell = nextFault(state.active, by, { rows: rows.length, width: columns.length }, readings.marksAt);
    if (cell) go(cell);
    else dispatch({ kind: 'say', note: '没有待改的格子。' });
  }

  function leave(back: boolean): void {
    const place = back ? tools.current : below.current;
    (
      place?.querySelector<HTMLElement>('button:not([disabled]), a[href]') ?? tools.current?.querySelector('button')
    )?.focus();
  }

  const lineId = 'yf-grid-line';
  // What the row at work still lacks is not yet a fault.
  const bad = counts.faults + Math.max(0, counts.lacks - (complete ? readings.marksAt(state.active.row).lacks : 0));
  const act = useSteady({
    save: () => setWish({ kind: 'save', step: step.id, loose: step.loose }),
    saveDraft: () => setWish({ kind: 'save', step: draft?.id ?? step.id, loose: true }),
    check: () => {
      forget();
      setWish({ kind: 'check', step: step.id });
    },
    jump,
    cancel: () => {
      setWish(undefined);
      saving.cancel();
    },
    clearSaved: () => dispatch({ kind: 'delete-saved', ids: savedIds }),
  });
  return (
    <div className={`yf-grid-desk${saving.result ? ' yf-grid-told' : ''}`}>
      <p className="yf-grid-phone">
        手机屏幕窄，逐条填写更方便：<Link href={to.open(org.id, ledger.id, step.id)}>用表单{step.label}</Link>
      </p>
      <Notices keeping={keeping} waiting={unanswered} />
      <div ref={tools}>
        <Tools
          stepLabel={step.label}
          draftLabel={draft?.label}
          count={open.length}
          bad={bad}
          saved={savedHere}
          progress={saving.progress}
          waiting={wish !== undefined}
          canUndo={state.past.length > 0}
          canRedo={state.future.length > 0}
          act={act}
          dispatch={dispatch}
        />
      </div>
      <SheetView
        area={area}
        label={`${ledger.label}：${step.label}`}
        state={state}
        dispatch={dispatch}
        columns={columns}
        marksAt={readings.marksAt}
        readDays={readDays}
        org={org.id}
        ledger={ledger.id}
        today={org.today}
        describedBy={lineId}
        leave={leave}
        save={act.save}
        jump={act.jump}
      />
      <CellLine
        id={lineId}
        state={state}
        column={columns[state.active.col]}
        columns={columns}
        reading={readings.at(state.active.row)}
        marks={readings.marksAt(state.active.row)}
      />
      <div ref={below}>
        {saving.result && (
          <SaveReport
            result={saving.result}
            stepLabel={step.label}
            rows={rows}
            outcomes={outcomes}
            columns={columns}
            go={(row, col) => go({ row, col })}
          />
        )}
      </div>
      {leftOut.length > 0 && (
        <p className="yf-quiet">{leftOut.join('、')}要分行填写，登记后到记录里补充，或改用表单。</p>
      )}
    </div>
  );
}

/** The same functions for good, which do what the latest of them would: buttons are not drawn anew with every key. */
function useSteady(latest: ToolActs): ToolActs {
  const now = useRef(latest);
  now.current = latest;
  return useMemo(
    () => ({
      save: () => now.current.save(),
      saveDraft: () => now.current.saveDraft(),
      check: () => now.current.check(),
      jump: (by) => now.current.jump(by),
      cancel: () => now.current.cancel(),
      clearSaved: () => now.current.clearSaved(),
    }),
    [],
  );
}

function Notices({ keeping, waiting }: { readonly keeping: SheetKeeping; readonly waiting: number }) {
  return (
    <>
      {keeping.others === 'open' && (
        <Alert type="warning" title="这张表格在另一个窗口也开着。请只在一个窗口填写，免得互相覆盖。" />
      )}
      {keeping.others === 'changed' && (
        <Alert
          type="error"
          title="这张表格刚在另一个窗口改动过，本窗口已停止暂存。"
          action={
            <>
              <button type="button" className="yf-link" onClick={keeping.takeTheirs}>
                读取那边的内容
              </button>{' '}
              <button type="button" className="yf-link" onClick={keeping.keepMine}>
                以本窗口为准
              </button>
            </>
          }
        />
      )}
      {keeping.restoredAt !== undefined && (
        <p className="yf-quiet" role="status">
          已恢复{clockText(keeping.restoredAt)}未登记的内容。
        </p>
      )}
      {waiting > 0 && (
        <Alert type="warning" title={`有${waiting}行提交后没有收到答复。再点一次登记即可核实，不会重复登记。`} />
      )}
      {keeping.unsaved && <Alert type="warning" title="浏览器不允许在本机暂存，离开本页会丢失未登记的内容。" />}
    </>
  );
}
