import { date, longText, oneOf, optional, personal, ref, rows, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';
import { mediationCommittee } from './mediation-committee.ts';

/** The fifteen kinds of the judicial statistics. */
export const disputeKinds = {
  family: '婚姻家庭',
  neighbours: '邻里',
  housing: '房屋宅基地',
  contract: '合同',
  business: '生产经营',
  damages: '损害赔偿',
  land: '山林土地',
  expropriation: '征地拆迁',
  environment: '环境污染',
  labour: '劳动争议',
  consumer: '消费',
  medical: '医疗',
  traffic: '道路交通',
  property: '物业',
  other: '其他',
} as const;

/** 人民调解案件: the facts known when one is accepted, and its states. */
export const mediationFacts = ledger('mediation-case', '人民调解案件', {
  area: 'disputes',
  unit: '件',
  keepers: ['mediator', 'justice-office'],
  number: '（{year}）人调字第{n}号',
})
  .fields(
    {
      dispute: text('纠纷名称', { aliases: ['案件名称', '案由', '纠纷事由', '事由', '纠纷简称'] }),
      receivedOn: date('受理日期', {
        aliases: ['受理时间', '登记日期', '受案日期', '申请日期', '收案日期', '立案日期'],
      }),
      source: oneOf(
        '案件来源',
        { asked: '当事人申请', offered: '主动调解', entrusted: '委托移送' },
        { aliases: ['受理方式', '来源'] },
      ),
      kind: oneOf('纠纷类型', disputeKinds, { aliases: ['纠纷类别', '纠纷种类', '案件类型', '案件类别'] }),
      hard: yesNo('疑难复杂', { aliases: ['是否疑难复杂', '疑难复杂案件', '是否疑难'] }),
      committee: ref('调委会', mediationCommittee, {
        carries: { village: 'village' },
        aliases: ['调解组织', '人民调解委员会', '调解委员会', '调解单位'],
      }),
      village: optional(
        ref('纠纷发生地', village, {
          aliases: [
            '发生地',
            '发生村',
            '纠纷发生村',
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
      parties: personal(
        rows('当事人', {
          name: text('姓名（名称）', { about: 'person', aliases: ['姓名', '名称'] }),
          idNumber: optional(text('证件号码', { aliases: ['身份证号', '身份证号码'] })),
          phone: optional(text('联系电话', { aliases: ['电话', '手机号', '联系方式'] })),
          address: optional(text('住址', { aliases: ['家庭住址', '地址'] })),
        }),
      ),
      facts: longText('简要情况', {
        aliases: ['纠纷简要情况', '纠纷情况', '案情', '简要案情', '案情简介', '基本情况', '主要事实', '纠纷事实'],
      }),
      request: longText('申请事项', { aliases: ['诉求', '主要诉求', '当事人诉求', '申请人诉求', '调解请求'] }),
      refused: yesNo('有当事人明确拒绝调解'),
      volatile: yesNo('可能激化或者引起治安、刑事案件'),
    },
    { title: ['dispute'], dated: 'receivedOn' },
  )
  .procedure(
    {
      accepted: '已受理',
      mediating: '调解中',
      agreed: '达成协议',
      performed: '已回访',
      failed: '调解不成',
      archived: '已归档',
    },
    ['archived'],
  );
