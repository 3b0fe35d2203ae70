import {
  assemble,
  count,
  DefinitionError,
  type DomainParts,
  date,
  getIndicator,
  getLedger,
  integer,
  type Ledger,
  type LedgerModel,
  oneOf,
  ref,
  refs,
  relation,
  rows,
  text,
} from '@yifa/kernel';
import { describe, expect, it } from 'vitest';
import { book, booksBought, booksRare, domain, library, libraryParts, loan, reader } from './support/library.ts';

const parts: DomainParts = { ...libraryParts, areas: library.areas, posts: library.posts };

function pathOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof DefinitionError) return error.path;
    throw error;
  }
  return 'accepted';
}
const withBook = (change: Partial<LedgerModel>): string =>
  pathOf(() =>
    assemble({
      ...parts,
      indicators: [],
      relations: [],
      ledgers: [{ model: { ...book.model, ...change } }, reader, loan],
    }),
  );
const register = book.model.steps['register'];
if (!register) throw new Error('register');
const withStep = (change: Partial<typeof register>): string =>
  withBook({ steps: { ...book.model.steps, register: { ...register, ...change } } });

describe('assemble', () => {
  it('finds what it has taken in, and says what it has not', () => {
    expect(getLedger(domain, 'loan')).toBe(loan.model);
    expect(getIndicator(domain, 'books-rare')).toBe(booksRare);
    expect(pathOf(() => getLedger(domain, 'constructor'))).toBe('constructor');
    expect(pathOf(() => getIndicator(domain, 'none'))).toBe('none');
    expect(withBook({})).toBe('accepted');
  });

  it.each([
    ['two ledgers of one id', () => assemble({ ...parts, ledgers: [book, book] }), 'book'],
    [
      'an id that is not kebab-case',
      () => assemble({ ...parts, ledgers: [{ model: { ...book.model, id: 'Book' } }] }),
      'Book',
    ],
    ['two indicators of one id', () => assemble({ ...parts, indicators: [booksBought, booksBought] }), 'books-bought'],
    [
      'an indicator of a ledger left out',
      () => assemble({ ...parts, ledgers: [reader], indicators: [booksBought] }),
      'books-bought',
    ],
    [
      'an indicator of another version of a ledger',
      () => assemble({ ...parts, indicators: [count('old', book.kept({ x: text('x') }), { label: 'x' })] }),
      'old',
    ],
    [
      'a reference to a ledger left out',
      () => assemble({ ...parts, indicators: [], ledgers: [book, loan] }),
      'loan.reader',
    ],
    ['a relation of an indicator left out', () => assemble({ ...parts, indicators: [booksBought] }), 'rare-of-bought'],
    [
      'two relations of one id',
      () => assemble({ ...parts, relations: [...parts.relations, ...parts.relations] }),
      'rare-of-bought',
    ],
    [
      'a relation to nothing',
      () => assemble({ ...parts, relations: [relation('half', booksRare, '=', [], '。')] }),
      'half',
    ],
  ])('refuses %s', (_, make, path) => {
    expect(pathOf(make)).toBe(path);
  });

  it.each([
    ['an unknown area', withBook({ area: 'kitchen' }), 'book.area'],
    ['an area every object has', withBook({ area: 'constructor' }), 'book.area'],
    ['an unknown keeper', withBook({ keepers: ['cook'] }), 'book.keepers'],
    ['a date that is no date field', withBook({ dated: 'title' }), 'book.dated'],
    ['no step that opens an entry', withBook({ steps: { register: { ...register, opens: false } } }), 'book.steps'],
    ['a step from an unknown state', withStep({ from: ['lent'] }), 'book.register'],
    ['a step to an unknown state', withStep({ to: 'toString' }), 'book.register'],
    ['a step by an unknown post', withStep({ by: ['cook'] }), 'book.register'],
    ['a step by nobody', withStep({ by: [] }), 'book.register'],
    ['a step that asks for no field', withStep({ asks: ['colour'] }), 'book.register'],
    ['a step apart from no step', withStep({ apart: ['fly'] }), 'book.register'],
    ['a state that no step reaches', withBook({ states: { ...book.model.states, burnt: '已焚毁' } }), 'book.burnt'],
    [
      'sub-rows that refer to a ledger left out',
      withBook({ fields: { ...book.model.fields, list: rows('清单', { desk: ref('台面', bare('desk')) }) } }),
      'book.list.desk',
    ],
  ])('refuses %s', (_, path, expected) => {
    expect(path).toBe(expected);
  });
});

