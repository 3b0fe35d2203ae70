import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.ts';
import { counted } from '../../src/read/docx/counting.ts';
import { docx, outline, para } from './fixtures.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>';
const item = (text: string, list: number, at = 0) =>
  para(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

const read = async (body: string, styles?: string) =>
  parseDocument('a.docx', await docx(styles === undefined ? { numbering, body } : { numbering, styles, body }));

describe('list numbers that Word counts by itself', () => {
  it('stand in the text, restart under a new heading, and make headings', async () => {
    const document = await read(
      [
        item('主要做法', 1),
        item('学习', 1, 1),
        item('培训', 1, 2),
        item('宣传', 1, 2),
        item('执法', 1, 1),
        item('检查', 1, 2),
        item('问题', 1),
      ].join(''),
    );
    expect(outline(document)).toEqual([
      'heading1: 一、主要做法',
      'heading2: （一）学习',
      'heading3: 1.培训',
      'heading3: 2.宣传',
      'heading2: （二）执法',
      'heading3: 1.检查',
      'heading1: 二、问题',
    ]);
  });

  it('never run into a number of the text', async () => {
    expect((await read(item('2024年办结12件', 2))).text).toBe('1. 2024年办结12件');
  });

  it('count on through several levels, start where told, and leave bullets out', async () => {
    const { text } = await read(
      [item('甲', 2), item('乙', 2, 1), item('丙', 2, 1), item('丁', 3), item('戊', 3), item('己', 4)].join(''),
    );
    expect(text.split('\n')).toEqual(['1.甲', '1.1乙', '1.2丙', '5.丁', '6.戊', '己']);
  });

  it('come from the style too, unless the paragraph takes them away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="编号段"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const none = para('乙', '<w:pStyle w:val="N"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(
      (await read(para('甲', '<w:pStyle w:val="N"/>') + none + para('丙', '<w:pStyle w:val="N"/>'), styles)).text,
    ).toBe('（一）甲\n乙\n（二）丙');
  });

  it.each([
    [10, 'chineseCounting', '十'],
    [12, 'chineseCountingThousand', '十二'],
    [20, 'japaneseCounting', '二十'],
    [105, 'chineseCounting', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [3, 'chineseLegalSimplified', '叁'],
    [2, 'ideographTraditional', '乙'],
    [3, 'decimalEnclosedCircle', '③'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'upperRoman', 'IV'],
    [27, 'lowerLetter', 'aa'],
    [7, 'decimalZero', '07'],
    [7, 'unknown', '7'],
    [10, 'ideographDigital', '一〇'],
  ])('%i as %s is %s', (value, format, text) => {
    expect(counted(value, format)).toBe(text);
  });
});
