import { readdirSync, readFileSync } from 'node:fs';
import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { expect, test } from 'vitest';
import { parseMarked } from '../support/marked.ts';
import { compare, sum } from './annotated.ts';

/** For each set the F1 below which the reader may not fall: numbers found, and numbers found with their label. */
const floors = [
  { set: 'tune', found: 0.98, right: 0.96 },
  { set: 'fresh', found: 0.97, right: 0.915 },
] as const;

test.each(floors)('the annotated texts of $set are read as well as before', ({ set, found, right }) => {
  const folder = new URL(`./held-out/${set}/`, import.meta.url);
  const score = sum(
    readdirSync(folder).map((name) => {
      const { text, claims } = parseMarked(readFileSync(new URL(name, folder), 'utf8'));
      return compare(claims, readClaims(text, vocabulary));
    }),
  );
  const f1 = (matching: number) => (2 * matching) / (score.given + score.read);
  expect(f1(score.found)).toBeGreaterThanOrEqual(found);
  expect(f1(score.right)).toBeGreaterThanOrEqual(right);
});
