import { count, date, integer, longText, oneOf, optional, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 述法: the yearly account that a leader gives of building the rule of law. */
export const dutyReport = ledger('duty-report', '年终述法', {
  area: 'leadership',
  unit: '人',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      name: text('姓名', { about: 'person' }),
      position: text('职务'),
      year: integer('述法年度', '年', { min: 2000, max: 2100 }),
      form: oneOf('述法方式', { written: '书面述法', meeting: '会议述法' }),
      reportedOn: date('述法日期'),
      content: longText('述法内容'),
      gaps: longText('不足和改进'),
      appraised: yesNo('已组织评议'),
      appraisal: optional(oneOf('评议等次', { good: '好', fair: '较好', average: '一般', poor: '差' })),
    },
    { title: ['name', 'year'], dated: 'reportedOn', unique: [['name', 'year']] },
  )
  .register([
    {
      rule: 'chief-report',
      when: { appraised: true },
      require: { appraisal: { filled: true } },
      says: '已组织评议而没有评议等次',
      remedy: '填写评议等次',
    },
    {
      rule: 'chief-report',
      force: 'remind',
      require: { appraised: true },
      says: '述法后尚未组织评议',
      remedy: '按地方口径组织评议',
    },
  ])
  .gap('chief-report', '述法的方式、时间和人员范围按依法治省办通知');

/** 督促检查、考核评价: who was checked, against what, with what score. */
export const appraisal = ledger('appraisal', '督促检查和考核评价', {
  area: 'leadership',
  unit: '次',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      title: text('名称'),
      kind: oneOf('类型', {
        check: '督促检查',
        appraisal: '法治建设考核评价',
        performance: '领导班子和领导干部绩效考核',
      }),
      on: date('日期'),
      target: text('对象'),
      standard: text('依据的指标体系及版本'),
      full: integer('满分', '分'),
      score: optional(integer('得分', '分')),
      findings: longText('情况和问题'),
    },
    { title: ['title', 'on'], dated: 'on' },
  )
  .register([
    {
      when: { score: { filled: true } },
      require: { score: { atMost: { field: 'full' } } },
      says: '得分超过满分',
      remedy: '核对得分',
    },
    {
      when: { kind: ['appraisal', 'performance'] },
      require: { score: { filled: true } },
      says: '考核没有得分',
      remedy: '填写得分',
    },
  ]);

/** 示范创建对照: one item of the model-government standard, with evidence or the gap still open. */
export const demonstrationItem = ledger('demonstration-item', '示范创建指标对照', {
  area: 'leadership',
  unit: '项',
  keepers: ['justice-office'],
})
  .fields(
    {
      indicator: text('指标'),
      version: text('指标体系版本'),
      weight: integer('分值', '分'),
      owner: text('责任单位', { about: 'organisation' }),
      checkedOn: date('自评日期'),
      selfScore: integer('自评得分', '分'),
      evidence: optional(longText('佐证材料')),
      shortfall: optional(longText('差距')),
      mendedOn: optional(date('补齐日期')),
    },
    { title: ['indicator'], dated: 'checkedOn', unique: [['version', 'indicator']] },
  )
  .register([
    { require: { selfScore: { atMost: { field: 'weight' } } }, says: '自评得分超过分值', remedy: '核对得分' },
    {
      when: { selfScore: { lessThan: { field: 'weight' } } },
      require: { shortfall: { filled: true } },
      says: '没有得满分而未写明差距',
      remedy: '写明差距和补齐措施',
    },
    {
      when: { selfScore: { equals: { field: 'weight' } } },
      require: { evidence: { filled: true } },
      says: '自评满分而没有佐证材料',
      remedy: '填写佐证材料',
    },
  ]);

const on = 'on' as const;
export const dutyReports = count('annual_law_reports', dutyReport, {
  label: '年终述法',
  on: 'reportedOn',
  phrase: '开展年终述法{n}',
});
export const lawChecks = count('law_checks', appraisal, {
  label: '法治建设督促检查',
  on,
  where: { kind: 'check' },
  reads: 'supervisions',
  phrase: '开展督促检查{n}',
});
export const lawAppraisals = count('law_appraisals', appraisal, {
  label: '法治建设考核评价',
  on,
  where: { kind: ['appraisal', 'performance'] },
  reads: 'other',
  phrase: '开展考核评价{n}',
});
export const demonstrationItems = count('demonstration_items', demonstrationItem, {
  label: '示范创建对照指标',
  on: 'checkedOn',
  reads: 'other',
  phrase: '对照指标{n}',
});
export const demonstrationGaps = count('demonstration_gaps', demonstrationItem, {
  label: '示范创建尚有差距的指标',
  on: 'checkedOn',
  where: { shortfall: { filled: true }, not: { mendedOn: { onOrBefore: 'periodEnd' } } },
  reads: 'other',
  phrase: '尚有差距{n}',
});
export const appraisalRelations = [
  relation('demonstration', demonstrationGaps, '<=', demonstrationItems, '尚有差距的指标不超过对照指标'),
];
