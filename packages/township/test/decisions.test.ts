import { decide } from '@yifa/kernel';
import { stateCouncilCalendar } from '@yifa/law';
import { expect, test } from 'vitest';
import {
  adviserService,
  decisionItem,
  legalAdviser,
  legalityReview,
  majorDecision,
  matter,
  meeting,
} from '../src/decisions/index.ts';
import { entry, id, type Trial, take, today, tryLedger, type World } from './support/guards.ts';

const world: World = {
  village: { [id(1)]: entry('registered', { name: '云溪村' }) },
  'legal-adviser': {
    [id(11)]: entry('registered', { signedOn: '2026-01-05', contractUntil: '2026-12-31' }),
    [id(12)]: entry('registered', { signedOn: '2024-01-05', contractUntil: '2024-12-31' }),
    [id(13)]: entry('registered', { signedOn: '2026-01-05', contractUntil: '2026-12-31', endedOn: '2026-02-01' }),
  },
  'adviser-service': {
    [id(21)]: entry('given', { givenOn: '2026-03-02', finding: 'lawful' }),
    [id(22)]: entry('given', { givenOn: '2026-03-02', finding: 'unlawful' }),
    [id(23)]: entry('asked', { askedOn: '2026-03-02' }),
  },
  'legality-review': {
    [id(31)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'lawful', adviser: id(21) }),
    [id(32)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'unlawful', adviser: id(21) }),
    [id(33)]: entry('sent', { kind: 'decision' }),
    [id(34)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'mend', adviser: id(21) }),
    [id(35)]: entry('settled', {
      kind: 'decision',
      reviewedOn: '2026-03-20',
      conclusion: 'mend',
      adopted: 'all',
      adviser: id(21),
    }),
    [id(38)]: entry('settled', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'mend', adopted: 'none' }),
    [id(36)]: entry('signed', { kind: 'contract', reviewedOn: '2026-03-20', conclusion: 'lawful' }),
    [id(37)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'lawful', adviser: null }),
  },
  meeting: {
    [id(41)]: entry('registered', { heldOn: '2026-04-10' }),
    [id(42)]: entry('registered', { heldOn: '2026-04-17' }),
    [id(43)]: entry('registered', { heldOn: '2026-05-20' }),
  },
  'decision-item': { [id(51)]: entry('registered', {}) },
};

tryLedger({
  ledger: legalAdviser,
  world,
  values: {
    name: '白露',
    kind: 'lawyer',
    firm: '云溪律师事务所',
    serves: 'village',
    village: id(1),
    signedOn: '2026-01-05',
    contractUntil: '2026-12-31',
    secrecyAgreed: true,
    conflictAgreed: true,
  },
  breaks: [
    ['register', { secrecyAgreed: false }, 'adv-contract'],
    ['register', { contractUntil: null }, 'adv-contract'],
    ['register', { contractUntil: '2026-01-05' }, '合同期限'],
    ['register', { village: null }, '村（社区）'],
  ],
});

tryLedger({
  ledger: adviserService,
  world,
  values: {
    subject: '集市管理办法',
    adviser: id(11),
    kind: 'decision',
    serves: 'town',
    askedOn: '2026-03-02',
    givenOn: '2026-03-05',
    opinion: '主体和权限没有问题',
    finding: 'lawful',
    hours: 2,
    settledOn: '2026-03-06',
    adopted: 'all',
  },
  breaks: [
    ['ask', { adviser: id(12) }, 'adv-contract'],
    ['ask', { adviser: id(13) }, 'adv-contract'],
    ['give', { givenOn: '2026-03-01' }, '提供日期'],
    ['settle', { adopted: 'none' }, '未采纳'],
    ['settle', { settledOn: '2026-03-04' }, '采纳日期'],
  ],
});

