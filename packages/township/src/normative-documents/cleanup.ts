import { count, date, oneOf, optional, ref, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { normativeDocument } from './normative-document.ts';

/** 清理: one round of going through the documents in force. */
export const cleanupRound = ledger('document-cleanup', '规范性文件清理', {
  area: 'normative-documents',
  unit: '次',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      title: text('清理名称'),
      kind: oneOf('清理方式', { regular: '定期清理', special: '专项（即时）清理' }),
      startedOn: date('开始日期'),
      finishedOn: date('完成日期'),
      scope: text('清理范围'),
      listsPublished: yesNo('已公布继续有效、修改、废止和失效目录'),
      publishedOn: optional(date('目录公布日期')),
    },
    { title: ['title'], dated: 'finishedOn' },
  )
  .register([
    {
      rule: 'doc-cleanup',
      require: { listsPublished: true, publishedOn: { filled: true } },
      says: '清理结果应当公布继续有效、修改、废止和失效三张目录',
      remedy: '公布目录后填写公布日期',
    },
    {
      require: { finishedOn: { onOrAfter: { field: 'startedOn' } } },
      says: '完成日期早于开始日期',
      remedy: '核对日期',
    },
  ])
  .gap('doc-cleanup', '清理周期由省定，是否到期由司法所按地方口径安排');

/** 清理结论: what a round found of one document; documents older than the system are named by title only. */
export const cleanupItem = ledger('document-cleanup-item', '规范性文件清理结论', {
  area: 'normative-documents',
  unit: '件',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      title: text('文件名称和文号'),
      round: ref('清理', cleanupRound),
      document: optional(ref('规范性文件台账', normativeDocument, { carries: { title: 'title' } })),
      result: oneOf('清理结论', { keep: '继续有效', revise: '修改', repeal: '废止', lapsed: '宣布失效' }),
      decidedOn: date('结论日期'),
    },
    { title: ['title'], dated: 'decidedOn', unique: [['round', 'title']] },
  )
  .register();

const on = 'decidedOn' as const;
export const cleanupRounds = count('document_cleanups', cleanupRound, {
  label: '规范性文件清理',
  on: 'finishedOn',
  reads: 'normative_documents_cleaned',
  phrase: '开展规范性文件清理{n}',
});
export const documentsCleaned = count('normative_documents_cleaned', cleanupItem, {
  label: '清理规范性文件',
  on,
  phrase: '清理规范性文件{n}',
});
export const documentsKept = count('normative_documents_kept', cleanupItem, {
  label: '清理后继续有效的文件',
  on,
  where: { result: 'keep' },
  reads: 'other',
  phrase: '继续有效{n}',
});
export const documentsRevised = count('normative_documents_revised', cleanupItem, {
  label: '清理后修改的文件',
  on,
  where: { result: 'revise' },
  reads: 'other',
  phrase: '修改{n}',
});
export const documentsRepealed = count('normative_documents_repealed', cleanupItem, {
  label: '清理后废止、失效的文件',
  on,
  where: { result: ['repeal', 'lapsed'] },
  reads: 'other',
  phrase: '废止和宣布失效{n}',
});

export const cleanupRelations = [
  relation(
    'normative-documents-cleaned',
    documentsCleaned,
    '=',
    [documentsKept, documentsRevised, documentsRepealed],
    '清理件数等于继续有效、修改、废止和失效之和',
  ),
];
