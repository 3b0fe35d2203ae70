import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Domain } from '@yifa/kernel';
import { createLedger, inOrder, migrationsFolder, tableName } from '../../src/index.ts';

/**
 * A folder of migrations for another domain than the program's: everything that speaks of none of its ledgers, and the
 * tables of this domain in place of them. The caller removes it.
 */
export function migrationsFor(domain: Domain): string {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-sql-'));
  const own = new Set([...domain.ledgers.values()].map(tableName));
  for (const file of readdirSync(migrationsFolder)) {
    const path = join(migrationsFolder, file);
    const named = readFileSync(path, 'utf8').match(/\bl_[a-z][a-z_]+\b/g) ?? [];
    const makes = /^create table l_/m.test(readFileSync(path, 'utf8'));
    if (!makes && named.every((table) => own.has(table))) copyFileSync(path, join(folder, file));
  }
  writeFileSync(join(folder, '0002_ledgers.sql'), inOrder(domain).map(createLedger).join('\n'));
  return folder;
}
