import { count, date, oneOf, optional, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 法治政府建设领导小组: who sits on it, from when to when. */
export const leadingGroupMember = ledger('leading-group-member', '法治政府建设领导小组成员', {
  area: 'leadership',
  unit: '名',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      name: text('姓名', { about: 'person' }),
      position: text('职务'),
      role: oneOf('小组职务', { head: '组长', deputy: '副组长', member: '成员', office: '办公室主任' }),
      joinedOn: date('任职日期'),
      basis: optional(text('成立（调整）文号')),
      leftOn: optional(date('调整离任日期')),
    },
    { title: ['name', 'position'], dated: 'joinedOn' },
  )
  .register([
    {
      when: { leftOn: { filled: true } },
      require: { leftOn: { onOrAfter: { field: 'joinedOn' } } },
      says: '离任日期早于任职日期',
      remedy: '核对日期',
    },
  ]);

/** 专岗人员: posts that the law or the township sets apart, and who fills them. */
export const staffPost = ledger('staff-post', '专岗人员', {
  area: 'leadership',
  unit: '名',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      name: text('姓名', { about: 'person' }),
      duty: oneOf('岗位', {
        documentReview: '规范性文件审核',
        legalityReview: '合法性审查',
        disclosure: '政务公开',
        emergency: '应急管理',
        statistics: '法治统计',
        other: '其他',
      }),
      unit: text('所在站所'),
      since: date('到岗日期'),
      until: optional(date('离岗日期')),
    },
    { title: ['name'], dated: 'since' },
  )
  .register([
    {
      when: { until: { filled: true } },
      require: { until: { onOrAfter: { field: 'since' } } },
      says: '离岗日期早于到岗日期',
      remedy: '核对日期',
    },
  ])
  .gap('twn-review', '合法性审查岗至少一人，由“合法性审查岗人员”指标核对，不在登记时拦截');

const posted = { from: 'since', until: 'until' } as const;
export const groupMembers = count('leading_group_members', leadingGroupMember, {
  label: '法治政府建设领导小组成员',
  standing: { from: 'joinedOn', until: 'leftOn' },
  reads: 'other',
  phrase: '领导小组成员{n}',
});
export const documentReviewers = count('document_reviewers', staffPost, {
  label: '专门负责文件审核的人员',
  standing: posted,
  where: { duty: 'documentReview' },
  reads: 'other',
  phrase: '明确{n}同志专门负责文件审核',
});
export const legalityReviewers = count('legality_reviewers', staffPost, {
  label: '合法性审查岗人员',
  standing: posted,
  where: { duty: 'legalityReview' },
  reads: 'other',
  phrase: '配备合法性审查人员{n}',
});
