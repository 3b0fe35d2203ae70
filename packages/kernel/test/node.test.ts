import { DefinitionError, fieldsRead, toNode } from '@yifa/kernel';
import { days } from '@yifa/law';
import { describe, expect, it } from 'vitest';
import { book, loan } from './support/library.ts';

const onBook = { fields: book.model.fields, states: Object.keys(book.states), path: 'filter' };
const onLoan = { fields: loan.model.fields, states: Object.keys(loan.states), path: 'filter' };

function pathOf(condition: unknown, scope = onBook): string {
  try {
    toNode(condition, scope);
  } catch (error) {
    if (error instanceof DefinitionError) return error.path;
    throw error;
  }
  return 'accepted';
}

describe('toNode', () => {
  it('turns each written test into the tree it means', () => {
    expect(toNode({ title: '史记' }, onBook)).toEqual({ op: 'in', field: 'title', values: ['史记'] });
    expect(toNode({ state: { not: 'voided' } }, onBook)).toEqual({ op: 'not', of: { op: 'state', in: ['voided'] } });
    expect(toNode({ shelf: { not: ['open'] } }, onBook)).toEqual({
      op: 'not',
      of: { op: 'in', field: 'shelf', values: ['open'] },
    });
    expect(toNode({ boughtOn: { after: { field: 'withdrawnOn', minus: days(3, 'penalty') } } }, onBook)).toEqual({
      op: 'compare',
      field: 'boughtOn',
      by: '>',
      to: { kind: 'field', field: 'withdrawnOn', shift: { period: days(3, 'penalty'), direction: 'before' } },
    });
    expect(toNode({ price: { atLeast: { setting: 'hearing-fine-citizen' } } }, onBook)).toEqual({
      op: 'compare',
      field: 'price',
      by: '>=',
      to: { kind: 'setting', setting: 'hearing-fine-citizen' },
    });
    expect(toNode({ books: { some: { rare: true } } }, onLoan)).toEqual({
      op: 'ref',
      field: 'books',
      ledger: 'book',
      quantity: 'some',
      of: { op: 'in', field: 'rare', values: [true] },
    });
    expect(toNode({}, onBook)).toEqual({ op: 'all', of: [] });
    expect(toNode({ title: undefined, rare: false }, onBook)).toEqual({ op: 'in', field: 'rare', values: [false] });
  });

  it('survives the way to JSON and back', () => {
    const written = {
      any: [{ rare: true, copies: { atLeast: 2 } }, { subjects: { hasAny: ['novel'] } }],
      state: ['draft', 'registered'],
    };
    const node = toNode(written, onBook);
    expect(toNode(JSON.parse(JSON.stringify(written)), onBook)).toEqual(node);
    expect(JSON.parse(JSON.stringify(node))).toEqual(node);
  });

  it('reads the fields of the entry itself, not those of the entries it names', () => {
    const node = toNode(
      {
        reader: { is: { kind: 'adult' } },
        lentOn: { after: { field: 'askedOn' } },
        witnesses: { noneAmong: 'reader' },
      },
      onLoan,
    );
    expect([...fieldsRead(node)].sort()).toEqual(['askedOn', 'lentOn', 'reader', 'witnesses']);
  });

  it.each([
    ['no object', 'rare', 'filter'],
    ['null', null, 'filter'],
    ['a list', [{ rare: true }], 'filter'],
    ['an unknown field', { colour: 'red' }, 'filter.colour'],
    ['an inherited name as field', { constructor: 'x' }, 'filter.constructor'],
    ['another inherited name', { toString: { filled: true } }, 'filter.toString'],
    ['an inherited name as test', { boughtOn: { constructor: 'today' } }, 'filter.boughtOn.constructor'],
    ['an unknown state', { state: 'lent' }, 'filter.state'],
    ['no state', { state: [] }, 'filter.state'],
    ['an inherited name as state', { state: 'toString' }, 'filter.state'],
    ['a state test with more than not', { state: { not: 'draft', or: 'voided' } }, 'filter.state'],
    ['an unknown code', { shelf: 'ajar' }, 'filter.shelf'],
    ['an inherited name as code', { shelf: 'constructor' }, 'filter.shelf'],
    ['an unknown code of several', { subjects: { hasAll: ['novel', 'cooking'] } }, 'filter.subjects.hasAll'],
    ['no code', { subjects: { hasAny: [] } }, 'filter.subjects.hasAny'],
    ['an empty list of values', { title: [] }, 'filter.title'],
    ['an empty test', { price: {} }, 'filter.price'],
    ['text for a number', { copies: '3' }, 'filter.copies'],
    ['not a number', { copies: Number.NaN }, 'filter.copies'],
    ['a fraction', { price: { atLeast: 0.5 } }, 'filter.price.atLeast'],
    ['an infinite number', { price: { atMost: Number.POSITIVE_INFINITY } }, 'filter.price.atMost'],
    ['a number for yes or no', { rare: 1 }, 'filter.rare'],
    ['a day given as a value', { boughtOn: '2026-01-05' }, 'filter.boughtOn'],
    ['no real day', { boughtOn: { before: '2026-02-30' } }, 'filter.boughtOn.before'],
    ['a number as a day', { boughtOn: { before: 3 } }, 'filter.boughtOn.before'],
    ['a number word on a date', { boughtOn: { atLeast: 'today' } }, 'filter.boughtOn.atLeast'],
    ['a date word on a number', { copies: { after: 3 } }, 'filter.copies.after'],
    ['a setting as a day', { boughtOn: { before: { setting: 'hearing-fine-citizen' } } }, 'filter.boughtOn.before'],
    ['a text field as a day', { boughtOn: { before: { field: 'title' } } }, 'filter.boughtOn.before'],
    ['a date field as a number', { copies: { atLeast: { field: 'boughtOn' } } }, 'filter.copies.atLeast'],
    ['an unknown field as operand', { boughtOn: { before: { field: 'soldOn' } } }, 'filter.boughtOn.before'],
    ['an unknown setting', { price: { atLeast: { setting: 'free-lunch' } } }, 'filter.price.atLeast'],
    ['a setting that is no number', { price: { atLeast: { setting: 'ethnic-holidays' } } }, 'filter.price.atLeast'],
    [
      'a misspelt shift',
      { boughtOn: { before: { field: 'withdrawnOn', pluss: days(3, 'penalty') } } },
      'filter.boughtOn.before',
    ],
    [
      'a shift both ways',
      { boughtOn: { before: { moment: 'today', plus: days(3, 'penalty'), minus: days(3, 'penalty') } } },
      'filter.boughtOn.before',
    ],
    [
      'a shift by no statute',
      { boughtOn: { before: { moment: 'today', plus: { count: 3, unit: 'day', law: 'gravity' } } } },
      'filter.boughtOn.before',
    ],
    [
      'a shift by nothing',
      { boughtOn: { before: { moment: 'today', plus: { count: 0, unit: 'day', law: 'penalty' } } } },
      'filter.boughtOn.before',
    ],
    ['an unknown test', { title: { like: '史' } }, 'filter.title.like'],
    ['a nested fault', { any: [{ rare: true }, { not: { shelf: 'ajar' } }] }, 'filter.any[1].not.shelf'],
  ])('refuses %s', (_, condition, path) => {
    expect(pathOf(condition)).toBe(path);
  });

  it.each([
    ['a wrong field of the referenced ledger', { reader: { is: { colour: 'red' } } }, 'filter.reader.is.colour'],
    ['a wrong state of the referenced ledger', { books: { every: { state: 'lent' } } }, 'filter.books.every.state'],
    ['every on a single reference', { reader: { every: { kind: 'adult' } } }, 'filter.reader.every'],
    ['told apart from text', { reader: { notAmong: 'purpose' } }, 'filter.reader.notAmong'],
    ['told apart from entries of another ledger', { reader: { notAmong: 'books' } }, 'filter.reader.notAmong'],
    ['a count that is no whole number', { books: { count: { atLeast: 1.5 } } }, 'filter.books.count'],
    ['a count by a date word', { books: { count: { onOrAfter: 1 } } }, 'filter.books.count'],
    ['an empty count', { books: { count: {} } }, 'filter.books.count'],
    ['a value for sub-rows', { companions: '张三' }, 'filter.companions'],
    ['a value for several references', { books: 'x' }, 'filter.books'],
    ['a value for a time', { pickedUpAt: '2026-01-05T09:30' }, 'filter.pickedUpAt'],
  ])('refuses %s', (_, condition, path) => {
    expect(pathOf(condition, onLoan)).toBe(path);
  });

  it('refuses a nesting that would exhaust the stack', () => {
    let deep: unknown = { rare: true };
    for (let i = 0; i < 20_000; i += 1) deep = { not: deep };
    expect(() => toNode(deep, onBook)).toThrow(/nested too deeply/);
  });
});