function bare(id: string) {
  return library.ledger(id, '台面', { area: 'stock', unit: '张', keepers: ['keeper'] });
}

describe('a declaration', () => {
  const desk = () =>
    bare('desk')
      .fields({ on: date('日期'), name: text('名称') }, { title: ['name'], dated: 'on' })
      .procedure({ used: '在用' });
  const sloppy = (condition: unknown) =>
    desk().step('set', '摆放', {
      from: 'new',
      to: 'used',
      by: ['keeper'],
      guards: [{ require: JSON.parse(JSON.stringify(condition)), says: '。', remedy: '。' }],
    });

  it.each([
    ['a field declared twice', () => desk().kept({ name: text('名称') }), 'desk.name'],
    ['a field called by a word of conditions', () => desk().kept({ any: text('任一') }), 'desk.any'],
    ['a field called by what every object has', () => desk().kept({ constructor: text('构造') }), 'desk.constructor'],
    ['a field that is not camelCase', () => desk().kept({ set_on: date('日期') }), 'desk.set_on'],
    ['a field without a label', () => desk().kept({ size: text(' ') }), 'desk.size'],
    ['nothing to choose from', () => desk().kept({ tone: oneOf('颜色', {}) }), 'desk.tone'],
    [
      'codes whose order would be lost',
      () => desk().kept({ tone: oneOf('颜色', { dark: '深', 1: '浅' }) }),
      'desk.tone',
    ],
    ['a range that holds nothing', () => desk().kept({ size: integer('大小', '号', { min: 3, max: 2 }) }), 'desk.size'],
    ['rows without columns', () => desk().kept({ list: rows('清单', {}) }), 'desk.list'],
    [
      'rows in rows',
      () => desk().kept({ list: rows('清单', { more: rows('更多', { item: text('物品') }) }) }),
      'desk.list.more',
    ],
    [
      'several references in rows',
      () => desk().kept({ list: rows('清单', { books: refs('图书', book) }) }),
      'desk.list.books',
    ],
    ['a badly named column', () => desk().kept({ list: rows('清单', { Item: text('物品') }) }), 'desk.list.Item'],
    [
      'a step declared twice',
      () =>
        desk()
          .step('a', 'a', { from: 'new', to: 'used', by: ['keeper'] })
          .step('a', 'a', { from: 'used', by: ['keeper'] }),
      'desk.a',
    ],
    [
      'a document declared twice',
      () => desk().document('d', 'd', { after: [], body: [] }).document('d', 'd', { after: [], body: [] }),
      'desk.d',
    ],
    ['a document that names no field', () => desk().document('d', 'd', { after: [], body: ['{nam}'] }), 'desk.d'],
    [
      'a document that names what every object has',
      () => desk().document('d', 'd', { after: [], body: ['{constructor}'] }),
      'desk.d',
    ],
    ['a guard over no field', () => sloppy({ colour: 'red' }), 'desk.set.guards[0].require.colour'],
    [
      'a guard over no state',
      () => sloppy({ any: [{ name: '甲' }, { state: 'lent' }] }),
      'desk.set.guards[0].require.any[1].state',
    ],
  ])('refuses %s', (_, make: () => Ledger<never, never, never, never> | unknown, path) => {
    expect(pathOf(make)).toBe(path);
  });

  it('accepts a step that happens to be called like something every object has', () => {
    expect(
      Object.keys(desk().step('toString', '显示', { from: 'new', to: 'used', by: ['keeper'] }).model.steps),
    ).toEqual(['toString']);
  });

  it('leaves the ledger it was made from as it was', () => {
    const before = Object.keys(book.model.fields).length;
    book.kept({ extra: text('附注') });
    expect(Object.keys(book.model.fields)).toHaveLength(before);
  });
});
