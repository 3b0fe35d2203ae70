/** What the desk of a report says of its text, and what of it stands against a signature. */
import { randomUUID } from 'node:crypto';
import { getIndicator, YifaError } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { deskView, type ReportDraft, reportPlace, saveDraft, takeStep } from '@yifa/report';
import type { Actor, Store } from '@yifa/store';
import { township, vocabulary } from '@yifa/township';
import { describe, expect, test } from 'vitest';
import { engines } from '../../store/test/support/database.ts';
import type { FigureBook } from '../src/signing/render.ts';
import { type ReadBeside, textFindings } from '../src/signing/text-findings.ts';
import { gardenTemplate } from './support/garden.ts';
import { withSigningStore } from './support/signing-store.ts';

type Run = ReportDraft['blocks'][number] extends infer Block
  ? Block extends { runs: (infer R)[] }
    ? R
    : never
  : never;

const chip = (figure: string): Run => ({ figure, style: 'exact' });
const book: FigureBook = new Map(
  Object.entries({ mediations_succeeded: 66, mediations_written: 27, mediations_oral: 41, penalty_decisions: 7 }).map(
    ([id, value]) => [id, { indicator: getIndicator(township, id), figure: { indicator: id, value } }],
  ),
);
const beside: ReadBeside = {
  names: { name: '青禾镇', others: ['白鹭镇'] },
  orgName: '青禾镇人民政府',
  year: 2023,
  last: undefined,
};

function draftWith(...paragraphs: readonly (readonly Run[])[]): ReportDraft {
  return {
    title: '青禾镇人民政府关于2023年度法治政府建设情况的报告',
    number: '青禾府〔2023〕　号',
    addressee: '',
    copyTo: [],
    signers: [],
    date: '2023-12-31',
    blocks: [
      { id: 'h-work', kind: 'heading', level: 1, text: '一、主要工作' },
      ...paragraphs.map((runs, n) => ({ id: `p-${n + 1}`, kind: 'para' as const, runs: [...runs] })),
    ],
  };
}

const findingsOf = (draft: ReportDraft, about = beside) => textFindings({ vocabulary }, draft, book, about);
const codes = (draft: ReportDraft) => findingsOf(draft).map((each) => each.code);

describe('the text of a draft, read by itself', () => {
  const sum = (total: Run, written: Run, oral: Run): Run[] => [
    { text: '人民调解组织调解成功' },
    total,
    { text: '，其中书面协议' },
    written,
    { text: '，口头协议' },
    oral,
    { text: '。' },
  ];

  test('a sum with a number typed wrong is found in its own block', () => {
    const before: Run[] = [{ text: '作出行政处罚决定' }, chip('penalty_decisions'), { text: '。' }];
    const typed = draftWith(before, sum({ text: '66件' }, chip('mediations_written'), chip('mediations_oral')));
    const [found] = findingsOf(typed).filter((each) => each.code === 'sum-broken');
    expect(found).toMatchObject({ block: 'p-2', quote: '66件', severity: 'error', contradiction: true });
    expect(found?.says).toContain('66=27+41');
  });

  test('of a figure and a typed number that differ, it stands at the typed one', () => {
    const typed = draftWith(
      [{ text: '人民调解组织调解成功' }, chip('mediations_succeeded'), { text: '。' }],
      [{ text: '全年人民调解组织调解成功69件。' }],
    );
    const [found] = findingsOf(typed).filter((each) => each.code === 'values-differ');
    expect(found).toMatchObject({ block: 'p-2', quote: '69件', severity: 'warning', contradiction: false });
  });

  test('figures of the ledgers are not held against each other: what each counts is declared', () => {
    const bound = sum(chip('mediations_succeeded'), chip('mediations_written'), chip('mediations_oral'));
    expect(codes(draftWith(bound))).not.toContain('sum-broken');
  });

  test('a rate that cannot be right stands against a signature, a slip of the pen does not', () => {
    const found = findingsOf(draftWith([{ text: '考试合格率101%。。' }]));
    expect(found.find((each) => each.code === 'rate-over-hundred')).toMatchObject({
      block: 'p-1',
      severity: 'error',
      contradiction: true,
    });
    const slips = found.filter((each) => each.code !== 'rate-over-hundred');
    expect(slips.map((each) => each.code)).toContain('punctuation-doubled');
    expect(slips.some((each) => each.contradiction)).toBe(false);
  });

  test('each finding names the block in which it stands, wherever figures stand before it', () => {
    const draft = draftWith(
      [{ text: '调解成功' }, chip('mediations_succeeded'), { text: '。' }],
      [{ text: '我镇学习了白鹭镇的做法，' }, chip('penalty_decisions'), { text: '。' }],
      [{ text: '整改责任人：XX同志负责落实。' }],
    );
    const at = Object.fromEntries(findingsOf(draft).map(({ code, block, quote }) => [code, [block, quote]]));
    expect(at['other-place']).toEqual(['p-2', '白鹭镇']);
    expect(at['residue']?.[0]).toBe('p-3');
  });

  test('a number that waits for the pen, the date and the signature are in order', () => {
    const found = codes(draftWith([{ text: '全年工作扎实推进。' }]));
    for (const code of ['document-number-form', 'date-missing', 'date-form', 'date-year', 'signature-missing'])
      expect(found).not.toContain(code);
    const wrong = { ...draftWith([{ text: '全年工作扎实推进。' }]), number: '青禾府[2023]第05号' };
    expect(codes(wrong)).toContain('document-number-form');
  });

  test('contents are left to the outline, which knows its headings', () => {
    const long = draftWith(
      ...Array.from({ length: 30 }, (_, n): Run[] => [
        { text: `第${n + 1}组开展走访宣传，解答群众提出的问题，做好登记。` },
      ]),
    );
    expect(codes(long).filter((code) => code.endsWith('-missing'))).toEqual([]);
  });

  test('what was written the year before is recognised', () => {
    const paragraph =
      '坚持把学法放在前面，党政班子带头逐章研读，机关干部分批跟进，村（社区）干部随会学习，做到学用结合、以学促干，会后各站所结合职责写出体会并在例会上交流。';
    const draft = draftWith(
      [{ text: paragraph }],
      [{ text: paragraph.replace('学法', '普法').replace('研读', '宣讲') }],
      [{ text: paragraph.replace('学法', '调解').replace('研读', '演练') }],
    );
    const last = [
      '青禾镇人民政府关于2022年度法治政府建设情况的报告',
      '一、主要工作',
      ...draft.blocks.flatMap((block) =>
        block.kind === 'para' ? block.runs.map((run) => ('text' in run ? run.text : '')) : [],
      ),
    ].join('\n');
    expect(findingsOf(draft).map((each) => each.code)).not.toContain('copied-from-last-year');
    expect(findingsOf(draft, { ...beside, last }).map((each) => each.code)).toContain('copied-from-last-year');
  });

  test('without a vocabulary no text is read', () => {
    expect(textFindings({}, draftWith([{ text: '考试合格率101%。' }]), book, beside)).toEqual([]);
  });
});

