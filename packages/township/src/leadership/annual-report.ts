import { date, integer, longText, oneOf, optional, ref, someOf, text } from '@yifa/kernel';
import { disclosureItem } from '../disclosure/disclosure-item.ts';
import { ledger } from '../language.ts';

/** The five contents that a yearly report must have; codes are the sections of the template. */
export const reportContents = {
  achievements: '主要举措和成效',
  shortcomings: '存在的不足和原因',
  'chief-leaders': '主要负责人履职情况',
  'next-year': '下一年度主要安排',
  other: '其他需要报告的情况',
} as const;

/** Where its steps are taken: the program composes, compares and freezes, and records what it found. */
export const reportPage = 'annual-report';

const page = reportPage;
const offices = ['justice-office', 'party-office'] as const;
const readers = ['legal-reviewer', 'legal-adviser', 'leader', 'party-office', 'justice-office'] as const;
const chiefs = ['secretary', 'mayor'] as const;
const undo = { secrecyOn: null, secrecy: null, secrecySays: null } as const;

/** 法治政府建设年度报告: drafted, reviewed, signed, sent up and published; corrected only by the same way again. */
export const annualReport = ledger('annual-report', '法治政府建设年度报告', {
  area: 'leadership',
  unit: '份',
  keepers: offices,
})
  .fields(
    {
      year: integer('报告年度', '年', { min: 2000, max: 2100 }),
      periodEnd: date('报告期末'),
      draftedOn: date('起草日期'),
    },
    { title: ['year'], dated: 'draftedOn', unique: [['year']] },
  )
  .kept({
    revision: integer('签发次数', '次', { min: 1 }),
    draftVersion: integer('文稿版本', '版', { min: 1 }),
    textDigest: text('文稿摘要'),
    contents: optional(someOf('已写明的内容', reportContents)),
    secrecyOn: optional(date('保密审查日期')),
    secrecy: optional(oneOf('保密审查结论', { open: '可以公开', closed: '不得公开', unsure: '不能确定，已报请确定' })),
    secrecySays: optional(longText('保密审查意见')),
  })
  .procedure({
    drafted: '起草中',
    reviewed: '已审核',
    signed: '已签发',
    submitted: '已报送',
    published: '已公开',
  })
  .step('draft', '起草', {
    from: 'new',
    to: 'drafted',
    by: offices,
    asks: ['year', 'periodEnd', 'draftedOn', 'revision', 'draftVersion', 'textDigest', 'contents'],
    dated: 'draftedOn',
    page,
  })
  .step('revise', '修改', {
    from: 'drafted',
    by: offices,
    asks: ['draftVersion', 'textDigest', 'contents'],
    records: { revisedOn: date('修改日期') },
    dated: 'revisedOn',
    page,
  })
  .step('review', '审核', {
    from: 'drafted',
    to: 'reviewed',
    by: readers,
    apart: ['draft', 'revise'],
    records: { reviewedOn: date('审核日期'), reviewSays: optional(longText('审核意见')) },
    dated: 'reviewedOn',
    guards: [
      {
        rule: 'rpt-content',
        force: 'justify',
        require: { contents: { hasAll: ['achievements', 'shortcomings', 'chief-leaders', 'next-year', 'other'] } },
        says: '必须报告的五项内容没有写全',
        remedy: '补写缺少的内容',
      },
    ],
    page,
  })
  .step('return', '退回修改', {
    from: ['reviewed', 'signed', 'submitted'],
    to: 'drafted',
    by: [...readers, ...chiefs],
    sign: 'return',
    asks: ['revision'],
    records: { returnedOn: date('退回日期') },
    dated: 'returnedOn',
    sets: undo,
    reason: true,
    page,
  })
  .step('sign', '签发', {
    from: 'reviewed',
    to: 'signed',
    by: chiefs,
    sign: 'agree',
    apart: ['draft', 'revise', 'review'],
    records: {
      signedOn: date('签发日期'),
      signedText: text('签发文稿摘要'),
      figures: integer('固定的数据', '项'),
      figuresDigest: text('数据摘要'),
      contradictions: integer('数据矛盾', '处'),
    },
    dated: 'signedOn',
    guards: [
      {
        require: { contradictions: { atMost: 0 } },
        says: '报告中的数据与台账或者彼此之间有矛盾',
        remedy: '逐处更正台账或者文稿，再签发',
      },
      {
        rule: 'rpt-submit',
        require: { signedOn: { onOrAfter: { field: 'periodEnd' } } },
        says: '所报告的年度尚未结束',
        remedy: '年度结束后再签发',
      },
      {
        require: { signedOn: { onOrAfter: { field: 'reviewedOn' } } },
        says: '签发日期早于审核日期',
        remedy: '核对日期',
      },
    ],
    page,
  })
  .step('secrecy', '保密审查', {
    from: ['signed', 'submitted'],
    by: ['party-office', 'leader'],
    apart: ['draft', 'revise', 'review', 'sign'],
    asks: ['secrecyOn', 'secrecy', 'secrecySays'],
    dated: 'secrecyOn',
    guards: [
      {
        rule: 'gi-prereview',
        require: { secrecy: { filled: true }, secrecyOn: { onOrAfter: { field: 'signedOn' } } },
        says: '保密审查没有结论，或者日期早于签发日期',
        remedy: '签发定稿后再作保密审查，写明结论和日期',
      },
    ],
    page,
  })
  .step('submit', '报送', {
    from: 'signed',
    to: 'submitted',
    by: offices,
    records: {
      submittedOn: date('报送日期'),
      submittedTo: text('报送机关'),
      firstSubmittedOn: date('首次报送日期'),
    },
    dated: 'submittedOn',
    guards: [
      {
        rule: 'rpt-submit',
        require: { submittedOn: { onOrAfter: { field: 'signedOn' } } },
        says: '报送日期早于签发日期',
        remedy: '核对日期',
      },
    ],
    page,
  })
  .step('publish', '公开', {
    from: 'submitted',
    to: 'published',
    by: offices,
    records: {
      publishedOn: date('公开日期'),
      address: optional(text('网址或位置')),
      disclosure: optional(ref('主动公开信息', disclosureItem)),
      firstPublishedOn: date('首次公开日期'),
    },
    dated: 'publishedOn',
    guards: [
      {
        rule: 'gi-prereview',
        require: { secrecy: 'open', secrecyOn: { filled: true } },
        says: '没有经过保密审查或者审查结论不是可以公开',
        remedy: '先由起草人以外的人办理“保密审查”；不能确定的，报主管部门或者保密部门确定',
      },
      {
        rule: 'gi-prereview',
        when: { secrecyOn: { filled: true } },
        require: { publishedOn: { onOrAfter: { field: 'secrecyOn' } } },
        says: '公开日期早于保密审查日期',
        remedy: '核对日期',
      },
      {
        rule: 'rpt-publish',
        require: { publishedOn: { onOrAfter: { field: 'submittedOn' } } },
        says: '公开日期早于报送日期',
        remedy: '核对日期',
      },
      {
        when: { disclosure: { filled: true } },
        require: { disclosure: { is: { state: 'published', class: 'report' } } },
        says: '所选的主动公开信息尚未公开，或者类别不是年度报告',
        remedy: '改选已公开的年度报告，或者留空',
      },
    ],
    page,
  })
  .step('amend', '更正重发', {
    from: 'published',
    to: 'drafted',
    by: [...offices, ...chiefs, 'leader'],
    asks: ['revision'],
    records: { amendedOn: date('更正日期') },
    dated: 'amendedOn',
    sets: undo,
    reason: true,
    page,
  })
  .deadline('submit', '报送年度报告', {
    rule: 'rpt-submit',
    from: 'periodEnd',
    within: { monthDay: 'report-due' },
    met: 'firstSubmittedOn',
  })
  .deadline('publish', '公开年度报告', {
    rule: 'rpt-publish',
    from: 'periodEnd',
    within: { monthDay: 'report-publish-due' },
    met: 'firstPublishedOn',
    lapses: { secrecy: 'closed' },
  })
  .gap('rpt-submit', '报送日期按地方口径设定，以依法治省办通知为准')
  .gap('rpt-content', '是否写明由文稿的标题和段落核对，内容是否如实由审核人判断');
