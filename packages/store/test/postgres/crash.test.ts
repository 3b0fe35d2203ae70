import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeOwnership } from '../../src/postgres/lock.ts';
import { processesOn } from '../../src/postgres/processes.ts';
import {
  isAlive,
  launch,
  launchable,
  query,
  refusal,
  serverAccount,
  startChild,
  temporaryFolder,
  usedFolder,
} from '../support/launching.ts';

const timeout = 40_000;

describe.each(launchable())('$name', ({ binaries }) => {
  test('killed together with its server in the midst of writing: no acknowledged row is lost', {
    timeout,
  }, async () => {
    const dataFolder = usedFolder(binaries);
    const child = startChild('insert', dataFolder, { binaries });
    const { pids = [] } = await child.wait((event) => event.pids !== undefined);
    await child.wait((event) => (event.row ?? 0) > 300);
    child.process.kill('SIGKILL');
    for (const pid of pids) kill(pid);
    await child.gone;

    const acknowledged = child.events.flatMap(({ row }) => (row === undefined ? [] : [row]));
    const server = await launch({ dataFolder, binaries });
    const rows = await query(server.url, 'select n, note from entered');
    const kept = new Set(rows.map(({ n, note }) => `${n} ${note}`));
    expect(acknowledged.length).toBeGreaterThan(300);
    expect(acknowledged.filter((n) => !kept.has(`${n} 第${n}件`))).toEqual([]);
    // At most the four in flight may be there without having been acknowledged.
    expect(rows.length - acknowledged.length).toBeLessThanOrEqual(4);
  });

  test('killed alone: the server it left is taken over, nothing is lost', { timeout }, async () => {
    const dataFolder = usedFolder(binaries);
    const child = startChild('insert', dataFolder, { binaries });
    const { pids = [] } = await child.wait((event) => event.pids !== undefined);
    await child.wait((event) => (event.row ?? 0) > 100);
    // A process that hangs is not a dead one.
    child.process.kill('SIGSTOP');
    const refused = await refusal({ dataFolder, binaries });
    expect(refused.code).toBe('folder-in-use');
    child.process.kill('SIGKILL');
    await child.gone;
    expect(isAlive(pids[0] ?? 0)).toBe(true);

    const acknowledged = child.events.flatMap(({ row }) => (row === undefined ? [] : [row]));
    const server = await launch({ dataFolder, binaries });
    expect(server.adopted).toBe(true);
    expect(isAlive(pids[0] ?? 0)).toBe(false);
    expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).not.toContain('not properly shut down');
    const kept = new Set((await query(server.url, 'select n from entered')).map(({ n }) => n));
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  });
});

test('sessions that hang on after their server was killed are cleared away', { timeout }, async () => {
  const dataFolder = usedFolder();
  const child = startChild('insert', dataFolder);
  await child.wait((event) => (event.row ?? 0) > 100);
  const all = processesOn(join(dataFolder, 'pgdata'));
  const master = all.find(({ pid }) => all.some(({ parent }) => parent === pid))?.pid ?? 0;
  const session = Math.max(...all.map(({ pid }) => pid));
  // Stopped, it neither notices the death of the others nor obeys anything milder than a kill.
  process.kill(session, 'SIGSTOP');
  process.kill(master, 'SIGKILL');
  child.process.kill('SIGKILL');
  await child.gone;
  const acknowledged = child.events.flatMap(({ row }) => (row === undefined ? [] : [row]));

  const server = await launch({ dataFolder });
  expect(server.adopted).toBe(false);
  expect(isAlive(session)).toBe(false);
  const kept = new Set((await query(server.url, 'select n from entered')).map(({ n }) => n));
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
});

test('leaving without stop() takes the server along', { timeout }, async () => {
  const dataFolder = usedFolder();
  const child = startChild('exit', dataFolder);
  const { pids = [] } = await child.wait((event) => event.pids !== undefined);
  await child.gone;
  for (let waited = 0; waited < 5_000 && pids.some(isAlive); waited += 20) await sleep(20);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(existsSync(join(dataFolder, 'pgdata', 'postmaster.pid'))).toBe(false);
});

test('the lock file of a lost server is no obstacle, whoever bears its process id now', {
  timeout,
}, async () => {
  const dataFolder = usedFolder();
  const first = await launch({ dataFolder, noSync: true });
  const pidFile = join(dataFolder, 'pgdata', 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const socketLock = join(first.socketFolder, '.s.PGSQL.5432.lock');
  await first.stop();

  // After a reboot some other program of the same user has the id.
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...serverAccount });
  onTestFinished(() => void stranger.kill('SIGKILL'));
  const stale = [String(stranger.pid), ...lines.slice(1)].join('\n');
  writeFileSync(pidFile, stale);
  writeFileSync(socketLock, stale);
  const second = await launch({ dataFolder, noSync: true });
  expect(second.adopted).toBe(false);
  expect(isAlive(stranger.pid ?? 0)).toBe(true);
  await second.stop();

  // After a power cut files may be empty.
  writeFileSync(pidFile, '');
  const third = await launch({ dataFolder, noSync: true });
  expect(await query(third.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a second start of the same folder is refused in Chinese while the first runs, whatever the path', {
  timeout,
}, async () => {
  const dataFolder = usedFolder();
  const first = await launch({ dataFolder, noSync: true });
  const refused = await refusal({ dataFolder: `${dataFolder}/pgdata/..`, noSync: true });
  expect(refused.code).toBe('folder-in-use');
  expect(refused.message).toMatch(/正被另一个正在运行的依法使用.*先将其正常停止/);
  expect(refused.message).toContain(`进程号 ${process.pid}`);
  expect(await query(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('of many that start at the same instant exactly one gets the folder', {
  timeout,
}, async () => {
  const dataFolder = temporaryFolder();
  for (let round = 0; round < 20; round++) {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => takeOwnership(dataFolder)));
    const owners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(owners.length).toBe(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'folder-in-use' });
    await owners[0]?.release();
  }
});

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A child of the postmaster that had already ended.
  }
}
