/** History routing in one file: the address is the only truth, listeners re-read it. */
import { useMemo, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let navigated = false;

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Goes to an address of the workbench. `replace` leaves no step to go back to. */
export function navigate(
  to: string,
  options: { readonly replace?: boolean; readonly keepScroll?: boolean } = {},
): void {
  if (options.replace) window.history.replaceState(null, '', to);
  else window.history.pushState(null, '', to);
  navigated = true;
  announce();
  if (!options.keepScroll) window.scrollTo(0, 0);
}

/** Whether the user has moved since the page was loaded; before that the focus stays where the browser put it. */
export function hasNavigated(): boolean {
  return navigated;
}

/** The address now. */
export function useAddress(): { readonly path: string; readonly search: string } {
  const whole = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);
  return useMemo(() => {
    const [path = '/', search = ''] = whole.split('?');
    return { path, search };
  }, [whole]);
}

/** The parts of `path` that `pattern` names with a colon; undefined when it does not fit. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/+$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const piece = given[i] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = decodePart(piece);
    else if (part !== piece) return undefined;
  }
  return found;
}

function decodePart(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

const enc = encodeURIComponent;

/** The addresses of the screens. */
export const to = {
  home: (org: string) => `/o/${enc(org)}`,
  list: (org: string, ledger: string) => `/o/${enc(org)}/l/${enc(ledger)}`,
  open: (org: string, ledger: string, step: string) => `/o/${enc(org)}/l/${enc(ledger)}/new/${enc(step)}`,
  entry: (org: string, ledger: string, id: string) => `/o/${enc(org)}/l/${enc(ledger)}/e/${enc(id)}`,
  step: (org: string, ledger: string, id: string, step: string) =>
    `/o/${enc(org)}/l/${enc(ledger)}/e/${enc(id)}/s/${enc(step)}`,
  grid: (org: string, ledger: string) => `/o/${enc(org)}/l/${enc(ledger)}/grid`,
  import: (org: string, ledger: string) => `/o/${enc(org)}/l/${enc(ledger)}/import`,
  exports: (org: string) => `/o/${enc(org)}/exports`,
  sign: (org: string) => `/o/${enc(org)}/sign`,
  year: (org: string) => `/o/${enc(org)}/year`,
  find: (org: string, text = '') => `/o/${enc(org)}/find${text === '' ? '' : `?q=${enc(text)}`}`,
  help: (org: string, ledger?: string) => `/o/${enc(org)}/help${ledger === undefined ? '' : `/${enc(ledger)}`}`,
  settings: (org: string) => `/o/${enc(org)}/settings`,
  accounts: (org: string) => `/o/${enc(org)}/accounts`,
  see: (org: string) => `/o/${enc(org)}/see`,
  report: (org: string, year?: number) => `/o/${enc(org)}/report${year === undefined ? '' : `?year=${year}`}`,
  reportDesk: (org: string, year?: number) => `/o/${enc(org)}/reports${year === undefined ? '' : `/${year}`}`,
  check: (org: string) => `/o/${enc(org)}/check`,
  figure: (org: string, indicator: string, from: string, until: string) =>
    `/o/${enc(org)}/f/${enc(indicator)}?from=${from}&to=${until}`,
};
