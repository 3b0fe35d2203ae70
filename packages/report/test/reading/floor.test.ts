import { readdirSync, readFileSync } from 'node:fs';
import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { expect, test } from 'vitest';
import { parseMarked } from '../support/marked.ts';
import { compare, sum } from './annotated.ts';

const folder = new URL('./held-out/tune/', import.meta.url);

test('the annotated texts are read as well as before', () => {
  const score = sum(
    readdirSync(folder).map((name) => {
      const { text, claims } = parseMarked(readFileSync(new URL(name, folder), 'utf8'));
      return compare(claims, readClaims(text, vocabulary));
    }),
  );
  const f1 = (right: number) => (2 * right) / (score.given + score.read);
  expect(f1(score.found)).toBeGreaterThanOrEqual(0.98);
  expect(f1(score.right)).toBeGreaterThanOrEqual(0.96);
});
