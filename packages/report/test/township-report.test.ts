import { checkTemplate, entryIndicators, getIndicator, getLedger, indicatorsIn, type Value } from '@yifa/kernel';
import { type ComposedReport, composeReport, reportDocx } from '@yifa/report';
import { annualReportFor, areas, type ContentOrder, township } from '@yifa/township';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { engines } from '../../store/test/support/database.ts';
import { fill } from './support/fill.ts';
import { codesOf, headingsOf, looseDigits, textOf } from './support/reading.ts';
import { newOrg, put, type ReportStore, withReportStore } from './support/report-store.ts';

const orders: readonly ContentOrder[] = ['A', 'B', 'C', 'D'];
const year = 2026;

/** What answers each of the five demands, in the words of its heading or sentence. */
const demands = {
  '①': '主要举措和成效',
  '②': '存在的不足和原因',
  '③': '第一责任人职责情况',
  '④': '的主要安排',
  '⑤': '无其他需要报告的情况',
} as const;

function orderOf(report: ComposedReport): string {
  const text = textOf(report);
  return Object.entries(demands)
    .map(([mark, words]) => ({ mark, at: text.indexOf(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ mark }) => mark)
    .join('');
}

const flaw = {
  problem: '执法文书填写不够规范',
  foundOn: '2026-06-03',
  source: 'self',
  area: 'enforcement',
  severity: 'slight',
  detail: '部分案卷的送达回证签收栏不完整',
  cause: '新到岗人员培训不足',
  measure: '安排骨干带教并逐卷复核',
  ownerUnit: '综合执法办',
  owner: '分管负责人',
  dueOn: '2026-12-20',
  inReport: true,
} as const;

describe.each(orders)('order %s', (order) => {
  test('names only what the domain has', () => {
    expect(() => checkTemplate(annualReportFor(order), township)).not.toThrow();
  });

  test('speaks of every area in which something is counted', () => {
    const counted = new Set([...township.indicators.values()].flatMap(entryIndicators).map((each) => each.ledger.area));
    const said = new Set(
      [...indicatorsIn(annualReportFor(order))]
        .flatMap((id) => entryIndicators(getIndicator(township, id)))
        .map((each) => each.ledger.area),
    );
    expect([...said].sort()).toEqual([...counted].sort());
    expect([...said].sort()).toEqual(Object.keys(areas).sort());
  });
});

describe.each(engines())('$name', (engine) => {
  const at: ReportStore = withReportStore(engine, township);

  test('a full year in each of the four orders: five contents, numbered headings, numbers bound', async () => {
    const org = await newOrg(at.store);
    const values = (ledger: { readonly id: string }, index: number): Readonly<Record<string, Value>> => {
      if (ledger.id === 'rectification') return index === 0 ? { ...flaw, closedOn: null } : { inReport: false };
      if (ledger.id === 'plan-item') return { year: year + 1, order: index + 1 };
      return {};
    };
    await fill(at, org, township, { year, entries: 6, seed: 7, values });
    const found: Record<string, string> = {};
    for (const order of orders) {
      const report = await composeReport(at.store, annualReportFor(order), {
        org,
        year,
        number: '5',
        signers: ['林远'],
      });
      found[order] = orderOf(report);
      expect(report.title).toBe('青石镇人民政府关于2026年度法治政府建设情况的报告');
      expect(report.addressee).toBe('中共云岭县委员会、云岭县人民政府');
      expect(report.copyTo).toEqual(['中共云岭县委全面依法治县委员会办公室']);
      expect(looseDigits(report)).toEqual([]);
      expect(textOf(report)).not.toMatch(/[，、；][，、；。]|：。|其中[，；。]|\{|\}|\[|\]|undefined|无件|NaN/u);
      expect(
        headingsOf(report)
          .filter((heading) => /^[一二三四五六七八九]、/u.test(heading))
          .map((heading) => heading[0])
          .join(''),
      ).toBe('一二三四五'.slice(0, order === 'A' || order === 'B' ? 5 : order === 'C' ? 4 : 3));
      const inner = report.sections.filter((each) => each.level === 2 && each.heading.startsWith('（一）'));
      expect(inner.length).toBeGreaterThanOrEqual(2);
      expect(codesOf(report).filter((code) => code.endsWith('-missing'))).toEqual([]);
    }
    expect(found).toEqual({ A: '①②③④⑤', B: '①③②④⑤', C: '③①②④⑤', D: '①③②④⑤' });
  });

  test('whatever the ledgers hold, every number is a figure that says its indicator', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const org = await newOrg(at.store);
      await fill(at, org, township, {
        year,
        entries: 1 + (seed % 3),
        seed,
        only: (ledger) => seed % 2 === 0 || ledger.id.length % 3 !== seed % 3,
      });
      const report = await composeReport(at.store, annualReportFor('A'), { org, year });
      expect(looseDigits(report)).toEqual([]);
      for (const run of report.sections.flatMap((each) => each.paragraphs.flat())) {
        if (run.figure === undefined) continue;
        const figure = report.figures[run.figure];
        const said =
          figure?.value === 0 && !/\d/u.test(run.text)
            ? /^(未|没有|尚未)/u
            : new RegExp(`^${figure?.text.replace('.', '\\.')}$`, 'u');
        expect(run.text).toMatch(said);
      }
    }
  });

  test('a township with little says little, claims nothing and is told what is missing', async () => {
    const org = await newOrg(at.store);
    await put(at, org, { model: getLedger(township, 'rectification') }, flaw, 'open');
    const report = await composeReport(at.store, annualReportFor('A'), { org, year });
    expect(codesOf(report)).toEqual(['chief-leaders-missing', 'next-plan-missing']);
    const text = textOf(report);
    expect(text).toContain('执法文书填写不够规范。部分案卷的送达回证签收栏不完整。主要原因是：新到岗人员培训不足。');
    expect(text).toContain('针对“执法文书填写不够规范”，安排骨干带教并逐卷复核。');
    expect(text).toContain('尚未登记');
    expect(headingsOf(report)).not.toContain('应急');
    const empty = await newOrg(at.store);
    const nothing = await composeReport(at.store, annualReportFor('D'), { org: empty, year });
    expect(codesOf(nothing)).toEqual([
      'achievements-missing',
      'chief-leaders-missing',
      'shortcomings-missing',
      'next-plan-missing',
    ]);
    expect(
      nothing.sections
        .flatMap((each) => each.paragraphs.flat())
        .filter((run) => run.figure !== undefined && /\d/u.test(run.text)),
    ).toEqual([]);
    expect(textOf(nothing)).not.toContain('未发生');
  });

  test('a shortcoming without cause is a warning that names it', async () => {
    const org = await newOrg(at.store);
    const { cause: _, ...causeless } = flaw;
    await put(at, org, { model: getLedger(township, 'rectification') }, causeless, 'open');
    const { warnings } = await composeReport(at.store, annualReportFor('A'), { org, year });
    expect(warnings.find((each) => each.code === 'shortcoming-without-cause')?.says).toContain('执法文书填写不够规范');
  });

  test('the document opens, and its tags are the figures', async () => {
    const org = await newOrg(at.store);
    await fill(at, org, township, { year, entries: 3, seed: 11 });
    const report = await composeReport(at.store, annualReportFor('C'), { org, year, number: '5', signers: ['林远'] });
    const xml = await (await JSZip.loadAsync(await reportDocx(report))).file('word/document.xml')!.async('text');
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(tags)).toEqual(new Set(Object.keys(report.figures)));
    expect(xml).toContain('签发人');
  });
});
