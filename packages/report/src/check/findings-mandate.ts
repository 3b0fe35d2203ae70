/** The contents that an annual report must have (《法治政府建设与责任落实督察工作规定》), whatever order and wording. */

import { findingAt } from './findings-catalogue.ts';
import type { Context } from './findings-context.ts';
import type { Finding } from './model.ts';
import type { Paragraph } from './text-layout.ts';

const content = {
  achievements: /(举措|成效|做法|工作情况|工作开展|落实情况|主要工作|完成情况|亮点)/,
  shortcomings: /(不足|问题|短板|差距|困难|薄弱)/,
  plan: /(下一步|下步|下一年|下年度|下阶段|明年|来年|今后|打算|工作安排|工作思路|工作计划|主要安排|初步安排)/,
  chief: /(第一责任人|主要负责人|主要领导)/,
  other: /其他(需要|需)?(报告|说明)?的?(情况|事项)/,
} as const;
const cause = /(原因|由于|因为|导致|造成|致使|根源|究其|归因|主要是因|源于|缘于)/;
const measure =
  /(加强|推进|推动|深化|完善|健全|落实|开展|组织|强化|提升|提高|规范|建立|严格|加大|优化|聚焦|持续|抓好|做好)/;
/** A chief's own doing, told in another part. */
const chiefTold =
  /(第一责任人|四个亲自|亲自部署|(党委|党工委)书记[^。]{0,30}(主持|部署|研究|履行|推动|督办)|(主要负责人|主要领导)[^。]{0,20}(法治|部署|履行|研究|学法))/;
const leastPlan = 60;

interface Part {
  readonly heading: Paragraph;
  readonly under: readonly Paragraph[];
}

export function mandateFindings(context: Context): Finding[] {
  if (!context.entire) return [];
  const parts = partsOf(context.body);
  const prose = context.body.filter((each) => each.kind === 'para');
  const under = (what: RegExp): Part[] => parts.filter(({ heading }) => what.test(heading.text));
  const absent = (
    code: 'achievements-missing' | 'shortcomings-missing' | 'chief-leaders-missing' | 'plan-missing',
    says: string,
  ) => findingAt(code, context.text, context.whole, says);

  const found: Finding[] = [];
  const about = (what: RegExp, least: number): boolean =>
    prose.some((each) => what.test(each.text) && each.text.length >= least);
  if (under(content.achievements).length === 0 && context.scan.placed.length === 0 && !about(/(取得|成效|全年)/, 40))
    found.push(absent('achievements-missing', '没有找到主要举措和成效的内容'));

  const short = under(content.shortcomings).filter((part) => !/(解决|化解)/.test(part.heading.text));
  const folded = prose.filter((each) => /(存在|仍有|还有|依然)[^。]{0,16}(不足|问题|短板|差距|薄弱)/.test(each.text));
  if (short.length === 0 && folded.length === 0) found.push(absent('shortcomings-missing', '没有找到存在的不足和原因'));
  else found.push(...causes(context, short, folded));

  if (under(content.chief).length === 0) {
    const told = prose.find((each) => chiefTold.test(each.text));
    const at = told && chiefTold.exec(told.text);
    if (told && at) {
      const start = told.start + at.index;
      const says = '党政主要负责人履职的内容并在别的部分里，没有单独一部分';
      found.push(findingAt('chief-leaders-folded', context.text, { start, end: start + at[0].length }, says));
    } else found.push(absent('chief-leaders-missing', '没有找到党政主要负责人履行第一责任人职责的内容'));
  }

  const next = context.year === undefined ? undefined : `${context.year + 1}`;
  const plan = parts.filter(({ heading }) => content.plan.test(heading.text) || (next && heading.text.includes(next)));
  if (plan.length === 0) {
    const spoken = prose.some((each) => /(下一步|下一年|下步|明年|今后)[^。]{0,12}(将|要|，)/.test(each.text));
    if (!spoken) found.push(absent('plan-missing', '没有找到下一年度的主要安排'));
  } else if (!plan.some((part) => hasMeasure(part))) {
    const heading = plan[0]?.heading;
    if (heading) found.push(findingAt('plan-without-measure', context.text, heading, '这一部分没有写出具体措施'));
  }
  if (under(content.other).length === 0 && !about(content.other, 0))
    found.push(
      findingAt(
        'other-matters-absent',
        context.text,
        context.whole,
        '没有“其他需要报告的情况”一项；没有此类情况的不算缺项',
      ),
    );
  return found;
}

function causes(context: Context, short: readonly Part[], folded: readonly Paragraph[]): Finding[] {
  const told = short.flatMap((part) => part.under.filter((each) => each.kind === 'para'));
  const where = [...told, ...folded];
  if (where.length === 0 || where.some((each) => cause.test(each.text))) return [];
  // A reason headed 原因分析 on its own says so in a heading.
  if (short.some((part) => part.under.some((each) => each.kind === 'heading' && cause.test(each.text)))) return [];
  const at = short[0]?.heading ?? folded[0];
  return at ? [findingAt('shortcomings-without-cause', context.text, at, '这一部分只写了不足，没有写产生的原因')] : [];
}

function hasMeasure(part: Part): boolean {
  const told = part.under.map((each) => each.text).join('');
  return told.length >= leastPlan && measure.test(told);
}

/** Each heading of level 1 or 2 with what stands under it. */
function partsOf(body: readonly Paragraph[]): Part[] {
  return body.flatMap((heading, at) => {
    if (!heading.heading || heading.level === undefined || heading.level > 2) return [];
    const level = heading.level;
    let end = at + 1;
    for (; end < body.length; end += 1) {
      const next = body[end];
      if (next?.heading && next.level !== undefined && next.level <= level) break;
    }
    const under = body.slice(at + 1, end);
    const words = headed(heading);
    return [{ heading: words, under: heading.kind === 'heading' ? under : [heading, ...under] }];
  });
}

/** A run-in heading speaks with its own words only, not with its paragraph's. */
function headed(paragraph: Paragraph): Paragraph {
  if (paragraph.kind === 'heading' || !paragraph.heading) return paragraph;
  return { ...paragraph, text: paragraph.text.slice(0, paragraph.heading.end - paragraph.start) };
}
