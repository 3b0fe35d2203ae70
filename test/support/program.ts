/** The program as users start it: `yifa start` on a new folder, with the demonstration. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const bin = join(root, 'apps/cli/bin/yifa.mjs');

export interface Program {
  readonly url: string;
  readonly folder: string;
  readonly child: ChildProcess;
  /** Everything it printed. */
  said(): string;
  stop(): Promise<void>;
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-program-'));
  chmodSync(folder, 0o711); // started as root, the database runs as another user
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts it and waits for its address. */
export async function startProgram(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Program> {
  const port = await freePort();
  let text = '';
  const child = spawn(process.execPath, [bin, 'start'], {
    cwd: root,
    env: { ...process.env, ...env, YIFA_DATA: join(folder, 'data'), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((ready, failed) => {
    const hear = (chunk: unknown): void => {
      text += String(chunk);
      if (text.includes('依法已启动')) ready();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${text}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    child,
    said: () => text,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs one command of the command line on the same data. */
export async function runCommand(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: root,
    env: { ...process.env, ...env, YIFA_DATA: join(folder, 'data') },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, output };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
