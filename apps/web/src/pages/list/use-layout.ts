/** How an account likes a list laid out, and its saved views: kept on the server, with a copy here so that nothing jumps. */
import type { ListLayout, SavedView } from '@yifa/server/contract/lists';
import { useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import type { LedgerDescription } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { calls } from './calls.ts';
import { startColumns } from './columns.ts';

export const densities = { close: '紧凑', usual: '标准', wide: '宽松' } as const;

interface Copy {
  readonly layout: ListLayout;
  /** The search part of the view the list begins with. */
  readonly first: string | null;
}

function isLayout(value: unknown): value is ListLayout {
  return (
    typeof value === 'object' &&
    value !== null &&
    'columns' in value &&
    Array.isArray(value.columns) &&
    'density' in value &&
    typeof value.density === 'string' &&
    Object.hasOwn(densities, value.density)
  );
}

function readCopy(key: string): Copy | undefined {
  try {
    const copy: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    if (typeof copy !== 'object' || copy === null || !('layout' in copy) || !isLayout(copy.layout)) return undefined;
    const first = 'first' in copy && typeof copy.first === 'string' ? copy.first : null;
    return { layout: copy.layout, first };
  } catch {
    return undefined;
  }
}

function writeCopy(key: string, copy: Copy): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // Only the server remembers then.
  }
}

export interface LayoutDesk {
  readonly layout: ListLayout;
  readonly change: (layout: ListLayout) => void;
  readonly views: readonly SavedView[];
  /** The view the list begins with. */
  readonly first: SavedView | undefined;
  /** The search part to begin with, as far as it is known before the server answers. */
  readonly firstSearch: string | null;
  readonly known: boolean;
  readonly save: (id: string, view: Pick<SavedView, 'name' | 'shared' | 'content'>, begin: boolean) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly beginWith: (id: string | null) => Promise<void>;
  readonly error: ApiError | undefined;
}

const settleTime = 700;

export function useLayout(account: string, ledger: LedgerDescription): LayoutDesk {
  const key = `yifa.list.${account}.${ledger.id}`;
  const [copy] = useState(() => readCopy(key));
  const shelf = useLoad(`shelf ${ledger.id}`, (signal) => calls.shelf(ledger.id, signal));
  const [changed, setChanged] = useState<ListLayout>();
  const [answer, setAnswer] = useState<typeof shelf.data>();
  const [error, setError] = useState<ApiError>();
  const timer = useRef(0);

  const now = answer ?? shelf.data;
  const layout = changed ?? now?.layout ?? copy?.layout ?? { columns: startColumns(ledger), density: 'usual' as const };
  const first = now?.views.find(({ id }) => id === now.first);
  const firstSearch = now ? (first?.content.search ?? null) : (copy?.first ?? null);

  useEffect(() => {
    if (now) writeCopy(key, { layout, first: first?.content.search ?? null });
  }, [key, now, layout, first]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function change(next: ListLayout) {
    setChanged(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      calls.keep(ledger.id, next, now?.first ?? null).then(setAnswer, (cause) => setError(asApiError(cause)));
    }, settleTime);
  }

  return {
    layout,
    change,
    views: now?.views ?? [],
    first,
    firstSearch,
    known: now !== undefined,
    error: error ?? shelf.error,
    save: async (id, view, begin) => {
      const saved = await calls.saveView(ledger.id, id, view);
      setAnswer(saved);
      if (begin !== (saved.first === id)) setAnswer(await calls.keep(ledger.id, layout, begin ? id : null));
    },
    remove: async (id) => setAnswer(await calls.removeView(ledger.id, id)),
    beginWith: async (id) => setAnswer(await calls.keep(ledger.id, layout, id)),
  };
}
