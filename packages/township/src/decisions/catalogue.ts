import { count, date, integer, oneOf, optional, relation, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** The five classes of a major administrative decision. */
export const decisionKinds = {
  policy: '公共政策和措施',
  plan: '重要规划',
  resource: '重要资源配置、利用和保护',
  project: '重大公共建设项目',
  other: '其他重大事项',
} as const;

/** 重大行政决策事项目录: one entry an item of the year's catalogue. */
export const decisionItem = ledger('decision-item', '重大行政决策事项目录', {
  area: 'decisions',
  unit: '项',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      title: text('决策事项'),
      year: integer('年度', '年', { min: 2000, max: 2100 }),
      kind: oneOf('类别', decisionKinds),
      basis: text('依据'),
      unit: text('承办单位', { about: 'organisation' }),
      partyAgreedOn: date('同级党委同意日期'),
      publishedOn: date('目录公布日期'),
      removedOn: optional(date('调出目录日期')),
    },
    { title: ['title', 'year'], dated: 'publishedOn', unique: [['year', 'title']] },
  )
  .register([
    {
      rule: 'dec-catalog',
      require: { partyAgreedOn: { onOrBefore: { field: 'publishedOn' } } },
      says: '决策事项目录应当经同级党委同意后公布',
      remedy: '核对党委同意的日期',
    },
    {
      when: { removedOn: { filled: true } },
      require: { removedOn: { onOrAfter: { field: 'publishedOn' } } },
      says: '调出日期早于公布日期',
      remedy: '核对日期',
    },
  ])
  .gap('dec-catalog', '是否必须每年制定目录、是否适用于乡镇，按地方口径，不作强制');

export const catalogueItems = count('decision_items', decisionItem, {
  label: '列入目录的重大行政决策事项',
  on: 'publishedOn',
  reads: 'other',
  phrase: '公布重大行政决策事项目录{n}',
});
export const catalogueRemoved = count('decision_items_removed', decisionItem, {
  label: '已调出目录的事项',
  on: 'publishedOn',
  where: { removedOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
  phrase: '调整{n}',
});
export const catalogueRelations = [
  relation('decision-items', catalogueRemoved, '<=', catalogueItems, '调出目录的事项不超过公布的事项'),
];
