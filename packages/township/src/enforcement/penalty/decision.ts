import { date, longText, oneOf, optional, text, yesNo } from '@yifa/kernel';
import { days, years } from '@yifa/law';
import { hearingKinds, penaltyKinds } from './facts.ts';
import { penaltyBeforeDecision } from './review.ts';

/** A heavy penalty: the kinds and amounts for which a hearing had to be offered. */
const heavy = {
  any: [
    { kinds: { hasAny: hearingKinds } },
    { partyKind: 'citizen', fine: { atLeast: { setting: 'hearing-fine-citizen' } } },
    { partyKind: 'organisation', fine: { atLeast: { setting: 'hearing-fine-organisation' } } },
    { partyKind: 'citizen', confiscated: { atLeast: { setting: 'hearing-fine-citizen' } } },
    { partyKind: 'organisation', confiscated: { atLeast: { setting: 'hearing-fine-organisation' } } },
  ],
} as const;

const passed = { reviewResult: ['agreed', 'mended'], reviewedOn: { onOrBefore: { field: 'decidedOn' } } } as const;

/** Every kind that is decided must have been notified; a warning instead of something heavier needs no new notice. */
const notifiedKinds = (
  [
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
  ] as const
).map(
  (kind) =>
    ({
      rule: 'pen-notice',
      when: { kinds: { has: kind } },
      require: { proposedKinds: { has: kind } },
      says: `拟给予的“${penaltyKinds[kind]}”没有事先告知当事人`,
      remedy: '办理“重新告知”，听取陈述申辩后再作决定',
    }) as const,
);

