/** The words around a figure: its own, those of its clause, of its sentence, and of what stands above. */
import type { Figure } from './figure.ts';
import type { Hit } from './lexicon.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence with its figures, and where the words above it stand. */
export interface Sentence extends Stretch {
  readonly figures: readonly Figure[];
  /** The words of the sentence itself, those in titles left out. */
  readonly hits: readonly Hit[];
  /** With those in titles. */
  readonly all: readonly Hit[];
  readonly titles: readonly Stretch[];
  /** Words of the sentence before, the paragraph's opening and the heading. */
  readonly above: readonly (readonly Hit[])[];
  /** Words of the topic that opens the paragraph: 行政复议：…, 一是化解纠纷。… */
  readonly topic: readonly Hit[];
}

/** A figure and what belongs to it. */
export interface Surrounding {
  /** Where its own words begin: behind the last mark or figure. */
  readonly own: number;
  /** Where they end, before 共, 达, 约 and the like. */
  readonly ownEnd: number;
  /** Words between here and the number belong to another claim on the same number. */
  readonly limit: number;
  readonly clause: number;
  /** How far the words behind it reach. */
  readonly afterEnd: number;
  /** It has no words before it; those behind name it. */
  readonly bare: boolean;
}

const clauseMarks = '，,。；;：:！？';
/** Says nothing of what is counted. */
const trailing =
  /(?:全年|今年|本年度|年内|目前|现有|现|累计|合计|共计|总计|一共|总|共|达到|达|有|为|约|将近|近|超过|超|不足|了|的|数量|总数|数|量|均|都|皆|全部|各|仅|只|高达|多达|至少|至|到|是|过|已|就|也|又|先后|分别|凑起来|合起来|[\s\u00a0\u3000:：“”"（(])+$/;
/** Verbs and adverbs that may open a clause without naming a thing. */
const leading =
  /^(?:其中|一年(?:里|来|下来|到头)?|全年|今年|年内|本年度|目前|现|已|共|累计|合计|总计|开展|组织|举办|召开|先后|并|还|又|再|全[镇乡街县区市局]|[我本][镇乡街县区市局]|镇里|乡里|街道|辖区|等|办了|做了|开了|搞|完成|安排|[对将把由从在为向给让有]|\d{4}年|[一二三四五六七八九]是|\s)+/;

/** The marks around each figure of a sentence. */
export function surroundings(text: string, sentence: Stretch, figures: readonly Figure[]): Surrounding[] {
  return figures.map((figure, index) => {
    const floor = figures[index - 1]?.end ?? sentence.start;
    let own = figure.start;
    let depth = 0;
    while (own > Math.max(floor, sentence.start)) {
      const char = text.charAt(own - 1);
      if (char === ')' || char === '）') depth++;
      else if (char === '(' || char === '（') {
        if (depth === 0) break;
        depth--;
      } else if (depth === 0 && (clauseMarks.includes(char) || char === '、')) {
        // 调解员：52人 — the colon stands between a name and its number
        if (!(own === figure.start && (char === '：' || char === ':'))) break;
      }
      own--;
    }
    if (own < floor) own = floor;
    // 标语、横幅、墙报等30处 counts them all
    if (/等[^、]{0,6}$/.test(text.slice(own, figure.start)))
      while (own > floor && !clauseMarks.includes(text.charAt(own - 1))) own--;
    let clause = own;
    while (clause > sentence.start && !clauseMarks.includes(text.charAt(clause - 1))) clause--;
    const words = text.slice(own, figure.start);
    const tail = trailing.exec(words.slice(-16));
    const ownEnd = figure.start - (tail ? tail[0].length : 0);
    const bare = text.slice(own, ownEnd).replace(leading, '').trim() === '';
    const ceiling = figures[index + 1]?.start ?? sentence.end;
    // Behind 企业10家、个体工商户73家 the list goes on; before 5次《…》、《…》纳入学习 the name is still to come.
    const marks = bare ? '，,。；;：' : '，,。；;：、';
    let afterEnd = figure.end;
    const opens = '（('.includes(text.charAt(figure.end) || '。');
    while (!opens && afterEnd < ceiling && afterEnd < figure.end + 60 && !marks.includes(text.charAt(afterEnd)))
      afterEnd++;
    return { own, ownEnd, limit: figure.start, clause, afterEnd, bare };
  });
}

/** Has the figure a name of its own, known or not? Then words further off hardly name it. */
export function namedItself(text: string, around: Surrounding): boolean {
  const words = text.slice(around.own, around.ownEnd).replace(leading, '');
  return words.replace(/[^\u4e00-\u9fa5]/g, '').length >= 3;
}
