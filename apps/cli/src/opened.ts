/** The store for one command: a given server, the database of a running Yifa, or an embedded one started for the purpose. */
import { mkdirSync } from 'node:fs';
import { createPool, findUrl, launchPostgres, openStore, type RunningPostgres, type Store } from '@yifa/store';
import { township } from '@yifa/township';
import type { Environment } from './environment.ts';

export interface Opened {
  readonly store: Store;
  readonly postgres: RunningPostgres | undefined;
  /** May be called more than once. */
  close(): Promise<void>;
}

/** Starts or joins the database and opens the store. */
export async function open(environment: Environment, mode: 'own' | 'join'): Promise<Opened> {
  const { dataFolder, databaseUrl } = environment;
  const running = mode === 'join' && !databaseUrl ? await joinable(dataFolder) : undefined;
  const url = databaseUrl ?? running;
  const postgres = url === undefined ? await launch(dataFolder) : undefined;
  try {
    const store = await openStore({ url: url ?? postgres?.url ?? '', domain: township });
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await store.close();
      await postgres?.stop();
    };
    return {
      store,
      postgres,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function launch(dataFolder: string): Promise<RunningPostgres> {
  mkdirSync(dataFolder, { recursive: true });
  return launchPostgres({ dataFolder });
}

/** The address of a Yifa that is already running on this folder; undefined when none answers. */
async function joinable(dataFolder: string): Promise<string | undefined> {
  const url = findUrl(dataFolder);
  if (url === undefined) return undefined;
  const pool = createPool(url, { role: 'owner', max: 1 });
  try {
    await pool.query('select 1');
    return url;
  } catch {
    return undefined; // nothing listens there any more
  } finally {
    await pool.end();
  }
}
