import { count, date, integer, longText, money, oneOf, optional, ref, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { cleared, legalityReview } from './legality-review.ts';
import { meeting } from './meeting.ts';
import { handlers } from './posts.ts';

/** 三重一大议题. A major administrative decision is not entered here again: it has its own procedure. */
export const matter = ledger('matter', '三重一大议题', { area: 'decisions', unit: '个', keepers: ['party-office'] })
  .fields(
    {
      title: text('议题名称'),
      kind: oneOf('类别', {
        decision: '重大事项决策',
        personnel: '重要干部任免',
        project: '重要项目安排',
        funds: '大额资金使用',
        other: '其他重要事项',
      }),
      meeting: ref('提请的会议', meeting, { carries: { decidedOn: 'heldOn', attended: 'attended' } }),
      tabledOn: date('提请日期'),
      proposer: text('提出人（单位）'),
      amount: optional(money('涉及金额')),
      legal: yesNo('涉及法律事项（合同、权利义务、行政执法等）'),
      review: optional(ref('会前合法性审查', legalityReview, { carries: { title: 'title' } })),
    },
    { title: ['title'], dated: 'tabledOn' },
  )
  .procedure({ tabled: '已提请', decided: '已议定', refused: '未通过', deferred: '暂缓再议', done: '已落实' }, [
    'refused',
    'done',
  ])
  .kept({
    decidedOn: date('讨论日期'),
    attended: integer('实到人数', '人'),
    agreed: integer('同意', '票'),
    against: integer('反对', '票'),
    abstained: integer('弃权', '票'),
    headLast: yesNo('主要领导末位表态'),
    decision: longText('讨论情况和决定'),
  })
  .step('table', '提请上会', {
    from: 'new',
    to: 'tabled',
    by: ['party-office', ...handlers],
    dated: 'tabledOn',
    guards: [
      {
        rule: 'twn-review',
        when: { any: [{ kind: 'decision' }, { legal: true }] },
        require: { review: { is: { ...cleared, reviewedOn: { onOrBefore: 'today' } } } },
        says: '应当合法性审查的议题，未经审查或者审查未通过，不得提交讨论',
        remedy: '先在“合法性审查”中送审，取得可以提交的意见后再提请',
      },
    ],
  })
  .step('again', '再次提请', {
    from: 'deferred',
    to: 'tabled',
    by: ['party-office', ...handlers],
    asks: ['tabledOn', 'meeting', 'review'],
    dated: 'tabledOn',
    guards: [
      {
        rule: 'twn-review',
        when: { any: [{ kind: 'decision' }, { legal: true }] },
        require: { review: { is: { ...cleared, reviewedOn: { onOrBefore: 'today' } } } },
        says: '再次提请的议题未经合法性审查或者审查未通过',
        remedy: '修改后重新送审',
      },
    ],
  })
  .step('decide', '议定', {
    from: 'tabled',
    to: 'decided',
    by: ['party-office', 'secretary', 'mayor'],
    sign: 'agree',
    asks: ['decidedOn', 'attended', 'agreed', 'against', 'abstained', 'headLast', 'decision'],
    records: { owner: text('落实责任人'), dueOn: optional(date('落实时限')), dissent: optional(longText('不同意见')) },
    dated: 'decidedOn',
    guards: [
      {
        require: { decidedOn: { onOrAfter: { field: 'tabledOn' } } },
        says: '讨论日期早于提请日期',
        remedy: '核对日期',
      },
      {
        require: { meeting: { is: { state: 'registered', heldOn: { on: 'today' } } } },
        says: '讨论日期与所选会议的召开日期不一致',
        remedy: '核对会议或者日期',
      },
      {
        require: {
          agreed: { atMost: { field: 'attended' } },
          against: { atMost: { field: 'attended' } },
          abstained: { atMost: { field: 'attended' } },
        },
        says: '票数超过实到人数',
        remedy: '核对表决记录',
      },
      {
        require: { agreed: { moreThan: { field: 'against' } } },
        says: '同意票没有多于反对票，不能登记为议定',
        remedy: '办理“未通过”或者“暂缓”',
      },
      { require: { headLast: true }, says: '主要领导应当末位表态', remedy: '按会议记录如实填写；未末位表态的重新讨论' },
      {
        when: { against: { moreThan: 0 } },
        require: { dissent: { filled: true } },
        says: '有反对票而没有记录不同意见',
        remedy: '如实记录不同意见',
      },
    ],
  })
  .step('refuse', '未通过', {
    from: 'tabled',
    to: 'refused',
    by: ['party-office', 'secretary', 'mayor'],
    sign: 'return',
    asks: ['decidedOn', 'decision'],
    dated: 'decidedOn',
  })
  .step('defer', '暂缓再议', {
    from: 'tabled',
    to: 'deferred',
    by: ['party-office', 'secretary', 'mayor'],
    sign: 'return',
    asks: ['decidedOn', 'decision'],
    dated: 'decidedOn',
  })
  .step('finish', '落实办结', {
    from: 'decided',
    to: 'done',
    by: ['party-office', 'leader'],
    records: { doneOn: date('落实日期'), doneHow: longText('落实情况') },
    dated: 'doneOn',
    guards: [
      { require: { doneOn: { onOrAfter: { field: 'decidedOn' } } }, says: '落实日期早于议定日期', remedy: '核对日期' },
    ],
  })
  .amendable(['tabled'])
  .document('record', '议题讨论记录', {
    after: ['decide', 'refuse', 'defer'],
    dated: 'decidedOn',
    body: [
      { fields: ['title', 'kind', 'meeting', 'proposer', 'attended', 'agreed', 'against', 'abstained', 'headLast'] },
      { heading: '讨论情况和决定' },
      '{decision}',
      { heading: '不同意见', when: { dissent: { filled: true } } },
      { text: '{dissent}', when: { dissent: { filled: true } } },
      { signatures: ['主持人（签名）：', '记录人（签名）：'] },
    ],
  });

/** Matters that were passed; the state tells, and a passed matter stays passed. */
const passed = { state: ['decided', 'done'] } as const;
export const mattersPassed = count('matters_passed', matter, {
  label: '三重一大议题',
  on: 'decidedOn',
  where: passed,
  reads: 'matters_decided',
  phrase: '研究三重一大议题{n}',
});
export const mattersDone = count('matters_done', matter, {
  label: '已落实的议题',
  on: 'decidedOn',
  where: { ...passed, doneOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
  phrase: '已落实{n}',
});
