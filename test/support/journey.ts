/** What journeys through the workbench have in common: answers of the program, files that come and go. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './visit.ts';

export const clerk = '司法所（法治办）';

/** What the program answers to this visitor, below the org. */
export async function ask({ context, org, home }: Visit, path: string) {
  return (await context.request.get(`${new URL(home).origin}/api/orgs/${org}${path}`)).json();
}

/** How many entries a ledger holds; with a text, those that hold it. */
export async function totalOf(each: Visit, ledger: string, text = ''): Promise<number> {
  return (await ask(each, `/ledgers/${ledger}/entries?limit=1&text=${encodeURIComponent(text)}`)).total;
}

/** Waits for what comes after an answer of the server. */
export function soon<T>(what: () => Promise<T>) {
  return expect.poll(what, { timeout: 20_000 });
}

/** The first number in a text. */
export function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0]);
}

/** What is downloaded by a click. */
export async function fileFrom(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A picture of one colour. */
export function picture(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 120)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}
