import * as xlsx from '@e965/xlsx';
import { YifaError } from '@yifa/kernel';
import excel from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseWorkbook, richCell } from '../../src/index.ts';

/** Read, or refused with a code of workbooks: nothing else may happen. */
async function soundly(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const book = await parseWorkbook(name, bytes);
    for (const sheet of book.sheets) {
      for (const row of sheet.rows) for (const cell of row.cells) expect(typeof richCell(cell).text).toBe('string');
    }
  } catch (error) {
    expect(error).toBeInstanceOf(YifaError);
    expect((error as YifaError).code).toMatch(/^workbook-/);
    expect((error as YifaError).message).toContain('：');
  }
}

describe('whatever the bytes are', () => {
  let modern: Uint8Array;
  let old: Uint8Array;
  beforeAll(async () => {
    const book = new excel.Workbook();
    const page = book.addWorksheet('表');
    page.addRow(['名称', '日期', '数']);
    page.addRow(['甲', new Date(Date.UTC(2025, 1, 1)), 3]);
    page.mergeCells('A3:B4');
    modern = new Uint8Array(await book.xlsx.writeBuffer());
    const sheet = xlsx.utils.aoa_to_sheet([
      ['名称', '数'],
      ['甲', 3],
    ]);
    const made: Uint8Array = xlsx.write(
      { SheetNames: ['表'], Sheets: { 表: sheet } },
      { type: 'buffer', bookType: 'biff8' },
    );
    old = new Uint8Array(made);
  });

  it('a workbook cut or changed anywhere is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 6,
        }),
        async (recent, cut, changes) => {
          const whole = recent ? modern : old;
          const bytes = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * Math.max(0.1, cut))));
          for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
          await soundly('残.xlsx', bytes);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('any bytes and any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => soundly('乱.csv', bytes)),
      { numRuns: 200 },
    );
    const text = fc
      .array(fc.constantFrom('"', ',', '\n', '\r', '\t', ';', '甲', '1', '=', ' '), { maxLength: 80 })
      .map((signs) => signs.join(''));
    await fc.assert(
      fc.asyncProperty(text, (csv) => soundly('乱.csv', new TextEncoder().encode(csv))),
      { numRuns: 300 },
    );
  });

  it('what a .csv holds comes back cell by cell', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', '1'), minLength: 1, maxLength: 6 })
      .filter((each) => each.trim() !== '' && !/^\s|\s$/.test(each));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const csv = `头,二\n${rows.map((row) => row.map((each) => `"${each.replace(/"/g, '""')}"`).join(',')).join('\n')}`;
          const book = await parseWorkbook('往返.csv', new TextEncoder().encode(csv));
          expect(book.sheets[0]?.rows.slice(1).map((row) => row.cells)).toEqual(rows);
        },
      ),
      { numRuns: 100 },
    );
  });
});
