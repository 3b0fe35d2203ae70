import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { createPool } from '../../src/postgres/index.ts';
import type { Engine } from './global-setup.ts';

export type { Engine } from './global-setup.ts';

/**
 * The database servers of this run, for `describe.each(engines())('$name', (engine) => …)`. Needs
 * `support/global-setup.ts` among vitest's `globalSetup`.
 */
export function engines(): Engine[] {
  const found = inject('yifaEngines');
  if (found === undefined) throw new Error('add support/global-setup.ts to globalSetup');
  return found;
}

/** What a fresh database already holds. Prepared once a run and server, then copied for each test file. */
export interface Template {
  /** Lower-case letters, digits and `_`; the same name must mean the same content. */
  readonly name: string;
  prepare(owner: pg.Pool): Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  /** Bypasses row-level security. */
  readonly owner: pg.Pool;
  /** As the application connects. */
  readonly app: pg.Pool;
}

/** A fresh database for the `describe` it is called in: made before its tests, dropped after them. */
export function withDatabase(engine: Engine, template?: Template): TestDatabase {
  let made: (TestDatabase & { drop(): Promise<void> }) | undefined;
  const get = (): TestDatabase => {
    if (made === undefined) throw new Error('the database exists only while tests run');
    return made;
  };
  beforeAll(async () => {
    made = await createDatabase(engine, template);
  }, 30_000);
  afterAll(() => made?.drop());
  return {
    get url() {
      return get().url;
    },
    get owner() {
      return get().owner;
    },
    get app() {
      return get().app;
    },
  };
}

/** The same without hooks: the caller drops it. */
export async function createDatabase(
  engine: Engine,
  template?: Template,
): Promise<TestDatabase & { drop(): Promise<void> }> {
  const name = `yifa_${engine.run}_${randomBytes(6).toString('hex')}`;
  const source = template === undefined ? undefined : await ensureTemplate(engine, template);
  const from = source ?? 'template1';
  // Copying files takes 20 ms where the default, through the write-ahead log, takes 200.
  const copy = `create database "${name}" template "${from}" strategy file_copy`;
  await administer(engine, (client) => client.query(copy));
  const url = databaseUrl(engine.url, name);
  const owner = createPool(url, { role: 'owner', max: 4 });
  const app = createPool(url, { role: 'app', max: 8 });
  return {
    url,
    owner,
    app,
    drop: async () => {
      await Promise.all([owner.end(), app.end()]);
      await administer(engine, (client) => client.query(`drop database "${name}" with (force)`));
    },
  };
}

async function ensureTemplate(engine: Engine, template: Template): Promise<string> {
  const name = `yifa_${engine.run}_t_${template.name}`;
  await administer(engine, async (client) => {
    // Test files run side by side; the first prepares, the others wait. The lock goes with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const part = `${name}_part`;
    await client.query(`drop database if exists "${part}" with (force)`);
    await client.query(`create database "${part}" strategy file_copy`);
    const owner = createPool(databaseUrl(engine.url, part), { role: 'owner', max: 4 });
    try {
      await template.prepare(owner);
    } finally {
      await owner.end();
    }
    // Renamed only when complete, so that a failed preparation is never copied.
    await client.query(`alter database "${part}" rename to "${name}"`);
  });
  return name;
}

async function administer(engine: Engine, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: engine.url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  return url.replace(/^([^?]*\/\/[^/?]*\/)[^?]*/, `$1${name}`);
}
