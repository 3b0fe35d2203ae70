import { count, date, integer, longText, oneOf, optional, ref, relation, sum, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 政务公开栏目和公开栏. */
export const disclosureColumn = ledger('disclosure-column', '政务公开栏目', {
  area: 'disclosure',
  unit: '个',
  keepers: ['party-office'],
})
  .fields(
    {
      name: text('名称'),
      kind: oneOf('类型', {
        website: '网站栏目',
        board: '公开栏',
        desk: '查阅点',
        media: '政务新媒体',
        screen: '电子屏',
      }),
      village: optional(ref('所在村（社区）', village)),
      setUpOn: date('设立日期'),
      endedOn: optional(date('停用日期')),
      keeper: text('维护责任人'),
    },
    { title: ['name'], dated: 'setUpOn', unique: [['name']] },
  )
  .register([
    {
      when: { endedOn: { filled: true } },
      require: { endedOn: { onOrAfter: { field: 'setUpOn' } } },
      says: '停用日期早于设立日期',
      remedy: '核对日期',
    },
  ]);

/** 公开栏更新: the monthly refresh of boards and columns. */
export const columnUpdate = ledger('column-update', '公开栏目更新', {
  area: 'disclosure',
  unit: '次',
  keepers: ['party-office', 'village'],
})
  .fields(
    {
      column: ref('栏目', disclosureColumn),
      updatedOn: date('更新日期'),
      content: text('更新内容'),
      items: integer('更新条数', '条', { min: 1 }),
    },
    { title: ['content'], dated: 'updatedOn' },
  )
  .register([
    {
      require: { column: { is: { state: 'registered' } } },
      says: '所选栏目未登记或者已停用',
      remedy: '改选在用的栏目',
    },
  ]);

/** 政策解读和民意征集: tied by title and number to the document or decision they explain. */
export const publicExchange = ledger('public-exchange', '政策解读和民意征集', {
  area: 'disclosure',
  unit: '次',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      subject: text('主题'),
      kind: oneOf('类型', {
        reading: '政策解读',
        consult: '民意征集',
        response: '回应关切',
        briefing: '新闻发布、在线访谈',
        openDay: '政府开放日',
      }),
      about: text('对应的文件或者决策'),
      docNo: optional(text('发文字号')),
      madeOn: date('文件公布（征集开始）日期'),
      shownOn: date('发布日期'),
      endsOn: optional(date('征集截止日期')),
      opinions: integer('收到意见', '条'),
      adopted: integer('采纳意见', '条'),
      adoptionTold: yesNo('已公布采纳情况'),
      content: longText('主要内容'),
      address: text('网址或位置'),
    },
    { title: ['subject'], dated: 'shownOn' },
  )
  .register([
    { require: { adopted: { atMost: { field: 'opinions' } } }, says: '采纳意见多于收到意见', remedy: '核对数量' },
    {
      when: { kind: 'consult' },
      require: { endsOn: { onOrAfter: { field: 'shownOn' } } },
      says: '民意征集应写明截止日期',
      remedy: '填写截止日期',
    },
    {
      rule: 'dec-publish',
      force: 'remind',
      when: { kind: 'consult', opinions: { moreThan: 0 } },
      require: { adoptionTold: true },
      says: '收到意见的征集应说明采纳情况',
      remedy: '公布采纳情况后更正登记',
    },
  ]);

export const disclosureColumns = count('disclosure_columns', disclosureColumn, {
  label: '政务公开栏目',
  standing: { from: 'setUpOn', until: 'endedOn' },
  reads: 'other',
  phrase: '设政务公开栏目{n}',
});
export const disclosureBoards = count('disclosure_boards', disclosureColumn, {
  label: '政务公开栏',
  standing: { from: 'setUpOn', until: 'endedOn' },
  where: { kind: 'board' },
  reads: 'other',
  phrase: '设公开栏{n}',
});
export const columnUpdates = count('column_updates', columnUpdate, {
  label: '公开栏目更新',
  on: 'updatedOn',
  reads: 'other',
  phrase: '更新公开栏目{n}',
});
export const columnItems = sum('column_items', columnUpdate, 'items', {
  label: '公开栏目更新条数',
  on: 'updatedOn',
  reads: 'disclosure_items',
  phrase: '更新公开栏信息{n}',
});
export const exchanges = count('public_exchanges', publicExchange, {
  label: '政策解读和民意征集',
  on: 'shownOn',
  reads: 'other',
});
export const policyReadings = count('policy_readings', publicExchange, {
  label: '政策解读',
  on: 'shownOn',
  where: { kind: 'reading' },
  reads: 'other',
  phrase: '发布政策解读{n}',
});
export const consultations = count('public_consultations', publicExchange, {
  label: '民意征集',
  on: 'shownOn',
  where: { kind: 'consult' },
  reads: 'other',
  phrase: '开展民意征集{n}',
});
export const opinionsReceived = sum('opinions_received', publicExchange, 'opinions', {
  label: '收到公众意见',
  on: 'shownOn',
  reads: 'other',
  phrase: '收到意见建议{n}',
});
export const opinionsAdopted = sum('opinions_adopted', publicExchange, 'adopted', {
  label: '采纳公众意见',
  on: 'shownOn',
  reads: 'other',
  phrase: '采纳{n}',
});

export const exchangeIndicators = [
  disclosureColumns,
  disclosureBoards,
  columnUpdates,
  columnItems,
  exchanges,
  policyReadings,
  consultations,
  opinionsReceived,
  opinionsAdopted,
];
export const exchangeRelations = [
  relation('boards', disclosureBoards, '<=', disclosureColumns, '公开栏数不超过栏目总数'),
  relation('column-items', columnUpdates, '<=', columnItems, '每次更新至少一条'),
  relation('exchange-kinds', [policyReadings, consultations], '<=', exchanges, '解读与征集之和不超过总数'),
  relation('opinions-adopted', opinionsAdopted, '<=', opinionsReceived, '采纳数不超过收到数'),
];
