import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findAccount } from '../../src/postgres/account.ts';
import { findPackage, inspectPackage } from '../../src/postgres/binaries.ts';
import { findCodeInOutput } from '../../src/postgres/errors.ts';
import {
  isRoot,
  launch,
  launchable,
  query,
  refusal,
  startChild,
  temporaryFolder,
  usedFolder,
} from '../support/launching.ts';

const timeout = 30_000;

test('a folder that may not be written to', { timeout }, async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  // Root may write anywhere, so an ordinary user tries.
  const child = startChild('launch', join(folder, 'data'), { asServerAccount: true });
  const event = await child.wait(({ code, pids }) => code !== undefined || pids !== undefined);
  expect(event.code).toBe('folder-not-writable');
  expect(event.message).toContain(folder);
  expect(event.message).toMatch(/请检查该文件夹的所有者和权限/);
});

test('a data folder that is a file', async () => {
  const file = join(temporaryFolder(), 'data');
  writeFileSync(file, '');
  expect((await refusal({ dataFolder: file })).code).toBe('folder-not-writable');
});

test.runIf(isRoot)('as root, a folder the server account cannot reach: the closed parent is named', async () => {
  const folder = temporaryFolder();
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const refused = await refusal({ dataFolder: join(closed, 'data') });
  expect(refused.code).toBe('folder-not-writable');
  expect(refused.message).toContain(`chmod o+x ${closed}，`);
});

test.runIf(isRoot)(
  'data of another user: root sets it right, anyone else is told whose it is',
  { timeout },
  async () => {
    const dataFolder = usedFolder();
    // As after a restore by the administrator.
    expect(lstatSync(join(dataFolder, 'pgdata', 'global')).uid).toBe(0);
    const server = await launch({ dataFolder, noSync: true });
    expect(await query(server.url, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(lstatSync(join(dataFolder, 'pgdata', 'global')).uid).toBe(65534);
    await server.stop();

    spawnSync('chown', ['-R', '65534:65534', dataFolder]);
    spawnSync('chown', ['0:0', join(dataFolder, 'pgdata')]);
    const child = startChild('launch', dataFolder, { asServerAccount: true });
    const event = await child.wait(({ code, pids }) => code !== undefined || pids !== undefined);
    expect(event.code).toBe('folder-not-writable');
    expect(event.message).toMatch(/属于另一个系统用户（uid 0）/);
  },
);

test('data of another major version', { timeout }, async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  mkdirSync(join(dataFolder, 'pgdata'), { recursive: true });
  writeFileSync(join(dataFolder, 'pgdata', 'PG_VERSION'), '14\n');
  const refused = await refusal({ dataFolder });
  expect(refused.code).toBe('wrong-major-version');
  expect(refused.message).toMatch(/PostgreSQL 14 建立，而现有程序是 1\d\.\d+/);
  expect(readdirSync(join(dataFolder, 'pgdata'))).toEqual(['PG_VERSION']);
});

const [newest, older] = launchable();
test.runIf(older !== undefined)('15 data is not opened by 18, and 15 is found by itself', { timeout }, async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const first = await launch({ dataFolder, binaries: older?.binaries ?? '', noSync: true });
  await first.stop();
  const refused = await refusal({ dataFolder, binaries: newest?.binaries ?? '' });
  expect(refused.code).toBe('wrong-major-version');
  const again = await launch({ dataFolder, noSync: true });
  expect(again.version).toBe(first.version);
});

test('no PostgreSQL there', async () => {
  const folder = temporaryFolder();
  const refused = await refusal({ dataFolder: join(folder, 'data'), binaries: folder });
  expect(refused.code).toBe('no-binaries');
  expect(refused.message).toMatch(/YIFA_PG_BIN/);
});

