import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

test('every label is said in several ways', () => {
  expect(Object.keys(said).sort()).toEqual([...vocabulary.labels].sort());
  for (const [label, sentences] of Object.entries(said)) expect(sentences.length, label).toBeGreaterThanOrEqual(3);
});

describe.each(Object.entries(said))('%s', (label, sentences) => {
  test.each(sentences)('%s', (marked) => {
    const start = marked.indexOf('〔');
    const end = marked.indexOf('〕') - 1;
    const claims = readClaims(marked.replace(/[〔〕]/g, ''), vocabulary);
    expect(claims.filter((claim) => claim.start === start && claim.end === end)).toMatchObject([{ indicator: label }]);
  });
});
