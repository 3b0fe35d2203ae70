/** 法治政府建设年度报告 of a township (《法治政府建设与责任落实督察工作规定》): the five contents in the county's order. */
import { type ReportTemplate, reportText, type SectionTemplate, section } from '@yifa/kernel';
import { decisions, documents, enforcement, leadership } from './governing.ts';
import { chiefLeaders, closing, nextYear, otherMatters, shortcomingsAndCauses } from './mandated.ts';
import { disclosure, disputes, education, emergency, oversight, services } from './serving.ts';

/**
 * The orders in which counties ask for the contents ① 举措和成效 ② 不足和原因 ③ 第一责任人履职 ④ 下一年安排 ⑤ 其他:
 * A ①②③④⑤, B ①③②④⑤, C ③①②④, D ①②④ with ③ inside ①. In C and D ⑤ is said in the last lines.
 */
export type ContentOrder = 'A' | 'B' | 'C' | 'D';

const opening: SectionTemplate = section('opening', '', {
  says: [
    [
      '{$year}年，{$place}以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，坚持把法治政府建设放在全局工作中统筹推进，依法决策、依法办事、依法化解矛盾。',
      '现将{$year}年度法治政府建设情况[（数据统计至{$until}）]报告如下：',
    ],
  ],
});

const areas: readonly SectionTemplate[] = [
  leadership,
  decisions,
  documents,
  enforcement,
  oversight,
  disclosure,
  disputes,
  education,
  services,
  emergency,
];

function achievements(sections: readonly SectionTemplate[]): SectionTemplate {
  return section('achievements', '{$year}年度推进法治政府建设的主要举措和成效', {
    sections,
    empty: '本年度尚未登记工作记录，有待补充。',
    mandate: {
      code: 'achievements-missing',
      says: '必须报告的“主要举措和成效”没有内容',
      remedy: '在各领域台账中登记本年度的工作后重新编制',
    },
  });
}

const orders: Readonly<Record<ContentOrder, readonly SectionTemplate[]>> = {
  A: [achievements(areas), shortcomingsAndCauses, chiefLeaders, nextYear, otherMatters, closing(false)],
  B: [achievements(areas), chiefLeaders, shortcomingsAndCauses, nextYear, otherMatters, closing(false)],
  C: [chiefLeaders, achievements(areas), shortcomingsAndCauses, nextYear, closing(true)],
  D: [achievements([chiefLeaders, ...areas]), shortcomingsAndCauses, nextYear, closing(true)],
};

/** The template of a township's yearly report in the order its county asks for. */
export function annualReportFor(order: ContentOrder): ReportTemplate {
  return {
    title: reportText('{$org}关于{$year}年度法治政府建设情况的报告'),
    organs: ['人民政府', '街道办事处', '司法局'],
    kinds: ['街道', '苏木', '镇', '乡', '县', '区', '市', '旗', '州', '省'],
    addressee: reportText('中共{$above}委员会、{$above}人民政府'),
    copyTo: [reportText('中共{$above}委全面依法治{$aboveKind}委员会办公室')],
    sections: [opening, ...orders[order]],
  };
}
