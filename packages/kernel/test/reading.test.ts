import { describe, expect, test } from 'vitest';
import { elsewhere, measure, vocabulary } from '../src/index.ts';

const bikes = measure('bikes', '自行车数', { units: ['辆'], said: '自行车 单车', not: '电动' });

test('words are parted by blanks, and what forbids the measure forbids every way', () => {
  const both = measure('bikes', '自行车数', {
    units: ['辆'],
    said: '自行车 单车',
    not: '电动',
    ways: [{ said: ['车'], near: '骑行 车棚', not: '汽车' }],
  });
  expect(both.ways).toEqual([
    { said: ['自行车', '单车'], not: ['电动'] },
    { said: ['车'], near: ['骑行', '车棚'], not: ['电动', '汽车'] },
  ]);
});

test('a vocabulary lists its labels once, other last, and names them', () => {
  const words = vocabulary([bikes, elsewhere({ units: ['台'], said: '空调' })], [bikes]);
  expect(words.labels).toEqual(['bikes', 'other']);
  expect(words.labelOf('bikes')).toBe('自行车数');
  expect(words.labelOf('other')).toBe('其他');
  expect(() => words.labelOf('cars')).toThrow(RangeError);
});

describe('a vocabulary that contradicts itself is refused', () => {
  test('one label with two names', () => {
    expect(() => vocabulary([bikes, measure('bikes', '单车数', { units: [], said: '单车' })])).toThrow(/named both/);
  });
  test('a way without words', () => {
    expect(() => vocabulary([measure('bikes', '自行车数', { units: ['辆'], ways: [{ said: [] }] })])).toThrow(
      /without words/,
    );
  });
  test('a measure behind a label nobody declared', () => {
    const riders = measure('riders', '骑行人数', { units: ['人'], ways: [{ said: '参加', following: ['rides'] }] });
    expect(() => vocabulary([riders])).toThrow(/no measure/);
  });
});
