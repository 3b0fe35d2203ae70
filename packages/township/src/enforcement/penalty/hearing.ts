import { date, longText, oneOf, optional, ref, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { officer } from '../officer.ts';
import { hearingKinds } from './facts.ts';
import { penaltyInvestigation } from './ordinary.ts';

/** A proposed penalty that entitles the party to a hearing: by kind, or by the province's amounts. */
const hearingDue = {
  any: [
    { proposedKinds: { hasAny: hearingKinds } },
    { partyKind: 'citizen', proposedFine: { atLeast: { setting: 'hearing-fine-citizen' } } },
    { partyKind: 'organisation', proposedFine: { atLeast: { setting: 'hearing-fine-organisation' } } },
    { partyKind: 'citizen', proposedConfiscation: { atLeast: { setting: 'hearing-fine-citizen' } } },
    { partyKind: 'organisation', proposedConfiscation: { atLeast: { setting: 'hearing-fine-organisation' } } },
  ],
} as const;

/** The notice before a penalty, the party's defence and the hearing. */
export const penaltyHeard = penaltyInvestigation
  .step('inform', '处罚前告知', {
    from: 'concluded',
    to: 'informed',
    by: ['enforcement-officer'],
    records: { informedSays: longText('告知的内容、事实、理由和依据'), hearingTold: yesNo('已告知要求听证的权利') },
    asks: ['informedOn'],
    dated: 'informedOn',
    guards: [
      {
        rule: 'pen-crime',
        require: { crime: false },
        says: '违法行为涉嫌犯罪，应当移送司法机关，不得以罚代刑',
        remedy: '办理“移送司法机关”',
      },
      {
        rule: 'pen-hearing-scope',
        when: hearingDue,
        require: { hearingTold: true },
        says: '拟作出的处罚属于应当告知听证权的范围',
        remedy: '告知当事人有要求听证的权利',
      },
      {
        require: { informedOn: { onOrAfter: { field: 'concludedOn' } } },
        says: '告知日期早于调查终结日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('inform-again', '重新告知', {
    from: 'informed',
    by: ['enforcement-officer'],
    // What was reviewed or discussed before the proposal changed was another proposal.
    records: { proposalChangedOn: date('变更拟处罚内容日期') },
    asks: ['proposedKinds', 'proposedFine', 'proposedConfiscation', 'informedSays', 'hearingTold', 'informedOn'],
    dated: 'informedOn',
    reason: true,
    guards: [
      {
        require: { informedOn: { onOrAfter: { field: 'proposalChangedOn' } } },
        says: '重新告知应在变更拟处罚内容之后',
        remedy: '核对日期',
      },
      {
        rule: 'pen-hearing-scope',
        when: hearingDue,
        require: { hearingTold: true },
        says: '拟作出的处罚属于应当告知听证权的范围',
        remedy: '告知当事人有要求听证的权利',
      },
      {
        require: { informedOn: { onOrAfter: { field: 'concludedOn' } } },
        says: '告知日期早于调查终结日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('defend', '听取陈述申辩', {
    from: 'informed',
    by: ['enforcement-officer'],
    records: {
      defendedOn: date('陈述申辩日期（或期限届满日）'),
      defenceSays: optional(longText('陈述申辩意见')),
      rechecked: optional(yesNo('已对事实、理由和证据复核')),
    },
    asks: ['defence'],
    dated: 'defendedOn',
    guards: [
      {
        rule: 'pen-defense',
        when: { defence: 'made' },
        require: { rechecked: true, defenceSays: { filled: true } },
        says: '对当事人提出的事实、理由和证据应当复核',
        remedy: '复核并记录意见后再登记',
      },
      {
        rule: 'pen-defense',
        require: { defendedOn: { onOrAfter: { field: 'informedOn' } } },
        says: '陈述申辩应在告知之后',
        remedy: '核对日期',
      },
    ],
  })
  .step('ask-hearing', '受理听证申请', {
    from: 'informed',
    to: 'hearing',
    by: ['legal-reviewer', 'justice-office'],
    records: { hearingAskedOn: date('提出听证日期') },
    dated: 'hearingAskedOn',
    guards: [
      {
        rule: 'pen-hearing-scope',
        require: { hearingTold: true },
        says: '本案不属于应当听证的范围',
        remedy: '听取陈述申辩即可；确有必要的，先补充告知听证权',
      },
      {
        require: { hearingAskedOn: { onOrAfter: { field: 'informedOn' } } },
        says: '提出听证的日期早于告知日期',
        remedy: '核对日期',
      },
      {
        when: { hearingHeldOn: { filled: true } },
        require: { hearingAskedOn: { onOrAfter: { field: 'hearingHeldOn' } } },
        says: '本次告知的听证已经举行',
        remedy: '不再受理；重新告知之后可以再提出',
      },
      {
        when: { hearingDroppedOn: { filled: true } },
        require: { hearingAskedOn: { onOrAfter: { field: 'hearingDroppedOn' } } },
        says: '提出听证的日期早于上次听证终止的日期',
        remedy: '核对日期；撤回之后又提出的，填写再次提出的日期',
      },
      {
        rule: 'pen-hearing-apply',
        require: { hearingAskedOn: { onOrBefore: { field: 'informedOn', plus: days(5, 'penalty') } } },
        says: '当事人应在被告知后五日内提出听证',
        remedy: '逾期的，告知当事人已丧失申请权；有不可抗力等事由的另行处理',
      },
    ],
  })
  .step('call-hearing', '通知听证', {
    from: 'hearing',
    by: ['legal-reviewer', 'justice-office'],
    records: {
      hearingCalledOn: date('听证通知送达日期'),
      hearingOn: date('听证日期'),
      hearingChair: ref('听证主持人', officer),
      hearingOpen: yesNo('公开举行（涉密和隐私除外）'),
    },
    dated: 'hearingCalledOn',
    guards: [
      {
        rule: 'pen-hearing-hold',
        require: { hearingOn: { onOrAfter: { field: 'hearingCalledOn', plus: days(7, 'penalty') } } },
        says: '应当在听证的七日前通知当事人及有关人员',
        remedy: '推迟听证日期',
      },
      {
        rule: 'pen-hearing-hold',
        require: { hearingChair: { notAmong: 'officers' } },
        says: '听证由非本案调查人员主持',
        remedy: '改由未参与本案调查的人员主持',
      },
      {
        rule: 'pen-hearing-hold',
        when: { recused: { filled: true } },
        require: { hearingChair: { notAmong: 'recused' } },
        says: '已回避的人员不得主持听证',
        remedy: '改由未参与本案调查的人员主持',
      },
      {
        require: { hearingCalledOn: { onOrAfter: { field: 'hearingAskedOn' } } },
        says: '听证通知日期早于提出听证的日期',
        remedy: '核对日期',
      },
      {
        rule: 'pen-hearing-hold',
        force: 'justify',
        require: { hearingOpen: true },
        says: '听证应当公开举行',
        remedy: '改为公开举行；涉及国家秘密、商业秘密或者个人隐私的，写明情形',
      },
    ],
  })
  .step('hold-hearing', '举行听证', {
    from: 'hearing',
    to: 'informed',
    by: ['legal-reviewer', 'justice-office'],
    apart: ['evidence', 'conclude', 'inform', 'inform-again'],
    records: {
      hearingSigned: yesNo('笔录已经当事人核对签字'),
      hearingSays: longText('听证报告'),
    },
    asks: ['hearingHeldOn'],
    dated: 'hearingHeldOn',
    guards: [
      {
        rule: 'pen-hearing-hold',
        require: {
          hearingCalledOn: { onOrAfter: { field: 'hearingAskedOn' } },
          hearingHeldOn: { onOrAfter: { field: 'hearingOn' } },
        },
        says: '听证应当按通知的时间举行',
        remedy: '先办理“通知听证”，改期的重新通知',
      },
      {
        rule: 'pen-hearing-hold',
        require: { hearingSigned: true },
        says: '听证笔录应当交当事人核对无误后签字或者盖章',
        remedy: '交当事人核对签字；拒绝的由主持人注明',
      },
    ],
  })
  .step('drop-hearing', '听证终止', {
    from: 'hearing',
    to: 'informed',
    by: ['legal-reviewer', 'justice-office'],
    records: {
      hearingDropped: oneOf('终止原因', { withdrawn: '当事人撤回申请', absent: '当事人无正当理由不出席' }),
    },
    asks: ['hearingDroppedOn'],
    dated: 'hearingDroppedOn',
    guards: [
      {
        rule: 'pen-hearing-hold',
        when: { hearingDropped: 'absent' },
        require: {
          hearingCalledOn: { onOrAfter: { field: 'hearingAskedOn' } },
          hearingDroppedOn: { onOrAfter: { field: 'hearingOn' } },
        },
        says: '没有依法通知听证，或者听证日期未到，不能视为放弃听证权利',
        remedy: '先办理“通知听证”，到期不出席的再终止',
      },
      {
        require: { hearingDroppedOn: { onOrAfter: { field: 'hearingAskedOn' } } },
        says: '终止日期早于提出听证的日期',
        remedy: '核对日期',
      },
    ],
  });
