import { count, rate, relation } from '@yifa/kernel';
import { decisionFollowed } from './major/following.ts';

/** 重大行政决策 with its documents; the steps are in `major/`. */
export const majorDecision = decisionFollowed
  .document('solicitation', '公开征求意见公告', {
    rule: 'dec-public-30d',
    after: ['consult'],
    dated: 'consultFrom',
    body: [
      '为了提高决策质量，现将《{title}》（草案）向社会公开征求意见。',
      '征求意见的期限自{consultFrom}起至{consultUntil}止。',
      { text: '因情况紧急缩短征求意见期限，说明如下：{shortenedWhy}', when: { shortenedWhy: { filled: true } } },
      '有意见建议的单位和个人，可以在截止日期前通过以下方式反馈：{contact}',
      { heading: '附：草案' },
      '{draft}',
      { heading: '草案说明' },
      '{why}',
      '{basis}',
    ],
  })
  .document('hearing-notice', '听证通知书', {
    rule: 'dec-hearing',
    after: ['call-hearing'],
    dated: 'hearingCalledOn',
    body: [
      '各听证参加人：',
      '定于{hearingOn}在{hearingPlace}就《{title}》（草案）举行听证会，请准时参加。现将草案及其说明等材料一并送达。',
      { fields: ['hearingChosen'] },
      { heading: '附：草案' },
      '{draft}',
    ],
  })
  .document('expert-opinion', '专家论证意见', {
    rule: 'dec-expert',
    after: ['argue'],
    dated: 'expertOn',
    body: [
      { fields: ['title', 'expertOn', 'experts', 'expertCount', 'independent'] },
      { heading: '论证意见' },
      '{expertSays}',
      { signatures: ['专家（签名）：', '专业机构（盖章）：'] },
    ],
  })
  .document('risk-report', '决策风险评估报告', {
    rule: 'dec-risk',
    after: ['assess'],
    dated: 'riskOn',
    body: [
      { fields: ['title', 'riskBy', 'riskOn', 'riskLevel', 'controllable'] },
      { heading: '风险点和防范化解措施' },
      '{riskSays}',
      { signatures: ['评估机构（盖章）：'] },
    ],
  })
  .document('fair-competition', '公平竞争审查表', {
    rule: 'dec-fair-comp',
    after: ['compete'],
    dated: 'fairOn',
    body: [
      { fields: ['title', 'unit', 'fairOn', 'fairResult'] },
      { heading: '审查意见' },
      '{fairSays}',
      { signatures: ['审查人（签名）：'] },
    ],
  })
  .document('review-result', '合法性审查意见登记表', {
    rule: 'dec-legal-review',
    after: ['review'],
    dated: 'reviewedOn',
    body: [
      { fields: ['title', 'unit', 'reviewSentOn', 'reviewedOn', 'review'] },
      '审查意见书全文见合法性审查台账。',
      { signatures: ['登记人（签名）：'] },
    ],
  })
  .document('discussion', '集体讨论记录', {
    rule: 'dec-collective',
    after: ['approve', 'defer'],
    body: [
      { fields: ['title', 'meeting', 'attended', 'headLast', 'withMajority', 'dissents'] },
      { heading: '讨论情况' },
      '{discussion}',
      { heading: '与多数人意见不一致的理由', when: { departureWhy: { filled: true } } },
      { text: '{departureWhy}', when: { departureWhy: { filled: true } } },
      { heading: '不同意见', when: { dissent: { filled: true } } },
      { text: '{dissent}', when: { dissent: { filled: true } } },
      { signatures: ['主持人（签名）：', '记录人（签名）：'] },
    ],
  })
  .document('announcement', '关于公布重大行政决策的通知', {
    rule: 'dec-publish',
    after: ['publish'],
    dated: 'publishedOn',
    numbered: 'documentNo',
    body: [
      '《{title}》已经集体讨论决定，现予公布，请{executor}组织实施。',
      { heading: '一、决策内容' },
      '{draft}',
      { heading: '二、制定依据' },
      '{basis}',
      { heading: '三、意见采纳情况', when: { adoption: { filled: true } } },
      { text: '公开征求意见期间共收到意见{opinionsCount}。{adoption}', when: { adoption: { filled: true } } },
    ],
  })
  .document('evaluation', '重大行政决策后评估报告', {
    rule: 'dec-posteval',
    after: ['evaluate'],
    dated: 'evaluatedOn',
    body: [
      { fields: ['title', 'publishedOn', 'executor', 'evaluator', 'evaluatedOn', 'evaluatedWhy', 'evaluation'] },
      { heading: '评估意见' },
      '{evaluationSays}',
      { signatures: ['评估机构（盖章）：'] },
    ],
  })
  .gap('dec-scope', '条例直接规范县级以上人民政府，乡镇参照执行；哪些事项属于重大由本机关结合职责确定')
  .gap('dec-hearing', '听证参加人是否按公平公开的程序产生，由承办单位如实填写，不作校验')
  .gap('dec-expert', '专家的专业性、代表性和均衡性由承办单位把握')
  .gap('dec-exec', '变更决策须作为新的决策重新履行程序，执行中的小修小改由执行单位报告')
  .gap('dec-archive', '“及时”没有法定天数，不设期限');

