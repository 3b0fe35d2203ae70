import { count, relation, sum } from '@yifa/kernel';
import { demolitionSteps } from './demolition-steps.ts';

/** 违法建设查处 with its papers. */
export const demolition = demolitionSteps
  .document('order', '责令停止违法建设（限期改正）通知书', {
    rule: 'enf-rural-build',
    after: ['order'],
    dated: 'orderedOn',
    numbered: 'orderNo',
    body: [
      '{builder}：',
      '你（单位）在{place}的建设未依法取得乡村建设规划许可或者未按许可进行：',
      '{facts}',
      '现责令立即停止建设，并于{correctBy}前改正。',
      { signatures: ['当事人签收（日期）：', '执法人员（签名、执法证号）：', '执法人员（签名、执法证号）：'] },
    ],
  })
  .document('decision', '限期拆除决定书', {
    rule: 'rev-inform',
    after: ['decide'],
    dated: 'decidedOn',
    numbered: 'decisionNo',
    body: [
      '{builder}：',
      '{decision}',
      '本机关决定：责令你（单位）于{removeBy}前自行拆除上述违法建筑。',
      '不服本决定的，可以自收到本决定书之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内向人民法院提起行政诉讼。',
    ],
  })
  .document('demand', '催告书', {
    rule: 'enf-demand',
    after: ['demand'],
    dated: 'demandedOn',
    body: [
      '{builder}：',
      '本机关{decisionNo}决定书确定的自行拆除期限已于{removeBy}届满，你（单位）仍未拆除。',
      '请立即自行拆除。你（单位）有权进行陈述和申辩；逾期仍不拆除的，本机关将依法强制执行，所需费用和后果由你（单位）承担。',
    ],
  })
  .document('compel', '强制执行决定书', {
    rule: 'enf-decision',
    after: ['compel'],
    dated: 'compelledOn',
    numbered: 'compelNo',
    body: [
      '{builder}：',
      '{compelSays}',
      '不服本决定的，可以自收到本决定书之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内向人民法院提起行政诉讼。',
    ],
  })
  .gap('enf-substitute', '代履行的费用和现场监督文书由承办人另行制作')
  .gap('enf-pause', '中止、终结执行的情形由承办人掌握');

export const violationsFound = count('illegal_buildings_found', demolition, {
  label: '发现违法建设',
  on: 'foundOn',
  reads: 'other',
  phrase: '查处违法建设{n}',
});
export const demolitions = count('demolitions', demolition, {
  label: '拆除违法建设',
  on: 'removedOn',
  reads: 'other',
  phrase: '拆除违法建设{n}',
});
export const demolitionsForced = count('demolitions_forced', demolition, {
  label: '强制拆除',
  on: 'removedOn',
  where: { removedHow: 'forced' },
  reads: 'other',
  phrase: '强制拆除{n}',
});
export const demolitionsSelf = count('demolitions_self', demolition, {
  label: '自行拆除',
  on: 'removedOn',
  where: { removedHow: 'self' },
  reads: 'other',
  phrase: '自行拆除{n}',
});
export const demolishedArea = sum('demolished_area', demolition, 'removedArea', {
  label: '拆除违法建筑面积',
  on: 'removedOn',
  reads: 'other',
  phrase: '拆除违法建筑{n}',
});
export const demolishedFactories = sum('demolished_factory_area', demolition, 'removedArea', {
  label: '拆除无证厂房面积',
  on: 'removedOn',
  where: { kind: 'factory' },
  reads: 'other',
  phrase: '拆除工矿企业无证厂房{n}',
});

export const demolitionIndicators = [
  violationsFound,
  demolitions,
  demolitionsForced,
  demolitionsSelf,
  demolishedArea,
  demolishedFactories,
];
export const demolitionRelations = [
  relation(
    'demolitions-how',
    demolitions,
    '=',
    [demolitionsForced, demolitionsSelf],
    '拆除数等于强制拆除与自行拆除之和',
  ),
  relation('demolished-factories', demolishedFactories, '<=', demolishedArea, '拆除厂房面积不超过拆除总面积'),
];
