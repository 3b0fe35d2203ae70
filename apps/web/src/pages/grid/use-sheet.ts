/** The sheet of one opener: its rows, what became of them, and its copy in this browser. */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { randomUuid } from '../../api/uuid.ts';
import { dropSheet, findSheet, type Outcome, type Outcomes, rowsUnder, saveSheet } from './drafts.ts';
import { emptyGrid, isEmptyRow, loadedGrid } from './model.ts';
import { gridReducer } from './reducer.ts';
import { useOtherTabs } from './tabs.ts';

const settleMilliseconds = 400;
const tab = randomUuid();

export interface SheetKeeping {
  readonly loaded: boolean;
  /** The browser keeps nothing. */
  readonly unsaved: boolean;
  /** When what was found had been kept. */
  readonly restoredAt: string | undefined;
  /** The sheet is open in another window, or was changed there. */
  readonly others: 'none' | 'open' | 'changed';
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

export function useSheet(key: string, columns: readonly string[]) {
  const [state, dispatch] = useReducer(gridReducer, columns.length, (width) => emptyGrid(width, randomUuid()));
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [loaded, setLoaded] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [restoredAt, setRestoredAt] = useState<string>();
  const { others, wrote, settled } = useOtherTabs(key, tab);
  const names = columns.join('\n');
  const dirty = useRef(false);
  const latest = useRef({ rows: state.rows, outcomes, names, stale: false });
  latest.current = { rows: state.rows, outcomes, names, stale: others === 'changed' };

  const load = useCallback(async () => {
    const kept = await findSheet(key);
    const seed = randomUuid();
    const wanted = names.split('\n');
    if (kept) {
      // What is recorded stands in the ledger: only the rest comes back.
      const rows = rowsUnder(kept, wanted).filter(({ id }) => kept.outcomes[id]?.state !== 'saved');
      const open = new Set(rows.map(({ id }) => id));
      setOutcomes(Object.fromEntries(Object.entries(kept.outcomes).filter(([id]) => open.has(id))));
      dispatch({ kind: 'load', state: loadedGrid(wanted.length, seed, rows) });
      if (rows.length > 0) setRestoredAt(kept.savedAt);
    } else {
      setOutcomes({});
      dispatch({ kind: 'load', state: emptyGrid(wanted.length, seed) });
    }
    setLoaded(true);
  }, [key, names]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further column does not load the sheet again
  useEffect(() => {
    void load();
  }, [key]);

  const locked = useMemo(
    () => new Set(Object.entries(outcomes).flatMap(([id, { state: at }]) => (at === 'refused' ? [] : [id]))),
    [outcomes],
  );
  useEffect(() => dispatch({ kind: 'lock', ids: locked }), [locked]);

  /** Writes the sheet down now; true when it is kept. */
  const keep = useCallback(
    async (more: Outcomes = {}): Promise<boolean> => {
      const now = latest.current;
      if (now.stale) return false;
      dirty.current = false;
      const last = now.rows.reduce((found, row, i) => (isEmptyRow(row) ? found : i), -1);
      const filled = now.rows.slice(0, last + 1);
      const all = { ...now.outcomes, ...more };
      const alive = new Set(filled.map(({ id }) => id));
      const kept = filled.some((row) => !isEmptyRow(row) && all[row.id]?.state !== 'saved');
      const done = kept
        ? await saveSheet(key, {
            columns: now.names.split('\n'),
            rows: filled,
            outcomes: Object.fromEntries(Object.entries(all).filter(([id]) => alive.has(id))),
            savedAt: new Date().toISOString(),
            tab,
          })
        : await dropSheet(key).then(() => true);
      setUnsaved(!done);
      wrote();
      return done;
    },
    [key, wrote],
  );

  const touched = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes is kept
  useEffect(() => {
    if (!loaded) return undefined;
    if (!touched.current) {
      touched.current = true;
      return undefined;
    }
    dirty.current = true;
    const timer = window.setTimeout(() => void keep(), settleMilliseconds);
    return () => window.clearTimeout(timer);
  }, [state.rows, outcomes, loaded, keep]);

  useEffect(() => {
    if (!loaded) return undefined;
    const flush = (): void => {
      if (dirty.current) void keep();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keep, loaded]);

  const record = useCallback((results: Readonly<Record<string, Outcome | undefined>>) => {
    setOutcomes((before) => {
      const next: Record<string, Outcome> = { ...before };
      for (const [id, outcome] of Object.entries(results)) {
        if (outcome) next[id] = outcome;
        else delete next[id];
      }
      return next;
    });
  }, []);

  const takeTheirs = useCallback(() => {
    settled();
    void load();
  }, [settled, load]);
  const keepMine = useCallback(() => {
    latest.current = { ...latest.current, stale: false };
    settled();
    void keep();
  }, [settled, keep]);
  const keeping: SheetKeeping = { loaded, unsaved, restoredAt, others, takeTheirs, keepMine };
  return { state, dispatch, outcomes, record, keep, keeping };
}

export type Sheet = ReturnType<typeof useSheet>;
