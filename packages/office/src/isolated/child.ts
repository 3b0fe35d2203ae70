import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isReply, type Reply, type Request } from './protocol.ts';

export interface ReaderLimits {
  /** Bytes of a file. */
  readonly fileBytes: number;
  /** Milliseconds of reading, without waiting for earlier files. */
  readonly milliseconds: number;
  /** Bytes of memory that the reading process may hold. */
  readonly memoryBytes: number;
}

/** A running child and the way to talk to it. */
export interface Child {
  readonly ready: Promise<void>;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  readonly send: (request: Request) => void;
  readonly kill: () => void;
  /** Whether the parent's process stays up for it. */
  readonly hold: (on: boolean) => void;
}

const START_MILLISECONDS = 60_000;

/** Starts a reading process: TypeScript through tsx as found from this package, no environment, no output. */
export function startChild(worker: URL, limits: ReaderLimits, hear: (reply: Reply) => void): Child {
  const script = fileURLToPath(worker);
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const heap = Math.max(64, Math.floor((limits.memoryBytes / 1024 / 1024) * 0.75));
  const child = fork(script, [limits.fileBytes, limits.milliseconds, limits.memoryBytes].map(String), {
    execArgv: ['--import', loader, `--max-old-space-size=${heap}`, '--no-warnings'],
    env: bareEnvironment(),
    cwd: dirname(script),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS);
    const failed = (): void => {
      clearTimeout(late);
      reject(new Error('the reading process did not start'));
    };
    child.once('exit', failed);
    child.once('error', failed);
    child.on('message', (message: unknown) => {
      if (!isReply(message)) return;
      if (message.kind !== 'ready') return hear(message);
      clearTimeout(late);
      resolve();
    });
  });
  return {
    ready,
    gone,
    // A broken channel shows in the exit that follows.
    send: (request) => child.send(request, () => undefined),
    kill: () => child.kill('SIGKILL'),
    hold: (on) => hold(child, on),
  };
}

function hold(child: ChildProcess, on: boolean): void {
  if (on) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** Nothing of our own environment; Windows cannot start a process without its system folder. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const root = process.env['SystemRoot'];
  return root === undefined ? {} : { SystemRoot: root };
}
