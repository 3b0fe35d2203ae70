import type { FindAnswer } from '@yifa/server/contract/find';
import { get } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';

/** What the find page reads from its own address. */
export interface FindQuery {
  readonly q: string;
  readonly scope: 'own' | 'all';
  readonly ledger: string;
  readonly area: string;
  readonly year: string;
  readonly state: string;
  readonly offset: number;
}

/** Whether an org has others below it, so that the choice of a scope makes sense. */
export function hasBelow(org: Org): boolean {
  return org.kind === 'county' || org.kind === 'province';
}

export function find(
  org: Org,
  query: Partial<FindQuery> & { readonly q: string },
  limit: number,
  signal: AbortSignal,
): Promise<FindAnswer> {
  const params = new URLSearchParams({ org: org.id, limit: String(limit) });
  for (const [name, value] of Object.entries(query)) if (value !== '' && value !== 0) params.set(name, String(value));
  return get<FindAnswer>(`/api/find?${params.toString()}`, signal);
}

export function readQuery(search: string, org: Org): FindQuery {
  const params = new URLSearchParams(search);
  const of = (name: string): string => params.get(name) ?? '';
  const offset = Number.parseInt(of('offset'), 10);
  return {
    q: of('q'),
    scope: of('scope') === 'own' || !hasBelow(org) ? 'own' : 'all',
    ledger: of('ledger'),
    area: of('area'),
    year: of('year'),
    state: of('state'),
    offset: Number.isFinite(offset) && offset > 0 ? offset : 0,
  };
}

/** The address of the page with some of its query changed; a change of filter starts again at the first. */
export function findHref(org: Org, query: FindQuery, change: Partial<FindQuery>): string {
  const next = { ...query, offset: 0, ...change };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    if (value === '' || value === 0 || (name === 'scope' && (value === 'all' || !hasBelow(org)))) continue;
    params.set(name, String(value));
  }
  return `/o/${encodeURIComponent(org.id)}/find?${params.toString()}`;
}
