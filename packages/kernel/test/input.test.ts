import {
  applyInput,
  date,
  type Fault,
  type Field,
  fieldSchema,
  integer,
  longText,
  money,
  oneOf,
  optional,
  personal,
  ref,
  refs,
  rows,
  type StepModel,
  someOf,
  stepSchema,
  text,
  time,
  type Values,
  yesNo,
} from '@yifa/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { id } from './support/context.ts';
import { book, loan, reader } from './support/library.ts';

const kinds: readonly (readonly [Field, readonly unknown[], readonly unknown[]])[] = [
  [
    text('书名'),
    ['史记', ' 史记 ', '甲\n乙', '😀'],
    ['', '   ', 3, null, ['史记'], '字'.repeat(501), 'a\u0000b', '\ud800', '\u0007'],
  ],
  [longText('备注'), ['字'.repeat(20_000), '一\n二'], ['', '字'.repeat(20_001), {}]],
  [
    text('证件', { shape: 'idNumber' }),
    ['11010519491231002X', '11010519491231002x'],
    ['1101051949123100', '11010519491231002Y'],
  ],
  [text('代码', { shape: 'creditCode' }), ['91350100M000100Y43'], ['91350100M000100Y4', '91350100M000100I43']],
  [text('电话', { shape: 'phone' }), ['13800000000', '0591-1234567'], ['电话', '12']],
  [integer('册数', '册', { max: 5 }), [0, 5], [-1, 6, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null]],
  [integer('温度', '度', { min: -50 }), [-50, 0], [-51, 3_000_000_000]],
  [money('定价'), [0, 1, 100_000_000_000_000], [-1, 0.5, Number.NaN, '100', 1e15]],
  [
    date('日期'),
    ['2026-01-05', '2024-02-29', '1900-01-01'],
    ['2026-02-30', '2026-1-5', '2026-01-05T00:00', '0026-01-05', '9999-12-31', 20260105, null],
  ],
  [
    time('时刻'),
    ['2026-01-05T00:00', '2026-01-05T23:59'],
    ['2026-01-05', '2026-01-05T24:00', '2026-02-30T09:30', '2026-01-05T09:30:00', '2026-01-05T09:30Z'],
  ],
  [yesNo('善本'), [true, false], ['是', 1, 0, 'true', null]],
  [oneOf('书架', { open: '开架', closed: '闭架' }), ['open'], ['ajar', '开架', 'constructor', 0, ['open']]],
  [
    someOf('主题', { novel: '小说', history: '历史' }),
    [['novel'], ['history', 'novel']],
    [[], ['novel', 'novel'], ['cooking'], 'novel', ['toString']],
  ],
  [ref('读者', reader), [id(1)], ['1', '', id(1).toUpperCase().replace('0', 'G'), [id(1)]]],
  [
    refs('图书', book),
    [[id(1)], [id(1), id(2)]],
    [[], [id(1), id(1)], id(1), [3], Array.from({ length: 201 }, (_, n) => id(n))],
  ],
  [
    rows('同行人', { name: text('姓名'), age: optional(integer('年龄', '岁')) }),
    [[{ name: '甲', age: 3 }], [{ name: '甲' }, { name: '乙', age: null }]],
    [
      [],
      [{}],
      [{ name: '' }],
      [{ name: '甲', age: -1 }],
      [{ name: '甲', size: 3 }],
      [{ name: ['甲'] }],
      { name: '甲' },
      ['甲'],
      [null],
      [{ name: '甲', constructor: 'x' }],
    ],
  ],
];

describe('fieldSchema', () => {
  it.each(kinds.flatMap(([field, good]) => good.map((value) => [field.label, field, value] as const)))(
    '%s accepts a good value',
    (_, field, value) => {
      expect(fieldSchema(field).safeParse(value).success).toBe(true);
    },
  );

  it.each(kinds.flatMap(([field, , bad]) => bad.map((value) => [field.label, field, value] as const)))(
    '%s refuses a bad value in Chinese',
    (_, field, value) => {
      const parsed = fieldSchema(field).safeParse(value);
      expect(parsed.success).toBe(false);
      for (const { message } of parsed.error?.issues ?? [])
        expect(message.replace(/“\w+”/, '')).toMatch(/^(?!.*[A-Za-z]{3})\p{Script=Han}/u);
    },
  );

  it('covers every kind of field', () => {
    expect(new Set(kinds.map(([field]) => field.kind)).size).toBe(11);
  });

  it('keeps what it accepts in one form', () => {
    expect(fieldSchema(text('书名')).parse('  史记 ')).toBe('史记');
    expect(fieldSchema(text('证件', { shape: 'idNumber' })).parse('11010519491231002x')).toBe('11010519491231002X');
    expect(
      fieldSchema(rows('人', { name: text('姓名'), age: optional(integer('年龄', '岁')) })).parse([{ name: ' 甲 ' }]),
    ).toEqual([{ name: '甲', age: null }]);
  });

  it('accepts what it has produced, whatever was typed', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', ' ', '字', '\u0000', '\n', '\ud83d', '\ude00', '😀') }),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.constant(null),
      fc.array(fc.dictionary(fc.string(), fc.string())),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds.map(([field]) => field)), value, (field, given) => {
        const first = fieldSchema(field).safeParse(given);
        if (!first.success) return;
        expect(fieldSchema(field).parse(first.data)).toEqual(first.data);
        if (typeof first.data === 'string') expect(Buffer.from(first.data, 'utf8').toString('utf8')).toBe(first.data);
      }),
    );
  });
});

