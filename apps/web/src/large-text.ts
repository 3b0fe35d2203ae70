/** 大字: the reader's choice of type size, kept on this computer. */
import { useSyncExternalStore } from 'react';

const key = 'yifa.large-text';
const listeners = new Set<() => void>();

function read(): boolean {
  try {
    return window.localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

let large = read();
document.documentElement.classList.toggle('yf-large', large);

export function setLargeText(next: boolean): void {
  large = next;
  document.documentElement.classList.toggle('yf-large', next);
  try {
    window.localStorage.setItem(key, next ? 'yes' : 'no');
  } catch {
    // Kept for this visit only.
  }
  for (const listener of listeners) listener();
}

export function useLargeText(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => large,
  );
}