const reviewPoints = ['subject', 'power', 'content', 'setting', 'rights', 'duty', 'procedure'];
const review: Trial = {
  ledger: legalityReview,
  world,
  values: {
    title: '集市管理办法',
    kind: 'decision',
    unit: '综合便民服务中心',
    sentOn: '2026-03-09',
    materials: ['draft', 'basis', 'fair'],
    economic: true,
    urgent: false,
    reviewedOn: '2026-03-18',
    points: reviewPoints,
    adviser: id(21),
    byConsulting: false,
    conclusion: 'lawful',
    opinion: '符合法定权限',
    reviewer: '谷雨',
    signedOn: '2026-03-19',
    settledOn: '2026-03-20',
    adopted: 'all',
    archivedOn: '2026-03-30',
    archiveNo: '2026-1',
  },
  breaks: [
    ['send', { materials: ['draft', 'fair'] }, 'twn-review'],
    ['send', { materials: ['draft', 'basis'] }, 'dec-fair-comp'],
    ['send', { kind: 'document', materials: ['draft', 'basis'] }, 'doc-fair-comp'],
    ['review', { reviewedOn: '2026-03-08' }, '早于送审'],
    ['review', { byConsulting: true }, 'dec-legal-review'],
    ['review', { reviewedOn: '2026-03-17' }, 'dec-legal-review'],
    ['review', { kind: 'document', reviewedOn: '2026-03-13' }, 'doc-review-time'],
    ['review', { kind: 'document', points: ['subject'] }, 'doc-review-7'],
    ['review', { adviser: null }, 'adv-hear'],
    ['review', { adviser: id(23) }, 'adv-hear'],
    ['review', { adviser: id(22) }, 'adv-hear'],
    ['sign', { signedOn: '2026-03-17' }, '审签日期'],
    ['settle', { settledOn: '2026-03-18' }, '处理日期'],
    ['settle', { kind: 'document', adopted: 'part' }, 'doc-review-7'],
    ['settle', { adopted: 'none' }, '未采纳'],
    ['archive', { archivedOn: '2026-03-19' }, '归档日期'],
  ],
};
tryLedger(review);

test('the reviewer is neither the sender nor the one who signs', () => {
  const steps = legalityReview.model.steps;
  expect(steps['review']?.apart).toEqual(['send']);
  expect(steps['sign']?.apart).toEqual(['send', 'review']);
});

test('in an emergency a document may be reviewed at once', () => {
  expect(take(review, 'review', { kind: 'document', urgent: true, reviewedOn: '2026-03-10' }).ok).toBe(true);
});

tryLedger({
  ledger: meeting,
  values: {
    title: '第三次党委会',
    kind: 'special',
    heldOn: '2026-04-10',
    chair: '党委书记',
    due: 9,
    attended: 8,
    ruleOfLaw: true,
  },
  breaks: [
    ['register', { attended: 10 }, '应到人数'],
    ['register', { ruleOfLaw: false }, '法治建设'],
  ],
});

const tabled: Trial = {
  ledger: matter,
  world,
  values: {
    title: '集市改造合同',
    kind: 'project',
    meeting: id(41),
    tabledOn: '2026-04-03',
    proposer: '便民服务中心',
    amount: 800_000_00,
    legal: true,
    review: id(31),
    decidedOn: '2026-04-10',
    attended: 9,
    agreed: 7,
    against: 1,
    abstained: 1,
    headLast: true,
    decision: '同意',
    owner: '分管负责人',
    dissent: '建议分期实施',
    doneOn: '2026-05-10',
    doneHow: '合同已签订',
  },
  breaks: [
    ['table', { review: null }, 'twn-review'],
    ['table', { review: id(32) }, 'twn-review'],
    ['table', { review: id(33) }, 'twn-review'],
    ['table', { kind: 'decision', legal: false, review: id(34) }, 'twn-review'],
    ['again', { review: null }, 'twn-review'],
    ['decide', { tabledOn: '2026-04-11' }, '讨论日期早于'],
    ['decide', { meeting: id(42) }, '召开日期不一致'],
    ['decide', { abstained: 10 }, '票数'],
    ['decide', { agreed: 1 }, '反对票'],
    ['decide', { headLast: false }, '末位'],
    ['decide', { dissent: null }, '不同意见'],
    ['finish', { doneOn: '2026-04-09' }, '落实日期'],
  ],
};
tryLedger(tabled);

test('a matter that touches no law needs no review; one mended as asked may be tabled', () => {
  expect(take(tabled, 'table', { kind: 'personnel', legal: false, review: null }).ok).toBe(true);
  expect(take(tabled, 'table', { review: id(35) }).ok).toBe(true);
});

tryLedger({
  ledger: decisionItem,
  values: {
    title: '集市布局规划',
    year: 2026,
    kind: 'plan',
    basis: '省规定',
    unit: '便民服务中心',
    partyAgreedOn: '2026-01-10',
    publishedOn: '2026-01-15',
    removedOn: '2026-06-01',
  },
  breaks: [
    ['register', { partyAgreedOn: '2026-01-16' }, 'dec-catalog'],
    ['register', { removedOn: '2026-01-01' }, '调出日期'],
  ],
});

