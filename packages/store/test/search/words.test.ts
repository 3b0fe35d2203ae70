/** The words of the index, without a database: whatever is part of a text is found in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialsOf } from '../../src/pinyin.ts';
import { fold, foldPlaces } from '../../src/search/fold.ts';
import { termsOf } from '../../src/search/query.ts';
import { hitsIn, snippetOf } from '../../src/search/snippet.ts';
import { addTokens, tokenQuery } from '../../src/search/tokens.ts';

/** Texts with signs of every kind that meets in a ledger: Chinese, full width, digits, brackets, rare and astral signs. */
const signs = fc.constantFrom(...'调解协议书张王村第〔2023〕０1号，。（）a Bz-7＃𠮷é①㎡/\\\'":&|!*');
const texts = fc.array(signs, { minLength: 1, maxLength: 40 }).map((each) => each.join(''));

function tokens(text: string): Set<string> {
  const into = new Set<string>();
  addTokens(fold(text), into);
  return into;
}

/** What PostgreSQL does with the query, for queries of this shape. */
function matches(text: string, query: string): boolean {
  const all = [...tokens(text)];
  return query.split(' & ').every((word) => {
    const bare = word
      .replace(/:\*$/, '')
      .slice(1, -1)
      .replace(/(['\\])\1/g, '$1');
    return word.endsWith(':*') ? all.some((each) => each.startsWith(bare)) : all.includes(bare);
  });
}

describe('words', () => {
  test('every part of a text is among its words', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const all = [...text];
        const start = a % all.length;
        const part = fold(all.slice(start, start + 1 + (b % (all.length - start))).join(''));
        if (part !== '') expect(matches(text, tokenQuery(part)), part).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a part folds into a part, and its place is known', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, part, after) => {
        const whole = before + part + after;
        expect(fold(whole)).toContain(fold(part));
        const { folded, from, until } = foldPlaces(whole);
        expect(folded).toBe(fold(whole));
        expect([from.length, until.length]).toEqual([folded.length, folded.length]);
        for (const [start, end] of hitsIn(whole, termsOf(part))) {
          const pieces = part
            .split(/[\s\u3000]+/)
            .map(fold)
            .filter((each) => each !== '');
          expect(pieces.some((piece) => fold(whole.slice(start, end)).includes(piece))).toBe(true);
        }
      }),
    );
  });

  test('widths, cases, brackets and spaces make no difference', () => {
    for (const text of ['（2023）人调字第5号', '(2023) 人调字第 5 号', '〔２０２３〕人调字第５号'])
      expect(fold(text)).toBe('2023人调字第5号');
    expect(fold('ＡＢc')).toBe('abc');
    expect(termsOf('  张三\u3000 排水 ').map((term) => term.typed)).toEqual(['张三', '排水']);
    expect(termsOf('，。 -')).toEqual([]);
  });

  test('dates are understood as they are typed', () => {
    expect(termsOf('2023.5.4')[0]?.alternatives).toContain('20230504');
    expect(termsOf('2023/05')[0]?.alternatives).toContain('2023年5月');
  });

  test('initials are those of the sounds', () => {
    expect(initialsOf('重庆路12号')).toBe('cql12h');
    expect(initialsOf('人民调解委员会')).toBe('rmtjwyh');
    expect(termsOf('rmtj')[0]?.alternatives).toEqual(['rmtj', 'RMTJ']);
  });

  test('a snippet keeps the hit in sight and the text as it was', () => {
    const text = `${'甲'.repeat(200)}界址不清${'乙'.repeat(200)}`;
    const parts = snippetOf(text, termsOf('界址'));
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['界址']);
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(90);
    expect(parts[0]?.text).toBe('…');
    expect(snippetOf('界址', termsOf('界址'))).toEqual([{ text: '界址', hit: true }]);
  });
});
