/** A store over any domain, with its tables. */
import { rmSync } from 'node:fs';
import type { Domain } from '@yifa/kernel';
import { afterAll, beforeAll } from 'vitest';
import { openStore, type Store } from '../../src/index.ts';
import { createDatabase, type Engine, type TestDatabase } from './database.ts';
import { migrationsFor } from './migrations.ts';

export interface DomainStore {
  readonly store: Store;
  readonly database: TestDatabase;
}

/** Noon in China on the day the tests live on. */
const noon = new Date('2027-01-20T04:00:00Z');

/** A store for the `describe` it is called in, with the tables of the domain. */
export function withDomainStore(engine: Engine, domain: Domain): DomainStore {
  let database: (TestDatabase & { drop(): Promise<void> }) | undefined;
  let store: Store | undefined;
  beforeAll(async () => {
    const folder = migrationsFor(domain);
    database = await createDatabase(engine);
    store = await openStore({ url: database.url, domain, now: () => noon, migrations: folder });
    rmSync(folder, { recursive: true });
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await database?.drop();
  });
  return {
    get store() {
      if (!store) throw new Error('the store exists only while tests run');
      return store;
    },
    get database() {
      if (!database) throw new Error('the database exists only while tests run');
      return database;
    },
  };
}
