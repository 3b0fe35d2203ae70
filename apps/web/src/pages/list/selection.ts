/** Which entries are selected, across the pages of one query: some by name, or all that fit but some. */
import type { ListFilterOrder } from '@yifa/server/contract/lists';

export interface Selection {
  /** Everything that fits the query, except `ids`; otherwise only `ids`. */
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
}

export const nothing: Selection = { all: false, ids: new Set() };
export const everything: Selection = { all: true, ids: new Set() };

export function isSelected({ all, ids }: Selection, id: string): boolean {
  return ids.has(id) !== all;
}

/** The selection with some entries selected or not. */
export function select(selection: Selection, ids: readonly string[], yes: boolean): Selection {
  const named = new Set(selection.ids);
  for (const id of ids)
    if (yes !== selection.all) named.add(id);
    else named.delete(id);
  return { ...selection, ids: named };
}

/** How many of a list of `total` entries are selected. */
export function selectedOf({ all, ids }: Selection, total: number): number {
  return all ? Math.max(0, total - ids.size) : ids.size;
}

/** The filter that picks the selected ones out of those that fit; undefined when it is all of them. */
export function selectionFilter({ all, ids }: Selection): ListFilterOrder | undefined {
  if (all && ids.size === 0) return undefined;
  return { by: 'ids', ids: [...ids], ...(all ? { except: true } : {}) };
}
