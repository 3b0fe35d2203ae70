import { noConsequence, sectionRules } from './section.ts';

export const penaltyCommon = {
  section: 1,
  consequence: '程序违法的，决定被撤销或者确认违法；重大且明显违法的无效（第三十八条）；责任人员受处分（第七十六条）',
  certainty: 'verified',
} as const;

/** Who may punish, whom and for what. */
export const penaltyPower = sectionRules(penaltyCommon, {
  'pen-authority': {
    says: '乡镇只能行使省级决定下放并已公布的县级部门处罚事项，须留存决定文号和事项目录',
    limit: '目录内',
    trigger: '立案前校验',
    who: ['head'],
    consequence: '不具备实施主体资格的，处罚无效',
    at: [['penalty', '24', '38']],
    from: '2021-07-15',
    note: '向乡镇下放处罚权由2021年修订的处罚法写入',
  },
  'pen-two-officers': {
    says: '行政处罚由具有执法资格的人员实施，不得少于两人',
    limit: '≥2人',
    trigger: '全程',
    who: ['handler'],
    consequence: '无执法证件实施处罚的，责任人员受处分（第七十六条第一款第五项）',
    at: [['penalty', '42']],
  },
  'pen-delegate': {
    says: '委托实施处罚须有书面委托书，写明事项、权限、期限并公布，受托方不得再委托',
    trigger: '委托时',
    who: ['head'],
    consequence: '委托机关对受托行为的后果承担责任',
    at: [['penalty', '20']],
  },
  'pen-show-card': {
    says: '调查、检查时执法人员应当每次主动出示执法证件',
    limit: '每次',
    trigger: '调查检查时',
    who: ['handler'],
    consequence: '未出示的，当事人有权拒绝接受调查检查',
    at: [['penalty', '55', '52']],
  },
  'pen-recusal': {
    says: '与案件有利害关系的执法人员应当自行或者依申请回避，由负责人决定；决定作出前不停止调查',
    trigger: '处罚决定前',
    who: ['handler', 'head'],
    at: [['penalty', '43']],
  },
  'pen-limitation': {
    says: '违法行为二年内未被发现的不再处罚；涉及公民生命健康安全、金融安全且有危害后果的为五年',
    limit: '2年；5年',
    trigger: '违法行为发生之日（连续或者继续的，自终了之日）起',
    who: ['handler'],
    consequence: '超过期限的，不再给予处罚',
    at: [['penalty', '36']],
  },
  'pen-no-penalty': {
    says: '轻微违法及时改正且无危害后果的不予处罚；初次违法、后果轻微并及时改正的可以不罚；不罚的应当教育',
    trigger: '裁量时',
    who: ['head'],
    at: [['penalty', '33']],
  },
  'pen-minor': {
    says: '不满十四周岁的不予处罚；已满十四周岁不满十八周岁的应当从轻或者减轻',
    limit: '14周岁；18周岁',
    trigger: '裁量时',
    who: ['head'],
    at: [['penalty', '30']],
  },
  'pen-one-fine': {
    says: '同一违法行为不得给予两次以上罚款；触犯多个规定的按数额高的处罚',
    limit: '1次',
    trigger: '裁量时',
    who: ['head'],
    at: [['penalty', '29']],
  },
  'pen-correct': {
    says: '处罚时应当责令当事人改正或者限期改正，有违法所得的除应退赔外予以没收',
    trigger: '处罚同时',
    who: ['handler'],
    at: [['penalty', '28']],
  },
  'pen-disclose': {
    says: '实施机关、立案依据、程序和救济渠道应当公示，裁量基准应当公布；未经公布的规定不得作为处罚依据',
    trigger: '常态',
    who: ['office'],
    at: [['penalty', '5', '34', '39']],
  },
  'pen-crime': {
    says: '发现违法行为涉嫌犯罪的，应当及时移送司法机关，不得以罚代刑',
    limit: '及时',
    trigger: '发现之时起',
    who: ['head'],
    consequence: '应移送不移送的，责任人员受处分（第八十二条）',
    at: [['penalty', '27']],
  },
  'pen-revenue': {
    says: '罚款和没收款项全部上缴国库，不得与考核、考评挂钩',
    limit: '100%',
    who: ['head'],
    consequence: '追缴并处分责任人员（第七十九条）',
    at: [['penalty', '74']],
  },
  'pen-no-suspend': {
    says: '当事人申请复议或者提起诉讼的，处罚不停止执行，法律另有规定的除外',
    trigger: '救济期间',
    who: ['head'],
    consequence: noConsequence,
    at: [['penalty', '73']],
  },
});
