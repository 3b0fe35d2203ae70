import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { type FormDocument, formPdf } from '../src/index.ts';
import { para, penalty } from './sample.ts';

async function opened(bytes: Uint8Array) {
  return getDocumentProxy(new Uint8Array(bytes));
}

const bare = (text: string): string => text.replace(/[\s\u200B\u3000]/gu, '');

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await opened(bytes), { mergePages: false });
  return text.map(bare);
}

/** Left and right edge, in mm, of the last line on the first page that reads so. */
async function edgesOf(bytes: Uint8Array, wanted: string): Promise<{ readonly left: number; readonly right: number }> {
  const { items } = await (await (await opened(bytes)).getPage(1)).getTextContent();
  const lines = new Map<number, { text: string; left: number; right: number }>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const y = Math.round(item.transform[5]);
    const [left, right] = [item.transform[4], item.transform[4] + item.width].map((points) => (points / 72) * 25.4);
    const line = lines.get(y) ?? { text: '', left: Number.POSITIVE_INFINITY, right: 0 };
    lines.set(y, {
      text: line.text + bare(item.str),
      left: Math.min(line.left, left ?? 0),
      right: Math.max(line.right, right ?? 0),
    });
  }
  const found = [...lines.values()].filter((line) => line.text === wanted).at(-1);
  if (!found) throw new Error(`${wanted} is not on the page`);
  return found;
}

const long: FormDocument = {
  ...penalty,
  title: '调查笔录',
  body: Array.from({ length: 60 }, (_, i) => para(`第${i + 1}问：当事人陈述的经过，与现场照片相互印证。`)),
};

describe('statutory forms as .pdf', () => {
  test('hold every part as text, in the order of the form, archivable', async () => {
    const made = await formPdf('处罚案件', [penalty]);
    expect(made).toMatchObject({ pages: 1, standard: 'PDF/A-2b' });
    const [page = ''] = await pagesOf(made.bytes);
    const places = [
      '石坪镇人民政府',
      '行政处罚决定书',
      '石政罚决字〔2026〕3号',
      '青禾建材经营部',
      '依据有关规定',
      '当事人（签名）：',
      '2026年3月20日',
      '本决定书一式两份。',
      '第1页共1页',
    ].map((part) => page.indexOf(bare(part)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('each begins on a page of its own and is numbered by itself', async () => {
    const { bytes, pages } = await formPdf('处罚案件', [penalty, long, { ...penalty, title: '送达回证' }]);
    const texts = await pagesOf(bytes);
    expect(texts).toHaveLength(pages);
    const inner = pages - 2;
    expect(inner).toBeGreaterThan(1);
    expect(texts[0]).toContain('第1页共1页');
    expect(texts[1]).toContain('调查笔录');
    for (let n = 1; n <= inner; n += 1) expect(texts[n]).toContain(`第${n}页共${inner}页`);
    expect(texts[pages - 1]).toContain('送达回证');
    expect(texts[pages - 1]).toContain('第1页共1页');
    const outline = await (await opened(bytes)).getOutline();
    expect(outline.map((each) => bare(each.title))).toEqual(['行政处罚决定书', '调查笔录', '送达回证']);
  });

  test('the organ is centred on its date; without a date there is room for the pen', async () => {
    const { bytes } = await formPdf('处罚案件', [penalty]);
    const date = await edgesOf(bytes, '2026年3月20日');
    const organ = await edgesOf(bytes, '石坪镇人民政府');
    // Four characters of 15.75 pt from the edge of the 版心, which ends 26 mm from that of the paper.
    expect(210 - 26 - date.right).toBeCloseTo((4 * 15.75 * 25.4) / 72, 0);
    expect((organ.left + organ.right) / 2).toBeCloseTo((date.left + date.right) / 2, 0);
    const blank = await formPdf('处罚案件', [
      { ...penalty, body: [para('正文。')], closing: { org: '石坪镇人民政府' } },
    ]);
    expect((await pagesOf(blank.bytes))[0]).toContain('年月日');
  });

  test('what users typed is text, never markup, and the same forms give the same bytes', async () => {
    const hostile = '#panic() $x$ *粗* `code` <b> \\ @ref {field}';
    const form: FormDocument = {
      ...penalty,
      title: hostile,
      body: [
        para(hostile),
        { kind: 'signatures', rows: [hostile] },
        { kind: 'fields', rows: [{ label: hostile, value: hostile }] },
      ],
    };
    const { bytes } = await formPdf(hostile, [form]);
    const [page = ''] = await pagesOf(bytes);
    expect(page.split(bare(hostile)).length - 1).toBeGreaterThanOrEqual(3);
    expect(Buffer.from((await formPdf(hostile, [form])).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('empty tables and fields leave nothing behind; no form and a false date are refused', async () => {
    const { pages } = await formPdf('空', [
      {
        org: '甲',
        title: '乙',
        body: [
          { kind: 'fields', rows: [] },
          { kind: 'table', head: [], rows: [] },
          { kind: 'signatures', rows: [] },
        ],
      },
    ]);
    expect(pages).toBe(1);
    await expect(formPdf('空', [])).rejects.toThrow(RangeError);
    await expect(formPdf('空', [{ ...penalty, closing: { org: '甲', date: '2026-02-30' } }])).rejects.toThrow(
      RangeError,
    );
  });
});
