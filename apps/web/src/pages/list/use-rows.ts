/** Moving among the rows by keyboard, and coming back to the row one left. */
import { useEffect, useRef, useState } from 'react';
import { hasNavigated } from '../../router.ts';
import { isTyping, moveOf, rowAfter, singleKeys } from './keys.ts';
import type { Roving } from './table.tsx';

interface Left {
  readonly id: string;
  readonly search: string;
  readonly top: number;
  readonly inside: number;
}

function readLeft(key: string): Left | undefined {
  try {
    const left: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null');
    if (typeof left !== 'object' || left === null) return undefined;
    if (!('id' in left) || !('search' in left) || !('top' in left) || !('inside' in left)) return undefined;
    const { id, search, top, inside } = left;
    return typeof id === 'string' && typeof search === 'string' && typeof top === 'number' && typeof inside === 'number'
      ? { id, search, top, inside }
      : undefined;
  } catch {
    return undefined;
  }
}

function box(): Element | null {
  return document.querySelector('.yf-list .yf-table-box');
}

function linkOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.yf-list [data-row="${id}"]`);
}

interface Given {
  /** Under which the place is remembered: org and ledger. */
  readonly place: string;
  readonly search: string;
  /** The rows of this page; undefined while they load. */
  readonly ids: readonly string[] | undefined;
  readonly toggle: (id: string) => void;
  readonly turn: (by: 1 | -1) => void;
  readonly help: () => void;
}

export function useRows({ place, search, ids, toggle, turn, help }: Given): Roving {
  const key = `yifa.list.at.${place}`;
  const [here, setHere] = useState<string>();
  const latest = useRef({ ids, here, toggle, turn, help });
  latest.current = { ids, here, toggle, turn, help };

  const returned = useRef(false);
  useEffect(() => {
    if (!ids || returned.current) return;
    returned.current = true;
    const left = readLeft(key);
    if (!left || left.search !== search || !hasNavigated()) return;
    window.sessionStorage.removeItem(key);
    if (!ids.includes(left.id)) return;
    setHere(left.id);
    window.scrollTo(0, left.top);
    box()?.scrollTo(0, left.inside);
    linkOf(left.id)?.focus({ preventScroll: true });
  }, [ids, key, search]);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const now = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const inTable = event.target instanceof Element && event.target.closest('.yf-list .yf-table-box') !== null;
      const rows = now.ids ?? [];
      if (inTable) {
        const move = moveOf(event.key);
        const next = move && rowAfter(rows, now.here, move);
        if (next !== undefined) {
          event.preventDefault();
          setHere(next);
          linkOf(next)?.focus();
          return;
        }
        const ticking = event.target instanceof HTMLInputElement;
        if (event.key === ' ' && !ticking && now.here !== undefined && event.target === linkOf(now.here)) {
          event.preventDefault();
          now.toggle(now.here);
          return;
        }
      }
      if (!inTable && !singleKeys()) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLElement>('.yf-list .yf-keyword input, .yf-list input.yf-keyword')?.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        now.help();
      } else if (event.key === '[' || event.key === ']') {
        now.turn(event.key === ']' ? 1 : -1);
      } else if ((event.key === 'j' || event.key === 'k') && !inTable) {
        const start = now.here !== undefined && rows.includes(now.here) ? now.here : rows[0];
        if (start !== undefined) linkOf(start)?.focus();
      }
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const first = ids?.[0];
  return {
    here: here !== undefined && ids?.includes(here) ? here : first,
    enter: setHere,
    leave: (id) => {
      const left: Left = { id, search, top: window.scrollY, inside: box()?.scrollTop ?? 0 };
      try {
        window.sessionStorage.setItem(key, JSON.stringify(left));
      } catch {
        // One comes back to the head of the list then.
      }
    },
  };
}
