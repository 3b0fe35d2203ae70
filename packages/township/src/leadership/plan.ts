import { count, date, integer, longText, oneOf, optional, rate, ref, relation, text } from '@yifa/kernel';
import { areas, ledger } from '../language.ts';

/** 工作要点、实施方案、学法计划: the plans that the year's work is measured against. */
export const workPlan = ledger('work-plan', '法治工作计划', {
  area: 'leadership',
  unit: '份',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      title: text('名称'),
      kind: oneOf('类型', {
        annual: '年度工作要点',
        fiveYear: '五年实施方案',
        education: '普法依法治理工作要点',
        study: '学法计划',
        county: '上级工作要点',
      }),
      fromYear: integer('起始年度', '年', { min: 2000, max: 2100 }),
      toYear: integer('终止年度', '年', { min: 2000, max: 2100 }),
      issuedOn: date('印发日期'),
      documentNo: optional(text('文号')),
    },
    { title: ['title'], dated: 'issuedOn' },
  )
  .register([
    { require: { toYear: { atLeast: { field: 'fromYear' } } }, says: '终止年度早于起始年度', remedy: '核对年度' },
    {
      when: { kind: ['annual', 'education', 'study'] },
      require: { toYear: { equals: { field: 'fromYear' } } },
      says: '年度计划只能属于一个年度',
      remedy: '分年度登记',
    },
  ])
  .gap('off-list', '学法计划是否覆盖应知应会清单由司法所核对');

/** 计划任务: one task of a plan, who answers for it, how far it is. The next year's tasks are that year's report's last part. */
export const planItem = ledger('plan-item', '计划任务', {
  area: 'leadership',
  unit: '项',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      title: text('任务'),
      plan: ref('所属计划', workPlan, { carries: { year: 'fromYear' } }),
      year: integer('年度', '年', { min: 2000, max: 2100 }),
      order: integer('序号', '', { min: 1, max: 999 }),
      area: oneOf('领域', areas),
      text: longText('任务内容'),
      owner: text('责任单位（责任人）'),
      setOn: date('下达日期'),
      dueOn: date('完成时限'),
    },
    { title: ['title', 'year'], dated: 'setOn', unique: [['plan', 'year', 'order']] },
  )
  .procedure({ open: '推进中', done: '已完成', dropped: '已取消' }, ['done', 'dropped'])
  .step('set', '下达任务', {
    from: 'new',
    to: 'open',
    by: ['justice-office', 'party-office', 'leader'],
    dated: 'setOn',
    guards: [
      { require: { plan: { is: { state: 'registered' } } }, says: '所属计划尚未登记或者已作废', remedy: '先登记计划' },
      { require: { dueOn: { onOrAfter: { field: 'setOn' } } }, says: '完成时限早于下达日期', remedy: '核对日期' },
    ],
  })
  .step('progress', '报告进度', {
    from: 'open',
    by: [
      'justice-office',
      'party-office',
      'leader',
      'service-centre',
      'emergency-office',
      'petition-office',
      'enforcement-officer',
      'village',
    ],
    records: {
      progressOn: date('报告日期'),
      progress: longText('进展情况'),
      percent: integer('完成进度', '%', { max: 100 }),
    },
    dated: 'progressOn',
  })
  .step('finish', '完成', {
    from: 'open',
    to: 'done',
    by: ['justice-office', 'party-office', 'leader'],
    records: { doneOn: date('完成日期'), result: longText('完成情况'), evidence: text('佐证材料') },
    dated: 'doneOn',
    guards: [
      { require: { doneOn: { onOrAfter: { field: 'setOn' } } }, says: '完成日期早于下达日期', remedy: '核对日期' },
    ],
  })
  .step('drop', '取消', {
    from: 'open',
    to: 'dropped',
    by: ['leader', 'mayor'],
    records: { droppedOn: date('取消日期') },
    dated: 'droppedOn',
    reason: true,
  })
  .amendable(['open']);

export const workPlans = count('work_plans', workPlan, {
  label: '法治工作计划',
  on: 'issuedOn',
  reads: 'other',
  phrase: '制定工作要点、实施方案{n}',
});
export const planItemsDue = count('plan_items_due', planItem, {
  label: '到期的计划任务',
  says: '完成时限在本期的任务，期末前取消的除外',
  on: 'dueOn',
  where: { not: { droppedOn: { onOrBefore: 'periodEnd' } } },
  reads: 'other',
  phrase: '年度任务{n}',
});
export const planItemsDone = count('plan_items_done', planItem, {
  label: '已完成的计划任务',
  says: '完成时限在本期、期末前完成的任务',
  on: 'dueOn',
  where: { doneOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
  phrase: '完成{n}',
});
export const planRate = rate('plan_rate', planItemsDone, planItemsDue, {
  label: '计划任务完成率',
  reads: 'completion_rate',
  phrase: '任务完成率{n}',
});
export const planRelations = [relation('plan-items', planItemsDone, '<=', planItemsDue, '完成的任务不超过到期的任务')];
