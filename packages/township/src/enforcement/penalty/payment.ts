import { date, money, oneOf, optional, text } from '@yifa/kernel';
import { penaltyServed } from './service.ts';

/** The whole fine was collected on the spot. */
export const collectedWhole = { collected: { atLeast: { field: 'fine' } } } as const;

/**
 * Money: collected on the spot, handed in and remitted, or paid at a bank. What is collected on the spot is a step and
 * facts of its own, so that no later payment writes over it.
 */
export const penaltyPaid = penaltyServed
  .kept({ collect: oneOf('收缴方式', { bank: '当事人到银行缴纳', spot: '当场收缴' }) })
  .step('collect', '当场收缴罚款', {
    from: 'served',
    by: ['enforcement-officer'],
    records: {
      collectedOn: date('当场收缴日期'),
      collected: money('当场收缴金额'),
      spotTicketNo: text('当场出具的财政票据号'),
      spotWhy: optional(
        oneOf('当场收缴的理由', {
          small: '当场处罚且罚款在一百元以下',
          hard: '当场处罚且事后难以执行',
          remote: '边远、水上、交通不便，当事人提出',
        }),
      ),
    },
    sets: { collect: 'spot' },
    once: true,
    dated: 'collectedOn',
    guards: [
      {
        rule: 'pen-spot-collect',
        require: { spotWhy: { filled: true } },
        says: '除法定情形外，执法人员不得自行收缴罚款',
        remedy: '由当事人到指定银行或者通过电子支付系统缴纳',
      },
      {
        rule: 'pen-spot-collect',
        when: { spotWhy: 'small' },
        require: { fine: { atMost: 100_00 } },
        says: '以小额为由当场收缴的，罚款不得超过一百元',
        remedy: '由当事人到银行缴纳',
      },
      {
        rule: 'pen-spot-collect',
        when: { spotWhy: ['small', 'hard'] },
        require: { track: 'simple' },
        says: '小额、事后难以执行的理由只适用于当场处罚',
        remedy: '由当事人到银行缴纳',
      },
      {
        rule: 'pen-spot-collect',
        require: { kinds: { has: 'fine' }, collected: { atMost: { field: 'fine' } } },
        says: '当场收缴的只能是罚款，且不超过决定的数额',
        remedy: '核对金额；没收款由当事人到银行缴纳',
      },
      {
        require: { collectedOn: { onOrAfter: { field: 'decidedOn' } } },
        says: '收缴日期早于决定日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('pay', '缴纳罚没款', {
    from: 'served',
    by: ['enforcement-officer', 'party-office'],
    records: {
      paidOn: date('缴款日期（分期的为最近一次）'),
      paid: money('累计实缴金额（含当场收缴的）'),
      ticketNo: text('财政票据号'),
    },
    dated: 'paidOn',
    guards: [
      {
        when: { collected: { filled: true } },
        require: { paid: { atLeast: { field: 'collected' } } },
        says: '累计实缴金额少于已经当场收缴的罚款',
        remedy: '累计金额连同当场收缴的一并填写',
      },
      { require: { paidOn: { onOrAfter: { field: 'decidedOn' } } }, says: '缴款日期早于决定日期', remedy: '核对日期' },
    ],
  })
  .step('hand-in', '当场收缴款交至本机关', {
    from: ['served', 'closed'],
    by: ['enforcement-officer', 'party-office'],
    records: { handedInOn: date('交至本机关日期') },
    once: true,
    dated: 'handedInOn',
    guards: [
      { require: { collect: 'spot' }, says: '没有当场收缴的罚款', remedy: '不需办理' },
      {
        when: { collectedOn: { filled: true } },
        require: { handedInOn: { onOrAfter: { field: 'collectedOn' } } },
        says: '交款日期早于收缴日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('remit', '缴付银行', {
    from: ['served', 'closed'],
    by: ['party-office'],
    records: { remittedOn: date('缴付银行日期') },
    once: true,
    dated: 'remittedOn',
    guards: [
      {
        rule: 'pen-remit',
        require: { handedInOn: { filled: true }, remittedOn: { onOrAfter: { field: 'handedInOn' } } },
        says: '当场收缴的罚款尚未交至本机关',
        remedy: '先办理“当场收缴款交至本机关”',
      },
    ],
  });
