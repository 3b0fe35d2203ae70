import { beforeAll, describe, expect, it } from 'vitest';
import { officialDocx, officialFonts } from '../src/index.ts';
import { open, type Parts, paragraphs, paragraphWith, styleOf } from './reading.ts';
import { para, report } from './sample.ts';

let up: Parts;
let down: Parts;
let web: Parts;

beforeAll(async () => {
  up = await open(await officialDocx(report));
  down = await open(await officialDocx({ ...report, layout: 'downward' }));
  web = await open(await officialDocx({ ...report, layout: 'web' }));
});

describe('page', () => {
  it('is A4 with 37, 28 and 156 × 225 mm as the standard asks', () => {
    expect(up.document).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/);
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1588"', 'w:right="1474"'])
      expect(up.document).toMatch(new RegExp(`<w:pgMar [^>]*${margin}`));
  });

  it('holds 22 lines of 28 characters without a character grid', () => {
    const line = Number(/w:line="(\d+)" w:lineRule="exact"/.exec(up.styles)?.[1]);
    expect(Math.floor((16838 - 2098 - 1984) / line)).toBe(22);
    const tightening = Number(/<w:spacing w:val="(-?\d+)"\/>/.exec(up.styles)?.[1]);
    expect(Math.floor((11906 - 1588 - 1474) / (320 + tightening))).toBe(28);
    expect(up.document).not.toMatch(/<w:docGrid[^>]*w:type=/);
  });

  it('numbers odd pages at the right and even pages at the left in 4号宋体', () => {
    expect(up.settings).toContain('<w:evenAndOddHeaders/>');
    expect(up.document).toMatch(/<w:footerReference [^>]*w:type="default"/);
    expect(up.document).toMatch(/<w:footerReference [^>]*w:type="even"/);
    expect(up.footers).toHaveLength(2);
    for (const footer of up.footers) {
      expect(footer).toMatch(/— <\/w:t>.*PAGE.*>.* —<\/w:t>/s);
      expect(footer).toContain('w:ascii="宋体"');
      const right = footer.includes('<w:jc w:val="right"/>');
      expect(footer).toMatch(right ? /<w:ind w:right="280"/ : /<w:ind w:left="280"/);
    }
    expect(up.footers.filter((footer) => footer.includes('<w:jc w:val="right"/>'))).toHaveLength(1);
    expect(styleOf(up.styles, 'YifaPage')).toContain('<w:sz w:val="28"/>');
  });
});

describe('fonts', () => {
  it.each([
    ['Heading1', '黑体'],
    ['Heading2', '楷体_GB2312'],
    ['Heading3', '仿宋_GB2312'],
    ['Heading4', '仿宋_GB2312'],
    ['Title', '方正小标宋简体'],
    ['YifaMark', '方正小标宋简体'],
  ])('%s is %s', (id, font) => {
    expect(styleOf(up.styles, id)).toContain(`w:eastAsia="${font}"`);
  });

  it('sets 3号仿宋 by default, digits in Times New Roman, language Chinese', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(up.styles)?.[0] ?? '';
    expect(defaults).toContain('w:eastAsia="仿宋_GB2312"');
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
    expect(styleOf(up.styles, 'Title')).toContain('<w:sz w:val="44"/>');
  });

  it('leaves no theme font or theme colour in any part of the text', () => {
    for (const [path, xml] of up.all)
      if (path !== 'word/theme/theme1.xml') expect(xml, path).not.toMatch(/theme(?:Font|Color)|Theme=/);
  });

  it('uses only declared fonts, each with a fallback in the font table', () => {
    const used = new Set(
      [up.document, up.styles, ...up.footers].flatMap((xml) =>
        [...xml.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/g)].map((match) => match[1] ?? ''),
      ),
    );
    used.delete('zh-CN');
    const targets = Object.values(officialFonts).map(({ target }) => target as string);
    for (const font of used) expect(targets).toContain(font);
    for (const target of targets)
      expect(up.fontTable).toMatch(new RegExp(`w:name="${target}"><w:altName w:val=".+"/>`));
  });

  it('keeps quotes, dashes and ellipses in the Chinese font even beside digits', () => {
    const { xml } = paragraphWith(up.document, '罚没“1300元”');
    for (const mark of ['“', '”——', '……']) {
      const run = new RegExp(`<w:r>(?:(?!</w:r>).)*<w:t [^>]*>${mark}</w:t></w:r>`).exec(xml)?.[0] ?? '';
      expect(run, mark).toContain('w:ascii="仿宋_GB2312"');
      expect(run, mark).toContain('w:hint="eastAsia"');
    }
    expect(xml).toMatch(/<w:r><w:t [^>]*>1300元<\/w:t><\/w:r>/);
  });
});

