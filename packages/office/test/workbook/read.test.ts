import * as xlsx from '@e965/xlsx';
import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import {
  type Annotation,
  cellAddress,
  openWorkbookReader,
  parseWorkbook,
  richCell,
  type Workbook,
} from '../../src/index.ts';
import { serialToIso } from '../../src/workbook/read/dates.ts';
import { numberCell, numberFormat } from '../../src/workbook/read/number-format.ts';
import { zipOf } from '../read/zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const MB = 1024 * 1024;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, its parts written by hand. */
function handMade(sheet: string, extra: { name: string; content: Uint8Array }[] = []): Uint8Array {
  const relations = (list: string): Uint8Array =>
    utf8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`);
  return zipOf([
    { name: '[Content_Types].xml', content: utf8('<Types/>') },
    {
      name: '_rels/.rels',
      content: relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    {
      name: 'xl/workbook.xml',
      content: utf8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        `<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: utf8(sheet) },
    ...extra,
  ]);
}

const sheetOf = (rows: string, after = ''): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
const textsOf = (book: Workbook): string[][] =>
  (book.sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => richCell(cell).text));

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await parseWorkbook(name, bytes);
    return 'read';
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    expect(message.startsWith(`${name}：`)).toBe(true);
    return code;
  }
}

describe('reading .xlsx', () => {
  it('shared, inline and computed texts, ruby left out, booleans, errors, merged cells, hidden rows, pictures of WPS', async () => {
    const rows =
      '<row r="2" hidden="1"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>' +
      '<c r="D2" t="str"><f>A1</f><v>_x000D_算得</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c>' +
      '<c r="G2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c><c r="H2"><f>1+1</f></c></row>';
    const strings = `<sst xmlns="${main}"><si><t>河<rPh sb="0" eb="1"><t>he</t></rPh></t></si></sst>`;
    const bytes = handMade(
      sheetOf(
        rows,
        '<mergeCells><mergeCell ref="B2:B5"/><mergeCell ref="B2:C9"/><mergeCell ref="C2:D2"/></mergeCells>',
      ),
      [{ name: 'xl/sharedStrings.xml', content: utf8(strings) }],
    );
    const book = await parseWorkbook('手工.xlsx', bytes);
    expect(textsOf(book)).toEqual([['', '河', '甲乙', '\n算得', 'TRUE', '#REF!', '', '']]);
    const [row] = book.sheets[0]?.rows ?? [];
    expect(row).toMatchObject({ index: 1, hidden: true });
    expect(row?.cells.slice(4).map((cell) => richCell(cell).kind)).toEqual(['boolean', 'error', 'blank', 'uncomputed']);
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(book.notes.map(({ code }) => code)).toEqual(['pictures']);
  });

  it('rows and cells without addresses follow each other', async () => {
    const book = await parseWorkbook(
      '无.xlsx',
      handMade(sheetOf('<row><c><v>1</v></c><c><v>2.5</v></c></row><row><c t="d"><v>2025-03-04</v></c></row>')),
    );
    expect(textsOf(book)).toEqual([['1', '2.5'], ['2025-03-04']]);
    expect(richCell(book.sheets[0]?.rows[1]?.cells[0])).toMatchObject({ kind: 'date', iso: '2025-03-04' });
  });

  it('days, shares, amounts and numbers that are too long, by their formats', () => {
    const cell = (raw: number, code: string) => richCell(numberCell(raw, numberFormat(code), false));
    expect(cell(45_658, 'yyyy/m/d')).toMatchObject({ kind: 'date', iso: '2025-01-01', text: '2025/1/1' });
    expect(cell(45_658.4375, 'yyyy"年"m"月"d"日" h:mm')).toMatchObject({ iso: '2025-01-01T10:30' });
    expect(cell(0.5, 'h:mm')).toMatchObject({ kind: 'date', iso: '12:00' });
    expect(cell(0.125, '0.0%')).toMatchObject({ kind: 'number', hint: 'percent', text: '12.5%' });
    expect(cell(1_234.5, '¥#,##0.00')).toMatchObject({ hint: 'money', raw: 1_234.5 });
    expect(cell(7, '000')).toMatchObject({ text: '007', kind: 'number' });
    expect(cell(0.1 + 0.2, 'General').text).toBe('0.3');
    expect(cell(330_102_199_001_011_200, 'General')).toMatchObject({ lost: true });
    expect(cell(13_800_001_111, 'General')).toEqual({ text: '13800001111', raw: 13_800_001_111, kind: 'number' });
    expect(cell(12, '0.00E+00').kind).toBe('number');
    expect(cell(1.5, '#,##0.00_);[Red](#,##0.00)').kind).toBe('number');
  });

  it('days of both systems, and the one that never was', () => {
    expect(serialToIso(1, false, false)).toBe('1900-01-01');
    expect(serialToIso(59, false, false)).toBe('1900-02-28');
    expect(serialToIso(61, false, false)).toBe('1900-03-01');
    expect(serialToIso(0, true, false)).toBe('1904-01-01');
    expect(serialToIso(45_716, false, false)).toBe('2025-02-28');
    expect(serialToIso(-1, false, false)).toBeUndefined();
    for (let at = 61; at < 60_000; at += 37) {
      const expected = new Date(Date.UTC(1899, 11, 30) + at * 86_400_000).toISOString().slice(0, 10);
      expect(serialToIso(at, false, false)).toBe(expected);
    }
  });

  it('reads the same from .xlsx and .xls', async () => {
    const book = xlsx.utils.book_new();
    const sheet = xlsx.utils.aoa_to_sheet([
      ['姓名', '数'],
      ['欧阳', 3.5],
      ['是', true],
    ]);
    xlsx.utils.book_append_sheet(book, sheet, '一');
    const made = ['xlsx', 'biff8'].map(
      (bookType) => new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: bookType as 'xlsx' })),
    );
    const [a, b] = await Promise.all(made.map((bytes) => parseWorkbook('甲', bytes)));
    expect(a?.sheets).toEqual(b?.sheets);
    expect([a?.format, b?.format]).toEqual(['xlsx', 'xls']);
  });
});

