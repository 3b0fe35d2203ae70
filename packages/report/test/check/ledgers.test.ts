import { getIndicator } from '@yifa/kernel';
import type { ReadDocument } from '@yifa/office';
import { composeReport, readClaims } from '@yifa/report';
import { annualReportFor, township, vocabulary } from '@yifa/township';
import { describe, expect, test } from 'vitest';
import { engines } from '../../../store/test/support/database.ts';
import { judgeClaims } from '../../src/check/ledgers.ts';
import type { Verdict } from '../../src/check/model.ts';
import { checkReport } from '../../src/check/report.ts';
import { fill } from '../support/fill.ts';
import { textOf } from '../support/reading.ts';
import { newOrg, withReportStore } from '../support/report-store.ts';
import { documentOf } from './sample.ts';

const year = 2026;
const title = '青石镇人民政府关于2026年度法治政府建设情况的报告';

function paper(...lines: string[]): ReadDocument {
  return documentOf([title, ...lines]);
}

/** What was judged of the number that ends with these words. */
function verdictOf(verdicts: readonly Verdict[], quoteEnd: string): Verdict {
  const found = verdicts.filter(({ claim }) => claim.quote.endsWith(quoteEnd));
  if (found.length !== 1) throw new Error(`${found.length} verdicts on ${quoteEnd}`);
  return found[0]!;
}

