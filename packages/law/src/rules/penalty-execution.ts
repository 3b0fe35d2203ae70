import { penaltyCommon } from './penalty-power.ts';
import { noConsequence, sectionRules } from './section.ts';

/** After the decision: paying, publishing, withdrawing. */
export const penaltyExecution = sectionRules(penaltyCommon, {
  'pen-pay': {
    says: '当事人应当自收到处罚决定书之日起十五日内缴纳罚款',
    limit: '15日',
    trigger: '收到决定书之日起',
    who: ['party'],
    consequence: '逾期可以加处罚款',
    at: [['penalty', '67']],
  },
  'pen-spot-collect': {
    says: '只有当场处罚且罚款在一百元以下、当场处罚且事后难以执行、边远水上交通不便且当事人提出三种情形可以当场收缴，须出具财政专用票据',
    limit: '100元',
    trigger: '当场',
    who: ['handler'],
    consequence: '违规自行收缴的，责任人员受处分（第七十八条）',
    at: [['penalty', '68', '69', '70']],
    from: '2021-07-15',
    note: '此前为20元（未核）',
  },
  'pen-remit': {
    says: '当场收缴的罚款两个工作日内交至机关，机关两个工作日内缴付银行',
    limit: '各2个工作日',
    trigger: '收缴之日起',
    who: ['handler'],
    consequence: '责任人员受处分',
    at: [['penalty', '71', '85']],
  },
  'pen-surcharge': {
    says: '到期不缴罚款的，可以每日按罚款数额百分之三加处，总额不得超过罚款；复议、诉讼期间不计算',
    limit: '每日3%，不超过本金',
    trigger: '逾期次日起',
    who: ['head'],
    consequence: noConsequence,
    at: [['penalty', '72', '73']],
  },
  'pen-defer': {
    says: '当事人确有困难的，经申请和批准可以延期或者分期缴纳；申请强制执行的期限自延期届满起算',
    trigger: '延期或者分期届满之日起',
    who: ['head'],
    consequence: noConsequence,
    at: [['penalty', '66', '72']],
  },
  'pen-publish': {
    says: '具有一定社会影响的处罚决定在七个工作日内依法公开，国家秘密、商业秘密和个人隐私除外',
    limit: '7个工作日',
    trigger: '决定至公开',
    who: ['handler'],
    at: [['penalty', '48'], ['disclosure', '20(六)'], ['three-systems']],
    note: '7个工作日出自三项制度意见，仅见转载',
  },
  'pen-withdraw': {
    says: '已公开的处罚决定被变更、撤销、确认违法或者无效的，三个工作日内撤回并公开说明理由',
    limit: '3个工作日',
    trigger: '变更等之日至撤回',
    who: ['handler'],
    consequence: noConsequence,
    at: [['penalty', '48', '85']],
  },
});
