import { evaluate, isFilled, toNode } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOn, id } from './support/context.ts';
import { books, means, scope, subject, written } from './support/written.ts';

const context = { ...contextOn('2026-01-05', books), periodStart: plainDate('2026-01-01') };

describe('evaluate', () => {
  it('means what the written condition means, for any entry', () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(written, subject, (condition, entry) => {
        const truth = means(condition, entry);
        seen[truth ? 'yes' : 'no'] += 1;
        expect(evaluate(toNode(condition, scope), entry, context)).toBe(truth);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(250);
  });

  it('knows two truth values: what is not so is exactly what the condition does not hold for', () => {
    fc.assert(
      fc.property(written, subject, (condition, entry) => {
        const plain = evaluate(toNode(condition, scope), entry, context);
        expect(evaluate(toNode({ not: condition }, scope), entry, context)).toBe(!plain);
        expect(evaluate(toNode({ any: [condition, { not: condition }] }, scope), entry, context)).toBe(true);
      }),
    );
  });

  it.each([
    ['before today', { begunOn: { before: 'today' } }],
    ['after today', { begunOn: { after: 'today' } }],
    ['at least nothing', { amount: { atLeast: 0 } }],
    ['at most anything', { cost: { atMost: 1_000_000 } }],
    ['a code', { tone: 'dark' }],
    ['a use', { uses: { has: 'home' } }],
    ['a book', { main: { is: { rare: false } } }],
  ])('holds nothing of an empty field: %s', (_, condition) => {
    const node = toNode(condition, scope);
    for (const values of [{}, { begunOn: null, amount: null, cost: null, tone: null, uses: [], main: null }]) {
      expect(evaluate(node, { state: 'open', values }, context)).toBe(false);
    }
  });

  it('takes a referenced entry that does not exist for one that satisfies nothing', () => {
    const entry = { state: 'open', values: { main: id(77), others: [id(0), id(77)] } };
    expect(evaluate(toNode({ main: { is: { state: { not: 'voided' } } } }, scope), entry, context)).toBe(false);
    expect(evaluate(toNode({ others: { every: { state: { not: 'voided' } } } }, scope), entry, context)).toBe(false);
    expect(evaluate(toNode({ others: { some: { rare: true } } }, scope), entry, context)).toBe(true);
  });

  it('counts no and zero as filled, and nothing else that is empty', () => {
    expect([false, 0, 'x', ['x']].map(isFilled)).toEqual([true, true, true, true]);
    expect([undefined, null, '', []].map(isFilled)).toEqual([false, false, false, false]);
  });
});
