/** Where in the report a line stands: under which heading, and whether it tells of next year's plans. */

import { tellsOfPlans } from './not-claim.ts';

/** What a line opens. */
export interface Place {
  /** The heading above, or the line's own opening words. */
  readonly heading: string;
  /** Under a heading of plans: nothing here is done yet. */
  readonly plan: boolean;
}

export interface Outline {
  enter(line: string): Place;
}

const headings: readonly RegExp[] = [
  /^[\s\u3000]*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．])/,
  /^[\s\u3000]*[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^[\s\u3000]*(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）])/,
];
/** These words tell of what is still to come wherever they stand in a heading. */
const toCome =
  /下一?步|下一?(?:阶段|年度?)|(?:明|来)年|今后|未来|展望|打算|新的?一年|怎么干|(?:工作|努力|改进)方向|后续(?:工作|安排|计划)/;
/** These only in the heading of a chapter: elsewhere they may tell of a plan that was made. */
/** A chapter of single cases: its numbers belong to them. */
const ofCases = /典型(?:案例|案件|事例)|案例(?:选编|展示|分享|选登)|以案释法案例|小故事/;
const chapterToCome = /(?:工作|主要|初步|总体)(?:安排|计划|思路|设想)|下步/;
const yearWord = /(20\d\d)\s*年/;

/** How much of the text is asked for its year. */
const asked = 6000;

/** The year the report tells of: the one its title names, else the one it names most. */
export function yearOf(text: string): number | undefined {
  const head = text.slice(0, asked).replace(/《[^《》\n]{0,80}》/g, '');
  const title =
    /(20\d\d)\s*年[^\n。，,；]{0,12}法治[^\n。，,；]{0,12}(?:报告|总结|情况)|(?:报告|总结|情况)[（(](20\d\d)\s*年/.exec(
      head.slice(0, 600),
    );
  if (title) return Number(title[1] ?? title[2]);
  const named = new Map<number, number>();
  for (const found of head.matchAll(/(20\d\d)\s*年/g)) {
    const year = Number(found[1]);
    named.set(year, (named.get(year) ?? 0) + 1);
  }
  let most: number | undefined;
  for (const [year, times] of named) if (most === undefined || times > (named.get(most) ?? 0)) most = year;
  return most;
}

export function outlineOf(text: string): Outline {
  const year = yearOf(text);
  let heading = '';
  let planLevel = Number.POSITIVE_INFINITY;
  let mixed = false;
  return {
    enter(line) {
      const level = headings.findIndex((each) => each.test(line));
      const opening = /^[^。！？；\n]{0,60}/.exec(line)?.[0] ?? '';
      const alone = level < 0 && line.length < 30 && line.trim() !== '' && !/[。，；：]/.test(line);
      if (level >= 0 || alone) {
        const depth = alone ? 0 : level;
        const foretold = yearWord.exec(opening);
        const ahead = year !== undefined && foretold !== null && Number(foretold[1]) > year;
        const plans =
          toCome.test(opening) ||
          (opening.length < 30 && ofCases.test(opening)) ||
          ((depth === 0 || ahead) && chapterToCome.test(opening));
        // A chapter on shortcomings and plans holds both; its own sub-headings tell them apart.
        const both =
          depth === 0 && /不足|问题|短板|成效|举措/.test(opening) && !/^.{0,8}(?:下一?步|明年)/.test(opening);
        if (depth === 0) mixed = both && plans;
        if (plans && !both) planLevel = Math.min(planLevel, depth);
        else if (depth <= planLevel && (level >= 0 || planLevel === 0)) planLevel = Number.POSITIVE_INFINITY;
        heading = opening;
      }
      // 下一步，重点做好以下工作： what follows is to come, to the chapter's end.
      if (tellsOfPlans(line) && (mixed || /[：:]\s*$/.test(opening))) planLevel = Math.min(planLevel, 1);
      return { heading, plan: planLevel !== Number.POSITIVE_INFINITY };
    },
  };
}
