/** A store whose database also has attachments and the index. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { migrationsFolder } from '../../src/index.ts';
import type { Engine } from '../support/database.ts';
import { type TestStore, withStore } from '../support/store.ts';
import { workshopMigrations } from '../support/tables.ts';

export function withSearch(engine: Engine): TestStore {
  const migrations = workshopMigrations();
  for (const name of ['0006_attachments.sql', '0009_search.sql'])
    cpSync(join(migrationsFolder, name), join(migrations, name));
  afterAll(() => rmSync(migrations, { recursive: true, force: true }));
  return withStore(engine, { migrations });
}
