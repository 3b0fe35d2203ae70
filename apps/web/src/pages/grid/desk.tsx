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
import { CellLine } from './line.tsx';
import { marksOf, type RowMarks } from './marks.ts';
import { makeRowsReader, type RowReading } from './reading.ts';
import { useReferences } from './references.ts';
import { SaveReport } from './save-report.tsx';
import type { ReadDay } from './series.ts';
import { SheetView } from './sheet.tsx';
import { Tools } from './tools.tsx';
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
  const { find, forget } = useReferences(org.id);
  const typing = useMemo(() => ({ today: org.today }), [org.today]);
  const read = useMemo(() => makeRowsReader({ columns, typing, find }), [columns, typing, find]);
  const readings = useMemo(() => read(state.rows), [read, state.rows]);
  const mark = useMarks(columns, step.loose);
  const marks = useMemo(() => readings.map((reading) => mark(reading, outcomes)), [mark, readings, outcomes]);
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
  const [wish, setWish] = useState<Wish>();

  const open = readings.filter(({ row, empty }) => !empty && outcomes[row.id]?.state !== 'saved');
  const asking = readings.some(({ cells, empty }) => !empty && cells.some((cell) => cell.asking));
  const savedIds = useMemo(
    () => new Set(Object.entries(outcomes).flatMap(([id, { state: at }]) => (at === 'saved' ? [id] : []))),
    [outcomes],
  );
  const savedHere = state.rows.filter(({ id }) => savedIds.has(id)).length;

  useEffect(() => {
    if (!wish || asking || state.editing !== undefined || saving.progress) return;
    setWish(undefined);
    const loose = wish.kind === 'save' ? wish.loose : step.loose;
    const strict = readings.map((reading) => marksOf(reading, outcomes, columns, loose));
    void saving.run(wish.kind === 'save' ? 'saved' : 'tried', wish.step, readings, strict);
  });

  /** Goes to the next cell that is in the way of saving. */
  function jump(by: 1 | -1): void {
    const { row, col } = state.active;
    const width = columns.length;
    const count = state.rows.length * width;
    for (let n = 1; n <= count; n += 1) {
      const at = (row * width + col + n * by + count) % count;
      const found = marks[Math.floor(at / width)]?.cells[at % width];
      if (found === undefined || found === 'asking') continue;
      dispatch({ kind: 'select', cell: { row: Math.floor(at / width), col: at % width }, extend: false });
      area.current?.focus();
      return;
    }
  }

  function leave(back: boolean): void {
    const place = back ? tools.current : below.current;
    (
      place?.querySelector<HTMLElement>('button:not([disabled]), a[href]') ?? tools.current?.querySelector('button')
    )?.focus();
  }

  const lineId = 'yf-grid-line';
  // What the row at work still lacks is not yet a fault.
  const bad = marks.reduce(
    (sum, row, i) =>
      sum +
      row.cells.filter((cell) => cell === 'bad' || cell === 'refused' || (cell === 'missing' && i !== state.active.row))
        .length,
    0,
  );
  return (
    <div className="yf-grid-desk">
      <p className="yf-grid-phone">
        手机屏幕窄，逐条填写更方便：<Link href={to.open(org.id, ledger.id, step.id)}>用表单{step.label}</Link>
      </p>
      <Notices keeping={keeping} waiting={open.filter(({ row }) => outcomes[row.id]?.state === 'sent').length} />
      <div ref={tools}>
        <Tools
          stepLabel={step.label}
          draftLabel={draft?.label ?? ''}
          count={open.length}
          bad={bad}
          saved={savedHere}
          progress={saving.progress}
          waiting={wish !== undefined}
          canUndo={state.past.length > 0}
          canRedo={state.future.length > 0}
          save={() => setWish({ kind: 'save', step: step.id, loose: step.loose })}
          saveDraft={draft ? () => setWish({ kind: 'save', step: draft.id, loose: true }) : undefined}
          check={() => {
            forget();
            setWish({ kind: 'check', step: step.id });
          }}
          next={() => jump(1)}
          cancel={saving.cancel}
          dispatch={dispatch}
          clearSaved={() => dispatch({ kind: 'delete-saved', ids: savedIds })}
        />
      </div>
      <SheetView
        area={area}
        label={`${ledger.label}：${step.label}`}
        state={state}
        dispatch={dispatch}
        columns={columns}
        marks={marks}
        readDays={readDays}
        org={org.id}
        ledger={ledger.id}
        today={org.today}
        describedBy={lineId}
        leave={leave}
        save={() => setWish({ kind: 'save', step: step.id, loose: step.loose })}
      />
      <CellLine
        id={lineId}
        state={state}
        column={columns[state.active.col]}
        columns={columns}
        reading={readings[state.active.row]}
        marks={marks[state.active.row]}
      />
      <div ref={below}>
        {saving.result && (
          <SaveReport
            result={saving.result}
            stepLabel={step.label}
            rows={state.rows}
            outcomes={outcomes}
            columns={columns}
            go={(row, col) => {
              dispatch({ kind: 'select', cell: { row, col }, extend: false });
              area.current?.focus();
            }}
          />
        )}
      </div>
      {leftOut.length > 0 && (
        <p className="yf-quiet">{leftOut.join('、')}要分行填写，登记后到记录里补充，或改用表单。</p>
      )}
    </div>
  );
}

/** Marks that stay the same object as long as nothing about their row changes, so that only changed rows are drawn. */
function useMarks(columns: GridOpener['columns'], loose: boolean) {
  return useMemo(() => {
    const known = new WeakMap<RowReading, { readonly outcome: unknown; readonly marks: RowMarks }>();
    return (reading: RowReading, outcomes: Parameters<typeof marksOf>[1]): RowMarks => {
      const outcome = outcomes[reading.row.id];
      const before = known.get(reading);
      if (before && before.outcome === outcome) return before.marks;
      const marks = marksOf(reading, outcomes, columns, loose);
      known.set(reading, { outcome, marks });
      return marks;
    };
  }, [columns, loose]);
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
