import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errorCatalogue } from '@yifa/kernel';
import { rules } from '@yifa/law';
import { township } from '@yifa/township';
import { expect, test } from 'vitest';
import { errorsDocument } from '../src/docs/errors-document.ts';
import { lawDocument } from '../src/docs/law-document.ts';

const docs = resolve(import.meta.dirname, '../../../docs');
const read = (name: string): string => readFileSync(join(docs, name), 'utf8');

test('docs/law.md is what the declarations say', () => {
  expect(read('law.md')).toBe(lawDocument(township));
});

test('docs/law.md names every rule once', () => {
  const named = [...read('law.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((match) => match[1]);
  for (const id of Object.keys(rules))
    expect(
      named.filter((each) => each === id),
      id,
    ).toHaveLength(1);
});

test('docs/errors.md is complete', () => {
  expect(read('errors.md')).toBe(errorsDocument());
  for (const code of Object.keys(errorCatalogue)) expect(read('errors.md')).toContain(`\`${code}\``);
});
