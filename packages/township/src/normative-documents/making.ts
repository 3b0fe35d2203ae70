import { date, integer, longText, oneOf, ref, someOf, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { clearedDocument, legalityReview } from '../decisions/legality-review.ts';
import { meeting } from '../decisions/meeting.ts';
import { handlers } from '../decisions/posts.ts';
import { documentFacts } from './facts.ts';

const drafters = [...handlers, 'justice-office'] as const;
const sound = { kind: 'document', ...clearedDocument, reviewedOn: { onOrBefore: 'today' } } as const;

/** The five steps to a published document: assessment, consultation, legality review, collective deliberation, publication. */
export const documentMaking = documentFacts
  .step('plan', '立项', {
    from: 'new',
    to: 'planned',
    by: drafters,
    dated: 'plannedOn',
    guards: [
      {
        rule: 'doc-need',
        require: { alreadyClear: false },
        says: '上级文件已有明确规定的，不得重复发文',
        remedy: '直接执行上级文件，不再制定',
      },
    ],
  })
  .step('assess', '评估论证', {
    from: 'planned',
    by: drafters,
    records: {
      assessedOn: date('评估论证日期'),
      draft: longText('文件草案'),
      noBanned: yesNo('未设定许可、处罚、强制、收费等，未无据减损权益或者增加义务'),
      assessment: longText('评估论证结论'),
    },
    dated: 'assessedOn',
    guards: [
      {
        rule: 'doc-ban',
        require: { noBanned: true },
        says: '规范性文件不得设定许可、处罚、强制、收费，不得无据减损权益或者增加义务',
        remedy: '删除相应内容后再登记',
      },
    ],
  })
  .step('consult', '公开征求意见', {
    from: 'planned',
    by: drafters,
    records: {
      consultFrom: date('公布征求意见日期'),
      consultUntil: date('征求意见截止日期'),
      consultHow: someOf('征求意见方式', {
        site: '政府网站',
        board: '公开栏',
        meeting: '座谈会',
        letter: '书面征求',
        media: '新媒体',
      }),
      contact: text('意见反馈方式'),
    },
    dated: 'consultFrom',
    guards: [
      { require: { draft: { filled: true } }, says: '还没有可以征求意见的草案', remedy: '先办理“评估论证”，录入草案' },
      {
        require: { consultUntil: { after: { field: 'consultFrom' } } },
        says: '截止日期应晚于公布日期',
        remedy: '核对日期',
      },
      {
        rule: 'dec-public-30d',
        force: 'justify',
        when: { majorDecision: true },
        require: { consultUntil: { onOrAfter: { field: 'consultFrom', plus: days(30, 'decision') } } },
        says: '属于重大行政决策的，征求意见期限一般不少于三十日',
        remedy: '延后截止日期',
      },
    ],
  })
  .step('collect', '归纳采纳意见', {
    from: 'planned',
    by: drafters,
    records: {
      collectedOn: date('归纳日期'),
      opinionsCount: integer('收到意见', '条'),
      adoption: longText('意见采纳情况'),
    },
    dated: 'collectedOn',
    guards: [
      {
        rule: 'doc-consult',
        require: { collectedOn: { after: { field: 'consultUntil' } } },
        says: '征求意见的期限尚未届满',
        remedy: '待期限届满后再归纳意见',
      },
    ],
  })
  .step('compete', '公平竞争审查', {
    from: 'planned',
    by: drafters,
    records: {
      fairOn: date('审查日期'),
      fairBy: text('审查机构'),
      fairResult: oneOf('审查结论', { clear: '不影响公平竞争', excepted: '适用例外规定', barred: '排除、限制竞争' }),
    },
    dated: 'fairOn',
  })
  .step('send-review', '送合法性审核', {
    from: 'planned',
    to: 'reviewing',
    by: drafters,
    records: { reviewSentOn: date('送审日期') },
    dated: 'reviewSentOn',
    guards: [
      {
        rule: 'doc-steps',
        when: { important: true },
        require: { assessedOn: { filled: true }, collectedOn: { filled: true } },
        says: '重要文件应当先评估论证、公开征求意见',
        remedy: '办理“评估论证”“公开征求意见”和“归纳采纳意见”',
      },
      {
        rule: 'doc-ban',
        require: { noBanned: true },
        says: '尚未核对文件没有违法设定的内容',
        remedy: '先办理“评估论证”',
      },
      {
        rule: 'doc-consult',
        when: { interests: true },
        require: { collectedOn: { filled: true } },
        says: '涉及群众切身利益的文件应当向社会公开征求意见',
        remedy: '办理“公开征求意见”和“归纳采纳意见”',
      },
      {
        rule: 'doc-fair-comp',
        when: { economic: true },
        require: { fairResult: ['clear', 'excepted'] },
        says: '涉及经营者经济活动的文件未经公平竞争审查，或者具有排除、限制竞争效果',
        remedy: '由地方口径确定的机构审查，不符合标准的修改文件',
      },
    ],
  })
  .step('review', '登记审核意见', {
    from: 'reviewing',
    to: 'reviewed',
    by: ['justice-office', 'legal-reviewer'],
    apart: ['assess', 'send-review'],
    records: {
      review: ref('合法性审查', legalityReview, { carries: { reviewedOn: 'reviewedOn' } }),
      reviewedOn: date('登记审核意见日期'),
    },
    dated: 'reviewedOn',
    guards: [
      {
        rule: 'doc-review',
        require: { review: { is: sound } },
        says: '未经合法性审核，或者审核意见不允许提交审议',
        remedy: '在“合法性审查”中办完审核，应当修改的先反馈处理',
      },
      {
        require: { reviewedOn: { onOrAfter: { field: 'reviewSentOn' } } },
        says: '审核意见早于送审日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('return', '退回修改', {
    from: ['reviewing', 'reviewed'],
    to: 'planned',
    by: ['justice-office', 'legal-reviewer', 'mayor'],
    sign: 'return',
    records: { returnedOn: date('退回日期') },
    dated: 'returnedOn',
    reason: true,
  })
  .step('adopt', '集体审议通过', {
    from: 'reviewed',
    to: 'adopted',
    by: ['mayor', 'party-office'],
    sign: 'agree',
    apart: ['review'],
    records: {
      adoptedOn: date('审议通过日期'),
      meeting: ref('审议的会议', meeting, { carries: { adoptedOn: 'heldOn' } }),
      byCirculation: yesNo('以传阅、会签代替会议审议'),
      deliberation: longText('审议情况'),
    },
    dated: 'adoptedOn',
    guards: [
      {
        rule: 'doc-review',
        require: { review: { is: sound } },
        says: '未经合法性审核或者审核不合法，不得提交集体审议',
        remedy: '退回修改并重新审核',
      },
      {
        rule: 'doc-collective',
        require: { byCirculation: false },
        says: '不得以传阅、会签等方式代替集体审议',
        remedy: '提交会议审议',
      },
      {
        rule: 'doc-collective',
        require: { meeting: { is: { state: 'registered', heldOn: { on: 'today' } } } },
        says: '审议日期与所选会议的召开日期不一致',
        remedy: '核对会议或者日期',
      },
      {
        require: { adoptedOn: { onOrAfter: { field: 'reviewedOn' } } },
        says: '审议日期早于审核日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('drop', '终止制定', {
    from: ['planned', 'reviewing', 'reviewed'],
    to: 'dropped',
    by: ['mayor', 'leader'],
    records: { droppedOn: date('终止日期'), droppedWhy: longText('终止的理由') },
    dated: 'droppedOn',
  })
  .step('issue', '登记编号公布', {
    from: 'adopted',
    to: 'issued',
    by: ['party-office'],
    records: {
      registerNo: text('统一登记号'),
      documentNo: text('统一编号（文号）'),
      unified: yesNo('以本机关名义统一印发（公布）'),
      issuedOn: date('成文日期'),
      publishedOn: date('公布日期'),
      channels: someOf('公布方式', {
        site: '政府网站',
        gazette: '政府公报',
        board: '公开栏',
        media: '新媒体',
        internal: '内部印发',
      }),
      interpreted: yesNo('已同步解读'),
      effectiveOn: date('施行日期'),
      validYears: integer('有效期', '年', { min: 1, max: 30 }),
      validUntil: date('有效期至'),
    },
    dated: 'publishedOn',
    guards: [
      {
        rule: 'doc-3unify',
        require: { unified: true, registerNo: { filled: true }, documentNo: { filled: true } },
        says: '规范性文件应当统一登记、统一编号、统一印发（公布）',
        remedy: '由党政办统一办理',
      },
      {
        rule: 'doc-publish',
        require: { channels: { hasAny: ['site', 'gazette', 'board'] } },
        says: '规范性文件应当向社会公开发布，不得以内部印发代替',
        remedy: '在政府网站、公报或者公开栏公布',
      },
      {
        rule: 'doc-valid',
        when: { trial: false },
        require: { validYears: { atMost: { setting: 'normative-validity-years' } } },
        says: '有效期超过地方规定的年限',
        remedy: '缩短有效期',
      },
      {
        rule: 'doc-valid',
        when: { trial: true },
        require: { validYears: { atMost: { setting: 'normative-trial-years' } } },
        says: '暂行、试行文件的有效期超过地方规定的年限',
        remedy: '缩短有效期',
      },
      {
        require: { validUntil: { after: { field: 'effectiveOn' } } },
        says: '有效期截止日不晚于施行日期',
        remedy: '按有效期年数推算截止日',
      },
      {
        require: { effectiveOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '施行日期早于公布日期',
        remedy: '未公布的文件不得作为管理依据，改为公布之日或者之后施行',
      },
      {
        require: { publishedOn: { onOrAfter: { field: 'issuedOn' } }, issuedOn: { onOrAfter: { field: 'adoptedOn' } } },
        says: '应当依次审议通过、成文、公布',
        remedy: '核对日期',
      },
    ],
  });
