import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentReader, openDocumentReader } from '@yifa/office';
import { openStore, type Store } from '@yifa/store';
import { township } from '@yifa/township';
import excel from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, withDatabase } from '../../../packages/store/test/support/database.ts';
import { type CheckWish, checkCommand, checkPaths } from '../src/commands/check.ts';

const report = `青石镇人民政府关于2025年度法治政府建设情况的报告

2025年，青石镇扎实推进法治政府建设，现将情况报告如下：
一、主要举措和成效
全年开展矛盾纠纷排查12场次，排查出矛盾纠纷10件，其中化解矛盾纠纷8件。
青石镇人民政府
2026年1月10日
`;
const wrongRate = report.replace('化解矛盾纠纷8件。', '化解矛盾纠纷8件。信访事项办结率120%。');

let folder = '';
let reader: DocumentReader;
beforeAll(() => {
  reader = openDocumentReader();
});
afterAll(() => reader.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function run(
  paths: readonly string[],
  wish: CheckWish = {},
  store?: Store,
): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const code = await checkPaths(paths, wish, { reader, say, ...(store ? { store } : {}) });
  return { code, said };
}

describe('yifa check without ledgers', () => {
  it('tells what it read, and ends with 0 when nothing is certainly wrong', async () => {
    const { code, said } = await run([put('报告.txt', report)]);
    expect(said).toContain('报告.txt（青石镇人民政府 2025年度）');
    expect(said).toMatch(/读出数字3个/u);
    expect(code).toBe(0);
  });

  it('ends with 1 when a finding is an error, and says where and what to do', async () => {
    const { code, said } = await run([put('报告.txt', wrongRate)]);
    expect(code).toBe(1);
    expect(said).toMatch(/【错误】第5行：.*（rate-over-hundred）/u);
    expect(said).toContain('怎么办：');
  });

  it('ends with 2 when nothing could be checked, with the reason', async () => {
    const { code, said } = await run([put('报告.docx', 'PK\u0003\u0004 broken')]);
    expect(code).toBe(2);
    expect(said).toContain('未能校核：');
    expect((await run([folder], { out: join(folder, '空.xlsx') })).code).toBe(2);
    mkdirSync(join(folder, '空文件夹'));
    expect(await run([join(folder, '空文件夹')])).toMatchObject({ code: 2, said: expect.stringContaining('没有找到') });
  });

  it('writes JSON and a page', async () => {
    const html = join(folder, '结果.html');
    const { said } = await run([put('报告.txt', report)], { json: true, html });
    const read: unknown = JSON.parse(said);
    expect(read).toMatchObject({ file: '报告.txt', year: 2025, verdicts: [], document: { format: 'txt' } });
    expect(readFileSync(html, 'utf8')).toContain('校核结果：报告.txt');
  });

  it('compares with the report of the year before', async () => {
    const last = put('去年.txt', report.replaceAll('2025', '2024').replaceAll('2026', '2025'));
    const { said } = await run([put('报告.txt', report)], { last });
    expect(said).toMatch(/last-year/u);
  });

  it('a folder becomes one workbook; broken files are listed and the rest carried on', async () => {
    put('甲镇/报告.txt', report.replaceAll('青石镇', '甲河镇'));
    put('乙镇/报告.md', wrongRate);
    put('乙镇/旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    put('.隐藏/报告.txt', report);
    put('~$报告.docx', 'lock');
    put('照片.jpg', 'no report');
    const out = join(folder, '汇总.xlsx');
    const { code, said } = await run([folder], { out });
    expect(code).toBe(1);
    expect(said).toContain('校核2个文件，未能读取1个');
    const book = new excel.Workbook();
    await book.xlsx.readFile(out);
    const names = book.getWorksheet('总览')!.getColumn(1).values.slice(4);
    expect(names.map((each) => (typeof each === 'object' && each && 'text' in each ? each.text : each))).toEqual(
      [join('甲镇', '报告.txt'), join('乙镇', '报告.md'), join('乙镇', '旧.doc')].sort(
        (a, b) => Number(a.endsWith('.doc')) - Number(b.endsWith('.doc')) || a.localeCompare(b, 'zh-CN'),
      ),
    );
  });

  it('refuses what it does not understand', async () => {
    await expect(checkCommand.run([])).rejects.toThrow(/用法/u);
    await expect(checkCommand.run(['x.txt', '--year', '今年'])).rejects.toThrow(/用法/u);
    await expect(run([folder], { html: 'x.html' })).rejects.toThrow(/--html/u);
    await expect(run([join(folder, '没有.txt')])).rejects.toThrow(/ENOENT/u);
  });
});

const engine = engines()[0]!;
describe('yifa check against ledgers', () => {
  const database = withDatabase(engine);
  let store: Store;
  const org = '990131101';
  beforeAll(async () => {
    store = await openStore({ url: database.url, domain: township });
    const base = { parent: null, seat: '', mark: '', demoOn: null };
    await store.addOrg({ ...base, id: org, kind: 'township', name: '青石镇' });
  }, 60_000);
  afterAll(() => store?.close());

  it('ends with 1 when the ledgers hold something else, and says both values', async () => {
    const file = put('报告.txt', report);
    const { code, said } = await run([file], { org }, store);
    expect(code).toBe(1);
    expect(said).toMatch(/✗ 全年开展矛盾纠纷排查12场次——报告为12场次，台账“矛盾纠纷排查”为0场次，不一致/u);
    const json = await run([file], { org, year: 2025, json: true }, store);
    expect(JSON.parse(json.said)).toMatchObject({
      org: '青石镇',
      verdicts: [{ verdict: 'contradicted', value: 0 }, {}, {}],
    });
  });

  it('a text without a year cannot be held against ledgers unless the year is given', async () => {
    const file = put('无年度.txt', '开展矛盾纠纷排查12场次。');
    expect(await run([file], { org }, store)).toMatchObject({ code: 2, said: expect.stringContaining('年度') });
    expect((await run([file], { org, year: 2025 }, store)).code).toBe(1);
  });
});
