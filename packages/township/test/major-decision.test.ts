/** Major administrative decisions: every step taken lawfully, then refused for each fault. */
import { decide } from '@yifa/kernel';
import { stateCouncilCalendar } from '@yifa/law';
import { expect, test } from 'vitest';
import { decisionItem, majorDecision } from '../src/decisions/index.ts';
import { world } from './support/decisions-world.ts';
import { id, type Trial, take, today, tryLedger } from './support/guards.ts';

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
