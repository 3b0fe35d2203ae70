import { count, date, integer, longText, oneOf, optional, ref, sum, text } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';
import { legalAdviser } from './legal-adviser.ts';
import { handlers } from './posts.ts';

const opinionKinds = ['decision', 'document', 'contract', 'case', 'opinion'] as const;

/** 顾问服务: what an adviser was asked, what was answered and what became of the answer. */
export const adviserService = ledger('adviser-service', '法律顾问服务', {
  area: 'decisions',
  unit: '件',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      subject: text('事项', { aliases: ['服务事项', '咨询事项', '服务主题'] }),
      adviser: ref('法律顾问', legalAdviser, {
        carries: { serves: 'serves', village: 'village' },
        aliases: ['律师', '顾问律师', '服务律师', '律师姓名'],
      }),
      kind: oneOf('服务内容', {
        decision: '重大决策意见',
        document: '规范性文件意见',
        contract: '合同审查',
        case: '复议诉讼代理',
        opinion: '其他法律意见',
        lecture: '法治讲座',
        mediation: '参与调解',
        consultation: '法律咨询',
      }),
      serves: oneOf('服务对象', { town: '乡镇', village: '村（社区）' }, { aliases: ['服务单位', '受服务单位'] }),
      village: optional(ref('村（社区）', village, { aliases: ['所在村', '所属村', '村名', '村别', '行政村'] })),
      askedOn: date('提出日期', { aliases: ['登记日期', '申请日期', '咨询日期'] }),
      question: optional(longText('需要解答的问题', { aliases: ['问题', '咨询问题', '咨询内容'] })),
    },
    { title: ['subject'], dated: 'askedOn' },
  )
  .kept({
    givenOn: date('提供日期'),
    opinion: longText('意见（服务情况）'),
    finding: oneOf('合法性结论', { lawful: '合法', mend: '修改后合法', unlawful: '不合法', none: '不涉及' }),
    hours: integer('服务时长', '小时'),
  })
  .procedure({ asked: '已提出', given: '已提供', settled: '已办结' }, ['settled'])
  .step('ask', '提出', {
    from: 'new',
    to: 'asked',
    by: [...handlers, 'justice-office', 'village'],
    dated: 'askedOn',
    guards: [
      {
        rule: 'adv-contract',
        require: {
          adviser: {
            is: {
              state: 'registered',
              signedOn: { onOrBefore: 'today' },
              all: [
                { any: [{ endedOn: { filled: false } }, { endedOn: { after: 'today' } }] },
                { any: [{ contractUntil: { filled: false } }, { contractUntil: { onOrAfter: 'today' } }] },
              ],
            },
          },
        },
        says: '所选法律顾问当日不在聘期内',
        remedy: '改选在聘的法律顾问，或先登记续聘合同',
      },
    ],
  })
  .step('give', '提供服务', {
    from: 'asked',
    to: 'given',
    by: ['legal-adviser', 'justice-office'],
    asks: ['givenOn', 'opinion', 'finding', 'hours'],
    dated: 'givenOn',
    guards: [
      { require: { givenOn: { onOrAfter: { field: 'askedOn' } } }, says: '提供日期早于提出日期', remedy: '核对日期' },
    ],
  })
  .step('settle', '登记采纳情况', {
    from: 'given',
    to: 'settled',
    by: [...handlers, 'justice-office', 'village'],
    records: {
      settledOn: date('登记采纳日期'),
      adopted: oneOf('采纳情况', { all: '全部采纳', part: '部分采纳', none: '未采纳' }),
      notAdoptedWhy: optional(longText('未采纳的理由')),
    },
    dated: 'settledOn',
    guards: [
      {
        when: { adopted: ['part', 'none'] },
        require: { notAdoptedWhy: { filled: true } },
        says: '没有说明未采纳的理由',
        remedy: '写明未采纳哪些意见及理由',
      },
      { require: { settledOn: { onOrAfter: { field: 'givenOn' } } }, says: '采纳日期早于提供日期', remedy: '核对日期' },
    ],
  })
  .amendable(['asked'])
  .document('opinion', '法律意见书', {
    rule: 'adv-hear',
    after: ['give'],
    when: { kind: opinionKinds },
    dated: 'givenOn',
    body: [
      { fields: ['subject', 'adviser', 'askedOn', 'givenOn', 'finding'] },
      { heading: '一、问题' },
      '{question}',
      { heading: '二、意见' },
      '{opinion}',
      { signatures: ['法律顾问（签名）：'] },
    ],
  })
  .gap('law-adviser', '服务时长、讲座次数是否达到地方口径，由司法所按月、按季核对本台账');

export const adviserOpinions = count('adviser_opinions', adviserService, {
  label: '法律顾问提出的意见',
  says: '本期出具的决策、文件、合同、案件和其他法律意见',
  on: 'givenOn',
  where: { kind: opinionKinds },
  phrase: '法律顾问出具意见{n}',
});
export const adviserOpinionsAdopted = count('adviser_opinions_adopted', adviserService, {
  label: '采纳的法律顾问意见',
  says: '本期出具、期末前登记为全部或者部分采纳',
  on: 'givenOn',
  where: { kind: opinionKinds, settledOn: { onOrBefore: 'periodEnd' }, adopted: ['all', 'part'] },
  reads: 'adviser_opinions',
  phrase: '采纳法律顾问意见{n}',
});
export const adviserServices = count('adviser_services', adviserService, {
  label: '法律顾问服务',
  on: 'givenOn',
  reads: 'other',
  phrase: '法律顾问提供服务{n}',
});
export const adviserHours = sum('adviser_hours', adviserService, 'hours', {
  label: '法律顾问服务时长',
  on: 'givenOn',
  reads: 'other',
  phrase: '服务{n}',
});
