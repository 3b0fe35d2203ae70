import { count, date, longText, oneOf, optional, relation, text } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { ledger } from '../language.ts';

/** 行政执法公示: what must stand in public before enforcement, and decisions other than penalties after it. */
export const enforcementNotice = ledger('enforcement-notice', '行政执法公示', {
  area: 'enforcement',
  unit: '条',
  keepers: ['enforcement-officer', 'justice-office', 'party-office'],
})
  .fields(
    {
      title: text('公示内容'),
      kind: oneOf('类别', {
        subject: '执法主体和人员',
        powers: '职责、权限和依据',
        procedure: '程序和流程图',
        remedies: '救济渠道',
        random: '随机抽查事项清单',
        standards: '裁量基准',
        licence: '行政许可决定',
        coercion: '行政强制决定',
        inspection: '行政检查结果',
        decision: '其他执法决定',
      }),
      madeOn: date('形成（决定）日期'),
      docNo: optional(text('文号')),
    },
    { title: ['title'], dated: 'madeOn' },
  )
  .procedure({ due: '待公示', shown: '已公示', withdrawn: '已撤下' }, ['withdrawn'], ['shown'])
  .step('open', '登记', {
    from: 'new',
    to: 'due',
    by: ['enforcement-officer', 'justice-office', 'party-office'],
    dated: 'madeOn',
  })
  .step('show', '公示', {
    from: 'due',
    to: 'shown',
    by: ['enforcement-officer', 'justice-office', 'party-office'],
    records: { shownOn: date('公示日期'), shownAt: text('公示网址或位置') },
    dated: 'shownOn',
    guards: [
      { require: { shownOn: { onOrAfter: { field: 'madeOn' } } }, says: '公示日期早于决定日期', remedy: '核对日期' },
    ],
  })
  .step('withdraw', '撤下', {
    from: 'shown',
    to: 'withdrawn',
    by: ['enforcement-officer', 'justice-office', 'party-office'],
    records: { withdrawnOn: date('撤下日期'), withdrawnWhy: longText('撤下的理由') },
    dated: 'withdrawnOn',
  })
  .amendable(['due'])
  .deadline('show', '公示执法决定', {
    rule: 'tri-post',
    from: 'madeOn',
    within: workdays(20, 'three-systems'),
    met: 'shownOn',
    when: { kind: ['coercion', 'inspection', 'decision'] },
  })
  .deadline('show-licence', '公示行政许可决定', {
    rule: 'tri-post',
    from: 'madeOn',
    within: workdays(7, 'three-systems'),
    met: 'shownOn',
    when: { kind: 'licence' },
  })
  .gap('tri-pre', '事前公示内容变化后的更新由责任单位及时登记')
  .gap('tri-annual', '上年度执法数据由处罚、检查、强制各台账汇总后公开');

const before = ['subject', 'powers', 'procedure', 'remedies', 'random', 'standards'] as const;
export const enforcementNotices = count('enforcement_notices', enforcementNotice, {
  label: '行政执法公示',
  says: '处罚决定的公示另计',
  on: 'shownOn',
  reads: 'other',
  phrase: '公示行政执法信息{n}',
});
export const noticesBefore = count('enforcement_notices_before', enforcementNotice, {
  label: '执法事前公示',
  on: 'shownOn',
  where: { kind: before },
  reads: 'other',
  phrase: '事前公示{n}',
});
export const noticesAfter = count('enforcement_notices_after', enforcementNotice, {
  label: '执法决定公示',
  on: 'shownOn',
  where: { kind: { not: before } },
  reads: 'decisions_published',
  phrase: '公示其他执法决定{n}',
});

export const noticeIndicators = [enforcementNotices, noticesBefore, noticesAfter];
export const noticeRelations = [
  relation(
    'enforcement-notices',
    enforcementNotices,
    '=',
    [noticesBefore, noticesAfter],
    '执法公示数等于事前公示与决定公示之和',
  ),
];
