import { date, longText, oneOf, optional, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { petitionIntake } from './petition-intake.ts';

const office = ['petition-office'] as const;
const handlers = [
  'petition-office',
  'service-centre',
  'emergency-office',
  'enforcement-officer',
  'justice-office',
] as const;

/** Extension, opinion, delivery, rating, recheck and closing. */
export const petitionAnswer = petitionIntake
  .step('extend', '延长办理期限', {
    from: 'accepted',
    by: ['leader', 'mayor'],
    records: {
      extendedOn: date('批准延长日期'),
      complex: yesNo('情况复杂'),
      extendedTold: yesNo('已告知信访人延长理由'),
    },
    dated: 'extendedOn',
    guards: [
      {
        rule: 'pet-60d',
        require: { complex: true, extendedTold: true },
        says: '只有情况复杂的可以延长，并应当告知信访人理由',
        remedy: '告知后再登记',
      },
      {
        rule: 'pet-60d',
        require: { extendedOn: { onOrBefore: { field: 'acceptedOn', plus: days(60, 'petition') } } },
        says: '六十日期限届满后不能再延长',
        remedy: '尽快作出处理意见',
      },
    ],
  })
  .step('reply', '出具处理意见', {
    from: 'accepted',
    to: 'replied',
    by: handlers,
    asks: ['doneOn'],
    records: {
      opinionNo: optional(text('处理意见书文号')),
      request: longText('投诉请求'),
      found: longText('查明的事实和理由'),
      ground: longText('处理意见及依据'),
      result: oneOf('处理结果', {
        supported: '支持',
        explained: '解释说明',
        rejected: '不予支持',
        adopted: '采纳建议',
        checked: '核查处理',
      }),
      supervised: optional(yesNo('支持的已督促执行')),
      recheckTold: optional(yesNo('已告知三十日内可以申请复查')),
      leaked: yesNo('检举控告材料透露或者转给了被检举人'),
    },
    dated: 'doneOn',
    guards: [
      {
        rule: 'pet-opinion',
        when: { purpose: 'appeal' },
        require: { opinionNo: { filled: true }, recheckTold: true },
        says: '申诉求决类应当出具信访处理意见书，并告知申请复查的权利',
        remedy: '出具意见书，写明复查机关和期限',
      },
      {
        rule: 'pet-opinion',
        when: { purpose: 'appeal' },
        require: { result: ['supported', 'explained', 'rejected'] },
        says: '信访处理意见应当是支持、解释说明、不予支持之一',
        remedy: '改选处理结果',
      },
      {
        rule: 'pet-opinion',
        when: { result: 'supported' },
        require: { supervised: true },
        says: '支持信访请求的应当督促有关机关、单位执行',
        remedy: '督促执行后再登记',
      },
      {
        rule: 'pet-recuse',
        when: { purpose: 'report' },
        require: { leaked: false },
        says: '检举控告材料不得透露或者转给被检举、控告的人员或者单位',
        remedy: '立即采取保护措施并报告，据实登记处理情况',
      },
      { require: { doneOn: { onOrAfter: { field: 'acceptedOn' } } }, says: '答复日期早于受理日期', remedy: '核对日期' },
    ],
  })
  .step('serve', '送达', {
    from: 'replied',
    by: handlers,
    records: {
      servedOn: date('送达日期'),
      serveHow: oneOf('送达方式', { direct: '直接送达', post: '邮寄', online: '网上送达', left: '留置送达' }),
    },
    dated: 'servedOn',
    guards: [
      { require: { servedOn: { onOrAfter: { field: 'doneOn' } } }, says: '送达日期早于答复日期', remedy: '核对日期' },
    ],
  })
  .step('rate', '登记满意度评价', {
    from: ['replied', 'closed'],
    by: office,
    records: { ratedOn: date('评价日期'), satisfied: oneOf('满意度', { yes: '满意', fair: '基本满意', no: '不满意' }) },
    dated: 'ratedOn',
    guards: [
      {
        rule: 'pet-satisfy',
        require: { servedOn: { onOrBefore: { field: 'ratedOn' } } },
        says: '处理意见尚未送达，不能登记评价',
        remedy: '先办理“送达”',
      },
    ],
  })
  .step('recheck', '登记复查', {
    from: ['replied', 'closed'],
    by: office,
    records: {
      recheckAskedOn: date('申请复查日期'),
      recheckBy: text('复查机关'),
      recheckedOn: optional(date('复查意见日期')),
      recheckResult: optional(oneOf('复查结果', { upheld: '维持', changed: '变更', revoked: '撤销重办' })),
    },
    dated: 'recheckAskedOn',
    guards: [
      {
        rule: 'pet-recheck',
        require: { recheckAskedOn: { onOrBefore: { field: 'servedOn', plus: days(30, 'petition') } } },
        says: '复查应当自收到书面答复之日起三十日内申请',
        remedy: '逾期的告知不再受理',
      },
    ],
  })
  .step('final', '登记复核', {
    from: ['replied', 'closed'],
    by: office,
    records: {
      finalServedOn: date('收到复查意见日期'),
      finalAskedOn: date('申请复核日期'),
      finalResult: optional(oneOf('复核结果', { upheld: '维持', changed: '变更', revoked: '撤销重办' })),
    },
    dated: 'finalAskedOn',
    guards: [
      {
        rule: 'pet-final',
        require: {
          recheckAskedOn: { filled: true },
          finalAskedOn: { onOrBefore: { field: 'finalServedOn', plus: days(30, 'petition') } },
        },
        says: '复核应当经过复查，并自收到复查意见之日起三十日内申请',
        remedy: '逾期或者未经复查的，告知不予受理',
      },
    ],
  })
  .step('close', '办结归档', {
    from: 'replied',
    to: 'closed',
    by: office,
    records: { archivedOn: date('归档日期') },
    dated: 'archivedOn',
    guards: [
      {
        rule: 'pet-opinion',
        require: { servedOn: { onOrBefore: { field: 'archivedOn' } } },
        says: '处理意见尚未送达信访人',
        remedy: '先办理“送达”',
      },
    ],
  });
