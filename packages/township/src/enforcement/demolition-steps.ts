import { date, integer, longText, oneOf, optional, personal, ref, refs, text, yesNo } from '@yifa/kernel';
import { days, months } from '@yifa/law';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';
import { ableOfficer } from './able.ts';
import { officer } from './officer.ts';

/** 违法建设查处: from the stop order to removal; nothing is pulled down before both remedies have lapsed. */
export const demolitionSteps = ledger('demolition', '违法建设查处', {
  area: 'enforcement',
  unit: '宗',
  keepers: ['enforcement-officer'],
  number: '违建〔{year}〕{n}号',
})
  .fields(
    {
      subject: text('建设项目', { aliases: ['项目名称', '违建名称', '违法建设项目', '违建项目', '建筑物名称'] }),
      foundOn: date('发现日期', { aliases: ['发现时间', '巡查日期', '登记日期', '排查日期'] }),
      builder: personal(
        text('当事人', { about: 'person', aliases: ['违建人', '建设人', '户主', '违法建设人', '违建当事人'] }),
      ),
      kind: oneOf(
        '建筑类型',
        { factory: '工矿企业厂房', house: '住宅', farm: '农业设施', other: '其他' },
        { aliases: ['违建类型', '建筑用途', '用途'] },
      ),
      village: optional(ref('所在村（社区）', village, { aliases: ['所在村', '所属村', '村名', '村别', '行政村'] })),
      place: text('位置', { aliases: ['违建位置', '建设地点', '违建地点', '地点', '地址'] }),
      area: integer('违法建筑面积', '平方米'),
      inRuralPlan: yesNo('在乡、村庄规划区内'),
      facts: longText('违法事实', { aliases: ['主要违法事实', '基本情况', '情况'] }),
      officers: refs('承办人', officer, { aliases: ['执法人员', '办案人员', '经办人'] }),
    },
    { title: ['subject'], dated: 'foundOn' },
  )
  .kept({
    removedOn: date('拆除完毕日期'),
    removedArea: integer('拆除面积', '平方米'),
    removedHow: oneOf('拆除方式', { self: '自行拆除', forced: '强制拆除' }),
  })
  .procedure(
    {
      found: '已发现',
      ordered: '已责令改正',
      decided: '已决定限期拆除',
      served: '已送达',
      demanded: '已催告',
      compelled: '已决定强制拆除',
      removed: '已拆除',
      corrected: '已改正',
      moved: '已移送',
    },
    ['removed', 'corrected', 'moved'],
  )
  .step('find', '登记', { from: 'new', to: 'found', by: ['enforcement-officer'], dated: 'foundOn' })
  .step('move', '移送有权机关', {
    from: ['found', 'ordered'],
    to: 'moved',
    by: ['leader', 'mayor'],
    records: { movedOn: date('移送日期'), movedTo: text('接收机关') },
    dated: 'movedOn',
  })
  .step('order', '责令停止建设、限期改正', {
    from: 'found',
    to: 'ordered',
    by: ['enforcement-officer', 'leader'],
    records: {
      orderedOn: date('责令日期'),
      orderNo: text('通知书号'),
      correctBy: date('改正期限'),
      cardShown: yesNo('已出示执法证件'),
    },
    dated: 'orderedOn',
    guards: [
      {
        rule: 'enf-rural-build',
        require: { inRuralPlan: true },
        says: '只有乡、村庄规划区内的违法建设由乡镇责令停止和改正',
        remedy: '办理“移送有权机关”',
      },
      {
        rule: 'pen-two-officers',
        require: { officers: { count: { atLeast: 2 } } },
        says: '执法应当由两名以上执法人员实施',
        remedy: '再指定一名执法人员',
      },
      {
        rule: 'enf-exam',
        require: { officers: { every: ableOfficer } },
        says: '承办人当日不具有有效的行政执法资格',
        remedy: '改派执法证在有效期内的人员',
      },
      {
        rule: 'pen-show-card',
        require: { cardShown: true },
        says: '执法时应当主动出示执法证件',
        remedy: '出示后再实施',
      },
      {
        require: { correctBy: { onOrAfter: { field: 'orderedOn' } } },
        says: '改正期限早于责令日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('mend', '已补办或改正', {
    from: 'ordered',
    to: 'corrected',
    by: ['enforcement-officer'],
    records: { correctedOn: date('改正日期'), correction: longText('改正情况') },
    dated: 'correctedOn',
  })
  .step('decide', '决定限期拆除', {
    from: 'ordered',
    to: 'decided',
    by: ['leader', 'mayor'],
    sign: 'agree',
    apart: ['find', 'order'],
    records: {
      defenceHeard: yesNo('已告知并听取陈述申辩'),
      reviewedOn: date('法制审核日期'),
      reviewAgreed: yesNo('法制审核通过'),
      decidedOn: date('决定日期'),
      decisionNo: text('决定书文号'),
      decision: longText('事实、理由和依据'),
      removeBy: date('自行拆除期限'),
      remediesTold: yesNo('已载明复议、诉讼的途径和期限'),
    },
    dated: 'decidedOn',
    guards: [
      {
        rule: 'enf-rural-build',
        require: { decidedOn: { after: { field: 'correctBy' } } },
        says: '责令改正的期限尚未届满',
        remedy: '逾期不改正的，方可决定拆除',
      },
      {
        rule: 'pen-defense',
        require: { defenceHeard: true },
        says: '作出决定前应当告知并听取当事人的陈述申辩',
        remedy: '听取后再决定',
      },
      {
        rule: 'tri-review',
        require: { reviewAgreed: true, reviewedOn: { onOrBefore: { field: 'decidedOn' } } },
        says: '拆除决定属重大执法决定，未经法制审核通过不得作出',
        remedy: '先送法制审核',
      },
      {
        rule: 'rev-inform',
        require: { remediesTold: true },
        says: '决定书应当告知复议机关、申请期限和诉讼期限',
        remedy: '补写后再决定',
      },
    ],
  })
  .step('serve', '送达并公告', {
    from: 'decided',
    to: 'served',
    by: ['enforcement-officer'],
    records: { servedOn: date('送达日期'), announcedOn: date('公告日期'), announcedAt: text('公告位置') },
    dated: 'servedOn',
    guards: [
      {
        require: { servedOn: { onOrAfter: { field: 'decidedOn' } } },
        says: '送达日期早于决定日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('demand', '书面催告', {
    from: 'served',
    to: 'demanded',
    by: ['enforcement-officer'],
    records: { demandedOn: date('催告书送达日期'), demandHeard: longText('当事人陈述申辩及复核情况') },
    dated: 'demandedOn',
    guards: [
      {
        rule: 'enf-demand',
        require: { demandedOn: { after: { field: 'removeBy' } } },
        says: '自行拆除的期限尚未届满，不需催告',
        remedy: '逾期不拆除的再催告',
      },
    ],
  })
  .step('compel', '作出强制执行决定', {
    from: 'demanded',
    to: 'compelled',
    by: ['mayor'],
    sign: 'agree',
    records: {
      compelledOn: date('强制执行决定日期'),
      compelNo: text('强制执行决定书文号'),
      compelSays: longText('理由依据、执行方式和时间'),
      compelServedOn: date('强制执行决定书送达日期'),
      compelRemediesTold: yesNo('已载明复议、诉讼的途径和期限'),
    },
    dated: 'compelledOn',
    guards: [
      {
        rule: 'enf-demand',
        require: { demandedOn: { before: { field: 'compelledOn' } } },
        says: '作出强制执行决定前应当书面催告并听取陈述申辩',
        remedy: '先催告，听取意见后再决定',
      },
      {
        rule: 'enf-decision',
        require: { compelRemediesTold: true },
        says: '强制执行决定书应当载明申请复议、提起诉讼的途径和期限',
        remedy: '补写后再决定',
      },
    ],
  })
  .step('demolish', '强制拆除', {
    from: 'compelled',
    to: 'removed',
    by: ['leader', 'mayor'],
    records: {
      remediesOpen: yesNo('当事人已申请复议或者提起诉讼，尚未终结'),
      atNight: yesNo('在夜间实施'),
      onHoliday: yesNo('在法定节假日实施'),
      utilitiesCut: yesNo('采取停水、停电、停热、停气等方式迫使当事人'),
      wholeVideo: yesNo('已全程音像记录'),
      itemsListed: yesNo('屋内物品已清点登记并移交'),
    },
    asks: ['removedOn', 'removedArea'],
    sets: { removedHow: 'forced' },
    dated: 'removedOn',
    guards: [
      {
        rule: 'enf-demolish',
        require: { announcedOn: { onOrBefore: { field: 'compelledOn' } } },
        says: '强制拆除前应当公告并限期当事人自行拆除',
        remedy: '先公告',
      },
      {
        rule: 'enf-demolish',
        require: { removedOn: { after: { field: 'servedOn', plus: days(60, 'reconsideration') } } },
        says: '申请行政复议的六十日尚未届满，不得强制拆除',
        remedy: '待复议和起诉期限都届满',
      },
      {
        rule: 'enf-demolish',
        require: { removedOn: { after: { field: 'servedOn', plus: months(6, 'litigation') } } },
        says: '提起行政诉讼的六个月尚未届满，不得强制拆除',
        remedy: '待复议和起诉期限都届满',
      },
      {
        rule: 'enf-demolish',
        require: { remediesOpen: false },
        says: '当事人的复议或者诉讼尚未终结，不得强制拆除',
        remedy: '待复议决定或者裁判生效',
      },
      {
        rule: 'enf-decision',
        require: { removedOn: { onOrAfter: { field: 'compelServedOn' } } },
        says: '强制执行决定书送达之前不得实施',
        remedy: '送达后再实施',
      },
      {
        rule: 'enf-time-ban',
        force: 'justify',
        require: { atNight: false, onHoliday: false },
        says: '不得在夜间或者法定节假日实施强制执行',
        remedy: '改期实施；只有情况紧急的除外',
      },
      {
        rule: 'enf-time-ban',
        require: { utilitiesCut: false },
        says: '不得以停水、停电、停热、停气等方式迫使居民履行',
        remedy: '立即恢复供应',
      },
      {
        rule: 'tri-av',
        require: { wholeVideo: true },
        says: '强制拆除现场应当全程音像记录',
        remedy: '安排全程音像记录后实施',
      },
      { require: { itemsListed: true }, says: '拆除前应当清点登记屋内物品', remedy: '清点登记、移交后实施' },
    ],
  })
  .step('self-remove', '自行拆除', {
    from: ['found', 'ordered', 'decided', 'served', 'demanded', 'compelled'],
    to: 'removed',
    by: ['enforcement-officer'],
    asks: ['removedOn', 'removedArea'],
    sets: { removedHow: 'self' },
    dated: 'removedOn',
    guards: [
      { require: { removedOn: { onOrAfter: { field: 'foundOn' } } }, says: '拆除日期早于发现日期', remedy: '核对日期' },
    ],
  })
  .amendable(['found'])
  .always([
    { require: { removedArea: { atMost: { field: 'area' } } }, says: '拆除面积大于违法建筑面积', remedy: '核对面积' },
  ]);
