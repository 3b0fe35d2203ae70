import { count, date, longText, oneOf, optional, personal, rate, ref, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 12345等平台工单: dispatched, taken, handled, answered, rated. */
export const hotlineTicket = ledger('hotline-ticket', '热线和平台工单', {
  area: 'oversight',
  unit: '件',
  keepers: ['petition-office', 'party-office', 'service-centre'],
})
  .fields(
    {
      ticketNo: text('工单编号', { aliases: ['工单号', '受理编号', '工单流水号'] }),
      subject: text('事项', { aliases: ['工单标题', '标题', '诉求标题', '事由', '诉求事项'] }),
      channel: oneOf('渠道', {
        hotline: '12345热线',
        supervision: '互联网+督查',
        mailbox: '领导信箱',
        message: '网民留言',
        other: '其他平台',
      }),
      dispatchedOn: date('派单日期', { aliases: ['派单时间', '交办日期', '转办日期', '收单日期', '下派时间'] }),
      kind: oneOf('诉求类别', { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', suggest: '建议' }),
      caller: optional(
        personal(text('诉求人', { aliases: ['来电人', '反映人', '市民姓名', '来电人姓名', '诉求人姓名'] })),
      ),
      phone: optional(personal(text('联系电话', { shape: 'phone', aliases: ['来电号码', '来电电话', '诉求人电话'] }))),
      content: personal(longText('诉求内容', { aliases: ['反映内容', '来电内容', '工单内容', '主要内容', '内容'] })),
      village: optional(ref('所在村（社区）', village)),
      unit: text('承办站所', { aliases: ['承办单位', '责任单位', '办理单位', '承办部门'] }),
      helpers: optional(text('协办站所', { aliases: ['协办单位', '配合单位'] })),
      repeated: yesNo('重复工单', { aliases: ['是否重复', '重复件', '是否重复件'] }),
    },
    { title: ['subject', 'ticketNo'], dated: 'dispatchedOn', unique: [['channel', 'ticketNo']] },
  )
  .procedure({ dispatched: '待签收', handling: '办理中', replied: '已答复', rated: '已评价', returned: '已退单' }, [
    'rated',
    'returned',
  ])
  .step('take', '登记派单', {
    from: 'new',
    to: 'dispatched',
    by: ['petition-office', 'party-office', 'service-centre'],
    dated: 'dispatchedOn',
  })
  .step('sign', '签收', {
    from: 'dispatched',
    to: 'handling',
    by: ['petition-office', 'party-office', 'service-centre', 'enforcement-officer', 'village', 'justice-office'],
    records: { signedOn: date('签收日期') },
    dated: 'signedOn',
    guards: [
      {
        require: { signedOn: { onOrAfter: { field: 'dispatchedOn' } } },
        says: '签收日期早于派单日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('return', '退单', {
    from: ['dispatched', 'handling'],
    to: 'returned',
    by: ['petition-office', 'party-office', 'leader'],
    records: { returnedOn: date('退单日期') },
    dated: 'returnedOn',
    reason: true,
  })
  .step('extend', '批准延期', {
    from: 'handling',
    by: ['leader', 'mayor'],
    records: { extendedOn: date('批准延期日期'), extendedTo: date('延期至') },
    dated: 'extendedOn',
    reason: true,
  })
  .step('reply', '办理答复', {
    from: 'handling',
    to: 'replied',
    by: ['petition-office', 'party-office', 'service-centre', 'enforcement-officer', 'village', 'justice-office'],
    records: {
      repliedOn: date('答复日期'),
      contacted: yesNo('已联系诉求人'),
      answer: longText('办理结果'),
      outcome: oneOf('处理情况', {
        solved: '已解决',
        explained: '已解释说明',
        guided: '已引导法定途径',
        open: '暂不能解决',
      }),
    },
    dated: 'repliedOn',
    guards: [
      {
        require: { repliedOn: { onOrAfter: { field: 'signedOn' } } },
        says: '答复日期早于签收日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('rate', '回访评价', {
    from: 'replied',
    to: 'rated',
    by: ['petition-office', 'party-office', 'service-centre'],
    apart: ['reply'],
    records: {
      ratedOn: date('回访日期'),
      responded: yesNo('已响应'),
      solved: yesNo('诉求人认为已解决'),
      satisfied: oneOf('满意度', { yes: '满意', fair: '基本满意', no: '不满意', none: '未评价' }),
    },
    dated: 'ratedOn',
    guards: [
      { require: { ratedOn: { onOrAfter: { field: 'repliedOn' } } }, says: '回访日期早于答复日期', remedy: '核对日期' },
    ],
  })
  .step('reopen', '不满意重办', {
    from: 'rated',
    to: 'handling',
    by: ['petition-office', 'party-office'],
    records: { reopenedOn: date('重办日期') },
    dated: 'reopenedOn',
    guards: [{ require: { satisfied: 'no' }, says: '只有不满意的工单需要重办', remedy: '不需办理' }],
  })
  .amendable(['dispatched'])
  .deadline('reply', '工单办理', {
    rule: 'hot-12345',
    from: 'dispatchedOn',
    within: { setting: 'hotline-reply-workdays', unit: 'workday', law: 'hotline' },
    met: 'repliedOn',
    when: { not: { kind: 'consult' } },
    lapses: { any: [{ state: 'returned' }, { extendedOn: { filled: true } }] },
  })
  .deadline('reply-consult', '咨询类工单答复', {
    rule: 'hot-12345',
    from: 'dispatchedOn',
    within: { setting: 'hotline-consult-workdays', unit: 'workday', law: 'hotline' },
    met: 'repliedOn',
    when: { kind: 'consult' },
    lapses: { any: [{ state: 'returned' }, { extendedOn: { filled: true } }] },
  })
  .document('reply', '工单办理情况回复', {
    after: ['reply'],
    dated: 'repliedOn',
    body: [
      { fields: ['ticketNo', 'channel', 'dispatchedOn', 'kind', 'content', 'unit', 'helpers'] },
      { heading: '办理结果' },
      '{answer}',
      { fields: ['outcome'] },
    ],
  });

const kept = { not: { returnedOn: { onOrBefore: 'periodEnd' } } } as const;
export const hotlineTickets = count('hotline_tickets', hotlineTicket, {
  label: '热线和平台工单',
  says: '本期派单、期末前未退单的工单',
  on: 'dispatchedOn',
  where: kept,
  phrase: '受理群众诉求工单{n}',
});
export const hotline12345 = count('hotline_tickets_12345', hotlineTicket, {
  label: '12345热线工单',
  on: 'dispatchedOn',
  where: { all: [{ channel: 'hotline' }, kept] },
  reads: 'hotline_tickets',
  phrase: '受理12345热线工单{n}',
});
export const ticketsReplied = count('hotline_tickets_replied', hotlineTicket, {
  label: '已办复工单',
  says: '本期派单、期末前已答复',
  on: 'dispatchedOn',
  where: { all: [kept, { repliedOn: { onOrBefore: 'periodEnd' } }] },
  reads: 'hotline_tickets',
  phrase: '办复{n}',
});
export const completionRate = rate('completion_rate', ticketsReplied, hotlineTickets, {
  label: '工单办结率',
  says: '本期派单中期末前已答复的比例',
  phrase: '办结率{n}',
});
export const ticketsRated = count('hotline_tickets_rated', hotlineTicket, {
  label: '已评价工单',
  says: '本期派单、期末前已作出满意度评价',
  on: 'dispatchedOn',
  where: { all: [kept, { ratedOn: { onOrBefore: 'periodEnd' }, satisfied: ['yes', 'fair', 'no'] }] },
  reads: 'hotline_tickets',
});
export const ticketsSatisfied = count('hotline_tickets_satisfied', hotlineTicket, {
  label: '满意工单',
  says: '本期派单、期末前评价为满意或者基本满意',
  on: 'dispatchedOn',
  where: { all: [kept, { ratedOn: { onOrBefore: 'periodEnd' }, satisfied: ['yes', 'fair'] }] },
  reads: 'hotline_tickets',
});
export const hotlineSatisfaction = rate('hotline_satisfaction', ticketsSatisfied, ticketsRated, {
  label: '工单满意率',
  says: '满意和基本满意占已评价工单的比例',
  phrase: '群众满意率{n}',
});

export const hotlineIndicators = [
  hotlineTickets,
  hotline12345,
  ticketsReplied,
  completionRate,
  ticketsRated,
  ticketsSatisfied,
  hotlineSatisfaction,
];
export const hotlineRelations = [
  relation('tickets-12345', hotline12345, '<=', hotlineTickets, '12345工单数不超过工单总数'),
  relation('tickets-replied', ticketsReplied, '<=', hotlineTickets, '办复数不超过受理数'),
  relation('tickets-rated', ticketsRated, '<=', hotlineTickets, '评价数不超过受理数'),
  relation('tickets-satisfied', ticketsSatisfied, '<=', ticketsRated, '满意数不超过评价数'),
];
