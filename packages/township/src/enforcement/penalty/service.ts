import { date, oneOf, optional, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { penaltyWithSpot } from './spot.ts';

/** Service and publication of a decision. */
export const penaltyServed = penaltyWithSpot
  .step('serve', '送达决定书', {
    from: 'decided',
    to: 'served',
    by: ['enforcement-officer'],
    records: {
      serveHow: oneOf('送达方式', {
        direct: '直接送达',
        left: '留置送达',
        post: '邮寄送达',
        entrusted: '委托送达',
        electronic: '电子送达',
        announced: '公告送达',
      }),
      electronicAgreed: optional(yesNo('当事人已签订电子送达确认书')),
      announcedOn: optional(date('公告日期')),
      receiptNo: optional(text('送达回证编号')),
    },
    asks: ['servedOn'],
    dated: 'servedOn',
    guards: [
      {
        rule: 'pen-serve',
        when: { serveHow: 'electronic' },
        require: { electronicAgreed: true },
        says: '电子送达应当经当事人同意并签订确认书',
        remedy: '改用其他方式送达，或先取得确认书',
      },
      {
        rule: 'pen-serve-public',
        when: { serveHow: 'announced' },
        require: { servedOn: { onOrAfter: { field: 'announcedOn', plus: days(30, 'civil-procedure') } } },
        says: '公告送达须自发出公告之日起经过三十日才视为送达',
        remedy: '待公告期满再登记送达',
      },
      {
        rule: 'pen-serve-public',
        when: { serveHow: 'announced' },
        require: { announcedOn: { onOrAfter: { field: 'decidedOn' } } },
        says: '公告日期早于决定日期',
        remedy: '核对日期',
      },
      {
        require: { servedOn: { onOrAfter: { field: 'decidedOn' } } },
        says: '送达日期早于决定日期',
        remedy: '核对日期',
      },
      {
        rule: 'pen-serve',
        force: 'justify',
        when: { not: { serveHow: 'announced' } },
        require: { servedOn: { onOrBefore: { field: 'decidedOn', plus: days(7, 'penalty') } } },
        says: '决定书应当在七日内送达当事人',
        remedy: '写明逾期送达的原因',
      },
    ],
  })
  .step('publish', '公示处罚决定', {
    from: ['served', 'closed'],
    by: ['enforcement-officer', 'party-office', 'justice-office'],
    records: { publishedOn: date('公示日期'), publishedAt: text('公示网址或位置') },
    dated: 'publishedOn',
    guards: [
      {
        rule: 'pen-publish',
        require: { toPublish: true },
        says: '本案未列入依法公开的范围',
        remedy: '确需公开的，先更正“依法公开”并说明理由',
      },
      {
        require: { publishedOn: { onOrAfter: { field: 'decidedOn' } } },
        says: '公示日期早于决定日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('report-spot', '当场处罚备案', {
    from: ['served', 'closed'],
    by: ['enforcement-officer'],
    records: { spotFiledOn: date('报本机关备案日期') },
    dated: 'spotFiledOn',
    guards: [
      { rule: 'pen-simple-file', require: { track: 'simple' }, says: '只有当场处罚需要备案', remedy: '不需办理' },
      {
        require: { spotFiledOn: { onOrAfter: { field: 'decidedOn' } } },
        says: '备案日期早于决定日期',
        remedy: '核对日期',
      },
    ],
  });
