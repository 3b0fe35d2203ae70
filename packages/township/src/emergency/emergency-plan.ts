import {
  count,
  date,
  distinct,
  integer,
  longText,
  oneOf,
  optional,
  rate,
  ref,
  refs,
  relation,
  sum,
  text,
  yesNo,
} from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { ledger } from '../language.ts';
import { village, villages } from '../leadership/village.ts';

/** 应急预案: issued, filed, drilled, revised. */
export const emergencyPlan = ledger('emergency-plan', '应急预案', {
  area: 'emergency',
  unit: '个',
  keepers: ['emergency-office'],
})
  .fields(
    {
      name: text('预案名称'),
      number: text('预案编号'),
      kind: oneOf('类型', {
        general: '总体预案',
        special: '专项预案',
        village: '村（社区）预案',
        unit: '单位和基层组织预案',
      }),
      hazard: oneOf('事件类型', {
        whole: '综合',
        natural: '自然灾害',
        accident: '事故灾难',
        health: '公共卫生',
        security: '社会安全',
      }),
      village: optional(ref('村（社区）', village)),
      issuedOn: date('印发日期'),
      version: text('版本'),
      riskAssessed: yesNo('编制前已作风险评估和应急资源调查'),
    },
    { title: ['name', 'version'], dated: 'issuedOn' },
  )
  .procedure({ issued: '待备案', filed: '已备案', ended: '已废止' }, ['ended'], ['filed'])
  .step('issue', '印发', {
    from: 'new',
    to: 'issued',
    by: ['emergency-office'],
    dated: 'issuedOn',
    guards: [
      {
        when: { kind: 'village' },
        require: { village: { filled: true } },
        says: '村（社区）预案应写明是哪个村（社区）',
        remedy: '选择村（社区）',
      },
      {
        rule: 'em-plan',
        force: 'remind',
        require: { riskAssessed: true },
        says: '编制预案前应当开展风险评估和应急资源调查',
        remedy: '补做评估和调查',
      },
    ],
  })
  .step('file', '报送备案', {
    from: 'issued',
    to: 'filed',
    by: ['emergency-office'],
    records: {
      filedOn: date('报备日期'),
      filedTo: oneOf('备案机关', { county: '县级政府（径送应急管理部门）', town: '乡镇政府' }),
      copied: optional(yesNo('已抄送有关部门')),
    },
    dated: 'filedOn',
    guards: [
      {
        rule: 'em-plan-file',
        when: { kind: ['general', 'special'] },
        require: { filedTo: 'county', copied: true },
        says: '乡镇预案应当报县级政府备案，径送应急管理部门并抄送有关部门',
        remedy: '改报县级政府，抄送有关部门',
      },
      {
        rule: 'em-plan-file',
        when: { kind: 'village' },
        require: { filedTo: 'town' },
        says: '村级预案报乡镇备案',
        remedy: '改选备案机关',
      },
      { require: { filedOn: { onOrAfter: { field: 'issuedOn' } } }, says: '报备日期早于印发日期', remedy: '核对日期' },
    ],
  })
  .step('revise', '修订', {
    from: ['issued', 'filed'],
    to: 'issued',
    by: ['emergency-office'],
    records: { revisedOn: date('修订日期'), revision: longText('修订内容') },
    asks: ['version'],
    dated: 'revisedOn',
    guards: [
      {
        require: { revisedOn: { onOrAfter: { field: 'issuedOn' } } },
        says: '修订日期早于印发日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('assess', '评估', {
    from: ['issued', 'filed'],
    by: ['emergency-office'],
    records: { assessedOn: date('评估日期'), assessment: longText('评估结论') },
    dated: 'assessedOn',
  })
  .step('end', '废止', {
    from: ['issued', 'filed'],
    to: 'ended',
    by: ['emergency-office', 'leader', 'mayor'],
    records: { endedOn: date('废止日期') },
    dated: 'endedOn',
  })
  .amendable(['issued'])
  .deadline('file', '预案备案', {
    rule: 'em-plan-file',
    from: 'issuedOn',
    within: workdays(20, 'emergency-plan'),
    met: 'filedOn',
    when: { revisedOn: { filled: false } },
    lapses: { state: 'ended' },
  })
  .deadline('assess', '预案评估', {
    rule: 'em-plan-review',
    from: 'issuedOn',
    within: { setting: 'plan-review-years', unit: 'year', law: 'emergency-plan' },
    met: 'assessedOn',
    lapses: { any: [{ state: 'ended' }, { revisedOn: { filled: true } }] },
  })
  .document('filing', '应急预案备案函', {
    rule: 'em-plan-file',
    after: ['issue', 'revise', 'file'],
    body: [
      '现将《{name}》（{number}，{version}）报送备案。',
      { fields: ['kind', 'hazard', 'issuedOn', 'revisedOn'] },
      '附件：预案文本、风险评估报告、应急资源调查报告、征求意见和评审情况。',
    ],
  })
  .gap('em-plan-file', '修订后再次备案的期限由应急办掌握')
  .gap('em-plan-review', '首次以后的各次评估由应急办掌握');

/** 应急演练. */
export const drill = ledger('emergency-drill', '应急演练', {
  area: 'emergency',
  unit: '次',
  keepers: ['emergency-office', 'village'],
})
  .fields(
    {
      name: text('演练名称', { aliases: ['演练科目', '演练主题', '演练项目'] }),
      heldOn: date('演练日期', { aliases: ['演练时间', '开展时间', '日期'] }),
      kind: oneOf(
        '形式',
        { table: '桌面推演', field: '实战演练', single: '单项演练', evacuation: '疏散演练' },
        { aliases: ['演练形式', '演练方式'] },
      ),
      hazard: oneOf('演练类型', {
        flood: '防汛',
        fire: '消防和森林防火',
        geology: '地质灾害',
        quake: '地震',
        safety: '安全生产',
        health: '公共卫生',
        other: '其他',
      }),
      plan: optional(ref('检验的预案', emergencyPlan)),
      place: text('地点', { about: 'place' }),
      villages: optional(refs('参加的村（社区）', village)),
      people: integer('参加人数', '人次', { min: 1, aliases: ['参演人数', '参与人数', '参加人次'] }),
      problems: optional(longText('发现的问题', { aliases: ['存在问题', '存在的问题', '问题'] })),
      amends: optional(longText('改进和修订情况', { aliases: ['整改情况', '改进措施', '整改措施'] })),
    },
    { title: ['name'], dated: 'heldOn' },
  )
  .register([
    {
      rule: 'em-plan',
      when: { problems: { filled: true } },
      require: { amends: { filled: true } },
      says: '演练发现的问题应当据以修订预案',
      remedy: '填写改进和修订情况',
    },
  ]);

const standing = { from: 'issuedOn', until: 'endedOn' } as const;
export const emergencyPlans = count('emergency_plans', emergencyPlan, {
  label: '应急预案',
  standing,
  phrase: '制定应急预案{n}',
});
export const plansTown = count('emergency_plans_township', emergencyPlan, {
  label: '乡镇总体和专项预案',
  standing,
  where: { kind: ['general', 'special'] },
  reads: 'emergency_plans',
  phrase: '制定乡镇总体和专项预案{n}',
});
export const plansVillage = count('emergency_plans_village', emergencyPlan, {
  label: '村级应急预案',
  standing,
  where: { kind: 'village' },
  reads: 'emergency_plans',
  phrase: '制定村级应急预案{n}',
});
export const plansUnit = count('emergency_plans_unit', emergencyPlan, {
  label: '单位和基层组织预案',
  standing,
  where: { kind: 'unit' },
  reads: 'emergency_plans',
});
export const plansRevised = count('emergency_plans_revised', emergencyPlan, {
  label: '修订应急预案',
  on: 'revisedOn',
  reads: 'emergency_plans',
  phrase: '修订应急预案{n}',
});
export const villagesPlanned = distinct('villages_with_plan', emergencyPlan, 'village', {
  label: '已有应急预案的行政村',
  standing,
  where: {
    kind: 'village',
    village: {
      is: {
        kind: 'village',
        since: { onOrBefore: 'periodEnd' },
        not: { until: { onOrBefore: 'periodEnd' } },
        state: 'registered',
      },
    },
  },
  unit: '个',
  reads: 'villages',
  phrase: '{n}行政村制定应急预案',
});
export const villagesPlannedRate = rate('villages_with_plan_rate', villagesPlanned, villages, {
  label: '村级预案覆盖率',
  reads: 'other',
  phrase: '村级预案覆盖率{n}',
});
export const drills = count('drills', drill, { label: '应急演练', on: 'heldOn', phrase: '开展应急演练{n}' });
export const drillPeople = sum('drill_people', drill, 'people', {
  label: '应急演练参加人次',
  on: 'heldOn',
  reads: 'other',
  phrase: '参加演练{n}',
});

export const planIndicators = [
  emergencyPlans,
  plansTown,
  plansVillage,
  plansUnit,
  plansRevised,
  villagesPlanned,
  villagesPlannedRate,
  drills,
  drillPeople,
];
export const planRelations = [
  relation(
    'plan-kinds',
    emergencyPlans,
    '=',
    [plansTown, plansVillage, plansUnit],
    '预案数等于乡镇、村级和单位预案之和',
  ),
  relation('villages-planned', villagesPlanned, '<=', villages, '有预案的行政村不超过行政村总数'),
  relation('villages-plans', villagesPlanned, '<=', plansVillage, '有预案的行政村不超过村级预案数'),
  relation('drill-people', drills, '<=', drillPeople, '每次演练至少有一人参加'),
];
