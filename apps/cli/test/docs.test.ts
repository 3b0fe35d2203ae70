import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errorCatalogue } from '@yifa/kernel';
import { rules } from '@yifa/law';
import { findingsDocument } from '@yifa/report';
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

test('docs/findings.md is complete', () => {
  expect(read('findings.md')).toBe(findingsDocument());
});

test('docs/coverage.md names only ledgers and tests that exist, and every ledger', () => {
  const rows = read('coverage.md')
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line));
  expect(rows).toHaveLength(66);
  const named = new Set<string>();
  for (const row of rows) {
    const [, , , , ledgers = '', , test = ''] = row.split('|');
    for (const [, id = ''] of ledgers.matchAll(/`([^`]+)`/g)) named.add(id);
    expect(existsSync(resolve(docs, '..', test.trim().replaceAll('`', ''))), row).toBe(true);
  }
  expect([...named].filter((id) => !township.ledgers.has(id))).toEqual([]);
  expect([...township.ledgers.keys()].filter((id) => !named.has(id))).toEqual([
    'village',
    'staff-post',
    'satisfaction-survey',
  ]);
});
