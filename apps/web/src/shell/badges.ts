/** The counts beside the menu, read once for all who show them, and again after an act. */
import type { Badges } from '@yifa/server/contract/today';
import { useEffect, useState } from 'react';
import { loadBadges } from '../pages/home/calls.ts';

const listeners = new Set<() => void>();

/** Says that something was done that may have changed the counts. */
export function refreshBadges(): void {
  for (const listener of listeners) listener();
}

/** Counts older than this are read again on the next move, in milliseconds. */
const fresh = 20_000;

let last: { readonly org: string; readonly at: number; readonly answer: Promise<Badges> } | undefined;

function badgesOf(org: string): Promise<Badges> {
  const now = Date.now();
  if (last?.org !== org || now - last.at > fresh) last = { org, at: now, answer: loadBadges(org) };
  return last.answer;
}

/** The counts of the reader in an org; undefined until they are known. */
export function useBadges(org: string, path: string): Badges | undefined {
  const [badges, setBadges] = useState<{ readonly org: string; readonly badges: Badges }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every move looks again
  useEffect(() => {
    let gone = false;
    const read = () => {
      badgesOf(org).then(
        (answer) => {
          if (!gone) setBadges({ org, badges: answer });
        },
        () => {
          last = undefined; // the menu works without counts
        },
      );
    };
    const again = () => {
      last = undefined;
      read();
    };
    read();
    listeners.add(again);
    return () => {
      gone = true;
      listeners.delete(again);
    };
  }, [org, path]);
  return badges?.org === org ? badges.badges : undefined;
}
