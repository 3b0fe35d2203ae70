import { count, rate, relation, sum, total } from '@yifa/kernel';
import { penaltyCase } from './documents.ts';

/** A filed case leaves the desk when it is closed, spared, transferred or its decision revoked, whichever comes first. */
const leftBefore = (when: 'periodStart') =>
  ({
    any: [
      { closedOn: { before: when } },
      { sparedOn: { before: when } },
      { transferredOn: { before: when } },
      { revokedOn: { before: when } },
    ],
  }) as const;
const leftByEnd = {
  any: [
    { closedOn: { onOrBefore: 'periodEnd' } },
    { sparedOn: { onOrBefore: 'periodEnd' } },
    { transferredOn: { onOrBefore: 'periodEnd' } },
    { revokedOn: { onOrBefore: 'periodEnd' } },
  ],
} as const;
const goneBefore = { all: [{ filedOn: { before: 'periodStart' } }, leftBefore('periodStart')] } as const;

export const casesFiled = count('cases_filed', penaltyCase, {
  label: '行政处罚案件立案',
  says: '本期按普通程序立案，当场处罚不立案',
  on: 'filedOn',
  unit: '宗',
  phrase: '行政处罚案件立案{n}',
});
export const casesCarried = count('cases_carried', penaltyCase, {
  label: '上期结转案件',
  says: '本期开始前立案、到本期开始时仍在办理',
  where: { all: [{ filedOn: { before: 'periodStart' } }, { not: leftBefore('periodStart') }] },
  unit: '宗',
  reads: 'cases_open',
  phrase: '上期结转{n}',
});
export const casesClosed = count('cases_closed', penaltyCase, {
  label: '行政处罚案件结案',
  says: '立案的案件在本期执行完毕、不予处罚、移送司法机关或者决定被撤销',
  where: { all: [{ filedOn: { onOrBefore: 'periodEnd' } }, { not: goneBefore }, leftByEnd] },
  unit: '宗',
  phrase: '结案{n}',
});
export const casesOpen = count('cases_open', penaltyCase, {
  label: '行政处罚案件在办',
  says: '期末仍在办理的已立案案件',
  where: { all: [{ filedOn: { onOrBefore: 'periodEnd' } }, { not: leftByEnd }] },
  unit: '宗',
  phrase: '在办{n}',
});
export const leadsDismissed = count('leads_dismissed', penaltyCase, {
  label: '不予立案',
  on: 'dismissedOn',
  reads: 'other',
  phrase: '不予立案{n}',
});

export const penaltyDecisions = count('penalty_decisions', penaltyCase, {
  label: '行政处罚决定',
  says: '本期作出的处罚决定，含当场处罚，以后被撤销的也计入',
  on: 'decidedOn',
  phrase: '作出行政处罚决定{n}',
});
export const penaltySimple = count('penalty_simple', penaltyCase, {
  label: '简易程序处罚',
  on: 'decidedOn',
  where: { track: 'simple' },
  phrase: '适用简易程序{n}',
});
export const penaltyGeneral = count('penalty_general', penaltyCase, {
  label: '普通程序处罚',
  on: 'decidedOn',
  where: { track: 'ordinary' },
  phrase: '适用普通程序{n}',
});
export const casesSpared = count('cases_spared', penaltyCase, {
  label: '不予处罚',
  on: 'sparedOn',
  reads: 'other',
  phrase: '不予处罚{n}',
});
export const casesTransferred = count('cases_transferred', penaltyCase, {
  label: '移送司法机关',
  on: 'transferredOn',
  reads: 'other',
  phrase: '向司法机关移送涉嫌犯罪案件{n}',
});
export const casesRevoked = count('cases_revoked', penaltyCase, {
  label: '处罚决定被撤销、变更或者确认违法、无效',
  on: 'revokedOn',
  reads: 'other',
  phrase: '处罚决定被纠正{n}',
});

export const finesImposed = sum('fines_imposed', penaltyCase, 'fine', {
  label: '罚款金额',
  says: '按决定书',
  on: 'decidedOn',
  reads: 'fines_total',
  phrase: '罚款{n}',
});
export const confiscations = sum('confiscations', penaltyCase, 'confiscated', {
  label: '没收金额',
  says: '按决定书，无法计价的财物不计',
  on: 'decidedOn',
  reads: 'fines_total',
  phrase: '没收{n}',
});
export const finesTotal = total('fines_total', [finesImposed, confiscations], {
  label: '罚没金额',
  says: '按决定书的罚款与没收金额之和',
  unit: '元',
  phrase: '罚没金额{n}',
});
export const finesBanked = sum('fines_banked', penaltyCase, 'paid', {
  label: '缴至银行的罚没款',
  says: '按缴款日期的累计实缴金额，分期的计入最近一次缴款，含此前当场收缴的',
  on: 'paidOn',
  reads: 'fines_total',
});
export const finesCollected = sum('fines_collected', penaltyCase, 'collected', {
  label: '当场收缴的罚款',
  says: '按收缴日期，没有其他缴款的案件',
  on: 'collectedOn',
  where: { paidOn: { filled: false } },
  reads: 'fines_total',
});
export const finesPaid = total('fines_paid', [finesBanked, finesCollected], {
  label: '罚没收入',
  says: '实缴的罚没款，分期的计入最近一次缴款',
  unit: '元',
  reads: 'fines_total',
  phrase: '罚没收入{n}',
});

