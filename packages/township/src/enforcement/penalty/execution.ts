import { date, longText, oneOf, text } from '@yifa/kernel';
import { days, months, plainDate } from '@yifa/law';
import { collectedWhole, penaltyPaid } from './payment.ts';

/** Penalties on the spot since the revised 复议法: only reconsideration is open at first, so its sixty days end the remedies. */
export const reviewFirst = { track: 'simple', decidedOn: { onOrAfter: plainDate('2024-01-01') } } as const;

/** After service and payment: compulsion, closing, revocation. */
export const penaltyExecuted = penaltyPaid
  .step('defer', '批准延期或者分期缴纳', {
    from: 'served',
    by: ['leader', 'mayor'],
    records: { deferredOn: date('批准日期'), deferredUntil: date('延期至') },
    dated: 'deferredOn',
    reason: true,
    guards: [
      {
        rule: 'pen-defer',
        require: { deferredUntil: { after: { field: 'deferredOn' } } },
        says: '延期届满日应晚于批准日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('demand', '催告履行', {
    from: 'served',
    by: ['enforcement-officer'],
    records: { demandedOn: date('催告书送达日期'), demandSays: longText('催告内容和当事人陈述申辩') },
    dated: 'demandedOn',
    guards: [
      {
        rule: 'pen-pay',
        force: 'remind',
        when: { kinds: { hasAny: ['fine', 'confiscation'] } },
        require: { demandedOn: { after: { field: 'servedOn', plus: days(15, 'penalty') } } },
        says: '当事人缴款的十五日尚未届满',
        remedy: '期限届满仍未缴纳的再催告',
      },
      {
        require: { demandedOn: { onOrAfter: { field: 'servedOn' } } },
        says: '催告日期早于送达日期',
        remedy: '核对日期',
      },
      {
        rule: 'pen-defer',
        when: { deferredOn: { filled: true } },
        require: { demandedOn: { after: { field: 'deferredUntil' } } },
        says: '批准的延期或者分期尚未届满',
        remedy: '届满仍未缴纳的再催告',
      },
    ],
  })
  .step('apply-court', '申请法院强制执行', {
    from: 'served',
    by: ['leader', 'mayor'],
    records: {
      remedyEndedOn: date('复议、诉讼期限届满日'),
      courtAskedOn: date('申请日期'),
      courtName: text('受理法院', { about: 'organisation' }),
    },
    dated: 'courtAskedOn',
    guards: [
      {
        rule: 'enf-court',
        require: {
          demandedOn: { filled: true },
          courtAskedOn: { after: { field: 'demandedOn', plus: days(10, 'enforcement') } },
        },
        says: '申请强制执行前应当催告，催告书送达十日后仍未履行方可申请',
        remedy: '先办理“催告履行”，待十个工作日届满',
      },
      {
        rule: 'enf-court',
        when: { not: reviewFirst },
        require: { remedyEndedOn: { onOrAfter: { field: 'servedOn', plus: months(6, 'litigation') } } },
        says: '当事人在法定期限内不申请复议或者提起诉讼，方可申请法院强制执行',
        remedy: '待复议、诉讼期限届满',
      },
      {
        rule: 'enf-court',
        when: reviewFirst,
        require: { remedyEndedOn: { onOrAfter: { field: 'servedOn', plus: days(60, 'reconsideration') } } },
        says: '当事人申请行政复议的六十日尚未届满',
        remedy: '当场处罚须先申请复议，待复议申请期限届满',
      },
      {
        rule: 'enf-court',
        require: { courtAskedOn: { after: { field: 'remedyEndedOn' } } },
        says: '复议、诉讼期限尚未届满',
        remedy: '待期限届满后申请',
      },
      {
        rule: 'enf-court',
        require: {
          any: [
            { courtAskedOn: { onOrBefore: { field: 'remedyEndedOn', plus: months(3, 'enforcement') } } },
            { courtAskedOn: { onOrBefore: { field: 'deferredUntil', plus: months(3, 'enforcement') } } },
          ],
        },
        says: '申请强制执行应当自期限届满之日起三个月内提出',
        remedy: '超过期限的，法院不予受理',
      },
      {
        rule: 'pen-defer',
        when: { deferredUntil: { filled: true } },
        require: { courtAskedOn: { after: { field: 'deferredUntil' } } },
        says: '批准的延期或者分期尚未届满，不能申请法院强制执行',
        remedy: '届满仍未缴纳的，催告后申请',
      },
    ],
  })
  .step('close', '结案', {
    from: 'served',
    to: 'closed',
    by: ['leader', 'mayor'],
    records: {
      closedOn: date('结案日期'),
      outcome: oneOf('执行结果', { performed: '当事人自觉履行', enforced: '法院强制执行', ended: '终结执行' }),
      closing: longText('结案报告'),
    },
    dated: 'closedOn',
    guards: [
      {
        rule: 'pen-pay',
        when: { outcome: 'performed', kinds: { hasAny: ['fine', 'confiscation'] } },
        require: {
          any: [
            { paidOn: { onOrBefore: { field: 'closedOn' } } },
            { paidOn: { filled: false }, collectedOn: { onOrBefore: { field: 'closedOn' } } },
          ],
        },
        says: '罚没款尚未缴清，不能按履行完毕结案',
        remedy: '登记缴款，或者依法催告、申请强制执行',
      },
      {
        rule: 'pen-pay',
        when: { outcome: 'performed', fine: { filled: true } },
        require: { any: [{ paid: { atLeast: { field: 'fine' } } }, collectedWhole] },
        says: '实缴金额少于罚款金额，不能按履行完毕结案',
        remedy: '登记续缴，或者依法催告、申请强制执行',
      },
      {
        rule: 'pen-remit',
        when: { collect: 'spot' },
        require: { remittedOn: { onOrAfter: { field: 'handedInOn' }, onOrBefore: { field: 'closedOn' } } },
        says: '当场收缴的罚款尚未缴付银行',
        remedy: '先办理“缴付银行”',
      },
      {
        rule: 'enf-court',
        when: { outcome: 'enforced' },
        require: { courtAskedOn: { onOrBefore: { field: 'closedOn' } } },
        says: '没有申请法院强制执行',
        remedy: '先办理“申请法院强制执行”',
      },
      {
        rule: 'pen-publish',
        when: { toPublish: true },
        require: { publishedOn: { filled: true } },
        says: '依法应当公开的处罚决定尚未公示',
        remedy: '先办理“公示处罚决定”',
      },
      {
        rule: 'pen-simple-file',
        when: { track: 'simple' },
        require: { spotFiledOn: { filled: true } },
        says: '当场处罚尚未报本机关备案',
        remedy: '先办理“当场处罚备案”',
      },
      { require: { closedOn: { onOrAfter: { field: 'servedOn' } } }, says: '结案日期早于送达日期', remedy: '核对日期' },
    ],
  })
  .step('archive', '归档', {
    from: 'closed',
    by: ['enforcement-officer'],
    records: { archivedOn: date('归档日期'), archiveNo: text('归档号') },
    dated: 'archivedOn',
    guards: [
      {
        require: { archivedOn: { onOrAfter: { field: 'closedOn' } } },
        says: '归档日期早于结案日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('revoke', '决定被撤销、变更或者确认违法、无效', {
    from: ['decided', 'served', 'closed'],
    to: 'revoked',
    by: ['leader', 'mayor'],
    records: {
      revokedOn: date('撤销（变更、确认违法、无效）日期'),
      revokeKind: oneOf('结果', { revoked: '撤销', changed: '变更', unlawful: '确认违法', void: '确认无效' }),
      revokedBy: text('作出机关和文号'),
    },
    dated: 'revokedOn',
    guards: [
      {
        require: { revokedOn: { onOrAfter: { field: 'decidedOn' } } },
        says: '撤销日期早于决定日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('withdraw', '撤回公示', {
    from: 'revoked',
    by: ['enforcement-officer', 'party-office', 'justice-office'],
    records: { withdrawnOn: date('撤回日期'), withdrawnSays: longText('公开说明的理由') },
    dated: 'withdrawnOn',
    guards: [
      {
        rule: 'pen-withdraw',
        require: { publishedOn: { filled: true } },
        says: '该决定没有公示过',
        remedy: '不需办理',
      },
    ],
  })
  .amendable(['clue'])
  .always([
    {
      require: {
        any: [
          { track: 'simple', filedOn: { filled: false } },
          { track: 'ordinary', filedOn: { filled: true } },
        ],
      },
      says: '办案程序由立案或者当场处罚确定，不能改动',
      remedy: '程序用错的，作废或者撤销后重新办理',
    },
  ]);
