import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocumentReader, parseDocument } from '../../src/index.ts';
import { docx, para, pdf, root, setLines, utf8 } from './fixtures.ts';
import { zipOf } from './zip.ts';

const MB = 1024 * 1024;
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** Valid pages and nothing else; takes seconds where the limit is half of one. */
const slow = utf8(`<html>${`<p>甲${'<b>12</b>'.repeat(8)}</p>`.repeat(150_000)}</html>`);
const sound = utf8('一、做法\n办结12件');

/** Reading processes that descend from this one. */
function readers(): number {
  const list = execFileSync('ps', ['-eo', 'pid,ppid,stat,args'], { encoding: 'utf8' }).split('\n');
  return list.filter(
    (line) => line.includes('read/isolated/worker.ts') && new RegExp(`^\\s*\\d+\\s+${process.pid}\\s+[^Z]`).test(line),
  ).length;
}

describe('reading in a process of its own', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yifa-read-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads as in-process reading does, all formats, requests at once, one warm process', async () => {
    const reader = openDocumentReader();
    try {
      const files: [string, Uint8Array][] = [
        ['a.txt', sound],
        ['a.docx', await docx({ body: para('办结12件') })],
        ['a.pdf', pdf([setLines(['办结12件。'])])],
        ['a.html', utf8('<html><p>办结12件</p></html>')],
      ];
      const read = await Promise.all(files.map(([name, bytes]) => reader.read(name, bytes)));
      const expected = await Promise.all(files.map(([name, bytes]) => parseDocument(name, bytes)));
      expect(read).toEqual(expected);
      expect(readers()).toBe(1);
    } finally {
      await reader.close();
    }
    expect(readers()).toBe(0);
  });

  it('stops a file that takes too long, keeps the caller free meanwhile, and reads the next one', async () => {
    const reader = openDocumentReader({ milliseconds: 600 });
    try {
      await reader.read('热身.txt', sound);
      let ticks = 0;
      const clock = setInterval(() => (ticks += 1), 10);
      const begin = performance.now();
      const [late, next] = await Promise.allSettled([reader.read('慢.html', slow), reader.read('a.txt', sound)]);
      clearInterval(clock);
      expect(late).toMatchObject({ status: 'rejected', reason: { code: 'file-timeout' } });
      expect(late.status === 'rejected' && late.reason.message).toContain('慢.html');
      expect(next).toMatchObject({ status: 'fulfilled', value: { format: 'txt' } });
      expect(ticks).toBeGreaterThan(((performance.now() - begin) / 10) * 0.3);
    } finally {
      await reader.close();
    }
  });

  it('stops a file that takes too much memory, and reads the next one', async () => {
    // Within all limits of size, and more than the memory allowed here once its paragraphs are held.
    const noise = Array.from({ length: 180_000 }, (_, at) => para(`${'甲乙丙丁'.repeat(6)}${at}`)).join('');
    const document = utf8(root('document', `<w:body>${noise}${para('办结12件')}</w:body>`));
    const file = zipOf([{ name: 'word/document.xml', content: document }]);
    const reader = openDocumentReader({ memoryBytes: 200 * MB, milliseconds: 60_000 });
    try {
      await reader.read('热身.txt', sound);
      const outcomes = await Promise.allSettled([reader.read('重.docx', file), reader.read('a.txt', sound)]);
      expect(outcomes).toMatchObject([
        { status: 'rejected', reason: { code: 'file-bomb', message: expect.stringMatching(/^重\.docx：.*内存/) } },
        { status: 'fulfilled', value: { format: 'txt' } },
      ]);
    } finally {
      await reader.close();
    }
  }, 150_000);

  it('survives its process being killed, busy or idle', async () => {
    const reader = openDocumentReader();
    const kill = () => {
      const list = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n');
      const own = list.find(
        (line) => line.includes('read/isolated/worker.ts') && line.trim().split(/\s+/)[1] === String(process.pid),
      );
      process.kill(Number(own?.trim().split(/\s+/)[0]), 'SIGKILL');
    };
    try {
      await reader.read('a.txt', sound);
      kill();
      expect((await reader.read('a.txt', sound).catch(() => reader.read('a.txt', sound))).format).toBe('txt');
      const busy = reader.read('慢.html', slow);
      const outcome = expect(busy).rejects.toMatchObject({ code: 'file-bomb' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      kill();
      await outcome;
      expect((await reader.read('a.txt', sound)).format).toBe('txt');
    } finally {
      await reader.close();
    }
  });

  it('refuses a huge file by its length, without reading it', async () => {
    const reader = openDocumentReader();
    try {
      const path = join(folder, '大.docx');
      const file = await open(path, 'w');
      await file.truncate(200 * MB);
      await file.close();
      const before = process.memoryUsage().rss;
      await expect(reader.readFile(path)).rejects.toMatchObject({
        code: 'file-too-large',
        message: expect.stringContaining('大.docx'),
      });
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
      await expect(reader.read('大.txt', new Uint8Array(51 * MB))).rejects.toMatchObject({ code: 'file-too-large' });
      expect(readers()).toBe(0);
    } finally {
      await reader.close();
    }
  });

  it('reads from the disk, and says when it cannot', async () => {
    const reader = openDocumentReader();
    try {
      const path = join(folder, '报告.txt');
      await writeFile(path, sound);
      expect((await reader.readFile(path)).text).toContain('12件');
      await expect(reader.readFile(join(folder, '没有.txt'))).rejects.toMatchObject({ code: 'file-broken' });
      await expect(reader.readFile(folder)).rejects.toMatchObject({ code: 'file-not-report' });
    } finally {
      await reader.close();
    }
  });

  it('passes no environment on, and ends with its program even when nobody closes it', async () => {
    const script = join(folder, 'use.mts');
    const index = new URL('../../src/index.ts', import.meta.url).href;
    await writeFile(
      script,
      `import { openDocumentReader } from '${index}';
       import { execFileSync } from 'node:child_process';
       import { existsSync, readFileSync } from 'node:fs';
       const reader = openDocumentReader();
       const { text } = await reader.read('a.txt', new TextEncoder().encode('办结12件'));
       const line = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\\n').find((each) => each.includes('read/isolated/worker.ts') && !each.includes('defunct'));
       const environ = '/proc/' + line.trim().split(' ')[0] + '/environ';
       const leaked = existsSync(environ) && readFileSync(environ, 'utf8').includes('SECRET_OF_OURS');
       console.log(JSON.stringify({ text, leaked }));`,
    );
    const output = execFileSync(process.execPath, ['--import', loader, script], {
      cwd: folder,
      env: { ...process.env, SECRET_OF_OURS: 'x' },
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(JSON.parse(output)).toEqual({ text: '办结12件', leaked: false });
  });

  it('refuses what is asked after closing, and what was still waiting', async () => {
    const reader = openDocumentReader();
    const waiting = Promise.allSettled([reader.read('a.txt', sound), reader.read('b.txt', sound)]);
    await reader.close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(reader.read('c.txt', sound)).rejects.toMatchObject({ code: 'unexpected' });
    expect(readers()).toBe(0);
  });
});
