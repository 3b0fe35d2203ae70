/** A server with fsync on in a folder of its own, with the tables of the store's test workshop. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, launchPostgres, openStore, type Store } from '@yifa/store';
import type pg from 'pg';
import { workshopMigrations } from '../../packages/store/test/support/tables.ts';
import { domain } from '../../packages/store/test/support/workshop.ts';

export interface Workbench {
  readonly store: Store;
  readonly owner: pg.Pool;
  /** As the store's own: same role, same number of connections. */
  readonly app: pg.Pool;
  readonly version: string;
  close(): Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yifa-bench-'));
  chmodSync(dataFolder, 0o711);
  const migrations = workshopMigrations();
  const server = await launchPostgres({ dataFolder });
  const store = await openStore({ url: server.url, domain, migrations });
  const owner = createPool(server.url, { role: 'owner', max: 3 });
  const app = createPool(server.url, { role: 'app', max: 10 });
  return {
    store,
    owner,
    app,
    version: server.version,
    close: async () => {
      await Promise.all([store.close(), owner.end(), app.end()]);
      await server.stop();
      for (const folder of [dataFolder, migrations]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
