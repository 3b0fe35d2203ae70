import { count, date, longText, oneOf, optional, rate, ref, relation, text, yesNo } from '@yifa/kernel';
import { areas, ledger } from '../language.ts';
import { supervision } from './supervision.ts';

/** 问题整改: problem, cause, measure, owner, date, evidence, and a second person who strikes it off. Feeds the report's part on shortcomings. */
export const rectification = ledger('rectification', '问题整改', {
  area: 'oversight',
  unit: '个',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      problem: text('问题'),
      foundOn: date('发现日期'),
      source: oneOf('来源', {
        inspectorate: '法治督察',
        assessment: '考核评价',
        audit: '审计',
        review: '案卷评查',
        supervision: '人大政协监督',
        discipline: '纪检监察',
        self: '自查',
        hotline: '群众反映',
      }),
      supervision: optional(
        ref('监督事项', supervision, {
          carries: { problem: 'subject', foundOn: 'receivedOn', detail: 'findings', ownerUnit: 'unit', dueOn: 'dueOn' },
        }),
      ),
      area: oneOf('领域', areas),
      severity: oneOf('程度', { slight: '一般', grave: '较重', urgent: '突出' }),
      detail: longText('具体表现'),
      cause: longText('原因'),
      measure: longText('整改措施'),
      ownerUnit: text('责任单位', { about: 'organisation' }),
      owner: text('责任领导', { about: 'person' }),
      dueOn: date('整改时限'),
      inReport: yesNo('写入年度报告的不足'),
    },
    { title: ['problem'], dated: 'foundOn' },
  )
  .procedure({ open: '整改中', done: '待销号', closed: '已销号' }, ['closed'])
  .step('open', '登记问题', {
    from: 'new',
    to: 'open',
    by: ['justice-office', 'party-office'],
    dated: 'foundOn',
    guards: [
      { require: { dueOn: { onOrAfter: { field: 'foundOn' } } }, says: '整改时限早于发现日期', remedy: '核对日期' },
    ],
  })
  .step('progress', '登记进展', {
    from: 'open',
    by: [
      'justice-office',
      'party-office',
      'enforcement-officer',
      'petition-office',
      'emergency-office',
      'service-centre',
      'village',
    ],
    records: { progressOn: date('进展日期'), progress: longText('整改进展') },
    dated: 'progressOn',
  })
  .step('finish', '申请销号', {
    from: 'open',
    to: 'done',
    by: [
      'justice-office',
      'party-office',
      'enforcement-officer',
      'petition-office',
      'emergency-office',
      'service-centre',
      'village',
    ],
    records: { finishedOn: date('整改完成日期'), result: longText('整改结果'), evidence: longText('佐证材料') },
    dated: 'finishedOn',
    guards: [
      {
        require: { finishedOn: { onOrAfter: { field: 'foundOn' } } },
        says: '完成日期早于发现日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('back', '退回继续整改', {
    from: 'done',
    to: 'open',
    by: ['justice-office', 'leader', 'mayor', 'secretary'],
    sign: 'return',
    records: { backOn: date('退回日期') },
    dated: 'backOn',
    reason: true,
  })
  .step('close', '销号', {
    from: 'done',
    to: 'closed',
    by: ['justice-office', 'leader', 'mayor', 'secretary'],
    sign: 'agree',
    apart: ['finish'],
    records: { closedOn: date('销号日期'), checker: text('审核人') },
    dated: 'closedOn',
    guards: [
      {
        require: { closedOn: { onOrAfter: { field: 'finishedOn' } } },
        says: '销号日期早于完成日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['open'])
  .document('closing', '问题整改销号表', {
    after: ['close'],
    dated: 'closedOn',
    body: [
      {
        fields: [
          'problem',
          'source',
          'area',
          'foundOn',
          'detail',
          'cause',
          'measure',
          'ownerUnit',
          'owner',
          'dueOn',
          'result',
          'evidence',
          'finishedOn',
          'checker',
        ],
      },
      { signatures: ['责任领导（签名）：', '审核人（签名）：'] },
    ],
  });

export const issuesFound = count('issues_found', rectification, {
  label: '发现问题',
  on: 'foundOn',
  reads: 'other',
  phrase: '发现问题{n}',
});
export const issuesRectified = count('issues_rectified', rectification, {
  label: '整改销号问题',
  says: '本期销号的问题，不论何时发现',
  on: 'closedOn',
  phrase: '完成整改{n}',
});
export const issuesFoundRectified = count('issues_found_rectified', rectification, {
  label: '本期发现并已整改的问题',
  says: '本期发现、期末前已销号',
  on: 'foundOn',
  where: { closedOn: { onOrBefore: 'periodEnd' } },
  reads: 'issues_rectified',
  phrase: '已整改{n}',
});
export const issuesOpen = count('issues_open', rectification, {
  label: '未销号问题',
  standing: { from: 'foundOn', until: 'closedOn' },
  reads: 'other',
  phrase: '正在整改{n}',
});
export const issuesInReport = count('issues_in_report', rectification, {
  label: '写入年度报告的不足',
  standing: { from: 'foundOn', until: 'closedOn' },
  where: { inReport: true },
  reads: 'other',
});
export const rectificationRate = rate('rectification_rate', issuesFoundRectified, issuesFound, {
  label: '整改率',
  reads: 'completion_rate',
  phrase: '整改率{n}',
});

export const rectificationIndicators = [
  issuesFound,
  issuesRectified,
  issuesFoundRectified,
  issuesOpen,
  issuesInReport,
  rectificationRate,
];
export const rectificationRelations = [
  relation('issues-found-rectified', issuesFoundRectified, '<=', issuesFound, '已整改数不超过发现数'),
  relation('issues-rectified', issuesFoundRectified, '<=', issuesRectified, '本期发现并整改的不超过本期整改总数'),
  relation('issues-in-report', issuesInReport, '<=', issuesOpen, '写入报告的不足不超过未销号问题'),
];
