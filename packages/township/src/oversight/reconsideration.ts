import { count, date, longText, oneOf, optional, personal, ref, relation, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { penaltyCase } from '../enforcement/penalty/index.ts';
import { ledger } from '../language.ts';

/** 行政复议（被申请人）: from the copy of the application to performing what the county decided. */
export const reconsideration = ledger('reconsideration', '行政复议（被申请人）', {
  area: 'oversight',
  unit: '件',
  keepers: ['justice-office', 'legal-reviewer'],
})
  .fields(
    {
      caseNo: text('复议案号'),
      receivedOn: date('收到申请书副本日期'),
      applicant: personal(text('申请人', { about: 'person' })),
      cause: text('案由'),
      act: oneOf('被复议的行为', {
        penalty: '行政处罚',
        coercion: '行政强制',
        licence: '行政许可',
        disclosure: '政府信息公开',
        inaction: '不履行法定职责',
        land: '土地、房屋征收和权属',
        other: '其他',
      }),
      penalty: optional(ref('处罚案件', penaltyCase, { carries: { cause: 'cause', applicant: 'partyName' } })),
      agency: text('复议机关', { about: 'organisation' }),
      simple: yesNo('适用简易程序'),
      request: longText('复议请求'),
    },
    { title: ['caseNo', 'cause'], dated: 'receivedOn' },
  )
  .procedure({ received: '待答复', replied: '已答复', decided: '已决定', performed: '已履行' }, ['performed'])
  .step('receive', '收到副本', {
    from: 'new',
    to: 'received',
    by: ['justice-office', 'legal-reviewer'],
    dated: 'receivedOn',
  })
  .step('reply', '提交答复和证据', {
    from: 'received',
    to: 'replied',
    by: ['justice-office', 'legal-reviewer'],
    records: {
      repliedOn: date('答复日期'),
      replySays: longText('答复意见'),
      evidenceBefore: yesNo('提交的证据都在作出行为之前收集'),
    },
    dated: 'repliedOn',
    guards: [
      {
        rule: 'rev-no-evidence',
        require: { evidenceBefore: true },
        says: '复议期间不得自行向申请人和其他人收集证据',
        remedy: '撤下复议期间自行收集的证据',
      },
      {
        rule: 'rev-reply',
        force: 'justify',
        when: { simple: false },
        require: { repliedOn: { onOrBefore: { field: 'receivedOn', plus: days(10, 'reconsideration') } } },
        says: '书面答复和证据应当自收到副本之日起十个工作日内提出',
        remedy: '逾期的视为没有证据，写明逾期的原因',
      },
      {
        rule: 'rev-reply-simple',
        force: 'justify',
        when: { simple: true },
        require: { repliedOn: { onOrBefore: { field: 'receivedOn', plus: days(5, 'reconsideration') } } },
        says: '简易程序的答复和证据应当自收到副本之日起五个工作日内提出',
        remedy: '逾期的视为没有证据，写明逾期的原因',
      },
    ],
  })
  .step('hearing', '参加听证', {
    from: 'replied',
    by: ['justice-office', 'legal-reviewer'],
    records: {
      hearingOn: date('听证日期'),
      headCame: yesNo('负责人参加'),
      headWhy: optional(longText('负责人不能参加的理由')),
      delegated: optional(yesNo('已委托工作人员参加')),
    },
    dated: 'hearingOn',
    guards: [
      {
        rule: 'rev-hearing-head',
        when: { headCame: false },
        require: { headWhy: { filled: true }, delegated: true },
        says: '负责人不能参加听证的，应当说明理由并委托工作人员参加',
        remedy: '补充理由说明和委托手续',
      },
    ],
  })
  .step('decide', '复议决定', {
    from: ['received', 'replied'],
    to: 'decided',
    by: ['justice-office', 'legal-reviewer'],
    records: {
      decidedOn: date('收到复议决定日期'),
      result: oneOf('复议结果', {
        upheld: '维持',
        rejected: '驳回复议请求',
        revoked: '撤销',
        changed: '变更',
        unlawful: '确认违法或者无效',
        perform: '责令履行',
        mediated: '调解结案',
        ended: '终止',
      }),
      performBy: optional(date('履行期限')),
      opinionOn: optional(date('收到行政复议意见书日期')),
    },
    dated: 'decidedOn',
    guards: [
      {
        rule: 'rev-reply',
        force: 'remind',
        when: { result: { not: ['ended', 'mediated'] } },
        require: { repliedOn: { filled: true } },
        says: '本案没有登记答复',
        remedy: '核对是否按期提交了答复和证据',
      },
    ],
  })
  .step('report', '报送纠正情况', {
    from: 'decided',
    by: ['mayor', 'leader'],
    records: { reportedOn: date('报送日期'), reportSays: longText('纠正情况') },
    dated: 'reportedOn',
    guards: [
      {
        rule: 'rev-opinion',
        require: { opinionOn: { filled: true } },
        says: '没有收到行政复议意见书',
        remedy: '不需报送',
      },
    ],
  })
  .step('perform', '履行完毕', {
    from: 'decided',
    to: 'performed',
    by: ['justice-office', 'leader', 'mayor'],
    records: { performedOn: date('履行（办结）日期'), performance: longText('履行情况') },
    dated: 'performedOn',
    guards: [
      {
        rule: 'rev-opinion',
        when: { opinionOn: { filled: true } },
        require: { reportedOn: { filled: true } },
        says: '收到行政复议意见书，尚未报送纠正情况',
        remedy: '先办理“报送纠正情况”',
      },
      {
        rule: 'rev-obey',
        force: 'justify',
        when: { performBy: { filled: true } },
        require: { performedOn: { onOrBefore: { field: 'performBy' } } },
        says: '复议决定应当在确定的期限内履行',
        remedy: '写明逾期的原因',
      },
    ],
  })
  .amendable(['received'])
  .deadline('reply', '复议答复（普通程序）', {
    rule: 'rev-reply',
    from: 'receivedOn',
    within: days(10, 'reconsideration'),
    met: 'repliedOn',
    when: { simple: false },
    lapses: { state: ['decided', 'performed'] },
  })
  .deadline('reply-simple', '复议答复（简易程序）', {
    rule: 'rev-reply-simple',
    from: 'receivedOn',
    within: days(5, 'reconsideration'),
    met: 'repliedOn',
    when: { simple: true },
    lapses: { state: ['decided', 'performed'] },
  })
  .deadline('opinion', '报送行政复议意见书的纠正情况', {
    rule: 'rev-opinion',
    from: 'opinionOn',
    within: days(60, 'reconsideration'),
    met: 'reportedOn',
  })
  .document('reply', '行政复议答复书', {
    rule: 'rev-reply',
    after: ['reply'],
    dated: 'repliedOn',
    body: [
      '{agency}：',
      '申请人{applicant}不服本机关行政行为申请行政复议一案（{caseNo}），本机关于{receivedOn}收到申请书副本，现答复如下：',
      '{replySays}',
      '随附作出行政行为的证据、依据和其他有关材料。',
      { signatures: ['负责人（签名）：'] },
    ],
  })
  .gap('rev-forward', '经本机关提交的复议申请，维持的应在五个工作日内转送复议机关，由经办人登记来文');

export const reconsiderationCases = count('reconsideration_cases', reconsideration, {
  label: '行政复议案件',
  says: '本期收到申请书副本的被复议案件，没有的为0',
  on: 'receivedOn',
  phrase: '被申请行政复议{n}',
});
export const reconsiderationsDecided = count('reconsiderations_decided', reconsideration, {
  label: '复议审结',
  on: 'decidedOn',
  reads: 'other',
  phrase: '行政复议审结{n}',
});
export const reconsiderationsCorrected = count('reconsiderations_corrected', reconsideration, {
  label: '复议纠错',
  says: '本期被撤销、变更、确认违法或者责令履行',
  on: 'decidedOn',
  where: { result: ['revoked', 'changed', 'unlawful', 'perform'] },
  reads: 'other',
  phrase: '被复议纠错{n}',
});

export const reconsiderationIndicators = [reconsiderationCases, reconsiderationsDecided, reconsiderationsCorrected];
export const reconsiderationRelations = [
  relation(
    'reconsideration-corrected',
    reconsiderationsCorrected,
    '<=',
    reconsiderationsDecided,
    '复议纠错数不超过审结数',
  ),
];
