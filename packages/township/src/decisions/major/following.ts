import { date, longText, oneOf, ref, text, yesNo } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { meeting } from '../meeting.ts';
import { handlers } from '../posts.ts';
import { decisionToPublication } from './issuing.ts';

/** Archive, execution, suspension, re-evaluation and the end of a decision. */
export const decisionFollowed = decisionToPublication
  .step('archive', '立卷归档', {
    from: ['published', 'suspended'],
    by: ['party-office'],
    records: { archivedOn: date('归档日期'), archiveNo: text('卷号'), wholeFile: yesNo('决策全过程材料齐全') },
    dated: 'archivedOn',
    guards: [
      {
        rule: 'dec-archive',
        require: { wholeFile: true },
        says: '决策全过程形成的材料应当及时完整归档',
        remedy: '补齐材料后归档',
      },
    ],
  })
  .step('follow', '督查执行情况', {
    from: 'published',
    by: ['party-office', 'leader', ...handlers],
    records: { followedOn: date('督查日期'), followedSays: longText('执行进度、问题和意见') },
    dated: 'followedOn',
  })
  .step('suspend', '中止执行', {
    from: 'published',
    to: 'suspended',
    by: ['mayor'],
    records: {
      suspendedOn: date('中止日期'),
      unforeseen: yesNo('执行中出现不可抗力或者客观情况重大变化，情况紧急'),
      suspendedWhy: longText('中止的理由'),
    },
    dated: 'suspendedOn',
    guards: [
      {
        rule: 'dec-exec',
        require: { unforeseen: true },
        says: '未经法定程序不得停止执行，只有情况紧急时行政首长才可以先决定中止',
        remedy: '不紧急的，按决策程序集体讨论决定',
      },
      {
        require: { suspendedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '中止日期早于公布日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('resume', '恢复执行', {
    from: 'suspended',
    to: 'published',
    by: ['mayor'],
    records: { resumedOn: date('恢复日期') },
    dated: 'resumedOn',
  })
  .step('evaluate', '决策后评估', {
    from: ['published', 'suspended'],
    by: ['mayor', 'leader', 'party-office'],
    records: {
      evaluatedOn: date('评估日期'),
      evaluatedWhy: oneOf('评估事由', {
        missed: '实施后明显未达到预期效果',
        opinions: '公民、法人或者其他组织提出较多意见',
        needed: '决策机关认为有必要',
      }),
      evaluator: text('评估机构'),
      tookPart: yesNo('评估机构承担过该决策的主要论证评估工作'),
      evaluation: oneOf('评估结论', { keep: '继续执行', change: '调整', stop: '停止执行' }),
      evaluationSays: longText('评估意见'),
    },
    dated: 'evaluatedOn',
    guards: [
      {
        rule: 'dec-posteval',
        require: { tookPart: false },
        says: '承担过主要论证评估工作的单位、个人不得参加后评估',
        remedy: '改由其他机构评估',
      },
      {
        require: { evaluatedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '评估日期早于公布日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('stop', '停止执行', {
    from: ['published', 'suspended'],
    to: 'stopped',
    by: ['mayor'],
    records: {
      stoppedOn: date('决定停止日期'),
      stoppedWhy: longText('停止执行的法定事由'),
      stopMeeting: ref('讨论停止执行的会议', meeting),
      stopHeadLast: yesNo('讨论停止执行时行政首长最后发表意见'),
    },
    dated: 'stoppedOn',
    guards: [
      {
        rule: 'dec-exec',
        require: {
          stoppedOn: { onOrAfter: { field: 'publishedOn' } },
          stopMeeting: { is: { state: 'registered', heldOn: { on: 'today' } } },
          stopHeadLast: true,
        },
        says: '停止执行应当履行法定程序，由会议集体讨论决定',
        remedy: '提交会议讨论，选择当日召开的会议',
      },
      {
        rule: 'dec-archive',
        require: { archivedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '决策全过程材料尚未归档',
        remedy: '先办理“立卷归档”',
      },
    ],
  })
  .step('finish', '执行完毕', {
    from: 'published',
    to: 'finished',
    by: ['party-office', 'leader'],
    records: { finishedOn: date('执行完毕日期'), finishedSays: longText('执行结果报告') },
    dated: 'finishedOn',
    guards: [
      {
        rule: 'dec-exec',
        require: { followedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '没有督查过决策执行情况',
        remedy: '先办理“督查执行情况”',
      },
      {
        rule: 'dec-archive',
        require: { archivedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '决策全过程材料尚未归档',
        remedy: '先办理“立卷归档”',
      },
      {
        require: { finishedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '执行完毕日期早于公布日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['proposed'])
  .deadline('hearing-materials', '听证材料最迟送达', {
    rule: 'dec-hearing',
    from: 'hearingOn',
    within: { count: 7, unit: 'day', law: 'decision' },
    direction: 'before',
    met: 'hearingCalledOn',
  })
  .deadline('publish', '公布决策', {
    rule: 'dec-publish',
    from: 'approvedOn',
    within: workdays(20, 'disclosure'),
    met: 'publishedOn',
    when: { secret: false },
  });
