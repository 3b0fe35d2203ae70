import { date, longText, oneOf, optional, personal, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 行政执法投诉举报和权限争议. */
export const enforcementComplaint = ledger('enforcement-complaint', '执法投诉举报和权限争议', {
  area: 'enforcement',
  unit: '件',
  keepers: ['justice-office', 'enforcement-officer'],
})
  .fields(
    {
      subject: text('事项'),
      receivedOn: date('收到日期'),
      kind: oneOf('类型', { complaint: '对执法行为的投诉', report: '违法行为举报', jurisdiction: '执法权限争议' }),
      source: oneOf('来源', { visit: '来访', phone: '电话', network: '网络', office: '站所报告', transferred: '转办' }),
      complainant: optional(personal(text('投诉举报人'))),
      content: longText('内容'),
      unit: text('承办单位', { about: 'organisation' }),
    },
    { title: ['subject'], dated: 'receivedOn' },
  )
  .procedure({ received: '办理中', answered: '已答复' }, ['answered'])
  .step('receive', '登记', {
    from: 'new',
    to: 'received',
    by: ['justice-office', 'enforcement-officer'],
    dated: 'receivedOn',
  })
  .step('answer', '答复（请示上级）', {
    from: 'received',
    to: 'answered',
    by: ['justice-office', 'leader', 'mayor'],
    records: {
      answeredOn: date('答复日期'),
      answer: longText('调查和答复情况'),
      founded: yesNo('情况属实'),
      corrected: optional(longText('纠正措施')),
    },
    dated: 'answeredOn',
    guards: [
      {
        when: { kind: 'complaint', founded: true },
        require: { corrected: { filled: true } },
        says: '投诉属实的应当纠正',
        remedy: '填写纠正措施',
      },
      {
        require: { answeredOn: { onOrAfter: { field: 'receivedOn' } } },
        says: '答复日期早于收到日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['received']);
