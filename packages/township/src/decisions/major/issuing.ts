import { date, oneOf, someOf, text, yesNo } from '@yifa/kernel';
import { decisionToApproval } from './deciding.ts';

/** The report to the party committee, and publication. */
export const decisionToPublication = decisionToApproval
  .step('report', '向党委请示报告', {
    from: ['reviewed', 'approved'],
    by: ['mayor', 'party-office'],
    records: {
      partyReportedOn: date('请示报告日期'),
      partyReply: oneOf('党委意见', { agreed: '同意', objected: '不同意' }),
    },
    dated: 'partyReportedOn',
    guards: [
      {
        require: { partyReportedOn: { onOrAfter: { field: 'reviewedOn' } } },
        says: '请示报告早于审查日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('publish', '公布决策', {
    from: 'approved',
    to: 'published',
    by: ['party-office'],
    records: {
      publishedOn: date('公布（印发）日期'),
      documentNo: text('文号'),
      channels: someOf('公布方式', {
        site: '政府网站',
        gazette: '政府公报',
        board: '公开栏',
        media: '新媒体',
        internal: '依法不公开，内部印发',
      }),
      interpreted: yesNo('已同步解读'),
      adoptionTold: yesNo('已说明意见采纳情况'),
      executor: text('执行单位', { about: 'organisation' }),
    },
    dated: 'publishedOn',
    guards: [
      {
        rule: 'dec-party',
        require: {
          partyReportedOn: { onOrAfter: { field: 'reviewedOn' }, onOrBefore: { field: 'publishedOn' } },
          partyReply: 'agreed',
        },
        says: '重大行政决策出台前应当向同级党委请示报告',
        remedy: '先办理“向党委请示报告”，取得同意',
      },
      {
        rule: 'dec-publish',
        when: { secret: false },
        require: { channels: { hasAny: ['site', 'gazette', 'board'] } },
        says: '决策应当通过政府公报、网站或者公开栏公布',
        remedy: '补选公布方式并实际公布',
      },
      {
        rule: 'dec-publish',
        when: { secret: false },
        require: { interpreted: true, adoptionTold: true },
        says: '公布决策应当解读，并说明公众意见、专家论证意见的采纳情况',
        remedy: '拟好解读和采纳情况说明后一并公布',
      },
      {
        require: { publishedOn: { onOrAfter: { field: 'approvedOn' } } },
        says: '公布日期早于讨论通过日期',
        remedy: '核对日期',
      },
    ],
  });
