import { date, integer, longText, oneOf, optional, ref, refs, text, time, yesNo } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';
import { ableOfficer } from './able.ts';
import { officer } from './officer.ts';
import { penaltyCase } from './penalty/index.ts';

/** 行政检查: approved, announced, carried out by certificate holders, its result told to whom it concerns. */
export const inspection = ledger('inspection', '行政检查', {
  area: 'enforcement',
  unit: '次',
  keepers: ['enforcement-officer'],
  number: '检〔{year}〕{n}号',
})
  .fields(
    {
      subject: text('检查对象', { aliases: ['被检查对象', '被检查单位', '被检查人', '受检单位', '检查单位名称'] }),
      enterprise: yesNo('涉企检查', { aliases: ['是否涉企', '是否涉企检查', '涉企'] }),
      creditCode: optional(text('统一社会信用代码', { shape: 'creditCode' })),
      village: optional(ref('所在村（社区）', village, { aliases: ['所属村', '村名', '村别', '所在地', '属地'] })),
      kind: oneOf('检查类型', { daily: '日常检查', case: '个案检查', special: '专项检查' }),
      source: oneOf('任务来源', {
        plan: '年度检查计划',
        complaint: '投诉举报',
        assigned: '上级部署',
        transferred: '转办交办',
        risk: '数据监测预警',
      }),
      random: yesNo('双随机抽查'),
      items: longText('检查事项', { aliases: ['检查内容', '检查项目'] }),
      itemsPublished: yesNo('检查事项和标准已向社会公布'),
      basis: text('检查依据', { aliases: ['依据', '法律依据'] }),
      appliedOn: date('申请日期'),
      officers: refs('检查人员', officer, { aliases: ['执法人员', '检查人', '检查执法人员'] }),
      helpers: integer('协助人数', '人', { hint: '第三方、网格员和无证辅助人员不得实施检查' }),
      timesThisYear: integer('本年度已检查该企业次数', '次'),
    },
    { title: ['subject'], dated: 'appliedOn' },
  )
  .procedure({ applied: '待审批', refused: '未批准', approved: '已批准', inspected: '已检查', closed: '已办结' }, [
    'refused',
    'closed',
  ])
  .step('apply', '申请检查', {
    from: 'new',
    to: 'applied',
    by: ['enforcement-officer'],
    dated: 'appliedOn',
    guards: [
      {
        rule: 'ins-limit',
        when: { enterprise: true },
        require: { itemsPublished: true },
        says: '没有公布的涉企检查事项不得检查',
        remedy: '检查事项依法公布后再申请',
      },
      {
        rule: 'ins-limit',
        force: 'remind',
        when: { enterprise: true, kind: 'daily', not: { source: ['complaint', 'transferred', 'risk'] } },
        require: { timesThisYear: { lessThan: { setting: 'inspection-yearly-cap' } } },
        says: '对该企业的日常检查已达到年度频次上限',
        remedy: '核对已公布的年度频次上限，能合并的合并检查',
      },
      {
        rule: 'pen-two-officers',
        require: { officers: { count: { atLeast: 2 } } },
        says: '检查应当由两名以上执法人员实施',
        remedy: '再指定一名执法人员',
      },
    ],
  })
  .step('approve', '批准检查', {
    from: 'applied',
    to: 'approved',
    by: ['leader', 'mayor'],
    sign: 'agree',
    apart: ['apply'],
    records: { approvedOn: date('批准日期'), approvalNo: text('审批表号') },
    dated: 'approvedOn',
  })
  .step('refuse', '不予批准', {
    from: 'applied',
    to: 'refused',
    by: ['leader', 'mayor'],
    sign: 'return',
    records: { refusedOn: date('不予批准日期') },
    dated: 'refusedOn',
    reason: true,
  })
  .step('inspect', '实施检查', {
    from: 'approved',
    to: 'inspected',
    by: ['enforcement-officer'],
    records: {
      inspectedOn: date('检查日期'),
      noticeNo: text('检查通知书号'),
      cardShown: yesNo('已主动出示执法证件'),
      rightsTold: yesNo('已告知申请回避、陈述和对违规检查拒绝的权利'),
      startedAt: optional(time('开始时间')),
      endedAt: optional(time('结束时间')),
      scanned: optional(yesNo('已扫码入企')),
      recorded: yesNo('已制作现场检查笔录并音像记录'),
      result: oneOf('检查结果', {
        fine: '未发现问题',
        corrected: '问题当场改正',
        ordered: '责令限期改正',
        filed: '转行政处罚立案',
        moved: '移送其他机关',
      }),
      findings: longText('检查情况'),
      correctionNo: optional(text('责令改正通知书号')),
      correctBy: optional(date('改正期限')),
    },
    asks: ['officers'],
    dated: 'inspectedOn',
    guards: [
      {
        rule: 'pen-two-officers',
        require: { officers: { count: { atLeast: 2 } } },
        says: '检查应当由两名以上执法人员实施',
        remedy: '补足人员后检查',
      },
      {
        rule: 'enf-exam',
        require: { officers: { every: ableOfficer } },
        says: '检查人员当日不具有有效的行政执法资格',
        remedy: '由持有有效执法证的人员检查',
      },
      {
        rule: 'pen-show-card',
        require: { cardShown: true },
        says: '检查时应当主动出示执法证件',
        remedy: '未出示的，检查对象有权拒绝；出示后再检查',
      },
      {
        rule: 'ins-limit',
        require: { inspectedOn: { onOrAfter: { field: 'approvedOn' } } },
        says: '检查应当先经批准',
        remedy: '核对日期',
      },
      {
        rule: 'pen-record',
        require: { recorded: true },
        says: '检查应当制作笔录并按规定音像记录',
        remedy: '补充记录后再登记',
      },
      {
        when: { result: 'ordered' },
        require: { correctionNo: { filled: true }, correctBy: { onOrAfter: { field: 'inspectedOn' } } },
        says: '责令限期改正的应有通知书号和期限',
        remedy: '补填通知书号和改正期限',
      },
    ],
  })
  .step('recheck', '复查', {
    from: 'inspected',
    by: ['enforcement-officer'],
    records: { recheckedOn: date('复查日期'), recheckFine: yesNo('已改正到位') },
    dated: 'recheckedOn',
    guards: [{ require: { result: 'ordered' }, says: '没有责令改正的问题', remedy: '不需复查' }],
  })
  .step('publish', '公示抽查结果', {
    from: ['inspected', 'closed'],
    by: ['enforcement-officer', 'party-office'],
    records: { publishedOn: date('结果公示日期') },
    dated: 'publishedOn',
    guards: [
      {
        require: { publishedOn: { onOrAfter: { field: 'inspectedOn' } } },
        says: '公示日期早于检查日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('close', '反馈并办结', {
    from: 'inspected',
    to: 'closed',
    by: ['enforcement-officer'],
    records: {
      closedOn: date('办结日期'),
      toldOn: date('结果告知检查对象日期'),
      penalty: optional(ref('转处罚案件', penaltyCase, { carries: {} })),
    },
    dated: 'closedOn',
    guards: [
      {
        when: { result: 'ordered' },
        require: { recheckedOn: { filled: true } },
        says: '责令改正后尚未复查',
        remedy: '先办理“复查”',
      },
      {
        rule: 'svc-random',
        when: { random: true },
        require: { publishedOn: { filled: true } },
        says: '双随机抽查结果尚未公示',
        remedy: '先办理“公示抽查结果”',
      },
    ],
  })
  .amendable(['applied'])
  .deadline('publish', '公示双随机抽查结果', {
    rule: 'svc-random',
    from: 'inspectedOn',
    within: workdays(20, 'random-inspection'),
    met: 'publishedOn',
    when: { random: true },
  })
  .document('approval', '行政检查审批表', {
    rule: 'ins-limit',
    after: ['approve'],
    dated: 'approvedOn',
    numbered: 'approvalNo',
    body: [
      { fields: ['subject', 'creditCode', 'kind', 'source', 'items', 'basis', 'officers', 'timesThisYear'] },
      { signatures: ['申请人（签名）：', '负责人审批（签名、日期）：'] },
    ],
  })
  .document('notice', '行政检查通知书', {
    after: ['approve', 'inspect'],
    dated: 'approvedOn',
    body: [
      '{subject}：',
      '本机关依法对你单位进行行政检查，检查事项和依据如下：',
      { fields: ['items', 'basis', 'source', 'officers'] },
      '检查人员应当主动出示执法证件。你单位有权申请检查人员回避，有权拒绝没有合法依据和批准手续的检查。',
      { signatures: ['签收（日期）：'] },
    ],
  })
  .document('record', '现场检查笔录', {
    rule: 'pen-record',
    after: ['inspect'],
    dated: 'inspectedOn',
    body: [
      { fields: ['subject', 'startedAt', 'endedAt', 'officers', 'cardShown', 'rightsTold'] },
      '{findings}',
      { fields: ['result', 'correctionNo', 'correctBy'] },
      { signatures: ['被检查人核对后签名：', '检查人员（签名、执法证号）：', '检查人员（签名、执法证号）：'] },
    ],
  })
  .gap('ins-limit', '同一企业的年度检查次数由申请人填写，系统只作提醒');
