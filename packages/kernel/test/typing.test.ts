/** What clerks type is what is meant, or a sentence that says what would do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped, type TypedField, type TypedValue } from '../src/typing/index.ts';
import { field, says, today, value } from './support/typing.ts';

describe('yes or no', () => {
  it.each(['是', '有', '√', '✓', 'Y', 'yes', '1', '已', '已送达', '对', ' 是。'])('%s is yes', (typed) => {
    expect(value(field('yesNo', { label: '是否送达' }), typed)).toBe(true);
  });
  it.each(['否', '无', '×', 'N', '0', '未', '没有', '未送达', '不是', 'x'])('%s is no', (typed) => {
    expect(value(field('yesNo', { label: '是否送达' }), typed)).toBe(false);
  });
  it.each(['可能', '已归档', '○'])('%s is neither', (typed) => {
    expect(says(field('yesNo', { label: '是否送达' }), typed)).toContain('“是”或“否”');
  });
});

describe('choices', () => {
  const choices = [
    { code: 'verbal', label: '口头' },
    { code: 'written', label: '书面（含电子）' },
    { code: 'neighbours', label: '邻里纠纷' },
    { code: 'land', label: '山林、土地纠纷' },
    { code: 'landed', label: '山林、土地承包纠纷' },
  ];
  const one = field('choice', { choices });
  const some = field('choices', { choices });

  it.each([
    ['verbal', 'verbal'],
    ['口头', 'verbal'],
    ['书面(含电子)', 'written'],
    ['书面', 'written'],
    ['邻里', 'neighbours'],
    ['山林土地纠纷', 'land'],
    ['山林、土地承包', 'landed'],
    ['无', null],
  ])('%s is %s', (typed, code) => {
    expect(value(one, typed)).toBe(code);
  });

  it('says what would do', () => {
    expect(says(one, '山林')).toBe('栏目“山林”可以是山林、土地纠纷、山林、土地承包纠纷，请写全');
    expect(says(one, '电话')).toContain('可以填：口头、书面（含电子）');
  });

  it.each([
    ['口头、邻里纠纷', ['verbal', 'neighbours']],
    ['口头，山林、土地纠纷；书面', ['verbal', 'land', 'written']],
    ['口头\n口头\n邻里', ['verbal', 'neighbours']],
    ['无', null],
  ])('%s are %j', (typed, codes) => {
    expect(value(some, typed)).toEqual(codes);
  });

  it('names the part that is not in the list', () => {
    expect(says(some, '口头、电话')).toContain('“电话”');
  });

  it('read back in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(choices, { minLength: 1 }),
        fc.constantFrom('、', ',', '；', '\n', ' '),
        (chosen, by) => {
          expect(value(some, chosen.map(({ label }) => label).join(by))).toEqual(chosen.map(({ code }) => code));
        },
      ),
    );
  });
});

describe('numbers of people, organisations and telephones', () => {
  const id = field('text', { shape: 'idNumber' });
  const credit = field('text', { shape: 'creditCode' });
  const phone = field('text', { shape: 'phone' });

  it.each([
    [id, '11010519491231002x', '11010519491231002X'],
    [id, '110105 19491231 002X', '11010519491231002X'],
    [id, '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [credit, '91350100m000100y43', '91350100M000100Y43'],
    [phone, '138 0013 8000', '13800138000'],
    [phone, '+86 138-0013-8000', '13800138000'],
    [phone, '0570—1234567', '0570-1234567'],
    [phone, '0570-1234567转801', '0570-1234567-801'],
    [phone, '12345', '12345'],
    [id, '/', null],
  ])('%o %s is %s', (shape, typed, meant) => {
    expect(value(shape, typed)).toBe(meant);
  });

  it.each([
    [id, '1.10105E+17', '丢失'],
    [id, '110105194912310', '15位'],
    [id, '110105194912310020', '校验位'],
    [id, '11010519491331002X', '出生日期'],
    [id, '1101051949123100', '16位'],
    [id, '身份证', '17位数字'],
    [credit, '9.135E+17', '丢失'],
    [credit, '91350100M000100Y44', '校验位'],
    [credit, '91350100MO00100Y43', '“O”'],
    [credit, '12345', '5位'],
    [phone, '1.38E+10', '丢失'],
    [phone, '1380013800', '11位'],
    [phone, '13800138000、13900139000', '不止一个'],
    [phone, '没有', '电话号码'],
  ])('%o %s is refused: %s', (shape, typed, why) => {
    expect(says(shape, typed)).toContain(why);
  });

  it('refuses the number of a cell that cannot have kept all its digits', () => {
    expect(says(id, '110105194912310000', { epoch: 1900 })).toContain('丢失');
  });
});

describe('anything', () => {
  const kinds: TypedField[] = [
    field('text'),
    field('text', { long: true }),
    field('text', { shape: 'idNumber' }),
    field('text', { shape: 'creditCode' }),
    field('text', { shape: 'phone' }),
    field('integer', { unit: '件' }),
    field('money'),
    field('date'),
    field('time'),
    field('yesNo'),
    field('choice', { choices: [{ code: 'a', label: '甲' }] }),
    field('choices', { choices: [{ code: 'a', label: '甲' }] }),
    field('ref'),
    field('refs'),
    field('rows'),
  ];
  const signs = fc.string({
    unit: fc.constantFrom(...'0123456789.,-/年月日时点分元万亿角零〇一二十百千整约EX:~ \n', '下午', '今天', '星期一'),
  });

  it('never throws, and refuses in Chinese, beginning with the label', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), signs);
    fc.assert(
      fc.property(fc.constantFrom(...kinds), texts, fc.constantFrom(undefined, 1900, 1904), (kind, text, epoch) => {
        const result: TypedValue = readTyped(kind, text, { today, ...(epoch === undefined ? {} : { epoch }) });
        if (!result.ok) expect(result.says).toMatch(/^栏目.*[\u4e00-\u9fff]/su);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps a text as it was typed, but for invisible signs and outer space', () => {
    expect(value(field('text'), ' \u200b张三（男）１ \ufeff')).toBe('张三（男）１');
    expect(value(field('text'), '上\r\n下')).toBe('上 下');
    expect(value(field('text', { long: true }), '上\r\n下')).toBe('上\n下');
    expect(says(field('text'), '啊'.repeat(501))).toContain('500');
  });
});
