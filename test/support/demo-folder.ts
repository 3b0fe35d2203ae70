/** Data folders with the demonstration: loaded once for each state of the sources, then copied. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newFolder, removeFolder, startProgram } from './program.ts';

const root = resolve(import.meta.dirname, '../..');
const waitMinutes = 6;

/** What the demonstration's data depend on. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['packages', 'apps/cli/src']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.(ts|sql)$/.test(item.name) && !item.parentPath.includes('/test'))
      .map((item) => join(item.parentPath, item.name))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function copy(from: string, to: string): void {
  // The database's files keep their owner, another user than root.
  const { status } = spawnSync('cp', ['-a', from, to]);
  if (status !== 0) throw new Error(`could not copy ${from}`);
}

async function load(place: string): Promise<void> {
  const folder = newFolder();
  const program = await startProgram(folder);
  await program.stop();
  renameSync(folder, place);
}

/** Somebody else is at it, unless they gave up long ago. */
function begins(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const begun = existsSync(lock) ? statSync(lock).mtimeMs : Date.now();
    if (Date.now() - begun > waitMinutes * 60_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function removeOlder(keep: string): void {
  const day = 86_400_000;
  for (const name of readdirSync(tmpdir()).filter((each) => /^yifa-demo-[0-9a-f]{16}$/.test(each))) {
    const place = join(tmpdir(), name);
    if (place !== keep && Date.now() - statSync(place).mtimeMs > day) removeFolder(place);
  }
}

/** A new folder to start the program on; the caller removes it. */
export async function demoFolder(): Promise<string> {
  const place = join(tmpdir(), `yifa-demo-${digestOfSources()}`);
  const lock = `${place}.making`;
  while (!existsSync(place)) {
    if (!begins(lock)) {
      await new Promise((done) => setTimeout(done, 500));
      continue;
    }
    try {
      if (!existsSync(place)) await load(place);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
    removeOlder(place);
  }
  const folder = newFolder();
  copy(join(place, 'data'), join(folder, 'data'));
  return folder;
}
