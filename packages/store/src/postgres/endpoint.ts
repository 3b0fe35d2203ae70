import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, giveTo } from './account.ts';
import { findSystemCode } from './errors.ts';

/** Longest path of a unix socket in bytes: `sun_path` less its closing zero (104 on macOS, 108 on Linux). */
export const maxSocketPath = process.platform === 'darwin' ? 103 : 107;

/** The database and the role that own everything. */
export const ownerName = 'yifa';

/** Where the server listens. */
export interface Endpoint {
  /** The folder of the unix socket; the loopback address on Windows, where Node cannot open unix sockets. */
  readonly host: string;
  readonly port: number;
}

/*
 * Access is by SCRAM password over a unix socket in a folder of mode 0700. The folder's mode alone would do for the
 * usual case; the password is there for the two others: a server started by root runs as `nobody`, an account other
 * programs may share, and Windows has to use the loopback interface. One way on every platform is one way tested.
 * The password is readable by the starting user only (0600). When the file is lost, or a restored backup came without
 * it, the next start sets a new one (see reset in server.ts), so losing it costs nothing.
 */

const names = { password: 'password', endpoint: 'endpoint' } as const;

/** Prepares the socket folder and writes it down for tools that join a running server. */
export async function makeEndpoint(dataFolder: string, account: Account | undefined): Promise<Endpoint> {
  const endpoint =
    process.platform === 'win32'
      ? { host: '127.0.0.1', port: await freePort() }
      : { host: socketFolder(dataFolder, account), port: 5432 };
  writeFileSync(join(dataFolder, names.endpoint), `${endpoint.host}\n${endpoint.port}\n`, {
    mode: 0o600,
  });
  return endpoint;
}

/** In the data folder when the path is short enough, else under the temporary folder by a hash of the data folder. */
function socketFolder(dataFolder: string, account: Account | undefined): string {
  const inside = join(dataFolder, 'socket');
  if (fits(inside)) {
    mkdirSync(inside, { recursive: true });
    secure(inside, account);
    return inside;
  }
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const parent = fits(join(tmpdir(), `yifa-${hash}-0123`)) ? tmpdir() : '/tmp';
  const folder = join(parent, `yifa-${hash}`);
  if (claim(folder, account)) return folder;
  // Somebody else made a folder of that name in the shared temporary folder: never use it, take one nobody can guess.
  const other = join(parent, `yifa-${randomBytes(8).toString('hex')}`);
  mkdirSync(other, { mode: 0o700 });
  secure(other, account);
  return other;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= maxSocketPath;
}

function claim(folder: string, account: Account | undefined): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (findSystemCode(error) !== 'EEXIST') throw error;
    const found = lstatSync(folder);
    const owners = [process.getuid?.(), account?.uid];
    if (!found.isDirectory() || !owners.includes(found.uid) || (found.mode & 0o077) !== 0) return false;
  }
  secure(folder, account);
  return true;
}

function secure(folder: string, account: Account | undefined): void {
  chmodSync(folder, 0o700);
  giveTo(account, folder);
}

/** Removes what a killed server left in its socket folder; only for the owner of the data folder. */
export function clearSocket(endpoint: Endpoint): void {
  if (process.platform === 'win32') return;
  const socket = join(endpoint.host, `.s.PGSQL.${endpoint.port}`);
  rmSync(socket, { force: true });
  rmSync(`${socket}.lock`, { force: true });
}

/** A loopback port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The password kept beside the data, or `undefined` when there is none yet. */
export function findPassword(dataFolder: string): string | undefined {
  try {
    return readFileSync(join(dataFolder, names.password), 'utf8').trim() || undefined;
  } catch (error) {
    if (findSystemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes a new password and keeps it. */
export function makePassword(dataFolder: string): string {
  const password = randomBytes(24).toString('base64url');
  const path = join(dataFolder, names.password);
  rmSync(path, { force: true });
  writeFileSync(path, `${password}\n`, { mode: 0o600, flush: true });
  return password;
}

/** A connection string for libpq and `pg` alike. */
export function connectionUrl(endpoint: Endpoint, password: string, database: string): string {
  const query = new URLSearchParams({
    host: endpoint.host,
    port: String(endpoint.port),
  });
  return `postgresql://${ownerName}:${password}@/${database}?${query}`.replaceAll('+', '%20');
}

/** The owner URL of the server last started on a data folder, for a second program such as a backup; may be down. */
export function findUrl(dataFolder: string): string | undefined {
  const password = findPassword(dataFolder);
  if (password === undefined) return undefined;
  try {
    const [host, port] = readFileSync(join(dataFolder, names.endpoint), 'utf8').split('\n');
    if (host === undefined || port === undefined) return undefined;
    return connectionUrl({ host, port: Number(port) }, password, ownerName);
  } catch (error) {
    if (findSystemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
