/** The contents that the regulation on supervising law-based government demands, besides what was done. */
import { type EntryProse, entries, type SectionTemplate, section } from '@yifa/kernel';
import { dutyAct, planItem } from '../leadership/index.ts';
import { rectification } from '../oversight/index.ts';

const shortcoming = {
  where: { inReport: true, foundOn: { onOrBefore: 'periodEnd' }, not: { closedOn: { before: 'periodStart' } } },
  order: 'foundOn',
} as const;

const shortcomings: EntryProse = entries(rectification, {
  ...shortcoming,
  lead: '在总结成绩的同时，我们也清醒地看到工作中还有一些短板：',
  each: '[{#}是]{problem}。[{detail}。][主要原因是：{cause}。]',
  needs: [
    {
      field: 'cause',
      code: 'shortcoming-without-cause',
      says: '不足“{problem}”没有写明原因',
      remedy: '在“问题整改”中更正这条记录，补写原因',
    },
  ],
});

const mending: EntryProse = entries(rectification, {
  ...shortcoming,
  each: '[{#}是]针对“{problem}”，{measure}[。目前进展：{progress}][。整改结果：{result}]。',
  needs: [
    {
      field: 'measure',
      code: 'shortcoming-without-measure',
      says: '不足“{problem}”没有写明整改措施',
      remedy: '在“问题整改”中更正这条记录，补写整改措施',
    },
  ],
});

/** ② 存在的不足和原因, with what is done about it. */
export const shortcomingsAndCauses: SectionTemplate = section('shortcomings', '存在的不足和原因', {
  sections: [
    section('shortcomings-causes', '主要不足和原因', { says: [shortcomings] }),
    section('shortcomings-mending', '整改措施和进展', { says: [mending] }),
  ],
  empty: '本年度问题整改台账中没有列入年度报告的不足，有待补充。',
  mandate: {
    code: 'shortcomings-missing',
    says: '必须报告的“存在的不足和原因”没有内容',
    remedy: '在“问题整改”中登记问题、原因和措施，并将“写入年度报告的不足”选为是',
  },
});

/** ③ 党政主要负责人履行推进法治建设第一责任人职责. */
export const chiefLeaders: SectionTemplate = section(
  'chief-leaders',
  '党政主要负责人履行推进法治建设第一责任人职责情况',
  {
    says: [
      [
        '党政主要负责人把法治建设摆上重要议事日程，全年召开研究法治建设的会议{law_meetings}[，其中法治政府建设专题会、领导小组会{leading_group_meetings}]。',
        '带头尊法学法，党委理论学习中心组专题学法{theory_centre_sessions}。',
      ],
      [
        '第一责任人职责清单列明职责{chief_duties}。',
        '党政班子成员全年登记履职纪实{duty_acts}，其中[部署重要工作{duty_acts_deploy}][，过问重大问题{duty_acts_inquire}][，协调重点环节{duty_acts_coordinate}][，督办重要任务{duty_acts_supervise}]。',
      ],
      entries(dutyAct, {
        on: 'on',
        where: { duty: { is: { leader: ['secretary', 'mayor'] } } },
        order: 'on',
        limit: 8,
        shape: 'inline',
        lead: '主要负责人履职的重点事项：',
        each: '[{#}是]{what}（{on}），{result}。',
      }),
    ],
    empty: '本年度党政主要负责人履行职责的情况{duty_acts=尚未登记}，有待补充。',
    mandate: {
      code: 'chief-leaders-missing',
      says: '必须报告的“党政主要负责人履行推进法治建设第一责任人职责”没有内容',
      remedy: '登记第一责任人职责清单、履职纪实以及研究法治建设的会议和学法活动',
    },
  },
);

/** ④ 下一年度的主要安排: the tasks of the next year's plans. */
export const nextYear: SectionTemplate = section('next-year', '{$next}年度推进法治政府建设的主要安排', {
  says: [
    entries(planItem, {
      year: { field: 'year', is: 'next' },
      where: { state: ['open', 'done'], plan: { is: { kind: { not: 'study' } } } },
      order: 'order',
      lead: '{$next}年，{$place}将坚持问题导向，重点抓好以下工作：',
      each: '[{#}是]{title}。{text}。',
    }),
  ],
  empty: '{$next}年度的工作任务尚未登记，有待补充。',
  mandate: {
    code: 'next-plan-missing',
    says: '必须报告的“下一年度主要安排”没有内容：没有登记下一年度的计划任务',
    remedy: '在“法治工作计划”和“计划任务”中登记下一年度的任务后重新编制',
  },
});

const nothingElse = '无其他需要报告的情况。';

/** ⑤ 其他需要报告的情况, under a heading of its own. */
export const otherMatters: SectionTemplate = section('other', '其他需要报告的情况', { empty: nothingElse });

const inClosing = '除上述情况外，无其他需要报告的情况。';

/** The last lines; where ⑤ has no heading it is said here. */
export function closing(withOther: boolean): SectionTemplate {
  return section('closing', '', { says: [...(withOther ? [inClosing] : []), '特此报告。'] });
}
