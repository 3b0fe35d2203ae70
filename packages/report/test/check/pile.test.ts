import { PassThrough } from 'node:stream';
import { writeWorkbook } from '@yifa/office';
import type { CheckedReport } from '@yifa/report';
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { spreadOf, unusualScore } from '../../src/check/outliers.ts';
import { pileWorkbook } from '../../src/check/pile.ts';
import { checkedOf, claimOn, documentOf, findingOn, verdictOn, words } from './sample.ts';

function report(index: number, mediations: number, more: Partial<CheckedReport> = {}): CheckedReport {
  const document = documentOf(['报告', `调解成功${mediations}件，其中书面2件，罚款3000元。`]);
  const { text } = document;
  const label = { indicator: 'mediations_succeeded' };
  return checkedOf(document, {
    file: `乡镇${index}.docx`,
    org: `第${index}镇`,
    year: 2025,
    claims: [
      claimOn(text, `${mediations}件`, mediations, label),
      claimOn(text, '2件，罚', 2, { ...label, part: true }),
      claimOn(text, '3000元', 3000, { unit: '元', indicator: 'fines_total' }),
    ],
    ...more,
  });
}

async function bookOf(checkeds: readonly CheckedReport[], broken: Parameters<typeof pileWorkbook>[2] = []) {
  const stream = new PassThrough();
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  await writeWorkbook(pileWorkbook(checkeds, words, broken), stream);
  const book = new excel.Workbook();
  await book.xlsx.load(Buffer.concat(parts) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

function rowsOf(book: excel.Workbook, name: string): unknown[][] {
  const rows: unknown[][] = [];
  book.getWorksheet(name)!.eachRow((row, at) => {
    if (at > 2) rows.push((row.values as unknown[]).slice(1));
  });
  return rows;
}

describe('the workbook of a pile', () => {
  const values = [10, 12, 11, 13, 900];
  const first = report(0, 10);
  const place = first.document.text;
  const checkeds = [
    {
      ...first,
      findings: [
        findingOn(place, '10件'),
        findingOn(place, place, { code: 'plan-missing', severity: 'error', quote: '', says: '没有安排' }),
      ],
      relations: [
        { kind: 'sum', holds: false, says: '10≠2+3', claims: [] },
        { kind: 'duplicate', holds: true, says: '10与10', claims: [] },
      ],
      verdicts: [
        verdictOn(first.claims[0]!, 'contradicted', { label: '调解成功', value: 9, total: 9, says: '不一致' }),
        verdictOn(first.claims[2]!, 'supported', { label: '罚没金额', value: 3000, total: 2 }),
      ],
    } satisfies CheckedReport,
    ...values.slice(1).map((value, index) => report(index + 1, value)),
  ];
  const broken = [{ file: '坏.pdf', says: '文件已损坏', remedy: '重新导出' }];

  test('first sheet: each file with its numbers, verdicts, findings and missing contents; broken files with their error', async () => {
    const [head, one, two, ...rest] = rowsOf(await bookOf(checkeds, broken), '总览');
    expect(head).toEqual([
      '文件',
      '机构',
      '年度',
      '读出数字',
      '与台账一致',
      '与台账不一致',
      '台账无法判断',
      '错误',
      '疑点',
      '提示',
      '算式不成立',
      '缺项',
      '说明',
    ]);
    expect(one?.[0]).toMatchObject({ text: '乡镇0.docx', hyperlink: "#'问题清单'!A4" });
    expect(one?.slice(1, 12)).toEqual(['第0镇', 2025, 3, 1, 1, 0, 1, 1, 0, 1, 1]);
    expect(two?.slice(0, 8)).toEqual(['乡镇1.docx', '第1镇', 2025, 3, undefined, undefined, undefined, 0]);
    expect(rest.at(-1)?.[0]).toBe('坏.pdf');
    expect(rest.at(-1)?.[12]).toBe('没有校核：文件已损坏。重新导出');
  });

  test('figures side by side, as numbers, the whole before its parts, what stands out marked', async () => {
    const book = await bookOf(checkeds);
    const [head, one] = rowsOf(book, '指标对照');
    expect(head).toEqual(['文件', '机构', '调解成功（件）', '罚没金额（元）']);
    expect(one).toEqual(['乡镇0.docx', '第0镇', '10；2', 3000]);
    expect(book.getWorksheet('指标对照')!.getCell('C8').fill).toMatchObject({ pattern: 'solid' });
    expect(book.getWorksheet('指标对照')!.getCell('C7').fill).not.toMatchObject({ pattern: 'solid' });
    const [, ...outliers] = rowsOf(book, '极端值');
    expect(outliers).toHaveLength(1);
    expect(outliers[0]?.slice(0, 7)).toEqual(['调解成功（件）', '乡镇4.docx', '第4镇', 900, '偏高', 12, 1]);
    expect(book.getWorksheet('极端值')!.getCell('A2').value).toContain('3.5');
  });

  test('missing contents, all findings with their place, arithmetic and verdicts', async () => {
    const book = await bookOf(checkeds);
    const [head, one, two] = rowsOf(book, '缺项');
    expect(one?.[head?.indexOf('缺少下一年度安排') ?? 0]).toBe('缺');
    expect(two).toEqual(['乡镇1.docx', '第1镇']);
    const [, ...problems] = rowsOf(book, '问题清单');
    expect(problems).toEqual([
      [
        '乡镇0.docx',
        '第0镇',
        '疑点',
        '分项与合计不符（sum-broken）',
        2,
        '10件',
        '各分项相加不等于合计',
        '核对合计和各分项',
      ],
      [
        '乡镇0.docx',
        '第0镇',
        '错误',
        '缺少下一年度安排（plan-missing）',
        '全文',
        undefined,
        '没有安排',
        '核对合计和各分项',
      ],
    ]);
    expect(
      rowsOf(book, '算式')
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual([
      ['合计', '10≠2+3', '不成立'],
      ['重复', '10与10', '疑似重复'],
    ]);
    expect(rowsOf(book, '台账对照')[1]?.slice(0, 9)).toEqual([
      '乡镇0.docx',
      '调解成功10件',
      10,
      '件',
      '与台账不一致',
      9,
      '调解成功',
      '不一致',
      9,
    ]);
  });

  test('without ledgers there is no sheet of verdicts, and an empty pile still opens', async () => {
    expect((await bookOf(checkeds.slice(1))).worksheets.map((each) => each.name)).toEqual([
      '总览',
      '指标对照',
      '极端值',
      '缺项',
      '问题清单',
      '算式',
    ]);
    expect(rowsOf(await bookOf([], broken), '总览')).toHaveLength(2);
  });
});

describe('what stands out', () => {
  test('needs five values, and a distance far beyond the usual one', () => {
    expect(spreadOf([1, 2, 3, 1000])).toBeUndefined();
    const spread = spreadOf([10, 12, 11, 13, 900])!;
    expect(spread.median).toBe(12);
    expect(spread.scoreOf(900)).toBeGreaterThan(unusualScore);
    expect(spread.scoreOf(13)).toBeLessThan(unusualScore);
  });

  test('is seen where most values are equal, and nowhere where all are', () => {
    expect(spreadOf([10, 10, 10, 10, 1000])!.scoreOf(1000)).toBeGreaterThan(unusualScore);
    expect(spreadOf([7, 7, 7, 7, 7])!.scoreOf(7)).toBe(0);
  });
});
