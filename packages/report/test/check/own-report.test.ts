/** Our own report, composed from ledgers filled at random, checked as anybody's. */
import { checkText, composeReport, readClaims } from '@yifa/report';
import { annualReportFor, township, vocabulary } from '@yifa/township';
import { describe, expect, test } from 'vitest';
import { engines } from '../../../store/test/support/database.ts';
import { fill } from '../support/fill.ts';
import { textOf } from '../support/reading.ts';
import { newOrg, type ReportStore, withReportStore } from '../support/report-store.ts';
import { documentOf } from './support/told.ts';

const year = 2026;
/** What random ledgers may well break. */
const ofContent = ['rate-over-hundred', 'figure-repeated', 'scope-unstated', 'units-mixed'];

describe.each(engines().slice(0, 1))('$name', (engine) => {
  const at: ReportStore = withReportStore(engine, township);

  test.each(['A', 'B', 'C', 'D'] as const)('order %s: nothing to find in the writing', async (order) => {
    const org = await newOrg(at.store);
    await fill(at, org, township, { year, entries: 4, seed: 11 });
    const report = await composeReport(at.store, annualReportFor(order), { org, year, number: '5', signers: ['林远'] });
    const text = [
      report.title,
      '',
      `${report.addressee}：`,
      textOf(report),
      '',
      '青石镇人民政府',
      '2027年1月20日',
    ].join('\n');
    const { findings, relations } = checkText({
      document: documentOf(text),
      claims: readClaims(text, vocabulary),
      vocabulary,
    });
    expect(findings.filter((finding) => !ofContent.includes(finding.code))).toEqual([]);
    expect(relations.filter((relation) => !relation.holds)).toEqual([]);
  });
});
