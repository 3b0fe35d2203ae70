import {
  count,
  date,
  distinct,
  integer,
  longText,
  oneOf,
  optional,
  personal,
  ref,
  relation,
  sum,
  text,
} from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 法律明白人: villagers trained to know the law, at least three to a village. */
export const lawSavvyVillager = ledger('law-savvy-villager', '法律明白人', {
  area: 'legal-education',
  unit: '人',
  keepers: ['justice-office', 'village'],
})
  .fields(
    {
      name: personal(text('姓名', { about: 'person', aliases: ['法律明白人', '法律明白人姓名'] })),
      village: ref('村（社区）', village, { aliases: ['所在村', '所属村', '村名', '村别', '行政村'] }),
      kind: oneOf('身份', {
        cadre: '村干部',
        groupHead: '村民小组长',
        partyMember: '党员',
        grid: '网格员',
        other: '其他村民',
      }),
      phone: optional(personal(text('联系电话', { shape: 'phone' }))),
      trainedOn: date('培训合格日期', { aliases: ['培训日期', '培训时间', '合格日期'] }),
      certificateNo: optional(text('证书编号', { aliases: ['证书号', '合格证编号', '证件编号'] })),
      leftOn: optional(date('退出日期')),
    },
    { title: ['name'], dated: 'trainedOn' },
  )
  .register([
    {
      when: { leftOn: { filled: true } },
      require: { leftOn: { onOrAfter: { field: 'trainedOn' } } },
      says: '退出日期早于培训合格日期',
      remedy: '核对日期',
    },
  ])
  .gap('law-person', '每个行政村是否达到三名由统计按村核对，登记时不拦截');

/** 民主法治示范村、无讼村居: titles with their dates. */
export const lawVillageTitle = ledger('law-village-title', '民主法治示范村（无讼村居）', {
  area: 'legal-education',
  unit: '个',
  keepers: ['justice-office'],
})
  .fields(
    {
      village: ref('村（社区）', village),
      title: oneOf('称号', { democratic: '民主法治示范村（社区）', base: '民主法治示范基地', noSuit: '无讼村居' }),
      level: oneOf('级别', { national: '国家级', province: '省级', city: '市级', county: '县级', town: '乡镇级' }),
      grantedOn: date('命名日期'),
      grantedBy: text('命名机关'),
      revokedOn: optional(date('撤销日期')),
    },
    { title: ['title', 'level'], dated: 'grantedOn', unique: [['village', 'title', 'level']] },
  )
  .register([
    {
      when: { revokedOn: { filled: true } },
      require: { revokedOn: { onOrAfter: { field: 'grantedOn' } } },
      says: '撤销日期早于命名日期',
      remedy: '核对日期',
    },
  ]);

