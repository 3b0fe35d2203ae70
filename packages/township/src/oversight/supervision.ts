import { count, date, longText, oneOf, optional, personal, rate, relation, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 接受监督: 人大、政协、纪检、审计、执法监督、社会监督, and the inspections a township runs itself. */
export const supervision = ledger('supervision', '监督事项', {
  area: 'oversight',
  unit: '次',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      subject: text('监督事项'),
      kind: oneOf('监督类型', {
        congress: '人大监督',
        deputies: '人大代表建议、政协提案',
        consultative: '政协民主监督',
        discipline: '纪检监察',
        audit: '审计',
        enforcement: '行政执法监督',
        inspectorate: '法治督察',
        special: '专项督查',
        social: '社会和舆论监督',
      }),
      by: text('监督机关或者人员', { about: 'organisation' }),
      docNo: optional(text('文书文号')),
      receivedOn: date('监督（收到）日期'),
      findings: longText('意见、建议或者发现的问题'),
      dueOn: optional(date('要求答复（整改）日期')),
      unit: text('承办单位', { about: 'organisation' }),
    },
    { title: ['subject'], dated: 'receivedOn' },
  )
  .procedure({ received: '办理中', answered: '已答复' }, ['answered'])
  .step('receive', '登记', { from: 'new', to: 'received', by: ['justice-office', 'party-office'], dated: 'receivedOn' })
  .step('answer', '答复（报告整改）', {
    from: 'received',
    to: 'answered',
    by: ['justice-office', 'party-office', 'leader', 'mayor'],
    records: {
      answeredOn: date('答复日期'),
      answer: longText('办理和整改情况'),
      satisfied: optional(oneOf('评价', { yes: '满意', fair: '基本满意', no: '不满意' })),
    },
    dated: 'answeredOn',
    guards: [
      {
        require: { answeredOn: { onOrAfter: { field: 'receivedOn' } } },
        says: '答复日期早于收到日期',
        remedy: '核对日期',
      },
      {
        rule: 'sup-2026',
        force: 'justify',
        when: { kind: 'enforcement', dueOn: { filled: true } },
        require: { answeredOn: { onOrBefore: { field: 'dueOn' } } },
        says: '行政执法监督文书应当在所定期限内整改',
        remedy: '写明逾期的原因',
      },
    ],
  })
  .amendable(['received'])
  .deadline('enforcement', '行政执法监督文书整改', {
    rule: 'sup-2026',
    from: 'receivedOn',
    within: { setting: 'oversight-rectify-days', unit: 'day', law: 'enforcement-oversight' },
    met: 'answeredOn',
    when: { kind: 'enforcement', dueOn: { filled: false } },
  })
  .document('answer', '监督事项办理情况报告', {
    after: ['answer'],
    dated: 'answeredOn',
    body: ['{by}：', '关于{subject}，现将办理情况报告如下：', '{answer}'],
  });

/** 责任追究和内部控制. */
export const accountability = ledger('accountability', '责任追究和内部控制', {
  area: 'oversight',
  unit: '件',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      subject: text('事项'),
      happenedOn: date('发现日期'),
      kind: oneOf('类型', {
        enforcement: '执法过错',
        decision: '决策失误',
        duty: '不作为、慢作为、乱作为',
        disclosure: '公开不当',
        money: '资金和资产管理',
        control: '内部控制缺陷',
        other: '其他',
      }),
      person: optional(personal(text('责任人'))),
      facts: longText('事实'),
      basis: text('处理依据'),
      handledOn: date('处理日期'),
      handling: oneOf('处理方式', {
        talk: '谈话提醒',
        admonish: '诫勉',
        criticise: '通报批评',
        disciplinary: '党纪政务处分',
        moved: '移送监察、司法机关',
        amended: '完善制度',
      }),
      amends: optional(longText('完善制度的内容')),
    },
    { title: ['subject'], dated: 'happenedOn' },
  )
  .register([
    {
      require: { handledOn: { onOrAfter: { field: 'happenedOn' } } },
      says: '处理日期早于发现日期',
      remedy: '核对日期',
    },
    {
      when: { kind: 'control' },
      require: { amends: { filled: true } },
      says: '内部控制缺陷应写明完善制度的内容',
      remedy: '填写完善制度的内容',
    },
  ]);

export const supervisions = count('supervisions', supervision, {
  label: '接受监督',
  says: '人大、政协、纪检、审计等监督和专项督查次数',
  on: 'receivedOn',
  phrase: '接受各类监督{n}',
});
export const specialInspections = count('special_supervisions', supervision, {
  label: '专项督查',
  on: 'receivedOn',
  where: { kind: ['special', 'inspectorate'] },
  reads: 'supervisions',
  phrase: '开展专项督查{n}',
});
export const proposals = count('deputy_proposals', supervision, {
  label: '人大代表建议、政协提案',
  on: 'receivedOn',
  where: { kind: 'deputies' },
  unit: '件',
  reads: 'other',
  phrase: '办理人大代表建议和政协提案{n}',
});
export const proposalsAnswered = count('deputy_proposals_answered', supervision, {
  label: '已答复的建议提案',
  on: 'receivedOn',
  where: { kind: 'deputies', answeredOn: { onOrBefore: 'periodEnd' } },
  unit: '件',
  reads: 'other',
});
export const proposalAnswerRate = rate('deputy_proposals_answer_rate', proposalsAnswered, proposals, {
  label: '建议提案办复率',
  reads: 'completion_rate',
  phrase: '办复率{n}',
});
export const auditFindings = count('audit_supervisions', supervision, {
  label: '接受审计监督',
  on: 'receivedOn',
  where: { kind: 'audit' },
  reads: 'supervisions',
  phrase: '接受审计监督{n}',
});
export const accountabilityCases = count('accountability_cases', accountability, {
  label: '责任追究和内部控制',
  on: 'handledOn',
  reads: 'other',
  phrase: '处理责任追究和内部控制事项{n}',
});

export const supervisionIndicators = [
  supervisions,
  specialInspections,
  proposals,
  proposalsAnswered,
  proposalAnswerRate,
  auditFindings,
  accountabilityCases,
];
export const supervisionRelations = [
  relation(
    'supervision-kinds',
    [specialInspections, proposals, auditFindings],
    '<=',
    supervisions,
    '分类监督次数之和不超过监督总次数',
  ),
  relation('proposals-answered', proposalsAnswered, '<=', proposals, '答复数不超过收到数'),
];
