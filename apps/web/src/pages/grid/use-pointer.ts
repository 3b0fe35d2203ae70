/** The mouse in the sheet: selecting, dragging over cells, and pulling the fill handle. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { cellAt, frozenWidth, type Layout } from './layout.ts';
import { type Cell, type GridState, type Range, rangeOf } from './model.ts';
import type { GridAction } from './reducer.ts';
import type { ReadDay } from './series.ts';

interface Deed {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly state: GridState;
  readonly dispatch: (action: GridAction) => void;
  readonly readDays: readonly (ReadDay | undefined)[];
  /** Keeps what is being edited before the selection moves. */
  readonly settle: () => void;
}

type Drag = { readonly kind: 'select'; readonly rows: boolean } | { readonly kind: 'fill'; readonly source: Range };

/** The range a pull of the handle reaches: along the axis in which the pointer went further. */
export function pulled(source: Range, to: Cell): Range {
  const down = to.row > source.bottom ? to.row - source.bottom : to.row < source.top ? to.row - source.top : 0;
  const right = to.col > source.right ? to.col - source.right : to.col < source.left ? to.col - source.left : 0;
  if (down !== 0 && Math.abs(down) >= Math.abs(right))
    return { ...source, top: Math.min(source.top, to.row), bottom: Math.max(source.bottom, to.row) };
  if (right !== 0) return { ...source, left: Math.min(source.left, to.col), right: Math.max(source.right, to.col) };
  return source;
}

export function usePointer({ box, layout, state, dispatch, readDays, settle }: Deed) {
  const [filling, setFilling] = useState<Range>();
  const drag = useRef<Drag | undefined>(undefined);
  const latest = useRef({ layout, state, dispatch, readDays });
  latest.current = { layout, state, dispatch, readDays };

  function place(event: { readonly clientX: number; readonly clientY: number }): Cell {
    const frame = box.current;
    const { layout: now, state: at } = latest.current;
    if (!frame) return { row: 0, col: 0 };
    const rect = frame.getBoundingClientRect();
    const x = event.clientX - rect.left;
    const y = event.clientY - rect.top;
    // The frozen columns lie over the others.
    const frozen = x < frozenWidth(now);
    return cellAt(
      now,
      frozen ? x : x + frame.scrollLeft,
      Math.max(now.headHeight, y) + frame.scrollTop,
      at.rows.length,
    );
  }

  useEffect(() => {
    const moveTo = (event: PointerEvent): void => {
      const now = drag.current;
      if (!now) return;
      const cell = place(event);
      scrollAtEdge(box.current, event, latest.current.layout);
      if (now.kind === 'fill') setFilling(pulled(now.source, cell));
      else
        latest.current.dispatch({
          kind: 'select',
          cell: now.rows ? { row: cell.row, col: latest.current.state.width - 1 } : cell,
          extend: true,
        });
    };
    const end = (event: PointerEvent): void => {
      const now = drag.current;
      drag.current = undefined;
      setFilling(undefined);
      if (now?.kind !== 'fill') return;
      const target = pulled(now.source, place(event));
      if (target === now.source) return;
      const several = now.source.bottom > now.source.top;
      const { dispatch: act, readDays: days } = latest.current;
      act({ kind: 'fill', target, series: several !== event.ctrlKey, readDays: days });
    };
    const drop = (): void => {
      drag.current = undefined;
      setFilling(undefined);
    };
    window.addEventListener('pointermove', moveTo);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', drop);
    return () => {
      window.removeEventListener('pointermove', moveTo);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', drop);
    };
  });

  function down(event: ReactPointerEvent): void {
    const target = event.target;
    if (event.button !== 0 || !(target instanceof Element) || target.closest('a, textarea, [role=listbox]')) return;
    settle();
    const rowHead = target.closest<HTMLElement>('th[data-row]');
    const columnHead = target.closest<HTMLElement>('th[data-col]');
    const touch = event.pointerType === 'touch';
    if (target.closest('.yf-grid-handle')) drag.current = { kind: 'fill', source: rangeOf(state) };
    else if (rowHead) {
      const row = Number(rowHead.dataset['row']);
      dispatch({ kind: 'select-range', range: { top: row, bottom: row, left: 0, right: state.width - 1 } });
      drag.current = touch ? undefined : { kind: 'select', rows: true };
    } else if (columnHead) {
      const col = Number(columnHead.dataset['col']);
      dispatch({ kind: 'select-range', range: { top: 0, bottom: state.rows.length - 1, left: col, right: col } });
    } else if (target.closest('.yf-grid-corner')) dispatch({ kind: 'select-all' });
    else if (target.closest('td')) {
      const cell = place(event);
      const again = cell.row === state.active.row && cell.col === state.active.col;
      // A second tap on the same cell opens it: fingers have no F2.
      if (touch && again && state.editing === undefined) dispatch({ kind: 'edit', mode: 'within' });
      else dispatch({ kind: 'select', cell, extend: event.shiftKey });
      // A finger that moves scrolls.
      drag.current = touch ? undefined : { kind: 'select', rows: false };
    }
  }

  return { down, filling };
}

function scrollAtEdge(frame: HTMLDivElement | null, event: PointerEvent, layout: Layout): void {
  if (!frame) return;
  const rect = frame.getBoundingClientRect();
  if (event.clientY > rect.bottom - 12) frame.scrollTop += layout.rowHeight;
  else if (event.clientY < rect.top + layout.headHeight) frame.scrollTop -= layout.rowHeight;
  if (event.clientX > rect.right - 12) frame.scrollLeft += 40;
  else if (event.clientX < rect.left + frozenWidth(layout) && frame.scrollLeft > 0) frame.scrollLeft -= 40;
}
