/** The first page and what it shows are fetched while the declarations still travel, not after them. */
import type { Me } from './api/types.ts';
import { askDueAhead } from './pages/home/calls.ts';
import { firstScope } from './pages/home/scope.ts';
import { matchPath } from './router.ts';

/** To be called once when it is known who reads. */
export function fetchAhead(me: Me, path: string): void {
  const [own] = me.orgs;
  const id = path === '/' || path === '/login' ? own?.id : matchPath('/o/:org', path)?.['org'];
  const org = me.orgs.find((each) => each.id === id);
  if (!org || me.initial) return;
  import('./pages/home/page.tsx').catch(() => undefined);
  askDueAhead(org.id, firstScope(me.id, org === own));
}