/** 普法责任清单: which unit teaches which law to whom, and whether it reported at the year's end. */
export const educationDuty = ledger('education-duty', '普法责任清单', {
  area: 'legal-education',
  unit: '项',
  keepers: ['justice-office'],
})
  .fields(
    {
      unit: text('责任单位', { about: 'organisation' }),
      year: integer('年度', '年', { min: 2000, max: 2100 }),
      laws: text('普法内容'),
      target: text('重点对象'),
      measures: longText('措施'),
      publishedOn: date('清单公布日期'),
    },
    { title: ['unit', 'laws'], dated: 'publishedOn', unique: [['year', 'unit', 'laws']] },
  )
  .procedure({ listed: '已列入清单', reported: '已报告' }, ['reported'])
  .step('list', '列入清单', { from: 'new', to: 'listed', by: ['justice-office'], dated: 'publishedOn' })
  .step('report', '年度报告', {
    from: 'listed',
    to: 'reported',
    by: [
      'justice-office',
      'party-office',
      'service-centre',
      'emergency-office',
      'petition-office',
      'enforcement-officer',
    ],
    records: { reportedOn: date('报告日期'), done: longText('落实情况'), casesTaught: integer('以案释法', '次') },
    dated: 'reportedOn',
    guards: [
      {
        rule: 'law-respond',
        force: 'justify',
        require: { casesTaught: { atLeast: 1 } },
        says: '责任单位应当开展以案释法',
        remedy: '开展后再报告',
      },
      {
        require: { reportedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '报告早于清单公布',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['listed'])
  .gap('law-respond', '年度报告的时间由地方口径确定')
  .gap('law-act', '学法用法列入述职、法治教育纳入培训计划，在述法和学法培训台账体现')
  .gap('law-plan8', '五年规划的任务在“法治工作计划”登记')
  .gap('law-plan9', '五年规划的任务在“法治工作计划”登记');

/** 法治副校长. */
export const vicePrincipal = ledger('law-vice-principal', '法治副校长', {
  area: 'legal-education',
  unit: '名',
  keepers: ['justice-office'],
})
  .fields(
    {
      name: text('姓名', { about: 'person' }),
      unit: text('所在单位'),
      school: text('学校'),
      engagedOn: date('聘任日期'),
      leftOn: optional(date('离任日期')),
    },
    { title: ['name', 'school'], dated: 'engagedOn' },
  )
  .register([
    {
      when: { leftOn: { filled: true } },
      require: { leftOn: { onOrAfter: { field: 'engagedOn' } } },
      says: '离任日期早于聘任日期',
      remedy: '核对日期',
    },
  ]);

/** 宪法宣誓. */
export const oath = ledger('constitution-oath', '宪法宣誓', {
  area: 'legal-education',
  unit: '次',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      occasion: text('场合'),
      kind: oneOf('宣誓人员', { elected: '人民代表大会选举产生的人员', appointed: '任命的人员' }),
      on: date('日期'),
      people: integer('宣誓人数', '人', { min: 1 }),
      organiser: oneOf('组织者', { presidium: '人民代表大会主席团', government: '人民政府', other: '其他' }),
      inOffice: date('就职（选出）日期'),
    },
    { title: ['occasion'], dated: 'on' },
  )
  .register([
    {
      rule: 'oath',
      when: { kind: 'elected' },
      require: { organiser: 'presidium' },
      says: '人民代表大会选出人员的宪法宣誓由大会主席团组织',
      remedy: '核对组织者',
    },
    { require: { on: { onOrAfter: { field: 'inOffice' } } }, says: '宣誓早于选出或者任命', remedy: '核对日期' },
  ])
  .gap('oath', '选出后何时宣誓没有天数规定，按就职时办理');

const standing = { from: 'trainedOn', until: 'leftOn' } as const;
export const lawSavvyVillagers = count('law_savvy_villagers', lawSavvyVillager, {
  label: '法律明白人',
  standing,
  phrase: '培育法律明白人{n}',
});
export const villagesWithSavvy = distinct('villages_with_law_savvy', lawSavvyVillager, 'village', {
  label: '有法律明白人的村（社区）',
  standing,
  unit: '个',
  reads: 'other',
  phrase: '{n}村（社区）有法律明白人',
});
export const lawSavvyTrained = count('law_savvy_villagers_trained', lawSavvyVillager, {
  label: '本期培训的法律明白人',
  on: 'trainedOn',
  reads: 'law_savvy_villagers',
  phrase: '培训法律明白人{n}',
});
export const lawVillages = distinct('law_villages', lawVillageTitle, 'village', {
  label: '民主法治示范村（社区）',
  standing: { from: 'grantedOn', until: 'revokedOn' },
  where: { title: ['democratic', 'base'] },
  reads: 'other',
  phrase: '建成民主法治示范村（社区）{n}',
});
export const noSuitVillages = distinct('no_suit_villages', lawVillageTitle, 'village', {
  label: '无讼村居',
  standing: { from: 'grantedOn', until: 'revokedOn' },
  where: { title: 'noSuit' },
  reads: 'other',
  phrase: '建成无讼村居{n}',
});
export const educationDuties = count('education_duties', educationDuty, {
  label: '普法责任清单事项',
  on: 'publishedOn',
  reads: 'other',
  phrase: '制定普法责任清单{n}',
});
export const educationDutiesReported = count('education_duties_reported', educationDuty, {
  label: '已报告的普法责任',
  on: 'publishedOn',
  where: { reportedOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
  phrase: '已报告{n}',
});
export const vicePrincipals = count('law_vice_principals', vicePrincipal, {
  label: '法治副校长',
  standing: { from: 'engagedOn', until: 'leftOn' },
  reads: 'other',
  phrase: '配备法治副校长{n}',
});
export const schoolsWithVice = distinct('schools_with_law_vice_principal', vicePrincipal, 'school', {
  label: '配备法治副校长的学校',
  unit: '所',
  standing: { from: 'engagedOn', until: 'leftOn' },
  reads: 'other',
  phrase: '{n}学校配备法治副校长',
});
export const oaths = count('constitution_oaths', oath, {
  label: '宪法宣誓',
  on: 'on',
  reads: 'other',
  phrase: '举行宪法宣誓{n}',
});
export const oathTakers = sum('constitution_oath_takers', oath, 'people', {
  label: '宪法宣誓人数',
  on: 'on',
  reads: 'other',
  phrase: '{n}进行宪法宣誓',
});

export const peopleIndicators = [
  lawSavvyVillagers,
  villagesWithSavvy,
  lawSavvyTrained,
  lawVillages,
  noSuitVillages,
  educationDuties,
  educationDutiesReported,
  vicePrincipals,
  schoolsWithVice,
  oaths,
  oathTakers,
];
export const peopleRelations = [
  relation(
    'law-savvy-villages',
    villagesWithSavvy,
    '<=',
    lawSavvyVillagers,
    '有法律明白人的村（社区）不超过法律明白人数',
  ),
  relation('education-duties', educationDutiesReported, '<=', educationDuties, '已报告的普法责任不超过清单事项'),
  relation('law-vice-principals', schoolsWithVice, '<=', vicePrincipals, '配备法治副校长的学校不超过法治副校长人数'),
  relation('oaths', oaths, '<=', oathTakers, '宣誓次数不超过宣誓人数'),
];
