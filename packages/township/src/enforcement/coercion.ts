import { count, date, longText, oneOf, optional, personal, ref, refs, relation, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { ledger } from '../language.ts';
import { ableOfficer } from './able.ts';
import { officer } from './officer.ts';
import { penaltyCase } from './penalty/index.ts';

const onScene = {
  implementedOn: date('实施日期'),
  cardShown: yesNo('已出示执法证件'),
  rightsTold: yesNo('已当场告知理由、依据和救济途径'),
  heard: yesNo('已听取陈述申辩'),
  recordMade: yesNo('已制作现场笔录并由当事人签名（拒绝的已注明）'),
  listGiven: yesNo('已当场交付决定书和清单（一式二份）'),
  necessities: yesNo('涉及公民及其家属的生活必需品'),
  wholeVideo: yesNo('已全程音像记录'),
} as const;
const sceneGuards = [
  {
    rule: 'enf-measure',
    require: { authorised: true },
    says: '强制措施须由法律、法规规定，并由有权机关实施，不得委托',
    remedy: '没有授权的，移送有权机关',
  },
  {
    rule: 'enf-measure',
    require: { officers: { count: { atLeast: 2 }, every: ableOfficer } },
    says: '强制措施应当由两名以上具备资格的执法人员实施',
    remedy: '由持有有效执法证的两名以上人员实施',
  },
  {
    rule: 'enf-measure',
    require: { cardShown: true, rightsTold: true, heard: true, recordMade: true },
    says: '实施强制措施应当亮证、告知、听取陈述申辩并制作现场笔录',
    remedy: '补齐程序后再实施',
  },
  {
    rule: 'enf-seize-doc',
    when: { kind: ['seal', 'seize'] },
    require: { listGiven: true },
    says: '查封、扣押应当当场交付决定书和清单',
    remedy: '当场交付后再登记',
  },
  {
    rule: 'enf-seize-doc',
    require: { necessities: false },
    says: '不得查封、扣押公民个人及其所扶养家属的生活必需品',
    remedy: '立即退还生活必需品',
  },
  {
    rule: 'tri-av',
    require: { wholeVideo: true },
    says: '查封、扣押现场应当全程音像记录',
    remedy: '安排全程音像记录后实施',
  },
] as const;

/** 行政强制措施: sealing and seizing, approved before, or within a day when urgent, and ended in time. */
export const coerciveMeasure = ledger('coercive-measure', '行政强制措施', {
  area: 'enforcement',
  unit: '件',
  keepers: ['enforcement-officer'],
  number: '强〔{year}〕{n}号',
})
  .fields(
    {
      subject: text('事项', { aliases: ['强制措施事项', '案由', '案件名称'] }),
      appliedOn: date('申请日期', { aliases: ['申请时间', '报批日期', '审批日期'] }),
      kind: oneOf(
        '措施种类',
        { seal: '查封', seize: '扣押', other: '其他' },
        { aliases: ['措施类型', '强制措施种类', '强制措施类型', '强制措施'] },
      ),
      penalty: optional(ref('处罚案件', penaltyCase, { carries: { subject: 'cause', party: 'partyName' } })),
      party: personal(
        text('当事人', { about: 'person', aliases: ['当事人姓名', '当事人名称', '相对人', '行政相对人'] }),
      ),
      things: longText('场所、设施或者财物', { aliases: ['涉案物品', '物品清单', '查封扣押物品', '财物'] }),
      basis: text('法律、法规依据', { aliases: ['法律依据', '依据', '实施依据'] }),
      authorised: yesNo('法律、法规授权本机关实施'),
      officers: refs('执法人员', officer, { aliases: ['承办人', '办案人员', '实施人员'] }),
    },
    { title: ['subject'], dated: 'appliedOn' },
  )
  .kept(onScene)
  .procedure({ applied: '待批准', refused: '未批准', approved: '已批准', held: '实施中', ended: '已解除或处理' }, [
    'refused',
    'ended',
  ])
  .step('apply', '申请', { from: 'new', to: 'applied', by: ['enforcement-officer'], dated: 'appliedOn' })
  .step('refuse', '不予批准', {
    from: 'applied',
    to: 'refused',
    by: ['leader', 'mayor'],
    sign: 'return',
    records: { refusedOn: date('不予批准日期') },
    dated: 'refusedOn',
    reason: true,
  })
  .step('approve', '批准', {
    from: 'applied',
    to: 'approved',
    by: ['leader', 'mayor'],
    sign: 'agree',
    apart: ['apply'],
    records: { approvedOn: date('批准日期') },
    dated: 'approvedOn',
  })
  .step('implement', '实施', {
    from: 'approved',
    to: 'held',
    by: ['enforcement-officer'],
    asks: ['implementedOn', 'cardShown', 'rightsTold', 'heard', 'recordMade', 'listGiven', 'necessities', 'wholeVideo'],
    dated: 'implementedOn',
    guards: [
      ...sceneGuards,
      {
        rule: 'enf-measure',
        require: { implementedOn: { onOrAfter: { field: 'approvedOn' } } },
        says: '实施前应当报经负责人批准',
        remedy: '核对日期；情况紧急的按“紧急当场实施”登记',
      },
    ],
  })
  .step('urgent', '紧急当场实施', {
    from: 'applied',
    to: 'held',
    by: ['enforcement-officer'],
    asks: ['implementedOn', 'cardShown', 'rightsTold', 'heard', 'recordMade', 'listGiven', 'necessities', 'wholeVideo'],
    records: { urgentWhy: longText('紧急情况') },
    dated: 'implementedOn',
    guards: sceneGuards,
  })
  .step('approve-after', '补办批准', {
    from: 'held',
    by: ['leader', 'mayor'],
    apart: ['urgent'],
    records: { approvedAfterOn: date('补办批准日期'), withinDay: yesNo('在实施后二十四小时内报告并补办') },
    dated: 'approvedAfterOn',
    guards: [
      { require: { urgentWhy: { filled: true } }, says: '不是紧急当场实施的措施', remedy: '不需补办' },
      {
        rule: 'enf-urgent',
        force: 'justify',
        require: { withinDay: true },
        says: '紧急实施后应当在二十四小时内报告并补办批准手续',
        remedy: '写明逾期的原因；负责人认为不当的立即解除',
      },
    ],
  })
  .step('extend', '延长期限', {
    from: 'held',
    by: ['leader', 'mayor'],
    records: { extendedOn: date('批准延长日期'), extendedTold: yesNo('已书面告知当事人并说明理由') },
    dated: 'extendedOn',
    guards: [
      {
        rule: 'enf-seize',
        require: { extendedTold: true },
        says: '延长查封、扣押期限应当及时书面告知当事人',
        remedy: '告知后再登记',
      },
      {
        rule: 'enf-seize',
        require: { extendedOn: { onOrBefore: { field: 'implementedOn', plus: days(30, 'enforcement') } } },
        says: '查封、扣押期限已经届满，不能再延长',
        remedy: '立即解除或者作出处理决定',
      },
    ],
  })
  .step('end', '解除或者处理', {
    from: 'held',
    to: 'ended',
    by: ['leader', 'mayor'],
    records: {
      endedOn: date('解除或处理日期'),
      how: oneOf('处理结果', {
        lifted: '解除并退还',
        confiscated: '依法没收',
        destroyed: '依法销毁',
        moved: '移送有关机关',
      }),
      reasonWhy: longText('理由'),
    },
    dated: 'endedOn',
    guards: [
      {
        rule: 'enf-urgent',
        when: { urgentWhy: { filled: true }, how: { not: 'lifted' } },
        require: { approvedAfterOn: { filled: true } },
        says: '紧急实施的措施没有补办批准',
        remedy: '先补办批准，或者解除并退还',
      },
      {
        require: { endedOn: { onOrAfter: { field: 'implementedOn' } } },
        says: '解除日期早于实施日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['applied'])
  .deadline('end', '查封、扣押期限', {
    rule: 'enf-seize',
    from: 'implementedOn',
    within: days(30, 'enforcement'),
    met: 'endedOn',
    extend: [{ when: { extendedOn: { filled: true } }, by: days(30, 'enforcement') }],
  })
  .document('decision', '行政强制措施决定书', {
    rule: 'enf-seize-doc',
    after: ['implement', 'urgent'],
    dated: 'implementedOn',
    body: [
      '{party}：',
      '本机关依据{basis}，对下列场所、设施或者财物采取强制措施：',
      { fields: ['kind'] },
      '{things}',
      '期限为三十日，情况复杂的经负责人批准可以延长，延长不超过三十日；检测、检验、检疫或者技术鉴定的期间另行书面告知。',
      '不服本决定的，可以自收到本决定书之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内向人民法院提起行政诉讼。',
      { signatures: ['当事人签收（日期）：', '执法人员（签名、执法证号）：', '执法人员（签名、执法证号）：'] },
    ],
  })
  .gap('enf-seize', '检测、检验、鉴定期间由承办人书面告知并自行扣除')
  .gap('enf-seize-lift', '应当及时解除的五种情形由承办人判断');

export const coerciveMeasures = count('coercive_measures', coerciveMeasure, {
  label: '行政强制措施',
  on: 'implementedOn',
  reads: 'other',
  phrase: '采取行政强制措施{n}',
});
export const coerciveSeals = count('coercive_seals', coerciveMeasure, {
  label: '查封',
  on: 'implementedOn',
  where: { kind: 'seal' },
  reads: 'other',
  phrase: '查封{n}',
});
export const coerciveSeizures = count('coercive_seizures', coerciveMeasure, {
  label: '扣押',
  on: 'implementedOn',
  where: { kind: 'seize' },
  reads: 'other',
  phrase: '扣押{n}',
});

export const coercionIndicators = [coerciveMeasures, coerciveSeals, coerciveSeizures];
export const coercionRelations = [
  relation(
    'coercive-kinds',
    [coerciveSeals, coerciveSeizures],
    '<=',
    coerciveMeasures,
    '查封与扣押之和不超过强制措施总数',
  ),
];