const decision: Trial = {
  ledger: majorDecision,
  world,
  values: {
    title: '集市布局规划',
    kind: 'plan',
    exclusion: 'none',
    proposedOn: '2026-01-16',
    proposer: 'department',
    why: '占道经营',
    basis: '城乡规划法',
    item: id(51),
    initiatedOn: '2026-01-20',
    argued: true,
    argument: '可行',
    unit: '便民服务中心',
    leader: '副乡镇长',
    declinedOn: '2026-01-20',
    declinedWhy: '条件不成熟',
    draftedOn: '2026-01-26',
    draft: '集市布局规划（草案）',
    secret: false,
    group: true,
    hearingDue: true,
    technical: true,
    risky: true,
    economic: true,
    consultFrom: '2026-01-27',
    consultUntil: '2026-02-28',
    consultHow: ['site', 'board'],
    contact: '电话和信箱',
    collectedOn: '2026-03-02',
    opinionsCount: 12,
    opinions: '意见归纳',
    adoption: '采纳九条',
    talkedOn: '2026-02-10',
    talkedWith: '摊贩代表',
    talkSays: '同意',
    hearingCalledOn: '2026-02-02',
    hearingOn: '2026-02-11',
    hearingPlace: '会议室',
    hearingChosen: '公开报名',
    hearingHeldOn: '2026-02-11',
    hearingSigned: true,
    hearingSays: '听证报告',
    expertOn: '2026-02-12',
    experts: '规划专家',
    expertCount: 3,
    independent: true,
    expertSigned: true,
    expertSays: '可行',
    riskOn: '2026-02-12',
    riskBy: '评估机构',
    riskLevel: 'low',
    controllable: true,
    riskSays: '风险可控',
    fairOn: '2026-02-13',
    fairResult: 'clear',
    fairSays: '没有排除竞争',
    reviewSentOn: '2026-03-09',
    review: id(31),
    reviewedOn: '2026-03-20',
    returnedOn: '2026-03-20',
    meeting: id(41),
    attended: 9,
    headLast: true,
    withMajority: true,
    dissents: 0,
    discussion: '同意',
    approvedOn: '2026-04-10',
    packet: ['draft', 'public', 'expert', 'risk', 'fair', 'legality'],
    deferredOn: '2026-04-10',
    shelvedOn: '2026-04-10',
    shelvedWhy: 'changed',
    shelvedSays: '情况变化',
    partyReportedOn: '2026-04-13',
    partyReply: 'agreed',
    publishedOn: '2026-04-20',
    documentNo: '云政发〔2026〕3号',
    channels: ['site'],
    interpreted: true,
    adoptionTold: true,
    executor: '便民服务中心',
    archivedOn: '2026-04-27',
    archiveNo: '2026-3',
    wholeFile: true,
    followedOn: '2026-05-06',
    followedSays: '正常',
    suspendedOn: '2026-05-11',
    unforeseen: true,
    suspendedWhy: '汛情',
    resumedOn: '2026-05-18',
    evaluatedOn: '2026-05-19',
    evaluatedWhy: 'opinions',
    evaluator: '高校课题组',
    tookPart: false,
    evaluation: 'keep',
    evaluationSays: '继续执行',
    stoppedOn: '2026-05-20',
    stoppedWhy: '上位规划调整',
    stopMeeting: id(43),
    stopHeadLast: true,
    finishedOn: '2026-06-01',
    finishedSays: '已完成',
  },
  breaks: [
    ['propose', { exclusion: 'emergency' }, 'dec-scope'],
    ['initiate', { argued: false }, 'dec-initiate'],
    ['initiate', { item: null }, 'dec-catalog'],
    ['initiate', { initiatedOn: '2026-01-15' }, '启动日期'],
    ['draft', { draftedOn: '2026-01-19' }, '拟订日期'],
    ['consult', { draft: null }, '草案'],
    ['consult', { secret: true }, '不公开征求意见'],
    ['consult', { consultUntil: '2026-02-25', shortenedWhy: '汛期将至' }, 'dec-public-30d'],
    ['consult', { consultUntil: '2026-02-25' }, '应当予以说明'],
    ['consult', { consultUntil: '2026-01-26' }, '截止日期早于'],
    ['collect', { collectedOn: '2026-02-28' }, 'dec-public-30d'],
    ['call-hearing', { hearingCalledOn: '2026-02-04' }, 'dec-hearing'],
    ['hold-hearing', { hearingHeldOn: '2026-02-10' }, 'dec-hearing'],
    ['hold-hearing', { hearingSigned: false }, 'dec-hearing'],
    ['argue', { independent: false }, 'dec-expert'],
    ['argue', { expertSigned: false }, 'dec-expert'],
    ['argue', { expertCount: 0 }, '没有专家'],
    ['send-review', { draft: null }, '草案'],
    ['send-review', { collectedOn: null }, 'dec-consult'],
    ['send-review', { talkedOn: null }, 'dec-consult'],
    ['send-review', { hearingHeldOn: null }, 'dec-hearing'],
    ['send-review', { expertOn: null }, 'dec-expert'],
    ['send-review', { riskOn: null }, 'dec-risk'],
    ['send-review', { fairResult: 'barred' }, 'dec-fair-comp'],
    ['review', { review: id(32) }, 'dec-legal-review'],
    ['review', { review: id(33) }, 'dec-legal-review'],
    ['review', { review: id(34) }, 'dec-legal-review'],
    ['review', { review: id(36) }, 'dec-legal-review'],
    ['review', { review: id(38) }, 'dec-legal-review'],
    ['review', { reviewSentOn: '2026-03-21' }, '早于送审'],
    ['approve', { review: null }, 'dec-legal-review'],
    ['approve', { review: id(37) }, 'adv-hear'],
    ['approve', { packet: ['draft', 'public', 'expert', 'risk', 'fair'] }, 'dec-packet'],
    ['approve', { packet: ['draft', 'legality'] }, 'dec-packet'],
    ['approve', { controllable: false }, 'dec-risk'],
    ['approve', { reviewedOn: '2026-04-11' }, '讨论日期早于'],
    ['approve', { headLast: false }, 'dec-collective'],
    ['approve', { withMajority: false }, 'dec-collective'],
    ['approve', { dissents: 1 }, 'dec-collective'],
    ['approve', { attended: 1 }, 'dec-collective'],
    ['approve', { meeting: id(42) }, 'dec-collective'],
    ['defer', { headLast: false, withMajority: false, dissents: 2, attended: 1, meeting: id(42) }, 'dec-collective'],
    ['report', { partyReportedOn: '2026-03-19' }, '请示报告早于'],
    ['publish', { partyReportedOn: null }, 'dec-party'],
    ['publish', { partyReply: 'objected' }, 'dec-party'],
    ['publish', { channels: ['internal'] }, 'dec-publish'],
    ['publish', { interpreted: false }, 'dec-publish'],
    ['publish', { publishedOn: '2026-04-09' }, '公布日期早于'],
    ['archive', { wholeFile: false }, 'dec-archive'],
    ['suspend', { unforeseen: false }, 'dec-exec'],
    ['suspend', { suspendedOn: '2026-04-19' }, '中止日期'],
    ['evaluate', { tookPart: true }, 'dec-posteval'],
    ['evaluate', { evaluatedOn: '2026-04-19' }, '评估日期'],
    ['stop', { stopHeadLast: false }, 'dec-exec'],
    ['stop', { archivedOn: null }, 'dec-archive'],
    ['finish', { followedOn: null }, 'dec-exec'],
    ['finish', { archivedOn: null }, 'dec-archive'],
    ['finish', { finishedOn: '2026-04-19' }, '执行完毕日期'],
  ],
};
tryLedger(decision);

