import fc from 'fast-check';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Block, OfficialDocument } from '../src/index.ts';
import { officialPdf } from '../src/index.ts';
import { para, report } from './sample.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

const opened = (bytes: Uint8Array): Promise<Proxy> => getDocumentProxy(new Uint8Array(bytes));

/** The text layer without white space, as readers copy and search it. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await opened(bytes), { mergePages: true });
  return bare(text);
}

const bare = (text: string): string => text.replace(/[\s\u200B]/gu, '');

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

async function piecesOn(proxy: Proxy, page: number): Promise<Piece[]> {
  const { items } = await (await proxy.getPage(page)).getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
  );
}

const mm = (points: number): number => (points / 72) * 25.4;

describe('an official document as .pdf', () => {
  test('is A4, archivable, in Chinese, with title and outline', async () => {
    const { bytes, standard, pages } = await officialPdf(report);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(standard).toBe('PDF/A-2b');
    const proxy = await opened(bytes);
    expect(proxy.numPages).toBe(pages);
    for (let n = 1; n <= pages; n += 1) {
      const [, , width = 0, height = 0] = (await proxy.getPage(n)).view;
      expect(mm(width)).toBeCloseTo(210, 1);
      expect(mm(height)).toBeCloseTo(297, 1);
    }
    const { info } = await getMeta(proxy);
    expect(info).toMatchObject({ Title: report.title, Author: report.issuer, Language: expect.stringContaining('zh') });
    const outline = await proxy.getOutline();
    expect(outline.map((each) => each.title)).toEqual(['一、主要举措和成效']);
    expect(outline[0]?.items[0]).toMatchObject({ title: '（一）规范行政执法', items: [{ title: '1.行政检查' }] });
  });

  test('holds every sentence and number as text', async () => {
    const text = await textOf((await officialPdf(report)).bytes);
    for (const part of [
      '石坪镇人民政府文件',
      '石政〔2026〕5号',
      '签发人：陈远航',
      report.title,
      '县委、县人民政府：',
      '一、主要举措和成效',
      '（一）规范行政执法',
      '全年调解成功72件，成功率97.3%，罚没“1300元”——均已公示……',
      '行政处罚16',
      '附件：1.行政执法统计表',
      '2.人民调解统计表',
      '2026年1月5日',
      '（此件公开发布）',
      '抄送：县司法局，县信访局。',
      '石坪镇党政办公室2026年1月6日印发',
    ])
      expect(text).toContain(bare(part));
  });

  test('keeps the rest of the page where GB/T 9704 wants it', async () => {
    const long: OfficialDocument = {
      ...report,
      layout: 'web',
      title: '报告',
      body: [para('文'.repeat(28 * 60))],
    };
    const { bytes, pages } = await officialPdf(long);
    const proxy = await opened(bytes);
    const second = await piecesOn(proxy, 2);
    const lines = [...new Set(second.filter(({ text }) => text.includes('文')).map(({ y }) => Math.round(y)))];
    expect(lines).toHaveLength(22);
    const line = second.filter(({ y }) => Math.round(y) === lines[3]).map(({ text }) => text);
    expect(line.join('')).toBe('文'.repeat(28));
    expect(Math.min(...second.map(({ x }) => mm(x)))).toBeCloseTo(28, 0);
    expect(pages).toBeGreaterThan(2);
    const number = async (page: number) => {
      const found = (await piecesOn(proxy, page)).filter(({ y }) => mm(y) < 32);
      return { text: found.map(({ text }) => text).join(''), x: mm(Math.min(...found.map(({ x }) => x))) };
    };
    expect((await number(1)).text).toMatch(/^— ?1 ?—$/);
    expect((await number(1)).x).toBeGreaterThan(150);
    expect((await number(2)).text).toMatch(/^— ?2 ?—$/);
    expect((await number(2)).x).toBeLessThan(40);
  });

  test('the public version has no 版头, 签发人 and 版记', async () => {
    const text = await textOf((await officialPdf({ ...report, layout: 'web' })).bytes);
    for (const part of ['人民政府文件', '签发人', '陈远航', '石政〔2026〕5号', '抄送', '印发'])
      expect(text).not.toContain(part);
    expect(text).toContain(bare(report.title));
    expect(text).toContain('2026年1月5日');
  });

  test('joint documents name every organ in mark and signature', async () => {
    const text = await textOf(
      (
        await officialPdf({
          ...report,
          issuers: ['石坪镇人民政府', '中共石坪镇委员会'],
          signers: ['陈远航', '周明', '吴晓'],
        })
      ).bytes,
    );
    expect(text.match(/中共石坪镇委员会/g)).toHaveLength(2);
    for (const name of ['陈远航', '周明', '吴晓']) expect(text).toContain(name);
  });

  test('a stamp stands on every page', async () => {
    const long = { ...report, body: Array.from({ length: 40 }, (_, n) => para(`第${n}段`)) };
    const { bytes, pages } = await officialPdf(long, { stamp: '送审稿' });
    expect((await textOf(bytes)).match(/送审稿/g)).toHaveLength(pages);
  });

  test('what users write is never markup', async () => {
    const evil =
      '#panic("x") *粗* _斜_ $x^2$ `raw` @ref <label> = 标题 // 注释 /* */ \\ #read("/etc/passwd") #{1+1} ~ -- ... \'" ]';
    const everywhere: OfficialDocument = {
      layout: 'upward',
      issuer: `甲${evil}`,
      number: evil,
      signers: [evil],
      title: `题${evil}`,
      addressee: evil,
      body: [
        { kind: 'heading', level: 1, runs: [{ text: evil }] },
        para(evil),
        { kind: 'table', head: [evil], rows: [[evil]] },
      ],
      attachments: [evil],
      signature: { org: evil, date: '2026-01-05' },
      note: evil,
      copyTo: [evil],
      printed: { by: evil, on: '2026-01-05' },
    };
    const text = await textOf((await officialPdf(everywhere, { stamp: evil })).bytes);
    // Once each: stamp on every page, mark, number, signer, addressee, heading, paragraph, cells, attachment, 署名, 附注, 抄送, 印发.
    expect(text.split('#read("/etc/passwd")').length - 1).toBeGreaterThanOrEqual(12);
    expect(text).toContain('*粗*_斜_$x^2$`raw`@ref<label>=标题//注释/**/\\');
    expect(text).not.toContain('root:');
  });

  test('any text can be set, and a date that does not exist is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }), async (texts) => {
        const body: Block[] = texts.map((text, n) =>
          n % 2 === 0 ? para(text) : { kind: 'heading', level: 2, runs: [{ text }] },
        );
        const { bytes } = await officialPdf({ ...report, body });
        expect(bytes.length).toBeGreaterThan(1_000);
      }),
      { numRuns: 30 },
    );
    await expect(officialPdf({ ...report, signature: { org: '某', date: '2026-02-30' } })).rejects.toThrow(RangeError);
  });

  test('a word without end stays on the page', async () => {
    const { bytes } = await officialPdf({ ...report, layout: 'web', body: [para(`网址${'a'.repeat(300)}。`)] });
    const [first] = [await piecesOn(await opened(bytes), 1)];
    for (const { text, x } of first ?? []) expect(mm(x) + text.length).toBeLessThan(250);
    expect(await textOf(bytes)).toContain('a'.repeat(300));
  });

  test('tells which fonts it wanted and which it used', async () => {
    const { fonts } = await officialPdf(report);
    expect(fonts.map(({ role, wanted }) => [role, wanted])).toEqual([
      ['title', '方正小标宋简体'],
      ['heading1', '黑体'],
      ['heading2', '楷体_GB2312'],
      ['body', '仿宋_GB2312'],
      ['page', '宋体'],
      ['latin', 'Times New Roman'],
    ]);
    for (const { used, same } of fonts) {
      expect(used).not.toBe('');
      if (/Noto|Fandol|Liberation/.test(used)) expect(same).toBe(false);
    }
  });

  test('gives the same bytes for the same document, also when several are asked for at once', async () => {
    const [a, b, c] = await Promise.all([
      officialPdf(report),
      officialPdf({ ...report, title: '另一份' }),
      officialPdf(report),
    ]);
    expect(Buffer.from(a.bytes).equals(Buffer.from(c.bytes))).toBe(true);
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(false);
  });
});
