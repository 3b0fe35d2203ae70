import { count, date, longText, oneOf, optional, personal, rate, ref, relation, text, yesNo } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

const counters = ['service-centre', 'village'] as const;

/** 政务服务办件: one window, told once, decided within the promise. */
export const serviceMatter = ledger('service-matter', '政务服务办件', {
  area: 'services',
  unit: '件',
  keepers: ['service-centre', 'village'],
  number: '办件〔{year}〕{n}号',
})
  .fields(
    {
      item: text('事项名称'),
      kind: oneOf('事项类型', {
        licence: '行政许可',
        confirm: '行政确认',
        payment: '行政给付',
        public: '公共服务',
        other: '其他',
      }),
      receivedOn: date('收件日期'),
      channel: oneOf('办理方式', {
        window: '综合窗口',
        online: '网上办理',
        machine: '自助终端',
        village: '村（社区）代办',
        home: '上门服务',
      }),
      applicant: personal(text('申请人', { about: 'person' })),
      phone: optional(personal(text('联系电话', { shape: 'phone' }))),
      village: optional(ref('所在村（社区）', village)),
      firstAsked: text('首问责任人', { about: 'person' }),
      complete: yesNo('材料齐全'),
    },
    { title: ['item', 'applicant'], dated: 'receivedOn' },
  )
  .procedure({ received: '已收件', waiting: '待补正', accepted: '办理中', decided: '已办结', refused: '不予受理' }, [
    'decided',
    'refused',
  ])
  .step('receive', '收件', { from: 'new', to: 'received', by: counters, dated: 'receivedOn' })
  .step('tell', '一次告知补正', {
    from: 'received',
    to: 'waiting',
    by: counters,
    records: { toldOn: date('告知日期'), missing: longText('需要补正的全部内容') },
    dated: 'toldOn',
    guards: [
      {
        rule: 'svc-once',
        require: { toldOn: { onOrBefore: { field: 'receivedOn', plus: workdays(5, 'licensing') } } },
        says: '需要补正的应当当场或者五个工作日内一次告知',
        remedy: '逾期不告知的，自收到材料之日起视为受理，直接办理“受理”',
      },
    ],
  })
  .step('accept', '受理', {
    from: ['received', 'waiting'],
    to: 'accepted',
    by: counters,
    records: {
      acceptedOn: date('受理日期'),
      receiptGiven: yesNo('已出具加盖印章、注明日期的书面凭证'),
      promisedOn: date('承诺办结日期'),
    },
    dated: 'acceptedOn',
    guards: [
      {
        rule: 'svc-receipt',
        when: { kind: 'licence' },
        require: { receiptGiven: true },
        says: '受理许可申请应当出具书面凭证',
        remedy: '出具凭证后再登记',
      },
      {
        require: {
          acceptedOn: { onOrAfter: { field: 'receivedOn' } },
          promisedOn: { onOrAfter: { field: 'acceptedOn' } },
        },
        says: '受理日期、承诺办结日期的先后有误',
        remedy: '核对日期',
      },
      {
        rule: 'svc-first',
        when: { kind: 'licence' },
        require: { promisedOn: { onOrBefore: { field: 'acceptedOn', plus: workdays(20, 'licensing') } } },
        says: '承诺时限不得长于法定时限',
        remedy: '缩短承诺办结日期',
      },
    ],
  })
  .step('refuse', '不予受理', {
    from: ['received', 'waiting'],
    to: 'refused',
    by: counters,
    records: {
      refusedOn: date('不予受理日期'),
      refusedWhy: longText('理由'),
      refusalGiven: yesNo('已出具书面凭证并告知救济途径'),
    },
    dated: 'refusedOn',
    guards: [
      {
        rule: 'svc-receipt',
        require: { refusalGiven: true },
        says: '不予受理应当出具书面凭证',
        remedy: '出具凭证后再登记',
      },
    ],
  })
  .step('check', '实地核查', {
    from: 'accepted',
    by: ['service-centre', 'enforcement-officer'],
    records: { checkedOn: date('核查日期'), checkers: text('核查人员'), twoCheckers: yesNo('两名以上工作人员核查') },
    dated: 'checkedOn',
    guards: [
      {
        rule: 'svc-two',
        require: { twoCheckers: true },
        says: '实质内容的核查应当由两名以上工作人员进行',
        remedy: '补派人员',
      },
    ],
  })
  .step('extend', '批准延期', {
    from: 'accepted',
    by: ['leader', 'mayor'],
    records: { extendedOn: date('批准延期日期'), extendedTold: yesNo('已告知申请人延期理由') },
    dated: 'extendedOn',
    guards: [
      {
        rule: 'svc-decide',
        require: { extendedTold: true },
        says: '延长期限应当把理由告知申请人',
        remedy: '告知后再登记',
      },
    ],
  })
  .step('decide', '办结', {
    from: 'accepted',
    to: 'decided',
    by: ['service-centre', 'village', 'leader', 'mayor'],
    records: {
      decidedOn: date('办结日期'),
      result: oneOf('办理结果', { granted: '准予（办结）', denied: '不予', withdrawn: '申请人撤回' }),
      why: optional(longText('不予的理由和救济途径')),
    },
    dated: 'decidedOn',
    guards: [
      {
        when: { result: 'denied' },
        require: { why: { filled: true } },
        says: '不予办理的应当说明理由并告知救济途径',
        remedy: '填写理由和救济途径',
      },
      {
        rule: 'svc-first',
        force: 'remind',
        require: { decidedOn: { onOrBefore: { field: 'promisedOn' } } },
        says: '办结晚于承诺日期',
        remedy: '向申请人说明原因',
      },
      {
        require: { decidedOn: { onOrAfter: { field: 'acceptedOn' } } },
        says: '办结日期早于受理日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('deliver', '送达证件', {
    from: 'decided',
    by: counters,
    records: { deliveredOn: date('送达日期') },
    dated: 'deliveredOn',
  })
  .amendable(['received'])
  .deadline('tell', '一次告知补正', {
    rule: 'svc-once',
    from: 'receivedOn',
    within: workdays(5, 'licensing'),
    met: 'toldOn',
    when: { complete: false, kind: 'licence' },
    lapses: { state: ['accepted', 'decided', 'refused'] },
  })
  .deadline('decide', '作出许可决定', {
    rule: 'svc-decide',
    from: 'acceptedOn',
    within: workdays(20, 'licensing'),
    met: 'decidedOn',
    when: { kind: 'licence' },
    extend: [{ when: { extendedOn: { filled: true } }, by: workdays(10, 'licensing') }],
  })
  .deadline('deliver', '颁发、送达证件', {
    rule: 'svc-deliver',
    from: 'decidedOn',
    within: workdays(10, 'licensing'),
    met: 'deliveredOn',
    when: { kind: 'licence', result: 'granted' },
  })
  .document('once', '一次性告知书', {
    rule: 'svc-once',
    after: ['tell'],
    dated: 'toldOn',
    body: ['{applicant}：', '你（单位）申请的{item}，材料需要补正，现一次性告知：', '{missing}'],
  })
  .document('receipt', '受理通知书', {
    rule: 'svc-receipt',
    after: ['accept'],
    dated: 'acceptedOn',
    body: ['{applicant}：', '你（单位）申请的{item}，本机关于{acceptedOn}受理，承诺于{promisedOn}前办结。'],
  })
  .document('refusal', '不予受理通知书', {
    rule: 'svc-receipt',
    after: ['refuse'],
    dated: 'refusedOn',
    body: [
      '{applicant}：',
      '你（单位）申请的{item}，本机关不予受理，理由如下：',
      '{refusedWhy}',
      '不服本通知的，可以自收到之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内向人民法院提起行政诉讼。',
    ],
  })
  .gap('svc-hearing', '涉及利害关系人听证的许可由承办单位按许可法办理');

export const serviceMatters = count('service_matters', serviceMatter, {
  label: '政务服务办件',
  on: 'receivedOn',
  phrase: '受理政务服务事项{n}',
});
export const mattersDecided = count('service_matters_decided', serviceMatter, {
  label: '已办结事项',
  says: '本期收件、期末前办结',
  on: 'receivedOn',
  where: { decidedOn: { onOrBefore: 'periodEnd' } },
  reads: 'service_matters',
  phrase: '办结{n}',
});
export const mattersInTime = count('service_matters_in_time', serviceMatter, {
  label: '按承诺办结事项',
  on: 'receivedOn',
  where: { decidedOn: { onOrBefore: { field: 'promisedOn' } }, all: [{ decidedOn: { onOrBefore: 'periodEnd' } }] },
  reads: 'service_matters',
});
export const mattersOnline = count('service_matters_online', serviceMatter, {
  label: '网上办理事项',
  on: 'receivedOn',
  where: { channel: 'online' },
  reads: 'service_matters',
  phrase: '网上办理{n}',
});
export const serviceCompletion = rate('service_completion_rate', mattersDecided, serviceMatters, {
  label: '政务服务办结率',
  reads: 'completion_rate',
  phrase: '办结率{n}',
});
export const servicePunctuality = rate('service_punctuality_rate', mattersInTime, mattersDecided, {
  label: '按时办结率',
  reads: 'other',
  phrase: '按时办结率{n}',
});

export const serviceMatterIndicators = [
  serviceMatters,
  mattersDecided,
  mattersInTime,
  mattersOnline,
  serviceCompletion,
  servicePunctuality,
];
export const serviceMatterRelations = [
  relation('service-matters-decided', mattersDecided, '<=', serviceMatters, '办结数不超过收件数'),
  relation('matters-in-time', mattersInTime, '<=', mattersDecided, '按时办结数不超过办结数'),
  relation('matters-online', mattersOnline, '<=', serviceMatters, '网上办理数不超过收件数'),
];