describe.each(engines().slice(0, 1))('the numbers of a report and the ledgers, $name', (engine) => {
  const at = withReportStore(engine, township);

  /** Dispute screenings, four of them in the year, one before. */
  async function screened(): Promise<string> {
    const org = await newOrg(at.store);
    await fill(at, org, township, {
      year,
      entries: 4,
      seed: 3,
      only: ({ id }) => id === 'dispute-screening' || id === 'leader-reception' || id === 'petition',
    });
    return org;
  }
  const judge = (org: string, text: string) => judgeClaims(at.store, readClaims(text, vocabulary), { org, year, text });
  const heldOf = async (org: string, id: string): Promise<number> => {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` } as Parameters<typeof at.store.figure>[2];
    return (await at.store.figure(getIndicator(township, id), [org], period)).value!;
  };

  test('every number of a report that we composed is supported when the report is read back', async () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const org = await newOrg(at.store);
      await fill(at, org, township, { year, entries: 3 + seed, seed });
      const report = await composeReport(at.store, annualReportFor('A'), { org, year });
      const {
        verdicts,
        claims,
        org: name,
        year: of,
      } = await checkReport({
        name: '报告.txt',
        document: paper(...textOf(report).split('\n')),
        vocabulary,
        store: at.store,
        org,
        template: annualReportFor('A'),
      });
      expect(claims.length).toBeGreaterThan(60);
      expect(verdicts.map((each) => each.claim)).toEqual(claims);
      const others = verdicts.filter((each) => each.verdict !== 'supported');
      expect(others.map(({ claim, verdict, says }) => `${verdict} ${claim.quote}: ${says}`)).toEqual([]);
      expect([name, of]).toEqual(['青石镇', year]);
    }
  });

  test('a wrong number is contradicted, with both values and the entries counted', async () => {
    const org = await screened();
    const held = await heldOf(org, 'disputes_screenings');
    expect(held).toBeGreaterThan(0);
    const wrong = verdictOf(await judge(org, `${title}\n全年开展矛盾纠纷排查${held + 90}场次。`), `${held + 90}场次`);
    expect(wrong).toMatchObject({
      verdict: 'contradicted',
      indicator: 'disputes_screenings',
      value: held,
      text: `${held}场次`,
      total: held,
    });
    expect(wrong.says).toContain(`${held + 90}场次`);
    expect(wrong.says).toContain(`${held}场次`);
    expect(wrong.entries).toHaveLength(Math.min(5, held));
    expect(wrong.entries[0]).toMatchObject({ ledger: 'dispute-screening', ledgerLabel: expect.any(String) });
    const right = verdictOf(await judge(org, `${title}\n全年开展矛盾纠纷排查${held}场次。`), `${held}场次`);
    expect(right).toMatchObject({ verdict: 'supported', value: held, counts: expect.any(String) });
  });

  test('another org’s and another year’s entries do not answer', async () => {
    const org = await screened();
    const held = await heldOf(org, 'disputes_screenings');
    const text = `${title}\n全年开展矛盾纠纷排查${held}场次。`;
    const empty = await newOrg(at.store);
    expect(verdictOf(await judge(empty, text), '场次')).toMatchObject({ verdict: 'contradicted', value: 0, total: 0 });
    const before = await judgeClaims(at.store, readClaims(text, vocabulary), { org, year: year - 1, text });
    expect(verdictOf(before, '场次')).toMatchObject({ verdict: 'contradicted', value: 0 });
  });

  test('what no ledger counts, and what is said of each, is not judged', async () => {
    const org = await screened();
    const verdicts = await judge(
      org,
      `${title}\n走访慰问困难老人412人，投入帮扶资金35万元。每个村开展矛盾纠纷排查3场次。部分村全年开展矛盾纠纷排查不足2场次。`,
    );
    expect(verdicts.length).toBeGreaterThanOrEqual(2);
    for (const each of verdicts) {
      expect(each, each.claim.quote).toMatchObject({ verdict: 'unanswerable', entries: [], total: 0 });
      expect(each.says).not.toBe('');
    }
    expect(verdictOf(verdicts, '3场次').says).toContain('按“每……”说');
    expect(verdictOf(verdicts, '不足2场次').says).toContain('一部分');
  });

  test('kinds and totals are told apart by their words, and approximations are taken at their word', async () => {
    const org = await newOrg(at.store);
    const kinds = ['campaign', 'campaign', 'yard', 'yard', 'yard', 'antidrug', 'cultural'];
    await fill(at, org, township, {
      year,
      entries: kinds.length,
      seed: 5,
      only: ({ id }) => id === 'education-activity',
      values: (_, index) => ({ kind: kinds[index] ?? null, on: `${year}-05-0${index + 1}`, audience: 1180 }),
    });
    const said = (all: number, people: string): Promise<Verdict[]> =>
      judge(
        org,
        `${title}\n全年开展普法宣传活动${all}次，其中集中普法宣传2次，召开院坝会3次，禁毒宣传活动1场，受教群众${people}人次。`,
      );
    const right = await said(7, '8000余');
    expect(right.map(({ verdict, indicator }) => [verdict, indicator])).toEqual([
      ['supported', 'publicity_activities'],
      ['supported', 'publicity_campaigns'],
      ['supported', 'publicity_yard'],
      ['supported', 'publicity_antidrug'],
      ['supported', 'publicity_audience'],
    ]);
    const wrong = await said(12, '9000余');
    expect(wrong.map(({ verdict, value }) => [verdict, value])).toEqual([
      ['contradicted', 7],
      ['supported', 2],
      ['supported', 3],
      ['supported', 1],
      ['contradicted', 8260],
    ]);
    expect(wrong[4]).toMatchObject({ total: 7, text: '8260人次' });
    expect(wrong[4]?.entries).toHaveLength(5);
  });

  test('a year that has not begun, an unknown org and a text without a year are errors', async () => {
    const org = await screened();
    await expect(judgeClaims(at.store, [], { org, year: 2028 })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(judgeClaims(at.store, [], { org: 'nobody', year })).rejects.toMatchObject({ code: 'not-found' });
    const document = documentOf(['法治工作情况', '开展矛盾纠纷排查3场次。']);
    const order = { name: '无年度.txt', document, vocabulary, store: at.store, org };
    await expect(checkReport(order)).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await checkReport({ ...order, year })).year).toBe(year);
  });

  test('without ledgers the text alone is checked, and says whose it is', async () => {
    const checked = await checkReport({ name: 'x.txt', document: paper('开展矛盾纠纷排查3场次。'), vocabulary });
    expect(checked).toMatchObject({ file: 'x.txt', org: '青石镇人民政府', year, verdicts: [] });
    expect(checked.claims).toHaveLength(1);
  });
});
