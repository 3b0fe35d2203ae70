import { date, longText, oneOf, ref, someOf } from '@yifa/kernel';
import { cleared, legalityReview } from '../legality-review.ts';
import { handlers } from '../posts.ts';
import { decisionDrafting } from './drafting.ts';

const sound = { kind: 'decision', ...cleared, reviewedOn: { onOrBefore: 'today' } } as const;

/** What every collective discussion records, whatever it concludes. */
const discussed = [
  'meeting',
  'attended',
  'headLast',
  'withMajority',
  'departureWhy',
  'dissents',
  'dissent',
  'discussion',
] as const;

const fairlyDiscussed = [
  {
    rule: 'dec-collective',
    require: { headLast: true },
    says: '行政首长应当最后发表意见',
    remedy: '未末位表态的重新讨论，按会议记录如实填写',
  },
  {
    rule: 'dec-collective',
    when: { withMajority: false },
    require: { departureWhy: { filled: true } },
    says: '决定与多数人的意见不一致，应当在会上说明理由',
    remedy: '填写说明的理由',
  },
  {
    rule: 'dec-collective',
    when: { dissents: { atLeast: 1 } },
    require: { dissent: { filled: true } },
    says: '集体讨论的不同意见应当如实记录',
    remedy: '补记不同意见',
  },
  {
    rule: 'dec-collective',
    require: { attended: { atLeast: 2 } },
    says: '重大行政决策应当由会议集体讨论',
    remedy: '提交会议讨论，填写参加人数',
  },
  {
    rule: 'dec-collective',
    require: { meeting: { is: { state: 'registered', heldOn: { on: 'today' } } } },
    says: '讨论日期与所选会议的召开日期不一致',
    remedy: '核对会议或者日期',
  },
] as const;

