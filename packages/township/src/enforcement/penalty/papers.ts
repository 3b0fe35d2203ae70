import { penaltyTimed } from './clocks.ts';

export const party = ['partyName', 'partyKind', 'partyIdNumber', 'partyAddress', 'partyPhone'] as const;

/** The papers of an investigation: from the approval to file to the end of the hearing. */
export const penaltyPapers = penaltyTimed
  .document('filing', '行政处罚立案审批表', {
    rule: 'pen-filing',
    after: ['file'],
    dated: 'filedOn',
    body: [
      { fields: ['source', 'receivedOn', 'cause', ...party] },
      { heading: '案情及立案理由' },
      '{facts}',
      '违法行为发生（终了）于{violatedOn}，发现于{foundOn}，地点为{place}。',
      { fields: ['power', 'officers'] },
      {
        signatures: [
          '承办人意见（签名、执法证号）：',
          '承办人意见（签名、执法证号）：',
          '承办机构意见：',
          '负责人审批（签名、日期）：',
        ],
      },
    ],
  })
  .document('evidence', '调查取证（询问、勘验）笔录', {
    rule: 'pen-evidence',
    after: ['evidence'],
    dated: 'evidencedOn',
    body: [
      { fields: ['cause', 'partyName', 'place', 'evidencedOn', 'officers'] },
      '执法人员已出示执法证件，并告知当事人依法享有陈述、申辩和申请回避的权利，负有如实回答询问、协助调查的义务。',
      { fields: ['evidence'] },
      { heading: '记录内容' },
      '{evidenceSays}',
      {
        signatures: [
          '被询问人（在场人）核对后逐页签名：',
          '执法人员（签名、执法证号）：',
          '执法人员（签名、执法证号）：',
          '记录人（签名）：',
        ],
      },
    ],
  })
  .document('preserve', '先行登记保存证据通知书', {
    rule: 'pen-preserve',
    after: ['preserve'],
    dated: 'preservedOn',
    body: [
      '{partyName}：',
      '因办理{cause}一案，证据可能灭失或者以后难以取得，经本机关负责人批准，对下列物品先行登记保存。本机关将自登记保存之日起七个工作日内作出处理决定，在此期间任何人不得销毁或者转移。',
      { heading: '物品清单' },
      '{preserved}',
      { signatures: ['当事人（签名或盖章）：', '执法人员（签名、执法证号）：', '执法人员（签名、执法证号）：'] },
    ],
  })
  .document('preserve-result', '先行登记保存物品处理通知书', {
    rule: 'pen-preserve',
    after: ['release'],
    dated: 'releasedOn',
    body: [
      '{partyName}：',
      '本机关于{preservedOn}先行登记保存的物品，现作出如下处理：',
      '{releaseHow}',
      { signatures: ['当事人（签名或盖章）：'] },
    ],
  })
  .document('investigation', '案件调查终结报告', {
    rule: 'pen-evidence',
    after: ['conclude'],
    dated: 'concludedOn',
    body: [
      { fields: ['cause', ...party] },
      { heading: '调查情况和证据' },
      '{findings}',
      { heading: '处理建议' },
      { fields: ['proposedKinds', 'proposedFine', 'proposedConfiscation'] },
      { signatures: ['承办人（签名）：', '承办人（签名）：'] },
    ],
  })
  .document('notice', '行政处罚事先告知书', {
    rule: 'pen-notice',
    after: ['inform', 'inform-again'],
    dated: 'informedOn',
    body: [
      '{partyName}：',
      '关于{cause}一案，现将拟作出行政处罚的内容及事实、理由、依据告知如下：',
      '{informedSays}',
      { fields: ['proposedKinds', 'proposedFine', 'proposedConfiscation'] },
      '对上述内容，你（单位）有权进行陈述和申辩。',
      {
        text: '你（单位）还有要求举行听证的权利。要求听证的，应当自收到本告知书之日起五个工作日内向本机关提出；逾期未提出的，视为放弃听证。',
        when: { hearingTold: true },
      },
      { signatures: ['当事人签收（日期）：', '执法人员（签名、执法证号）：', '执法人员（签名、执法证号）：'] },
    ],
  })
  .document('defence', '陈述申辩笔录', {
    rule: 'pen-defense',
    after: ['defend'],
    when: { defence: 'made' },
    dated: 'defendedOn',
    body: [
      { fields: ['cause', 'partyName', 'defence'] },
      { text: '{defenceSays}', when: { defenceSays: { filled: true } } },
      { text: '本机关已对当事人提出的事实、理由和证据进行复核。', when: { rechecked: true } },
      { signatures: ['当事人核对后签名：', '执法人员（签名）：', '执法人员（签名）：'] },
    ],
  })
  .document('hearing-notice', '行政处罚听证通知书', {
    rule: 'pen-hearing-hold',
    after: ['call-hearing'],
    dated: 'hearingCalledOn',
    body: [
      '{partyName}：',
      '你（单位）于{hearingAskedOn}就{cause}一案提出听证要求，本机关决定于{hearingOn}举行听证。',
      { fields: ['hearingChair', 'hearingOpen'] },
      '你（单位）可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由不出席或者中途退出的，视为放弃听证权利，听证终止。',
      { signatures: ['当事人签收（日期）：'] },
    ],
  })
  .document('hearing-record', '行政处罚听证笔录', {
    rule: 'pen-hearing-hold',
    after: ['hold-hearing'],
    dated: 'hearingHeldOn',
    body: [
      { fields: ['cause', 'partyName', 'hearingHeldOn', 'hearingChair', 'officers'] },
      { heading: '听证过程' },
      '{hearingSays}',
      { signatures: ['当事人核对后签名（拒绝的由主持人注明）：', '主持人（签名）：', '记录人（签名）：'] },
    ],
  })
  .document('hearing-report', '行政处罚听证报告', {
    rule: 'pen-hearing-hold',
    after: ['hold-hearing'],
    dated: 'hearingHeldOn',
    body: [
      { fields: ['cause', 'partyName', 'hearingHeldOn', 'hearingChair'] },
      '{hearingSays}',
      { signatures: ['主持人（签名）：'] },
    ],
  })
  .document('review', '重大执法决定法制审核意见书', {
    rule: 'tri-review-opinion',
    after: ['review'],
    dated: 'reviewedOn',
    body: [
      { fields: ['cause', 'partyName', 'officers', 'reviewSentOn'] },
      { heading: '一、审核内容' },
      '主体和人员资格、执法程序、事实和证据、法律适用和裁量、法定权限、执法文书、应否移送七项。经审核没有问题的事项：',
      { fields: ['reviewFit'] },
      { heading: '二、审核意见' },
      '{reviewSays}',
      { heading: '三、审核结论' },
      { fields: ['reviewResult'] },
      { signatures: ['审核人（签名、日期）：'] },
    ],
  })
  .document('discussion', '重大案件集体讨论记录', {
    rule: 'pen-collective',
    after: ['discuss'],
    dated: 'discussedOn',
    body: [
      { fields: ['cause', 'partyName', 'discussedOn', 'attendees', 'discussants'] },
      { heading: '讨论情况和结论' },
      '{discussion}',
      { signatures: ['参加人员（逐一签名）：', '记录人（签名）：'] },
    ],
  });
