import { count, date, longText, oneOf, optional, ref, relation, someOf, text, yesNo } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { ledger } from '../language.ts';
import { adviserService } from './adviser-service.ts';
import { handlers } from './posts.ts';

export const reviewKinds = {
  decision: '重大行政决策',
  document: '行政规范性文件',
  contract: '合同协议',
  enforcement: '重大执法决定',
  matter: '提请会议的其他事项',
  villageRules: '村规民约',
} as const;

/** 合法性审查: one queue for whatever must be reviewed before it may be decided, issued or signed. */
export const legalityReview = ledger('legality-review', '合法性审查', {
  area: 'decisions',
  unit: '件',
  keepers: ['justice-office', 'legal-reviewer'],
  number: '合审〔{year}〕{n}号',
})
  .fields(
    {
      title: text('送审事项'),
      kind: oneOf('类别', reviewKinds),
      unit: text('送审单位', { about: 'organisation' }),
      sentOn: date('送审日期'),
      materials: someOf('送审材料', {
        draft: '送审稿及说明',
        basis: '依据',
        opinions: '征求意见及采纳情况',
        expert: '论证材料',
        risk: '风险评估材料',
        fair: '公平竞争审查结论',
        other: '其他',
      }),
      economic: yesNo('涉及经营者经济活动'),
      urgent: yesNo('为应对突发事件或者执行紧急命令'),
    },
    { title: ['title'], dated: 'sentOn' },
  )
  .procedure({ sent: '待审查', reviewed: '已出具意见', signed: '已审签', settled: '已反馈处理', archived: '已归档' }, [
    'archived',
  ])
  .step('send', '送审', {
    from: 'new',
    to: 'sent',
    by: [...handlers, 'village', 'justice-office'],
    dated: 'sentOn',
    guards: [
      {
        rule: 'twn-review',
        require: { materials: { hasAll: ['draft', 'basis'] } },
        says: '送审材料至少应有送审稿及说明和依据',
        remedy: '补齐材料后送审',
      },
      {
        rule: 'dec-fair-comp',
        when: { kind: 'decision', economic: true },
        require: { materials: { has: 'fair' } },
        says: '涉及经营者经济活动的决策草案没有公平竞争审查结论',
        remedy: '先作公平竞争审查',
      },
      {
        rule: 'doc-fair-comp',
        when: { kind: 'document', economic: true },
        require: { materials: { has: 'fair' } },
        says: '涉及经营者经济活动的文件没有公平竞争审查结论',
        remedy: '按地方口径确定的机构先作公平竞争审查',
      },
    ],
  })
  .step('review', '出具审查意见', {
    from: 'sent',
    to: 'reviewed',
    by: ['justice-office', 'legal-reviewer'],
    apart: ['send'],
    records: {
      reviewedOn: date('出具意见日期'),
      points: someOf('审查要点', {
        subject: '主体',
        power: '职权',
        content: '内容',
        setting: '违法设定',
        rights: '减损权益',
        duty: '增权减责',
        procedure: '程序',
      }),
      adviser: optional(ref('法律顾问意见', adviserService, { carries: {} })),
      byConsulting: yesNo('仅以征求意见、会签代替审查'),
      conclusion: oneOf('审查结论', { lawful: '合法', mend: '应当修改', unlawful: '不合法' }),
      opinion: longText('审查意见和建议'),
      reviewer: text('审查人', { about: 'person' }),
    },
    dated: 'reviewedOn',
    guards: [
      {
        require: { reviewedOn: { onOrAfter: { field: 'sentOn' } } },
        says: '出具意见日期早于送审日期',
        remedy: '核对日期',
      },
      {
        rule: 'dec-legal-review',
        when: { kind: 'decision' },
        require: { byConsulting: false },
        says: '不得以征求意见、会签等方式代替合法性审查',
        remedy: '由审查人员实际审查后出具意见',
      },
      {
        rule: 'dec-legal-review',
        force: 'justify',
        when: { kind: 'decision' },
        require: { reviewedOn: { onOrAfter: { field: 'sentOn', plus: workdays(7, 'decision') } } },
        says: '重大行政决策的合法性审查时间一般不少于七个工作日',
        remedy: '保证必要的审查时间',
      },
      {
        rule: 'doc-review-time',
        force: 'justify',
        when: { kind: 'document', urgent: false },
        require: { reviewedOn: { onOrAfter: { field: 'sentOn', plus: workdays(5, 'legality-review') } } },
        says: '规范性文件的审核时间一般不少于五个工作日',
        remedy: '保证必要的审核时间',
      },
      {
        rule: 'doc-review-7',
        when: { kind: 'document' },
        require: { points: { hasAll: ['subject', 'power', 'content', 'setting', 'rights', 'duty', 'procedure'] } },
        says: '规范性文件应当从主体、职权、内容、违法设定、减损权益、增权减责、程序七个方面审核',
        remedy: '补审缺少的方面',
      },
      {
        rule: 'adv-hear',
        when: { kind: 'decision' },
        require: { adviser: { is: { state: ['given', 'settled'], givenOn: { onOrBefore: 'today' } } } },
        says: '讨论决定重大事项之前应当听取法律顾问、公职律师的意见',
        remedy: '先在“法律顾问服务”中提出并取得意见',
      },
      {
        rule: 'adv-hear',
        when: { kind: 'decision', conclusion: 'lawful' },
        require: { adviser: { is: { finding: { not: 'unlawful' } } } },
        says: '法律顾问认为不合法的，不能作出合法的审查结论',
        remedy: '修改草案并重新听取意见，或者改为“应当修改”“不合法”',
      },
    ],
  })
  .step('sign', '审签', {
    from: 'reviewed',
    to: 'signed',
    by: ['leader', 'justice-office'],
    sign: 'agree',
    apart: ['send', 'review'],
    records: { signedOn: date('审签日期') },
    dated: 'signedOn',
    guards: [
      {
        require: { signedOn: { onOrAfter: { field: 'reviewedOn' } } },
        says: '审签日期早于出具意见日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('settle', '反馈处理', {
    from: 'signed',
    to: 'settled',
    by: [...handlers, 'village', 'justice-office'],
    records: {
      settledOn: date('处理日期'),
      adopted: oneOf('采纳情况', { all: '全部采纳', part: '部分采纳', none: '未采纳' }),
      notAdoptedWhy: optional(longText('未采纳的理由')),
    },
    dated: 'settledOn',
    guards: [
      {
        require: { settledOn: { onOrAfter: { field: 'signedOn' } } },
        says: '处理日期早于审签日期',
        remedy: '核对日期',
      },
      {
        rule: 'doc-review-7',
        when: { kind: 'document', adopted: ['part', 'none'] },
        require: { notAdoptedWhy: { filled: true } },
        says: '未采纳审核意见的应当说明理由',
        remedy: '写明理由，提交集体审议时一并报告',
      },
      {
        when: { adopted: ['part', 'none'] },
        require: { notAdoptedWhy: { filled: true } },
        says: '没有说明未采纳的理由',
        remedy: '写明未采纳哪些意见及理由',
      },
    ],
  })
  .step('archive', '归档', {
    from: 'settled',
    to: 'archived',
    by: ['justice-office', 'legal-reviewer'],
    records: { archivedOn: date('归档日期'), archiveNo: text('卷号') },
    dated: 'archivedOn',
    guards: [
      {
        require: { archivedOn: { onOrAfter: { field: 'settledOn' } } },
        says: '归档日期早于处理日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['sent'])
  .deadline('review-document', '规范性文件审核期限', {
    rule: 'doc-review-time',
    from: 'sentOn',
    within: { setting: 'normative-review-days', unit: 'workday', law: 'legality-review' },
    met: 'reviewedOn',
    when: { kind: 'document', urgent: false },
  })
  .deadline('review', '合法性审查期限', {
    rule: 'twn-review',
    from: 'sentOn',
    within: { setting: 'legality-review-days', unit: 'workday', law: 'legality-review' },
    met: 'reviewedOn',
    when: { kind: ['contract', 'enforcement', 'matter', 'villageRules'] },
  })
  .document('opinion', '合法性审查意见书', {
    rule: 'twn-review',
    after: ['review', 'sign'],
    dated: 'reviewedOn',
    body: [
      '{unit}：',
      '你单位{sentOn}送审的《{title}》收悉。经审查，意见如下：',
      { heading: '一、审查的方面' },
      { fields: ['kind', 'materials', 'points'] },
      { heading: '二、审查结论' },
      '{conclusion}',
      { heading: '三、意见和建议' },
      '{opinion}',
      { signatures: ['审查人（签名）：{reviewer}', '审签人（签名）：'] },
    ],
  })
  .gap('twn-review', '合法性审查机构是否至少配一人，在“专岗人员”台账核对；审查天数按地方口径');

const found = { state: ['signed', 'settled', 'archived'], conclusion: 'lawful' } as const;
const mended = { state: ['settled', 'archived'], conclusion: 'mend', adopted: ['all', 'part'] } as const;

/** A review after which the matter may go on: found lawful, or mended as the review asked. */
export const cleared = { any: [found, mended] } as const;

/** Of a normative document the opinion may also be departed from, if the reason is on record (doc-review-7). */
export const clearedDocument = { any: [found, { state: ['settled', 'archived'], conclusion: 'mend' }] } as const;

const on = 'reviewedOn' as const;
export const legalityReviews = count('legality_reviews', legalityReview, {
  label: '合法性审查',
  on,
  phrase: '开展合法性审查{n}',
});
export const decisionReviews = count('legality_reviews_decisions', legalityReview, {
  label: '重大决策合法性审查',
  on,
  where: { kind: 'decision' },
  reads: 'legality_reviews',
  phrase: '审查重大行政决策{n}',
});
export const documentReviews = count('legality_reviews_documents', legalityReview, {
  label: '规范性文件合法性审核',
  on,
  where: { kind: 'document' },
  reads: 'legality_reviews',
  phrase: '审核规范性文件{n}',
});
export const contractReviews = count('contracts_reviewed', legalityReview, {
  label: '合同审查',
  on,
  where: { kind: 'contract' },
  unit: '份',
  phrase: '审查合同{n}',
});
export const otherReviews = count('legality_reviews_other', legalityReview, {
  label: '其他事项合法性审查',
  on,
  where: { kind: ['enforcement', 'matter', 'villageRules'] },
  reads: 'legality_reviews',
  phrase: '审查其他事项{n}',
});

export const reviewRelations = [
  relation(
    'legality-review-kinds',
    legalityReviews,
    '=',
    [decisionReviews, documentReviews, contractReviews, otherReviews],
    '合法性审查件数等于各类别件数之和',
  ),
];
