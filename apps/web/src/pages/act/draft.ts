/** What was typed and not yet sent, kept on this computer by account, so that a reload, a time-out or a power cut loses nothing. */
import type { Titles } from '../../api/types.ts';
import type { Raw } from '../../values/raw.ts';

export interface Draft {
  readonly savedAt: string;
  /** Where to go on. */
  readonly href: string;
  readonly label: string;
  /** Only the fields that were touched. */
  readonly edits: Readonly<Record<string, Raw>>;
  readonly reason: string;
  readonly on: string;
  readonly titles: Titles;
  /** Version of the entry that was looked at. */
  readonly version: number | undefined;
  /** The key under which this very content was sent already. */
  readonly sent: { readonly content: string; readonly key: string } | undefined;
  /** Where the content of fields was taken over from, until they are changed. */
  readonly marks?: Readonly<Record<string, string>>;
  /** The window that wrote it. */
  readonly tab?: string;
}

const prefix = 'yifa.draft.';
const keepMilliseconds = 30 * 24 * 3600 * 1000;

/** The name of a draft: account, org, ledger, entry or `new`, step. */
export function draftKey(account: string, parts: readonly string[]): string {
  return `${prefix}${[account, ...parts].map(encodeURIComponent).join('/')}`;
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'savedAt' in value &&
    'edits' in value &&
    'href' in value &&
    'titles' in value
  );
}

/** A draft from its stored text; undefined when it is none, or too old. */
export function readDraft(text: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(text);
    return isDraft(draft) && Date.now() - Date.parse(draft.savedAt) < keepMilliseconds ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function findDraft(key: string): Draft | undefined {
  try {
    const text = window.localStorage.getItem(key);
    return text === null ? undefined : readDraft(text);
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: a full or forbidden storage says no. */
export function saveDraft(key: string, draft: Draft): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  try {
    window.localStorage.removeItem(key);
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}

function keysOf(account: string): string[] {
  try {
    const mine = draftKey(account, ['']);
    return Object.keys(window.localStorage).filter((key) => key.startsWith(mine));
  } catch {
    return [];
  }
}

/** The drafts of an account, newest first; outdated ones are removed. */
export function listDrafts(account: string): { readonly key: string; readonly draft: Draft }[] {
  const found = keysOf(account).flatMap((key) => {
    const draft = findDraft(key);
    if (!draft) dropDraft(key);
    return draft ? [{ key, draft }] : [];
  });
  return found.sort((a, b) => (a.draft.savedAt < b.draft.savedAt ? 1 : -1));
}

export function clearDrafts(account: string): void {
  for (const key of keysOf(account)) dropDraft(key);
}
