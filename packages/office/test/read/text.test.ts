import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.ts';
import { cells, codes, outline, refusal, utf8 } from './fixtures.ts';

const report = [
  '青禾镇人民政府',
  '2024年度法治政府建设工作报告',
  '',
  '县人民政府：',
  '　　2024年，我镇坚持依法行政。',
  '一、主要做法',
  '（一）加强组织领导。全年召开专题会议4次。',
  '1.办理案件。全年办结行政处罚案件12件。',
  '1.5万元经费用于普法。',
  '（二）规范执法',
  '2.2024年新增调解室3个，落实了人员、场所和经费',
].join('\r\n');

/** The report in GB18030; the encoder below knows these characters by decoding all two-byte codes once. */
const gbCodes = new Map<string, number>();
for (let code = 0x8140; code < 0xfeff; code += 1) {
  const text = new TextDecoder('gb18030').decode(Uint8Array.of(code >> 8, code & 0xff));
  if (text.length === 1 && !gbCodes.has(text)) gbCodes.set(text, code);
}
const gb = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = gbCodes.get(char);
      return code === undefined ? [char.charCodeAt(0)] : [code >> 8, code & 0xff];
    }),
  );
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('plain text', () => {
  it('gives the file itself, with title, headings and paragraphs', async () => {
    const document = await parseDocument('报告.txt', utf8(report));
    expect(document.text).toBe(report);
    expect(document.format).toBe('txt');
    expect(outline(document)).toEqual([
      'title: 青禾镇人民政府\r\n2024年度法治政府建设工作报告',
      'para: 县人民政府：',
      'para: 2024年，我镇坚持依法行政。',
      'heading1: 一、主要做法',
      'heading2: （一）加强组织领导。',
      'para: 全年召开专题会议4次。',
      'heading3: 1.办理案件。',
      'para: 全年办结行政处罚案件12件。',
      'para: 1.5万元经费用于普法。',
      'heading2: （二）规范执法',
      'heading3: 2.2024年新增调解室3个，落实了人员、场所和经费',
    ]);
    expect(document.notes).toEqual([]);
  });

  it.each([
    ['UTF-8 with mark', utf8(`\uFEFF${report}`), []],
    ['UTF-16, little end first', utf16(report), []],
    ['UTF-16, big end first', utf16(report, true), []],
    ['GB18030', gb(report), ['encoding-guessed']],
    ['UTF-16 without mark', utf16(report).subarray(2), ['encoding-guessed']],
  ])('reads %s to the same text', async (_, bytes, notes) => {
    const document = await parseDocument('报告.txt', bytes);
    expect(document.text).toBe(report);
    expect(codes(document)).toEqual(notes);
  });

  it('does not take damaged UTF-8 for GB18030, and says that characters are lost', async () => {
    const whole = utf8(report.repeat(3));
    const document = await parseDocument('报告.txt', whole.subarray(0, whole.length - 1));
    expect(document.text.startsWith('青禾镇人民政府')).toBe(true);
    expect(codes(document)).toEqual(['replacement-characters']);
    expect(document.notes[0]?.says).toContain('1 处');
  });

  it('refuses bytes that are text in no known encoding, naming file and line', async () => {
    const bytes = Uint8Array.from([
      ...utf8('abc\n'),
      ...Array.from({ length: 300 }, (_, at) => 0x80 + ((at * 37) % 127)),
    ]);
    const error = await refusal('乱.txt', bytes);
    expect(error.code).toBe('file-encoding');
    expect(error.message).toMatch(/^乱\.txt：.*第2行/);
    expect(error.remedy).toContain('UTF-8');
  });

  it('reads tables parted by tabs, empty cells kept', async () => {
    const text = '附表\n项目\t数量\t单位\n行政处罚\t12\t件\n合计\t\t件\n说明：以上为全年数。';
    const document = await parseDocument('表.txt', utf8(text));
    expect(cells(document)).toEqual([
      ['项目', '数量', '单位'],
      ['行政处罚', '12', '件'],
      ['合计', '', '件'],
    ]);
    expect(outline(document).at(-1)).toBe('para: 说明：以上为全年数。');
  });
});

describe('Markdown', () => {
  it('reads headings, lists and tables, with the text untouched', async () => {
    const text =
      '# 青禾镇2024年工作情况\n\n## 一、做法\n\n**（一）普法。**\n- 开展活动24场\n\n| 项目 | 数量 |\n|---|--:|\n| 行政处罚 | 12 |\n| 许可 |  |\n\n# 附录\n';
    const document = await parseDocument('报告.md', utf8(text));
    expect(document.text).toBe(text);
    expect(outline(document).map((line) => line.split('\n')[0])).toEqual([
      'title: 青禾镇2024年工作情况',
      'heading1: 一、做法',
      'heading2: （一）普法。',
      'para: 开展活动24场',
      'table: 项目 | 数量 |',
      'heading1: 附录',
    ]);
    expect(cells(document)).toEqual([
      ['项目', '数量'],
      ['行政处罚', '12'],
      ['许可', ''],
    ]);
  });
});