describe('版头', () => {
  it('shows the mark in red, its upper edge 35 mm below the 版心', () => {
    const mark = paragraphWith(up.document, '石坪镇人民政府文件');
    expect(mark.xml).toContain('w:before="1984"');
    expect(styleOf(up.styles, 'YifaMark')).toContain('<w:color w:val="FF0000"/>');
  });

  it('puts number and 签发人 on one line of an upward document, the name in 楷体', () => {
    const line = paragraphWith(up.document, '石政〔2026〕5号');
    expect(line.text).toBe('石政〔2026〕5号\t签发人：陈远航');
    expect(line.xml).toMatch(/<w:ind w:left="315"/);
    expect(line.xml).toMatch(/w:eastAsia="楷体_GB2312"[^>]*\/><\/w:rPr><w:t [^>]*>陈远航/);
    // Label (4) and name (3) end one character before the right edge of the 版心.
    expect(Number(/<w:tab w:val="left" w:pos="(\d+)"/.exec(line.xml)?.[1])).toBe(8844 - 8 * 315);
  });

  it('sets several 签发人 two to a line with the number on the last', async () => {
    const signers = ['陈远航', '李木', '周正'];
    const { document } = await open(await officialDocx({ ...report, signers }));
    const texts = paragraphs(document).map(({ text }) => text);
    const first = texts.findIndex((text) => text.includes('签发人'));
    expect(texts[first]).toBe('\t签发人：陈远航\t李木');
    expect(texts[first + 1]).toBe('石政〔2026〕5号\t周正');
  });

  it('centres the number of a downward document and names no 签发人', () => {
    const line = paragraphWith(down.document, '石政〔2026〕5号');
    expect(line.text).toBe('石政〔2026〕5号');
    expect(line.xml).toContain('<w:jc w:val="center"/>');
    expect(down.document).not.toContain('签发人');
  });

  it('draws one red rule as wide as the 版心 below the number', () => {
    const all = paragraphs(up.document);
    const number = all.findIndex(({ text }) => text.includes('5号'));
    const rule = all[number + 1]?.xml ?? '';
    expect(rule).toMatch(/<w:bottom [^>]*w:color="FF0000"/);
    expect(rule).not.toContain('<w:ind');
    expect(up.document.match(/<w:bottom [^>]*w:color="FF0000"/g)).toHaveLength(1);
  });

  it('lists every organ of a joint document beside one 文件, the sponsor first, and all of them sign', async () => {
    const issuers = ['中共石坪镇委员会', '石坪镇人民政府'];
    const { document } = await open(
      await officialDocx({
        ...report,
        issuer: '中共石坪镇委员会',
        issuers,
        title: '关于2025年度法治政府建设情况的报告',
        signature: { org: '中共石坪镇委员会', date: '2026-01-05' },
      }),
    );
    const texts = paragraphs(document).map(({ text }) => text);
    expect(texts.slice(1, 4)).toEqual([...issuers, '文件']);
    expect(texts.slice(4).filter((text) => issuers.includes(text))).toEqual(issuers);
  });

  it('is absent on the web, with 签发人 and 版记', () => {
    for (const words of ['石坪镇人民政府文件', '签发人', '〔2026〕', '抄送', '印发'])
      expect(
        paragraphs(web.document).some(({ text }) => text.includes(words)),
        words,
      ).toBe(false);
    expect(web.document).not.toContain('FF0000');
    expect(paragraphWith(web.document, '2026年1月5日').text).toBe('2026年1月5日');
  });
});