/** The decision of the ordinary procedure: a penalty, or none. */
export const penaltyDecided = penaltyBeforeDecision
  .step('decide', '作出处罚决定', {
    from: 'informed',
    to: 'decided',
    by: ['leader', 'mayor'],
    sign: 'agree',
    apart: ['evidence', 'conclude'],
    asks: [
      'decidedOn',
      'decisionNo',
      'kinds',
      'fine',
      'confiscated',
      'basis',
      'correction',
      'remediesTold',
      'toPublish',
    ],
    dated: 'decidedOn',
    guards: [
      {
        rule: 'pen-notice',
        require: { informedOn: { onOrBefore: { field: 'decidedOn' } }, informedSays: { filled: true } },
        says: '未告知拟处罚内容及事实、理由、依据，不得作出处罚决定',
        remedy: '先办理“处罚前告知”',
      },
      ...notifiedKinds,
      {
        rule: 'pen-defense',
        require: {
          defence: { filled: true },
          defendedOn: { onOrAfter: { field: 'informedOn' }, onOrBefore: { field: 'decidedOn' } },
        },
        says: '最近一次告知之后未听取当事人的陈述、申辩，不得作出处罚决定',
        remedy: '先办理“听取陈述申辩”',
      },
      {
        rule: 'pen-defense',
        when: { defence: 'made', fine: { filled: true } },
        require: { fine: { atMost: { field: 'proposedFine' } } },
        says: '不得因当事人陈述、申辩而给予更重的处罚',
        remedy: '罚款不得高于告知的数额；发现新的违法事实的，重新告知',
      },
      {
        rule: 'pen-notice',
        when: { defence: 'none', fine: { filled: true } },
        require: { fine: { atMost: { field: 'proposedFine' } } },
        says: '罚款高于事先告知的数额',
        remedy: '按告知的数额以内决定，或者办理“重新告知”',
      },
      {
        rule: 'pen-notice',
        when: { confiscated: { moreThan: 0 } },
        require: { confiscated: { atMost: { field: 'proposedConfiscation' } } },
        says: '没收金额高于事先告知的数额',
        remedy: '按告知的数额以内决定，或者办理“重新告知”',
      },
      {
        rule: 'pen-notice',
        when: heavy,
        require: { hearingTold: true },
        says: '决定的处罚应当告知听证权而未告知',
        remedy: '重新告知并留足提出听证的期限',
      },
      {
        rule: 'pen-hearing-apply',
        when: { hearingTold: true, not: { hearingAskedOn: { onOrAfter: { field: 'informedOn' } } } },
        require: { decidedOn: { after: { field: 'informedOn', plus: days(5, 'penalty') } } },
        says: '当事人提出听证的期限尚未届满',
        remedy: '待告知后五个工作日届满再作决定',
      },
      {
        rule: 'pen-hearing-hold',
        when: { hearingAskedOn: { filled: true } },
        require: {
          any: [
            { hearingHeldOn: { onOrAfter: { field: 'hearingAskedOn' }, onOrBefore: { field: 'decidedOn' } } },
            { hearingDroppedOn: { onOrAfter: { field: 'hearingAskedOn' }, onOrBefore: { field: 'decidedOn' } } },
          ],
        },
        says: '当事人要求听证的，应当组织听证后根据听证笔录作出决定',
        remedy: '先举行听证',
      },
      {
        rule: 'pen-legal-review',
        when: { any: [{ publicInterest: true }, { complex: true }, { hearingHeldOn: { filled: true } }] },
        require: passed,
        says: '应当法制审核的案件，未经审核或者审核未通过，不得作出决定',
        remedy: '先办理“法制审核”',
      },
      {
        rule: 'tri-review',
        when: { grave: true },
        require: passed,
        says: '重大执法决定未经法制审核或者审核未通过，不得作出',
        remedy: '先办理“法制审核”',
      },
      {
        rule: 'pen-legal-review',
        when: { hearingHeldOn: { filled: true }, reviewedOn: { filled: true } },
        require: { reviewedOn: { onOrAfter: { field: 'hearingHeldOn' } } },
        says: '经过听证的案件，应当在听证结束后进行法制审核',
        remedy: '连同听证笔录重新送法制审核',
      },
      {
        rule: 'pen-legal-review',
        when: { reviewResult: { filled: true } },
        require: { reviewResult: { not: 'refused' } },
        says: '法制审核未通过，不得作出决定',
        remedy: '按审核意见修改后重新送审',
      },
      {
        rule: 'pen-collective',
        when: { grave: true },
        require: { discussedOn: { onOrBefore: { field: 'decidedOn' } } },
        says: '情节复杂或者重大违法行为，应当由行政机关负责人集体讨论决定',
        remedy: '先办理“集体讨论”',
      },
      {
        rule: 'pen-collective',
        when: { grave: true, hearingHeldOn: { filled: true } },
        require: { discussedOn: { onOrAfter: { field: 'hearingHeldOn' } } },
        says: '经过听证的案件，应当在听证结束后集体讨论',
        remedy: '根据听证笔录重新集体讨论',
      },
      {
        rule: 'pen-collective',
        when: { grave: true, proposalChangedOn: { filled: true } },
        require: { discussedOn: { onOrAfter: { field: 'proposalChangedOn' } } },
        says: '变更拟处罚内容之后没有重新集体讨论',
        remedy: '按变更后的内容重新集体讨论',
      },
      {
        rule: 'pen-legal-review',
        when: {
          proposalChangedOn: { filled: true },
          any: [{ publicInterest: true }, { complex: true }, { grave: true }, { hearingHeldOn: { filled: true } }],
        },
        require: { reviewedOn: { onOrAfter: { field: 'proposalChangedOn' } } },
        says: '变更拟处罚内容之后没有重新法制审核',
        remedy: '按变更后的内容重新送法制审核',
      },
      {
        rule: 'pen-minor',
        when: { partyKind: 'citizen', partyBornOn: { filled: true } },
        require: { partyBornOn: { onOrBefore: { field: 'violatedOn', minus: years(14, 'penalty') } } },
        says: '不满十四周岁的未成年人有违法行为的，不予行政处罚',
        remedy: '办理“不予处罚”，责令监护人加以管教',
      },
      {
        rule: 'pen-minor',
        force: 'justify',
        when: { partyKind: 'citizen', partyBornOn: { filled: true } },
        require: { partyBornOn: { onOrBefore: { field: 'violatedOn', minus: years(18, 'penalty') } } },
        says: '已满十四周岁不满十八周岁的，应当从轻或者减轻处罚',
        remedy: '写明从轻或者减轻的情况',
      },
      {
        rule: 'pen-no-penalty',
        require: { minor: false },
        says: '违法行为轻微并及时改正、没有造成危害后果的，不予行政处罚',
        remedy: '办理“不予处罚”',
      },
      {
        rule: 'pen-correct',
        force: 'remind',
        require: { correction: { filled: true } },
        says: '实施处罚时应当责令当事人改正或者限期改正',
        remedy: '填写责令改正内容',
      },
      {
        rule: 'pen-decision-doc',
        require: { remediesTold: true },
        says: '决定书应当载明申请复议、提起诉讼的途径和期限',
        remedy: '补写后再作决定',
      },
      {
        rule: 'rev-inform',
        require: { remediesTold: true },
        says: '应当告知复议机关、申请期限和诉讼期限',
        remedy: '补写后再作决定',
      },
      {
        rule: 'pen-90d',
        force: 'justify',
        require: { decidedOn: { onOrBefore: { field: 'filedOn', plus: days(90, 'penalty') } } },
        says: '应当自立案之日起九十日内作出处罚决定',
        remedy: '法律、法规、规章另有规定的，写明依据',
      },
      {
        when: { kinds: { has: 'fine' } },
        require: { fine: { moreThan: 0 } },
        says: '处罚种类含罚款，应填写罚款金额',
        remedy: '填写罚款金额',
      },
      {
        when: { kinds: { has: 'confiscation' } },
        require: { confiscated: { filled: true } },
        says: '处罚种类含没收，应填写没收金额',
        remedy: '填写没收金额，无法计价的填0并在依据中说明',
      },
    ],
  })
  .step('spare', '不予处罚', {
    from: ['concluded', 'informed'],
    to: 'spared',
    by: ['leader', 'mayor'],
    sign: 'return',
    apart: ['evidence', 'conclude'],
    records: {
      sparedOn: date('不予处罚决定日期'),
      sparedNo: optional(text('不予处罚决定书文号')),
      spareKind: oneOf('不予处罚的情形', {
        slight: '违法行为轻微并及时改正，没有造成危害后果',
        first: '初次违法且危害后果轻微并及时改正',
        blameless: '当事人有证据足以证明没有主观过错',
        incapable: '不满十四周岁，或者不能辨认、控制自己行为',
        unfounded: '违法事实不能成立',
        expired: '超过追责时效',
      }),
      sparedWhy: longText('不予处罚的事实和理由'),
      educated: yesNo('已对当事人进行教育'),
    },
    dated: 'sparedOn',
    guards: [
      {
        rule: 'pen-no-penalty',
        when: { spareKind: ['slight', 'first', 'blameless'] },
        require: { educated: true },
        says: '不予处罚的，应当对当事人进行教育',
        remedy: '教育后再登记',
      },
      {
        rule: 'pen-crime',
        require: { crime: false },
        says: '违法行为涉嫌犯罪，应当移送司法机关',
        remedy: '办理“移送司法机关”',
      },
      {
        require: { sparedOn: { onOrAfter: { field: 'concludedOn' } } },
        says: '不予处罚日期早于调查终结日期',
        remedy: '核对日期',
      },
    ],
  });