/** Legality review and collective discussion. */
export const decisionToApproval = decisionDrafting
  .step('send-review', '送合法性审查', {
    from: 'drafting',
    to: 'reviewing',
    by: handlers,
    records: { reviewSentOn: date('送审日期') },
    dated: 'reviewSentOn',
    guards: [
      {
        require: { draft: { filled: true }, reviewSentOn: { onOrAfter: { field: 'draftedOn' } } },
        says: '还没有决策草案，或者送审早于草案拟订',
        remedy: '先办理“拟订草案”；已办理的核对日期',
      },
      {
        rule: 'dec-consult',
        when: { secret: false },
        require: {
          consultFrom: { filled: true },
          collectedOn: { after: { field: 'consultUntil' }, onOrBefore: { field: 'reviewSentOn' } },
        },
        says: '除依法不予公开的外，应当听取公众意见',
        remedy: '办理“公开征求意见”和“归纳采纳意见”',
      },
      {
        rule: 'dec-consult',
        when: { group: true },
        require: { talkedOn: { filled: true } },
        says: '涉及特定群体利益的，应当与相关人民团体、社会组织和群众代表沟通协商',
        remedy: '办理“与特定群体沟通”',
      },
      {
        rule: 'dec-hearing',
        when: { hearingDue: true },
        require: { hearingHeldOn: { filled: true } },
        says: '应当听证的决策尚未听证',
        remedy: '办理“通知听证”和“举行听证”',
      },
      {
        rule: 'dec-expert',
        when: { technical: true },
        require: { expertOn: { filled: true }, independent: true, expertSigned: true },
        says: '专业性、技术性较强的决策应当组织专家、专业机构论证',
        remedy: '办理“专家论证”',
      },
      {
        rule: 'dec-risk',
        when: { risky: true },
        require: { riskOn: { filled: true } },
        says: '可能造成不利影响的决策应当评估风险可控性',
        remedy: '办理“风险评估”',
      },
      {
        rule: 'dec-fair-comp',
        when: { economic: true },
        require: { fairResult: ['clear', 'excepted'] },
        says: '涉及经营者经济活动的草案未经公平竞争审查，或者具有排除、限制竞争效果',
        remedy: '办理“公平竞争审查”，不符合标准的修改草案',
      },
    ],
  })
  .step('review', '登记合法性审查意见', {
    from: 'reviewing',
    to: 'reviewed',
    by: ['justice-office', 'legal-reviewer'],
    apart: ['draft', 'send-review'],
    records: {
      review: ref('合法性审查', legalityReview, { carries: { reviewedOn: 'reviewedOn', executor: 'unit' } }),
      reviewedOn: date('审查意见日期'),
    },
    dated: 'reviewedOn',
    guards: [
      {
        rule: 'dec-legal-review',
        require: { review: { is: { ...sound, reviewedOn: { on: 'today' } } } },
        says: '未经合法性审查，或者审查意见不允许提交讨论',
        remedy: '在“合法性审查”中办完审查，应当修改的先反馈处理',
      },
      {
        require: { reviewedOn: { onOrAfter: { field: 'reviewSentOn' } } },
        says: '审查意见早于送审日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('return', '退回修改', {
    from: ['reviewing', 'reviewed'],
    to: 'drafting',
    by: ['justice-office', 'legal-reviewer', 'mayor'],
    sign: 'return',
    records: { returnedOn: date('退回日期') },
    dated: 'returnedOn',
    reason: true,
  })
  .step('approve', '集体讨论通过', {
    from: 'reviewed',
    to: 'approved',
    by: ['mayor', 'party-office'],
    sign: 'agree',
    apart: ['review'],
    asks: discussed,
    records: {
      approvedOn: date('讨论通过日期'),
      packet: someOf('提交讨论的材料', {
        draft: '决策草案及说明',
        public: '公众参与及意见采纳情况',
        expert: '专家论证报告',
        risk: '风险评估报告',
        fair: '公平竞争审查材料',
        legality: '合法性审查意见',
      }),
    },
    dated: 'approvedOn',
    guards: [
      {
        rule: 'dec-legal-review',
        require: { review: { is: sound } },
        says: '未经合法性审查或者经审查不合法，不得提交讨论',
        remedy: '退回修改并重新审查',
      },
      {
        rule: 'adv-hear',
        require: { review: { is: { adviser: { filled: true } } } },
        says: '讨论决定前没有听取法律顾问、公职律师的意见',
        remedy: '取得法律意见并重新审查',
      },
      {
        rule: 'dec-packet',
        require: { packet: { hasAll: ['draft', 'legality'] } },
        says: '提交讨论的材料应当有决策草案及说明、合法性审查意见',
        remedy: '补齐材料后提交讨论',
      },
      {
        rule: 'dec-packet',
        when: { consultFrom: { filled: true } },
        require: { packet: { has: 'public' } },
        says: '提交讨论的材料缺公众参与及意见采纳情况',
        remedy: '补齐材料后提交讨论',
      },
      {
        rule: 'dec-packet',
        when: { technical: true },
        require: { packet: { has: 'expert' } },
        says: '提交讨论的材料缺专家论证报告',
        remedy: '补齐材料后提交讨论',
      },
      {
        rule: 'dec-packet',
        when: { risky: true },
        require: { packet: { has: 'risk' } },
        says: '提交讨论的材料缺风险评估报告',
        remedy: '补齐材料后提交讨论',
      },
      {
        rule: 'dec-packet',
        when: { economic: true },
        require: { packet: { has: 'fair' } },
        says: '提交讨论的材料缺公平竞争审查材料',
        remedy: '补齐材料后提交讨论',
      },
      {
        rule: 'dec-risk',
        when: { risky: true },
        require: { controllable: true },
        says: '风险不可控的，不得作出决策',
        remedy: '采取防范、降低风险的措施并调整草案，确保可控后再讨论',
      },
      {
        require: { approvedOn: { onOrAfter: { field: 'reviewedOn' } } },
        says: '讨论日期早于审查日期',
        remedy: '核对日期',
      },
      ...fairlyDiscussed,
    ],
  })
  .step('defer', '讨论后修改或者再议', {
    from: 'reviewed',
    to: 'drafting',
    by: ['mayor', 'party-office'],
    sign: 'return',
    asks: discussed,
    records: { deferredOn: date('决定再议日期') },
    dated: 'deferredOn',
    guards: fairlyDiscussed,
  })
  .step('shelve', '终止决策', {
    from: ['drafting', 'reviewing', 'reviewed'],
    to: 'shelved',
    by: ['mayor'],
    records: {
      shelvedOn: date('终止日期'),
      shelvedWhy: oneOf('终止原因', {
        risk: '风险不可控',
        unlawful: '经审查不合法',
        refused: '集体讨论不予通过',
        changed: '情况变化，不再需要',
      }),
      shelvedSays: longText('终止的理由'),
    },
    dated: 'shelvedOn',
  });
