/** What the Administrative Penalty Law and its neighbours demand of a penalty case. */
import { addDays, addMonths, days, dueDate, isPlainDate, months, stateCouncilCalendar } from '@yifa/law';
import { penaltyCase } from '../../src/enforcement/penalty/index.ts';
import { amountIn, dateIn, idsIn, type Law, type Procedure } from './model.ts';
import {
  digestPenalty,
  hearingAmounts,
  officers,
  type PenaltyFile,
  penaltyWorld,
  readPenalty,
  workdaysAfter,
} from './penalty-file.ts';

const decisions = ['decide', 'spot'];

const beforeDecision: readonly Law<PenaltyFile>[] = [
  {
    id: 'officers',
    rules: ['pen-two-officers', 'enf-exam'],
    says: '两名以上有资格的执法人员承办',
    at: ['file', 'recuse', ...decisions],
    holds: (file) => file.crewAble,
  },
  {
    id: 'power',
    rules: ['pen-authority'],
    says: '处罚事项在承接且未收回的目录内',
    at: ['file', ...decisions],
    holds: (file) => file.power,
  },
  {
    id: 'limitation',
    rules: ['pen-limitation'],
    says: '没有超过追责时效',
    at: ['file', ...decisions],
    holds: (file) => file.limitation,
  },
  { id: 'child', rules: ['pen-minor'], says: '不满十四周岁的不处罚', at: decisions, holds: (file) => !file.child },
  {
    id: 'slight',
    rules: ['pen-no-penalty'],
    says: '轻微并及时改正的不处罚',
    at: ['decide'],
    holds: (file) => !file.slight,
  },
  {
    id: 'crime',
    rules: ['pen-crime'],
    says: '涉嫌犯罪的不以罚代刑',
    at: ['decide', 'spare'],
    holds: (file) => !file.crime,
  },
  {
    id: 'filed',
    rules: ['pen-filing'],
    says: '立案、取证、终结、告知、决定依次发生',
    at: ['decide'],
    holds: (f) =>
      f.filedOn !== '' && f.filedOn <= f.concludedOn && f.concludedOn <= f.notice.on && f.notice.on <= f.decidedOn,
  },
  {
    id: 'evidence',
    rules: ['pen-evidence', 'pen-show-card', 'pen-record'],
    says: '有亮证、有记录的证据，取得在调查终结之前',
    at: ['conclude', 'decide'],
    holds: (f) => f.evidence === 'good' && f.evidencedOn <= f.concludedOn,
  },
  {
    id: 'preserve-approved',
    rules: ['pen-preserve'],
    says: '先行登记保存经负责人批准',
    at: ['preserve'],
    holds: (_, act) => act.input['preserveApproved'] === true,
  },
  {
    id: 'recused',
    rules: ['pen-recusal'],
    says: '回避的人员不再承办',
    at: ['recuse'],
    when: (_, act) => idsIn(act, 'recused').length > 0,
    holds: (_, act) => !idsIn(act, 'officers').some((id) => idsIn(act, 'recused').includes(id)),
  },
  {
    id: 'spared',
    rules: ['pen-no-penalty'],
    says: '因轻微、初次、无过错不处罚的，进行了教育',
    at: ['spare'],
    when: (_, act) => ['slight', 'first', 'blameless'].includes(String(act.input['spareKind'])),
    holds: (_, act) => act.input['educated'] === true,
  },
  {
    id: 'preserved',
    rules: ['pen-preserve'],
    says: '先行登记保存的物品都已处理',
    at: ['conclude', 'decide'],
    holds: (file) => !file.preserved,
  },
  {
    id: 'notice',
    rules: ['pen-notice'],
    says: '决定的内容不超出最近一次告知',
    at: ['decide'],
    holds: (f, act) =>
      idsIn(act, 'kinds').every((kind) => kind === 'warning' || f.notice.kinds.includes(kind)) &&
      f.fine <= f.notice.fine &&
      amountIn(act, 'confiscated') <= f.notice.confiscation,
  },
  {
    id: 'defence',
    rules: ['pen-defense'],
    says: '最近一次告知之后听取并复核了陈述申辩',
    at: ['decide'],
    holds: (f) => f.notice.heardOn !== '' && f.notice.heardOn <= f.decidedOn && f.notice.rechecked,
  },
  {
    id: 'no-heavier',
    rules: ['pen-defense'],
    says: '不因申辩加重',
    at: ['decide'],
    when: (f) => f.notice.argued,
    holds: (f) => f.fine <= f.notice.fine,
  },
  {
    id: 'hearing-told',
    rules: ['pen-hearing-scope'],
    says: '应当听证的处罚已告知听证权',
    at: ['inform', 'inform-again', 'decide'],
    when: (f) => f.notice.heavy || f.heavy,
    holds: (f) => f.notice.told,
  },
  {
    id: 'hearing-wait',
    rules: ['pen-hearing-apply'],
    says: '无人要求听证的，五个工作日届满后决定',
    at: ['decide'],
    when: (f) => f.notice.told && f.hearing.askedOn < f.notice.on,
    holds: (f) => f.decidedOn > workdaysAfter(f.notice.on, 5),
  },
  {
    id: 'hearing-held',
    rules: ['pen-hearing-hold'],
    says: '要求听证的，听证举行或者依法终止之后决定',
    at: ['decide'],
    when: (f) => f.hearing.askedOn !== '',
    holds: (f) =>
      f.hearing.endedOn !== '' && f.hearing.endedOn >= f.hearing.askedOn && f.hearing.endedOn <= f.decidedOn,
  },
  {
    id: 'hearing-asked',
    rules: ['pen-hearing-apply'],
    says: '听证在告知之后五个工作日内提出',
    at: ['ask-hearing'],
    holds: (f, act) => act.on >= f.notice.on && act.on <= workdaysAfter(f.notice.on, 5),
  },
  {
    id: 'hearing-called',
    rules: ['pen-hearing-hold'],
    says: '听证提前七个工作日通知，由没有参与调查的人主持',
    at: ['call-hearing'],
    holds: (f, act) =>
      dateIn(act, 'hearingOn') >= workdaysAfter(act.on, 7) &&
      !f.investigators.includes(idsIn(act, 'hearingChair')[0] ?? ''),
  },
  {
    id: 'hearing-fair',
    rules: ['pen-hearing-hold'],
    says: '听证提前七个工作日通知，主持人和记录人不是调查人员，笔录签字',
    at: ['hold-hearing'],
    holds: (f) => f.hearing.fair && f.hearing.byOther,
  },
  {
    id: 'hearing-absent',
    rules: ['pen-hearing-hold'],
    says: '以不出席终止的，听证确已通知并到期',
    at: ['drop-hearing'],
    when: (_, act) => act.input['hearingDropped'] === 'absent',
    holds: (f) => !f.hearing.absentInVain,
  },
  {
    id: 'review',
    rules: ['pen-legal-review', 'pen-reviewer-qual', 'tri-review', 'tri-review-items'],
    says: '应当审核的案件，由有资格的非调查人员审核通过',
    at: ['decide'],
    when: (f) => f.delicate || f.grave || f.hearing.everHeldOn !== '',
    holds: (f) =>
      f.review.passed &&
      f.review.apart &&
      f.review.qualified &&
      f.review.whole &&
      f.review.on <= f.decidedOn &&
      f.review.on >= f.concludedOn,
  },
  {
    id: 'review-refused',
    rules: ['pen-legal-review'],
    says: '审核没有通过的不决定',
    at: ['decide'],
    when: (f) => f.review.on !== '',
    holds: (f) => f.review.passed,
  },
  {
    id: 'review-hearing',
    rules: ['pen-legal-review'],
    says: '听证之后审核',
    at: ['decide'],
    when: (f) => f.hearing.everHeldOn !== '',
    holds: (f) => f.review.on >= f.hearing.everHeldOn,
  },
  {
    id: 'review-proposal',
    rules: ['pen-legal-review'],
    says: '审核的是最后告知的处罚',
    at: ['decide'],
    when: (f) => f.notice.again && (f.delicate || f.grave || f.hearing.everHeldOn !== ''),
    holds: (f) => f.review.on >= f.notice.changedOn && f.notice.changedOn !== '',
  },
  {
    id: 'discussed',
    rules: ['pen-collective'],
    says: '重大案件由负责人集体讨论',
    at: ['decide'],
    when: (f) => f.grave,
    holds: (f) => f.discussedOn !== '' && f.discussedOn <= f.decidedOn && f.discussedOn >= f.concludedOn,
  },
  {
    id: 'discussed-hearing',
    rules: ['pen-collective'],
    says: '听证之后集体讨论',
    at: ['decide'],
    when: (f) => f.grave && f.hearing.everHeldOn !== '',
    holds: (f) => f.discussedOn >= f.hearing.everHeldOn,
  },
  {
    id: 'discussed-proposal',
    rules: ['pen-collective'],
    says: '集体讨论的是最后告知的处罚',
    at: ['decide'],
    when: (f) => f.grave && f.notice.again,
    holds: (f) => f.notice.changedOn !== '' && f.discussedOn >= f.notice.changedOn,
  },
  {
    id: 'remedies',
    rules: ['pen-decision-doc', 'rev-inform'],
    says: '决定书写明救济途径',
    at: decisions,
    holds: (_, act) => act.input['remediesTold'] === true,
  },
  {
    id: 'fine-set',
    rules: ['pen-decision-doc'],
    says: '罚款有数额',
    at: decisions,
    when: (_, act) => idsIn(act, 'kinds').includes('fine'),
    holds: (f) => f.fine > 0,
  },
];

