import { date, integer, longText, oneOf, optional, ref, text, yesNo } from '@yifa/kernel';
import { ledger } from '../../language.ts';
import { decisionItem, decisionKinds } from '../catalogue.ts';
import { meeting } from '../meeting.ts';

/** 重大行政决策: the facts known when one is proposed, and the states it goes through. */
export const decisionFacts = ledger('major-decision', '重大行政决策', {
  area: 'decisions',
  unit: '项',
  keepers: ['party-office'],
  number: '决策〔{year}〕{n}号',
})
  .fields(
    {
      title: text('决策事项'),
      kind: oneOf('类别', decisionKinds),
      exclusion: oneOf('不适用重大行政决策程序的情形', {
        none: '无',
        fiscal: '财政政策、货币政策等宏观调控',
        legislation: '政府立法',
        emergency: '突发事件应急处置',
      }),
      proposedOn: date('提出建议日期'),
      proposer: oneOf('建议来源', {
        head: '行政机关负责人',
        department: '站所（部门）',
        deputy: '人大代表、政协委员',
        citizen: '公民、法人或者其他组织',
        superior: '上级部署',
      }),
      why: longText('拟解决的主要问题和理由'),
      basis: longText('法律政策依据'),
      item: optional(
        ref('目录事项', decisionItem, {
          carries: { title: 'title', kind: 'kind', unit: 'unit', basis: 'basis', executor: 'unit' },
        }),
      ),
      changes: optional(text('变更的原决策', { hint: '变更已作出的决策须重新履行程序，写明原决策的名称和文号' })),
    },
    { title: ['title'], dated: 'proposedOn' },
  )
  .kept({
    draftedOn: date('草案拟订日期'),
    draft: longText('决策草案'),
    secret: yesNo('依法不予公开'),
    group: yesNo('涉及特定群体利益'),
    hearingDue: yesNo('法律法规规章规定应当听证，或者决定听证'),
    technical: yesNo('专业性、技术性较强'),
    risky: yesNo('实施可能对社会稳定、公共安全等造成不利影响'),
    economic: yesNo('涉及经营者经济活动'),
    meeting: ref('讨论的会议', meeting, { carries: { attended: 'attended', approvedOn: 'heldOn' } }),
    attended: integer('参加人数', '人'),
    headLast: yesNo('行政首长最后发表意见'),
    withMajority: yesNo('决定与多数人的意见一致'),
    departureWhy: optional(longText('与多数人意见不一致的理由')),
    dissents: integer('不同意见', '人'),
    dissent: optional(longText('不同意见的内容')),
    discussion: longText('讨论情况'),
  })
  .procedure(
    {
      proposed: '决策建议',
      declined: '不予启动',
      drafting: '草案拟订和公众参与',
      reviewing: '合法性审查',
      reviewed: '待集体讨论',
      approved: '讨论通过',
      shelved: '终止决策',
      published: '已公布、执行中',
      suspended: '中止执行',
      stopped: '停止执行',
      finished: '执行完毕',
    },
    ['declined', 'shelved', 'stopped', 'finished'],
    ['published'],
  );
