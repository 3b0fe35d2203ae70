import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, serverEnvironment } from './account.ts';
import { type Binaries, program } from './binaries.ts';
import { asFolderError, findCodeInOutput, LaunchError } from './errors.ts';
import type { LogFile } from './logfile.ts';
import { isReady } from './processes.ts';

/** Recovery after a crash can take minutes on a slow disk; a server that lives and works on it is left alone. */
const startPatience = 600_000;
/** A backend of a killed server may outlive it for a moment and still hold the shared memory. */
const retryPatience = 15_000;

/** A postmaster that is our child. */
export interface Server {
  readonly pid: number;
  /** Settles when the postmaster has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server and waits until it accepts connections. */
export async function startServer(
  binaries: Binaries,
  cluster: string,
  args: readonly string[],
  account: Account | undefined,
  log: LogFile,
): Promise<Server> {
  const end = Date.now() + retryPatience;
  for (;;) {
    log.mark();
    const server = spawnServer(binaries, cluster, args, account, log);
    const reason = await waitUntilReady(server, cluster, log);
    if (reason === undefined) return server;
    const words = reason.trim();
    const passing = /pre-existing shared memory block|lock file "[^"]*" already exists/.test(words);
    if (!passing || Date.now() > end) throw explain(words, cluster);
    await sleep(250);
  }
}

function spawnServer(
  binaries: Binaries,
  cluster: string,
  args: readonly string[],
  account: Account | undefined,
  log: LogFile,
): Server & { readonly child: ChildProcess } {
  const child = spawn(program(binaries.folder, 'postgres'), args, {
    cwd: cluster,
    env: serverEnvironment(),
    // A session of its own: Ctrl-C in the terminal reaches us only, and we stop the server last.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    ...account,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      log.note(error.message);
      resolve();
    });
  });
  child.unref();
  // Leaving without stop(), for instance by an uncaught error, must not leave a server behind.
  const onExit = (): void => {
    child.kill('SIGINT');
  };
  process.once('exit', onExit);
  void ended.then(() => process.removeListener('exit', onExit));
  return {
    child,
    pid: child.pid ?? 0,
    ended,
    stop: () => stopChild(child, ended, binaries, cluster),
  };
}

async function waitUntilReady(
  server: Server & { readonly child: ChildProcess },
  cluster: string,
  log: LogFile,
): Promise<string | undefined> {
  const { child } = server;
  const end = Date.now() + startPatience;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (isReady(cluster, child.pid)) return undefined;
    if (Date.now() > end) {
      await server.stop();
      return `${startPatience / 60_000} 分钟内未能就绪`;
    }
    await sleep(10);
  }
  await server.ended;
  return log.recent();
}

function explain(output: string, cluster: string): LaunchError {
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|ERROR|yifa:/.test(line));
  const words = (lines.length > 0 ? lines : output.split('\n')).slice(-3).join(' ').trim();
  const code = findCodeInOutput(output);
  if (code !== undefined) return new LaunchError(code, words || cluster);
  // A server on a full disk cannot even write the line that says so: try for ourselves.
  return findFullDisk(cluster) ?? new LaunchError('start-failed', words || cluster);
}

function findFullDisk(cluster: string): LaunchError | undefined {
  const probe = join(cluster, '..', 'space.probe');
  try {
    writeFileSync(probe, Buffer.alloc(256 * 1024), { flush: true });
    return undefined;
  } catch (error) {
    const failure = asFolderError(error, cluster);
    return failure.code === 'disk-full' ? failure : undefined;
  } finally {
    rmSync(probe, { force: true });
  }
}

async function stopChild(
  child: ChildProcess,
  ended: Promise<void>,
  binaries: Binaries,
  cluster: string,
): Promise<void> {
  child.ref();
  // Fast: sessions are ended, a checkpoint is written. Immediate only when that hangs; the next start recovers.
  for (const [signal, wait] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    if (process.platform === 'win32') {
      // Windows knows no signals; Node would kill the process outright.
      const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
      const args = ['stop', '-D', cluster, '-m', mode, '-W'];
      spawnSync(program(binaries.folder, 'pg_ctl'), args, {
        env: serverEnvironment(),
      });
    } else child.kill(signal);
    const patience = new AbortController();
    await Promise.race([ended, sleep(wait, undefined, { signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
  }
  await ended;
}
