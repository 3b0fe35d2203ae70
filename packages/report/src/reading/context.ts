/** The words around a figure: its own, those of its clause, of its sentence, and of what stands above. */
import type { Figure } from './figure.ts';
import type { Hit, Lexicon } from './lexicon.ts';

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
  readonly above: readonly ReadonlySet<number>[];
  /** How often each word stands in the sentence, titles and all. */
  readonly words: ReadonlyMap<number, number>;
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
  /^(?:其中|全年|今年|年内|已|共|累计|合计|总计|开展|组织|举办|召开|先后|并|还|又|再|镇里|乡里|街道|我镇|我乡|等|办了|做了|开了|搞|\s)+/;

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

export function wordsOf(hits: readonly Hit[]): ReadonlyMap<number, number> {
  const words = new Map<number, number>();
  for (const { word } of hits) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

export function wordsIn(lexicon: Lexicon, text: string): ReadonlySet<number> {
  return new Set(lexicon.hits(text, 0, text.length).map((hit) => hit.word));
}