describe('files that are no workbook, or too much of one', () => {
  it('says what they are', async () => {
    expect(await codeOf('空.xlsx', new Uint8Array())).toBe('workbook-empty');
    expect(await codeOf('空表.xlsx', handMade(sheetOf('<row r="1"><c r="A1"/></row>')))).toBe('workbook-empty');
    expect(await codeOf('文.xlsx', zipOf([{ name: 'word/document.xml', content: utf8('<x/>') }]))).toBe(
      'workbook-unknown',
    );
    expect(await codeOf('报告.pdf', utf8('%PDF-1.7 ...'))).toBe('workbook-unknown');
    expect(await codeOf('半.xlsx', handMade(sheetOf('<row/>')).subarray(0, 300))).toBe('workbook-broken');
    expect(await codeOf('缺.xlsx', handMade(`<worksheet xmlns="${main}"><sheetData><row>`))).toBe('workbook-broken');
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await codeOf('锁.xlsx', locked)).toBe('workbook-password');
  });

  it('stops at bombs: parts that blow up, entities, depth, texts used a million times, columns and rows without end', async () => {
    const spaces = handMade(sheetOf(' '.repeat(210 * MB)));
    expect(await codeOf('弹.xlsx', spaces)).toBe('workbook-bomb');
    expect(await codeOf('笑.xlsx', handMade(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf('')}`))).toBe('workbook-bomb');
    expect(await codeOf('深.xlsx', handMade(sheetOf('<row>'.repeat(5_000))))).toBe('workbook-bomb');
    const cells = '<c t="s"><v>0</v></c>'.repeat(150);
    const long = {
      name: 'xl/sharedStrings.xml',
      content: utf8(`<sst xmlns="${main}"><si><t>${'长'.repeat(30_000)}</t></si></sst>`),
    };
    expect(await codeOf('重.xlsx', handMade(sheetOf(`<row>${cells}</row>`.repeat(400)), [long]))).toBe('workbook-bomb');
    expect(await codeOf('宽.xlsx', handMade(sheetOf('<row><c r="XFD1"><v>1</v></c></row>')))).toBe('workbook-too-many');
    expect(await codeOf('长.csv', utf8('甲,乙\n'.repeat(120_001)))).toBe('workbook-too-many');
  }, 60_000);

  it('in a process of its own: the same result, the same refusals, and the next file after one that hung', async () => {
    const reader = openWorkbookReader();
    const bytes = handMade(sheetOf('<row><c><v>1</v></c></row>'));
    try {
      expect(await reader.read('a.xlsx', bytes)).toEqual(await parseWorkbook('a.xlsx', bytes));
      await expect(reader.read('锁.pdf', utf8('%PDF-1.4'))).rejects.toMatchObject({ code: 'workbook-unknown' });
      await expect(reader.read('大.csv', new Uint8Array(21 * MB))).rejects.toMatchObject({
        code: 'workbook-too-large',
      });
    } finally {
      await reader.close();
    }
    const hurried = openWorkbookReader({ milliseconds: 2_000 });
    try {
      await hurried.read('热.xlsx', bytes);
      const slow = handMade(sheetOf(`<row>${'<c t="str"><v>甲</v></c>'.repeat(25)}</row>`.repeat(110_000)));
      const [late, next] = await Promise.allSettled([hurried.read('慢.xlsx', slow), hurried.read('a.xlsx', bytes)]);
      expect(late).toMatchObject({ status: 'rejected', reason: { code: 'workbook-timeout' } });
      expect(next.status).toBe('fulfilled');
    } finally {
      await hurried.close();
    }
  }, 120_000);
});

describe('a workbook given back', () => {
  const remarks: Annotation = {
    cells: [{ sheet: '表', row: 1, column: 1, text: '“邻里纠份”不在选项里' }],
    rows: [
      { sheet: '表', row: 1, result: '未导入', says: '有1处要改', mark: 'bad' },
      { sheet: '表', row: 2, result: '已导入', says: '〔2025〕1号', mark: 'good' },
    ],
    heads: [{ sheet: '表', row: 0, result: '导入结果', says: '说明' }],
  };

  async function given(name: string, bytes: Uint8Array): Promise<excel.Worksheet> {
    const reader = openWorkbookReader();
    try {
      const book = new excel.Workbook();
      const made = await reader.annotate(name, bytes, remarks);
      await book.xlsx.load(new Uint8Array(made).buffer as ArrayBuffer);
      const [page] = book.worksheets;
      if (page === undefined) throw new Error('no sheet');
      return page;
    } finally {
      await reader.close();
    }
  }

  it('keeps its own look, marks only the faulty cell, and adds two columns', async () => {
    const book = new excel.Workbook();
    const page = book.addWorksheet('表');
    page.addRow(['名称', '类型', '金额']);
    page.addRow(['甲案', '邻里纠份', 5]);
    page.addRow(['乙案', '邻里', { formula: 'C2*2', result: 10 }]);
    page.getColumn(1).width = 33;
    page.getCell('A1').font = { name: '楷体', size: 20 };
    page.getCell('B2').note = '老备注';
    const back = await given('台账.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(back.getCell('B2').note).toBe('老备注\n“邻里纠份”不在选项里');
    expect(back.getCell('B2').fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(back.getCell('B3').fill?.type === 'pattern' && back.getCell('B3').fill).toBeFalsy();
    expect([back.getCell('D1').value, back.getCell('E1').value]).toEqual(['导入结果', '说明']);
    expect([back.getCell('D2').value, back.getCell('E3').value]).toEqual(['未导入', '〔2025〕1号']);
    expect(back.getCell('C3').value).toMatchObject({ formula: 'C2*2', result: 10 });
    expect(back.getCell('A1').font).toMatchObject({ name: '楷体', size: 20 });
    expect(back.getColumn(1).width).toBe(33);
  }, 60_000);

  it('makes an .xlsx of a .csv, long numbers as text', async () => {
    const back = await given('表.csv', utf8('名称,证件号\n甲,330102199001011237\n乙,1'));
    expect(back.getCell('B2').value).toBe('330102199001011237');
    expect([back.getCell('C2').value, back.getCell('D1').value]).toEqual(['未导入', '说明']);
  }, 60_000);

  it('gives of a long one only the rows with remarks, with their row numbers', async () => {
    const lines = Array.from({ length: 20_500 }, (_, at) => `案${at},类`).join('\n');
    const back = await given('表.csv', utf8(`名称,类型\n${lines}`));
    expect(back.rowCount).toBe(2);
    expect(back.getRow(2).values).toEqual([
      undefined,
      '表',
      2,
      '未导入',
      '有1处要改\nB2：“邻里纠份”不在选项里',
      '案0',
      '类',
    ]);
  }, 60_000);

  it('addresses cells as workbooks do', () => {
    expect([
      cellAddress(11, 3),
      cellAddress(0, 25),
      cellAddress(0, 26),
      cellAddress(9, 701),
      cellAddress(0, 702),
    ]).toEqual(['D12', 'Z1', 'AA1', 'ZZ10', 'AAA1']);
  });
});
