/** The workbench is built once, when its pages are missing or older than their sources. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './environment.ts';

const web = join(programFolder, 'apps', 'web');
export const pagesFolder = join(web, 'dist');

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (latest, item) => (item.isFile() ? Math.max(latest, statSync(join(item.parentPath, item.name)).mtimeMs) : latest),
    0,
  );
}

function fresh(): boolean {
  const page = join(pagesFolder, 'index.html');
  return existsSync(page) && statSync(page).mtimeMs >= newest(join(web, 'src'));
}

/** @throws Error with the builder's own words when the pages cannot be built */
export async function buildPages(): Promise<void> {
  if (fresh()) return;
  const vite = join(programFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', web, '--logLevel', 'warn'], {
    cwd: programFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`页面没有构建成功：${said.slice(-2000)}`);
}
