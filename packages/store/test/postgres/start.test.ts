import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findUrl } from '../../src/postgres/index.ts';
import { isRoot, launch, launchable, query, startChild, temporaryFolder, usedFolder } from '../support/launching.ts';

const timeout = 30_000;

describe.each(launchable())('$name', ({ binaries }) => {
  test('first start: durable, checked, closed to the network; second start finds everything', {
    timeout,
  }, async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const first = await launch({ dataFolder, binaries });
    const settings = await query(
      first.url,
      `select name, setting from pg_settings where name in
        ('fsync','data_checksums','listen_addresses','server_encoding','full_page_writes','synchronous_commit')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      data_checksums: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    });
    const sorted = await query(
      first.url,
      `select string_agg(x, '' order by x collate "zh-x-icu") as pinyin, string_agg(x, '' order by x) as plain
         from unnest(array['王','安','张','李']) x`,
    );
    expect(sorted).toEqual([{ pinyin: '安李王张', plain: '安张李王' }]);
    expect(first.version).toBe(
      String((await query(first.url, 'show server_version'))[0]?.server_version).split(' ')[0],
    );
    expect(first.adopted).toBe(false);
    expect(statSync(first.socketFolder).mode & 0o777).toBe(0o700);
    for (const name of ['password', 'postgres.log', 'endpoint'])
      expect([name, statSync(join(dataFolder, name)).mode & 0o077]).toEqual([name, 0]);
    if (isRoot) expect(statSync(`/proc/${first.pids[0]}`).uid).toBe(65534);

    await query(first.url, 'create table kept as select 7 as n');
    await first.stop();
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toThrow();

    const second = await launch({ dataFolder, binaries });
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(second.adopted).toBe(false);
    expect(findUrl(dataFolder)).toBe(second.url);
    await second.stop();

    // The password file does not come with a backup: a new one is set.
    rmSync(join(dataFolder, 'password'));
    const third = await launch({ dataFolder, binaries });
    expect(third.url).not.toBe(second.url);
    expect(await query(third.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });
});

test('a wrong password is not let in', { timeout }, async () => {
  const server = await launch({ dataFolder: usedFolder(), noSync: true });
  const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
  await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('a data folder with a long Chinese path has its socket elsewhere', { timeout }, async () => {
  const dataFolder = join(temporaryFolder(), '乡镇法治政府建设工作台'.repeat(4), 'data 数据');
  const server = await launch({ dataFolder, noSync: true });
  expect(server.socketFolder.startsWith(dataFolder)).toBe(false);
  expect(lstatSync(server.socketFolder).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(dataFolder, 'endpoint'), 'utf8')).toContain(server.socketFolder);
  expect(await query(server.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('the caller may change size, not safety', { timeout }, async () => {
  const settings = { fsync: 'off', log_statement: 'all', listen_addresses: '*', work_mem: '5MB' };
  const server = await launch({ dataFolder: usedFolder(), settings });
  const found = await query(
    server.url,
    `select current_setting('fsync') as fsync, current_setting('log_statement') as log,
            current_setting('listen_addresses') as net, current_setting('work_mem') as mem`,
  );
  expect(found).toEqual([{ fsync: 'on', log: 'none', net: '', mem: '5MB' }]);
});

test('a half-made database is made anew', { timeout }, async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  mkdirSync(join(dataFolder, 'pgdata.new', 'base'), { recursive: true });
  const server = await launch({ dataFolder, noSync: true });
  expect(await query(server.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('an ordinary user starts it too', { timeout }, async () => {
  const dataFolder = usedFolder();
  if (isRoot) spawnSync('chown', ['-R', '65534:65534', dirname(dataFolder)]);
  const child = startChild('launch', dataFolder, { asServerAccount: true });
  const { pids } = await child.wait((event) => event.pids !== undefined || event.code !== undefined);
  expect(pids?.length).toBeGreaterThan(1);
  child.process.kill('SIGTERM');
  await child.gone;
  expect(child.process.exitCode).toBe(0);
});
