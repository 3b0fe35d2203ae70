/** The grid itself: the scrolling frame, the table in it, the editor over it, the selection around it. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GridColumn } from './columns.ts';
import { CellEditor } from './editor.tsx';
import { boxOf, layoutOf, rowsSeen, scrollFor } from './layout.ts';
import type { RowMarks } from './marks.ts';
import { type GridState, rangeOf } from './model.ts';
import type { GridAction } from './reducer.ts';
import type { ReadDay } from './series.ts';
import { SheetBody, SheetHead } from './sheet-table.tsx';
import { usePointer } from './use-pointer.ts';

interface Props {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly state: GridState;
  readonly dispatch: (action: GridAction) => void;
  readonly columns: readonly GridColumn[];
  readonly marksAt: (index: number) => RowMarks;
  readonly readDays: readonly (ReadDay | undefined)[];
  readonly org: string;
  readonly ledger: string;
  readonly today: string;
  readonly describedBy: string;
  readonly leave: (back: boolean) => void;
  readonly save: () => void;
  readonly jump: (by: 1 | -1) => void;
}

function rootFont(): number {
  return Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize) || 14;
}

export function SheetView(props: Props) {
  const { area, label, state, dispatch, columns, marksAt, readDays, org, ledger } = props;
  const box = useRef<HTMLDivElement>(null);
  const [em, setEm] = useState(rootFont);
  const [view, setView] = useState({ top: 0, height: 600, width: 1000 });
  const layout = useMemo(() => layoutOf(columns, em, view.width), [columns, em, view.width]);
  const seen = rowsSeen(layout, view.top, view.height, state.rows.length);
  const range = rangeOf(state);
  const { active, head } = state;

  useEffect(() => {
    const frame = box.current;
    if (!frame || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      setEm(rootFont());
      const { clientHeight: height, clientWidth: width } = frame;
      setView((now) => (now.height === height && now.width === width ? now : { ...now, height, width }));
    });
    observer.observe(frame);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  function settle(): void {
    const input = area.current;
    if (state.editing !== undefined && input) dispatch({ kind: 'commit', text: input.value, after: 'stay' });
  }

  const { down, filling } = usePointer({ box, layout, state, dispatch, readDays, settle });

  // What moved is brought into sight: the far corner of a growing selection, else the active cell; of what was pasted
  // its beginning.
  const first = state.pasted !== undefined || (head.row === state.anchor.row && head.col === state.anchor.col);
  const target = first ? active : head;
  const whole = !first && range.left === 0 && range.right === state.width - 1 && state.width > 1;
  const lengthwise = !first && range.top === 0 && range.bottom === state.rows.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only moves scroll
  useLayoutEffect(() => {
    const frame = box.current;
    if (!frame || whole || lengthwise) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = frame;
    const next = scrollFor(layout, target, { scrollTop, scrollLeft, height: clientHeight, width: clientWidth });
    if (next.top !== scrollTop) frame.scrollTop = next.top;
    if (next.left !== scrollLeft) frame.scrollLeft = next.left;
  }, [target.row, target.col, layout, whole, lengthwise, state.pasted]);

  const around = boxOf(layout, filling ?? range);
  const at = boxOf(layout, { top: active.row, bottom: active.row, left: active.col, right: active.col });
  const total = layout.edges[layout.edges.length - 1] ?? 0;
  const end = layout.frozen && range.left === 0 && range.right === 0 ? 'frozen' : 'free';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are heard by the editor inside
    <div
      className="yf-grid-box"
      ref={box}
      onScroll={(event) => {
        const { scrollTop } = event.currentTarget;
        if (Math.abs(scrollTop - view.top) >= layout.rowHeight * 4 || scrollTop === 0)
          setView({ ...view, top: scrollTop });
      }}
      onPointerDown={down}
      onMouseDown={(event) => {
        const on = event.target;
        if (on instanceof Element && on.closest('a, textarea')) return;
        // A press on the scroll bar reaches the frame itself.
        if (on === event.currentTarget) return;
        event.preventDefault();
        area.current?.focus({ preventScroll: true });
      }}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && event.target.closest('td')) dispatch({ kind: 'edit', mode: 'within' });
      }}
    >
      <div
        className="yf-grid-whole"
        style={{ width: total, height: layout.headHeight + state.rows.length * layout.rowHeight }}
      >
        <table
          className="yf-grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is edited is a grid
          role="grid"
          aria-label={label}
          aria-multiselectable="true"
          aria-rowcount={state.rows.length + 1}
          aria-colcount={columns.length + 1}
          style={{ width: total }}
        >
          <colgroup>
            <col style={{ width: layout.gutter }} />
            {columns.map((column, i) => (
              <col key={column.name} style={{ width: layout.widths[i] }} />
            ))}
          </colgroup>
          <SheetHead columns={columns} layout={layout} range={range} caption={label} />
          <SheetBody
            rows={state.rows}
            seen={seen}
            columns={columns}
            layout={layout}
            marksAt={marksAt}
            range={range}
            active={active}
            org={org}
            ledger={ledger}
          />
        </table>
        <div
          className={`yf-grid-layer${end === 'frozen' ? ' yf-grid-layer-frozen' : ''}`}
          style={end === 'frozen' ? { top: around.top } : { top: around.top, left: around.left }}
          aria-hidden="true"
        >
          <div
            className={`yf-grid-around${filling ? ' yf-filling' : ''}`}
            style={{ width: around.width, height: around.height, ...(end === 'frozen' ? { left: around.left } : {}) }}
          >
            {!filling && <span className="yf-grid-handle" title="向下拖动填充；按住Ctrl拖动按序列填充" />}
          </div>
        </div>
        <CellEditor
          area={area}
          state={state}
          dispatch={dispatch}
          column={columns[active.col]}
          box={at}
          frozen={layout.frozen && active.col === 0}
          org={org}
          ledger={ledger}
          today={props.today}
          pageRows={Math.max(1, Math.floor(view.height / layout.rowHeight) - 2)}
          describedBy={props.describedBy}
          leave={props.leave}
          save={props.save}
          jump={props.jump}
        />
      </div>
    </div>
  );
}
