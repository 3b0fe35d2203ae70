import type { Act, Story } from './stories.ts';
import { anna, boris, expired, power, reviewer } from './world.ts';

const lead = {
  cause: '占道堆放建筑垃圾',
  receivedOn: '2026-03-02',
  source: 'patrol',
  power,
  partyKind: 'citizen',
  partyName: '某甲',
  place: '青石村口',
  violatedOn: '2026-03-01',
  foundOn: '2026-03-02',
  endangersLife: false,
  facts: '在村口道路堆放',
};
export const opening: readonly Act[] = [
  ['receive', lead],
  ['file', { filedOn: '2026-03-03', officers: [anna, boris] }],
  [
    'evidence',
    { evidencedOn: '2026-03-04', evidence: ['statement'], evidenceSays: '现场照片', cardShown: true, recorded: true },
  ],
];
export const concluded = {
  concludedOn: '2026-03-10',
  findings: '事实清楚',
  crime: false,
  proposedKinds: ['fine', 'confiscation'],
  proposedFine: 1000_00,
  proposedConfiscation: 100_00,
  publicInterest: false,
  complex: false,
  grave: false,
  minor: false,
};
const informed = { informedOn: '2026-03-11', informedSays: '拟罚款一千元', hearingTold: false };
const defended = { defendedOn: '2026-03-12', defence: 'made', defenceSays: '请求从轻', rechecked: true };
const decision = {
  decidedOn: '2026-03-20',
  decisionNo: '罚〔2026〕1号',
  kinds: ['fine', 'confiscation'],
  fine: 1000_00,
  confiscated: 100_00,
  basis: '某法第一条',
  correction: '立即清除',
  remediesTold: true,
  toPublish: true,
};
export const sent = { reviewSentOn: '2026-03-13' };
export const review = {
  reviewedOn: '2026-03-16',
  reviewer,
  reviewResult: 'agreed',
  reviewFit: ['subject', 'procedure', 'evidence', 'law', 'power', 'papers', 'crime'],
  reviewSays: '同意',
};
const served = { serveHow: 'direct', servedOn: '2026-03-23' };
const decided: readonly Act[] = [
  ...opening,
  ['conclude', concluded],
  ['inform', informed],
  ['defend', defended],
  ['decide', decision],
  ['serve', served],
];
const publish: Act = ['publish', { publishedOn: '2026-03-25', publishedAt: '政府网站' }];
const close = { closedOn: '2026-04-10', outcome: 'performed', closing: '执行完毕' };
const paid = { paidOn: '2026-04-01', paid: 1100_00, ticketNo: 'P1' };
const hearingTold = { ...informed, hearingTold: true };
const hearing: readonly Act[] = [
  ['ask-hearing', { hearingAskedOn: '2026-03-13' }],
  [
    'call-hearing',
    { hearingCalledOn: '2026-03-16', hearingOn: '2026-03-26', hearingChair: reviewer, hearingOpen: true },
  ],
  ['hold-hearing', { hearingHeldOn: '2026-03-26', hearingSigned: true, hearingSays: '听证报告' }],
];
const late = { reviewSentOn: '2026-03-27', reviewedOn: '2026-03-30', decidedOn: '2026-04-01' };
const heavy = { ...concluded, proposedKinds: ['fine', 'stopBusiness'], publicInterest: true, grave: true };
const heavier = { proposedKinds: ['fine', 'closeDown'], proposedFine: 2000_00 };
const heavyDecision = { ...decision, decidedOn: late.decidedOn, kinds: ['fine', 'stopBusiness'], confiscated: 0 };

const spot = {
  ...lead,
  officers: [anna, boris],
  cardShown: true,
  informedOn: '2026-03-02',
  defence: 'none',
  kinds: ['fine'],
  fine: 100_00,
  basis: '某法第二条',
  decisionNo: '当罚〔2026〕1号',
  decidedOn: '2026-03-02',
  servedOn: '2026-03-02',
  remediesTold: true,
  reviewFirstTold: true,
  toPublish: false,
  recorded: true,
};
const collected = { collectedOn: '2026-03-02', collected: 100_00, spotTicketNo: 'P2', spotWhy: 'small' };

