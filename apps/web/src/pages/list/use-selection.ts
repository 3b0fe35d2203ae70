/** The selection of each query, kept while one turns pages, opens entries and comes back. */
import { useState } from 'react';
import { nothing, type Selection } from './selection.ts';

const kept = new Map<string, Selection>();
const most = 50;

export function useSelection(query: string): readonly [Selection, (selection: Selection) => void] {
  const [, again] = useState(0);
  return [
    kept.get(query) ?? nothing,
    (selection) => {
      kept.delete(query);
      kept.set(query, selection);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      again((n) => n + 1);
    },
  ];
}
