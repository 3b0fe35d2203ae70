import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from './errors.ts';

/** The system account PostgreSQL runs under when we are root, because it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const nobody: Account = { uid: 65534, gid: 65534 };

/** `nobody` when this process is root, else `undefined`: run as ourselves. */
export function findAccount(): Account | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Gives a file or a whole folder to the account; does nothing when there is none or it already owns it. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account === undefined) return;
  const found = lstatSync(path);
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
  if (found.uid !== account.uid && !found.isSymbolicLink()) chownSync(path, account.uid, account.gid);
}

/**
 * Runs `program --version` as the account, which proves that the account may reach the program and its libraries.
 * Returns what it printed.
 */
export function tryProgram(
  program: string,
  account: Account | undefined,
): { ok: true; output: string } | { ok: false; reason: string } {
  const result = spawnSync(program, ['--version'], {
    cwd: dirname(program),
    env: serverEnvironment(),
    encoding: 'utf8',
    timeout: 20_000,
    ...account,
  });
  if (result.error) return { ok: false, reason: result.error.message };
  if (result.status !== 0)
    return {
      ok: false,
      reason: (result.stderr || `exit ${result.status}`).trim(),
    };
  return { ok: true, output: result.stdout.trim() };
}

/** Refuses a folder some parent of which the account may not enter, naming that parent. */
export function assertReachable(account: Account | undefined, folder: string): void {
  if (account === undefined) return;
  // A working directory given to spawn is entered before the account changes, so the probe has to go there itself.
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...account });
  if (probe.status === 0) return;
  const closed = findClosedParent(account, folder) ?? folder;
  throw new LaunchError(
    'folder-not-writable',
    `以 root 启动时数据库改用系统账户（uid ${account.uid}）运行，而它不能进入 ${closed}。可执行 chmod o+x ${closed}，或把数据放到 /var/lib/yifa 一类的位置`,
  );
}

function findClosedParent(account: Account, folder: string): string | undefined {
  const found = statSync(folder);
  const above = dirname(folder) === folder ? undefined : findClosedParent(account, dirname(folder));
  if (above !== undefined) return above;
  const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
  return (found.mode & bit) === 0 ? folder : undefined;
}

/**
 * A small fixed environment: English messages, because we read them, and none of the caller's `PG…` variables, which
 * would redirect the server.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(path|systemroot|temp|tmp|tmpdir|ld_library_path)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'Asia/Shanghai' };
}
