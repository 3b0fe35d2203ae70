import { date, integer, longText, oneOf, optional, personal, ref, rows, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 信访事项: what is known when one is received, and its states. */
export const petitionFacts = ledger('petition', '信访事项', {
  area: 'disputes',
  unit: '件',
  keepers: ['petition-office'],
  number: '信〔{year}〕{n}号',
})
  .fields(
    {
      subject: text('信访事项', { aliases: ['事项', '信访事由', '反映事项', '信访问题', '标题'] }),
      receivedOn: date('收到日期', {
        aliases: ['登记日期', '登记时间', '来访日期', '信访日期', '收件日期', '受理日期'],
      }),
      form: oneOf(
        '信访形式',
        { letter: '来信', visit: '来访', online: '网上', phone: '电话' },
        { aliases: ['形式', '信访方式', '信访渠道'] },
      ),
      via: oneOf('收到方式', { direct: '直接收到', transferred: '转送、交办' }),
      systemNo: optional(text('信访信息系统编号', { aliases: ['系统编号', '信访编号', '信访件编号'] })),
      petitioners: personal(
        rows('信访人', {
          name: text('姓名', { about: 'person' }),
          idNumber: optional(text('证件号码', { aliases: ['身份证号', '身份证号码'] })),
          phone: optional(text('联系电话')),
          address: optional(text('住址', { aliases: ['家庭住址', '地址'] })),
        }),
      ),
      identified: yesNo('姓名、住址清楚'),
      people: integer('涉及人数', '人', { min: 1, aliases: ['人数', '信访人数', '来访人数'] }),
      representatives: integer('推选代表', '人'),
      repeat: oneOf('初次或者重复', {
        first: '初次',
        repeat: '重复（已受理或者正在办理）',
        final: '复核终结后以同一事实理由再提',
      }),
      purpose: oneOf('类别', { proposal: '建议意见', report: '检举控告', appeal: '申诉求决' }),
      field: oneOf('内容', {
        land: '土地征收',
        house: '住房宅基地',
        labour: '劳动社保',
        welfare: '民政救助',
        village: '村务管理',
        environment: '生态环境',
        traffic: '交通水利',
        law: '涉法涉诉',
        other: '其他',
      }),
      village: optional(
        ref('问题属地', village, {
          aliases: ['属地', '村（社区）', '村（社区）名称', '所在村', '所属村', '村名', '村别', '行政村'],
        }),
      ),
      urgent: yesNo('可能造成社会影响的重大紧急事项'),
      facts: longText('主要诉求和事实', {
        aliases: ['主要诉求', '反映内容', '反映的主要问题', '信访内容', '主要内容', '诉求', '概况'],
      }),
    },
    { title: ['subject'], dated: 'receivedOn' },
  )
  .kept({ notifiedOn: date('书面告知日期'), doneOn: date('办结日期') })
  .procedure(
    {
      registered: '待甄别',
      accepted: '办理中',
      replied: '已答复',
      redirected: '已转送（告知）',
      objected: '已提出异议',
      guided: '已导入法定途径',
      refused: '不予（不再）受理',
      closed: '已办结',
    },
    ['redirected', 'guided', 'refused', 'closed'],
  );
