import { count, type EntryIndicator, entryIndicators, evaluate, isMoney, relation, type Subject } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOn } from './support/context.ts';
import {
  allDone,
  book,
  booksBought,
  booksHeld,
  booksRare,
  copiesTotal,
  loans,
  priceTotal,
  readersServed,
  returnRate,
  returns,
} from './support/library.ts';

const context = {
  ...contextOn('2027-02-01'),
  periodStart: plainDate('2026-01-01'),
  periodEnd: plainDate('2026-12-31'),
};
const counts = (indicator: EntryIndicator, state: string, values: Subject['values']): boolean =>
  evaluate(indicator.where, { state, values }, context);

describe('count, sum, distinct', () => {
  it('counts what lies in the period, both ends included', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-06-15', '2026-12-31', '2027-01-01'];
    expect(days.map((boughtOn) => counts(booksBought, 'registered', { boughtOn }))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(counts(booksBought, 'registered', { boughtOn: null })).toBe(false);
  });

  it('never counts drafts and voided entries, whatever it asks for', () => {
    for (const indicator of [booksBought, booksRare, booksHeld, priceTotal, copiesTotal]) {
      const values = { boughtOn: '2026-03-04', rare: true };
      expect(['draft', 'registered', 'voided'].map((state) => counts(indicator, state, values))).toEqual([
        false,
        true,
        false,
      ]);
    }
    for (const indicator of [loans, returns, readersServed])
      expect(counts(indicator, 'voided', { lentOn: '2026-03-04' })).toBe(false);
    const drafts = count('drafts', book, { label: '草稿', where: { state: 'draft' } });
    expect(counts(drafts, 'draft', {})).toBe(false);
  });

  it('adds its own condition', () => {
    expect(
      [true, false, null].map((rare) => counts(booksRare, 'registered', { boughtOn: '2026-03-04', rare })),
    ).toEqual([true, false, false]);
    expect(['asked', 'lent', 'back', 'lost'].map((state) => counts(loans, state, { lentOn: '2026-03-04' }))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('counts what stands at the end of the period', () => {
    const held = (boughtOn: string, withdrawnOn: string | null) =>
      counts(booksHeld, 'registered', { boughtOn, withdrawnOn });
    expect([held('2019-01-01', null), held('2026-12-31', null), held('2019-01-01', '2027-01-01')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([held('2027-01-01', null), held('2019-01-01', '2026-12-31'), held('2019-01-01', '2020-01-01')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('counts a part of what it is a part of', () => {
    const entry = fc.record({
      state: fc.constantFrom('draft', 'registered', 'voided'),
      values: fc.record({
        rare: fc.option(fc.boolean()),
        boughtOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', null),
      }),
    });
    fc.assert(
      fc.property(
        entry,
        ({ state, values }) => !counts(booksRare, state, values) || counts(booksBought, state, values),
      ),
    );
  });

  it('knows its unit, its words and whether it is money', () => {
    expect(booksBought).toMatchObject({
      id: 'books-bought',
      unit: '册',
      phrase: '购入图书{n}',
      reads: 'books-bought',
      says: '购入图书',
    });
    expect(booksRare.phrase).toBe('其中善本{n}');
    expect([priceTotal.unit, copiesTotal.unit, readersServed.unit, returnRate.unit, allDone.unit]).toEqual([
      '元',
      '册',
      '人',
      '%',
      '件次',
    ]);
    expect([priceTotal, copiesTotal, booksBought, returnRate].map(isMoney)).toEqual([true, false, false, false]);
    expect([priceTotal.field, readersServed.field, booksBought.field]).toEqual(['price', 'reader', undefined]);
  });

  it('refuses a condition that does not hold together, with its path', () => {
    const colour = JSON.parse('{"label":"x","where":{"colour":"red"}}');
    expect(() => count('bad', book, colour)).toThrow(/^indicator bad\.colour: /);
  });
});

describe('rate, total, relation', () => {
  it('opens to the queries it is made of', () => {
    expect(entryIndicators(returnRate).map((each) => each.id)).toEqual(['returns', 'loans']);
    expect(entryIndicators(allDone).map((each) => each.id)).toEqual(['books-bought', 'loans']);
    expect(entryIndicators(priceTotal)).toEqual([priceTotal]);
  });

  it('holds one indicator or several on either side', () => {
    expect(relation('one', booksRare, '<=', booksBought, '。')).toMatchObject({
      left: [booksRare],
      right: [booksBought],
    });
    expect(relation('two', allDone, '=', [booksBought, loans], '。')).toMatchObject({
      is: '=',
      left: [allDone],
      right: [booksBought, loans],
    });
  });
});
