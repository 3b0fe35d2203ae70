import { randomUUID } from 'node:crypto';
import { YifaError } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import {
  composeReport,
  type DeskView,
  deskView,
  draftOf,
  driftOf,
  figureDigest,
  figuresDigest,
  frozenReport,
  type Judge,
  type ReportDraft,
  type ReportPlace,
  renderDraft,
  saveDraft,
  sayChip,
  signedReport,
  takeStep,
  textDigest,
  type Verdict,
} from '@yifa/report';
import type { Actor, ActResult, Figure } from '@yifa/store';
import { describe, expect, test } from 'vitest';
import { engines } from '../../store/test/support/database.ts';
import { gardenTemplate, kilos, paid, pickings, springRate } from './support/garden.ts';
import { textOf } from './support/reading.ts';
import { newOrg } from './support/report-store.ts';
import { domain, withSigningStore } from './support/signing-store.ts';

const year = 2026;
const writer: Actor = { id: 'w', name: '甲司法', posts: ['justice-office'] };
const reviewer: Actor = { id: 'r', name: '乙法审', posts: ['legal-reviewer'] };
const mayor: Actor = { id: 'm', name: '丙镇长', posts: ['mayor'] };
const grower: Actor = { id: 'g', name: '丁茶农', posts: ['grower'] };
const spring = {
  plot: '坡上',
  pickedOn: '2026-04-05',
  season: 'spring',
  kilos: 45,
  wages: 80_050,
  extra: 90_000,
  wet: false,
};

