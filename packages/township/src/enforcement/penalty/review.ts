import { date, longText, oneOf, optional, ref, someOf, text } from '@yifa/kernel';
import { officer } from '../officer.ts';
import { penaltyHeard } from './hearing.ts';

/** The seven things a legal review looks at. */
export const reviewItems = {
  subject: '执法主体合法、人员具备资格',
  procedure: '执法程序合法',
  evidence: '案件事实清楚、证据合法充分',
  law: '适用法律准确、裁量适当',
  power: '没有超越法定权限',
  papers: '执法文书完备、规范',
  crime: '没有应当移送司法机关的情形',
} as const;

/** Review by somebody who did not investigate, and discussion by the heads; before or after the notice, always before a decision. */
export const penaltyBeforeDecision = penaltyHeard
  .step('send-review', '送法制审核', {
    from: ['concluded', 'informed'],
    by: ['enforcement-officer'],
    records: { reviewSentOn: date('送审日期') },
    dated: 'reviewSentOn',
    guards: [
      {
        require: { reviewSentOn: { onOrAfter: { field: 'concludedOn' } } },
        says: '送审日期早于调查终结日期',
        remedy: '调查终结后送审',
      },
    ],
  })
  .step('review', '法制审核', {
    from: ['concluded', 'informed'],
    by: ['legal-reviewer'],
    apart: ['evidence', 'conclude', 'inform', 'inform-again', 'send-review'],
    records: {
      reviewedOn: date('审核日期'),
      reviewer: ref('审核人', officer),
      reviewResult: oneOf('审核结论', { agreed: '同意', mended: '提出意见，已修改完善', refused: '不同意' }),
      reviewFit: optional(someOf('经审核没有问题的事项', reviewItems)),
      reviewSays: longText('审核意见'),
    },
    dated: 'reviewedOn',
    guards: [
      {
        rule: 'pen-legal-review',
        require: { reviewer: { notAmong: 'officers' } },
        says: '法制审核人员不得是本案承办人',
        remedy: '由其他法制审核人员审核',
      },
      {
        rule: 'pen-reviewer-qual',
        require: {
          reviewer: {
            is: { state: 'registered', position: 'review', any: [{ lawQualified: true }, { firstReviewPost: false }] },
          },
        },
        says: '初次从事处罚决定法制审核的人员应当取得国家统一法律职业资格',
        remedy: '由具有资格的法制审核人员审核',
      },
      {
        rule: 'tri-review-items',
        when: { reviewResult: ['agreed', 'mended'] },
        require: { reviewFit: { hasAll: ['subject', 'procedure', 'evidence', 'law', 'power', 'papers', 'crime'] } },
        says: '审核通过的案件，七项内容都应经审核没有问题',
        remedy: '逐项审核；有问题的退回承办人修改，或者作出不同意的结论',
      },
      {
        require: { reviewedOn: { onOrAfter: { field: 'reviewSentOn' } } },
        says: '案件尚未送审，或者审核日期早于送审日期',
        remedy: '先由承办人办理“送法制审核”',
      },
    ],
  })
  .step('discuss', '集体讨论', {
    from: ['concluded', 'informed'],
    by: ['leader', 'mayor'],
    records: { discussedOn: date('讨论日期'), discussion: longText('讨论记录'), discussants: text('参加的负责人') },
    asks: ['attendees'],
    dated: 'discussedOn',
    guards: [
      {
        rule: 'pen-collective',
        require: { attendees: { atLeast: 2 } },
        says: '集体讨论应由行政机关负责人集体进行',
        remedy: '补充参加人员',
      },
      {
        rule: 'pen-collective',
        require: { discussedOn: { onOrAfter: { field: 'concludedOn' } } },
        says: '集体讨论应在调查终结之后',
        remedy: '核对日期；调查终结之前的讨论不能代替',
      },
    ],
  });
