import { noConsequence, sectionRules } from './section.ts';

/** Legal advisers and the township's legality review. */
export const advisers = sectionRules(
  { section: 14, consequence: noConsequence, certainty: 'secondary' },
  {
    'adv-set': {
      says: '县级以上党政机关普遍设立法律顾问，乡镇根据需要设立',
      limit: '根据需要',
      who: ['secretary', 'mayor'],
      at: [['legal-adviser-opinion']],
    },
    'adv-hear': {
      says: '讨论重大事项之前应当听取法律顾问意见；应听未听或者认为不合法的，不得提交讨论决定',
      trigger: '会前',
      who: ['office'],
      consequence: '造成损失的追究责任',
      at: [['legal-adviser-opinion']],
    },
    'adv-contract': {
      says: '以合同聘任法律顾问，约定期限、报酬、保密和利益冲突',
      limit: '合同约定',
      who: ['office'],
      at: [['legal-adviser-opinion']],
      certainty: 'memory',
    },
    'twn-review': {
      says: '乡镇规范性文件、重大决策、重大执法决定和合同全部合法性审查，由司法所至少一人承担，经送审、审查、审签、反馈、归档；天数由省定',
      limit: '≥1人；天数按地方口径',
      trigger: '送审之日起',
      who: ['reviewer'],
      consequence: '未经审查的，不得提交讨论',
      at: [],
      local: true,
    },
  },
);