const on = 'approvedOn' as const;
export const majorDecisions = count('major_decisions', majorDecision, {
  label: '重大行政决策',
  says: '本期集体讨论通过的重大行政决策',
  on,
  phrase: '作出重大行政决策{n}',
});
export const decisionsReviewed = count('major_decisions_reviewed', majorDecision, {
  label: '经合法性审查的重大行政决策',
  on,
  where: { review: { filled: true } },
  reads: 'legality_reviews',
  phrase: '重大行政决策合法性审查{n}',
});
export const decisionsConsulted = count('major_decisions_consulted', majorDecision, {
  label: '公开征求意见的重大行政决策',
  on,
  where: { consultFrom: { filled: true } },
  reads: 'major_decisions',
  phrase: '公开征求意见{n}',
});
export const decisionsHeard = count('major_decisions_heard', majorDecision, {
  label: '听证的重大行政决策',
  on,
  where: { hearingHeldOn: { filled: true } },
  reads: 'other',
  phrase: '听证{n}',
});
export const decisionsArgued = count('major_decisions_argued', majorDecision, {
  label: '专家论证的重大行政决策',
  on,
  where: { expertOn: { filled: true } },
  reads: 'other',
  phrase: '专家论证{n}',
});
export const decisionsAssessed = count('major_decisions_assessed', majorDecision, {
  label: '风险评估的重大行政决策',
  on,
  where: { riskOn: { filled: true } },
  reads: 'other',
  phrase: '风险评估{n}',
});
export const decisionsPublic = count('major_decisions_published', majorDecision, {
  label: '已公布的重大行政决策',
  says: '本期讨论通过、期末前公布',
  on,
  where: { publishedOn: { onOrBefore: 'periodEnd' }, secret: false },
  reads: 'major_decisions',
  phrase: '公布重大行政决策{n}',
});
export const decisionsEvaluated = count('major_decisions_evaluated', majorDecision, {
  label: '开展后评估的重大行政决策',
  on: 'evaluatedOn',
  reads: 'other',
  phrase: '开展决策后评估{n}',
});
export const decisionReviewRate = rate('major_decision_review_rate', decisionsReviewed, majorDecisions, {
  label: '重大行政决策合法性审查率',
  reads: 'other',
  phrase: '合法性审查率{n}',
});

export const decisionRelations = [
  relation(
    'major-decisions-reviewed',
    decisionsReviewed,
    '=',
    majorDecisions,
    '讨论通过的重大行政决策都经过合法性审查',
  ),
  relation('major-decisions-published', decisionsPublic, '<=', majorDecisions, '公布的重大行政决策不超过讨论通过的'),
  relation(
    'major-decisions-consulted',
    decisionsConsulted,
    '<=',
    majorDecisions,
    '公开征求意见的重大行政决策不超过讨论通过的',
  ),
];
