/** Two browsers out of npm packages: today's Chromium, and 86, the oldest kernel that office PCs still run. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Today's Chromium. */
export async function launchToday(): Promise<Browser> {
  return chromium.launch({
    executablePath: await packed.executablePath(),
    headless: true,
    args: [...flags, '--disable-quic'],
  });
}

/** The part of puppeteer 5 that the tests use; newer drivers no longer speak to Chromium 86. */
export interface OldPage {
  goto(url: string, options?: { waitUntil: 'networkidle0' | 'load' }): Promise<unknown>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  waitForSelector(selector: string, options?: { timeout: number }): Promise<unknown>;
  waitForFunction(script: string, options?: { timeout: number }): Promise<unknown>;
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  readonly keyboard: { type(text: string): Promise<void> };
  screenshot(options: { path: string }): Promise<unknown>;
  on(event: 'pageerror' | 'error', listener: (error: Error) => void): void;
}
export interface OldBrowser {
  newPage(): Promise<OldPage>;
  version(): Promise<string>;
  close(): Promise<void>;
}

/** Unpacks Chromium 86 once a machine. */
function oldBinary(): string {
  const folder = join(tmpdir(), 'yifa-chromium-86');
  const file = join(folder, 'chromium');
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const source = join(dirname(require.resolve('chrome-aws-lambda/package.json')), 'bin', 'chromium.br');
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(source)));
  chmodSync(partial, 0o755);
  renameSync(partial, file);
  return file;
}

/** Chromium 86. */
export async function launchOld(): Promise<OldBrowser> {
  const puppeteer: { launch(options: object): Promise<OldBrowser> } = require('puppeteer-core');
  return puppeteer.launch({
    executablePath: oldBinary(),
    headless: true,
    args: [...flags, '--no-zygote', '--disable-dev-shm-usage'],
  });
}
