import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimsCommand } from '../src/commands/claims.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  let said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  expect(await claimsCommand.run(args)).toBe(0);
  vi.restoreAllMocks();
  return said;
}

const text = '云岭镇2024年法治政府建设年度报告\r\n\r\n全年调解纠纷36件，发放资料2万余份。\r\n';

test('--json gives offsets into the file itself, with or without a byte-order mark', async () => {
  const plain = join(folder, 'a.txt');
  const marked = join(folder, 'b.md');
  writeFileSync(plain, text);
  writeFileSync(marked, `\ufeff${text}`);
  const read = JSON.parse(await run(plain, marked, '--json'));
  expect(read.map((each: { file: string }) => each.file)).toEqual([plain, marked]);
  for (const { claims } of read) {
    expect(claims.map((claim: { start: number; end: number }) => text.slice(claim.start, claim.end))).toEqual([
      '36件',
      '2万余份',
    ]);
    expect(claims[1]).toEqual({
      start: text.indexOf('2万'),
      end: text.indexOf('2万') + 4,
      value: 20_000,
      unit: '份',
      approx: 'more_than',
      percent: false,
      indicator: 'materials_distributed',
      subject: '发放资料',
      quote: '发放资料2万余份',
    });
  }
});

test('without it a table says the line, the words and the figure in Chinese', async () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, text);
  const table = await run(file);
  expect(table).toContain('2处数据');
  expect(table).toContain('第3行\t发放资料2万余份\t20000余份\t发放宣传资料数');
});

test('other encodings and formats go through the document reader', async () => {
  const page = join(folder, 'page.html');
  writeFileSync(page, '<html><body><p>现有执法人员<b>12</b>名。</p></body></html>');
  const [{ claims }] = JSON.parse(await run(page, '--json'));
  expect(claims).toMatchObject([{ value: 12, unit: '名', indicator: 'officers_total' }]);
});

test('no file is no order', async () => {
  await expect(claimsCommand.run([])).rejects.toThrow(RangeError);
});
