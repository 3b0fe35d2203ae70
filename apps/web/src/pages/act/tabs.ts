/** One draft in two windows: each knows of the other, and neither overwrites what the other has typed. */
import { useEffect, useState } from 'react';
import { randomUuid } from '../../api/uuid.ts';
import { type Draft, findDraft, readDraft } from './draft.ts';

/** This window, as drafts name it. */
export const thisTab = randomUuid();

/** Another window writes the same draft, or has sent or dropped it. */
export type Elsewhere = { readonly kind: 'editing'; readonly draft: Draft } | { readonly kind: 'gone' };

/** Whether a stored draft was written by another window after this one last saved. */
export function isForeign(stored: Draft | undefined, lastSaved: string | undefined): stored is Draft {
  if (!stored || stored.tab === undefined || stored.tab === thisTab) return false;
  return lastSaved !== undefined && stored.savedAt > lastSaved;
}

/** Listens to other windows. @returns what happened there, and how to put it aside */
export function useElsewhere(key: string): readonly [Elsewhere | undefined, (next: Elsewhere | undefined) => void] {
  const [elsewhere, setElsewhere] = useState<Elsewhere>();
  useEffect(() => {
    const hear = (event: StorageEvent) => {
      if (event.key !== key) return;
      const draft = event.newValue === null ? undefined : readDraft(event.newValue);
      if (event.newValue === null) setElsewhere({ kind: 'gone' });
      else if (draft && draft.tab !== thisTab) setElsewhere({ kind: 'editing', draft });
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, [key]);
  return [elsewhere, setElsewhere];
}

/** The draft as it lies there now, when another window has written it since. */
export function foreignDraft(key: string, lastSaved: string | undefined): Draft | undefined {
  const stored = findDraft(key);
  return isForeign(stored, lastSaved) ? stored : undefined;
}
