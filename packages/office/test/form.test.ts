import { describe, expect, it } from 'vitest';
import { formDocx } from '../src/index.ts';
import { open, paragraphs, paragraphWith } from './reading.ts';
import { para, penalty } from './sample.ts';

const cells = (document: string) =>
  [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      paragraphs(cell)
        .map(({ text }) => text)
        .join('\n'),
    ),
  );

describe('a statutory form', () => {
  it('has organ, name, number, body, closing and footnote in this order', async () => {
    const { document } = await open(await formDocx(penalty));
    const texts = paragraphs(document)
      .map(({ text }) => text)
      .filter((text) => text !== '');
    expect(texts.slice(0, 3)).toEqual(['石坪镇人民政府', '行政处罚决定书', '石政罚决字〔2026〕3号']);
    expect(texts.slice(-3)).toEqual(['石坪镇人民政府', '2026年3月20日', '本决定书一式两份。']);
    expect(document).not.toContain('FF0000');
  });

  it('lays short fields two to a row and gives long or left-over ones a row of their own', async () => {
    const { document } = await open(await formDocx(penalty));
    expect(cells(document)).toEqual([
      ['当事人', '青禾建材经营部', '联系电话', '000-1234567'],
      ['住所', '青禾村三组18号旁的临街门面一层和后院堆场'],
      ['案由', '占用公共场地'],
    ]);
    expect(document.match(/<w:gridSpan w:val="3"\/>/g)).toHaveLength(2);
    expect(document.match(/<w:gridCol /g)).toHaveLength(4);
    expect(document).toMatch(/<w:tblW w:type="dxa" w:w="8844"\/>/);
  });

  it('lays fields one to a row unless told otherwise, with line breaks in a value', async () => {
    const rows = [
      { label: '甲方', value: '张禾\n住青禾村三组' },
      { label: '乙方', value: '王岭' },
    ];
    const { document } = await open(await formDocx({ ...penalty, body: [{ kind: 'fields', rows }] }));
    expect(cells(document)).toEqual([
      ['甲方', '张禾\n住青禾村三组'],
      ['乙方', '王岭'],
    ]);
  });

  it('draws a line to sign on and room for the date, the lines kept together and with the closing', async () => {
    const { document } = await open(await formDocx(penalty));
    const dated = paragraphWith(document, '当事人（签名）：');
    expect(dated.text).toBe('当事人（签名）：\t\t　　年　　月　　日');
    expect(dated.xml).toMatch(
      /<w:tab w:val="left" w:pos="\d+" w:leader="underscore"\/><w:tab w:val="right" w:pos="8844"\/>/,
    );
    const undated = paragraphWith(document, '见证人（签名）：');
    expect(undated.text).toBe('见证人（签名）：\t');
    const before = paragraphWith(document, '依据有关规定');
    for (const { xml } of [before, dated, undated]) expect(xml).toContain('<w:keepNext/>');
  });

  it('puts signers on lines of their own when one line leaves no room for the pen', async () => {
    const rows = ['执法人员（签名）： 执法人员（签名）： 年 月 日', '甲方： 乙方：', '执法证号：1234'];
    const { document } = await open(await formDocx({ ...penalty, body: [para('正文'), { kind: 'signatures', rows }] }));
    const texts = paragraphs(document).map(({ text }) => text);
    const first = texts.findIndex((text) => text.startsWith('执法人员'));
    expect(texts.slice(first, first + 4)).toEqual([
      '执法人员（签名）：\t',
      '执法人员（签名）：\t\t　　年　　月　　日',
      '甲方：\t乙方：\t',
      '执法证号：1234',
    ]);
  });

  it('leaves the date blank for the pen when there is none yet', async () => {
    const { document } = await open(await formDocx({ ...penalty, closing: { org: '石坪镇人民政府' } }));
    const texts = paragraphs(document).map(({ text }) => text);
    expect(texts.at(-2)).toBe('　　年　　月　　日');
  });

  it('counts pages in one footer for all pages', async () => {
    const { document, footers, settings } = await open(await formDocx(penalty));
    expect(footers).toHaveLength(1);
    expect(footers[0]).toMatch(/第 .*PAGE.*共 .*NUMPAGES.*页/s);
    expect(document).not.toMatch(/<w:footerReference [^>]*w:type="even"/);
    expect(settings).not.toContain('<w:evenAndOddHeaders/>');
  });
});
