import { describe, expect, test } from 'vitest';
import { cleanupItem, cleanupRound, normativeDocument } from '../src/normative-documents/index.ts';
import { entry, id, type Trial, take, tryLedger, type World } from './support/guards.ts';

const world: World = {
  'legality-review': {
    [id(31)]: entry('signed', { kind: 'document', reviewedOn: '2026-03-20', conclusion: 'lawful' }),
    [id(32)]: entry('signed', { kind: 'document', reviewedOn: '2026-03-20', conclusion: 'unlawful' }),
    [id(33)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'lawful' }),
    [id(34)]: entry('sent', { kind: 'document' }),
  },
  meeting: {
    [id(41)]: entry('registered', { heldOn: '2026-04-10' }),
    [id(42)]: entry('registered', { heldOn: '2026-04-17' }),
  },
  'document-cleanup': { [id(51)]: entry('registered', {}) },
  'normative-document': { [id(52)]: entry('issued', {}) },
};

const document: Trial = {
  ledger: normativeDocument,
  world,
  values: {
    title: '集市管理办法',
    plannedOn: '2026-01-12',
    unit: '便民服务中心',
    need: '规范集市秩序',
    alreadyClear: false,
    important: true,
    interests: true,
    economic: true,
    majorDecision: true,
    trial: false,
    assessedOn: '2026-01-19',
    draft: '草案',
    noBanned: true,
    assessment: '必要可行',
    consultFrom: '2026-01-20',
    consultUntil: '2026-02-25',
    consultHow: ['site'],
    contact: '信箱',
    collectedOn: '2026-02-26',
    opinionsCount: 3,
    adoption: '采纳两条',
    fairOn: '2026-02-26',
    fairBy: '县市场监管局',
    fairResult: 'clear',
    reviewSentOn: '2026-03-09',
    review: id(31),
    reviewedOn: '2026-03-20',
    returnedOn: '2026-03-20',
    adoptedOn: '2026-04-10',
    meeting: id(41),
    byCirculation: false,
    deliberation: '一致同意',
    droppedOn: '2026-03-21',
    droppedWhy: '上级已出台',
    registerNo: 'YX-2026-01',
    documentNo: '云政规〔2026〕1号',
    unified: true,
    issuedOn: '2026-04-13',
    publishedOn: '2026-04-14',
    channels: ['site', 'board'],
    interpreted: true,
    effectiveOn: '2026-05-01',
    validYears: 5,
    validUntil: '2031-04-30',
    filedOn: '2026-04-20',
    filingNo: '云政备〔2026〕1号',
    filedWith: '县人民政府',
    repliedOn: '2026-05-06',
    filingResult: 'corrected',
    filingSays: '第三条应当修改',
    mendedOn: '2026-05-12',
    mended: '已修改',
    attachedOn: '2026-05-18',
    attachedBy: '县人民政府',
    answeredOn: '2026-05-25',
    answer: '答复意见',
    endedOn: '2026-06-15',
    endedWhy: 'repealed',
    endPublished: true,
  },
  breaks: [
    ['plan', { alreadyClear: true }, 'doc-need'],
    ['assess', { noBanned: false }, 'doc-ban'],
    ['consult', { draft: null }, '草案'],
    ['consult', { consultUntil: '2026-01-20' }, '截止日期'],
    ['consult', { consultUntil: '2026-02-10' }, 'dec-public-30d'],
    ['collect', { collectedOn: '2026-02-25' }, 'doc-consult'],
    ['send-review', { collectedOn: null }, 'doc-consult'],
    ['send-review', { assessedOn: null }, 'doc-steps'],
    ['send-review', { noBanned: null }, 'doc-ban'],
    ['send-review', { fairResult: null }, 'doc-fair-comp'],
    ['review', { review: id(32) }, 'doc-review'],
    ['review', { review: id(33) }, 'doc-review'],
    ['review', { review: id(34) }, 'doc-review'],
    ['review', { reviewSentOn: '2026-03-23' }, '早于送审'],
    ['adopt', { review: null }, 'doc-review'],
    ['adopt', { byCirculation: true }, 'doc-collective'],
    ['adopt', { meeting: id(42) }, 'doc-collective'],
    ['adopt', { reviewedOn: '2026-04-11' }, '审议日期早于'],
    ['issue', { unified: false }, 'doc-3unify'],
    ['issue', { channels: ['internal'] }, 'doc-publish'],
    ['issue', { validYears: 6 }, 'doc-valid'],
    ['issue', { trial: true, validYears: 3 }, 'doc-valid'],
    ['issue', { validUntil: '2026-05-01' }, '有效期截止'],
    ['issue', { effectiveOn: '2026-04-13' }, '施行日期'],
    ['issue', { issuedOn: '2026-04-09' }, '依次'],
    ['file', { filedOn: '2026-04-13' }, '报备日期'],
    ['filing-reply', { filedOn: null }, 'doc-record'],
    ['filing-reply', { filingSays: null }, '要求纠正'],
    ['correct-fault', { filingResult: 'accepted' }, '纠正'],
    ['answer', { attachedOn: null }, 'doc-attached'],
    ['end', { endPublished: false }, 'doc-cleanup'],
    ['end', { endedOn: '2026-04-13' }, '废止'],
  ],
};
tryLedger(document);

describe('规范性文件', () => {
  test('an ordinary document may be consulted on for less than thirty days', () => {
    expect(take(document, 'consult', { majorDecision: false, consultUntil: '2026-01-30' }).ok).toBe(true);
  });
  test('filing falls due so many days after publication as the province says', () => {
    const filing = normativeDocument.model.deadlines.find((each) => each.id === 'file');
    expect(filing?.within).toMatchObject({ setting: 'normative-filing-days' });
  });
});

tryLedger({
  ledger: cleanupRound,
  values: {
    title: '年度清理',
    kind: 'regular',
    startedOn: '2026-05-06',
    finishedOn: '2026-05-29',
    scope: '2020年以来的文件',
    listsPublished: true,
    publishedOn: '2026-06-01',
  },
  breaks: [
    ['register', { listsPublished: false }, 'doc-cleanup'],
    ['register', { finishedOn: '2026-05-01' }, '完成日期'],
  ],
});
tryLedger({
  ledger: cleanupItem,
  world,
  values: { title: '旧办法', round: id(51), document: id(52), result: 'keep', decidedOn: '2026-05-29' },
  breaks: [],
});
