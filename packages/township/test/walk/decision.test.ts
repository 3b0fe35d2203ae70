import { decision } from './decision.ts';
import { prove } from './prove.ts';

prove(decision, {
  states: 2500,
  transitions: 20_000,
  unnoticed: [
    // The order of two dates that no article turns on.
    'initiate - 启动日期早于提出建议的日期',
    'draft - 草案拟订日期早于启动日期',
    // A step that nobody needs in such a case.
    'consult - 还没有可以征求意见的草案',
    'consult - 依法不予公开的决策不公开征求意见',
    'argue - 没有专家参加论证',
    // Asked again by a later step.
    'collect dec-public-30d 征求意见的期限尚未届满',
    'argue dec-expert 参加论证的专家、机构应当独立论证，不得与决策有直接利害关系',
    'argue dec-expert 论证意见应当由专家署名、机构盖章',
    'review dec-legal-review 未经合法性审查，或者审查意见不允许提交讨论',
    'review - 审查意见早于送审日期',
    'approve dec-legal-review 未经合法性审查或者经审查不合法，不得提交讨论',
    'approve - 讨论日期早于审查日期',
    'report - 请示报告早于审查日期',
  ],
});
