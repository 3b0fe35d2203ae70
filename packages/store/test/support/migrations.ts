import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Domain } from '@yifa/kernel';
import { createLedger, inOrder, migrationsFolder } from '../../src/index.ts';

/**
 * A folder of migrations for a domain of the tests: everything that speaks of no ledger, and the tables of this domain as
 * they are made today. The caller removes it.
 */
export function migrationsFor(domain: Domain): string {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-sql-'));
  for (const file of readdirSync(migrationsFolder)) {
    const path = join(migrationsFolder, file);
    if (!/\bl_[a-z]/.test(readFileSync(path, 'utf8'))) copyFileSync(path, join(folder, file));
  }
  writeFileSync(join(folder, '0002_ledgers.sql'), inOrder(domain).map(createLedger).join('\n'));
  return folder;
}