const onTheSpot: readonly Law<PenaltyFile>[] = [
  {
    id: 'spot-kinds',
    rules: ['pen-simple'],
    says: '当场处罚只有警告和限额以内的罚款',
    at: ['spot'],
    holds: (f, act) =>
      idsIn(act, 'kinds').every((kind) => kind === 'warning' || kind === 'fine') &&
      f.fine <= (f.party === 'citizen' ? 200_00 : 3000_00),
  },
  {
    id: 'spot-manner',
    rules: ['pen-show-card', 'pen-record'],
    says: '当场处罚亮证、有记录',
    at: ['spot'],
    holds: (_, act) => act.input['cardShown'] === true && act.input['recorded'] === true,
  },
  {
    id: 'spot-heard',
    rules: ['pen-notice', 'pen-defense'],
    says: '当场处罚先告知、听取申辩',
    at: ['spot'],
    holds: (_, act) =>
      dateIn(act, 'informedOn') !== '' &&
      dateIn(act, 'informedOn') <= act.on &&
      (act.input['defence'] ?? null) !== null,
  },
  {
    id: 'spot-handed',
    rules: ['pen-simple-file'],
    says: '决定书当场交付',
    at: ['spot'],
    holds: (f, act) => f.servedOn === act.on,
  },
  {
    id: 'spot-review-first',
    rules: ['rev-mandatory'],
    says: '当场处罚告知复议前置',
    at: ['spot'],
    holds: (_, act) => act.input['reviewFirstTold'] === true,
  },
];