describe.each(engines())('$name', (engine) => {
  const at = withSigningStore(engine);

  function placeOf(judge?: Judge): ReportPlace {
    return { store: at.store, template: () => gardenTemplate, ...(judge ? { judge } : {}) };
  }
  const pick = async (org: string, more: object = {}): Promise<string> => {
    const input = { ...spring, ...more };
    return (await at.store.act({ org, ledger: 'picking', step: 'register', input, actor: grower, key: randomUUID() }))
      .entry;
  };
  const take = (place: ReportPlace, org: string, step: string, actor: Actor, more: object = {}): Promise<ActResult> =>
    takeStep(place, { org, year, step, input: {}, actor, key: randomUUID(), reason: '按程序', ...more });
  const look = (place: ReportPlace, org: string, reader: Actor = writer): Promise<DeskView> =>
    deskView(place, { org, year }, { id: reader.id, posts: reader.posts, own: true });

  async function reviewed(org: string, place = placeOf(), change?: (draft: ReportDraft) => ReportDraft): Promise<void> {
    await take(place, org, 'draft', writer);
    const { draft, version } = await look(place, org);
    if (change && draft)
      await saveDraft(place, { org, year, draft: change(draft), expects: version, actor: writer, key: randomUUID() });
    await take(place, org, 'review', reviewer);
  }
  const typing =
    (text: string) =>
    (draft: ReportDraft): ReportDraft => ({
      ...draft,
      blocks: [
        ...draft.blocks,
        { id: 'typed', kind: 'para', runs: [{ text }, { figure: 'pickings', style: 'exact' }, { text: '。' }] },
      ],
    });

  async function refused(promise: Promise<unknown>): Promise<YifaError> {
    const error = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof YifaError) return error;
    return expect.fail(`not refused: ${String(error)}`);
  }

  /** Reads `N次` as a claim on pickings: supported by 3, else contradicted. */
  const judgeOfThree: Judge = async (text) =>
    [...text.matchAll(/(\d+)次/g)].map((match): Verdict => {
      const start = match.index;
      const end = start + match[0].length;
      const value = Number(match[1]);
      const right = value === 3;
      return {
        claim: {
          start,
          end,
          value,
          unit: '次',
          approx: 'exact',
          percent: false,
          indicator: 'pickings',
          subject: '采摘',
          quote: match[0],
        },
        verdict: right ? 'supported' : 'contradicted',
        says: right ? '相符' : `台账为3次`,
        indicator: 'pickings',
        label: '采摘',
        text: '3次',
        entries: [],
        total: 3,
      };
    });

  test('a draft prints as the report it was made from, and keeps the rounding of each figure', async () => {
    const org = await newOrg(at.store);
    for (const season of ['spring', 'spring', 'autumn']) await pick(org, { season });
    const report = await composeReport(at.store, gardenTemplate, { org, year });
    await take(placeOf(), org, 'draft', writer);
    const { draft, figures } = await look(placeOf(), org);
    if (!draft) return expect.fail('no draft');
    const all = await at.store.figures([...domain.indicators.values()], [org], {
      from: plainDate('2026-01-01'),
      to: plainDate('2026-12-31'),
    });
    const book = new Map(
      all.map((figure, i) => [figure.indicator, { indicator: [...domain.indicators.values()][i] ?? pickings, figure }]),
    );
    const again = renderDraft(draft, { org, orgName: report.orgName, year, period: report.period, figures: book });
    expect(textOf(again)).toBe(textOf(report));
    expect(again.signature).toEqual(report.signature);
    expect(draft.blocks.flatMap((block) => (block.kind === 'para' ? block.runs : []))).toContainEqual({
      figure: 'kilos',
      style: 'over',
    });
    expect(new Set(draft.blocks.map((block) => block.id)).size).toBe(draft.blocks.length);
    // Every number of the text is a chip, none is typed.
    const loose = draft.blocks.flatMap((block) =>
      block.kind === 'para' ? block.runs.flatMap((run) => ('text' in run ? [run.text] : [])) : [],
    );
    expect(loose.join('').replace(/2026年|2027年/g, '')).not.toMatch(/\d/);
    expect(figures['pickings']).toMatchObject({ text: '3次', value: 3 });
    expect(draftOf(report).blocks).toHaveLength(draft.blocks.length);
  });

  test('signing freezes text and figures; what happens afterwards changes neither', async () => {
    const org = await newOrg(at.store);
    const first = await pick(org);
    await pick(org, { season: 'autumn' });
    await reviewed(org);
    const signed = await take(placeOf(), org, 'sign', mayor);
    const frozen = (await frozenReport(at.store, org, year)) ?? expect.fail('not frozen');
    const text = (await signedReport(at.store, org, year)) ?? expect.fail('not signed');
    expect(frozen).toMatchObject({ revision: 1, signedOn: '2027-01-20', head: { seq: signed.seq, hash: signed.hash } });
    expect(textOf(text)).toContain('全年采摘2次');
    // The digests are what they say they are, and the journal vouches for them.
    for (const figure of frozen.figures) expect(figure.digest).toBe(figureDigest(figure, frozen.period));
    expect(frozen.digest).toBe(figuresDigest(frozen.figures));
    expect(frozen.textDigest).toBe(textDigest(text));
    const [act] = (await at.store.history(org, frozen.report)).filter((record) => record.seq === frozen.head.seq);
    expect(act?.changes).toMatchObject({ figuresDigest: [null, frozen.digest], signedText: [null, frozen.textDigest] });
    await at.store.act({
      org,
      ledger: 'picking',
      step: 'void',
      entry: first,
      input: {},
      actor: grower,
      key: randomUUID(),
      reason: '误登',
    });
    expect(await frozenReport(at.store, org, year)).toEqual(frozen);
    expect(await signedReport(at.store, org, year)).toEqual(text);
    const desk = await look(placeOf(), org);
    expect(desk.figures['pickings']?.text).toBe('2次');
    expect(desk.drift.find((each) => each.indicator === 'pickings')).toMatchObject({ signed: '2次', now: '1次' });
  });

  test('a digest tells any other value, entry, version or period', () => {
    const entries = [{ ledger: 'picking', entry: 'a', version: 1 }];
    const figure = { indicator: 'pickings', value: 1, terms: { of: 1, over: 2 }, entries };
    const days = { from: '2026-01-01', to: '2026-12-31' };
    const digests = [
      figureDigest(figure, days),
      figureDigest({ ...figure, indicator: 'springs' }, days),
      figureDigest({ ...figure, value: 2 }, days),
      figureDigest({ ...figure, value: null }, days),
      figureDigest({ ...figure, terms: { of: 2, over: 2 } }, days),
      figureDigest({ ...figure, entries: [] }, days),
      figureDigest({ ...figure, entries: [{ ledger: 'picking', entry: 'a', version: 2 }] }, days),
      figureDigest({ ...figure, entries: [{ ledger: 'picking', entry: 'b', version: 1 }] }, days),
      figureDigest(figure, { ...days, to: '2026-12-30' }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('is refused while figures contradict each other, naming each contradiction', async () => {
    const org = await newOrg(at.store);
    await pick(org, { wet: true });
    await pick(org, { season: 'autumn', wet: true });
    await reviewed(org);
    expect((await look(placeOf(), org)).findings).toContainEqual(
      expect.objectContaining({ code: 'relation-broken', severity: 'error' }),
    );
    const before = await at.store.heads([org]);
    const error = await refused(take(placeOf(), org, 'sign', mayor));
    expect(error.code).toBe('unlawful-step');
    expect(error.refusals.map((each) => each.says)).toEqual([
      '数据前后不符：雨天采摘不多于春茶采摘，实为“雨天采摘 2”与“春茶采摘 1”',
    ]);
    expect(await at.store.heads([org])).toEqual(before);
    expect(await frozenReport(at.store, org, year)).toBeUndefined();
    expect((await look(placeOf(), org)).state).toBe('reviewed');
  });

  test('is refused while a typed number contradicts the ledgers; one bound to a figure cannot', async () => {
    const org = await newOrg(at.store);
    const place = placeOf(judgeOfThree);
    for (const plot of ['甲', '乙', '丙']) await pick(org, { plot });
    await reviewed(org, place, typing('手写5次、又写7次，又写3次，实为'));
    const desk = await look(place, org);
    const typed = desk.typed.filter((each) => each.block === 'typed');
    expect(typed.map(({ quote, verdict, start, end }) => [quote, verdict, start, end])).toEqual([
      ['5次', 'contradicted', 2, 4],
      ['7次', 'contradicted', 7, 9],
      ['3次', 'supported', 12, 14],
    ]);
    const error = await refused(take(place, org, 'sign', mayor));
    expect(error.refusals.map((each) => each.says)).toEqual([
      '文稿中手写的“5次”与台账不符：台账为3次',
      '文稿中手写的“7次”与台账不符：台账为3次',
    ]);
    await take(place, org, 'return', reviewer);
    const { draft, version } = await look(place, org);
    if (!draft) return expect.fail('no draft');
    const mended = { ...draft, blocks: draft.blocks.filter((block) => block.id !== 'typed') };
    await saveDraft(place, { org, year, draft: mended, expects: version, actor: writer, key: randomUUID() });
    await take(place, org, 'review', reviewer);
    await take(place, org, 'sign', mayor);
    expect((await frozenReport(at.store, org, year))?.revision).toBe(1);
  });

  test('numbers are judged anew when the ledgers move between judging and signing', async () => {
    const org = await newOrg(at.store);
    await pick(org);
    let judged = 0;
    const place = placeOf(async (text, about) => {
      judged += 1;
      if (judged === 1) await pick(org, { plot: '赶在签发前补登' });
      return judgeOfThree(text.replaceAll('次', '遍'), about);
    });
    await reviewed(org);
    await take(place, org, 'sign', mayor);
    expect(judged).toBe(2);
    expect(
      (await frozenReport(at.store, org, year))?.figures.find((each) => each.indicator === 'pickings')?.value,
    ).toBe(2);
  });

  test('a signature repeated under its key is the same signature, whatever the ledgers say by then', async () => {
    const org = await newOrg(at.store);
    await pick(org);
    await reviewed(org);
    const key = randomUUID();
    const order = { org, year, step: 'sign', input: {}, actor: mayor, key };
    const first = await takeStep(placeOf(), order);
    await pick(org, { plot: '后来' });
    expect(await takeStep(placeOf(), order)).toMatchObject({ repeated: true, seq: first.seq, hash: first.hash });
    expect(
      (await frozenReport(at.store, org, year))?.figures.find((each) => each.indicator === 'pickings')?.value,
    ).toBe(1);
  });

  test('returned after signing, a text is signed anew under the next number and both are kept', async () => {
    const org = await newOrg(at.store);
    await pick(org);
    await reviewed(org);
    await take(placeOf(), org, 'sign', mayor);
    await take(placeOf(), org, 'return', reviewer);
    await pick(org, { plot: '补登' });
    await take(placeOf(), org, 'review', reviewer);
    await take(placeOf(), org, 'sign', mayor);
    const values = await Promise.all(
      [1, 2, 3].map(
        async (n) =>
          (await frozenReport(at.store, org, year, n))?.figures.find((each) => each.indicator === 'pickings')?.value,
      ),
    );
    expect(values).toEqual([1, 2, undefined]);
    expect(await frozenReport(at.store, org, year)).toMatchObject({ revision: 2 });
  });

  test('drift tells each entry that came, went or changed, in words from the journal', async () => {
    const org = await newOrg(at.store);
    const [moved, same, changed] = [
      await pick(org, { plot: '甲' }),
      await pick(org, { plot: '乙' }),
      await pick(org, { plot: '丙' }),
    ];
    await reviewed(org);
    await take(placeOf(), org, 'sign', mayor);
    const frozen = (await frozenReport(at.store, org, year)) ?? expect.fail('not frozen');
    expect(await driftOf(at.store, frozen)).toEqual([]);
    const correct = (entry: string, input: object, reason: string) =>
      at.store.act({ org, ledger: 'picking', step: 'correct', entry, input, actor: grower, key: randomUUID(), reason });
    await correct(moved, { pickedOn: '2025-12-30' }, '日期写错');
    await correct(changed, { wages: 70_000, kilos: 40 }, '核对后更正');
    const added = await pick(org, { plot: '丁' });
    const drift = await driftOf(at.store, frozen);
    const one = drift.find((each) => each.indicator === 'pickings');
    expect(one).toMatchObject({ label: '采摘', signed: '3次', now: '3次' });
    expect(one?.entries.map(({ entry, how, title, says }) => [entry, how, title, says])).toEqual([
      [added, 'added', '丁', '2027年1月20日丁茶农办理登记（计入）'],
      [moved, 'removed', '甲', '2027年1月20日丁茶农办理更正“采摘日期”，理由：日期写错（不再计入）'],
      [changed, 'changed', '丙', '2027年1月20日丁茶农办理更正“重量、工钱”，理由：核对后更正（仍计入，内容有变动）'],
    ]);
    expect(drift.flatMap((each) => each.entries).some((each) => each.entry === same)).toBe(false);
    // Figures whose value is another come first.
    expect(drift[0]?.signed).not.toBe(drift[0]?.now);
  });

  test('the contents written are read from headings and what stands below them', async () => {
    const org = await newOrg(at.store);
    await pick(org);
    const words = ['主要举措和成效', '存在的不足和原因', '主要负责人履职情况', '下一年度主要安排'];
    const place = placeOf();
    const blocks = words.flatMap((text, n): ReportDraft['blocks'] => [
      { id: `h${n}`, kind: 'heading', level: 1, text: `${'一二三四'[n]}、2026年${text}` },
      ...(n === 2 ? [] : [{ id: `p${n}`, kind: 'para' as const, runs: [{ text: '写了。' }] }]),
    ]);
    await take(place, org, 'draft', writer);
    const { draft, version } = await look(place, org);
    if (!draft) return expect.fail('no draft');
    const order = { org, year, draft: { ...draft, blocks }, expects: version, actor: writer, key: randomUUID() };
    await saveDraft(place, order);
    const desk = await look(place, org);
    expect(desk.findings.map((each) => each.code)).toEqual(['chief-leaders-missing', 'other-missing']);
    const error = await refused(
      takeStep(place, { org, year, step: 'review', input: {}, actor: reviewer, key: randomUUID() }),
    );
    expect(error).toMatchObject({ code: 'reason-needed', refusals: [{ rule: 'rpt-content' }] });
  });

  test.each<[string, typeof pickings | typeof paid | typeof springRate, Figure, Parameters<typeof sayChip>[2], string]>(
    [
      ['a count', kilos, { indicator: 'kilos', value: 8123 }, { style: 'over' }, '8100余公斤'],
      [
        'a unit means nothing to a count',
        kilos,
        { indicator: 'kilos', value: 8123 },
        { style: 'exact', unit: '万元' },
        '8123公斤',
      ],
      ['money in 元', paid, { indicator: 'paid', value: 123_456_789 }, { style: 'exact', unit: '元' }, '1234567.89元'],
      [
        'money in 万元',
        paid,
        { indicator: 'paid', value: 123_456_789 },
        { style: 'exact', unit: '万元' },
        '123.456789万元',
      ],
      [
        'money rounded to 万',
        paid,
        { indicator: 'paid', value: 123_456_789 },
        { style: 'over', unit: '万元' },
        '123万余元',
      ],
      [
        'money rounded in 元',
        paid,
        { indicator: 'paid', value: 123_456_789 },
        { style: 'atLeast', unit: '元' },
        '1200000元以上',
      ],
      [
        'nothing to round off',
        paid,
        { indicator: 'paid', value: 120_000_000 },
        { style: 'over', unit: '万元' },
        '120万元',
      ],
      ['rounded to nothing', paid, { indicator: 'paid', value: 999 }, { style: 'over', unit: '万元' }, '0.000999万元'],
      [
        'a rate',
        springRate,
        { indicator: 'spring_rate', value: 2 / 3, terms: { of: 2, over: 3 } },
        { style: 'atLeast' },
        '66%以上',
      ],
      [
        'nothing to divide by',
        springRate,
        { indicator: 'spring_rate', value: undefined, terms: { of: 0, over: 0 } },
        { style: 'exact' },
        '无',
      ],
    ],
  )('a chip says %s', (_, indicator, figure, chip, says) => {
    expect(sayChip(indicator, figure, chip)).toBe(says);
  });
});