export const born = (on: string) => ({ receive: { partyBornOn: on } });
export const paths: Story['paths'] = {
  ordinary: [
    ...opening,
    ['preserve', { preservedOn: '2026-03-05', preserved: '斗车一辆', preserveApproved: true }],
    ['release', { releasedOn: '2026-03-09', releaseHow: '退还' }],
    ['recuse', { recusedOn: '2026-03-09', recusal: '无需回避', officers: [anna, boris] }],
    ['conclude', concluded],
    ['inform', informed],
    ['defend', defended],
    ['decide', decision],
    ['serve', served],
    publish,
    ['pay', paid],
    ['close', close],
    ['archive', { archivedOn: '2026-04-20', archiveNo: '2026-1' }],
    ['revoke', { revokedOn: '2026-06-01', revokeKind: 'revoked', revokedBy: '某县政府' }],
    ['withdraw', { withdrawnOn: '2026-06-03', withdrawnSays: '决定已撤销' }],
  ],
  hearing: [
    ...opening,
    ['conclude', heavy],
    ['inform', hearingTold],
    ['defend', { ...defended, defence: 'none' }],
    ...hearing,
    ['send-review', { reviewSentOn: late.reviewSentOn }],
    ['review', { ...review, reviewedOn: late.reviewedOn }],
    ['discuss', { discussedOn: '2026-03-31', discussion: '一致同意', discussants: '乡镇长、副乡镇长', attendees: 3 }],
    ['decide', heavyDecision],
  ],
  adult: [
    ['receive', { ...lead, partyBornOn: '1990-01-01' }],
    ...opening.slice(1),
    ['conclude', concluded],
    ['inform', informed],
    ['defend', { ...defended, defence: 'none' }],
    ['decide', decision],
  ],
  kinds: [
    ...opening,
    [
      'conclude',
      {
        ...concluded,
        proposedKinds: [
          'criticism',
          'fine',
          'confiscation',
          'suspendLicence',
          'downgrade',
          'revokeLicence',
          'restrictBusiness',
          'stopBusiness',
          'closeDown',
          'restrictWork',
        ],
      },
    ],
    ['inform', hearingTold],
    ['defend', defended],
    [
      'decide',
      {
        ...decision,
        kinds: [
          'criticism',
          'fine',
          'confiscation',
          'suspendLicence',
          'downgrade',
          'revokeLicence',
          'restrictBusiness',
          'stopBusiness',
          'closeDown',
          'restrictWork',
        ],
      },
    ],
  ],
  again: [
    ...opening,
    ['conclude', concluded],
    ['inform', informed],
    ['defend', defended],
    [
      'inform-again',
      {
        ...hearingTold,
        proposalChangedOn: '2026-03-16',
        informedOn: '2026-03-16',
        proposedKinds: ['fine', 'closeDown'],
        proposedFine: 2000_00,
      },
    ],
    ['defend', { ...defended, defendedOn: '2026-03-18' }],
    ['decide', { ...decision, decidedOn: '2026-03-30', kinds: ['fine', 'closeDown'], fine: 2000_00, confiscated: 0 }],
  ],
  rehearing: [
    ...opening,
    ['recuse', { recusedOn: '2026-03-09', recusal: '同意回避', recused: [expired], officers: [anna, boris] }],
    ['conclude', heavy],
    ['inform', hearingTold],
    ...hearing.slice(0, 2),
    ['drop-hearing', { hearingDroppedOn: '2026-03-26', hearingDropped: 'absent' }],
    ['inform-again', { ...hearingTold, ...heavier, proposalChangedOn: '2026-03-27', informedOn: '2026-03-27' }],
    ['ask-hearing', { hearingAskedOn: '2026-03-30' }],
    [
      'call-hearing',
      { hearingCalledOn: '2026-03-30', hearingOn: '2026-04-15', hearingChair: reviewer, hearingOpen: true },
    ],
    ['hold-hearing', { hearingHeldOn: '2026-04-15', hearingSigned: true, hearingSays: '听证报告' }],
    ['inform-again', { ...hearingTold, ...heavier, proposalChangedOn: '2026-04-16', informedOn: '2026-04-16' }],
    ['ask-hearing', { hearingAskedOn: '2026-04-17' }],
    [
      'call-hearing',
      { hearingCalledOn: '2026-04-17', hearingOn: '2026-05-11', hearingChair: reviewer, hearingOpen: true },
    ],
    ['drop-hearing', { hearingDroppedOn: '2026-04-20', hearingDropped: 'withdrawn' }],
    ['defend', { ...defended, defendedOn: '2026-04-20' }],
    ['send-review', { reviewSentOn: '2026-04-27' }],
    ['review', { ...review, reviewedOn: '2026-04-28' }],
    ['discuss', { discussedOn: '2026-04-29', discussion: '一致同意', discussants: '乡镇长、副乡镇长', attendees: 3 }],
    ['decide', { ...heavyDecision, decidedOn: '2026-04-30', kinds: ['fine', 'closeDown'] }],
  ],
  dropped: [
    ...opening,
    ['conclude', concluded],
    ['inform', hearingTold],
    ['ask-hearing', { hearingAskedOn: '2026-03-13' }],
    ['drop-hearing', { hearingDroppedOn: '2026-03-16', hearingDropped: 'withdrawn' }],
  ],
  dismissed: [
    ['receive', lead],
    ['dismiss', { dismissedOn: '2026-03-05', dismissedWhy: '事实不成立' }],
  ],
  transferred: [...opening, ['transfer', { transferredOn: '2026-03-06', transferTo: '某县公安局' }]],
  spared: [
    ...opening,
    ['conclude', concluded],
    ['spare', { sparedOn: '2026-03-16', spareKind: 'slight', sparedWhy: '轻微并已改正', educated: true }],
  ],
  spot: [
    ['spot', { ...spot, partyBornOn: '1990-01-01' }],
    ['report-spot', { spotFiledOn: '2026-03-03' }],
    ['collect', collected],
    ['hand-in', { handedInOn: '2026-03-03' }],
    ['remit', { remittedOn: '2026-03-04' }],
    ['close', { ...close, closedOn: '2026-03-06' }],
  ],
  hard: [
    ['spot', { ...spot, partyKind: 'organisation', fine: 3000_00 }],
    ['collect', { ...collected, collected: 2000_00, spotWhy: 'hard' }],
    ['hand-in', { handedInOn: '2026-03-03' }],
    ['remit', { remittedOn: '2026-03-04' }],
    ['pay', { ...paid, paid: 3000_00 }],
  ],
  remote: [
    ...decided,
    ['collect', { ...collected, collectedOn: '2026-03-24', collected: 1000_00, spotWhy: 'remote' }],
    ['hand-in', { handedInOn: '2026-03-25' }],
    ['remit', { remittedOn: '2026-03-26' }],
    publish,
    ['pay', paid],
    ['close', close],
  ],
  electronic: [
    ...decided.slice(0, -1),
    ['serve', { serveHow: 'electronic', servedOn: '2026-03-23', electronicAgreed: true }],
  ],
  announced: [
    ...decided.slice(0, -1),
    ['serve', { serveHow: 'announced', servedOn: '2026-04-22', announcedOn: '2026-03-23' }],
  ],
  court: [
    ...decided,
    ['defer', { deferredOn: '2026-03-25', deferredUntil: '2026-05-01' }],
    ['demand', { demandedOn: '2026-05-06', demandSays: '仍未履行' }],
    ['apply-court', { remedyEndedOn: '2026-09-23', courtAskedOn: '2026-09-25', courtName: '某县人民法院' }],
    publish,
    ['close', { ...close, closedOn: '2026-11-02', outcome: 'enforced' }],
  ],
  spotCourt: [
    ['spot', { ...spot, toPublish: true }],
    ['demand', { demandedOn: '2026-04-01', demandSays: '仍未履行' }],
    ['apply-court', { remedyEndedOn: '2026-05-06', courtAskedOn: '2026-05-07', courtName: '某县人民法院' }],
  ],
};
