import { YifaError } from '@yifa/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexNumber, usualIndexTemplate } from '../../src/index.ts';

const words = { uscc: '119901210011223334', org: '990121101', formedOn: '2024-02-20', seq: 7 };

describe('索引号', () => {
  test.each([
    ['{uscc}/{year}-{seq:5}', '119901210011223334/2024-00007'],
    ['{code}-RC/{year}-{seq:5}', '001122333-RC/2024-00007'],
    ['{division}/{year}-{seq:5}', '990121/2024-00007'],
    [usualIndexTemplate, '990121101/2024-00007'],
    ['{division}-02-{date}-{seq:3}', '990121-02-20240220-007'],
    ['{code}-{year}-{seq}', '001122333-2024-7'],
  ])('%s gives %s', (template, number) => {
    expect(indexNumber(template, words)).toBe(number);
  });

  test.each([
    ['{uscc}/{year}', '流水号'],
    ['{uscc}/{seq:5}', '年度'],
    ['{uscc/{year}-{seq}', '括号'],
    ['{nobody}/{year}-{seq}', '不认识'],
    ['{year:4}-{seq}', '不认识'],
    ['{year}-{seq:0}', '位数'],
    ['{year}-{seq:99}', '位数'],
    ['<b>{year}-{seq}\u0000', '只能用'],
  ])('%s is refused', (template, says) => {
    expect(() => indexNumber(template, words)).toThrow(says);
    expect(() => indexNumber(template, words)).toThrow(YifaError);
  });

  test('is refused when the org has no valid code to put in it', () => {
    const { uscc: _, ...without } = words;
    expect(() => indexNumber('{uscc}/{year}-{seq}', without)).toThrow('统一社会信用代码');
    expect(() => indexNumber('{code}/{year}-{seq}', { ...words, uscc: '119901210011223335' })).toThrow('有误');
    expect(indexNumber(usualIndexTemplate, without)).toBe('990121101/2024-00007');
  });

  test('differs for different sequences of one year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('{uscc}/{year}-{seq:5}', '{code}{year}{seq:3}', '{date}-{seq}'),
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 200_000 }),
        (template, a, b) => {
          const same = indexNumber(template, { ...words, seq: a }) === indexNumber(template, { ...words, seq: b });
          expect(same).toBe(a === b);
        },
      ),
    );
  });
});
