/** The query of a list and its address say the same; what is asked of the server follows from it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldDescription, LedgerDescription } from '../src/api/types.ts';
import { conditionsOf, endsOf, faultsOf, settled, spellEnds, spellingOf } from '../src/pages/list/asked.ts';
import { allColumns, shownColumns, startColumns } from '../src/pages/list/columns.ts';
import { rowAfter } from '../src/pages/list/keys.ts';
import {
  askable,
  isNarrowed,
  type ListQuery,
  pageSizes,
  readQuery,
  wholeList,
  writeQuery,
} from '../src/pages/list/query.ts';
import { quickRanges, rangeOf } from '../src/pages/list/ranges.ts';
import { everything, isSelected, nothing, select, selectedOf, selectionFilter } from '../src/pages/list/selection.ts';

const today = '2024-02-20';

function field(name: string, kind: FieldDescription['kind'], more: Partial<FieldDescription> = {}): FieldDescription {
  return { name, kind, label: `${name}栏`, optional: true, personal: false, ...more };
}

const ledger: LedgerDescription = {
  id: 'bike',
  label: '车辆',
  area: 'stock',
  unit: '辆',
  number: '{n}',
  title: ['name'],
  dated: 'on',
  keepers: [],
  fields: [
    field('name', 'text'),
    field('on', 'date'),
    field('price', 'money'),
    field('gears', 'integer', { unit: '档' }),
    field('colour', 'choice', {
      choices: [
        { code: 'red', label: '红' },
        { code: 'green', label: '绿' },
      ],
    }),
    field('uses', 'choices', { choices: [{ code: 'work', label: '工作' }] }),
    field('old', 'yesNo'),
    field('maker', 'ref', { ledger: 'maker' }),
    field('seen', 'time'),
    field('soldOn', 'date'),
    field('owner', 'text', { personal: true }),
  ],
  states: [
    { id: 'draft', label: '草稿', kind: 'draft' },
    { id: 'registered', label: '已登记', kind: 'live' },
  ],
  steps: [],
  always: [],
  deadlines: [],
  documents: [],
  gaps: [],
};

const day = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const end = (of: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), of);
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

function spelled(of: FieldDescription): fc.Arbitrary<string> {
  switch (spellingOf(of)) {
    case 'text':
      return words;
    case 'yesNo':
      return fc.constantFrom('yes', 'no');
    case 'list':
      return of.ledger === undefined
        ? fc
            .subarray(
              (of.choices ?? []).map(({ code }) => code),
              { minLength: 1 },
            )
            .map((codes) => codes.join(','))
        : fc.uuid();
    case 'range': {
      const one = of.kind === 'date' || of.kind === 'time' ? day : fc.integer({ min: 0, max: 9_999_999 }).map(String);
      return fc
        .tuple(end(one), end(one))
        .filter(([from, until]) => from !== '' || until !== '')
        .map(([from, until]) => spellEnds(from, until));
    }
  }
}

const names = ledger.fields.map(({ name }) => name);
const asked = fc
  .record(Object.fromEntries(askable(ledger).map((each) => [each.name, fc.option(spelled(each), { nil: undefined })])))
  .map((all) => {
    const given: Record<string, string> = {};
    for (const [name, value] of Object.entries(all)) if (value !== undefined) given[name] = value;
    return given;
  });
const query: fc.Arbitrary<ListQuery> = fc
  .record({
    text: fc.oneof(fc.constant(''), words),
    state: fc.subarray(['draft', 'registered']),
    when: fc.constantFrom(
      '' as const,
      'month' as const,
      'lastMonth' as const,
      'quarter' as const,
      'year' as const,
      'lastYear' as const,
    ),
    from: end(day),
    until: end(day),
    asked,
    empty: fc.subarray(names),
    filled: fc.subarray(names),
    due: fc.constantFrom('' as const, 'overdue' as const, 'week' as const, 'open' as const),
    mine: fc.boolean(),
    sort: fc.constantFrom(...names, 'number', 'state', 'updatedAt'),
    desc: fc.boolean(),
    page: fc.integer({ min: 1, max: 99_999 }),
    size: fc.constantFrom(...pageSizes),
  })
  .map((each) => (each.when === '' ? each : { ...each, from: '', until: '' }));

describe('a query in its address', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(query, (each) => {
        expect(readQuery(ledger, writeQuery(ledger, each))).toEqual(each);
      }),
    );
  });

  test('what is usual leaves the address empty, and an address of nonsense is the usual list', () => {
    expect(writeQuery(ledger, readQuery(ledger, ''))).toBe('');
    const nonsense =
      '?page=-3&size=7&when=once&from=2024-13-01x&due=never&state=nowhere&empty=none&mine=yes&f.nothing=1';
    expect(readQuery(ledger, nonsense)).toEqual(readQuery(ledger, ''));
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        readQuery(ledger, search);
      }),
      { numRuns: 30 },
    );
  });

  test('reset leaves no condition, keeps order and page size', () => {
    fc.assert(
      fc.property(query, (each) => {
        const whole = wholeList(each);
        expect(isNarrowed(whole)).toBe(false);
        expect(conditionsOf(ledger, whole, today)).toEqual([]);
        expect(whole).toMatchObject({ sort: each.sort, desc: each.desc, size: each.size });
      }),
    );
  });
});

describe('what is asked of the server', () => {
  const filters = (search: string) =>
    conditionsOf(ledger, readQuery(ledger, search), today).map(({ filter }) => filter);

  test('every condition of a query is asked, and taking each away in turn leaves none', () => {
    fc.assert(
      fc.property(query, (each) => {
        const conditions = conditionsOf(ledger, each, today);
        const count =
          (each.state.length > 0 ? 1 : 0) +
          (each.when !== '' || each.from !== '' || each.until !== '' ? 1 : 0) +
          Object.keys(each.asked).length +
          each.empty.length +
          each.filled.length +
          (each.due === '' ? 0 : 1) +
          (each.mine ? 1 : 0);
        expect(conditions).toHaveLength(count);
        for (const { without } of conditions) expect(conditionsOf(ledger, without, today)).toHaveLength(count - 1);
      }),
      { numRuns: 40 },
    );
  });

  test('money is asked in 分, dates as days, periods by name move with today', () => {
    expect(filters('?f.price=1.5..2万')).toEqual([{ by: 'range', field: 'price', from: 150, until: 2_000_000 }]);
    expect(filters('?f.gears=..21')).toEqual([{ by: 'range', field: 'gears', until: 21 }]);
    expect(filters('?f.seen=2024-01-01..')).toEqual([{ by: 'range', field: 'seen', from: '2024-01-01' }]);
    expect(filters('?when=lastYear')).toEqual([{ by: 'range', field: 'on', from: '2023-01-01', until: '2023-12-31' }]);
    expect(filters('?f.old=no&f.uses=work&due=overdue&mine=1&empty=owner')).toEqual([
      { by: 'codes', field: 'uses', codes: ['work'] },
      { by: 'yesNo', field: 'old', yes: false },
      { by: 'filled', field: 'owner', filled: false },
      { by: 'due', when: 'overdue' },
      { by: 'mine' },
    ]);
  });

  test('what is no value is named beside its field and not asked', () => {
    const bad = readQuery(ledger, '?f.price=多少..&f.gears=1.5..2&f.soldOn=2024-02-30..');
    expect(Object.keys(faultsOf(ledger, bad, today))).toEqual(['price', 'gears', 'soldOn']);
    expect(conditionsOf(ledger, bad, today)).toEqual([]);
    const typed = { ...readQuery(ledger, ''), from: '2.3', asked: { soldOn: '1月5日..今天', price: '..', name: ' ' } };
    expect(settled(ledger, typed, today)).toMatchObject({
      from: '2024-02-03',
      asked: { soldOn: '2024-01-05..2024-02-20' },
    });
    expect(endsOf('..3')).toEqual(['', '3']);
  });

  test('named periods are whole months, quarters and years around today', () => {
    expect(rangeOf('month', today)).toEqual({ from: '2024-02-01', until: '2024-02-29' });
    expect(rangeOf('lastMonth', '2024-01-31')).toEqual({ from: '2023-12-01', until: '2023-12-31' });
    expect(rangeOf('quarter', '2024-12-31')).toEqual({ from: '2024-10-01', until: '2024-12-31' });
    fc.assert(
      fc.property(day, (now) => {
        for (const name of ['month', 'quarter', 'year'] as const) {
          const { from, until } = rangeOf(name, now);
          expect(from <= now && now <= until, `${name} ${now}`).toBe(true);
        }
        expect(rangeOf('lastMonth', now).until < rangeOf('month', now).from).toBe(true);
      }),
    );
    expect(Object.keys(quickRanges)).toHaveLength(5);
  });
});

describe('a selection across pages', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');

  test('behaves as a set, however it was begun', () => {
    const moves = fc.array(fc.tuple(fc.array(id), fc.boolean()));
    fc.assert(
      fc.property(fc.boolean(), moves, (all, steps) => {
        const whole = ['a', 'b', 'c', 'd', 'e'];
        const model = new Set(all ? whole : []);
        let selection = all ? everything : nothing;
        for (const [ids, yes] of steps) {
          selection = select(selection, ids, yes);
          for (const each of ids)
            if (yes) model.add(each);
            else model.delete(each);
        }
        expect(whole.filter((each) => isSelected(selection, each))).toEqual(whole.filter((each) => model.has(each)));
        expect(selectedOf(selection, whole.length)).toBe(model.size);
      }),
    );
  });

  test('is asked of the server by name, or as all but some', () => {
    expect(selectionFilter(everything)).toBeUndefined();
    expect(selectionFilter(select(everything, ['a'], false))).toEqual({ by: 'ids', ids: ['a'], except: true });
    expect(selectionFilter(select(nothing, ['a'], true))).toEqual({ by: 'ids', ids: ['a'] });
  });
});

describe('columns', () => {
  test('begin without long, personal and repeated ones; what is masked cannot be sorted by', () => {
    expect(startColumns(ledger).map(({ name }) => name)).toEqual(['number', 'state', 'on', 'price', 'gears', 'colour']);
    expect(allColumns(ledger).map(({ name }) => name)).not.toContain('name');
    expect(allColumns(ledger).find(({ name }) => name === 'owner')?.sortable).toBe(true);
    expect(allColumns(ledger, true).find(({ name }) => name === 'owner')?.sortable).toBe(false);
  });

  test('keep their order and width; those that are gone are left out', () => {
    const kept = [{ name: 'old', width: 80 }, { name: 'gone' }, { name: 'state' }];
    expect(shownColumns(ledger, kept, false).map(({ name, width }) => [name, width])).toEqual([
      ['old', 80],
      ['state', undefined],
    ]);
    expect(shownColumns(ledger, [], false)).toHaveLength(6);
  });

  test('keys move from row to row and stop at the ends', () => {
    const ids = ['a', 'b', 'c'];
    expect(rowAfter(ids, undefined, 'down')).toBe('a');
    expect(rowAfter(ids, 'a', 'down')).toBe('b');
    expect(rowAfter(ids, 'c', 'down')).toBe('c');
    expect(rowAfter(ids, 'a', 'up')).toBe('a');
    expect(rowAfter(ids, 'b', 'last')).toBe('c');
    expect(rowAfter([], 'b', 'last')).toBeUndefined();
  });
});
