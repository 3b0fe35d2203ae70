import { sectionRules } from './section.ts';

/** Major administrative decisions; townships follow the regulation by reference (第四十二条). */
export const decisions = sectionRules(
  {
    section: 3,
    consequence: '上级责令改正、追究责任；决策严重失误的终身追究（第三十八条）',
    certainty: 'verified',
    from: '2019-09-01',
  },
  {
    'dec-scope': {
      says: '重大行政决策有五类：公共政策和措施、重要规划、重要资源、重大公共建设项目、其他重大事项；财政货币、立法和应急处置除外',
      limit: '5类',
      trigger: '立项',
      who: ['office'],
      at: [['decision', '3']],
    },
    'dec-catalog': {
      says: '可以制定决策事项目录和标准，经同级党委同意后公布并适时调整；不少省份要求每年制定',
      limit: '按地方口径',
      trigger: '年初',
      who: ['office'],
      at: [['decision', '3']],
      local: true,
    },
    'dec-initiate': {
      says: '决策建议经研究论证后决定是否启动，启动的明确承办单位',
      who: ['mayor'],
      at: [['decision', '10', '11']],
    },
    'dec-consult': {
      says: '除依法不公开的外应当听取公众意见，涉及特定群体利益的须与其沟通协商',
      trigger: '草案拟订后',
      who: ['handler'],
      at: [['decision', '14']],
    },
    'dec-public-30d': {
      says: '向社会公开征求意见一般不少于三十日；因情况紧急需要缩短的，公布时应当说明',
      limit: '一般≥30日',
      trigger: '公布至截止',
      who: ['handler'],
      at: [['decision', '15']],
    },
    'dec-hearing': {
      says: '直接涉及切身利益或者分歧较大的可以听证，材料应当在听证七日前送达参加人',
      limit: '提前7日',
      trigger: '送达至听证',
      who: ['handler'],
      at: [['decision', '16', '17']],
    },
    'dec-expert': {
      says: '专业性、技术性较强的须组织专家论证；专家独立发表意见、签名盖章且无利害关系',
      who: ['handler'],
      at: [['decision', '19', '20']],
    },
    'dec-risk': {
      says: '可能对社会稳定、公共安全不利的须评估风险，风险不可控的不得决策',
      who: ['handler'],
      at: [['decision', '22', '23', '24']],
    },
    'dec-fair-comp': {
      says: '涉及经营者经济活动的决策草案须经公平竞争审查',
      trigger: '起草阶段',
      who: ['handler'],
      consequence: '未经审查的，不得出台',
      at: [
        ['decision', '29'],
        ['fair-competition', '18'],
      ],
      from: '2024-08-01',
      note: '公平竞争审查条例施行之日起；决策条例2019年已要求随送审查材料',
    },
    'dec-legal-review': {
      says: '提交讨论前须合法性审查，时间不少于七个工作日，听取法律顾问意见，不得以征求意见代替',
      limit: '≥7个工作日',
      trigger: '送审至出具意见',
      who: ['reviewer'],
      consequence: '未经审查或者审查不合法的，不得提交讨论',
      at: [['decision', '25', '26', '28']],
    },
    'dec-packet': {
      says: '提交讨论的材料应当齐备：草案及说明、意见采纳情况、论证报告、风险评估报告、合法性审查意见等六项',
      limit: '6项',
      trigger: '会前',
      who: ['handler'],
      consequence: '材料不齐的退回',
      at: [['decision', '29']],
    },
    'dec-collective': {
      says: '重大决策须集体讨论，行政首长末位表态；决定与多数意见不一致的说明理由，不同意见如实记录',
      trigger: '会议',
      who: ['mayor'],
      consequence: '未经集体讨论的追责；持异议者减免责任（第三十八条）',
      at: [['decision', '30']],
    },
    'dec-party': {
      says: '重大决策出台前应当按规定向同级党委请示报告',
      trigger: '出台前',
      who: ['mayor'],
      at: [['decision', '31']],
    },
    'dec-publish': {
      says: '决策应当及时公布并解读，说明意见采纳情况；同时受主动公开二十个工作日的限制',
      limit: '及时；20个工作日',
      trigger: '决定之日起',
      who: ['office'],
      at: [
        ['decision', '32'],
        ['disclosure', '26'],
      ],
    },
    'dec-archive': {
      says: '决策全过程材料应当及时完整归档',
      limit: '及时完整',
      who: ['office'],
      at: [['decision', '33']],
    },
    'dec-exec': {
      says: '明确执行单位并督查报告，非经法定程序不得变更或者停止执行；情况紧急可以先中止',
      who: ['mayor'],
      consequence: '责令改正、追究责任（第四十条）',
      at: [['decision', '34', '35', '37']],
    },
    'dec-posteval': {
      says: '明显未达预期、意见较多或者确有必要的应当组织后评估，原承担主要论证评估的机构回避',
      who: ['mayor'],
      at: [['decision', '36']],
    },
  },
);
