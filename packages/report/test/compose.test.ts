import { section, sentence, YifaError } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { composeReport, reportDocx } from '@yifa/report';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { engines } from '../../store/test/support/database.ts';
import { domain, fault, gardenTemplate, picking, task, templateOf } from './support/garden.ts';
import { codesOf, headingsOf, looseDigits, textOf } from './support/reading.ts';
import { newOrg, put, type ReportStore, withReportStore } from './support/report-store.ts';

const year = 2026;
const pick = {
  plot: '坡上',
  pickedOn: '2026-04-05',
  season: 'spring',
  kilos: 45,
  wages: 80_050,
  extra: 90_000,
  wet: false,
} as const;
const flaw = { problem: '杂草多', foundOn: '2026-06-01', cause: '人手少', tell: true } as const;
const plan = { title: '修路', year: 2027, place: 1, setOn: '2026-12-01' } as const;

async function fullYear(at: ReportStore, org: string): Promise<void> {
  for (const season of ['spring', 'spring', 'autumn'] as const) await put(at, org, picking, { ...pick, season });
  await put(at, org, fault, flaw);
  await put(at, org, task, plan);
}

describe.each(engines())('$name', (engine) => {
  const at = withReportStore(engine, domain);

  test('says what was recorded in the year, in words that follow the figures', async () => {
    const org = await newOrg(at.store);
    await fullYear(at, org);
    await put(at, org, picking, { ...pick, pickedOn: '2025-12-31' });
    await put(at, org, picking, pick, 'voided');
    await put(at, org, picking, pick, 'draft');
    const report = await composeReport(at.store, gardenTemplate, { org, year });
    expect(textOf(report).split('\n')).toEqual([
      '现将2026年情况报告如下。',
      '一、收成',
      '（一）采摘',
      '全年采摘3次，其中春茶2次，秋茶1次；产茶130余公斤。',
      '今年没有雨天采摘。',
      '（二）支出',
      '支出5101.5元，其中奖金2700元。',
      '（三）春茶',
      '春茶占66%以上。',
      '二、毛病和原因',
      '还有这些毛病：',
      '杂草多。原因是人手少。',
      '三、2027年打算',
      '2027年打算：修路。',
      '特此报告。',
    ]);
    expect(report).toMatchObject({
      title: '青石镇茶园公所关于2026年收成的报告',
      orgName: '青石镇茶园公所',
      addressee: '云岭县公所',
      number: '青政〔2027〕　号',
      period: { from: '2026-01-01', to: '2026-12-31' },
      signature: { org: '青石镇茶园公所', date: '2027-01-20' },
      warnings: [],
    });
    expect(looseDigits(report)).toEqual([]);
  });

  test('every figure keeps its exact value beside what is printed', async () => {
    const org = await newOrg(at.store);
    await fullYear(at, org);
    const { figures } = await composeReport(at.store, gardenTemplate, { org, year });
    expect(figures['kilos']).toMatchObject({ value: 135, text: '130余公斤', label: '产量' });
    expect(figures['paid']).toMatchObject({ value: 510_150, text: '5101.5元' });
    expect(figures['spring_rate']).toMatchObject({ value: 66.67, text: '66%以上', terms: { of: 2, over: 3 } });
    expect(figures['wets']).toMatchObject({ value: 0 });
    expect(Object.keys(figures)).not.toContain('faults');
  });

  test('clauses at zero are dropped with their marks, and what is empty is admitted or vanishes', async () => {
    const org = await newOrg(at.store);
    await put(at, org, picking, { ...pick, season: 'autumn', kilos: 0, wages: 0, extra: 0, wet: true });
    const report = await composeReport(at.store, gardenTemplate, { org, year });
    expect(textOf(report)).toContain('全年采摘1次，其中秋茶1次。');
    expect(textOf(report)).not.toContain('雨天');
    expect(headingsOf(report)).toEqual(['一、收成', '（一）采摘', '二、毛病和原因', '三、2027年打算']);
    expect(textOf(report)).toContain('没有登记毛病。');
  });

  test('nothing recorded: mandated contents stay and warn, nothing is claimed', async () => {
    const org = await newOrg(at.store);
    const report = await composeReport(at.store, gardenTemplate, { org, year });
    expect(textOf(report)).toContain('全年没有采摘。');
    const bound = report.sections.flatMap((each) => each.paragraphs.flat()).filter((run) => run.figure !== undefined);
    expect(bound).toEqual([{ text: '没有', figure: 'pickings' }]);
    expect(codesOf(report)).toEqual(['work-missing', 'faults-missing', 'next-missing']);
    for (const warning of report.warnings) expect(warning.remedy).not.toBe('');
  });

  test('the order of clauses, alternatives and conditions', async () => {
    const org = await newOrg(at.store);
    await put(at, org, picking, pick);
    const say = async (...says: (string | ReturnType<typeof sentence>)[]): Promise<string> =>
      textOf(await composeReport(at.store, templateOf([section('s', '一节', { says: [says] })]), { org, year }));
    expect(await say('[秋茶{autumns}|春茶{springs}]，[雨天{wets}]，[产茶{kilos}]。')).toBe(
      '一、一节\n春茶1次，产茶45公斤。',
    );
    expect(await say('[秋茶{autumns}]，雨天{wets!}。', '采摘{pickings}。')).toBe('一、一节\n雨天0次。采摘1次。');
    expect(await say('其中[秋茶{autumns}][，雨天{wets}]。', '采摘{pickings}。')).toBe('一、一节\n采摘1次。');
    expect(await say(sentence('天好。', { when: 'autumns', otherwise: '天不好。' }), '采摘{pickings}。')).toContain(
      '天不好。采摘',
    );
    expect(await say(sentence('天好。', { any: ['autumns', 'springs'] }))).toContain('天好。');
    expect(await say('承上启下。')).toBe('');
  });

  test('entries are told in order, cleaned for print, and what they lack is a warning', async () => {
    const org = await newOrg(at.store);
    await fullYear(at, org);
    await put(at, org, fault, { ...flaw, problem: '工具旧,不够用。', foundOn: '2026-02-01', cause: '没买\n也没修' });
    await put(at, org, fault, { problem: '账记得乱', foundOn: '2026-09-01', tell: true });
    await put(at, org, fault, { ...flaw, problem: '不必说的', tell: false });
    await put(at, org, fault, { ...flaw, problem: '去年的', foundOn: '2025-06-01' });
    await put(at, org, task, { ...plan, title: '种树', place: 2 });
    await put(at, org, task, { ...plan, title: '今年的事', year: 2026 });
    const report = await composeReport(at.store, gardenTemplate, { org, year });
    const text = textOf(report);
    expect(text).toContain('一是工具旧，不够用。原因是没买；也没修。\n二是杂草多。原因是人手少。\n三是账记得乱。\n');
    expect(text).toContain('2027年打算：一是修路。二是种树。');
    expect(text).not.toMatch(/不必说的|去年的|今年的事/);
    expect(report.warnings).toEqual([{ code: 'fault-without-cause', says: '“账记得乱”没有原因', remedy: '补写原因' }]);
  });

  test('a number that somebody typed into prose is pointed out, a date is not', async () => {
    const org = await newOrg(at.store);
    await fullYear(at, org);
    await put(at, org, fault, {
      ...flaw,
      problem: '缺工具12把',
      foundOn: '2026-07-01',
      cause: '2026年3月丢失，见〔2026〕5号单',
    });
    const { warnings } = await composeReport(at.store, gardenTemplate, { org, year });
    expect(warnings.map((each) => [each.code, each.says])).toEqual([
      ['number-in-prose', '毛病的“毛病”写有数字“12把”，没有对应的指标'],
    ]);
  });

  test('a relation that does not hold surfaces with both sides', async () => {
    const org = await newOrg(at.store);
    await fullYear(at, org);
    await put(at, org, picking, { ...pick, season: 'autumn', wet: true, wages: 1_000_000 });
    await put(at, org, picking, { ...pick, season: 'autumn', wet: true });
    await put(at, org, picking, { ...pick, season: 'autumn', wet: true });
    const { warnings } = await composeReport(at.store, gardenTemplate, { org, year });
    expect(warnings.map((each) => each.code)).toEqual(['relation-broken', 'relation-broken']);
    expect(warnings[0]?.says).toContain('雨天采摘 3');
    expect(warnings[0]?.says).toContain('春茶采摘 2');
    expect(warnings[1]?.says).toMatch(/工钱 \d+(\.\d+)?元.*奖金 5400元/);
  });

  test('a year that still runs is counted to today and said so', async () => {
    const org = await newOrg(at.store, {
      demoOn: plainDate('2026-09-30'),
    });
    await fullYear(at, org);
    await put(at, org, picking, { ...pick, pickedOn: '2026-11-11' });
    const report = await composeReport(at.store, gardenTemplate, { org, year });
    expect(report.period.to).toBe('2026-09-30');
    expect(textOf(report)).toContain('（到2026年9月30日）');
    expect(report.figures['pickings']?.value).toBe(3);
    expect(codesOf(report)).toEqual(['year-not-over']);
    await expect(composeReport(at.store, gardenTemplate, { org, year: 2027 })).rejects.toThrow(/2027年尚未开始/);
  });

  test('number, date, signers and names follow the order and the org', async () => {
    const org = await newOrg(at.store, { name: '云溪乡茶社', parent: null, mark: '云茶' });
    const report = await composeReport(at.store, gardenTemplate, {
      org,
      year,
      number: '5',
      signers: ['甲', '乙'],
      date: '2027-02-03',
    });
    expect(report).toMatchObject({
      orgName: '云溪乡茶社',
      number: '云茶〔2027〕5号',
      addressee: '',
      copyTo: [],
      signers: ['甲', '乙'],
      signature: { date: '2027-02-03' },
    });
    expect((await composeReport(at.store, gardenTemplate, { org, year, number: '云茶函〔2027〕1号' })).number).toBe(
      '云茶函〔2027〕1号',
    );
    await expect(composeReport(at.store, gardenTemplate, { org, year, date: '2027-02-30' })).rejects.toBeInstanceOf(
      YifaError,
    );
    await expect(composeReport(at.store, gardenTemplate, { org: 'none', year })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('the document carries the same text, and a tag on every figure', async () => {
    const org = await newOrg(at.store);
    await fullYear(at, org);
    const report = await composeReport(at.store, gardenTemplate, { org, year, number: '5', signers: ['甲'] });
    const bytes = Buffer.from(await reportDocx(report));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const lines = value.split('\n').filter((line) => line !== '');
    for (const line of textOf(report).split('\n')) expect(lines).toContain(line);
    for (const part of ['青石镇茶园公所文件', '青政〔2027〕5号', '签发人：', '云岭县公所：', '2027年1月20日', '抄送：'])
      expect(value).toContain(part);
    const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('text');
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map((match) => match[1]);
    expect(tags).toEqual(report.sections.flatMap((each) => each.paragraphs.flat()).flatMap((run) => run.figure ?? []));
    expect(new Set(tags)).toEqual(new Set(Object.keys(report.figures)));
  });
});
