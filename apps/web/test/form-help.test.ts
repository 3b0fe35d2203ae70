/** Follow-ups, second windows, and phrases: what needs no page to be proved. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerDescription } from '../src/api/types.ts';
import { dropPhrase, keepPhrase, phrasesOf } from '../src/fields/phrase-shelf.ts';
import { type Draft, findDraft, readDraft, saveDraft } from '../src/pages/act/draft.ts';
import { isForeign, thisTab } from '../src/pages/act/tabs.ts';
import { openedFrom } from '../src/pages/act/use-taken-over.ts';
import { followUpsOf } from '../src/pages/entry/follow-ups.tsx';

class Shelf {
  readonly #held = new Map<string, string>();
  full = false;
  getItem(key: string): string | null {
    return this.#held.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#held.set(key, text);
  }
}

let shelf = new Shelf();
beforeEach(() => {
  shelf = new Shelf();
  vi.stubGlobal('window', { localStorage: shelf });
});

function ledger(id: string, refTo: string, by: string[], more: object = {}): LedgerDescription {
  const field = { name: 'cause', kind: 'ref', label: '起因', optional: false, personal: false, ledger: refTo } as const;
  const step = {
    label: '登记',
    from: [],
    opens: true,
    apart: [],
    reason: false,
    loose: false,
    documents: [],
    guards: [],
  };
  return {
    ...{ id, label: `台账${id}`, area: 'a', unit: '件', title: [], dated: 'on', keepers: [], states: [], always: [] },
    ...{ deadlines: [], documents: [], gaps: [] },
    fields: [field],
    steps: [{ ...step, id: 'register', by, asks: ['cause'], ...more }],
  };
}

describe('follow-ups', () => {
  const at = { org: '1', ledger: 'case', entry: 'e1' };
  it('are the ledgers that refer to this one and whose opening the reader may take', () => {
    const all = [
      ledger('suit', 'case', ['clerk']),
      ledger('other', 'village', ['clerk']),
      ledger('closed', 'case', ['judge']),
      ledger('paged', 'case', ['clerk'], { page: 'desk' }),
      ledger('later', 'case', ['clerk'], { asks: [] }),
    ];
    const offered = followUpsOf(all, at, ['clerk']);
    expect(offered.map(({ label }) => label)).toEqual(['台账suit']);
    const search = offered[0]?.href.replace(/^.*\?/, '?') ?? '';
    expect(openedFrom(search)).toEqual({ field: 'cause', entry: 'e1' });
  });
});

describe('drafts', () => {
  const draft: Draft = {
    ...{ savedAt: new Date().toISOString(), href: '/', label: 'x', edits: { a: '甲' }, reason: '', on: '', titles: {} },
    version: undefined,
    sent: undefined,
  };

  it('survive in the storage, and say when it is full', () => {
    expect(saveDraft('k', draft)).toBe(true);
    expect(findDraft('k')?.edits).toEqual({ a: '甲' });
    shelf.full = true;
    expect(saveDraft('k', { ...draft, edits: { a: '乙' } })).toBe(false);
    expect(findDraft('k')?.edits).toEqual({ a: '甲' });
    expect(readDraft('{"half')).toBeUndefined();
  });

  it('of another window are known as such only when newer than what this one saved', () => {
    const theirs = { ...draft, tab: 'another', savedAt: '2026-01-05T10:00:00.000Z' };
    expect(isForeign(theirs, '2026-01-05T09:00:00.000Z')).toBe(true);
    expect(isForeign(theirs, '2026-01-05T11:00:00.000Z')).toBe(false);
    expect(isForeign({ ...theirs, tab: thisTab }, '2026-01-05T09:00:00.000Z')).toBe(false);
    expect(isForeign(undefined, '')).toBe(false);
  });
});

describe('phrases', () => {
  it('are kept newest first, once each, and can be dropped; a broken shelf is an empty one', () => {
    keepPhrase('f', '同意');
    keepPhrase('f', '请核实');
    expect(keepPhrase('f', '同意')).toEqual(['同意', '请核实']);
    expect(dropPhrase('f', '同意')).toEqual(['请核实']);
    shelf.setItem('yifa.phrases.f', '{');
    expect(phrasesOf('f')).toEqual([]);
    shelf.full = true;
    expect(keepPhrase('f', '满了')).toEqual([]);
  });
});