export const decisionsReviewed = count('legal_reviews_of_decisions', penaltyCase, {
  label: '重大执法决定法制审核',
  on: 'reviewedOn',
  phrase: '开展重大执法决定法制审核{n}',
});
export const reviewsMending = count('legal_reviews_mending', penaltyCase, {
  label: '法制审核提出意见或者不同意',
  on: 'reviewedOn',
  where: { reviewResult: ['mended', 'refused'] },
  reads: 'legal_reviews_of_decisions',
  phrase: '法制审核提出纠正意见{n}',
});
export const collectiveDiscussions = count('penalty_discussions', penaltyCase, {
  label: '重大案件集体讨论',
  on: 'discussedOn',
  reads: 'other',
  phrase: '集体讨论重大案件{n}',
});
export const hearingsHeld = count('penalty_hearings', penaltyCase, {
  label: '行政处罚听证',
  on: 'hearingHeldOn',
  reads: 'other',
  phrase: '举行行政处罚听证{n}',
});
export const hearingsAsked = count('penalty_hearings_asked', penaltyCase, {
  label: '当事人要求听证',
  on: 'hearingAskedOn',
  reads: 'other',
  phrase: '当事人要求听证{n}',
});
export const defencesHeard = count('penalty_defences', penaltyCase, {
  label: '听取并复核陈述申辩',
  on: 'defendedOn',
  where: { defence: 'made' },
  reads: 'other',
  phrase: '听取当事人陈述申辩{n}',
});
export const courtApplications = count('court_applications', penaltyCase, {
  label: '申请法院强制执行',
  on: 'courtAskedOn',
  reads: 'other',
  phrase: '申请人民法院强制执行{n}',
});

export const decisionsPublished = count('decisions_published', penaltyCase, {
  label: '行政处罚决定公示',
  on: 'publishedOn',
  phrase: '公示行政处罚决定{n}',
});
export const decisionsToPublish = count('decisions_to_publish', penaltyCase, {
  label: '应当公示的处罚决定',
  says: '本期决定中依法公开的',
  on: 'decidedOn',
  where: { toPublish: true },
  reads: 'decisions_published',
});
export const decisionsShown = count('decisions_published_of_period', penaltyCase, {
  label: '本期决定中已公示的',
  says: '本期作出、依法公开且期末前已公示',
  on: 'decidedOn',
  where: { toPublish: true, publishedOn: { onOrBefore: 'periodEnd' } },
  reads: 'decisions_published',
});
export const publicationRate = rate('decisions_publication_rate', decisionsShown, decisionsToPublish, {
  label: '处罚决定公示率',
  reads: 'other',
  phrase: '公示率{n}',
});

export const penaltyIndicators = [
  casesFiled,
  casesCarried,
  casesClosed,
  casesOpen,
  leadsDismissed,
  penaltyDecisions,
  penaltySimple,
  penaltyGeneral,
  casesSpared,
  casesTransferred,
  casesRevoked,
  finesImposed,
  confiscations,
  finesTotal,
  finesBanked,
  finesCollected,
  finesPaid,
  decisionsReviewed,
  reviewsMending,
  collectiveDiscussions,
  hearingsHeld,
  hearingsAsked,
  defencesHeard,
  courtApplications,
  decisionsPublished,
  decisionsToPublish,
  decisionsShown,
  publicationRate,
];

export const penaltyRelations = [
  relation(
    'penalty-desk',
    [casesCarried, casesFiled],
    '=',
    [casesClosed, casesOpen],
    '结转数与立案数之和等于结案数与在办数之和',
  ),
  relation(
    'penalty-tracks',
    penaltyDecisions,
    '=',
    [penaltySimple, penaltyGeneral],
    '处罚决定数等于简易程序与普通程序之和',
  ),
  relation('penalty-shown', decisionsShown, '<=', decisionsToPublish, '已公示数不超过应公示数'),
  relation('penalty-to-publish', decisionsToPublish, '<=', penaltyDecisions, '应公示数不超过处罚决定数'),
  relation('penalty-fines', finesTotal, '=', [finesImposed, confiscations], '罚没金额等于罚款与没收之和'),
  relation('penalty-mending', reviewsMending, '<=', decisionsReviewed, '提出纠正意见数不超过法制审核数'),
];
