/** 行政规范性文件: one document from planning to filing, and the yearly cleaning-up. */
import type { Town } from '../town.ts';
import { type Decided, sittingAfter } from './decisions.ts';

export interface DocumentsTable {
  readonly title: string;
  /** Standing documents looked through in the cleaning-up. */
  readonly cleaned: number;
}

export function makeDocuments(town: Town, { title, cleaned }: DocumentsTable, decided: Decided): void {
  const { days } = town;
  const opinion = town
    .open('adviser-service', 'ask', days.workday('08-05'), {
      subject: title,
      adviser: decided.townAdviser,
      kind: 'document',
      serves: 'town',
    })
    .step('give', days.workday('08-09'), {
      opinion: '没有违法设定事项，建议补充解释机关。',
      finding: 'lawful',
      hours: 3,
    })
    .step('settle', days.workday('08-12'), { adopted: 'all' });
  const review = town
    .open('legality-review', 'send', days.workday('08-10'), {
      title,
      kind: 'document',
      unit: '党政办公室',
      materials: ['draft', 'basis', 'opinions'],
      economic: false,
      urgent: false,
    })
    .step('review', days.workday('08-18'), {
      points: ['subject', 'power', 'content', 'setting', 'rights', 'duty', 'procedure'],
      adviser: opinion,
      byConsulting: false,
      conclusion: 'lawful',
      opinion: '七项要点均未发现问题，可以提交审议。',
      reviewer: town.cast.justice.name,
    })
    .step('sign', days.workday('08-19'))
    .step('settle', days.workday('08-22'), { adopted: 'all' });
  const sitting = sittingAfter(decided, days.workday('08-25'));
  const published = days.later(sitting.on, 4);
  const effective = days.later(sitting.on, 10);
  const valid = `${town.year + 5}-08-31`;
  const document = town
    .open('normative-document', 'plan', days.workday('05-30'), {
      title,
      unit: '党政办公室',
      need: '现有做法散见各村约定，需要统一程序和标准。',
      alreadyClear: false,
      important: true,
      interests: true,
      economic: false,
      majorDecision: false,
      trial: false,
    })
    .step('assess', days.workday('06-10'), {
      draft: '第一条 为规范办理程序，制定本办法。\n第二条 本办法适用于本行政区域。\n第三条 办理结果应当公开。',
      noBanned: true,
      assessment: '必要可行，未设定许可、处罚和收费。',
    })
    .step('consult', days.workday('06-15'), {
      consultUntil: days.on('07-20'),
      consultHow: ['site', 'board', 'meeting'],
      contact: '党政办公室，可当面、书面或者来电反馈',
    })
    .step('collect', days.workday('07-25'), { opinionsCount: 6, adoption: '采纳5条，1条与上位法不符未采纳。' })
    .step('send-review', days.workday('08-10'))
    .step('review', days.workday('08-22'), { review })
    .step('adopt', sitting.on, { meeting: sitting.item, byCirculation: false, deliberation: '会议审议通过。' })
    .step('issue', published, {
      registerNo: `${town.place.mark}规备${town.year}-001`,
      documentNo: `${town.place.mark}规〔${town.year}〕1号`,
      unified: true,
      issuedOn: sitting.on,
      channels: ['site', 'board'],
      interpreted: true,
      effectiveOn: effective,
      validYears: 5,
      validUntil: valid,
    })
    .step('file', days.later(published, 8), { filingNo: town.mark(38), filedWith: '示例县人民政府' })
    .step('filing-reply', days.later(published, 25), { filingResult: 'accepted' });
  const round = town.register('document-cleanup', days.workday('11-15'), {
    title: `${town.year}年规范性文件清理`,
    kind: 'regular',
    startedOn: days.workday('10-10'),
    scope: '本机关现行有效的规范性文件',
    listsPublished: true,
    publishedOn: days.workday('11-18'),
  });
  const topics = ['农村公益设施管护', '集市秩序管理', '森林防火', '河道巡查', '村级档案管理', '公共停车管理'];
  for (let i = 0; i < cleaned; i++)
    town.register('document-cleanup-item', days.workday('11-15'), {
      title: `${town.turn(topics, i)}办法（${town.place.mark}规〔${town.year - 3 + (i % 2)}〕${i + 1}号）`,
      round,
      result: i % 4 === 3 ? 'repeal' : i % 4 === 2 ? 'revise' : 'keep',
    });
  town.register('document-cleanup-item', days.workday('11-15'), { title, round, document, result: 'keep' });
}
