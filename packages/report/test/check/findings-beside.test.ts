/** A text beside its tables and beside last year's report. */
import type { ReadBlock } from '@yifa/office';
import { checkText, type Finding } from '@yifa/report';
import { describe, expect, test } from 'vitest';
import { codesIn, documentOf, findingsIn, names, told } from './support/told.ts';

/** A text with a table after it, cells parted by tabs and rows by lines. */
function withTable(marked: string, rows: readonly (readonly string[])[]): Finding[] {
  const { text, claims } = told(marked);
  let all = `${text}\n`;
  const start = all.length;
  const cells = rows.map((row) => {
    const spans = row.map((cell, at) => {
      const from = all.length;
      all += cell + (at < row.length - 1 ? '\t' : '');
      return { start: from, end: from + cell.length };
    });
    all += '\n';
    return spans;
  });
  const table: ReadBlock = { kind: 'table', start, end: all.length - 1, rows: cells };
  return checkText({ document: documentOf(all, [table]), claims, vocabulary: names }).findings;
}

describe('tables', () => {
  test.each([
    [
      [
        ['项目', '数量'],
        ['行政处罚案件', '35'],
      ],
      [],
    ],
    [
      [
        ['项目', '数量'],
        ['行政处罚案件', '36'],
      ],
      ['table-differs'],
    ],
    [
      [
        ['项目', '数量（件）'],
        ['行政处罚案件', '3.5'],
        ['别的事项', '9'],
      ],
      ['table-differs'],
    ],
    [
      [
        ['村', '行政处罚案件'],
        ['甲村', '15'],
        ['乙村', '20'],
        ['合计', '35'],
      ],
      [],
    ],
    [
      [
        ['村', '行政处罚案件'],
        ['甲村', '15'],
        ['乙村', '21'],
        ['合计', '36'],
      ],
      ['table-differs'],
    ],
    [
      [
        ['村', '行政处罚案件'],
        ['甲村', '15'],
        ['乙村', '21'],
        ['合计', '35'],
      ],
      ['table-sum-broken'],
    ],
    [
      [
        ['村', '案件'],
        ['甲村', '-'],
        ['乙村', ''],
        ['丙村', '4'],
        ['合计', '4'],
      ],
      [],
    ],
    [
      [
        ['村', '满意率'],
        ['甲村', '98%'],
        ['乙村', '99%'],
        ['合计', '98%'],
      ],
      [],
    ],
  ])('%j: %j', (rows, codes) => {
    expect(withTable('全年办理行政处罚案件[35件|penalty_decisions]。', rows).map((finding) => finding.code)).toEqual(
      codes,
    );
  });

  test('a rounded number agrees with the exact one of the table', () => {
    const rows = [
      ['项目', '数量'],
      ['发放宣传资料', '8213'],
    ];
    expect(withTable('发放宣传资料[8000余份|materials_distributed]。', rows)).toEqual([]);
    expect(withTable('发放宣传资料[9000余份|materials_distributed]。', rows)).toHaveLength(1);
  });

  test('a finding names both places', () => {
    const [finding] = withTable('全年办理行政处罚案件[35件|penalty_decisions]。', [
      ['项目', '数量'],
      ['行政处罚案件', '36'],
    ]);
    expect(finding?.quote).toBe('35件');
    expect(finding?.others).toHaveLength(1);
    expect(finding?.says).toContain('36');
  });
});

describe('beside last year', () => {
  const passage =
    '我镇把法治建设摆上重要位置，班子成员分片包干，定期走访企业和农户，收集意见建议，逐条研究办理，做到件件有回音、事事有着落。';
  const other =
    '今年换了办法，由镇人大代表牵头，在每个片区设立议事点，群众当面提问，干部当面答复，记录在册，月底通报办理进度。';

  test('a paragraph taken over is found, with changed numbers too; one of the same subject is not', () => {
    const last = `2023年，全镇走访[120户]。${passage}`;
    expect(codesIn(`2024年，全镇走访[180户]。${passage}`, { last })).toEqual(['copied-from-last-year']);
    expect(codesIn(`2024年，全镇走访[180户]。${other}`, { last })).toEqual([]);
  });

  test('how much was taken over is said, and a little is only noticed', () => {
    const last = passage;
    const fresh = Array.from({ length: 6 }, (_, at) => `${other}${'甲乙丙丁戊己'.charAt(at)}片区先行一步。`).join('\n');
    const [much] = findingsIn(passage, { last });
    expect(much).toMatchObject({ severity: 'warning' });
    expect(much?.says).toContain('100%');
    const little = findingsIn(`${passage}\n${fresh}`, { last }).find(
      (finding) => finding.code === 'copied-from-last-year',
    );
    expect(little).toMatchObject({ severity: 'notice' });
  });

  test.each([
    ['发放资料[5230份|materials_distributed]。', '发放资料[5230份|materials_distributed]。', ['last-year-same']],
    ['发放资料[5230份|materials_distributed]。', '发放资料[4870份|materials_distributed]。', []],
    ['现有调解员[52名|mediators]。', '现有调解员[52名|mediators]。', []],
    ['发放资料[5230份|materials_distributed]。', '发放资料[523份|materials_distributed]。', ['last-year-jump']],
    ['调解[96件|mediations_accepted]，同比增长[12.9%|yoy_change]。', '调解[85件|mediations_accepted]。', []],
    [
      '调解[96件|mediations_accepted]，同比增长[22.9%|yoy_change]。',
      '调解[85件|mediations_accepted]。',
      ['year-on-year-wrong'],
    ],
    [
      '调解[85件|mediations_accepted]，同比增长[11.5%|yoy_change]。',
      '调解[96件|mediations_accepted]。',
      ['year-on-year-wrong'],
    ],
    ['调解[85件|mediations_accepted]，同比下降[11.5%|yoy_change]。', '调解[96件|mediations_accepted]。', []],
    ['调解[96件|mediations_accepted]，同比增加[11件|yoy_change]。', '调解[85件|mediations_accepted]。', []],
    [
      '调解[96件|mediations_accepted]，同比增加[15件|yoy_change]。',
      '调解[85件|mediations_accepted]。',
      ['year-on-year-wrong'],
    ],
    ['调解[80余件|mediations_accepted]，同比增长[20%|yoy_change]。', '调解[70余件|mediations_accepted]。', []],
  ])('%s after %s', (now, last, codes) => {
    expect(codesIn(now, { last })).toEqual(codes);
  });

  test('most numbers the same is one finding, not many', () => {
    const text =
      '检查[58次|inspections]，资料[5230份|materials_distributed]，咨询[71人次|legal_consultations]，讲座[12场|lectures]。';
    expect(codesIn(text, { last: text }).filter((code) => code.startsWith('last-year'))).toEqual(['last-year-figures']);
  });
});
