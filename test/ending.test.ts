/** How the program ends and begins again, whatever becomes of it in between: real processes, real signals. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '../packages/store/test/support/launching.ts';
import { bin, newFolder, type Program, removeFolder, runCommand, startProgram } from './support/program.ts';

const empty = { YIFA_EMPTY: '1' };
// Each test starts the program once or twice, which a busy machine takes its time for.
const timeout = 240_000;

describe.skipIf(process.platform === 'win32')('the program', { timeout }, () => {
  let folder = '';
  const running: Program[] = [];
  const begin = async (): Promise<Program> => {
    const program = await startProgram(folder, empty);
    running.push(program);
    return program;
  };
  /** The process id of the database on the folder. */
  const postmaster = (): number =>
    Number(readFileSync(join(folder, 'data/pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
  const gone = (pid: number): Promise<void> => expect.poll(() => isAlive(pid), { timeout: 60_000 }).toBe(false);
  const answers = async (program: Program): Promise<number> => (await fetch(`${program.url}/api/session`)).status;

  beforeAll(() => {
    folder = newFolder();
  });
  afterAll(async () => {
    for (const program of running) await program.stop();
    removeFolder(folder);
  });

  test('killed, it leaves its database behind; the next start takes that over, says so, and loses nothing', async () => {
    const first = await begin();
    const orphan = postmaster();
    first.child.kill('SIGKILL');
    await gone(first.child.pid ?? 0);
    expect(isAlive(orphan)).toBe(true);
    const second = await begin();
    expect(isAlive(orphan)).toBe(false);
    expect(second.said()).toContain('已接管并检查遗留的数据库');
    expect(await answers(second)).toBeLessThan(500);
    const verified = await runCommand(folder, ['verify'], empty);
    expect([verified.code, verified.output]).toEqual([0, '全部完好\n']);
    await second.stop();
    expect(second.child.exitCode).toBe(0);
  });

  test.each(['SIGHUP', 'SIGINT'] as const)('%s ends it in order, its database with it', async (signal) => {
    const program = await begin();
    const database = postmaster();
    program.child.kill(signal);
    await expect.poll(() => program.child.exitCode, { timeout: 60_000 }).toBe(0);
    expect(program.said()).toContain('已停止');
    expect(program.said()).not.toContain('已接管');
    expect(isAlive(database)).toBe(false);
    expect(existsSync(join(folder, 'data/pgdata/postmaster.pid'))).toBe(false);
  });

  test('told to end while it still starts, it leaves no database behind', async () => {
    for (const wait of [0, 600]) {
      const child = spawn(process.execPath, [bin, 'start'], {
        env: { ...process.env, ...empty, YIFA_DATA: join(folder, 'data'), PORT: '0' },
        stdio: 'ignore',
      });
      await expect.poll(() => existsSync(join(folder, 'data/pgdata/postmaster.pid')), { timeout: 60_000 }).toBe(true);
      const database = postmaster();
      await sleep(wait);
      child.kill('SIGTERM');
      await expect.poll(() => child.exitCode, { timeout: 60_000 }).toBe(0);
      await gone(database);
    }
  });

  test('a command that started a database of its own takes it along when it is interrupted', async () => {
    const child = spawn(process.execPath, [bin, 'verify'], {
      env: { ...process.env, YIFA_DATA: join(folder, 'data') },
      stdio: 'ignore',
    });
    await expect.poll(() => existsSync(join(folder, 'data/pgdata/postmaster.pid')), { timeout: 60_000 }).toBe(true);
    const database = postmaster();
    child.kill('SIGHUP');
    await gone(database);
    expect(existsSync(join(folder, 'data/pgdata/postmaster.pid'))).toBe(false);
  });

  test('when its database is killed it stops and says so, rather than failing for ever', async () => {
    const program = await begin();
    process.kill(postmaster(), 'SIGKILL');
    await expect.poll(() => program.child.exitCode, { timeout: 60_000 }).toBe(2);
    expect(program.said()).toContain('数据库进程意外结束');
    const again = await begin();
    expect(await answers(again)).toBeLessThan(500);
    await again.stop();
  });
});
