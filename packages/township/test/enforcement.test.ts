import { describe } from 'vitest';
import {
  caseReview,
  enforcementComplaint,
  enforcementNotice,
  enforcementPower,
  equipment,
  inspection,
  lawRecording,
  officer,
  softEnforcement,
} from '../src/enforcement/index.ts';
import { tell } from './support/stories.ts';
import { anna, boris, expired, world } from './support/world.ts';

const both = [anna, boris];

describe('inspections and complaints', () => {
  const apply = {
    subject: '青石建材厂',
    enterprise: true,
    kind: 'daily',
    source: 'plan',
    random: true,
    items: '扬尘管理',
    itemsPublished: true,
    basis: '某条例',
    appliedOn: '2026-03-02',
    officers: both,
    helpers: 0,
    timesThisYear: 0,
  };
  const inspect = {
    inspectedOn: '2026-03-05',
    noticeNo: '检1',
    cardShown: true,
    rightsTold: true,
    recorded: true,
    result: 'ordered',
    findings: '堆料未覆盖',
    correctionNo: '改1',
    correctBy: '2026-03-15',
  };
  tell({
    ledger: inspection,
    world,
    paths: {
      ordered: [
        ['apply', apply],
        ['approve', { approvedOn: '2026-03-03', approvalNo: '批1' }],
        ['inspect', inspect],
        ['recheck', { recheckedOn: '2026-03-16', recheckFine: true }],
        ['publish', { publishedOn: '2026-03-20' }],
        ['close', { closedOn: '2026-03-21', toldOn: '2026-03-21' }],
      ],
    },
    bad: [
      { path: 'ordered', step: 'apply', give: { itemsPublished: false }, says: '没有公布', rule: 'ins-limit' },
      { path: 'ordered', step: 'apply', give: { timesThisYear: 2 }, says: '频次上限', rule: 'ins-limit' },
      { path: 'ordered', step: 'apply', give: { officers: [anna] }, says: '两名以上', rule: 'pen-two-officers' },
      { path: 'ordered', step: 'inspect', give: { officers: [anna] }, says: '两名以上', rule: 'pen-two-officers' },
      { path: 'ordered', step: 'inspect', give: { officers: [anna, expired] }, says: '执法资格', rule: 'enf-exam' },
      { path: 'ordered', step: 'inspect', give: { cardShown: false }, says: '出示执法证件', rule: 'pen-show-card' },
      { path: 'ordered', step: 'inspect', give: { inspectedOn: '2026-03-02' }, says: '先经批准', rule: 'ins-limit' },
      { path: 'ordered', step: 'inspect', give: { recorded: false }, says: '制作笔录', rule: 'pen-record' },
      { path: 'ordered', step: 'inspect', give: { correctionNo: null }, says: '通知书号' },
      { path: 'ordered', step: 'recheck', before: { inspect: { result: 'fine' } }, give: {}, says: '没有责令改正' },
      { path: 'ordered', step: 'publish', give: { publishedOn: '2026-03-04' }, says: '公示日期早于' },
      { path: 'ordered', step: 'close', without: ['recheck'], give: {}, says: '尚未复查' },
      { path: 'ordered', step: 'close', without: ['publish'], give: {}, says: '结果尚未公示', rule: 'svc-random' },
    ],
  });
  tell({
    ledger: enforcementComplaint,
    paths: {
      founded: [
        [
          'receive',
          {
            subject: '执法态度',
            receivedOn: '2026-03-02',
            kind: 'complaint',
            source: 'phone',
            content: '态度生硬',
            unit: '综合执法办',
          },
        ],
        ['answer', { answeredOn: '2026-03-05', answer: '属实', founded: true, corrected: '批评教育' }],
      ],
    },
    bad: [
      { path: 'founded', step: 'answer', give: { corrected: null }, says: '应当纠正' },
      { path: 'founded', step: 'answer', give: { answeredOn: '2026-03-01' }, says: '答复日期早于' },
    ],
  });
});

