/** The tea garden with the township's yearly report: drafted, signed and drifting over pickings. */
import { rmSync } from 'node:fs';
import { assemble } from '@yifa/kernel';
import { openStore, type Store } from '@yifa/store';
import { annualReport, posts, township } from '@yifa/township';
import { afterAll, beforeAll } from 'vitest';
import { createDatabase, type Engine, type TestDatabase } from '../../../store/test/support/database.ts';
import { migrationsFor } from '../../../store/test/support/migrations.ts';
import { domain as garden } from './garden.ts';
import type { ReportStore } from './report-store.ts';

const disclosure = township.ledgers.get('disclosure-item');
if (!disclosure) throw new Error('no disclosure items');

export const domain = assemble({
  areas: { ...township.areas, ...garden.areas },
  posts: { ...posts, ...garden.posts },
  ledgers: [...[...garden.ledgers.values()].map((model) => ({ model })), { model: disclosure }, annualReport],
  indicators: [...garden.indicators.values()],
  // The garden declares one relation that seldom holds, for tests of what happens then.
  relations: garden.relations.filter((each) => each.id !== 'wages-paid'),
});

/** A store for the `describe` it is called in, living on 2027-01-20. */
export function withSigningStore(engine: Engine): ReportStore {
  let database: (TestDatabase & { drop(): Promise<void> }) | undefined;
  let store: Store | undefined;
  beforeAll(async () => {
    const folder = migrationsFor(domain);
    database = await createDatabase(engine);
    const now = (): Date => new Date('2027-01-20T04:00:00Z');
    store = await openStore({ url: database.url, domain, now, migrations: folder });
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
