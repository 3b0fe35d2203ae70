/**
 * Thirty reports of some 5,000 characters checked in one command: `npx tsx bench/pile.ts [reports]`. Seconds, and the most
 * memory that the command and its reading process held; the ratio is to reading their text alone.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, officialDocx, openDocumentReader } from '@yifa/office';
import { parseMarked } from '../packages/report/test/support/marked.ts';

const count = Number(process.argv[2] ?? 30);
const root = join(import.meta.dirname, '..');
const texts = join(root, 'packages/report/test/reading/held-out/tune');
const passages = readdirSync(texts).map((name) => parseMarked(readFileSync(join(texts, name), 'utf8')).text);

/** Nine passages a report, each report beginning at another. */
function bodyOf(report: number): Block[] {
  return Array.from({ length: 9 }, (_, i) => passages[(report + i) % passages.length] ?? '')
    .flatMap((passage) => passage.split('\n').filter((line) => line !== ''))
    .map((text): Block => ({ kind: 'para', runs: [{ text }] }));
}

/** Kilobytes that a process and its children hold now (Linux). */
function memoryOf(pid: number): number {
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
}

async function command(folder: string): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, 'apps/cli/bin/yifa.mjs'), 'check', folder, '--out', `${folder}.xlsx`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let most = 0;
  const watch = setInterval(() => {
    try {
      most = Math.max(most, memoryOf(child.pid ?? 0));
    } catch {
      // a process that has just ended holds nothing
    }
  }, 50);
  await new Promise((ended) => child.once('exit', ended));
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1000, megabytes: most / 1024 };
}

const folder = mkdtempSync(join(tmpdir(), 'yifa-pile-'));
try {
  let characters = 0;
  for (let n = 0; n < count; n++) {
    const body = bodyOf(n);
    const signature = { org: `试验${n}镇人民政府`, date: '2024-01-05' };
    characters += body.reduce(
      (sum, block) => sum + ('runs' in block ? block.runs.map((run) => run.text).join('').length : 0),
      0,
    );
    const docx = await officialDocx({
      layout: 'upward',
      issuer: signature.org,
      title: '2023年法治政府建设年度报告',
      body,
      signature,
    });
    writeFileSync(join(folder, `${n}.docx`), docx);
  }
  const reader = openDocumentReader();
  const began = performance.now();
  for (const name of readdirSync(folder)) await reader.read(name, readFileSync(join(folder, name)));
  const reading = (performance.now() - began) / 1000;
  await reader.close();
  const { seconds, megabytes } = await command(folder);
  console.log(
    `${count} reports, ${characters} characters: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most`,
  );
  console.log(`reading the files alone ${reading.toFixed(1)} s: ratio ${(seconds / reading).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}.xlsx`, { force: true });
}
