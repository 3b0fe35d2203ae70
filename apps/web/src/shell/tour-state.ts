/** Whether the tour is to be shown: once to each account on each computer, and again when asked for. */
const listeners = new Set<() => void>();

function keyOf(account: string): string {
  return `yifa.tour.${account}`;
}

export function wasToured(account: string): boolean {
  try {
    return window.localStorage.getItem(keyOf(account)) !== null;
  } catch {
    return true; // Where nothing is kept, it would come back at every start.
  }
}

export function noteToured(account: string): void {
  try {
    window.localStorage.setItem(keyOf(account), '1');
  } catch {
    // It comes again next time.
  }
}

/** Shows the tour now, or on the home page as soon as that is opened. */
export function startTour(account: string): void {
  try {
    window.localStorage.removeItem(keyOf(account));
  } catch {
    // Nothing was kept.
  }
  for (const listener of listeners) listener();
}

export function onTour(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
