import type { DraftBlock } from '@yifa/server/contract/reports';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffBlocks, diffText } from '../src/pages/report-desk/model/diff.ts';

const sentence = fc.string({ unit: fc.constantFrom('受', '理', '案', '件', '，', '1', '2', '5'), maxLength: 30 });
const para = (id: string, ...runs: Extract<DraftBlock, { kind: 'para' }>['runs']): DraftBlock => ({
  id,
  kind: 'para',
  runs,
});
const print = ({ figure }: { readonly figure: string }) => `〈${figure}〉`;

describe('the difference of two texts', () => {
  test('leads from the one to the other', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pieces = diffText(before, after);
        const without = (how: string) =>
          pieces
            .filter((piece) => piece.how !== how)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  test('is nothing for the same text', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(diffText(text, text).every(({ how }) => how === 'same')).toBe(true);
      }),
    );
  });

  test('takes a number as one piece and leaves the words around it', () => {
    expect(diffText('全年受理案件125件。', '全年受理案件152件。')).toEqual([
      { how: 'same', text: '全年受理案件' },
      { how: 'removed', text: '125' },
      { how: 'added', text: '152' },
      { how: 'same', text: '件。' },
    ]);
  });
});

describe('the difference of two drafts', () => {
  test('tells blocks by their id: added, removed, changed, moved', () => {
    const before = [
      para('a', { text: '甲' }),
      para('b', { text: '乙' }),
      para('c', { text: '丙' }),
      para('d', { text: '丁' }),
    ];
    const after = [
      para('b', { text: '乙' }),
      para('c', { text: '丙丙' }),
      para('e', { text: '戊' }),
      para('a', { text: '甲' }),
    ];
    const hows = Object.fromEntries(diffBlocks(before, after, print).map(({ id, how }) => [id, how]));
    expect(hows).toEqual({ a: 'moved', b: 'same', c: 'changed', d: 'removed', e: 'added' });
  });

  test('every block that stands in either is told once', () => {
    const draft = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
      .chain((ids) => fc.tuple(...ids.map((id) => sentence.map((text) => para(id, { text })))));
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const told = diffBlocks(before, after, print).map(({ id }) => id);
        expect([...told].sort()).toEqual([...new Set([...before, ...after].map(({ id }) => id))].sort());
      }),
    );
  });

  test('a figure bound to another indicator is a change even where it prints the same', () => {
    const same = () => '5件';
    const before = [para('a', { text: '受理' }, { figure: 'one', style: 'exact' })];
    const after = [para('a', { text: '受理' }, { figure: 'two', style: 'exact' })];
    expect(diffBlocks(before, after, same)).toEqual([
      {
        id: 'a',
        how: 'changed',
        pieces: [
          { how: 'same', text: '受理' },
          { how: 'removed', text: '5件' },
          { how: 'added', text: '5件' },
        ],
      },
    ]);
  });
});
