import {
  date,
  integer,
  longText,
  money,
  oneOf,
  optional,
  personal,
  ref,
  refs,
  someOf,
  text,
  yesNo,
} from '@yifa/kernel';
import { ledger } from '../../language.ts';
import { village } from '../../leadership/village.ts';
import { officer } from '../officer.ts';
import { enforcementPower } from '../power.ts';

/** Kinds of penalty, from the lightest to the heaviest, as the yearly statistics list them. */
export const penaltyKinds = {
  warning: '警告',
  criticism: '通报批评',
  fine: '罚款',
  confiscation: '没收违法所得、没收非法财物',
  suspendLicence: '暂扣许可证件',
  downgrade: '降低资质等级',
  revokeLicence: '吊销许可证件',
  restrictBusiness: '限制开展生产经营活动',
  stopBusiness: '责令停产停业',
  closeDown: '责令关闭',
  restrictWork: '限制从业',
} as const;

/** Kinds for which a hearing must be offered whatever the amount (行政处罚法第六十三条). */
export const hearingKinds = ['downgrade', 'revokeLicence', 'stopBusiness', 'closeDown', 'restrictWork'] as const;

export const evidenceKinds = {
  document: '书证',
  object: '物证',
  audiovisual: '视听资料',
  electronic: '电子数据',
  witness: '证人证言',
  statement: '当事人的陈述',
  opinion: '鉴定意见',
  inspection: '勘验笔录、现场笔录',
} as const;

export const caseSources = {
  patrol: '日常巡查',
  inspection: '行政检查',
  report: '投诉举报',
  hotline: '12345热线',
  transferred: '其他机关移送',
  assigned: '上级交办',
} as const;

/** 行政处罚案件: the facts known when a lead comes in, and the states of the case. */
export const penaltyFacts = ledger('penalty-case', '行政处罚案件', {
  area: 'enforcement',
  unit: '件',
  keepers: ['enforcement-officer'],
  number: '罚案〔{year}〕{n}号',
})
  .fields(
    {
      cause: text('案由', { aliases: ['案件名称', '违法行为'] }),
      receivedOn: date('线索登记日期', { aliases: ['登记日期', '线索日期', '受理日期', '来源登记日期'] }),
      source: oneOf('案件来源', caseSources, { aliases: ['线索来源', '来源'] }),
      power: ref('处罚事项', enforcementPower, {
        carries: { cause: 'name', basis: 'basis' },
        aliases: ['权力事项', '执法事项', '处罚依据事项'],
      }),
      partyKind: oneOf('当事人类型', { citizen: '公民', organisation: '法人或者其他组织' }),
      partyName: personal(
        text('当事人', {
          about: 'person',
          aliases: [
            '当事人姓名',
            '当事人名称',
            '相对人',
            '行政相对人',
            '行政相对人名称',
            '被处罚人',
            '被处罚单位',
            '违法当事人',
          ],
        }),
      ),
      partyIdNumber: optional(
        personal(
          text('证件号码（信用代码）', {
            aliases: ['身份证号', '身份证号码', '证件号码', '统一社会信用代码', '当事人证件号码'],
          }),
        ),
      ),
      partyBornOn: optional(personal(date('出生日期'))),
      partyAddress: optional(personal(text('住址（地址）', { aliases: ['当事人住址', '当事人地址', '家庭住址'] }))),
      partyPhone: optional(personal(text('联系电话', { shape: 'phone', aliases: ['当事人电话', '当事人联系电话'] }))),
      village: optional(
        ref('违法地点所在村（社区）', village, {
          aliases: ['村（社区）', '村（社区）名称', '所在村', '所属村', '村名', '村别', '行政村'],
        }),
      ),
      place: text('违法地点', { about: 'place', aliases: ['违法行为发生地', '违法地址', '案发地点'] }),
      violatedOn: date('违法行为发生（终了）日期', {
        aliases: ['违法日期', '违法时间', '违法行为发生日期', '案发时间'],
      }),
      foundOn: date('发现日期'),
      endangersLife: yesNo('涉及公民生命健康安全、金融安全且有危害后果'),
      facts: longText('主要违法事实', { aliases: ['违法事实', '简要案情', '案情', '案情简介', '主要案情'] }),
    },
    { title: ['cause', 'partyName'], dated: 'receivedOn' },
  )
  .kept({
    track: oneOf('办案程序', { ordinary: '普通程序', simple: '简易程序' }),
    officers: refs('承办人', officer),
    cardShown: yesNo('已主动出示执法证件'),
    informedOn: date('告知日期'),
    hearingHeldOn: date('听证举行日期'),
    hearingDroppedOn: date('听证终止日期'),
    defence: oneOf('陈述申辩', { made: '提出陈述申辩', none: '放弃或者逾期未提出' }),
    kinds: someOf('处罚种类', penaltyKinds),
    fine: optional(money('罚款金额')),
    confiscated: optional(money('没收金额')),
    basis: longText('处罚依据和裁量'),
    correction: optional(longText('责令改正内容')),
    remediesTold: yesNo('已载明复议、诉讼的途径和期限'),
    reviewFirstTold: optional(yesNo('已告知不服当场处罚应先申请行政复议')),
    decisionNo: text('决定书文号'),
    decidedOn: date('决定日期'),
    servedOn: date('送达日期'),
    toPublish: yesNo('具有一定社会影响，依法公开'),
    recorded: yesNo('本环节已作文字、音像记录'),
    attendees: optional(integer('参加人数', '人')),
  })
  .procedure(
    {
      clue: '线索待核',
      dismissed: '不予立案',
      filed: '调查取证',
      concluded: '调查终结',
      informed: '已告知',
      hearing: '听证中',
      decided: '已决定',
      served: '已送达',
      closed: '已结案',
      transferred: '已移送司法机关',
      spared: '不予处罚',
      revoked: '决定已撤销（变更）',
    },
    ['dismissed', 'closed', 'transferred', 'spared', 'revoked'],
  );
