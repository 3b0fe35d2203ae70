import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, giveTo, serverEnvironment } from './account.ts';
import { type Binaries, program } from './binaries.ts';
import { makePassword, ownerName } from './endpoint.ts';
import { asFolderError, findCodeInOutput, LaunchError } from './errors.ts';

/** The folder PostgreSQL keeps its files in. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'pgdata');
}

/**
 * The PostgreSQL major version of the data in a folder, or `undefined` for a folder without data.
 * @throws LaunchError `corrupt` when there are files but no readable version, `folder-not-writable` when another user's
 */
export function findDataVersion(dataFolder: string): number | undefined {
  const cluster = clusterFolder(dataFolder);
  if (!existsSync(cluster)) return undefined;
  assertOwn(cluster);
  if (readdirSync(cluster).length === 0) return undefined;
  const file = join(cluster, 'PG_VERSION');
  const version = existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : Number.NaN;
  if (Number.isInteger(version) && version > 0) return version;
  throw new LaunchError('corrupt', `${file} 缺失或无法读取`);
}

/** Refuses a cluster that belongs to another user, who alone can open it; root can, by handing it over. */
function assertOwn(cluster: string): void {
  const owner = statSync(cluster).uid;
  const mine = process.getuid?.();
  if (mine === undefined || mine === 0 || mine === owner) return;
  throw new LaunchError(
    'folder-not-writable',
    `${cluster} 属于另一个系统用户（uid ${owner}），当前用户是 uid ${mine}。请用原来的用户启动，或由管理员执行 chown -R`,
  );
}

/** Makes an existing cluster usable by the account that runs the server, for instance after a restore by root. */
export function adoptFiles(cluster: string, account: Account | undefined): void {
  chmodSync(cluster, 0o700);
  giveTo(account, cluster);
}

/**
 * Creates the cluster: data checksums, UTF-8, locale C so that keys and indexes never depend on a version of ICU (the
 * `zh-x-icu` collations are there to sort what people read). Made under another name and renamed when it is whole and
 * on the disk, so that a power cut leaves either nothing or a database.
 */
export async function createCluster(
  dataFolder: string,
  binaries: Binaries,
  account: Account | undefined,
  noSync: boolean,
): Promise<void> {
  const part = join(dataFolder, 'pgdata.new');
  const passwordFile = join(dataFolder, 'password.new');
  try {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { mode: 0o700 });
    giveTo(account, part);
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, `${makePassword(dataFolder)}\n`, {
      mode: 0o600,
    });
    giveTo(account, passwordFile);
    const output = await run(program(binaries.folder, 'initdb'), part, account, [
      `--pgdata=${part}`,
      `--username=${ownerName}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      ...(binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C'] : []),
      '--text-search-config=simple',
      '--data-checksums',
      '--no-instructions',
      ...(noSync ? ['--no-sync'] : []),
    ]);
    if (!output.ok) {
      const words = output.text.trim().split('\n').slice(-4).join(' ');
      throw new LaunchError(findCodeInOutput(output.text) ?? 'start-failed', words);
    }
    renameSync(part, clusterFolder(dataFolder));
    if (!noSync) syncFolder(dataFolder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw asFolderError(error, dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(
  command: string,
  cwd: string,
  account: Account | undefined,
  args: readonly string[],
): Promise<{ ok: boolean; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        text += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (status) => resolve({ ok: status === 0, text }));
  });
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Sets a new password on a stopped cluster whose password file is lost, in PostgreSQL's single-user mode. */
export function resetPassword(dataFolder: string, binaries: Binaries, account: Account | undefined): string {
  const password = makePassword(dataFolder);
  const cluster = clusterFolder(dataFolder);
  const result = spawnSync(
    program(binaries.folder, 'postgres'),
    ['--single', '-D', cluster, '-c', 'log_statement=none', 'postgres'],
    {
      cwd: cluster,
      env: serverEnvironment(),
      encoding: 'utf8',
      input: `alter role ${ownerName} password '${password}'\n`,
      ...account,
    },
  );
  if (result.status === 0) return password;
  rmSync(join(dataFolder, 'password'), { force: true });
  throw new LaunchError(
    findCodeInOutput(result.stderr ?? '') ?? 'start-failed',
    `无法重设数据库密码：${(result.stderr ?? '').trim().split('\n').slice(-2).join(' ')}`,
  );
}