/** The day the remedies end: six months to sue, or sixty days of reconsideration where that comes first. */
function remediesEnd(file: PenaltyFile): string {
  if (!isPlainDate(file.servedOn)) return '9999-12-31';
  const period = file.simple ? days(60, 'reconsideration') : months(6, 'litigation');
  return dueDate(file.servedOn, period, { calendar: stateCouncilCalendar }).due;
}

const afterDecision: readonly Law<PenaltyFile>[] = [
  {
    id: 'served',
    rules: ['pen-serve'],
    says: '决定之后送达',
    at: ['serve'],
    holds: (f) => f.decidedOn !== '' && f.servedOn >= f.decidedOn,
  },
  {
    id: 'served-electronic',
    rules: ['pen-serve'],
    says: '电子送达经当事人确认',
    at: ['serve'],
    when: (_, act) => act.input['serveHow'] === 'electronic',
    holds: (_, act) => act.input['electronicAgreed'] === true,
  },
  {
    id: 'served-announced',
    rules: ['pen-serve-public'],
    says: '公告在决定之后，满三十日才算送达',
    at: ['serve'],
    when: (_, act) => act.input['serveHow'] === 'announced',
    holds: (f, act) => {
      const announced = act.input['announcedOn'];
      return isPlainDate(announced) && announced >= f.decidedOn && f.servedOn >= addDays(announced, 30);
    },
  },
  {
    id: 'published',
    rules: ['pen-publish'],
    says: '只公示应当公开的、已经作出的决定',
    at: ['publish'],
    holds: (f, act) => f.toPublish && f.decidedOn !== '' && act.on >= f.decidedOn,
  },
  {
    id: 'closed-published',
    rules: ['pen-publish'],
    says: '应当公开的没有公示不结案',
    at: ['close'],
    when: (f) => f.toPublish,
    holds: (f) => f.publishedOn !== '',
  },
  {
    id: 'closed-paid',
    rules: ['pen-pay'],
    says: '按履行结案的罚没款已缴清',
    at: ['close'],
    when: (f, act) => act.input['outcome'] === 'performed' && f.fined,
    holds: (f) => f.paidOn !== '' && f.paidOn >= f.decidedOn && f.paidOn <= f.closedOn && f.paid >= f.fine,
  },
  {
    id: 'closed-enforced',
    rules: ['enf-court'],
    says: '按强制执行结案的已申请法院',
    at: ['close'],
    when: (_, act) => act.input['outcome'] === 'enforced',
    holds: (f) => f.courtAskedOn !== '' && f.courtAskedOn <= f.closedOn,
  },
  {
    id: 'closed-filed',
    rules: ['pen-simple-file'],
    says: '当场处罚备案后结案',
    at: ['close'],
    when: (f) => f.simple,
    holds: (f) => f.spotFiledOn !== '' && f.spotFiledOn >= f.decidedOn,
  },
  {
    id: 'closed-served',
    rules: ['pen-serve'],
    says: '送达之后结案',
    at: ['close'],
    holds: (f) => f.servedOn !== '' && f.closedOn >= f.servedOn,
  },
  {
    id: 'archived',
    rules: ['pen-record'],
    says: '结案之后归档',
    at: ['archive'],
    holds: (f, act) => f.closedOn !== '' && act.on >= f.closedOn,
  },
  {
    id: 'spot-collect',
    rules: ['pen-spot-collect'],
    says: '只在三种情形当场收缴',
    at: ['pay'],
    when: (_, act) => act.input['collect'] === 'spot',
    holds: (f, act) =>
      act.input['spotWhy'] === 'remote' ||
      (act.input['spotWhy'] === 'small' && f.fine <= 100_00) ||
      (act.input['spotWhy'] === 'hard' && f.simple),
  },
  {
    id: 'spot-remit',
    rules: ['pen-remit'],
    says: '当场收缴的款先交机关、再缴银行，之后结案',
    at: ['close'],
    when: (f) => f.spotMoney,
    holds: (f) => f.paidOn <= f.handedInOn && f.handedInOn <= f.remittedOn,
  },
  {
    id: 'court-demand',
    rules: ['enf-court'],
    says: '催告送达满十个工作日才申请法院',
    at: ['apply-court'],
    holds: (f, act) => f.demandedOn !== '' && f.demandedOn >= f.servedOn && act.on > workdaysAfter(f.demandedOn, 10),
  },
  {
    id: 'court-lapsed',
    rules: ['enf-court'],
    says: '复议、诉讼期限届满才申请法院',
    at: ['apply-court'],
    holds: (f, act) => act.on > remediesEnd(f) && dateIn(act, 'remedyEndedOn') >= remediesEnd(f),
  },
  {
    id: 'court-in-time',
    rules: ['enf-court'],
    says: '期限届满之日起三个月内申请法院；延期的自延期届满起算',
    at: ['apply-court'],
    holds: (f, act) => {
      const ended = dateIn(act, 'remedyEndedOn');
      const start = f.deferredUntil > ended ? f.deferredUntil : ended;
      return (
        isPlainDate(start) && act.on <= dueDate(start, months(3, 'enforcement'), { calendar: stateCouncilCalendar }).due
      );
    },
  },
  {
    id: 'court-deferred',
    rules: ['pen-defer'],
    says: '批准延期的，届满之后才申请法院',
    at: ['apply-court'],
    when: (f) => f.deferredUntil !== '',
    holds: (f, act) => act.on > f.deferredUntil,
  },
  {
    id: 'revoked',
    rules: ['pen-withdraw'],
    says: '撤销的是已经作出的决定',
    at: ['revoke'],
    holds: (f, act) => f.decidedOn !== '' && act.on >= f.decidedOn,
  },
  {
    id: 'withdrawn',
    rules: ['pen-withdraw'],
    says: '撤回的是公示过的决定',
    at: ['withdraw'],
    holds: (f) => f.publishedOn !== '',
  },
];

