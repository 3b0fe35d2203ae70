import { describe } from 'vitest';
import { enterprise, externalFigure, pledge, powerList, serviceMatter, serviceRating } from '../src/services/index.ts';
import { type Act, tell } from './support/stories.ts';

describe('government services', () => {
  const receive: Act = [
    'receive',
    {
      item: '临时占道',
      kind: 'licence',
      receivedOn: '2026-03-02',
      channel: 'window',
      applicant: '某甲',
      firstAsked: '某乙',
      complete: false,
    },
  ];
  const accept = { acceptedOn: '2026-03-10', receiptGiven: true, promisedOn: '2026-03-20' };
  tell({
    ledger: serviceMatter,
    paths: {
      denied: [
        receive,
        ['tell', { toldOn: '2026-03-09', missing: '图纸' }],
        ['accept', accept],
        ['check', { checkedOn: '2026-03-12', checkers: '甲、乙', twoCheckers: true }],
        ['extend', { extendedOn: '2026-03-13', extendedTold: true }],
        ['decide', { decidedOn: '2026-03-20', result: 'denied', why: '影响通行' }],
      ],
      refused: [receive, ['refuse', { refusedOn: '2026-03-03', refusedWhy: '不属职权', refusalGiven: true }]],
    },
    bad: [
      { path: 'denied', step: 'tell', give: { toldOn: '2026-03-10' }, says: '一次告知', rule: 'svc-once' },
      { path: 'denied', step: 'accept', give: { receiptGiven: false }, says: '书面凭证', rule: 'svc-receipt' },
      { path: 'denied', step: 'accept', give: { promisedOn: '2026-03-09' }, says: '先后有误' },
      { path: 'denied', step: 'accept', give: { promisedOn: '2026-04-09' }, says: '法定时限', rule: 'svc-first' },
      { path: 'refused', step: 'refuse', give: { refusalGiven: false }, says: '书面凭证', rule: 'svc-receipt' },
      { path: 'denied', step: 'check', give: { twoCheckers: false }, says: '两名以上', rule: 'svc-two' },
      { path: 'denied', step: 'extend', give: { extendedTold: false }, says: '告知申请人', rule: 'svc-decide' },
      { path: 'denied', step: 'decide', give: { why: null }, says: '说明理由' },
      { path: 'denied', step: 'decide', give: { decidedOn: '2026-03-23' }, says: '晚于承诺', rule: 'svc-first' },
      { path: 'denied', step: 'decide', give: { decidedOn: '2026-03-09' }, says: '办结日期早于' },
    ],
  });
  tell({
    ledger: pledge,
    paths: {
      untrue: [
        [
          'pledge',
          {
            matter: '居住证明',
            kind: 'proof',
            pledgedOn: '2026-03-02',
            applicant: '某甲',
            listed: true,
            highRisk: false,
            written: true,
            content: '居住属实',
          },
        ],
        ['check', { checkedOn: '2026-04-02', truthful: false, handling: '撤销并记录' }],
      ],
    },
    bad: [
      { path: 'untrue', step: 'pledge', give: { listed: false }, says: '目录内', rule: 'svc-pledge' },
      { path: 'untrue', step: 'pledge', give: { highRisk: true }, says: '高风险', rule: 'svc-pledge' },
      { path: 'untrue', step: 'pledge', give: { written: false }, says: '书面形式', rule: 'svc-pledge' },
      { path: 'untrue', step: 'check', give: { handling: null }, says: '承诺不实', rule: 'svc-pledge' },
      { path: 'untrue', step: 'check', give: { checkedOn: '2026-03-01' }, says: '核查日期早于' },
    ],
  });
  tell({
    ledger: serviceRating,
    paths: {
      bad: [
        ['rate', { subject: '窗口服务', ratedOn: '2026-03-02', level: 'bad', realName: true }],
        ['settle', { settledOn: '2026-03-05', verified: 'founded', amends: '已道歉', revisited: true }],
      ],
    },
    bad: [
      { path: 'bad', step: 'settle', before: { rate: { level: 'good' } }, give: {}, says: '只有差评' },
      { path: 'bad', step: 'settle', give: { revisited: false }, says: '全部回访', rule: 'svc-rate' },
      { path: 'bad', step: 'settle', give: { settledOn: '2026-03-01' }, says: '反馈日期早于' },
    ],
  });
  const shop = {
    name: '青石小店',
    kind: 'individual',
    industry: 'trade',
    settledOn: '2025-01-01',
    leftOn: '2026-01-01',
    attracted: false,
    abnormal: false,
  };
  tell({
    ledger: enterprise,
    paths: { left: [['register', shop]] },
    bad: [{ path: 'left', step: 'register', give: { leftOn: '2024-01-01' }, says: '迁出日期早于' }],
  });
  const item = {
    code: 'A1',
    name: '占道处罚',
    kind: 'penalty',
    basis: '某法',
    duty: '立案',
    unit: '综合执法办',
    version: '2025版',
    since: '2025-01-01',
    until: '2026-01-01',
  };
  tell({
    ledger: powerList,
    paths: { ended: [['register', item]] },
    bad: [{ path: 'ended', step: 'register', give: { until: '2024-01-01' }, says: '取消日期早于' }],
  });
  tell({
    ledger: externalFigure,
    paths: {
      replaced: [
        [
          'import',
          { name: '注册用户', kind: 'adviserUsers', system: '顾问平台', asOf: '2026-06-30', value: 812, measure: '人' },
        ],
        ['replace', { replacedOn: '2026-09-30' }],
      ],
    },
    bad: [{ path: 'replaced', step: 'replace', give: { replacedOn: '2026-06-01' }, says: '早于本数据' }],
  });
});
