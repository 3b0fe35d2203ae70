import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { officialDocx, parseDocument } from '../../src/index.ts';
import { report } from '../sample.ts';
import { cells, codes, docx, outline, para, root } from './fixtures.ts';

const read = async (parts: Parameters<typeof docx>[0]) => parseDocument('报告.docx', await docx(parts));

describe('Word files', () => {
  it('reads what another program wrote: headings, text, tables', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '青禾镇2024年法治政府建设报告', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: '主要做法', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun('全年办结案件'), new TextRun({ text: '12', bold: true }), new TextRun('件。')],
            }),
            new Table({
              rows: [
                new TableRow({ children: [cell('项目'), cell('数量')] }),
                new TableRow({ children: [cell('处罚'), cell('12')] }),
              ],
            }),
          ],
        },
      ],
    });
    const document = await parseDocument('a.docx', await Packer.toBuffer(file));
    expect(document.format).toBe('docx');
    expect(outline(document)).toEqual([
      'title: 青禾镇2024年法治政府建设报告',
      'heading1: 主要做法',
      'para: 全年办结案件12件。',
      'table: 项目\t数量\n处罚\t12',
    ]);
    expect(document.notes).toEqual([]);
  });

  it('reads our own documents', async () => {
    const document = await parseDocument('公文.docx', await officialDocx(report));
    const title = document.blocks.find(({ kind }) => kind === 'title');
    expect(document.text.slice(title?.start, title?.end).replace(/\n/g, '')).toBe(report.title);
  });

  it('takes strict files and files with other prefixes for what they are', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<?xml version="1.0"?><ns0:document xmlns:ns0="${strict}"><ns0:body><ns0:p><ns0:r><ns0:t>全年12件</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    expect((await read({ document })).text).toBe('全年12件');
    const plain = `<document xmlns="${strict}"><body><p><r><t>全年12件</t></r></p></body></document>`;
    expect((await read({ document: plain })).text).toBe('全年12件');
    const other =
      '<w:document xmlns:w="urn:not-word"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>';
    await expect(read({ document: other })).rejects.toMatchObject({ code: 'file-empty' });
  });

  it('finds the document part by its relation, whatever its name', async () => {
    expect((await read({ main: 'word/document2.xml', body: para('全年12件') })).text).toBe('全年12件');
  });

  it('reads a document in UTF-16', async () => {
    const document = Buffer.from(
      `\uFEFF${root('document', `<w:body>${para('全年12件')}</w:body>`).replace('UTF-8', 'UTF-16')}`,
      'utf16le',
    );
    expect((await read({ document })).text).toBe('全年12件');
  });

  it('accepts tracked changes: insertions in, deletions out, joined paragraphs joined', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const document = await read({
      body:
        `<w:p>${run('办结')}<w:del w:id="1"><w:r><w:delText>99</w:delText></w:r></w:del><w:ins w:id="2">${run('12')}</w:ins>${run('件')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('调解')}</w:p><w:p>${run('356件')}</w:p>` +
        `<w:p><w:moveFrom w:id="4">${run('移走')}</w:moveFrom><w:moveTo w:id="5">${run('移来')}</w:moveTo></w:p>` +
        `<w:tbl><w:tr><w:trPr><w:del w:id="6"/></w:trPr><w:tc>${para('删')}</w:tc><w:tc>${para('9')}</w:tc></w:tr><w:tr><w:tc>${para('留')}</w:tc><w:tc>${para('8')}</w:tc></w:tr></w:tbl>`,
    });
    expect(document.text).toBe('办结12件\n调解356件\n移来\n留\t8');
    expect(codes(document)).toEqual(['tracked-changes']);
  });

  it('leaves hidden text out, hidden by itself or by a style, and says so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="H2"><w:name w:val="H2"/><w:basedOn w:val="H"/></w:style>';
    const document = await read({
      styles,
      body:
        para('看得见12件') +
        para('看不见99件', '', '<w:vanish/>') +
        para('看不见98件', '', '<w:rStyle w:val="H2"/>') +
        para('看得见13件', '', '<w:rStyle w:val="H2"/><w:vanish w:val="0"/>'),
    });
    expect(document.text).toBe('看得见12件\n看得见13件');
    expect(codes(document)).toEqual(['hidden-text']);
  });

  it('reads text boxes once, after their paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${para(text)}</w:txbxContent>`;
    const document = await read({
      body: `<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中12件')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中12件')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>继续</w:t></w:r></w:p>${para('下一段')}<w:p><w:r><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></w:r></w:p>`,
    });
    expect(document.text).toBe('正文继续\n框中12件\n下一段\n旧框');
    expect(codes(document)).toEqual(['text-boxes']);
  });

  it('keeps the results of fields and not their codes, and leaves out the table of contents', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const document = await read({
      styles: '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>',
      body: `${para('一、做法\t1', '<w:pStyle w:val="11"/>')}<w:p>${field('=SUM(A1)', '12')}<w:r><w:t>件</w:t></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>，3日</w:t></w:r></w:fldSimple></w:p>`,
    });
    expect(document.text).toBe('12件，3日');
  });

  it('appends footnotes, and notes comments, macros and outside addresses', async () => {
    const document = await read({
      body: '<w:p><w:r><w:t>办结12件</w:t></w:r><w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r></w:p>',
      footnotes: `<w:footnote w:type="separator" w:id="0">${para('线')}</w:footnote><w:footnote w:id="2">${para('不含移送2件')}</w:footnote><w:footnote w:id="3">${para('没有引用')}</w:footnote>`,
      relations:
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://203.0.113.1/x.dotm" TargetMode="External"/>',
      more: { 'word/vbaProject.bin': 'macro' },
    });
    expect(document.text).toBe('办结12件\n不含移送2件');
    expect(codes(document)).toEqual(['comments', 'external-links', 'macros']);
  });

  it('lays merged cells out on the grid and joins the paragraphs of a cell', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`;
    const document = await read({
      body:
        `<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('数量', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('上年')}${cell('今年')}</w:tr>` +
        `<w:tr><w:tc>${para('行政')}${para('处罚')}</w:tc>${cell('10')}${cell('12')}</w:tr></w:tbl>`,
    });
    expect(cells(document)).toEqual([
      ['项目', '数量', ''],
      ['', '上年', '今年'],
      ['行政 处罚', '10', '12'],
    ]);
  });

  it('opens tables that only lay out the page', async () => {
    const inner = `<w:tbl><w:tr><w:tc>${para('处罚')}</w:tc><w:tc>${para('12')}</w:tc></w:tr></w:tbl>`;
    const document = await read({
      body: `<w:tbl><w:tr><w:tc>${para('正文')}${inner}${para('结尾')}</w:tc></w:tr></w:tbl>`,
    });
    expect(outline(document)).toEqual(['para: 正文', 'table: 处罚\t12', 'para: 结尾']);
  });

  it('reads breaks, tabs, non-breaking hyphens and content controls', async () => {
    const document = await read({
      body:
        '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>2024</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>' +
        `<w:sdt><w:sdtPr/><w:sdtContent>${para('已填12件')}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para('单击此处输入')}</w:sdtContent></w:sdt>`,
    });
    expect(document.text).toBe('甲\t乙\n2024-1\n已填12件');
  });

  it('knows headings by style, by outline level, and through the styles they are based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="小标"/><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>';
    const document = await read({
      styles,
      body:
        para('某镇', '<w:pStyle w:val="t"/>') +
        para('工作报告', '<w:pStyle w:val="t"/>') +
        para('甲', '<w:pStyle w:val="b"/>') +
        para('乙', '<w:outlineLvl w:val="0"/>') +
        para('丙丙', '<w:outlineLvl w:val="9"/>'),
    });
    expect(outline(document)).toEqual(['title: 某镇\n工作报告', 'heading2: 甲', 'heading1: 乙', 'para: 丙丙']);
  });
});
