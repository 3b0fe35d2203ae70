import { type StatuteId, statutes } from './statutes.ts';

/**
 * A place in a statute. `article` is written: `60` article, `23/3` its third paragraph, `20(六)` its item,
 * `76/1(五)` item of a paragraph, `ch4` chapter, `(八)` numbered section of a document, empty for the whole.
 */
export interface Provision {
  readonly statute: StatuteId;
  readonly article: string;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** `n` (1 to 9999) in Chinese numerals as statutes write them: 60 六十, 105 一百零五, 12 十二. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`条文序号“${n}”无效`);
  const units = ['千', '百', '十', ''];
  let text = '';
  let gap = false;
  [...String(n).padStart(4, '0')].forEach((c, i) => {
    const digit = Number(c);
    if (digit === 0) {
      gap = text !== '';
      return;
    }
    text += `${gap ? '零' : ''}${digits[digit] ?? ''}${units[i] ?? ''}`;
    gap = false;
  });
  return text.startsWith('一十') ? text.slice(1) : text;
}

const articleShape = /^(\d+)(?:\/(\d+))?(?:\(([一二三四五六七八九十]+)\))?$/;
const chapterShape = /^ch(\d+)$/;
const sectionShape = /^\(([一二三四五六七八九十]+)\)$/;

/** `article` in words, e.g. 第七十六条第一款第五项. Throws RangeError when it is not written as `Provision` says. */
export function describeArticle(article: string): string {
  if (article === '') return '';
  const chapter = chapterShape.exec(article)?.[1];
  if (chapter !== undefined) return `第${chineseNumeral(Number(chapter))}章`;
  const section = sectionShape.exec(article)?.[1];
  if (section !== undefined) return `第（${section}）部分`;
  const parts = articleShape.exec(article);
  if (parts === null) throw new RangeError(`条文“${article}”写法无效`);
  const [, number, paragraph, item] = parts;
  const clause = paragraph === undefined ? '' : `第${chineseNumeral(Number(paragraph))}款`;
  return `第${chineseNumeral(Number(number))}条${clause}${item === undefined ? '' : `第${item}项`}`;
}

/** The provision as documents cite it: 《中华人民共和国行政处罚法》第六十条; official documents with their 文号. */
export function citeProvision(provision: Provision): string {
  const statute = statutes[provision.statute];
  const number = statute.document === undefined ? '' : `（${statute.document}）`;
  return `《${statute.name.replaceAll('《', '〈').replaceAll('》', '〉')}》${number}${describeArticle(provision.article)}`;
}

/** A statute and the places cited in it; no place means the whole. */
export type Places = readonly [statute: StatuteId, ...articles: string[]];

/** Provisions from rows of statute and articles: `provisions(['penalty', '24', '38'])`; a statute alone means the whole. */
export function provisions(...rows: readonly Places[]): readonly Provision[] {
  return rows.flatMap(([statute, ...articles]) =>
    (articles.length === 0 ? [''] : articles).map((article) => ({ statute, article })),
  );
}
