import { party, penaltyPapers } from './papers.ts';

/** 行政处罚案件: facts, procedure, clocks and every paper of the file. */
export const penaltyCase = penaltyPapers
  .document('decision', '行政处罚决定书', {
    rule: 'pen-decision-doc',
    after: ['decide'],
    dated: 'decidedOn',
    numbered: 'decisionNo',
    body: [
      { heading: '一、当事人' },
      { fields: party },
      { heading: '二、违法事实和证据' },
      '{facts}',
      '{evidenceSays}',
      { heading: '三、处罚的种类和依据' },
      { text: '当事人对告知的内容提出了陈述、申辩，本机关已复核。', when: { defence: 'made' } },
      { text: '当事人未提出陈述、申辩。', when: { defence: 'none' } },
      '{basis}',
      { fields: ['kinds', 'fine', 'confiscated'] },
      { text: '责令改正：{correction}', when: { correction: { filled: true } } },
      { heading: '四、履行的方式和期限' },
      {
        text: '自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚没款。到期不缴纳罚款的，每日可按罚款数额的百分之三加处罚款，加处的数额不超过罚款数额。',
        when: { kinds: { hasAny: ['fine', 'confiscation'] } },
      },
      { text: '本决定自送达之日起履行。', when: { not: { kinds: { hasAny: ['fine', 'confiscation'] } } } },
      { heading: '五、申请行政复议、提起行政诉讼的途径和期限' },
      '不服本决定的，可以自收到本决定书之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内直接向有管辖权的人民法院提起行政诉讼。复议、诉讼期间，除法律另有规定外，本决定不停止执行。',
    ],
  })
  .document('spot-decision', '当场行政处罚决定书', {
    rule: 'pen-simple-file',
    after: ['spot'],
    dated: 'decidedOn',
    numbered: 'decisionNo',
    body: [
      { heading: '一、当事人' },
      { fields: party },
      { heading: '二、违法事实' },
      '{violatedOn}，在{place}，{facts}',
      { heading: '三、处罚的种类和依据' },
      '作出决定前已告知当事人拟处罚的内容及事实、理由、依据和陈述、申辩的权利。',
      '{basis}',
      { fields: ['kinds', 'fine'] },
      { heading: '四、履行的方式和期限' },
      {
        text: '自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳；依法可以当场收缴的除外。',
        when: { kinds: { has: 'fine' } },
      },
      { text: '本决定自当场交付之日起生效。', when: { not: { kinds: { has: 'fine' } } } },
      { heading: '五、申请行政复议、提起行政诉讼的途径和期限' },
      {
        text: '不服本决定的，应当自收到本决定书之日起六十日内先向{county}人民政府申请行政复议；对复议决定仍不服的，再依法向人民法院提起行政诉讼。',
        when: { reviewFirstTold: true },
      },
      {
        text: '不服本决定的，可以自收到本决定书之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内向人民法院提起行政诉讼。',
        when: { not: { reviewFirstTold: true } },
      },
      { signatures: ['当事人签收（日期）：', '执法人员（签名、执法证号）：', '执法人员（签名、执法证号）：'] },
    ],
  })
  .document('no-penalty', '不予行政处罚决定书', {
    rule: 'pen-no-penalty',
    after: ['spare'],
    dated: 'sparedOn',
    numbered: 'sparedNo',
    body: [
      { fields: party },
      '{facts}',
      { fields: ['spareKind'] },
      '{sparedWhy}',
      '本机关决定不予行政处罚。',
      { text: '已对当事人进行教育。', when: { educated: true } },
      '不服本决定的，可以自收到本决定书之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内直接向有管辖权的人民法院提起行政诉讼。',
    ],
  })
  .document('service', '送达回证', {
    rule: 'pen-serve',
    after: ['serve'],
    // Nobody receives what is announced: the file holds the announcement instead.
    when: { not: { serveHow: 'announced' } },
    dated: 'servedOn',
    numbered: 'receiptNo',
    body: [
      { fields: ['cause', 'decisionNo', 'partyName', 'partyAddress', 'serveHow', 'servedOn'] },
      {
        signatures: [
          '受送达人签收（日期）：',
          '代收人（与受送达人的关系）：',
          '拒收事由：',
          '见证人（签名）：',
          '送达人（签名）：',
          '送达人（签名）：',
        ],
      },
    ],
  })
  .document('demand', '履行行政决定催告书', {
    rule: 'enf-court',
    after: ['demand'],
    dated: 'demandedOn',
    body: [
      '{partyName}：',
      '本机关于{decidedOn}作出的处罚决定（{decisionNo}）已于{servedOn}送达，你（单位）至今未履行。现催告如下：',
      '{demandSays}',
      '请自收到本催告书之日起十个工作日内履行；收到后有权陈述和申辩。逾期仍不履行的，本机关将依法申请人民法院强制执行。',
    ],
  })
  .document('court', '行政处罚强制执行申请书', {
    rule: 'enf-court-docs',
    after: ['apply-court'],
    dated: 'courtAskedOn',
    body: [
      '{courtName}：',
      { heading: '一、被申请人' },
      { fields: party },
      { heading: '二、申请执行的内容和标的' },
      '申请强制执行本机关于{decidedOn}作出的处罚决定（{decisionNo}）。',
      { fields: ['kinds', 'fine', 'confiscated'] },
      { heading: '三、事实和理由' },
      '决定书于{servedOn}送达，被申请人的救济期限至{remedyEndedOn}届满，未申请复议、未提起诉讼，经{demandedOn}催告仍未履行。',
      { heading: '四、附件' },
      '决定书及事实、理由和依据；当事人的意见及催告情况；执行标的情况；法律、行政法规规定的其他材料。',
      { signatures: ['负责人（签名）：'] },
    ],
  })
  .document('closing', '行政处罚案件结案报告', {
    rule: 'pen-record',
    after: ['close'],
    dated: 'closedOn',
    body: [
      {
        fields: [
          'cause',
          'partyName',
          'filedOn',
          'decisionNo',
          'decidedOn',
          'kinds',
          'fine',
          'confiscated',
          'servedOn',
          'outcome',
          'publishedOn',
        ],
      },
      {
        text: '罚款{collected}于{collectedOn}当场收缴（票据号{spotTicketNo}），{handedInOn}交至本机关，{remittedOn}缴付银行。',
        when: { collectedOn: { filled: true } },
      },
      { text: '罚没款于{paidOn}缴清，累计实缴{paid}（票据号{ticketNo}）。', when: { paidOn: { filled: true } } },
      { heading: '结案理由' },
      '{closing}',
      { signatures: ['承办人（签名）：', '承办机构意见：', '负责人审批（签名、日期）：'] },
    ],
  })
  .document('transfer', '涉嫌犯罪案件移送函', {
    rule: 'pen-crime',
    after: ['transfer'],
    dated: 'transferredOn',
    body: [
      '{transferTo}：',
      '本机关在办理{cause}一案中，发现当事人{partyName}的行为涉嫌犯罪，依法移送。主要事实如下：',
      '{facts}',
      '随函移送全部案卷材料和涉案物品清单，请将是否立案的决定书面告知本机关。',
      { signatures: ['负责人（签名）：', '接收人（签名、日期）：'] },
    ],
  })
  .document('cover', '行政处罚案卷封面', {
    rule: 'pen-record',
    after: ['archive'],
    dated: 'archivedOn',
    numbered: 'archiveNo',
    body: [
      {
        fields: [
          'cause',
          'partyName',
          'track',
          'receivedOn',
          'filedOn',
          'decidedOn',
          'decisionNo',
          'closedOn',
          'outcome',
          'officers',
          'archivedOn',
        ],
      },
    ],
  });
