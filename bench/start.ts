/**
 * Cold start to first page, and memory of all processes: `npx tsx bench/start.ts`.
 * Starts the program as users do, on a new folder (with the demonstration) and then on the same folder again.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'yifa-start-'));
const port = 18_710;
const base = `http://127.0.0.1:${port}`;

interface Running {
  readonly child: ChildProcess;
  readonly seconds: number;
}

async function startOnce(): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'apps/cli/bin/yifa.mjs'), 'start'], {
    cwd: root,
    env: { ...process.env, YIFA_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, failed) => {
    child.stdout?.on('data', (chunk) => String(chunk).includes('依法已启动') && ready());
    child.on('exit', (code) => failed(new Error(`ended with ${code}`)));
  });
  const page = await fetch(base);
  if (!page.ok) throw new Error(`page answered ${page.status}`);
  await page.text();
  return { child, seconds: (performance.now() - began) / 1000 };
}

/** The process and everything below it. */
function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // ended meanwhile
    }
  }
  const found = [pid];
  for (const each of found) for (const [child, parent] of parents) if (parent === each) found.push(child);
  return found;
}

/** Proportional set size of all processes, in MB. */
function memory(pid: number): { readonly all: number; readonly node: number } {
  const pss = (each: number): number => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  };
  return { all: Math.round(family(pid).reduce((sum, each) => sum + pss(each), 0)), node: Math.round(pss(pid)) };
}

async function stop({ child }: Running): Promise<void> {
  child.removeAllListeners('exit');
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGTERM');
  await ended;
}

interface DemoAccount {
  readonly login: string;
  readonly password: string;
}

async function compose(): Promise<number> {
  const { accounts }: { accounts: DemoAccount[] } = await (await fetch(`${base}/api/demo`)).json();
  const headers = { 'content-type': 'application/json', 'x-yifa': '1' };
  const [account] = accounts.filter((each) => !each.login.startsWith('county'));
  const login = await fetch(`${base}/api/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ login: account?.login, password: account?.password }),
  });
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
  const me = await login.json();
  const org = me.orgs.find((each: { kind: string }) => each.kind === 'township') ?? me.orgs[0];
  const began = performance.now();
  const answer = await fetch(`${base}/api/orgs/${org.id}/report.docx?year=${org.today.slice(0, 4)}`, {
    headers: { cookie },
  });
  if (!answer.ok) throw new Error(`report answered ${answer.status}`);
  await answer.arrayBuffer();
  return (performance.now() - began) / 1000;
}

try {
  const first = await startOnce();
  console.log(`new folder, demonstration loaded: first page after ${first.seconds.toFixed(1)} s`);
  await stop(first);
  const again = await startOnce();
  console.log(`existing folder: first page after ${again.seconds.toFixed(2)} s`);
  await new Promise((done) => setTimeout(done, 3000));
  const idle = memory(again.child.pid ?? 0);
  console.log(`idle: ${idle.all} MB in all processes (PSS), ${idle.node} MB of it Node`);
  const seconds = await compose();
  const after = memory(again.child.pid ?? 0);
  console.log(
    `after composing a report (${seconds.toFixed(2)} s with its .docx): ${after.all} MB, ${after.node} MB of it Node`,
  );
  await stop(again);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