test('damaged data is refused and left untouched', { timeout }, async () => {
  const dataFolder = usedFolder();
  const control = join(dataFolder, 'pgdata', 'global', 'pg_control');
  rmSync(control);
  const missing = await refusal({ dataFolder, noSync: true });
  expect(missing.code).toBe('corrupt');
  expect(missing.message).toMatch(/请勿删除或修改数据文件夹.*备份/);
  rmSync(join(dataFolder, 'pgdata', 'PG_VERSION'));
  expect((await refusal({ dataFolder, noSync: true })).code).toBe('corrupt');
  expect(existsSync(join(dataFolder, 'pgdata', 'base'))).toBe(true);
});

test('a setting the server rejects is told as it is', { timeout }, async () => {
  const dataFolder = usedFolder();
  const refused = await refusal({ dataFolder, noSync: true, settings: { work_mem: 'much' } });
  expect(refused.code).toBe('start-failed');
  expect(refused.message).toContain('work_mem');
});

test('a full disk, at the first start and later', { timeout }, async () => {
  const disk = temporaryFolder();
  if (!mountSmallDisk(disk)) {
    // Where nothing can be mounted, at least the system's own words are understood.
    const real = spawnSync('sh', ['-c', 'LC_ALL=C; echo x > /dev/full'], { encoding: 'utf8' });
    expect(findCodeInOutput(real.stderr)).toBe('disk-full');
    return;
  }
  const dataFolder = join(disk, 'data');
  fill(join(disk, 'filler'), 20);
  const first = await refusal({ dataFolder });
  expect(first.code).toBe('disk-full');
  expect(first.message).toMatch(/磁盘空间已满.*请清理该磁盘/);
  expect(existsSync(join(dataFolder, 'pgdata'))).toBe(false);

  rmSync(join(disk, 'filler'));
  const server = await launch({ dataFolder });
  await query(server.url, 'create table kept as select 7 as n');
  await server.stop();

  fill(join(disk, 'filler'), 0);
  expect((await refusal({ dataFolder })).code).toBe('disk-full');

  rmSync(join(disk, 'filler'));
  const again = await launch({ dataFolder });
  expect(await query(again.url, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('the links of the npm package are made by ourselves, in place or in a copy', {
  timeout,
}, async () => {
  const native = findPackage();
  if (native === undefined) throw new Error('the npm package is missing');
  const folder = temporaryFolder();
  const bare = join(folder, 'package', 'native');
  cpSync(native, bare, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  cpSync(join(native, '..', 'package.json'), join(folder, 'package', 'package.json'));
  const count = links(native);
  expect(links(bare)).toBe(0);

  // Not writable (or, for root, not reachable by the server account): a copy in the data folder.
  const dataFolder = usedFolder();
  chmodSync(isRoot ? dirname(bare) : join(bare, 'lib'), isRoot ? 0o700 : 0o555);
  const copy = nativeFolder(inspectPackage(bare, dataFolder, findAccount()));
  expect(dirname(copy)).toBe(dataFolder);
  expect(links(copy)).toBe(count);
  const server = await launch({ dataFolder, binaries: join(bare, 'bin'), noSync: true });
  expect(await query(server.url, 'select 1 as n')).toEqual([{ n: 1 }]);

  chmodSync(isRoot ? dirname(bare) : join(bare, 'lib'), 0o755);
  expect(nativeFolder(inspectPackage(bare, dataFolder, findAccount()))).toBe(bare);
  expect(links(bare)).toBe(count);
});

function nativeFolder(found: ReturnType<typeof inspectPackage>): string {
  if (typeof found === 'string') throw new Error(found);
  return dirname(found.folder);
}

function links(native: string): number {
  return readdirSync(join(native, 'lib')).filter((name) => lstatSync(join(native, 'lib', name)).isSymbolicLink())
    .length;
}

function mountSmallDisk(folder: string): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  const options = ['-t', 'tmpfs', '-o', 'size=128m,mode=711', 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  chownSync(folder, 0, 0);
  return true;
}

/** Leaves `free` MB. */
function fill(path: string, free: number): void {
  const { bavail, bsize } = statfsSync(dirname(path));
  writeFileSync(path, Buffer.alloc(bavail * bsize - free * 1024 * 1024));
}
