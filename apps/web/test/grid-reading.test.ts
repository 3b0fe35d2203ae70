/** What typed cells mean: values, faults in words, 同上, references, sub-rows; and how a series goes on. */
import { readTyped } from '@yifa/kernel/typing';
import { describe, expect, test } from 'vitest';
import type { Column, LedgerDescription, Option } from '../src/api/types.ts';
import { type GridColumn, gridOffer, reasonColumn } from '../src/pages/grid/columns.ts';
import { marksOf, wordsFor } from '../src/pages/grid/marks.ts';
import { orderOf, type ReadingContext, RowsReader } from '../src/pages/grid/reading.ts';
import { chooseOption, namingText } from '../src/pages/grid/references.ts';
import { outcomeOf, portions } from '../src/pages/grid/saving.ts';
import { continued } from '../src/pages/grid/series.ts';
import { pulled } from '../src/pages/grid/use-pointer.ts';

const plain = { optional: false, personal: false };
const column = (field: Column, more: Partial<GridColumn> = {}): GridColumn => ({
  name: field.name,
  source: 'field',
  field,
  required: !field.optional,
  width: 8,
  ...more,
});

const title = column({ ...plain, name: 'title', kind: 'text', label: '名称' });
const on = column({ ...plain, name: 'day', kind: 'date', label: '日期' });
const cost = column({ ...plain, name: 'cost', kind: 'money', label: '金额', optional: true });
const card = column({ ...plain, name: 'card', kind: 'text', label: '证件号码', shape: 'idNumber', optional: true });
const place = column({ ...plain, name: 'place', kind: 'ref', label: '村', ledger: 'village', optional: true });
const people = column(
  { ...plain, name: 'people', kind: 'rows', label: '当事人' },
  {
    parts: [
      { ...plain, name: 'name', kind: 'text', label: '姓名' },
      { ...plain, name: 'idNumber', kind: 'text', label: '证件号码', optional: true, shape: 'idNumber' },
      { ...plain, name: 'phone', kind: 'text', label: '电话', optional: true, shape: 'phone' },
      { ...plain, name: 'address', kind: 'text', label: '住址', optional: true },
    ],
  },
);

function read(columns: readonly GridColumn[], lines: readonly (readonly string[])[]) {
  const context: ReadingContext = {
    columns,
    typing: { today: '2024-02-20' },
    find: (_, text) =>
      text === '东村'
        ? { state: 'found', id: 'v1', title: '东村（1号）' }
        : { state: 'unclear', says: `没有找到“${text}”` },
  };
  return new RowsReader(context).readAll(lines.map((cells, i) => ({ id: `row-${i}`, cells })));
}

describe('reading a row', () => {
  test('every value as its field takes it', () => {
    const [row] = read([title, on, cost, card, place], [['树木', '2.3', '1.2万', '11010119900307002X', '东村']]);
    expect(orderOf(row!, [title, on, cost, card, place]).input).toEqual({
      title: '树木',
      day: '2024-02-03',
      cost: 1_200_000,
      card: '11010119900307002X',
      place: 'v1',
    });
    expect(row?.cells[4]?.readAs).toBe('东村（1号）');
  });

  test('a cell that cannot be read keeps its text and says why; empty required cells say that they lack', () => {
    const [row] = read([title, on, place], [['', '2月30日', '某处']]);
    const marks = marksOf(row!, {}, [title, on, place], false);
    expect(row?.row.cells[1]).toBe('2月30日');
    expect(marks.cells).toEqual(['missing', 'bad', 'bad']);
    expect(wordsFor(row!, marks, [title, on, place], 0)).toEqual(['请填写名称']);
    expect(marksOf(row!, {}, [title, on, place], true).cells[0]).toBeUndefined();
  });

  test('同上 and 〃 mean the cell above, through rows in between, and nothing above is a fault', () => {
    const rows = read(
      [title, on],
      [
        ['甲', '2024.1.5'],
        ['', ''],
        ['乙', '同上'],
        ['〃', '〃'],
      ],
    );
    expect(rows.map((row) => orderOf(row, [title, on]).input['day'])).toEqual([
      '2024-01-05',
      undefined,
      '2024-01-05',
      '2024-01-05',
    ]);
    expect(rows[3]?.texts[0]).toBe('乙');
    const [first] = read([title, on], [['同上', '2024.1.5']]);
    expect(first?.cells[0]?.fault).toContain('上面没有内容');
  });

  test('only changed rows are read again, and those that copy from them', () => {
    const reader = new RowsReader({
      columns: [title],
      typing: { today: '2024-02-20' },
      find: () => ({ state: 'asking' }),
    });
    const rows = ['甲', '同上', '丙'].map((text, i) => ({ id: `${i}`, cells: [text] }));
    const before = reader.readAll(rows);
    const after = reader.readAll([{ id: '0', cells: ['改'] }, ...rows.slice(1)]);
    expect(after[1]?.texts).toEqual(['改']);
    expect(after[2]).toBe(before[2]);
  });

  test('several people in one cell', () => {
    const [row] = read([people], [['王某 13800000000、李某 11010119900307002X 东村三组；某公司']]);
    expect(row?.cells[0]?.value).toEqual([
      { name: '王某', idNumber: null, phone: '13800000000', address: null },
      { name: '李某', idNumber: '11010119900307002X', phone: null, address: '东村三组' },
      { name: '某公司', idNumber: null, phone: null, address: null },
    ]);
  });

  test('the day and the reason of the act go beside the input', () => {
    const day = column({ ...plain, name: 'on', kind: 'date', label: '办理日期', optional: true }, { source: 'on' });
    const columns = [title, day, reasonColumn()];
    const [row] = read(columns, [['甲', '1.5', '通信中断']]);
    expect(orderOf(row!, columns)).toEqual({ input: { title: '甲' }, on: '2024-01-05', reason: '通信中断' });
  });
});