describe.each(engines().slice(0, 1))('$name', (engine) => {
  const at = withSigningStore(engine);
  const year = 2026;
  const writer: Actor = { id: 'w', name: '甲司法', posts: ['justice-office'] };
  const reviewer: Actor = { id: 'r', name: '乙法审', posts: ['legal-reviewer'] };
  const mayor: Actor = { id: 'm', name: '丙镇长', posts: ['mayor'] };

  async function townOf(store: Store): Promise<string> {
    const org = `t${randomUUID().slice(0, 8)}`;
    await store.addOrg({
      id: org,
      parent: null,
      kind: 'township',
      name: '茶山镇',
      seat: '',
      mark: '',
      demoOn: plainDate('2027-01-20'),
    });
    return org;
  }

  test('a number that cannot be right is shown at its block and keeps the report from being signed until it is mended', async () => {
    const place = reportPlace(at.store, () => gardenTemplate, vocabulary);
    const org = await townOf(at.store);
    const take = (step: string, actor: Actor) =>
      takeStep(place, { org, year, step, input: {}, actor, key: randomUUID(), reason: '按程序' });
    const look = () => deskView(place, { org, year }, { id: mayor.id, posts: mayor.posts, own: true });
    const write = async (text: string): Promise<void> => {
      const { draft, version } = await look();
      if (!draft) return expect.fail('no draft');
      const blocks = [
        { id: 'typed', kind: 'para' as const, runs: [{ text }] },
        ...draft.blocks.filter(({ id }) => id !== 'typed'),
      ];
      await saveDraft(place, {
        org,
        year,
        draft: { ...draft, blocks },
        expects: version,
        actor: writer,
        key: randomUUID(),
      });
    };
    await take('draft', writer);
    await write('组织法律知识考试，合格率104%。');
    await take('review', reviewer);

    const { findings, steps } = await look();
    expect(findings.find((each) => each.code === 'rate-over-hundred')).toMatchObject({
      block: 'typed',
      severity: 'error',
    });
    expect(findings.every((each) => !('contradiction' in each))).toBe(true);
    const sign = steps.find((step) => step.id === 'sign');
    expect(sign).toMatchObject({ open: false });
    const refused = await take('sign', mayor).catch((error: unknown) => error);
    if (!(refused instanceof YifaError)) return expect.fail('signed');
    expect(refused.refusals).toEqual(sign?.refusals);
    expect(refused.refusals.map((each) => each.says)).toEqual([expect.stringContaining('104%')]);

    await take('return', reviewer);
    await write('组织法律知识考试，合格率94%。');
    await take('review', reviewer);
    await take('sign', mayor);
    const signed = await look();
    expect(signed.state).toBe('signed');
    expect(signed.findings.filter((each) => each.block !== null)).toEqual([]);
  });
});
