import type { CheckAnswer } from '@yifa/server/contract/check';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaced, layOut, type Piece } from '../src/pages/check/model/layout.ts';
import { marksIn, problemsOf } from '../src/pages/check/model/problems.ts';
import { sayRead } from '../src/pages/check/model/words.ts';

const claim = (start: number, end: number): CheckAnswer['claims'][number] => ({
  start,
  end,
  value: 1,
  unit: '件',
  approx: 'exact',
  percent: false,
  indicator: 'other',
  label: '其他',
  subject: '',
  quote: '',
});
const finding = (start: number, end: number, severity: 'error' | 'warning' | 'notice' = 'warning') => ({
  code: 'residue',
  severity,
  at: { start, end },
  quote: '',
  says: '',
  remedy: '',
  others: [],
});
/** An answer whose paragraphs are the lines of a text. */
function answer(text: string, claims: CheckAnswer['claims'], findings: CheckAnswer['findings']): CheckAnswer {
  let at = 0;
  const blocks = text.split('\n').flatMap((line): CheckAnswer['blocks'] => {
    const start = at;
    at += line.length + 1;
    return line === '' ? [] : [{ kind: 'para', start, end: start + line.length }];
  });
  return {
    file: 'a.txt',
    format: 'txt',
    year: 2023,
    text,
    blocks,
    notes: [],
    claims,
    relations: [],
    findings,
    verdicts: claims.map((_, i) => ({
      claim: i,
      verdict: i % 2 === 0 ? 'contradicted' : 'supported',
      says: '',
      entries: [],
      total: 0,
    })),
  };
}
const wordsOf = (text: string, pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.kind === 'sign' ? '' : text.slice(piece.start, piece.end))).join('');

describe('the marks of a checked text', () => {
  test('a finding’s words are marked, and its sign stands behind them', () => {
    const text = '办结12件，，共3件。';
    const [block] = layOut(answer(text, [claim(2, 5), claim(8, 10)], [finding(5, 7, 'error')]));
    expect(block?.rows[0]?.[0]).toEqual([
      { kind: 'words', start: 0, end: 2 },
      { kind: 'number', start: 2, end: 5, claim: 0 },
      { kind: 'words', start: 5, end: 7, found: 'error' },
      { kind: 'sign', finding: 0 },
      { kind: 'words', start: 7, end: 8 },
      { kind: 'number', start: 8, end: 10, claim: 1 },
      { kind: 'words', start: 10, end: 11 },
    ]);
  });

  test('a finding about whole paragraphs marks them at the side, with one sign', () => {
    const text = '甲\n乙12件\n丙';
    const blocks = layOut(answer(text, [claim(3, 6)], [finding(0, 6), finding(2, 8, 'error')]));
    expect(blocks.map((block) => block.whole)).toEqual(['warning', 'error', 'error']);
    expect(marksIn(blocks).map((each) => [each.mark, each.block])).toEqual([
      ['p0', 0],
      ['n0', 1],
      ['p1', 1],
    ]);
  });

  test('a finding about the whole text has no place in it', () => {
    const text = '甲\n乙';
    expect(isPlaced({ start: 0, end: 3 }, text)).toBe(false);
    expect(isPlaced({ start: 1, end: 1 }, text)).toBe(false);
    expect(marksIn(layOut(answer(text, [], [finding(0, 3)])))).toEqual([]);
  });

  test('nothing of a text is lost or doubled, every number and every placed finding is marked once', () => {
    const span = (length: number) =>
      fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('办', '1', '，', '\n'), { minLength: 2, maxLength: 60 })
          .map((all) => `始${all.join('')}`),
        fc.array(span(60), { maxLength: 8 }),
        fc.array(span(60), { maxLength: 8 }),
        (text, numbers, found) => {
          // Numbers do not overlap and stand within one line.
          const claims: CheckAnswer['claims'] = [];
          for (const [start, end] of [...numbers].sort((a, b) => a[0] - b[0])) {
            if (end <= start || end > text.length || text.slice(start, end).includes('\n')) continue;
            if (start >= (claims[claims.length - 1]?.end ?? 0)) claims.push(claim(start, end));
          }
          const findings = found.map(([start, end]) =>
            finding(Math.min(start, text.length), Math.min(end, text.length)),
          );
          const whole = answer(text, claims, findings);
          const blocks = layOut(whole);
          expect(blocks.map((block) => wordsOf(text, block.rows[0]?.[0] ?? []))).toEqual(
            text.split('\n').filter((line) => line !== ''),
          );
          const marks = marksIn(blocks).map((each) => each.mark);
          expect(new Set(marks).size).toBe(marks.length);
          expect(marks.filter((mark) => mark.startsWith('n'))).toHaveLength(claims.length);
          for (const [i, { at }] of findings.entries()) {
            const seen = isPlaced(at, text) && text.slice(at.start).trim() !== '';
            if (seen && text.slice(at.start, at.end).trim() !== '') expect(marks).toContain(`p${i}`);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('problems are walked through in the order of the text', () => {
    const text = '办结12件，共3件；又5件。';
    const found = problemsOf(
      answer(text, [claim(2, 5), claim(7, 9), claim(11, 13)], [finding(9, 10), finding(0, text.length)]),
    );
    expect(found.map(({ mark }) => mark)).toEqual(['n0', 'p0', 'n2']);
  });

  test('what was read is said with its approximation', () => {
    expect(sayRead({ ...claim(0, 1), value: 20000, unit: '份', approx: 'more_than' })).toMatch(/^20000份（“余”“多”/);
    expect(sayRead({ ...claim(0, 1), value: 98.10000000001, unit: '', percent: true })).toBe('98.1%（准数）');
  });

  test('a text of 120 000 characters with thousands of marks is laid out at once', () => {
    const line = '办结12件，调解3件。';
    const text = Array.from({ length: 10_000 }, () => line).join('\n');
    const starts = Array.from({ length: 10_000 }, (_, i) => i * (line.length + 1));
    const begin = performance.now();
    const blocks = layOut(
      answer(
        text,
        starts.flatMap((at) => [claim(at + 2, at + 5), claim(at + 8, at + 10)]),
        starts.map((at) => finding(at + 2, at + 7)),
      ),
    );
    expect(marksIn(blocks)).toHaveLength(30_000);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