describe('answers', () => {
  const refusal = { code: 'reason-needed', says: '需要写明理由', remedy: '', article: '《某法》第一条' };

  test('a refusal marks its cell until the row changes; what asks for a reason marks the reason', () => {
    const columns = [title, reasonColumn()];
    const outcome = outcomeOf(
      { key: 'row-0', ok: false, code: 'reason-needed', message: '', remedy: '', refusals: [refusal] },
      ['甲', ''],
    );
    const [row] = read(columns, [['甲', '']]);
    const marks = marksOf(row!, { 'row-0': outcome! }, columns, false);
    expect(marks.cells).toEqual([undefined, 'refused']);
    expect(wordsFor(row!, marks, columns, 1).join()).toContain('《某法》第一条');
    const [amended] = read(columns, [['甲', '通信中断']]);
    expect(marksOf(amended!, { 'row-0': outcome! }, columns, false).cells).toEqual([undefined, undefined]);
  });

  test('portions hold one step each and no more than a request takes', () => {
    const row = (step: string, i: number) => ({
      step,
      order: { key: `key-${i}-long`, input: {} },
      cells: [],
      again: false,
    });
    const groups = portions([...Array.from({ length: 95 }, (_, i) => row('a', i)), row('b', 200)]);
    expect(groups.map((each) => each.length)).toEqual([40, 40, 15, 1]);
    const large = {
      step: 'a',
      order: { key: 'key-large', input: { text: '字'.repeat(300_000) } },
      cells: [],
      again: false,
    };
    expect(portions([large, large, large])).toHaveLength(3);
  });
});

describe('references', () => {
  const options: Option[] = [
    { id: 'a-000001', title: '东村', state: 'registered' },
    { id: 'a-000002', title: '东村小学（东教〔2024〕1号）', state: 'registered' },
  ];
  test('exactly the title or the number, or the only one that fits', () => {
    expect(chooseOption(options, '东村')).toMatchObject({ id: 'a-000001' });
    expect(chooseOption(options, '东教〔2024〕1号')).toMatchObject({ id: 'a-000002' });
    expect(chooseOption(options.slice(1), '小学')).toMatchObject({ id: 'a-000002' });
    expect(chooseOption(options, '东')).toMatchObject({ state: 'unclear' });
    expect(chooseOption([], '东')).toMatchObject({ state: 'unclear' });
  });
  test('entries of one title are told apart by what is put behind it', () => {
    const same = [options[0]!, { ...options[0]!, id: 'a-abcdef' }];
    expect(chooseOption(same, '东村')).toMatchObject({ state: 'unclear' });
    for (const each of same) expect(chooseOption(same, namingText(each, same))).toMatchObject({ id: each.id });
    expect(namingText(options[0]!, options)).toBe('东村');
  });
});

