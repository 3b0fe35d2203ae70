/** Where in the report a line stands: under which heading, and whether it tells of next year's plans. */

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
  /下一?步|下一?(?:阶段|年度?)|(?:明|来)年|今后|未来|展望|(?:工作|努力)(?:打算|方向)|后续(?:工作|安排|计划)/;
/** These only in the heading of a chapter: elsewhere they may tell of a plan that was made. */
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
  return {
    enter(line) {
      const level = headings.findIndex((each) => each.test(line));
      const opening = /^[^。！？；\n]{0,60}/.exec(line)?.[0] ?? '';
      const alone = level < 0 && line.length < 30 && line.trim() !== '' && !/[。，；：]/.test(line);
      if (level >= 0 || alone) {
        const depth = alone ? 0 : level;
        const foretold = yearWord.exec(opening);
        const ahead = year !== undefined && foretold !== null && Number(foretold[1]) > year;
        const plans = toCome.test(opening) || ((depth === 0 || ahead) && chapterToCome.test(opening));
        // A chapter on shortcomings and plans holds both; its own sub-headings tell them apart.
        const mixed =
          depth === 0 && /不足|问题|短板|成效|举措/.test(opening) && !/^.{0,8}(?:下一?步|明年)/.test(opening);
        if (plans && !(mixed && depth === 0)) planLevel = Math.min(planLevel, depth);
        else if (depth <= planLevel && (level >= 0 || planLevel === 0)) planLevel = Number.POSITIVE_INFINITY;
        heading = opening;
      }
      return { heading, plan: planLevel !== Number.POSITIVE_INFINITY };
    },
  };
}
