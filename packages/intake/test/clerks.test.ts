/** Heads as clerks shorten them, rows that add up in any column, and good cells in the hands of many. */
import { describe, expect, it, test } from 'vitest';
import { cellValue } from '../src/cells.ts';
import type { ColumnDescription } from '../src/targets.ts';
import * as clerks from './books/clerks.ts';
import { xlsxOf } from './books/make.ts';
import { columnsOf, leftOutOf, read } from './books/try.ts';

const books = {
  'law-savvy-villager': [clerks.lawSavvyVillagers, '#ordinal village name – – – – phone –', ['6 total']],
  litigation: [clerks.litigationXls, '#ordinal caseNo plaintiff cause court level – heardOn – result', ['5 total']],
  rectification: [clerks.rectifications, '#ordinal problem source measure – dueOn finishedOn –', []],
  'legal-consultation': [clerks.consultations, 'on – – channel topic – answeredBy people', ['6 total']],
  incident: [clerks.incidents, '– name kind happenedOn place – – – handling', ['5 total']],
  'legal-adviser': [clerks.advisers, '#ordinal name – – – – – –', ['5 total']],
  'study-session': [clerks.studySessions, '– on content – – speaker – –', ['5 total']],
  'disclosure-application': [
    clerks.disclosureApplications,
    '#ordinal receivedOn applicant applicantKind contact content – answeredOn –',
    ['5 total'],
  ],
  'emergency-team': [clerks.teamsXls, '#ordinal name kind – – – –', ['5 total']],
  'legal-aid': [clerks.legalAid, '#ordinal appliedOn applicant – phone cause – passedOn –', ['5 note']],
} as const;

describe('registers of ten ledgers', () => {
  it.each(Object.entries(books))('%s', async (ledger, [make, fields, leftOut]) => {
    const intake = await read(
      ledger,
      ledger === 'litigation' || ledger === 'emergency-team' ? '表.xls' : '表.xlsx',
      await make(),
    );
    expect(columnsOf(intake).map((column) => column.split(' ')[1]?.split(/[@×]/)[0])).toEqual(fields.split(' '));
    expect(leftOutOf(intake)).toEqual(leftOut);
  });

  it('what two fields might mean is left to the user, and both are offered', async () => {
    const intake = await read('litigation', '表.xls', clerks.litigationXls());
    const came = intake.plans[0]?.columns.find(({ heads }) => heads[0] === '负责人是否出庭');
    expect(came).toMatchObject({ field: undefined, by: 'none' });
    expect(came?.candidates).toEqual(expect.arrayContaining(['headCame', 'mustAttend']));
  });
});

it('a row of data that speaks of a sum is no total', async () => {
  const bytes = await xlsxOf([
    {
      name: '表',
      rows: [
        ['登记日期', '受援人', '案由', '联系电话'],
        ['2025.3.9', '洪小满', '共计三个月工资', '13900001601'],
        ['2025.3.10', '祝大妈', '合计', '13900001602'],
        [null, '合计', '2件', null],
      ],
    },
  ]);
  const intake = await read('legal-aid', '表.xlsx', bytes);
  expect(intake.rows.map(({ input }) => input['applicant'])).toEqual(['洪小满', '祝大妈']);
  expect(leftOutOf(intake)).toEqual(['4 total']);
});

const base = { today: '2026-01-15', from1904: false, year: 2025 };
const named = { name: 'f', optional: false, personal: false } as const;
const due: ColumnDescription = { ...named, kind: 'date', label: '整改时限' };
const day: ColumnDescription = { ...named, kind: 'date', label: '发生日期' };
const kind: ColumnDescription = {
  ...named,
  kind: 'choice',
  label: '类型',
  choices: [
    { code: 'n', label: '邻里' },
    { code: 'f', label: '婚姻家庭' },
  ],
};
const people: ColumnDescription = {
  ...named,
  kind: 'choice',
  label: '涉及人数',
  choices: [
    { code: 'few', label: '4人以下' },
    { code: 'some', label: '5至29人' },
    { code: 'many', label: '30人以上' },
  ],
};
const phone: ColumnDescription = { ...named, kind: 'text', label: '电话', shape: 'phone' };
const id: ColumnDescription = { ...named, kind: 'text', label: '身份证', shape: 'idNumber' };

test.each([
  [due, '2025年8月底', '2025-08-31'],
  [due, '2月底前完成', '2025-02-28'],
  [due, '2025年3月6日前', '2025-03-06'],
  [due, '年底', '2025-12-31'],
  [day, '2025年3月6日上午', '2025-03-06'],
  [day, '2025.3.6.', '2025-03-06'],
  [day, '2025/3/6 上午 9:00', '2025-03-06'],
  [day, '暂无', null],
  [kind, '①邻里', 'n'],
  [kind, '2.婚姻家庭', 'f'],
  [kind, '邻里（相邻通行）', 'n'],
  [people, '4', 'few'],
  [people, '12人', 'some'],
  [people, '30', 'many'],
  [phone, '无', null],
  [id, '11010519491231002X（本人）', '11010519491231002X'],
])('%o takes %s', (field, text, value) => {
  expect(cellValue(field, { text, raw: text, kind: 'text' }, base)).toEqual({ ok: true, value });
});

test.each([
  [day, '2025年3月6日前'],
  [day, '2025年8月底'],
  [day, '2025年3月6日（农历）'],
  [people, '约20'],
  [kind, '3邻里2婚姻'],
])('%o does not guess at %s', (field, text) => {
  expect(cellValue(field, { text, raw: text, kind: 'text' }, base)).toMatchObject({ ok: false });
});

test('a long number shown with an exponent keeps its digits', () => {
  const field: ColumnDescription = { ...named, kind: 'text', label: '证号' };
  expect(cellValue(field, { text: '1.53012E+11', raw: 153_012_020_101, kind: 'number' }, base)).toEqual({
    ok: true,
    value: '153012020101',
  });
});
