import { describe } from 'vitest';
import { coerciveMeasure, demolition } from '../src/enforcement/index.ts';
import { type Act, tell } from './support/stories.ts';
import { anna, boris, expired, world } from './support/world.ts';

const both = [anna, boris];

describe('coercive measures', () => {
  const applied: Act = [
    'apply',
    {
      subject: '扣押车辆',
      appliedOn: '2026-03-02',
      kind: 'seize',
      party: '某甲',
      things: '货车一辆',
      basis: '某法第三条',
      authorised: true,
      officers: both,
    },
  ];
  const scene = {
    implementedOn: '2026-03-03',
    cardShown: true,
    rightsTold: true,
    heard: true,
    recordMade: true,
    listGiven: true,
    necessities: false,
    wholeVideo: true,
  };
  const end: Act = ['end', { endedOn: '2026-03-20', how: 'confiscated', reasonWhy: '违法工具' }];
  const common = (step: string, path: string) => [
    { path, step, before: { apply: { authorised: false } }, give: {}, says: '不得委托', rule: 'enf-measure' },
    { path, step, before: { apply: { officers: [anna] } }, give: {}, says: '两名以上', rule: 'enf-measure' },
    { path, step, before: { apply: { officers: [anna, expired] } }, give: {}, says: '两名以上', rule: 'enf-measure' },
    { path, step, give: { heard: false }, says: '听取陈述申辩', rule: 'enf-measure' },
    { path, step, give: { listGiven: false }, says: '决定书和清单', rule: 'enf-seize-doc' },
    { path, step, give: { necessities: true }, says: '生活必需品', rule: 'enf-seize-doc' },
    { path, step, give: { wholeVideo: false }, says: '全程音像', rule: 'tri-av' },
  ];
  tell({
    ledger: coerciveMeasure,
    world,
    paths: {
      approved: [
        applied,
        ['approve', { approvedOn: '2026-03-02' }],
        ['implement', scene],
        ['extend', { extendedOn: '2026-03-30', extendedTold: true }],
        ['end', { ...end[1], endedOn: '2026-04-20' }],
      ],
      urgent: [
        applied,
        ['urgent', { ...scene, urgentWhy: '正在转移' }],
        ['approve-after', { approvedAfterOn: '2026-03-04', withinDay: true }],
        end,
      ],
    },
    bad: [
      ...common('implement', 'approved'),
      ...common('urgent', 'urgent'),
      {
        path: 'approved',
        step: 'implement',
        give: { implementedOn: '2026-03-01' },
        says: '负责人批准',
        rule: 'enf-measure',
      },
      {
        path: 'approved',
        step: 'approve-after',
        without: ['end'],
        give: { approvedAfterOn: '2026-03-04', withinDay: true },
        says: '不是紧急',
      },
      { path: 'urgent', step: 'approve-after', give: { withinDay: false }, says: '二十四小时', rule: 'enf-urgent' },
      { path: 'approved', step: 'extend', give: { extendedTold: false }, says: '书面告知', rule: 'enf-seize' },
      { path: 'approved', step: 'extend', give: { extendedOn: '2026-04-03' }, says: '已经届满', rule: 'enf-seize' },
      { path: 'urgent', step: 'end', without: ['approve-after'], give: {}, says: '没有补办', rule: 'enf-urgent' },
      { path: 'urgent', step: 'end', give: { endedOn: '2026-03-01' }, says: '解除日期早于' },
    ],
  });
});

