import { date, longText, optional, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 行政规范性文件: the facts known when one is planned, and the states it goes through. */
export const documentFacts = ledger('normative-document', '行政规范性文件', {
  area: 'normative-documents',
  unit: '件',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      title: text('文件名称'),
      plannedOn: date('立项日期'),
      unit: text('起草单位', { about: 'organisation' }),
      need: longText('制定的必要性'),
      alreadyClear: yesNo('上级文件已有明确规定'),
      important: yesNo('重要文件（涉及面广、与群众利益密切相关）'),
      interests: yesNo('涉及群众切身利益或者对公民、法人权利义务有重大影响'),
      economic: yesNo('涉及经营者经济活动'),
      majorDecision: yesNo('属于重大行政决策事项'),
      trial: yesNo('暂行或者试行'),
      replaces: optional(text('替代的文件')),
    },
    { title: ['title'], dated: 'plannedOn' },
  )
  .procedure(
    {
      planned: '起草中',
      reviewing: '合法性审核',
      reviewed: '待集体审议',
      adopted: '审议通过',
      issued: '已公布施行',
      dropped: '终止制定',
      ended: '已废止或者失效',
    },
    ['dropped', 'ended'],
    ['issued'],
  );