describe('registers of enforcement', () => {
  const device = { name: '记录仪', kind: 'recorder', quantity: 2, acquiredOn: '2025-01-01', retiredOn: '2026-01-01' };
  tell({
    ledger: equipment,
    paths: { retired: [['register', device]] },
    bad: [{ path: 'retired', step: 'register', give: { retiredOn: '2024-01-01' }, says: '报废日期早于' }],
  });

  const recording = {
    subject: '查封现场',
    recordedOn: '2026-03-02',
    link: 'execution',
    media: ['video'],
    gravest: true,
    whole: true,
    officers: both,
    storedAt: '执法平台',
    keptUntil: '2027-03-02',
  };
  tell({
    ledger: lawRecording,
    paths: { whole: [['register', recording]] },
    bad: [
      { path: 'whole', step: 'register', give: { whole: false }, says: '全程音像记录', rule: 'tri-av' },
      { path: 'whole', step: 'register', give: { media: ['photo'] }, says: '全程音像记录', rule: 'tri-av' },
      { path: 'whole', step: 'register', give: { keptUntil: null }, says: '保存期限', rule: 'tri-av-keep' },
    ],
  });

  const reviewed = {
    fileNo: '2026-1',
    fileKind: 'penalty',
    reviewedOn: '2026-06-01',
    by: 'self',
    reviewers: '某甲',
    score: 55,
    grade: 'poor',
    problems: '缺送达回证',
    returnedOn: '2026-06-02',
  };
  tell({
    ledger: caseReview,
    paths: { poor: [['register', reviewed]] },
    bad: [
      { path: 'poor', step: 'register', give: { returnedOn: null }, says: '反馈承办人' },
      { path: 'poor', step: 'register', give: { problems: null, returnedOn: null }, says: '不合格的案卷' },
    ],
  });

  const spared = {
    subject: '占道',
    doneOn: '2026-03-01',
    kind: 'spare',
    people: 1,
    officers: both,
    content: '劝导',
    effect: 'corrected',
  };
  tell({
    ledger: softEnforcement,
    paths: { spared: [['register', spared]] },
    bad: [
      {
        path: 'spared',
        step: 'register',
        give: { effect: 'promised' },
        says: '及时改正为前提',
        rule: 'pen-no-penalty',
      },
    ],
  });

  const holder = {
    name: '某甲',
    position: 'enforcement',
    joinedOn: '2024-01-01',
    certificateNo: 'A1',
    certifiedOn: '2024-02-01',
    certificateUntil: '2029-01-31',
    lawQualified: false,
    firstReviewPost: false,
  };
  tell({
    ledger: officer,
    paths: { holder: [['register', holder]] },
    bad: [{ path: 'holder', step: 'register', give: { certifiedOn: null }, says: '取得资格日期', rule: 'enf-card' }],
  });

  const taken = {
    code: 'A001',
    name: '占道处罚',
    basis: '某条例',
    grantedBy: '某府〔2021〕1号',
    publishedOn: '2021-12-01',
    takenOverOn: '2022-01-01',
  };
  tell({
    ledger: enforcementPower,
    paths: { taken: [['register', taken]] },
    bad: [
      { path: 'taken', step: 'register', give: { takenOverOn: '2021-11-01' }, says: '公布之后', rule: 'pen-authority' },
    ],
  });

  tell({
    ledger: enforcementNotice,
    paths: {
      shown: [
        ['open', { title: '强制执行决定', kind: 'coercion', madeOn: '2026-03-02' }],
        ['show', { shownOn: '2026-03-10', shownAt: '政府网站' }],
        ['withdraw', { withdrawnOn: '2026-05-10', withdrawnWhy: '决定被撤销' }],
      ],
    },
    bad: [{ path: 'shown', step: 'show', give: { shownOn: '2026-03-01' }, says: '公示日期早于' }],
  });
});