test('who drafts or sends does not review, who reviews does not decide', () => {
  const input = { review: id(31), reviewedOn: '2026-03-20' };
  const current = { state: 'reviewing', values: decision.values };
  const request = { step: 'review', input, actor: { id: 'drafter', posts: ['justice-office'] }, on: today };
  const context = { calendar: stateCouncilCalendar, today, setting: () => 0, find: () => undefined };
  const answer = decide(
    majorDecision.model,
    request,
    current,
    [{ step: 'draft', actor: 'drafter', on: today }],
    context,
  );
  expect(answer).toMatchObject({ ok: false, code: 'same-person' });
  expect(majorDecision.model.steps['approve']?.apart).toContain('review');
});

test('before 2024-08-01 no rule asked for fair-competition review', () => {
  const decided = take(decision, 'send-review', { fairResult: null, reviewSentOn: '2024-07-31' });
  expect(decided.ok ? [] : decided.refusals.map((each) => each.rule)).not.toContain('dec-fair-comp');
});

test('a secret decision is neither consulted on nor published', () => {
  const secret = { secret: true, consultFrom: null, collectedOn: null };
  expect(take(decision, 'send-review', secret).ok).toBe(true);
  expect(
    take(decision, 'publish', { ...secret, channels: ['internal'], interpreted: false, adoptionTold: false }).ok,
  ).toBe(true);
});

test('a decision that needs no assessment is not asked for one', () => {
  const plain = {
    technical: false,
    risky: false,
    economic: false,
    group: false,
    hearingDue: false,
    hearingHeldOn: null,
    expertOn: null,
    riskOn: null,
    fairResult: null,
    talkedOn: null,
  };
  expect(take(decision, 'send-review', plain).ok).toBe(true);
  expect(take(decision, 'approve', { ...plain, controllable: null, packet: ['draft', 'public', 'legality'] }).ok).toBe(
    true,
  );
});
