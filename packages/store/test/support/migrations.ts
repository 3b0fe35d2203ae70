import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Domain } from '@yifa/kernel';
import { createLedger, inOrder, migrationsFolder, tableName } from '../../src/index.ts';

/**
 * A folder of migrations for a domain of the tests: its ledgers' tables as they are made today, and in place of what makes
 * or changes those of the program only what speaks of none that is not there. The caller removes it.
 */
export function migrationsFor(domain: Domain): string {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-sql-'));
  const own = new Set([...domain.ledgers.values()].map(tableName));
  for (const file of readdirSync(migrationsFolder)) {
    const path = join(migrationsFolder, file);
    const text = readFileSync(path, 'utf8');
    const builds = /^(create table|alter table|create index on) l_/m.test(text);
    const named = text.match(/\bl_[a-z][a-z_]+\b/g) ?? [];
    if (!builds && named.every((table) => own.has(table))) copyFileSync(path, join(folder, file));
  }
  writeFileSync(join(folder, '0002_ledgers.sql'), inOrder(domain).map(createLedger).join('\n'));
  return folder;
}
