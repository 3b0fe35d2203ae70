import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type WorkbookSheet, writeWorkbook } from '@yifa/office';
import excel from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';

async function written(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const stream = new PassThrough();
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  await writeWorkbook(sheets, stream);
  return Buffer.concat(parts);
}

async function opened(bytes: Buffer): Promise<excel.Workbook> {
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

const sheet: WorkbookSheet = {
  name: '指标',
  title: '各乡镇指标',
  says: '每行一个乡镇。',
  columns: [
    { head: '乡镇', width: 20 },
    { head: '罚没金额（元）', width: 14, format: '#,##0.00' },
    { head: '说明', width: 40 },
  ],
  rows: [
    ['青石镇', 1234.5, { value: '与台账不符', mark: 'bad' }],
    [{ value: '云溪乡', link: "#'问题'!A4" }, null, '=1+1'],
  ],
  frozenColumns: 1,
};
const second: WorkbookSheet = { name: '问题', title: '问题', columns: [{ head: '内容', width: 30 }], rows: [] };

describe('a workbook', () => {
  test('holds what was put in, numbers as numbers and text that looks like a formula as text', async () => {
    const book = await opened(await written([sheet, second]));
    const page = book.getWorksheet('指标')!;
    expect(page.getCell('A1').value).toBe('各乡镇指标');
    expect(page.getCell('A2').value).toBe('每行一个乡镇。');
    expect([1, 2, 3].map((at) => page.getRow(3).getCell(at).value)).toEqual(['乡镇', '罚没金额（元）', '说明']);
    expect(page.getCell('B4').value).toBe(1234.5);
    expect(page.getCell('B4').numFmt).toBe('#,##0.00');
    expect(page.getCell('B5').value).toBeNull();
    expect(page.getCell('C5').value).toBe('=1+1');
    expect(page.getCell('A5').value).toMatchObject({ text: '云溪乡', hyperlink: "#'问题'!A4" });
    expect(page.getCell('C4').fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(book.getWorksheet('问题')!.getCell('A2').value).toBe('内容');
  });

  test('keeps its head in view and on every printed page, A4 landscape', async () => {
    const zip = await JSZip.loadAsync(await written([sheet, second]));
    const page = await zip.file('xl/worksheets/sheet1.xml')!.async('text');
    expect(page).toMatch(/<pane xSplit="1" ySplit="3"[^>]*state="frozen"/u);
    expect(page).toMatch(/<pageSetup[^>]*paperSize="9"/u);
    expect(page).toMatch(/<pageSetup[^>]*orientation="landscape"/u);
    expect(page).toContain('fitToPage="1"');
    const book = await zip.file('xl/workbook.xml')!.async('text');
    expect(book).toMatch(/Print_Titles" localSheetId="0">&apos;指标&apos;!(\$A:\$[A-Z],&apos;指标&apos;!)?\$3:\$3</u);
    expect(book).toMatch(/Print_Titles" localSheetId="1">&apos;问题&apos;!\$2:\$2</u);
  });

  test('hostile text neither breaks the file nor is lost', async () => {
    const text = '<&>"\' \u0000\u0008 ]]> 第二行\n\ud800𠮷';
    const book = await opened(await written([{ ...second, title: text, rows: [[text], ['长'.repeat(40_000)]] }]));
    const page = book.getWorksheet('问题')!;
    expect(page.getCell('A3').value).toBe('<&>"\'  ]]> 第二行\n𠮷');
    expect(String(page.getCell('A4').value)).toHaveLength(32_767);
  });

  test('is written to a file, from rows that come one by one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yifa-xlsx-'));
    async function* rows(): AsyncGenerator<readonly string[]> {
      for (let at = 0; at < 3000; at += 1) yield [`第${at}行`];
    }
    const file = join(folder, '汇总.xlsx');
    await writeWorkbook([{ ...second, name: 'a:b*c', rows: rows() }], file);
    const book = new excel.Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets[0]?.name).toBe('a b c');
    expect(book.worksheets[0]?.rowCount).toBe(3002);
    rmSync(folder, { recursive: true });
  });

  test('a target that cannot be written is an error, not a crash', async () => {
    await expect(writeWorkbook([second], join(tmpdir(), 'no-such-folder', 'x.xlsx'))).rejects.toThrow(/ENOENT/u);
    await expect(writeWorkbook([second, second], new PassThrough())).rejects.toThrow(RangeError);
  });
});
