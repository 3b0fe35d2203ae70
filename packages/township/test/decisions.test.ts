/** Advisers, reviews, meetings and what they are to decide: every step taken lawfully, then refused for each fault. */
import { expect, test } from 'vitest';
import { adviserService, legalAdviser, legalityReview, matter, meeting } from '../src/decisions/index.ts';
import { world } from './support/decisions-world.ts';
import { id, type Trial, take, tryLedger } from './support/guards.ts';

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
