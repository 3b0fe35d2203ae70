import { days, months, workdays } from '@yifa/law';
import { penaltyExecuted, reviewFirst } from './execution.ts';
import { collectedWhole } from './payment.ts';

/** Money was imposed: only then is there something to collect through the court. */
const unpaid = { kinds: { hasAny: ['fine', 'confiscation'] } } as const;
const settled = {
  any: [{ paidOn: { filled: true } }, collectedWhole, { state: ['closed', 'revoked'] }],
} as const;

/** The clocks of the whole case, and what the law asks that is left to people. */
export const penaltyTimed = penaltyExecuted
  .deadline('decide', '作出处罚决定', {
    rule: 'pen-90d',
    from: 'filedOn',
    within: days(90, 'penalty'),
    met: 'decidedOn',
    lapses: { state: ['spared', 'transferred'] },
  })
  .deadline('file', '核查线索、决定是否立案', {
    rule: 'pen-filing',
    from: 'receivedOn',
    within: { setting: 'filing-days', unit: 'workday', law: 'penalty' },
    met: 'filedOn',
    when: { not: { track: 'simple' } },
    lapses: { state: 'dismissed' },
  })
  .deadline('preserve', '处理先行登记保存的物品', {
    rule: 'pen-preserve',
    from: 'preservedOn',
    within: days(7, 'penalty'),
    met: 'releasedOn',
  })
  .deadline('hearing-apply', '当事人提出听证', {
    rule: 'pen-hearing-apply',
    from: 'informedOn',
    within: days(5, 'penalty'),
    met: 'hearingAskedOn',
    when: { hearingTold: true },
    lapses: { state: { not: ['informed', 'hearing'] } },
  })
  .deadline('serve', '送达决定书', {
    rule: 'pen-serve',
    from: 'decidedOn',
    within: days(7, 'penalty'),
    met: 'servedOn',
    lapses: { serveHow: 'announced' },
  })
  .deadline('publish', '公示处罚决定', {
    rule: 'pen-publish',
    from: 'decidedOn',
    within: workdays(7, 'three-systems'),
    met: 'publishedOn',
    when: { toPublish: true },
    lapses: { state: 'revoked' },
  })
  .deadline('spot-file', '当场处罚报备案', {
    rule: 'pen-simple-file',
    from: 'decidedOn',
    within: { setting: 'simple-file-days', unit: 'day', law: 'penalty' },
    met: 'spotFiledOn',
    when: { track: 'simple' },
  })
  .deadline('pay', '当事人缴款', {
    rule: 'pen-pay',
    from: 'servedOn',
    within: days(15, 'penalty'),
    met: 'paidOn',
    when: { kinds: { hasAny: ['fine', 'confiscation'] } },
    lapses: { any: [{ deferredOn: { filled: true } }, collectedWhole, { state: ['revoked', 'closed'] }] },
  })
  .deadline('hand-in', '当场收缴的罚款交至本机关', {
    rule: 'pen-remit',
    from: 'collectedOn',
    within: days(2, 'penalty'),
    met: 'handedInOn',
  })
  .deadline('remit', '本机关缴付银行', {
    rule: 'pen-remit',
    from: 'handedInOn',
    within: days(2, 'penalty'),
    met: 'remittedOn',
  })
  // The last day to go to court: the remedies run out first, then three months.
  .deadline('apply-court', '申请法院强制执行的最后期限', {
    rule: 'enf-court',
    from: 'servedOn',
    within: months(6, 'litigation'),
    extend: [{ when: {}, by: months(3, 'enforcement') }],
    met: 'courtAskedOn',
    when: { all: [unpaid, { not: reviewFirst }, { deferredOn: { filled: false } }] },
    lapses: settled,
  })
  .deadline('apply-court-spot', '申请法院强制执行的最后期限（当场处罚）', {
    rule: 'enf-court',
    from: 'servedOn',
    within: days(60, 'reconsideration'),
    extend: [{ when: {}, by: months(3, 'enforcement') }],
    met: 'courtAskedOn',
    when: { all: [unpaid, reviewFirst, { deferredOn: { filled: false } }] },
    lapses: settled,
  })
  .deadline('apply-court-deferred', '申请法院强制执行的最后期限（延期、分期届满后）', {
    rule: 'pen-defer',
    from: 'deferredUntil',
    within: months(3, 'enforcement'),
    met: 'courtAskedOn',
    when: unpaid,
    lapses: settled,
  })
  .deadline('review', '法制审核', {
    rule: 'tri-review-time',
    from: 'reviewSentOn',
    within: { setting: 'penalty-review-days', unit: 'workday', law: 'penalty' },
    met: 'reviewedOn',
  })
  .deadline('defend', '当事人陈述申辩', {
    rule: 'pen-defense',
    from: 'informedOn',
    within: { setting: 'defence-days', unit: 'day', law: 'penalty' },
    met: 'defendedOn',
    when: { track: 'ordinary' },
    lapses: { state: ['transferred', 'spared'] },
  })
  .deadline('withdraw', '撤回公示', {
    rule: 'pen-withdraw',
    from: 'revokedOn',
    within: days(3, 'penalty'),
    met: 'withdrawnOn',
    when: { publishedOn: { filled: true } },
  })
  .deadline('archive', '结案归档', {
    rule: 'pen-record',
    from: 'closedOn',
    within: { setting: 'case-archive-days', unit: 'day', law: 'penalty' },
    met: 'archivedOn',
  })
  .gap('pen-one-fine', '同一违法行为是否已被其他机关罚款，须由承办人查询核实')
  .gap('pen-surcharge', '加处罚款的数额由承办人计算，系统不自动加处')
  .gap('pen-delegate', '委托执法的书面委托由司法所另行保管')
  .gap('pen-revenue', '罚没款缴国库由财政系统核对')
  .gap('pen-disclose', '裁量基准和执法信息的常态公开在政务公开台账办理')
  .gap('pen-hearing-hold', '听证通知日至听证日按七个工作日计算，笔录作为决定根据由审核人把关')
  .gap('pen-publish', '公示内容中的国家秘密、商业秘密和个人隐私由公示人处理')
  .gap('enf-court-docs', '法院受理、裁定和不服裁定的复议期限由法院掌握');
