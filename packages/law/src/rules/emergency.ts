import { noConsequence, sectionRules } from './section.ts';

const revised = '2024-11-01';
const earlier = '2007年制定的法律已有相近规定，条号不同';

/** Emergencies. */
export const emergency = sectionRules(
  { section: 11, consequence: '上级责令改正，责任人员受处分（突发事件应对法第九十五条）', certainty: 'verified' },
  {
    'em-staff': {
      says: '乡镇明确专门工作力量负责突发事件应对工作',
      limit: '≥1岗',
      who: ['emergency-office'],
      at: [['emergency-response', '22']],
      from: revised,
    },
    'em-plan': {
      says: '制定应急预案并按规定备案，根据演练和情况变化适时修订',
      who: ['emergency-office'],
      at: [['emergency-response', '26', '28']],
      note: earlier,
    },
    'em-plan-file': {
      says: '乡镇预案印发后二十个工作日内报县级政府备案，径送县级应急管理部门并抄送有关部门；村级预案报乡镇',
      limit: '20个工作日',
      trigger: '印发之日起',
      who: ['emergency-office'],
      at: [['emergency-plan', '26']],
      certainty: 'secondary',
    },
    'em-plan-review': {
      says: '县级以上原则上每三年评估一次预案，乡镇没有点名，建议按相同周期设置',
      limit: '3年（可设置）',
      trigger: '上次评估之日起',
      who: ['emergency-office'],
      consequence: noConsequence,
      at: [['emergency-plan', 'ch6']],
      certainty: 'secondary',
      local: true,
      note: '适用于乡镇未核',
    },
    'em-drill-plan': {
      says: '专项预案、部门预案至少每三年演练一次，乡镇组织必要的演练',
      limit: '至少每3年',
      who: ['emergency-office'],
      at: [['emergency-plan'], ['emergency-response', '42']],
      note: '三年见于2013年办法第二十二条；应对法第四十二条已读',
    },
    'em-level': {
      says: '预警分红橙黄蓝四级，响应分四级，由县级以上发布或者启动，乡镇转发并执行',
      limit: '4级',
      trigger: '接到指令之时起',
      who: ['emergency-office'],
      at: [['emergency-response', '63', '71']],
      note: earlier,
    },
    'em-edu': {
      says: '每年面向公众开展应急知识宣传和必要的演练',
      trigger: '年度',
      who: ['emergency-office'],
      at: [['emergency-response', '42']],
      note: earlier,
    },
    'em-team': {
      says: '可以建立基层应急救援队伍，为队员购买人身意外伤害保险并配备装备',
      who: ['emergency-office'],
      at: [['emergency-response', '39', '40']],
      note: earlier,
    },
    'em-dispute': {
      says: '及时调解处理可能引发社会安全事件的矛盾纠纷',
      limit: '及时',
      who: ['petition-office', 'justice-office'],
      at: [['emergency-response', '34']],
      note: earlier,
    },
    'em-report': {
      says: '突发事件信息按规定向上级报告，不得迟报、谎报、瞒报、漏报；时限由地方定',
      limit: '按地方口径',
      trigger: '知悉之时起',
      who: ['emergency-office'],
      consequence: '责任人员受处分（第九十五条第二项）',
      at: [['emergency-response', '61']],
      local: true,
      note: '见过二十分钟电话、四十分钟书面',
    },
    'em-budget': {
      says: '突发事件应对工作经费列入预算',
      trigger: '年度',
      who: ['mayor'],
      consequence: noConsequence,
      at: [['emergency-response', '44']],
    },
    'em-data': {
      says: '应急处置收集的个人信息在结束后销毁，确需留存的须经评估',
      trigger: '应急处置结束之时起',
      who: ['emergency-office'],
      consequence: '依法处罚（第九十九条）',
      at: [['emergency-response', '85']],
      from: revised,
    },
    'em-archive': {
      says: '突发事件应对材料归档并按规定移交',
      trigger: '应急处置结束之时起',
      who: ['emergency-office'],
      consequence: noConsequence,
      at: [['emergency-response', '94']],
      from: revised,
    },
    'em-accident': {
      says: '生产安全事故单位一小时内报县级，部门逐级两小时内上报；三十日内（道路交通、火灾七日）伤亡变化补报；政府负责人立即赶赴现场',
      limit: '1小时；2小时；30日；7日',
      trigger: '知悉之时起',
      who: ['unit', 'mayor'],
      consequence: '责任人员受处分（生产安全事故报告和调查处理条例第三十九条）',
      at: [['accident', '9', '11', '13', '15']],
    },
  },
);
