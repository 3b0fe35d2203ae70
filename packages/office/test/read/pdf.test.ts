import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.ts';
import { cells, codes, outline, pdf, refusal, setLines } from './fixtures.ts';

/** 25 characters, as many as a line of the fixtures holds. */
const full = (text: string) => text.padEnd(25, '的');

describe('PDF files', () => {
  it('joins lines into paragraphs, and a number broken between lines into one', async () => {
    const file = pdf([
      setLines([
        { text: '青禾镇2024年法治政府建设报告', x: 160 },
        { text: full('2024年，我镇坚持依法行政').slice(0, 23), x: 122 },
        full('深入学习贯彻有关文件精神全年办结行政处罚案件').slice(0, 24).concat('12'),
        '56件。',
        { text: '一、主要做法', x: 122 },
        { text: '全年开会4次。', x: 122 },
      ]),
    ]);
    const document = await parseDocument('a.pdf', file);
    expect(document.format).toBe('pdf');
    expect(outline(document).map((line) => line.replace(/的+/g, ''))).toEqual([
      'title: 青禾镇2024年法治政府建设报告',
      'para: 2024年，我镇坚持依法行政深入学习贯彻有关文件精神全年办结行政处罚案件1256件。',
      'heading1: 一、主要做法',
      'para: 全年开会4次。',
    ]);
  });

  it('drops page numbers and heads that come back, and runs on over the page', async () => {
    const head = { text: '某镇工作报告', x: 200, y: 810, size: 10 };
    const page = (number: number, lines: string[]) => [
      head,
      ...setLines(lines),
      { text: `— ${number} —`, x: 280, y: 40, size: 12 },
    ];
    const document = await parseDocument(
      'a.pdf',
      pdf([page(1, [full('甲'), full('乙'), full('丙')]), page(2, [full('丁'), '结束。']), page(3, ['第三页。'])]),
    );
    expect(document.text.replace(/的+/g, '')).toBe('甲乙丙丁结束。\n第三页。');
  });

  it('reads tables by the gaps between their columns', async () => {
    const row = (y: number, texts: string[]) => texts.map((text, at) => ({ text, x: 90 + at * 150, y }));
    const document = await parseDocument(
      'a.pdf',
      pdf([
        [
          ...setLines(['附表如下：']),
          ...row(690, ['项目', '数量', '备注']),
          ...row(662, ['行政处罚', '12', '']).slice(0, 2),
          ...row(634, ['行政许可', '345', '网办']),
        ],
      ]),
    );
    expect(cells(document)).toEqual([
      ['项目', '数量', '备注'],
      ['行政处罚', '12', ''],
      ['行政许可', '345', '网办'],
    ]);
  });

  it('says which pages hold no text, and refuses a scan', async () => {
    const document = await parseDocument('a.pdf', pdf([setLines(['有文字12件。']), [], setLines(['也有。'])]));
    expect(codes(document)).toEqual(['images-only-pages']);
    expect(document.notes[0]?.says).toContain('2');
    const error = await refusal('扫描.pdf', pdf([[], []]));
    expect(error.code).toBe('file-scanned');
    expect(error.message).toContain('扫描.pdf');
    expect(error.remedy).toContain('.docx');
  });

  it('refuses a file with a password, and one cut off', async () => {
    const file = pdf([setLines(['甲'])], true);
    expect((await refusal('密.pdf', file)).code).toBe('file-password');
    expect((await refusal('断.pdf', file.subarray(0, 60))).code).toBe('file-broken');
  });

  it.each([
    ['UniGB-UCS2-H', '529e7ed3003100324ef6'],
    ['GBK-EUC-H', 'b0ecbde13132bcfe'],
  ])('reads Chinese fonts that name the character map %s', async (name, hex) => {
    const document = await parseDocument('a.pdf', pdf([setLines(['x'])], false, { name, hex: () => hex }));
    expect(document.text).toBe('办结12件');
  });

  it('says of glyph numbers without a map that they are no characters, and does not guess', async () => {
    const error = await refusal('a.pdf', pdf([setLines(['x'])], false, { name: 'Adobe-GB1-2', hex: () => '07d807d9' }));
    expect(error.code).toBe('file-broken');
  });

  it('leaves the bytes to the caller', async () => {
    const file = pdf([setLines(['甲甲甲'])]);
    const copy = Uint8Array.from(file);
    await parseDocument('a.pdf', file);
    expect(Buffer.compare(file, copy)).toBe(0);
  });
});
