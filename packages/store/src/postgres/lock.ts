import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { maxSocketPath } from './endpoint.ts';
import { LaunchError } from './errors.ts';

/** Proof that this process, and no other, owns a data folder. */
export interface Ownership {
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process until `release()` or death.
 *
 * The proof of life is a listening unix socket: the kernel closes it with the process, however that dies, so a crash
 * never blocks the folder, no process id can be mistaken for another, and it is seen from another container that
 * shares the folder. Every process listens under a name of its own and only then looks at the others, so no name is
 * ever fought over: of two that start together at least one sees the other, and the one with the greater name yields.
 *
 * @throws LaunchError `folder-in-use`
 */
export async function takeOwnership(dataFolder: string): Promise<Ownership> {
  if (process.platform === 'win32') return takePipe(dataFolder);
  const folder = join(dataFolder, 'owner');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const descriptor = openSync(folder, 'r');
  const mine = `${process.pid}-${randomBytes(8).toString('hex')}`;
  const short = (name: string): string => shortened(folder, descriptor, name);
  const server = await listen(short(`${mine}.new`));
  const release = async (): Promise<void> => {
    await new Promise((done) => server.close(done));
    for (const suffix of ['.new', '.sock', '.owner']) rmSync(join(folder, mine + suffix), { force: true });
    closeSync(descriptor);
  };
  try {
    // Only a socket that already listens gets the name others test: a refused connection then always means dead.
    renameSync(join(folder, `${mine}.new`), join(folder, `${mine}.sock`));
    await waitForOthers(dataFolder, folder, mine, short);
    writeFileSync(join(folder, `${mine}.owner`), '');
  } catch (error) {
    await release();
    throw error;
  }
  server.unref();
  return { release };
}

async function waitForOthers(
  dataFolder: string,
  folder: string,
  mine: string,
  short: (name: string) => string,
): Promise<void> {
  for (;;) {
    let waiting = false;
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.sock') || file === `${mine}.sock`) continue;
      const other = file.slice(0, -'.sock'.length);
      if (!(await answers(short(file)))) {
        for (const suffix of ['.owner', '.sock']) rmSync(join(folder, other + suffix), { force: true });
        continue;
      }
      if (existsSync(join(folder, `${other}.owner`)) || other < mine)
        throw new LaunchError('folder-in-use', `${dataFolder}（进程号 ${other.split('-')[0]}）`);
      waiting = true;
    }
    if (!waiting) break;
    await sleep(20);
  }
  removeUnfinished(folder, mine);
}

/** A process killed between listening and renaming leaves a `.new` behind; after an hour that is certain. */
function removeUnfinished(folder: string, mine: string): void {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.new') || file.startsWith(mine)) continue;
    const found = lstatSync(join(folder, file), { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > 3_600_000) rmSync(join(folder, file), { force: true });
  }
}

/** Socket paths are limited to about 107 bytes; on Linux a folder's descriptor stands in for a longer path. */
function shortened(folder: string, descriptor: number, name: string): string {
  const path = join(folder, name);
  if (Buffer.byteLength(path) <= maxSocketPath) return path;
  if (process.platform === 'linux') return `/proc/self/fd/${descriptor}/${name}`;
  throw new LaunchError('folder-not-writable', `${folder} 的路径过长，请换用较短的路径`);
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

/** Connecting is answered by the kernel, so a busy or paused owner still counts as alive. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(false);
      else if (error.code === 'EAGAIN' || error.code === 'ECONNRESET') resolve(true);
      else reject(error);
    });
  });
}

/** Windows: the first instance of a named pipe is exclusive and dies with its process. */
async function takePipe(dataFolder: string): Promise<Ownership> {
  const name = createHash('sha256').update(dataFolder.toLowerCase()).digest('hex').slice(0, 32);
  try {
    const server = await listen(`\\\\.\\pipe\\yifa-${name}`);
    server.unref();
    return { release: () => new Promise((done) => server.close(() => done())) };
  } catch (error) {
    throw new LaunchError('folder-in-use', dataFolder, { cause: error });
  }
}