function step(ledger: typeof loan.model, name: string): StepModel {
  const found = ledger.steps[name];
  if (!found) throw new Error(name);
  return found;
}
const register = step(book.model, 'register');
const draft = step(book.model, 'draft');
const full = { title: '史记', boughtOn: '2026-01-05', price: 4_500, copies: 2, shelf: 'closed', rare: true };
const says = (faults: readonly Fault[]): string[] => faults.map((each) => `${each.field}：${each.says}`);

describe('applyInput', () => {
  it('takes a full input and lays it over what was there', () => {
    const { values, faults } = applyInput(book.model, register, { title: '旧', subjects: ['novel'] }, full);
    expect(faults).toEqual([]);
    expect(values).toEqual({ ...full, subjects: ['novel'] });
  });

  it('asks for every field that is neither optional nor filled already', () => {
    expect(says(applyInput(book.model, register, {}, {}).faults)).toEqual([
      'title：请填写书名',
      'boughtOn：请填写购入日期',
      'price：请填写定价',
      'copies：请填写册数',
      'shelf：请填写书架',
      'rare：请填写善本',
    ]);
    expect(applyInput(book.model, register, full, {}).faults).toEqual([]);
    expect(says(applyInput(book.model, register, full, { title: null }).faults)).toEqual(['title：请填写书名']);
  });

  it('lets a draft be partial, but not wrong', () => {
    expect(applyInput(book.model, draft, {}, { title: '史记' })).toEqual({ values: { title: '史记' }, faults: [] });
    expect(applyInput(book.model, draft, {}, {}).faults).toEqual([]);
    expect(says(applyInput(book.model, draft, {}, { copies: 0 }).faults)).toEqual(['copies：册数不能小于1']);
  });

  it('names every fault, and changes nothing', () => {
    const { values, faults } = applyInput(
      book.model,
      register,
      { title: '旧' },
      { ...full, copies: 'x', shelf: 'ajar' },
    );
    expect(says(faults)).toEqual(['copies：册数应为整数', 'shelf：请从列表中选择书架']);
    expect(values).toEqual({ title: '旧' });
  });

  it.each(['colour', 'withdrawnOn', 'state', 'constructor', '__proto__'])(
    'refuses %s, which the step does not ask for',
    (key) => {
      const { faults } = applyInput(
        book.model,
        register,
        {},
        JSON.parse(JSON.stringify(full).replace('"title"', `"${key}":"x","title"`)),
      );
      expect(says(faults)).toEqual([`${key}：这一步不填写：${key}`]);
    },
  );

  it.each([null, undefined, 'x', 3, []])('refuses %j as an input', (input) => {
    expect(applyInput(book.model, register, {}, input).faults.map((each) => each.says)).toEqual([
      '填写的内容格式不正确',
    ]);
  });

  it('sets what the step sets, whatever was there', () => {
    const before: Values = { channel: 'online' };
    const given = { purpose: '研究', askedOn: '2026-01-05', reader: id(1), books: [id(2)] };
    expect(applyInput(loan.model, step(loan.model, 'ask'), before, given).values['channel']).toBe('counter');
    expect(before).toEqual({ channel: 'online' });
  });

  it('points at the cell that is wrong', () => {
    const given = { companions: [{ name: '甲' }, { name: '乙', age: -3 }] };
    expect(applyInput(loan.model, step(loan.model, 'ask'), {}, given).faults[0]).toEqual({
      field: 'companions.1.age',
      says: '年龄不能小于0',
    });
  });
});

describe('stepSchema', () => {
  it('is known to the documentation of the API', () => {
    for (const ledger of [book.model, reader.model, loan.model]) {
      for (const each of Object.values(ledger.steps)) {
        const schema = z.toJSONSchema(stepSchema(ledger, each));
        expect(schema.additionalProperties).toBe(false);
        expect(Object.keys(schema.properties ?? {})).toEqual(
          each.id === 'correct' ? Object.keys(ledger.fields) : [...each.asks],
        );
      }
    }
    expect(stepSchema(reader.model, register).shape).not.toBe(undefined);
  });

  it('asks nothing new of a field marked personal or optional', () => {
    expect(personal(text('姓名')).personal).toBe(true);
    expect(optional(personal(text('姓名')))).toMatchObject({ personal: true, optional: true });
  });
});