describe('going on with a series', () => {
  const day = (text: string): string | undefined => {
    const read = readTyped(on.field, text, { today: '2024-02-20' });
    return read.ok && typeof read.value === 'string' ? read.value : undefined;
  };
  const line = (source: readonly string[], series: boolean, dates = false): string[] =>
    [0, 1, 2, 3].map((n) => continued(source, n + source.length, series, dates ? day : undefined));

  test.each([
    [['1'], ['2', '3', '4', '5']],
    [
      ['10', '8'],
      ['6', '4', '2', '0'],
    ],
    [
      ['0.5', '1'],
      ['1.5', '2.0', '2.5', '3.0'],
    ],
    [['第08号'], ['第09号', '第10号', '第11号', '第12号']],
    [['甲'], ['甲', '甲', '甲', '甲']],
    [
      ['甲', '乙'],
      ['甲', '乙', '甲', '乙'],
    ],
    [['110101199003071234'], Array(4).fill('110101199003071234')],
    [['007'], ['008', '009', '010', '011']],
  ])('%j', (source, expected) => {
    expect(line(source, true)).toEqual(expected);
    expect(line(source, false)[0]).toBe(source[0]);
  });

  test.each([
    [['2024.1.30'], ['2024.1.31', '2024.2.1', '2024.2.2', '2024.2.3']],
    [
      ['2024-01-01', '2024-01-08'],
      ['2024-01-15', '2024-01-22', '2024-01-29', '2024-02-05'],
    ],
    [
      ['1月5日', '2月5日'],
      ['3月5日', '4月5日', '5月5日', '6月5日'],
    ],
    [['20231230'], ['20231231', '20240101', '20240102', '20240103']],
    [['12.31'], ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04']],
  ])('dates %j', (source, expected) => {
    expect(line(source, true, true)).toEqual(expected);
  });

  test('a pull of the handle follows the longer way', () => {
    const source = { top: 1, left: 1, bottom: 2, right: 1 };
    expect(pulled(source, { row: 6, col: 2 })).toEqual({ top: 1, left: 1, bottom: 6, right: 1 });
    expect(pulled(source, { row: 2, col: 4 })).toEqual({ top: 1, left: 1, bottom: 2, right: 4 });
    expect(pulled(source, { row: 0, col: 1 })).toEqual({ top: 0, left: 1, bottom: 2, right: 1 });
  });
});

describe('which ledgers have a grid', () => {
  const step = {
    id: 'register',
    label: '登记',
    from: [],
    opens: true,
    by: ['office'],
    apart: [],
    asks: ['later', 'title', 'list'],
    reason: false,
    loose: false,
    documents: [],
    guards: [],
  };
  const ledger = (list: Partial<LedgerDescription['fields'][number]>): LedgerDescription => ({
    id: 'x',
    label: '台账',
    area: 'a',
    unit: '条',
    title: ['title'],
    dated: 'title',
    keepers: [],
    fields: [
      { ...plain, name: 'later', kind: 'text', label: '备注', optional: true },
      { ...plain, name: 'title', kind: 'text', label: '名称' },
      { ...plain, name: 'list', kind: 'rows', label: '明细', fields: [], ...list },
    ],
    states: [],
    steps: [step],
    always: [],
    deadlines: [],
    documents: [],
    gaps: [],
  });
  const text = (name: string, optional: boolean): Column => ({ ...plain, name, kind: 'text', label: name, optional });

  test('required columns come first, the day of the act last; optional sub-rows are left to the form', () => {
    const [opener] = gridOffer(ledger({ optional: true }), ['office']).openers;
    expect(opener?.columns.map(({ name }) => name)).toEqual(['title', 'later', 'on']);
    expect(opener?.leftOut).toEqual(['明细']);
    expect(gridOffer(ledger({ optional: true }), ['other'])).toEqual({ openers: [], formOnly: [] });
  });

  test('required sub-rows fit in a cell when one text names a row, otherwise the form is pointed to', () => {
    const simple = gridOffer(ledger({ fields: [text('name', false), text('address', true)] }), ['office']);
    expect(simple.openers[0]?.columns.map(({ name }) => name)).toContain('list');
    const hard = gridOffer(ledger({ fields: [text('name', false), text('what', false)] }), ['office']);
    expect(hard.openers).toEqual([]);
    expect(hard.formOnly[0]?.fields).toEqual(['明细']);
  });
});
