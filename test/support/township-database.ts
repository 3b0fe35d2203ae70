/** A database with the whole township domain in it, copied from a template for each test file. */
import type { Domain } from '@yifa/kernel';
import { createLedger, inOrder, migrate, migrationsFolder } from '@yifa/store';
import { township } from '@yifa/township';
import type pg from 'pg';
import { engines, type TestDatabase, withDatabase } from '../../packages/store/test/support/database.ts';

async function prepare(owner: pg.Pool, domain: Domain): Promise<void> {
  await migrate(owner, migrationsFolder);
  for (const ledger of inOrder(domain)) {
    const { rowCount } = await owner.query('select from pg_tables where tablename = $1', [
      `l_${ledger.id.replaceAll('-', '_')}`,
    ]);
    if (!rowCount) await owner.query(createLedger(ledger));
  }
}

/** On the embedded engine; made before the tests of the `describe` it is called in. */
export function withTownship(): TestDatabase {
  const [engine] = engines();
  if (!engine) throw new Error('no database engine');
  return withDatabase(engine, { name: 'township', prepare: (owner) => prepare(owner, township) });
}
