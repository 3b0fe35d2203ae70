import { count, date, longText, oneOf, optional, personal, relation, text, yesNo } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { ledger } from '../language.ts';

/** 依申请公开: received, made clear, third parties asked, answered in twenty working days. */
export const disclosureApplication = ledger('disclosure-application', '政府信息公开申请', {
  area: 'disclosure',
  unit: '件',
  keepers: ['party-office'],
  number: '依申请〔{year}〕{n}号',
})
  .fields(
    {
      receivedOn: date('收到日期', { hint: '当面为提交日，邮寄为签收日，平信、网络和传真为双方确认日' }),
      how: oneOf('申请方式', { face: '当面', post: '邮寄', letter: '平常信函', network: '网络', fax: '传真' }),
      applicant: personal(text('申请人', { about: 'person' })),
      applicantKind: oneOf('申请人类型', {
        citizen: '公民',
        business: '商业企业',
        research: '科研机构',
        social: '社会公益组织',
        legal: '法律服务机构',
        other: '其他',
      }),
      contact: optional(personal(text('联系方式'))),
      subject: text('申请事项'),
      content: longText('申请内容'),
      form: oneOf('提供形式', { paper: '纸质', electronic: '电子', view: '查阅', other: '其他' }),
    },
    { title: ['subject'], dated: 'receivedOn' },
  )
  .kept({ supplementedOn: date('收到补正日期') })
  .procedure(
    { received: '办理中', waiting: '待补正', consulting: '征求意见中', answered: '已答复', archived: '已归档' },
    ['archived'],
  )
  .step('receive', '登记', { from: 'new', to: 'received', by: ['party-office'], dated: 'receivedOn' })
  .step('ask-more', '告知补正', {
    from: 'received',
    to: 'waiting',
    by: ['party-office'],
    records: { askedOn: date('告知补正日期'), askedSays: longText('需要补正的内容'), askedBy: date('补正期限') },
    dated: 'askedOn',
    guards: [
      {
        rule: 'gi-supplement',
        require: { askedOn: { onOrBefore: { field: 'receivedOn', plus: workdays(7, 'disclosure') } } },
        says: '补正应当自收到申请之日起七个工作日内一次性告知',
        remedy: '逾期不能再要求补正，按已有内容答复',
      },
      {
        rule: 'gi-supplement',
        require: { supplementedOn: { filled: false } },
        says: '补正只能一次性告知',
        remedy: '按补正后的内容答复',
      },
    ],
  })
  .step('supplement', '收到补正', {
    from: 'waiting',
    to: 'received',
    by: ['party-office'],
    asks: ['supplementedOn'],
    dated: 'supplementedOn',
    guards: [
      {
        require: { supplementedOn: { onOrAfter: { field: 'askedOn' } } },
        says: '补正日期早于告知日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('consult', '征求第三方或者共同制作机关意见', {
    from: 'received',
    to: 'consulting',
    by: ['party-office'],
    records: { consultedOn: date('对方收到征求意见书日期'), consulted: personal(text('第三方（共同制作机关）')) },
    dated: 'consultedOn',
  })
  .step('consulted', '征求意见结束', {
    from: 'consulting',
    to: 'received',
    by: ['party-office'],
    records: {
      opinionOn: date('收到意见（期限届满）日期'),
      opinion: oneOf('对方意见', { agreed: '同意公开', refused: '不同意公开', silent: '逾期未回复' }),
    },
    dated: 'opinionOn',
    guards: [
      {
        require: { opinionOn: { onOrAfter: { field: 'consultedOn' } } },
        says: '收到意见日期早于征求日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('extend', '延长答复期限', {
    from: 'received',
    by: ['leader', 'mayor'],
    records: { extendedOn: date('同意延期日期'), extendedTold: yesNo('已告知申请人') },
    dated: 'extendedOn',
    guards: [
      {
        rule: 'gi-reply',
        require: { extendedTold: true },
        says: '延长答复期限应当告知申请人',
        remedy: '告知申请人后再登记',
      },
    ],
  })
  .step('answer', '答复', {
    from: ['received', 'waiting'],
    to: 'answered',
    by: ['party-office'],
    records: {
      answeredOn: date('答复日期'),
      answerNo: text('答复书文号'),
      answerKind: oneOf('答复类型', {
        given: '予以公开',
        part: '部分公开',
        refused: '不予公开',
        absent: '本机关不掌握、没有现成信息',
        elsewhere: '不属于本机关，告知有关机关',
        published: '已主动公开，告知途径',
        registered: '依照其他法律、行政法规办理',
        repeated: '重复申请',
        unclear: '逾期不补正，视为放弃',
        petition: '信访、投诉、举报，告知渠道',
      }),
      answer: longText('答复内容'),
      thirdTold: optional(yesNo('已把公开的内容和理由书面告知第三方')),
      answerReviewed: yesNo('已经保密和法制审查'),
      remediesTold: yesNo('已载明复议（前置）、诉讼的途径和期限'),
    },
    dated: 'answeredOn',
    guards: [
      {
        rule: 'gi-prereview',
        require: { answerReviewed: true },
        says: '答复公开的信息没有经过保密审查',
        remedy: '先审查',
      },
      {
        rule: 'rev-mandatory',
        when: { answerKind: ['refused', 'part'] },
        require: { remediesTold: true },
        says: '不予公开的应当告知先申请行政复议',
        remedy: '补写救济途径和期限',
      },
      {
        when: { answerKind: 'unclear' },
        require: { askedOn: { filled: true }, supplementedOn: { filled: false } },
        says: '没有告知过补正，或者申请人已经补正',
        remedy: '按申请内容答复',
      },
      {
        rule: 'gi-thirdparty',
        when: { opinion: 'refused', answerKind: ['given', 'part'] },
        require: { thirdTold: true },
        says: '第三方不同意而决定公开的，应当把公开的内容和理由书面告知第三方',
        remedy: '书面告知第三方后再答复',
      },
    ],
  })
  .step('archive', '归档', {
    from: 'answered',
    to: 'archived',
    by: ['party-office'],
    records: { archivedOn: date('归档日期'), archiveNo: text('卷号') },
    dated: 'archivedOn',
  })
  .amendable(['received'])
  .deadline('supplement', '一次性告知补正', {
    rule: 'gi-supplement',
    from: 'receivedOn',
    within: workdays(7, 'disclosure'),
    met: 'askedOn',
    when: { state: 'waiting' },
  })
  .deadline('reply', '答复申请', {
    rule: 'gi-reply',
    from: 'receivedOn',
    within: workdays(20, 'disclosure'),
    met: 'answeredOn',
    when: { supplementedOn: { filled: false } },
    lapses: { state: 'waiting' },
    exclude: [{ from: 'consultedOn', to: 'opinionOn', why: '征求第三方或者共同制作机关意见' }],
    extend: [{ when: { extendedOn: { filled: true } }, by: workdays(20, 'disclosure') }],
  })
  .deadline('reply-supplemented', '补正后答复申请', {
    rule: 'gi-reply',
    from: 'supplementedOn',
    within: workdays(20, 'disclosure'),
    met: 'answeredOn',
    exclude: [{ from: 'consultedOn', to: 'opinionOn', why: '征求第三方或者共同制作机关意见' }],
    extend: [{ when: { extendedOn: { filled: true } }, by: workdays(20, 'disclosure') }],
  })
  .deadline('consult', '第三方回复意见', {
    rule: 'gi-thirdparty',
    from: 'consultedOn',
    within: workdays(15, 'disclosure'),
    met: 'opinionOn',
  })
  .document('supplement', '政府信息公开申请补正告知书', {
    rule: 'gi-supplement',
    after: ['ask-more'],
    dated: 'askedOn',
    body: [
      '{applicant}：',
      '本机关于{receivedOn}收到你（单位）关于“{subject}”的申请。因申请内容不明确，请于{askedBy}前补正：',
      '{askedSays}',
      '无正当理由逾期不补正的，视为放弃申请。答复期限自收到补正之日起计算。',
    ],
  })
  .document('consult', '政府信息公开征求意见书', {
    rule: 'gi-thirdparty',
    after: ['consult'],
    dated: 'consultedOn',
    body: [
      '{consulted}：',
      '本机关收到公开“{subject}”的申请，所涉信息可能影响你（单位）的合法权益。请自收到本征求意见书之日起十五个工作日内书面提出意见和理由；逾期未提出的，由本机关依法决定是否公开。',
    ],
  })
  .document('answer', '政府信息公开申请答复书', {
    rule: 'gi-answer-type',
    after: ['answer'],
    dated: 'answeredOn',
    numbered: 'answerNo',
    body: [
      '{applicant}：',
      '本机关于{receivedOn}收到你（单位）关于“{subject}”的申请，现答复如下：',
      '{answer}',
      {
        text: '不服本答复的，应当自收到本答复书之日起六十日内先向{county}人民政府申请行政复议；对复议决定仍不服的，再依法提起行政诉讼。',
        when: { answerKind: ['refused', 'part'] },
      },
      {
        text: '不服本答复的，可以自收到本答复书之日起六十日内向{county}人民政府申请行政复议，也可以在六个月内向人民法院提起行政诉讼。',
        when: { not: { answerKind: ['refused', 'part'] } },
      },
    ],
  })
  .gap('gi-fee', '信息处理费由财政部门按标准收取')
  .gap('gi-annual-items', '年度报告的五项内容在报告中汇总');

const open = { not: { answeredOn: { onOrBefore: 'periodEnd' } } } as const;
const answeredBefore = {
  all: [{ receivedOn: { before: 'periodStart' } }, { answeredOn: { before: 'periodStart' } }],
} as const;
export const disclosureApplications = count('disclosure_applications', disclosureApplication, {
  label: '新收政府信息公开申请',
  on: 'receivedOn',
  phrase: '受理政府信息公开申请{n}',
});
export const applicationsCarried = count('disclosure_applications_carried', disclosureApplication, {
  label: '上期结转申请',
  where: { receivedOn: { before: 'periodStart' }, not: { answeredOn: { before: 'periodStart' } } },
  reads: 'other',
  phrase: '上期结转{n}',
});
export const applicationsAnswered = count('disclosure_applications_answered', disclosureApplication, {
  label: '办结申请',
  says: '本期答复的申请',
  where: {
    all: [
      { receivedOn: { onOrBefore: 'periodEnd' } },
      { not: answeredBefore },
      { answeredOn: { onOrBefore: 'periodEnd' } },
    ],
  },
  reads: 'disclosure_applications',
  phrase: '答复{n}',
});
export const applicationsOpen = count('disclosure_applications_open', disclosureApplication, {
  label: '结转下期申请',
  where: { all: [{ receivedOn: { onOrBefore: 'periodEnd' } }, open] },
  reads: 'other',
  phrase: '结转下期{n}',
});

export const applicationIndicators = [
  disclosureApplications,
  applicationsCarried,
  applicationsAnswered,
  applicationsOpen,
];
export const applicationRelations = [
  relation(
    'disclosure-desk',
    [disclosureApplications, applicationsCarried],
    '=',
    [applicationsAnswered, applicationsOpen],
    '新收数与结转数之和等于办结数与结转下期数之和',
  ),
];
