import { noConsequence, sectionRules } from './section.ts';

/** The yearly report and the duties of the two chief leaders. */
export const reports = sectionRules(
  { section: 9, consequence: noConsequence, certainty: 'secondary' },
  {
    'rpt-submit': {
      says: '乡镇党委和政府每年三月一日前向县委、县政府报告上年度法治政府建设情况，抄送县委法治建设议事协调机构',
      limit: '3月1日前',
      trigger: '每年',
      who: ['secretary', 'mayor'],
      consequence: '督察、约谈、通报',
      at: [['inspectorate', 'ch4']],
      note: '条号待核',
    },
    'rpt-publish': {
      says: '政府年度报告每年四月一日前通过报刊、网站等公开，涉密的除外',
      limit: '4月1日前',
      trigger: '每年',
      who: ['office'],
      consequence: '督察',
      at: [['inspectorate', 'ch4']],
      note: '条号待核',
    },
    'rpt-content': {
      says: '报告写五块：主要举措和成效、不足和原因、主要负责人履职情况、下一年度安排、其他',
      limit: '5块',
      trigger: '起草时',
      who: ['office'],
      consequence: '退回修改',
      at: [['inspectorate', 'ch4']],
      note: '条号待核',
    },
    'rpt-inspect': {
      says: '建立自查台账，配合督察，按要求整改并反馈',
      who: ['mayor'],
      consequence: '问责、移送',
      at: [['inspectorate', 'ch4', 'ch5']],
      certainty: 'memory',
    },
    'chief-scope': {
      says: '第一责任人职责规定直接适用于县级以上，乡镇党政主要负责人参照执行',
      at: [['first-responsible', '2']],
      note: '“参照”出自附则，未核',
    },
    'chief-four': {
      says: '重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，全年留痕',
      limit: '4项',
      trigger: '全年',
      who: ['secretary', 'mayor'],
      consequence: '问责（第十条）',
      at: [['first-responsible', '4']],
    },
    'chief-report': {
      says: '党政主要负责人年终述法；乡镇参照，采用书面或者现场方式并评议',
      limit: '年度',
      trigger: '年终或者次年年初',
      who: ['secretary', 'mayor'],
      consequence: '纳入考核',
      at: [['first-responsible', '9'], ['law-duty-report']],
    },
  },
);
