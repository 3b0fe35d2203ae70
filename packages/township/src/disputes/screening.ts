import { count, date, longText, oneOf, optional, rate, ref, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';
import { mediationCase } from './mediation-case.ts';
import { disputeKinds } from './mediation-facts.ts';

const handlers = ['justice-office', 'petition-office', 'mediator', 'village'] as const;

/** 矛盾纠纷排查: one round in one place. What it found is entered as disputes, each once. */
export const screening = ledger('dispute-screening', '矛盾纠纷排查', {
  area: 'disputes',
  unit: '场次',
  keepers: handlers,
})
  .fields(
    {
      on: date('排查日期', { aliases: ['排查时间', '日期', '开展日期'] }),
      kind: oneOf(
        '类型',
        { regular: '日常排查', special: '专项（重要节点）排查' },
        { aliases: ['排查类型', '排查方式'] },
      ),
      village: optional(
        ref('村（社区）', village, {
          carries: { place: 'name' },
          aliases: ['所在村', '所属村', '村名', '村别', '行政村'],
        }),
      ),
      place: text('排查区域（单位）', { about: 'place', aliases: ['排查范围', '排查地点', '排查单位'] }),
      screeners: text('排查人员', { about: 'person', aliases: ['排查人', '主责人', '参加人员', '责任人'] }),
      nothing: yesNo('零报告（未发现纠纷）', { aliases: ['零报告', '是否零报告'] }),
      says: optional(longText('排查情况', { aliases: ['排查结果', '排查内容', '备注'] })),
    },
    { title: ['place', 'on'], dated: 'on' },
  )
  .register();

/** 矛盾纠纷: found by a screening or otherwise, whichever way it is resolved. Counted apart from mediation cases. */
export const dispute = ledger('dispute', '矛盾纠纷', {
  area: 'disputes',
  unit: '件',
  keepers: handlers,
  number: '矛调〔{year}〕{n}号',
})
  .fields(
    {
      title: text('纠纷名称', { aliases: ['矛盾纠纷名称', '事由', '纠纷事项', '矛盾纠纷事项'] }),
      foundOn: date('发现日期', { aliases: ['登记日期', '发现时间', '排查日期', '排查时间', '上报日期'] }),
      source: oneOf('来源', {
        screening: '排查发现',
        visit: '群众反映',
        reception: '领导接访',
        hotline: '12345热线',
        transferred: '部门移送',
        assigned: '上级交办',
      }),
      screening: optional(ref('排查', screening, { carries: { village: 'village', foundOn: 'on' } })),
      village: optional(
        ref('发生地', village, {
          carries: { owner: 'name' },
          aliases: [
            '纠纷发生地',
            '发生村',
            '村（社区）',
            '村（社区）名称',
            '所在村',
            '所属村',
            '村名',
            '村别',
            '行政村',
          ],
        }),
      ),
      kind: oneOf('类型', disputeKinds, { aliases: ['纠纷类型', '纠纷类别', '矛盾纠纷类型', '矛盾类型'] }),
      people: oneOf('涉及人数', { few: '4人以下', some: '5至29人', many: '30人以上' }),
      risk: oneOf('风险等级', { low: '低', medium: '中', high: '高' }, { aliases: ['风险级别', '风险程度', '风险'] }),
      facts: longText('主要情况和诉求', {
        aliases: ['主要情况', '简要情况', '基本情况', '纠纷情况', '主要情况及诉求', '主要情况与诉求', '矛盾纠纷情况'],
      }),
    },
    { title: ['title'], dated: 'foundOn' },
  )
  .procedure({ found: '待处置', handling: '化解中', resolved: '已化解', moved: '已转出' }, ['resolved', 'moved'])
  .step('find', '登记', {
    from: 'new',
    to: 'found',
    by: handlers,
    dated: 'foundOn',
    guards: [
      {
        when: { source: 'screening' },
        require: { screening: { is: { state: 'registered', nothing: false, on: { onOrBefore: 'today' } } } },
        says: '没有对应的排查记录，或者该次排查为零报告',
        remedy: '选择发现这件纠纷的排查，或先更正排查记录',
      },
      {
        when: { source: { not: 'screening' } },
        require: { screening: { filled: false } },
        says: '不是排查发现的，不应关联排查',
        remedy: '改选来源，或去掉排查',
      },
    ],
  })
  .step('handle', '分流交办', {
    from: ['found', 'handling'],
    to: 'handling',
    by: handlers,
    records: {
      handledOn: date('交办日期'),
      route: oneOf('化解途径', {
        mediation: '人民调解',
        administrative: '行政调解',
        judicial: '司法调解',
        arbitration: '仲裁',
        adjudication: '行政裁决',
        reconsideration: '行政复议',
        suit: '诉讼',
        petition: '信访',
        persuasion: '教育疏导',
      }),
      owner: text('责任单位', { about: 'organisation', aliases: ['化解责任单位', '承办单位'] }),
      leader: optional(text('包案领导', { about: 'person', aliases: ['包案人', '责任领导'] })),
      dueOn: date('化解时限', { aliases: ['化解期限', '办理时限'] }),
      justiceJoined: yesNo('司法所（调解人员）参与'),
    },
    dated: 'handledOn',
    guards: [
      {
        require: { handledOn: { onOrAfter: { field: 'foundOn' } }, dueOn: { onOrAfter: { field: 'handledOn' } } },
        says: '应当依次发现、交办、到期',
        remedy: '核对日期',
      },
      {
        rule: 'em-dispute',
        when: { risk: 'high' },
        require: { leader: { filled: true } },
        says: '可能引发社会安全事件的高风险纠纷没有明确包案领导',
        remedy: '明确包案领导，及时调解处理',
      },
    ],
  })
  .step('resolve', '化解', {
    from: 'handling',
    to: 'resolved',
    by: handlers,
    records: {
      resolvedOn: date('化解日期', { aliases: ['化解时间', '办结日期'] }),
      how: longText('化解结果', { aliases: ['处理结果', '办理结果', '结果'] }),
      mediation: optional(ref('人民调解案件', mediationCase, { carries: {} })),
    },
    dated: 'resolvedOn',
    guards: [
      {
        require: { resolvedOn: { onOrAfter: { field: 'handledOn' } } },
        says: '化解日期早于交办日期',
        remedy: '核对日期',
      },
      {
        rule: 'med-written',
        when: { mediation: { filled: true } },
        require: { mediation: { is: { agreedOn: { onOrBefore: 'today' } } } },
        says: '所关联的调解案件尚未达成协议',
        remedy: '先办理调解案件，或去掉关联',
      },
    ],
  })
  .step('move', '转出', {
    from: ['found', 'handling'],
    to: 'moved',
    by: handlers,
    records: { movedOn: date('转出日期'), movedTo: text('接收单位'), movedWhy: longText('转出原因') },
    dated: 'movedOn',
    guards: [
      { require: { movedOn: { onOrAfter: { field: 'foundOn' } } }, says: '转出日期早于发现日期', remedy: '核对日期' },
    ],
  })
  .amendable(['found'])
  .gap('em-dispute', '“及时”没有法定天数，按交办时填写的化解时限督办');

const on = 'foundOn' as const;
export const screenings = count('disputes_screenings', screening, {
  label: '矛盾纠纷排查',
  on: 'on',
  phrase: '开展矛盾纠纷排查{n}',
});
export const disputesFound = count('disputes_found', dispute, {
  label: '矛盾纠纷',
  says: '本期发现、登记的矛盾纠纷',
  on,
  phrase: '受理矛盾纠纷{n}',
});
export const disputesScreened = count('disputes_found_by_screening', dispute, {
  label: '排查出的矛盾纠纷',
  on,
  where: { source: 'screening' },
  reads: 'disputes_found',
  phrase: '排查出矛盾纠纷{n}',
});
export const disputesResolved = count('disputes_resolved', dispute, {
  label: '化解矛盾纠纷',
  says: '本期化解的矛盾纠纷，不论何时发现',
  on: 'resolvedOn',
  phrase: '化解矛盾纠纷{n}',
});
export const screenedResolved = count('disputes_resolved_of_screened', dispute, {
  label: '排查后成功化解的矛盾纠纷',
  says: '本期排查发现、期末前化解',
  on,
  where: { source: 'screening', resolvedOn: { onOrBefore: 'periodEnd' } },
  reads: 'disputes_resolved',
  phrase: '成功化解矛盾纠纷{n}',
});
export const foundResolved = count('disputes_resolved_of_found', dispute, {
  label: '本期发现并调处的矛盾纠纷',
  says: '本期发现、期末前化解',
  on,
  where: { resolvedOn: { onOrBefore: 'periodEnd' } },
  reads: 'disputes_resolved',
  phrase: '调处矛盾纠纷{n}',
});
export const disputesJoined = count('disputes_resolved_joined', dispute, {
  label: '司法所、调解人员参与化解的纠纷',
  on: 'resolvedOn',
  where: { justiceJoined: true },
  reads: 'disputes_resolved',
  phrase: '参与化解民事纠纷案件{n}',
});
export const resolutionRate = rate('disputes_resolution_rate', foundResolved, disputesFound, {
  label: '纠纷调处率',
  says: '本期发现的纠纷中期末前化解的比例',
  reads: 'mediation_rate',
  phrase: '调处率{n}',
});
export const screenedRate = rate('disputes_screened_resolution_rate', screenedResolved, disputesScreened, {
  label: '排查纠纷化解率',
  says: '本期排查出的纠纷中期末前化解的比例',
  reads: 'completion_rate',
  phrase: '化解率{n}',
});

export const disputeRelations = [
  relation('disputes-screened', disputesScreened, '<=', disputesFound, '排查出的纠纷不超过登记的纠纷'),
  relation('disputes-screened-resolved', screenedResolved, '<=', disputesScreened, '排查后化解的不超过排查出的'),
  relation('disputes-found-resolved', foundResolved, '<=', disputesFound, '本期发现并化解的不超过本期发现的'),
  relation('disputes-joined', disputesJoined, '<=', disputesResolved, '司法所参与化解的不超过化解总数'),
];
