import { date, longText, money, oneOf, optional, refs, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { mediator } from './mediation-committee.ts';
import { mediationFacts } from './mediation-facts.ts';

/** The steps of a mediation. */
export const mediationSteps = mediationFacts
  .step('accept', '受理', {
    from: 'new',
    to: 'accepted',
    by: ['mediator', 'justice-office'],
    dated: 'receivedOn',
    guards: [
      {
        rule: 'med-consent',
        require: { refused: false },
        says: '一方当事人明确拒绝调解的，不得调解',
        remedy: '不予受理，告知当事人可以通过仲裁、行政、司法等途径维护权利',
      },
      { require: { parties: { count: { atLeast: 2 } } }, says: '纠纷至少有两方当事人', remedy: '补填对方当事人' },
      {
        require: {
          committee: {
            is: {
              state: 'registered',
              setUpOn: { onOrBefore: 'today' },
              any: [{ endedOn: { filled: false } }, { endedOn: { after: 'today' } }],
            },
          },
        },
        says: '所选调委会尚未设立或已撤销',
        remedy: '改选在任的人民调解委员会',
      },
    ],
  })
  .step('assign', '确定调解员', {
    from: 'accepted',
    to: 'mediating',
    by: ['mediator', 'justice-office'],
    records: {
      mediators: refs('调解员', mediator, { aliases: ['主持调解员', '调解人', '承办调解员', '调解人员'] }),
      assignedOn: date('确定日期'),
      rightsTold: yesNo('已告知权利义务'),
      lawyerHelped: yesNo('村（居）法律顾问参与调解'),
    },
    asks: ['refused'],
    dated: 'assignedOn',
    guards: [
      {
        rule: 'med-mediators',
        require: {
          mediators: {
            count: { atLeast: 1 },
            every: {
              state: 'registered',
              engagedOn: { onOrBefore: 'today' },
              any: [{ leftOn: { filled: false } }, { leftOn: { after: 'today' } }],
            },
          },
        },
        says: '应由在聘的人民调解员一人以上调解',
        remedy: '从在聘调解员名册中选择，或由当事人选定',
      },
      { require: { rightsTold: true }, says: '调解前应告知当事人在调解中的权利和义务', remedy: '告知后再登记' },
      {
        rule: 'med-consent',
        require: { refused: false },
        says: '受理后一方当事人明确拒绝调解的，不得调解',
        remedy: '办理“终止调解”，告知其他途径',
      },
      {
        require: { assignedOn: { onOrAfter: { field: 'receivedOn' } } },
        says: '确定调解员的日期早于受理日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('escalate', '报告公安机关', {
    from: ['accepted', 'mediating'],
    by: ['mediator', 'justice-office'],
    records: { escalatedOn: date('报告日期'), escalation: longText('可能激化的情况') },
    dated: 'escalatedOn',
  })
  .step('agree', '达成协议', {
    from: 'mediating',
    to: 'agreed',
    by: ['mediator', 'justice-office'],
    records: {
      agreedOn: date('达成日期', { aliases: ['调解成功日期', '协议日期', '签订协议日期', '达成协议日期', '调结日期'] }),
      form: oneOf('协议形式', { written: '书面', oral: '口头' }, { aliases: ['协议方式', '协议类型'] }),
      liability: longText('各方责任'),
      terms: longText('协议内容、履行方式和期限', { aliases: ['协议内容', '调解协议内容', '协议主要内容'] }),
      amount: optional(
        money('涉案金额', { aliases: ['协议金额', '标的额', '标的金额', '协议涉及金额', '涉及金额', '金额'] }),
      ),
      performBy: optional(date('履行期限', { aliases: ['履行截止日期', '协议履行期限'] })),
      partiesSigned: optional(yesNo('各方当事人已签名')),
      mediatorSigned: optional(yesNo('调解员已签名')),
      sealed: optional(yesNo('已加盖调委会印章')),
      oralRecorded: optional(yesNo('口头协议内容已记录')),
      confirmWanted: yesNo('双方有意申请司法确认'),
    },
    // A party may refuse at any time before the agreement, so the answer is asked again.
    asks: ['refused'],
    dated: 'agreedOn',
    guards: [
      {
        rule: 'med-written',
        when: { form: 'written' },
        require: { partiesSigned: true, mediatorSigned: true, sealed: true },
        says: '书面协议须经各方当事人签名、调解员签名并加盖调委会印章才生效',
        remedy: '补齐签名和印章后再登记',
      },
      {
        rule: 'med-oral',
        when: { form: 'oral' },
        require: { oralRecorded: true },
        says: '口头协议应当记录协议内容',
        remedy: '填写口头协议登记后再登记',
      },
      {
        rule: 'med-escalate',
        when: { volatile: true },
        require: { escalatedOn: { filled: true } },
        says: '可能激化的纠纷应当及时报告公安机关',
        remedy: '先办理“报告公安机关”',
      },
      {
        rule: 'med-consent',
        require: { refused: false },
        says: '一方当事人明确拒绝调解的，不得调解',
        remedy: '办理“终止调解”，告知其他途径',
      },
      {
        require: { agreedOn: { onOrAfter: { field: 'assignedOn' } } },
        says: '达成日期早于确定调解员的日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('fail', '终止调解', {
    from: ['accepted', 'mediating'],
    to: 'failed',
    by: ['mediator', 'justice-office'],
    records: {
      failedOn: date('终止日期'),
      failedWhy: longText('终止原因'),
      routesTold: yesNo('已告知仲裁、行政、司法途径'),
    },
    dated: 'failedOn',
    guards: [
      {
        rule: 'med-fail',
        require: { routesTold: true },
        says: '调解不成的，应当告知当事人可以通过仲裁、行政、司法等途径维护权利',
        remedy: '告知后再登记',
      },
      {
        require: { failedOn: { onOrAfter: { field: 'receivedOn' } } },
        says: '终止日期早于受理日期',
        remedy: '核对日期',
      },
      {
        when: { assignedOn: { filled: true } },
        require: { failedOn: { onOrAfter: { field: 'assignedOn' } } },
        says: '终止日期早于确定调解员的日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('confirm', '司法确认', {
    from: ['agreed', 'performed'],
    by: ['mediator', 'justice-office'],
    records: {
      confirmationAskedOn: date('共同申请日期'),
      jointly: yesNo('双方共同申请'),
      confirmedOn: optional(date('法院确认日期')),
    },
    dated: 'confirmationAskedOn',
    guards: [
      {
        rule: 'med-judicial',
        require: { jointly: true },
        says: '司法确认应由双方当事人共同申请',
        remedy: '由双方共同向人民法院提出',
      },
      {
        rule: 'med-judicial',
        require: { confirmationAskedOn: { onOrBefore: { field: 'agreedOn', plus: days(30, 'mediation') } } },
        says: '自协议生效之日起超过三十日，不能再申请司法确认',
        remedy: '告知当事人可以另行通过诉讼等途径解决',
      },
      {
        require: { confirmationAskedOn: { onOrAfter: { field: 'agreedOn' } } },
        says: '申请司法确认的日期早于达成协议的日期',
        remedy: '核对日期',
      },
      {
        when: { confirmedOn: { filled: true } },
        require: { confirmedOn: { onOrAfter: { field: 'confirmationAskedOn' } } },
        says: '法院确认日期早于申请日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('perform', '履行回访', {
    from: 'agreed',
    to: 'performed',
    by: ['mediator', 'justice-office'],
    records: {
      followedUpOn: date('回访日期'),
      performance: oneOf('履行情况', { whole: '全部履行', part: '部分履行', none: '未履行' }),
      satisfied: optional(yesNo('当事人满意')),
    },
    dated: 'followedUpOn',
    guards: [
      {
        rule: 'med-followup',
        force: 'remind',
        require: { performance: 'whole' },
        says: '协议尚未全部履行',
        remedy: '调委会应当督促当事人履行约定的义务',
      },
      {
        require: { followedUpOn: { onOrAfter: { field: 'agreedOn' } } },
        says: '回访日期早于达成协议的日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('archive', '立卷归档', {
    from: ['performed', 'failed'],
    to: 'archived',
    by: ['mediator', 'justice-office'],
    records: {
      archivedOn: date('归档日期'),
      archiveNo: text('卷号'),
      wholeFile: yesNo('登记、记录、协议书等材料齐全'),
    },
    dated: 'archivedOn',
    guards: [
      {
        rule: 'med-archive',
        require: { wholeFile: true },
        says: '调解登记、记录、协议书等材料应当立卷归档',
        remedy: '补齐卷内材料后归档',
      },
      {
        when: { followedUpOn: { filled: true } },
        require: { archivedOn: { onOrAfter: { field: 'followedUpOn' } } },
        says: '归档日期早于回访日期',
        remedy: '核对日期',
      },
      {
        when: { failedOn: { filled: true } },
        require: { archivedOn: { onOrAfter: { field: 'failedOn' } } },
        says: '归档日期早于终止日期',
        remedy: '核对日期',
      },
    ],
  });