describe('demolition', () => {
  const find: Act = [
    'find',
    {
      subject: '无证厂房',
      foundOn: '2025-09-01',
      builder: '某厂',
      kind: 'factory',
      place: '青石村',
      area: 500,
      inRuralPlan: true,
      facts: '未取得许可',
      officers: both,
    },
  ];
  const order: Act = ['order', { orderedOn: '2025-09-03', orderNo: '停1', correctBy: '2025-09-20', cardShown: true }];
  const decide = {
    defenceHeard: true,
    reviewedOn: '2025-09-25',
    reviewAgreed: true,
    decidedOn: '2025-09-28',
    decisionNo: '拆1',
    decision: '逾期不改',
    removeBy: '2025-10-20',
    remediesTold: true,
  };
  const compel = {
    compelledOn: '2026-04-10',
    compelNo: '强1',
    compelSays: '强制拆除',
    compelServedOn: '2026-04-12',
    compelRemediesTold: true,
  };
  const demolish = {
    remediesOpen: false,
    atNight: false,
    onHoliday: false,
    utilitiesCut: false,
    wholeVideo: true,
    itemsListed: true,
    removedOn: '2026-04-20',
    removedArea: 500,
  };
  const early = {
    decide: { decidedOn: '2025-11-20', reviewedOn: '2025-11-19', removeBy: '2025-11-30' },
    serve: { servedOn: '2025-11-21', announcedOn: '2025-11-21' },
  };
  tell({
    ledger: demolition,
    world,
    paths: {
      forced: [
        find,
        order,
        ['decide', decide],
        ['serve', { servedOn: '2025-09-29', announcedOn: '2025-09-29', announcedAt: '村公告栏' }],
        ['demand', { demandedOn: '2026-03-02', demandHeard: '无异议' }],
        ['compel', compel],
        ['demolish', demolish],
      ],
      self: [find, ['self-remove', { removedOn: '2025-09-10', removedArea: 500 }]],
    },
    bad: [
      {
        path: 'forced',
        step: 'order',
        before: { find: { inRuralPlan: false } },
        give: {},
        says: '规划区内',
        rule: 'enf-rural-build',
      },
      {
        path: 'forced',
        step: 'order',
        before: { find: { officers: [anna] } },
        give: {},
        says: '两名以上',
        rule: 'pen-two-officers',
      },
      {
        path: 'forced',
        step: 'order',
        before: { find: { officers: [anna, expired] } },
        give: {},
        says: '执法资格',
        rule: 'enf-exam',
      },
      { path: 'forced', step: 'order', give: { cardShown: false }, says: '出示执法证件', rule: 'pen-show-card' },
      { path: 'forced', step: 'order', give: { correctBy: '2025-09-01' }, says: '改正期限早于' },
      { path: 'forced', step: 'decide', give: { decidedOn: '2025-09-20' }, says: '尚未届满', rule: 'enf-rural-build' },
      { path: 'forced', step: 'decide', give: { defenceHeard: false }, says: '陈述申辩', rule: 'pen-defense' },
      { path: 'forced', step: 'decide', give: { reviewAgreed: false }, says: '法制审核', rule: 'tri-review' },
      { path: 'forced', step: 'decide', give: { remediesTold: false }, says: '复议机关', rule: 'rev-inform' },
      { path: 'forced', step: 'serve', give: { servedOn: '2025-09-27' }, says: '送达日期早于' },
      { path: 'forced', step: 'demand', give: { demandedOn: '2025-10-20' }, says: '尚未届满', rule: 'enf-demand' },
      { path: 'forced', step: 'compel', give: { compelledOn: '2026-03-02' }, says: '书面催告', rule: 'enf-demand' },
      { path: 'forced', step: 'compel', give: { compelRemediesTold: false }, says: '途径和期限', rule: 'enf-decision' },
      {
        path: 'forced',
        step: 'demolish',
        before: { serve: { announcedOn: '2026-04-11' } },
        give: {},
        says: '应当公告',
        rule: 'enf-demolish',
      },
      { path: 'forced', step: 'demolish', before: early, give: {}, says: '六个月尚未届满', rule: 'enf-demolish' },
      {
        path: 'forced',
        step: 'demolish',
        before: { serve: { servedOn: '2026-02-25' } },
        give: {},
        says: '六十日尚未届满',
        rule: 'enf-demolish',
      },
      { path: 'forced', step: 'demolish', give: { remediesOpen: true }, says: '尚未终结', rule: 'enf-demolish' },
      {
        path: 'forced',
        step: 'demolish',
        before: { compel: { compelServedOn: '2026-04-21' } },
        give: {},
        says: '送达之前',
        rule: 'enf-decision',
      },
      { path: 'forced', step: 'demolish', give: { atNight: true }, says: '夜间', rule: 'enf-time-ban' },
      { path: 'forced', step: 'demolish', give: { onHoliday: true }, says: '夜间', rule: 'enf-time-ban' },
      { path: 'forced', step: 'demolish', give: { utilitiesCut: true }, says: '停水', rule: 'enf-time-ban' },
      { path: 'forced', step: 'demolish', give: { wholeVideo: false }, says: '全程音像', rule: 'tri-av' },
      { path: 'forced', step: 'demolish', give: { itemsListed: false }, says: '清点登记' },
      { path: 'forced', step: 'demolish', give: { removedArea: 501 }, says: '拆除面积大于' },
      { path: 'self', step: 'self-remove', give: { removedOn: '2025-08-31' }, says: '拆除日期早于' },
    ],
  });
});
