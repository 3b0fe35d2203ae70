/** A server with fsync on in a folder of its own, with the tables of the township and one org without an entry. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, launchPostgres, openStore, type Store } from '@yifa/store';
import { township } from '@yifa/township';
import type pg from 'pg';

export interface TownshipBench {
  readonly store: Store;
  readonly owner: pg.Pool;
  /** As the store's own: same role. */
  readonly app: pg.Pool;
  readonly version: string;
  close(): Promise<void>;
}

export async function openTownship(org: string): Promise<TownshipBench> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yifa-bench-'));
  chmodSync(dataFolder, 0o711);
  const server = await launchPostgres({ dataFolder });
  const store = await openStore({ url: server.url, domain: township });
  const owner = createPool(server.url, { role: 'owner', max: 3 });
  const app = createPool(server.url, { role: 'app', max: 4 });
  await store.addOrg({ id: org, parent: null, kind: 'township', name: '测试镇', seat: '', mark: '', demoOn: null });
  return {
    store,
    owner,
    app,
    version: server.version,
    close: async () => {
      await Promise.all([store.close(), owner.end(), app.end()]);
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
