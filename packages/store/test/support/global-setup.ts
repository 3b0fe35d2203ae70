import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findPackage } from '../../src/postgres/binaries.ts';
import { createPool, ensureAppRole, launchPostgres } from '../../src/postgres/index.ts';

/** A database server the suites run against. */
export interface Engine {
  readonly name: string;
  /** The owner's connection, to a database no test writes to. */
  readonly url: string;
  /** Part of the name of every database this run makes on the server. */
  readonly run: string;
}

/** A PostgreSQL the launcher is tested with, and a stopped data folder it made. */
export interface Launchable {
  readonly name: string;
  readonly binaries: string;
  readonly folder: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    yifaEngines: Engine[];
    yifaSeeds: Launchable[];
  }
}

interface Started {
  readonly engine: Engine;
  readonly seed?: Launchable;
  stop(): Promise<void>;
}

let started: Started[] = [];

/** Starts one throw-away server an engine, side by side; `YIFA_TEST_PG=15|18` selects one. */
export async function setup(project: TestProject): Promise<void> {
  const only = process.env.YIFA_TEST_PG;
  const native = findPackage();
  const known = [
    { major: '18', folder: native === undefined ? undefined : join(native, 'bin') },
    { major: '15', folder: '/usr/lib/postgresql/15/bin' },
  ];
  const run = randomBytes(4).toString('hex');
  const own = known.flatMap(({ major, folder }) =>
    folder !== undefined && existsSync(folder) && (only ?? major) === major
      ? [throwaway(`PostgreSQL ${major}`, folder, run)]
      : [],
  );
  const external = process.env.DATABASE_URL_TEST;
  if (external) own.push(borrowed(external, run));
  const results = await Promise.allSettled(own);
  started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined || started.length === 0) {
    await teardown();
    throw failed?.reason ?? new Error('no PostgreSQL to test with');
  }
  project.provide(
    'yifaEngines',
    started.map(({ engine }) => engine),
  );
  project.provide(
    'yifaSeeds',
    started.flatMap(({ seed }) => seed ?? []),
  );
}

export async function teardown(): Promise<void> {
  await Promise.all(started.map((server) => server.stop()));
  started = [];
}

async function throwaway(name: string, binaries: string, run: string): Promise<Started> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yifa-test-'));
  chmodSync(dataFolder, 0o711);
  const options = { dataFolder, binaries, noSync: true, settings: { max_connections: '200' } };
  const first = await launchPostgres(options);
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const folder = `${dataFolder}-seed`;
  cpSync(dataFolder, folder, { recursive: true });
  const server = await launchPostgres(options);
  await prepareRole(server.url);
  return {
    engine: { name, url: server.url, run },
    seed: { name, binaries, folder },
    stop: async () => {
      await server.stop();
      for (const path of [dataFolder, folder]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A server of somebody else's: leave nothing behind but the role. */
async function borrowed(url: string, run: string): Promise<Started> {
  await prepareRole(url);
  return {
    engine: { name: 'DATABASE_URL_TEST', url, run },
    stop: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ name: string }>(
        'select datname as name from pg_database where starts_with(datname, $1)',
        [`yifa_${run}_`],
      );
      for (const { name } of rows) await client.query(`drop database "${name}" with (force)`);
      await client.end();
    },
  };
}

async function prepareRole(url: string): Promise<void> {
  const owner = createPool(url, { role: 'owner', max: 1 });
  await ensureAppRole(owner);
  await owner.end();
}

async function query(url: string, statement: string): Promise<void> {
  const owner = createPool(url, { role: 'owner', max: 1 });
  await owner.query(statement);
  await owner.end();
}
