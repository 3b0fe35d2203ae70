import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverEnvironment } from './account.ts';
import { LaunchError } from './errors.ts';

interface ServerProcess {
  readonly pid: number;
  readonly parent: number;
}

/** How long a server gets to write everything down and stop before it is cut off, in milliseconds. */
const patience = 60_000;

/**
 * The live PostgreSQL processes working on a cluster folder, the postmaster among them.
 *
 * The process id in `postmaster.pid` proves nothing: after a power cut another program may bear it. PostgreSQL works
 * with the cluster folder as its current directory, which the kernel tells. Without `/proc` the command line has to do.
 */
export function processesOn(cluster: string): ServerProcess[] {
  if (process.platform === 'linux') return fromProc(realpathSync(cluster));
  const recorded = findRecordedPid(cluster);
  return recorded !== undefined && commandOf(recorded).includes('postgres') ? [{ pid: recorded, parent: 1 }] : [];
}

function fromProc(cluster: string): ServerProcess[] {
  const found: ServerProcess[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (readlinkSync(`/proc/${name}/cwd`) !== cluster) continue;
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, command, , parent] = /^\d+ \((.*)\) (\S) (\d+)/s.exec(stat) ?? [];
      if (command !== undefined && /^(postgres|postmaster)/.test(command))
        found.push({ pid: Number(name), parent: Number(parent) });
    } catch {
      // Gone in the meantime, a zombie, or not ours to look into: none of these is our server.
    }
  }
  return found;
}

function commandOf(pid: number): string {
  const [command, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']]
      : ['ps', ['-p', String(pid), '-o', 'command=']];
  return spawnSync(command, args, { encoding: 'utf8', env: serverEnvironment() }).stdout ?? '';
}

/** The postmaster's process id as written in `postmaster.pid`, if there is one. */
function findRecordedPid(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the postmaster reports that it accepts connections: the last line of `postmaster.pid`, as `pg_ctl` reads it. */
export function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/**
 * Stops a server left behind by a killed Yifa and removes a lock file that no server stands behind. Call only as owner
 * of the data folder.
 *
 * An orphan is stopped and started afresh rather than adopted as it is: it may run an older program or other settings,
 * it still carries the sessions and locks of the dead process, and not being our child its end would go unnoticed. A
 * clean stop commits nothing and loses nothing, and costs a fraction of a second.
 *
 * @returns whether there was a live orphan
 */
export async function clearOrphan(cluster: string): Promise<boolean> {
  const adopted = await stopPostmaster(cluster);
  await stopStragglers(cluster);
  // All that could stand behind it is gone, and PostgreSQL itself still refuses shared memory that is in use.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return adopted;
}

async function stopPostmaster(cluster: string): Promise<boolean> {
  const found = processesOn(cluster);
  const master = found.find(({ pid }) => isMaster(pid, found));
  if (master === undefined) return false;
  send(master.pid, 'SIGINT');
  await waitUntilGone(cluster, patience);
  return true;
}

/** A postmaster always has children; its children have none. */
function isMaster(pid: number, found: readonly ServerProcess[]): boolean {
  return process.platform !== 'linux' || found.some(({ parent }) => parent === pid);
}

/**
 * Sessions whose postmaster was killed notice it and leave, except those that wait for a lock in shared memory which
 * another killed process held: they would wait for ever. None of them can take back what was acknowledged.
 */
async function stopStragglers(cluster: string): Promise<void> {
  if (await waitUntilGone(cluster, 1_000)) return;
  for (const [signal, wait] of [
    ['SIGQUIT', 2_000],
    ['SIGKILL', 10_000],
  ] as const) {
    for (const { pid } of processesOn(cluster)) send(pid, signal);
    if (await waitUntilGone(cluster, wait)) return;
  }
  const left = processesOn(cluster).map(({ pid }) => pid);
  throw new LaunchError('start-failed', `上次遗留的数据库进程 ${left.join('、')} 无法停止，请重启电脑`);
}

async function waitUntilGone(cluster: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (processesOn(cluster).length > 0) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}
