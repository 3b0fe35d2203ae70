/** What the Administrative Penalty Law demands up to a decision by the ordinary procedure. */
import { amountIn, dateIn, idsIn, type Law } from './model.ts';
import { type PenaltyFile, workdaysAfter } from './penalty-file.ts';

const decisions = ['decide', 'spot'];

export const beforeDecision: readonly Law<PenaltyFile>[] = [
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
