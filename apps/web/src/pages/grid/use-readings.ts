/** The rows as they are read: those that are seen at once, the rest in idle moments. */
import type { TypingContext } from '@yifa/kernel/typing';
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { GridColumn } from './columns.ts';
import type { Outcomes } from './drafts.ts';
import { marksOf, noMarks, type RowMarks } from './marks.ts';
import type { Row } from './model.ts';
import { type RowReading, RowsReader } from './reading.ts';
import type { FindReference } from './references.ts';
import { noCounts, type SheetCounts, Sweep } from './sweep.ts';

/** Milliseconds of reading before anything is painted, in an idle moment, and while somebody waits for the end. */
const budgets = { first: 4, idle: 6, hurried: 40 } as const;

interface Deed {
  readonly rows: readonly Row[];
  readonly outcomes: Outcomes;
  readonly columns: readonly GridColumn[];
  readonly typing: TypingContext;
  readonly find: FindReference;
  /** Counts up with every answer about a reference. */
  readonly round: number;
  readonly loose: boolean;
  /** Somebody waits for the last row to be read. */
  readonly hurry: boolean;
}

export interface Readings {
  /** Reads a row now if it is not read yet. */
  readonly at: (index: number) => RowReading | undefined;
  readonly marksAt: (index: number) => RowMarks;
  readonly all: () => readonly RowReading[];
  /** Of the rows as they are when `complete`, else of the last time that all were read. */
  readonly counts: SheetCounts;
  readonly complete: boolean;
  /** Rows that hold something. */
  readonly filled: readonly Row[];
}

/** The sweep under way, and what it goes over. */
interface Sweeping {
  readonly sweep: Sweep;
  readonly of: readonly unknown[];
  readonly round: number;
}

function lateAfter(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}

/** Does a piece of work when nothing else is to do; the result takes it back. */
function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(work, 30);
    return () => window.clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: 300 });
  return () => window.cancelIdleCallback(handle);
}

export function useReadings(deed: Deed): Readings {
  const { rows, outcomes, columns, typing, find, round, loose, hurry } = deed;
  const last = useRef<SheetCounts>(noCounts);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const reader = useMemo(() => new RowsReader({ columns, typing, find }), [columns, typing, find]);
  const mark = useMarks(columns, loose);
  const view = useMemo(() => {
    // A reader that is asked in a new round looks again for what was open.
    reader.renew(round);
    const laid = reader.lay(rows);
    const at = (index: number): RowReading | undefined => {
      const row = laid[index];
      return row && reader.read(row);
    };
    const marksAt = (index: number): RowMarks => {
      const reading = at(index);
      return reading ? mark(reading, outcomes) : noMarks;
    };
    const all = (): readonly RowReading[] => laid.map((row) => reader.read(row));
    return { at, marksAt, all, count: laid.length, filled: laid.filter(({ empty }) => !empty).map(({ row }) => row) };
  }, [reader, round, rows, outcomes, mark]);

  // An answer does not begin the sweep anew while it goes on, or many of them would keep it from ever ending.
  const now = useRef<Sweeping>(undefined);
  const stands = now.current?.of.every((each, i) => each === [rows, outcomes, reader, mark][i]) ?? false;
  if (!now.current || !stands || (now.current.sweep.done && now.current.round !== round)) {
    if (now.current?.sweep.done) last.current = now.current.sweep.counts;
    const sweep = new Sweep(view.count, view.marksAt);
    sweep.run(lateAfter(budgets.first));
    now.current = { sweep, of: [rows, outcomes, reader, mark], round };
  }
  const { sweep, round: swept } = now.current;

  useEffect(() => {
    if (sweep.done) return undefined;
    let stop: () => void = () => undefined;
    const goOn = (): void => {
      sweep.run(lateAfter(hurry ? budgets.hurried : budgets.idle));
      if (sweep.done) draw();
      else next();
    };
    const next = (): void => {
      if (hurry) {
        const timer = window.setTimeout(goOn, 0);
        stop = () => window.clearTimeout(timer);
      } else stop = whenIdle(goOn);
    };
    next();
    return () => stop();
  }, [sweep, hurry]);

  if (sweep.done) last.current = sweep.counts;
  return { ...view, counts: last.current, complete: sweep.done && swept === round };
}

/** Marks that stay the same object as long as nothing about their row changes, so that only changed rows are drawn. */
function useMarks(columns: readonly GridColumn[], loose: boolean) {
  return useMemo(() => {
    const known = new WeakMap<RowReading, { readonly outcome: unknown; readonly marks: RowMarks }>();
    return (reading: RowReading, outcomes: Outcomes): RowMarks => {
      const outcome = outcomes[reading.row.id];
      const before = known.get(reading);
      if (before && before.outcome === outcome) return before.marks;
      const marks = marksOf(reading, outcomes, columns, loose);
      known.set(reading, { outcome, marks });
      return marks;
    };
  }, [columns, loose]);
}