const allItems = ['subject', 'procedure', 'evidence', 'law', 'power', 'papers', 'crime'];

export const penalty: Procedure<PenaltyFile> = {
  ledger: penaltyCase.model,
  world: penaltyWorld,
  settings: {
    'hearing-fine-citizen': hearingAmounts.citizen,
    'hearing-fine-organisation': hearingAmounts.organisation,
  },
  usual: {
    endangersLife: false,
    crime: false,
    publicInterest: false,
    complex: false,
    grave: false,
    minor: false,
    partyBornOn: null,
    proposedKinds: ['fine'],
    proposedFine: ({ proposedKinds }) =>
      Array.isArray(proposedKinds) && proposedKinds.includes('fine') ? 1000_00 : null,
    proposedConfiscation: ({ proposedKinds }) =>
      Array.isArray(proposedKinds) && proposedKinds.includes('confiscation') ? 500_00 : null,
    kinds: ({ proposedKinds }) => proposedKinds ?? ['fine'],
    fine: ({ proposedFine }) => proposedFine ?? null,
    'spot.fine': 150_00,
    confiscated: ({ proposedConfiscation }) => proposedConfiscation ?? null,
    correction: '责令改正',
    defence: 'made',
    defenceSays: '请求从轻',
    rechecked: true,
    reviewer: officers.reviewer,
    reviewFit: allItems,
    hearingChair: officers.reviewer,
    recused: [officers.second],
    'recuse.officers': [officers.first, officers.third],
    reviewFirstTold: true,
    attendees: 3,
    defendedOn: ({ informedOn }, day) => (isPlainDate(informedOn) ? addDays(informedOn, 2) : day),
    hearingAskedOn: ({ informedOn }, day) => (isPlainDate(informedOn) ? addDays(informedOn, 1) : day),
    hearingOn: (_, day) => addDays(day, 14),
    proposalChangedOn: (_, day) => day,
    'serve.servedOn': ({ decidedOn }, day) => (isPlainDate(decidedOn) ? addDays(decidedOn, 40) : day),
    announcedOn: ({ serveHow, decidedOn }) =>
      serveHow === 'announced' && isPlainDate(decidedOn) ? addDays(decidedOn, 1) : null,
    electronicAgreed: true,
    paid: ({ fine }) => (typeof fine === 'number' ? fine : 0),
    collect: 'bank',
    spotWhy: ({ collect, fine }) =>
      collect === 'spot' ? (typeof fine === 'number' && fine <= 100_00 ? 'small' : 'remote') : null,
    deferredUntil: (_, day) => addDays(day, 5),
    remedyEndedOn: ({ servedOn }, day) => (isPlainDate(servedOn) ? addMonths(servedOn, 6) : day),
    courtAskedOn: ({ remedyEndedOn }, day) =>
      isPlainDate(remedyEndedOn) && remedyEndedOn >= day ? addDays(remedyEndedOn, 4) : day,
  },
  laws: [...beforeDecision, ...onTheSpot, ...afterDecision],
  alsoRead: ['closedOn', 'archivedOn', 'spotFiledOn', 'withdrawnOn'],
  read: readPenalty,
  digest: digestPenalty,
};
