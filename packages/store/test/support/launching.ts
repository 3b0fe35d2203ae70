import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import {
  createPool,
  LaunchError,
  type LaunchOptions,
  launchPostgres,
  type RunningPostgres,
} from '../../src/postgres/index.ts';
import { clearOrphan } from '../../src/postgres/processes.ts';
import type { Launchable } from './global-setup.ts';

export const isRoot = process.getuid?.() === 0;

/** The account a server started here runs under. */
export const serverAccount = isRoot ? { uid: 65534, gid: 65534 } : {};

/** The servers the launcher is tested with. */
export function launchable(): Launchable[] {
  return inject('yifaSeeds');
}

/** A folder that is gone after the test; a server in its `data` folder is stopped first. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-test-'));
  chmodSync(folder, 0o711);
  onTestFinished(async () => {
    const cluster = join(folder, 'data', 'pgdata');
    if (existsSync(cluster)) await clearOrphan(cluster);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/**
 * A data folder with a database from an earlier start, gone after the test; copied, because making one takes a second.
 * Holds `kept(n)` with one row, 7.
 */
export function usedFolder(binaries = launchable()[0]?.binaries): string {
  const seed = inject('yifaSeeds').find((candidate) => candidate.binaries === binaries);
  if (seed === undefined) throw new Error(`no database was prepared for ${binaries}`);
  const dataFolder = join(temporaryFolder(), 'data');
  cpSync(seed.folder, dataFolder, { recursive: true });
  return dataFolder;
}

/** Launches and stops after the test. */
export async function launch(options: LaunchOptions): Promise<RunningPostgres> {
  const server = await launchPostgres(options);
  onTestFinished(() => server.stop());
  return server;
}

/** The error a launch ends in; fails when it succeeds. */
export async function refusal(options: LaunchOptions): Promise<LaunchError> {
  try {
    const server = await launchPostgres(options);
    await server.stop();
  } catch (error) {
    if (error instanceof LaunchError) return error;
    throw error;
  }
  throw new Error('the launch was expected to fail');
}

/** Rows of one statement run as owner. */
export async function query(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const pool = createPool(url, { role: 'owner', max: 1 });
  try {
    return (await pool.query<Record<string, unknown>>(statement, values)).rows;
  } finally {
    await pool.end();
  }
}

export interface ChildEvent {
  readonly pids?: number[];
  readonly adopted?: boolean;
  readonly row?: number;
  readonly code?: string;
  readonly message?: string;
}

export interface Child {
  readonly process: ChildProcess;
  readonly events: ChildEvent[];
  /** The first event of a kind, once it comes. */
  wait(test: (event: ChildEvent) => boolean): Promise<ChildEvent>;
  readonly gone: Promise<void>;
}

/** Runs `child.ts` as a process of its own. */
export function startChild(
  mode: 'launch' | 'exit' | 'insert',
  dataFolder: string,
  options: { binaries?: string; asServerAccount?: boolean } = {},
): Child {
  const script = fileURLToPath(new URL('child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, mode, dataFolder, options.binaries ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],

    ...(options.asServerAccount === true ? serverAccount : {}),
  });
  const events: ChildEvent[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => events.push(JSON.parse(line)));
  const gone = new Promise<void>((done) => child.once('close', () => done()));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await gone;
  });
  const wait = async (test: (event: ChildEvent) => boolean): Promise<ChildEvent> => {
    for (let waited = 0; waited < 20_000; waited += 10) {
      const found = events.find(test);
      if (found !== undefined) return found;
      if (child.exitCode !== null && waited > 500) break;
      await sleep(10);
    }
    throw new Error(`no such event among ${JSON.stringify(events.slice(0, 5))}`);
  };
  return { process: child, events, wait, gone };
}

/** Whether a process runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
