import { date, integer, longText, oneOf, optional, someOf, text, yesNo } from '@yifa/kernel';
import { days } from '@yifa/law';
import { handlers } from '../posts.ts';
import { decisionFacts } from './facts.ts';

/** From the proposal to a draft that has gone through participation, argument and assessment. */
export const decisionDrafting = decisionFacts
  .step('propose', '提出决策建议', {
    from: 'new',
    to: 'proposed',
    by: [...handlers, 'justice-office', 'leader'],
    dated: 'proposedOn',
    guards: [
      {
        rule: 'dec-scope',
        require: { exclusion: 'none' },
        says: '宏观调控、政府立法和突发事件应急处置不适用重大行政决策程序',
        remedy: '按各自的程序办理，不在本台账登记',
      },
    ],
  })
  .step('initiate', '启动决策', {
    from: 'proposed',
    to: 'drafting',
    by: ['mayor'],
    sign: 'agree',
    records: {
      initiatedOn: date('启动日期'),
      argued: yesNo('建议已经研究论证'),
      argument: longText('研究论证意见'),
      unit: text('承办单位', { about: 'organisation' }),
      leader: text('分管负责人'),
    },
    dated: 'initiatedOn',
    guards: [
      {
        rule: 'dec-initiate',
        require: { argued: true },
        says: '决策建议应当经研究论证后再决定是否启动',
        remedy: '先组织研究论证',
      },
      {
        rule: 'dec-catalog',
        force: 'remind',
        require: { item: { filled: true } },
        says: '该事项不在已公布的决策事项目录内',
        remedy: '属于目录事项的补选；需要调整目录的，经同级党委同意后公布',
      },
      {
        require: { initiatedOn: { onOrAfter: { field: 'proposedOn' } } },
        says: '启动日期早于提出建议的日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('decline', '不予启动', {
    from: 'proposed',
    to: 'declined',
    by: ['mayor'],
    sign: 'return',
    records: { declinedOn: date('决定日期'), declinedWhy: longText('不予启动的理由') },
    dated: 'declinedOn',
  })
  .step('draft', '拟订（修改）草案', {
    from: 'drafting',
    by: handlers,
    asks: ['draftedOn', 'draft', 'secret', 'group', 'hearingDue', 'technical', 'risky', 'economic'],
    dated: 'draftedOn',
    guards: [
      {
        require: { draftedOn: { onOrAfter: { field: 'initiatedOn' } } },
        says: '草案拟订日期早于启动日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('consult', '公开征求意见', {
    from: 'drafting',
    by: handlers,
    records: {
      consultFrom: date('公布征求意见日期'),
      consultUntil: date('征求意见截止日期'),
      consultHow: someOf('公众参与方式', {
        site: '政府网站公布',
        board: '公开栏公示',
        meeting: '座谈会',
        visit: '实地走访',
        survey: '问卷调查',
        media: '新媒体',
      }),
      contact: text('意见反馈方式'),
      shortenedWhy: optional(longText('因情况紧急缩短期限的说明（随公告公布）')),
    },
    dated: 'consultFrom',
    guards: [
      {
        require: { draft: { filled: true }, consultFrom: { onOrAfter: { field: 'draftedOn' } } },
        says: '还没有可以征求意见的草案',
        remedy: '先办理“拟订草案”',
      },
      {
        require: { secret: false },
        says: '依法不予公开的决策不公开征求意见',
        remedy: '核对“依法不予公开”是否填写有误',
      },
      {
        rule: 'dec-public-30d',
        force: 'justify',
        require: { consultUntil: { onOrAfter: { field: 'consultFrom', plus: days(30, 'decision') } } },
        says: '公开征求意见的期限一般不少于三十日',
        remedy: '延后截止日期',
      },
      {
        rule: 'dec-public-30d',
        require: {
          any: [
            { consultUntil: { onOrAfter: { field: 'consultFrom', plus: days(30, 'decision') } } },
            { shortenedWhy: { filled: true } },
          ],
        },
        says: '因情况紧急缩短征求意见期限的，公布时应当予以说明',
        remedy: '填写缩短期限的说明，随公告一并公布',
      },
      {
        require: { consultUntil: { onOrAfter: { field: 'consultFrom' } } },
        says: '截止日期早于公布日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('collect', '归纳采纳意见', {
    from: 'drafting',
    by: handlers,
    records: {
      collectedOn: date('归纳日期'),
      opinionsCount: integer('收到意见', '条'),
      opinions: longText('意见归纳'),
      adoption: longText('采纳情况和未采纳的理由'),
    },
    dated: 'collectedOn',
    guards: [
      {
        rule: 'dec-public-30d',
        require: { collectedOn: { after: { field: 'consultUntil' } } },
        says: '征求意见的期限尚未届满',
        remedy: '待期限届满后再归纳意见',
      },
    ],
  })
  .step('talk', '与特定群体沟通', {
    from: 'drafting',
    by: handlers,
    records: { talkedOn: date('沟通日期'), talkedWith: text('沟通对象'), talkSays: longText('意见建议和沟通结果') },
    dated: 'talkedOn',
  })
  .step('call-hearing', '通知听证', {
    from: 'drafting',
    by: handlers,
    records: {
      hearingCalledOn: date('听证材料送达日期'),
      hearingOn: date('听证日期'),
      hearingPlace: text('听证地点'),
      hearingChosen: text('听证参加人的产生方式和名单'),
    },
    dated: 'hearingCalledOn',
    guards: [
      {
        rule: 'dec-hearing',
        require: { hearingCalledOn: { onOrBefore: { field: 'hearingOn', minus: days(7, 'decision') } } },
        says: '草案及其说明等材料应当在听证会召开七日前送达听证参加人',
        remedy: '推迟听证日期',
      },
    ],
  })
  .step('hold-hearing', '举行听证', {
    from: 'drafting',
    by: handlers,
    records: {
      hearingHeldOn: date('举行日期'),
      hearingSigned: yesNo('听证笔录已经参加人核对签字'),
      hearingSays: longText('听证报告'),
    },
    dated: 'hearingHeldOn',
    guards: [
      {
        rule: 'dec-hearing',
        require: { hearingHeldOn: { onOrAfter: { field: 'hearingOn' } } },
        says: '没有通知听证，或者早于通知的时间举行',
        remedy: '先办理“通知听证”，改期的重新通知',
      },
      {
        rule: 'dec-hearing',
        require: { hearingSigned: true },
        says: '听证会应当制作笔录，由参加人核对签字',
        remedy: '补签后再登记',
      },
    ],
  })
  .step('argue', '专家论证', {
    from: 'drafting',
    by: handlers,
    records: {
      expertOn: date('论证日期'),
      experts: text('专家（专业机构）'),
      expertCount: integer('专家人数', '人'),
      independent: yesNo('独立论证，与决策无直接利害关系'),
      expertSigned: yesNo('论证意见已署名、盖章'),
      expertSays: longText('论证意见'),
    },
    dated: 'expertOn',
    guards: [
      {
        rule: 'dec-expert',
        require: { independent: true },
        says: '参加论证的专家、机构应当独立论证，不得与决策有直接利害关系',
        remedy: '改请无利害关系的专家、机构论证',
      },
      {
        rule: 'dec-expert',
        require: { expertSigned: true },
        says: '论证意见应当由专家署名、机构盖章',
        remedy: '补齐署名或者盖章',
      },
      { require: { expertCount: { atLeast: 1 } }, says: '没有专家参加论证', remedy: '填写参加论证的专家' },
    ],
  })
  .step('assess', '风险评估', {
    from: 'drafting',
    by: handlers,
    records: {
      riskOn: date('评估日期'),
      riskBy: text('评估机构'),
      riskLevel: oneOf('风险等级', { low: '低风险', medium: '中风险', high: '高风险' }),
      controllable: yesNo('风险可控'),
      riskSays: longText('风险点和防范化解措施'),
    },
    dated: 'riskOn',
  })
  .step('compete', '公平竞争审查', {
    from: 'drafting',
    by: [...handlers, 'justice-office'],
    records: {
      fairOn: date('审查日期'),
      fairResult: oneOf('审查结论', { clear: '不影响公平竞争', excepted: '适用例外规定', barred: '排除、限制竞争' }),
      fairSays: longText('审查意见'),
    },
    dated: 'fairOn',
  });