describe('main part', () => {
  it('keeps the order title, addressee, body, attachments, signature, date, note, 版记', () => {
    const texts = paragraphs(up.document).map(({ text }) => text);
    const order = [
      '关于2025年度',
      '县委、县人民政府：',
      '一、主要',
      '附件：',
      '2026年1月5日',
      '（此件公开发布）',
      '抄送：',
      '印发',
    ];
    const places = order.map((words) => texts.findIndex((text) => text.includes(words)));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('breaks the title by sense inside one paragraph', () => {
    const title = paragraphWith(up.document, '关于2025年度');
    expect(title.text).toBe('石坪镇人民政府关于2025年度\n法治政府建设情况的报告');
    expect(title.xml).toContain('<w:pStyle w:val="Title"/>');
  });

  it('indents the first line of a paragraph by two characters', () => {
    expect(paragraphWith(up.document, '全年调解成功').xml).toContain('<w:pStyle w:val="YifaBody"/>');
    expect(styleOf(up.styles, 'YifaBody')).toContain('w:firstLineChars="200" w:firstLine="630"');
  });

  it('numbers several attachments but not a single one, without closing marks', async () => {
    expect(paragraphWith(up.document, '附件：').text).toBe('附件：1.\t行政执法统计表');
    expect(paragraphWith(up.document, '2.\t').text).toBe('2.\t人民调解统计表');
    const single = await open(await officialDocx({ ...report, attachments: ['行政执法统计表'] }));
    expect(paragraphWith(single.document, '附件：').text).toBe('附件：行政执法统计表');
  });

  it('gives a table its width, a grid column for each column and a repeated head', () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(web.document)?.[0] ?? '';
    const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]));
    expect(columns).toHaveLength(3);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(table).toMatch(/<w:tblW w:type="dxa" w:w="8844"\/>/);
    expect(table).toContain('<w:tblHeader/>');
    expect(table.match(/<w:tc>/g)).toHaveLength(9);
    expect(paragraphs(table).map(({ text }) => text)).toEqual([
      '序号',
      '事项',
      '件数',
      '1',
      '行政处罚',
      '16',
      '2',
      '行政检查',
      '',
    ]);
  });

  it('places organ and date without a seal: the date two characters further right and two from the edge', async () => {
    const place = async (org: string) => {
      const { document } = await open(
        await officialDocx({ ...report, layout: 'web', signature: { org, date: '2026-01-05' } }),
      );
      const all = paragraphs(document);
      const date = all.findIndex(({ text }) => text === '2026年1月5日');
      const left = (xml: string | undefined) => Number(/<w:ind w:left="(\d+)"/.exec(xml ?? '')?.[1]);
      return { org: left(all[date - 1]?.xml), date: left(all[date]?.xml), xml: all[date]?.xml ?? '' };
    };
    const long = await place('石坪镇综合行政执法工作委员会');
    expect(long.org).toBe(8844 - (14 + 2) * 315);
    expect(long.date - long.org).toBe(2 * 315);
    const short = await place('石坪镇政府');
    expect(short.xml).toMatch(/<w:ind w:right="630"\/><w:jc w:val="right"\/>/);
    const dateWidth = 3 * 315 + 6 * 155;
    expect(short.org).toBe(8844 - 2 * 315 - dateWidth - 2 * 315);
  });

  it('never lets the signature begin a page alone', () => {
    const all = paragraphs(web.document);
    const org = all.findIndex(({ text }) => text === '石坪镇人民政府');
    for (const before of all.slice(org - 2, org + 1)) expect(before.xml).toContain('<w:keepNext/>');
  });

  it('refuses a date that does not exist', async () => {
    const signature = { org: '石坪镇人民政府', date: '2026-02-30' };
    await expect(officialDocx({ ...report, signature })).rejects.toThrow(RangeError);
  });

  it('does with the least: no number, addressee, attachments, note or 版记', async () => {
    const { document } = await open(
      await officialDocx({
        layout: 'downward',
        issuer: '石坪镇人民政府',
        title: '通知',
        body: [para('内容。')],
        signature: { org: '石坪镇人民政府', date: '2026-01-05' },
      }),
    );
    const texts = paragraphs(document)
      .map(({ text }) => text)
      .filter((text) => text !== '');
    expect(texts).toEqual(['石坪镇人民政府文件', '通知', '内容。', '石坪镇人民政府', '2026年1月5日']);
  });
});

describe('版记', () => {
  it('lists the copies with a full stop and the printing date, between rules at the foot of the page', () => {
    const table = /<w:tbl>(?:(?!<w:tbl>).)*抄送.*?<\/w:tbl>/s.exec(up.document)?.[0] ?? '';
    expect(paragraphs(table).map(({ text }) => text)).toEqual([
      '抄送：县司法局，县信访局。',
      '石坪镇党政办公室\t2026年1月6日印发',
    ]);
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom" w:vertAnchor="margin"/);
    expect(table).toMatch(/<w:top w:val="single"[^>]*w:sz="8"/);
    expect(table).toMatch(/<w:insideH w:val="single"[^>]*w:sz="6"/);
  });
});
