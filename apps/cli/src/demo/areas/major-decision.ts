/** One 重大行政决策 a year, through every step the law asks for. */
import type { PlainDate } from '@yifa/law';
import type { Item } from '../desk.ts';
import type { Town } from '../town.ts';

export interface Sitting {
  readonly item: Item;
  readonly on: PlainDate;
}

export interface MajorDecision {
  readonly title: string;
  readonly kind: 'policy' | 'plan' | 'project';
  readonly draft: string;
}

export function makeMajorDecision(
  town: Town,
  { title, kind, draft }: MajorDecision,
  adviser: Item,
  held: readonly Sitting[],
): void {
  const { days } = town;
  const item = town.register('decision-item', days.workday('02-18'), {
    title,
    year: town.year,
    kind,
    basis: '重大行政决策程序暂行条例及县级实施办法',
    unit: '经济发展办公室',
    partyAgreedOn: days.workday('02-16'),
  });
  const opinion = town
    .open('adviser-service', 'ask', days.workday('05-05'), {
      subject: title,
      adviser,
      kind: 'decision',
      serves: 'town',
    })
    .step('give', days.workday('05-09'), { opinion: '程序完备，内容未超越法定职权。', finding: 'lawful', hours: 4 })
    .step('settle', days.workday('05-12'), { adopted: 'all' });
  const review = town
    .open('legality-review', 'send', days.workday('05-10'), {
      title,
      kind: 'decision',
      unit: '经济发展办公室',
      materials: ['draft', 'basis', 'opinions', 'risk'],
      economic: false,
      urgent: false,
    })
    .step('review', days.workday('05-24'), {
      points: ['subject', 'power', 'content', 'procedure'],
      adviser: opinion,
      byConsulting: false,
      conclusion: 'lawful',
      opinion: '决策主体、权限、程序和内容合法，可以提交集体讨论。',
      reviewer: town.cast.justice.name,
    })
    .step('sign', days.workday('05-26'))
    .step('settle', days.workday('05-27'), { adopted: 'all' });
  const sitting = held.find(({ on }) => on >= days.on('05-30'));
  if (!sitting) return;
  town
    .open('major-decision', 'propose', days.workday('02-21'), {
      title,
      kind,
      exclusion: 'none',
      proposer: 'department',
      why: '群众反映集中，需要统一安排并明确标准。',
      basis: '乡镇人民政府职权和县级规划',
      item,
    })
    .step('initiate', days.workday('02-28'), {
      argued: true,
      argument: '已走访各村并比较周边做法，必要可行。',
      unit: '经济发展办公室',
      leader: town.cast.deputy.name,
    })
    .step('draft', days.workday('03-10'), {
      draft,
      secret: false,
      group: false,
      hearingDue: false,
      technical: false,
      risky: true,
      economic: false,
    })
    .step('consult', days.workday('03-15'), {
      consultUntil: days.on('04-20'),
      consultHow: ['site', 'board', 'meeting'],
      contact: '党政办公室，可当面、书面或者来电反馈',
    })
    .step('collect', days.workday('04-24'), {
      opinionsCount: 11,
      opinions: '主要涉及实施范围和资金公开。',
      adoption: '采纳9条；2条超出职权范围，已向提出人说明。',
    })
    .step('assess', days.workday('04-28'), {
      riskBy: '平安办',
      riskLevel: 'low',
      controllable: true,
      riskSays: '个别农户对范围有意见，已入户解释。',
    })
    .step('send-review', days.workday('05-10'))
    .step('review', days.workday('05-27'), { review, reviewedOn: days.workday('05-24') })
    .step('approve', sitting.on, {
      meeting: sitting.item,
      attended: 9,
      headLast: true,
      withMajority: true,
      dissents: 0,
      discussion: '与会成员逐一发表意见，行政首长最后发表意见，一致通过。',
      packet: ['draft', 'public', 'risk', 'legality'],
    })
    .step('report', days.later(sitting.on, 1), { partyReply: 'agreed' })
    .step('publish', days.later(sitting.on, 5), {
      documentNo: town.mark(21),
      channels: ['site', 'board'],
      interpreted: true,
      adoptionTold: true,
      executor: '经济发展办公室',
    })
    .step('archive', days.later(sitting.on, 15), { archiveNo: `决策-${town.year}-1`, wholeFile: true })
    .step('follow', days.workday('10-20'), { followedSays: '已完成计划的七成，个别村进度偏慢，已督促。' });
}
