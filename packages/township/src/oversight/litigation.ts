import { count, date, longText, oneOf, optional, personal, rate, ref, relation, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { penaltyCase } from '../enforcement/penalty/index.ts';
import { ledger } from '../language.ts';

/** 行政诉讼（被告）: one entry an instance; first instance, appeal and retrial each ask for the head anew. */
export const litigation = ledger('litigation', '行政诉讼（应诉）', {
  area: 'oversight',
  unit: '件',
  keepers: ['justice-office', 'legal-reviewer'],
})
  .fields(
    {
      caseNo: text('案号'),
      receivedOn: date('收到起诉状副本日期'),
      plaintiff: personal(text('原告', { about: 'person' })),
      cause: text('案由'),
      court: text('受理法院', { about: 'organisation' }),
      level: oneOf('审级', { first: '一审', second: '二审', retrial: '再审' }),
      penalty: optional(ref('处罚案件', penaltyCase, { carries: { cause: 'cause', plaintiff: 'partyName' } })),
      mustAttend: yesNo('法院通知负责人出庭'),
    },
    { title: ['caseNo', 'cause'], dated: 'receivedOn', unique: [['caseNo']] },
  )
  .procedure({ received: '待答辩', defended: '已答辩', heard: '已开庭', judged: '已裁判', performed: '已履行' }, [
    'performed',
  ])
  .step('receive', '收到应诉通知', {
    from: 'new',
    to: 'received',
    by: ['justice-office', 'legal-reviewer'],
    dated: 'receivedOn',
  })
  .step('defend', '提交答辩状和证据', {
    from: 'received',
    to: 'defended',
    by: ['justice-office', 'legal-reviewer'],
    records: {
      defendedOn: date('答辩日期'),
      filesWhole: yesNo('证据和所依据的规范性文件已一并提交'),
      lawyer: optional(text('委托代理人')),
    },
    dated: 'defendedOn',
    guards: [
      {
        rule: 'lit-defend',
        require: { filesWhole: true },
        says: '答辩状应当连同作出行政行为的证据和所依据的规范性文件一并提交',
        remedy: '补齐证据和文件',
      },
      {
        rule: 'lit-defend',
        force: 'justify',
        when: { level: 'first' },
        require: { defendedOn: { onOrBefore: { field: 'receivedOn', plus: days(15, 'litigation') } } },
        says: '应当自收到起诉状副本之日起十五日内提交答辩状和证据',
        remedy: '逾期的视为没有证据，写明逾期的原因',
      },
    ],
  })
  .step('appear', '开庭', {
    from: ['received', 'defended', 'heard'],
    to: 'heard',
    by: ['justice-office', 'legal-reviewer'],
    records: {
      heardOn: date('开庭日期'),
      headCame: yesNo('负责人出庭应诉'),
      headPost: optional(text('出庭负责人职务')),
      headCard: optional(yesNo('出庭前已提交负责人身份证明')),
      headWhy: optional(longText('负责人不能出庭的情况说明')),
      whySealed: optional(yesNo('情况说明已加盖印章提交法院')),
      delegated: optional(yesNo('已委托工作人员出庭')),
    },
    dated: 'heardOn',
    guards: [
      {
        rule: 'lit-head',
        when: { headCame: false },
        require: { headWhy: { filled: true }, whySealed: true, delegated: true },
        says: '负责人不能出庭的，应当提交加盖印章的情况说明并委托工作人员出庭',
        remedy: '补充情况说明和委托手续',
      },
      {
        rule: 'lit-head',
        when: { headCame: true },
        require: { headPost: { filled: true } },
        says: '没有写明出庭负责人的职务',
        remedy: '出庭的应为正职、副职或者分管负责人，填写其职务',
      },
      {
        rule: 'lit-head-card',
        when: { headCame: true },
        require: { headCard: true },
        says: '负责人出庭前应当提交身份证明',
        remedy: '补交身份证明，否则视为未出庭应诉',
      },
      {
        rule: 'lit-must',
        force: 'justify',
        when: { mustAttend: true },
        require: { headCame: true },
        says: '法院通知负责人出庭的案件，负责人未出庭',
        remedy: '写明不能出庭的正当理由',
      },
    ],
  })
  .step('judge', '裁判', {
    from: ['received', 'defended', 'heard'],
    to: 'judged',
    by: ['justice-office', 'legal-reviewer'],
    records: {
      judgedOn: date('收到裁判日期'),
      result: oneOf('裁判结果', {
        won: '驳回诉讼请求',
        dismissed: '驳回起诉',
        withdrawn: '原告撤诉',
        settled: '调解、和解',
        revoked: '判决撤销',
        changed: '判决变更',
        unlawful: '确认违法或者无效',
        perform: '判决履行、给付',
      }),
      performBy: optional(date('履行期限')),
    },
    dated: 'judgedOn',
  })
  .step('perform', '履行完毕', {
    from: 'judged',
    to: 'performed',
    by: ['justice-office', 'leader', 'mayor'],
    records: { performedOn: date('履行（办结）日期'), performance: longText('履行情况') },
    dated: 'performedOn',
    guards: [
      {
        rule: 'lit-execute',
        force: 'justify',
        when: { performBy: { filled: true } },
        require: { performedOn: { onOrBefore: { field: 'performBy' } } },
        says: '生效裁判应当在确定的期限内履行',
        remedy: '写明逾期的原因',
      },
    ],
  })
  .amendable(['received'])
  .deadline('defend', '提交答辩状和证据', {
    rule: 'lit-defend',
    from: 'receivedOn',
    within: days(15, 'litigation'),
    met: 'defendedOn',
    when: { level: 'first' },
    lapses: { state: ['heard', 'judged', 'performed'] },
  })
  .document('defence', '行政诉讼答辩状', {
    rule: 'lit-defend',
    after: ['receive', 'defend'],
    body: [
      '{court}：',
      '原告{plaintiff}诉本机关一案（{caseNo}），本机关于{receivedOn}收到起诉状副本，现提出答辩。',
      '随附作出行政行为的证据和所依据的规范性文件。',
      { signatures: ['负责人（签名）：'] },
    ],
  })
  .document('head-card', '行政机关负责人身份证明书', {
    rule: 'lit-head-card',
    after: ['receive', 'defend', 'appear'],
    when: { not: { headCame: false } },
    body: ['{court}：', '{caseNo}一案，出庭应诉的本机关负责人职务如下，特此证明。', { fields: ['headPost'] }],
  });

export const litigationCases = count('litigation_cases', litigation, {
  label: '行政诉讼案件',
  says: '本期收到起诉状副本（上诉、再审材料）的应诉案件，没有的为0',
  on: 'receivedOn',
  phrase: '行政应诉{n}',
});
export const hearingsInCourt = count('litigation_hearings', litigation, {
  label: '开庭审理的行政诉讼',
  on: 'heardOn',
  reads: 'other',
  phrase: '行政诉讼开庭{n}',
});
export const leaderAppearances = count('leader_court_appearances', litigation, {
  label: '负责人出庭应诉',
  on: 'heardOn',
  where: { headCame: true },
  phrase: '负责人出庭应诉{n}',
});
export const appearanceRate = rate('leader_court_appearance_rate', leaderAppearances, hearingsInCourt, {
  label: '负责人出庭应诉率',
  reads: 'other',
  phrase: '负责人出庭应诉率{n}',
});
export const litigationJudged = count('litigation_judged', litigation, {
  label: '行政诉讼审结',
  on: 'judgedOn',
  reads: 'other',
});
export const litigationLost = count('litigation_lost', litigation, {
  label: '行政诉讼败诉',
  on: 'judgedOn',
  where: { result: ['revoked', 'changed', 'unlawful', 'perform'] },
  reads: 'other',
  phrase: '败诉{n}',
});

export const litigationIndicators = [
  litigationCases,
  hearingsInCourt,
  leaderAppearances,
  appearanceRate,
  litigationJudged,
  litigationLost,
];
export const litigationRelations = [
  relation('leader-appearances', leaderAppearances, '<=', hearingsInCourt, '负责人出庭数不超过开庭数'),
  relation('litigation-lost', litigationLost, '<=', litigationJudged, '败诉数不超过审结数'),
];
