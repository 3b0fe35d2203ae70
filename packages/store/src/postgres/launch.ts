import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { assertReachable, findAccount } from './account.ts';
import { getBinaries } from './binaries.ts';
import { adoptFiles, clusterFolder, createCluster, findDataVersion, resetPassword } from './cluster.ts';
import { clearSocket, connectionUrl, type Endpoint, findPassword, makeEndpoint, ownerName } from './endpoint.ts';
import { asFolderError, LaunchError } from './errors.ts';
import { takeOwnership } from './lock.ts';
import { type LogFile, openLog } from './logfile.ts';
import { clearOrphan, processesOn } from './processes.ts';
import { type Server, startServer } from './server.ts';
import { serverArguments } from './settings.ts';

export interface LaunchOptions {
  /** Holds everything: the cluster (`pgdata`), the password, the log. Made when missing. */
  readonly dataFolder: string;
  /** A PostgreSQL `bin` folder; default: `YIFA_PG_BIN`, else the npm package, else the newest system installation. */
  readonly binaries?: string;
  /** Gives durability up for speed. For tests only. */
  readonly noSync?: boolean;
  /** Receives the lines of the server's log, in English; they carry no personal data. */
  readonly onLog?: (line: string) => void;
  /** Server settings that replace ours; those of safety, logging and network cannot be replaced. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningPostgres {
  /** Connection of the owner, with password, over the unix socket. */
  readonly url: string;
  /** For example `18.4`. */
  readonly version: string;
  /** The postmaster first, then its children as they are now. */
  readonly pids: readonly number[];
  readonly socketFolder: string;
  /** Whether a server orphaned by a crash was found alive and taken over: stopped cleanly, then started afresh. */
  readonly adopted: boolean;
  /** Settles when the server has ended: after `stop()`, or on its own, which the application must treat as fatal. */
  readonly ended: Promise<void>;
  /** Ends all sessions, writes everything down, stops the server and frees the folder. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts Yifa's own PostgreSQL on a data folder, creating the database at the first start.
 * @throws LaunchError in Chinese, with a code
 */
export async function launchPostgres(options: LaunchOptions): Promise<RunningPostgres> {
  const dataFolder = makeFolder(resolve(options.dataFolder));
  const ownership = await takeOwnership(dataFolder).catch((error: unknown) => {
    throw asFolderError(error, dataFolder);
  });
  let log: LogFile | undefined;
  try {
    log = openLog(dataFolder, options.onLog ?? (() => undefined));
    return await launchOwned(options, dataFolder, log, () => ownership.release());
  } catch (error) {
    log?.note(error instanceof Error ? error.message : String(error));
    log?.close();
    await ownership.release();
    throw error instanceof LaunchError ? error : asFolderError(error, dataFolder);
  }
}

async function launchOwned(
  options: LaunchOptions,
  dataFolder: string,
  log: LogFile,
  release: () => Promise<void>,
): Promise<RunningPostgres> {
  const account = findAccount();
  assertReachable(account, dataFolder);
  const existing = findDataVersion(dataFolder);
  const binaries = getBinaries(options.binaries, existing, dataFolder, account);
  const noSync = options.noSync === true;
  const cluster = clusterFolder(dataFolder);
  if (existing === undefined) await createCluster(dataFolder, binaries, account, noSync);
  else adoptFiles(cluster, account);
  const adopted = existing !== undefined && (await clearOrphan(cluster));
  if (adopted) log.note('stopped a server left behind by a crash');
  const password = findPassword(dataFolder) ?? resetPassword(dataFolder, binaries, account);
  const endpoint = await makeEndpoint(dataFolder, account);
  clearSocket(endpoint);
  const args = serverArguments(cluster, endpoint, options.settings ?? {}, noSync);
  const server = await startServer(binaries, cluster, args, account, log);
  try {
    await ensureDatabase(connectionUrl(endpoint, password, 'postgres'));
  } catch (error) {
    await server.stop();
    const words = error instanceof Error ? error.message : String(error);
    throw new LaunchError('start-failed', words, { cause: error });
  }
  return {
    url: connectionUrl(endpoint, password, ownerName),
    version: binaries.version,
    get pids() {
      const children = processesOn(cluster).map(({ pid }) => pid);
      return [server.pid, ...children.filter((pid) => pid !== server.pid)];
    },
    socketFolder: endpoint.host,
    adopted,
    ended: server.ended,
    stop: stopper(server, log, endpoint, dataFolder, release),
  };
}

function stopper(
  server: Server,
  log: LogFile,
  endpoint: Endpoint,
  dataFolder: string,
  release: () => Promise<void>,
): () => Promise<void> {
  const tending = setInterval(() => log.tend(), 1_000);
  tending.unref();
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await server.stop();
    clearInterval(tending);
    log.close();
    if (process.platform !== 'win32' && !endpoint.host.startsWith(dataFolder))
      rmSync(endpoint.host, { recursive: true, force: true });
    await release();
  };
  return () => {
    stopping ??= stop();
    return stopping;
  };
}

/** Makes the folder and proves that we may write there. */
function makeFolder(folder: string): string {
  try {
    // Others may pass through, which the server's own account needs when we are root; every file inside is closed.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o711 });
    const real = realpathSync(folder);
    const probe = join(real, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return real;
  } catch (error) {
    throw asFolderError(error, folder);
  }
}

/** Makes Yifa's database at the first start; also proves that the server lets us in. */
async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 30_000,
  });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [ownerName]);
    if (found.rowCount === 0) await client.query(`create database ${ownerName}`);
  } finally {
    await client.end();
  }
}
