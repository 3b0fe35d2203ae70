import { expect, test } from 'vitest';
import { township, vocabulary } from '../src/index.ts';

const kinds = new Set(vocabulary.labels);

test('every label has a Chinese name, and other is one of them', () => {
  for (const label of vocabulary.labels) expect(vocabulary.labelOf(label)).toMatch(/[\u4e00-\u9fa5]/);
  expect(vocabulary.labelOf('other')).toBe('其他');
  expect(() => vocabulary.labelOf('weather')).toThrow(RangeError);
});

test('what an indicator reads as is a label', () => {
  for (const indicator of township.indicators.values())
    if (indicator.reads !== indicator.id) expect(kinds, indicator.id).toContain(indicator.reads);
});

test('an indicator whose id is a label is named in prose', () => {
  const ids = [...township.indicators.values()].map((each) => each.id).filter((id) => kinds.has(id));
  expect(ids.length).toBeGreaterThanOrEqual(60);
});
