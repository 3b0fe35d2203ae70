import { penalty } from './penalty.ts';
import { prove } from './prove.ts';

prove(penalty, {
  states: 5000,
  transitions: 40_000,
  unnoticed: [
    // The order of two dates that no article turns on.
    'dismiss - 不予立案日期早于线索登记日期',
    'file - 立案日期早于线索登记日期',
    'transfer - 移送日期早于立案日期',
    'conclude - 调查终结日期早于立案日期',
    'ask-hearing - 提出听证的日期早于上次听证终止的日期',
    'call-hearing - 听证通知日期早于提出听证的日期',
    'drop-hearing - 终止日期早于提出听证的日期',
    'send-review - 送审日期早于调查终结日期',
    'review - 案件尚未送审，或者审核日期早于送审日期',
    'spare - 不予处罚日期早于调查终结日期',
    'pay - 累计实缴金额少于已经当场收缴的罚款',
    'defer pen-defer 延期届满日应晚于批准日期',
    // A step that nobody needs in such a case.
    'ask-hearing pen-hearing-scope 本案不属于应当听证的范围',
    'report-spot pen-simple-file 只有当场处罚需要备案',
    'decide - 处罚种类含没收，应填写没收金额',
    // What a step sets is not corrected by hand.
    'always - 办案程序由立案或者当场处罚确定，不能改动',
    // Asked again by a later step or by another guard of the same one.
    'release pen-preserve 没有先行登记保存的物品',
    'conclude pen-evidence 违法事实没有证据证明，不得给予行政处罚',
    'inform-again - 重新告知应在变更拟处罚内容之后',
    'defend pen-defense 陈述申辩应在告知之后',
    'review pen-legal-review 法制审核人员不得是本案承办人',
    'decide pen-notice 未告知拟处罚内容及事实、理由、依据，不得作出处罚决定',
    'decide pen-notice 拟给予的“罚款”没有事先告知当事人',
    'decide pen-notice 决定的处罚应当告知听证权而未告知',
    'decide pen-decision-doc 决定书应当载明申请复议、提起诉讼的途径和期限',
    'decide rev-inform 应当告知复议机关、申请期限和诉讼期限',
    'remit pen-remit 当场收缴的罚款尚未交至本机关',
    'demand pen-defer 批准的延期或者分期尚未届满',
  ],
});
