/** Says what each figure of a sentence counts: the nearest and most specific words of the vocabulary win. */
import { otherLabel } from '@yifa/kernel';
import { namedItself, type Sentence, type Stretch, type Surrounding } from './context.ts';
import type { Figure } from './figure.ts';
import type { Hit, Lexicon, WayOf } from './lexicon.ts';
import { plainUnit } from './measure-word.ts';

/** Weights, all in one place. A figure is labelled from `enough` on. */
const weigh = {
  own: 100,
  after: 94,
  /** Per character between the word and the number, up to `farthest`. */
  gap: 3,
  farthest: 12,
  clause: 64,
  sentence: 50,
  unit: 50,
  perCharacter: 3,
  beside: 14,
  near: 10,
  topic: 12,
  above: 6,
  following: 14,
  weak: -30,
  /** A weak word right behind the measure word, when nothing is joined to it. */
  heads: 18,
  /** Words further off hardly name a figure that has words of its own. */
  namedItself: -18,
  enough: 50,
  /** From here on a figure in a list keeps its own name instead of the total's. */
  sure: 105,
  /** The same for words behind the number. */
  sureBehind: 92,
} as const;

interface Fit {
  readonly way: WayOf;
  readonly hit: Hit;
  readonly score: number;
}

/** What a figure is labelled by, besides its own words. */
export interface Before {
  readonly label: string;
  readonly unit: string;
}

export interface Labelled {
  readonly label: string;
  /** A part of the figure before. */
  readonly part: boolean;
}

/**
 * The label of one figure.
 * @param earlier the labels given to the figures before it in the sentence
 * @param listed it stands in a list that divides the figure before
 */
export function labelFigure(
  text: string,
  sentence: Sentence,
  figure: Figure,
  around: Surrounding,
  lexicon: Lexicon,
  earlier: readonly Before[],
  listed: Before | undefined,
): string {
  const sure = around.bare ? weigh.sureBehind : weigh.sure;
  const best = bestFit(text, sentence, figure, around, lexicon, earlier);
  const unit = plainUnit(figure.unit);
  if (
    listed &&
    unit !== '%' &&
    plainUnit(listed.unit) === unit &&
    (!best || best.score < sure || best.way.measure.weak)
  )
    return listed.label;
  const previous = earlier.at(-1);
  const elliptic = /(?:的(?:有|为|占|是)?(?:约|近)?|开展|举办|组织|进行|召开)$/.test(
    text.slice(around.own, figure.start).trimEnd(),
  );
  // 法律明白人63人，每村3人
  const shareOut = /^(?:平均)?(?:每|各)(?:个)?(?:村|社区|镇|乡|组|户|家|站|所|名|期|场)/.test(
    text.slice(around.own, figure.start),
  );
  if ((elliptic || shareOut) && previous && plainUnit(previous.unit) === unit && (!best || best.score < sure))
    return previous.label;
  return best && best.score >= weigh.enough ? best.way.measure.label : otherLabel;
}

function bestFit(
  text: string,
  sentence: Sentence,
  figure: Figure,
  around: Surrounding,
  lexicon: Lexicon,
  earlier: readonly Before[],
): Fit | undefined {
  const unit = plainUnit(figure.unit);
  const named = namedItself(text, around);
  const fits: Fit[] = [];
  const waysIn = lexicon.waysIn(unit);
  const clause = clauseOf(sentence.hits, around);
  for (const hit of sentence.hits) {
    if (hit.start >= around.afterEnd) break;
    const ways = waysIn[hit.word];
    if (!ways) continue;
    const place = placeOf(hit, figure, around, named, sentence.titles);
    if (place === undefined) continue;
    for (const way of ways) {
      if (way.allOf) continue;
      const extra = conditions(way, hit, clause, around, sentence, earlier);
      if (extra === undefined) continue;
      const score = place + weigh.perCharacter * (hit.end - hit.start) + extra + (way.measure.weak ? weigh.weak : 0);
      fits.push({ way, hit, score });
    }
  }
  let best: Fit | undefined;
  for (const each of fits) {
    if (fits.some((other) => covers(other, each))) continue;
    const fit = heads(text, each, figure, fits) ? { ...each, score: each.score + weigh.heads } : each;
    if (!best || fit.score > best.score || (fit.score === best.score && fit.way.rank > best.way.rank)) best = fit;
  }
  return best;
}

/** A verb behind a place tells what was done there: 22个乡镇作出处罚决定. */
const act = /^(?:作出|开展|组织|完成|建立|建成|设立|成立|实现|配备|举办)/;

/** In 14个社区全部配齐 the communities are counted; in 14个社区调委会 the committees are. */
function heads(text: string, fit: Fit, figure: Figure, fits: readonly Fit[]): boolean {
  if (!fit.way.measure.weak || fit.hit.start !== figure.end) return false;
  return act.test(text.slice(fit.hit.end, fit.hit.end + 2)) || !fits.some(({ hit }) => hit.start === fit.hit.end);
}

/** 普法宣传栏 is a column, not 普法宣传; 调解成功率 is no 成功率 of something else. */
function covers(other: Fit, fit: Fit): boolean {
  const a = other.hit;
  const b = fit.hit;
  if (other.way.measure.weak || other.way.measure.label === fit.way.measure.label) return false;
  const within = a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;
  const behind = a.start > b.start && a.start < b.end && a.end > b.end;
  return (within && other.score >= fit.score - 12) || (behind && a.end - a.start >= 3);
}

/** How near the word stands to the number; undefined when it stands too far to name it. */
function placeOf(
  hit: Hit,
  figure: Figure,
  around: Surrounding,
  named: boolean,
  titles: readonly Stretch[],
): number | undefined {
  const single = hit.end - hit.start === 1;
  if (hit.start >= around.own && hit.end <= around.limit) {
    const gap = Math.max(0, around.ownEnd - hit.end);
    if (single && gap > 0) return undefined;
    return weigh.own - weigh.gap * Math.min(gap, weigh.farthest);
  }
  if (hit.start >= figure.end && hit.end <= around.afterEnd) {
    const gap = hit.start - figure.end - titled(titles, figure.end, hit.start);
    if (single && gap > 0) return undefined;
    return weigh.after - weigh.gap * Math.min(gap, weigh.farthest);
  }
  if (hit.start >= figure.start && hit.end <= figure.end) return weigh.unit;
  if (single) return undefined;
  if (hit.end > around.own) return undefined;
  const penalty = named ? weigh.namedItself : 0;
  if (hit.start >= around.clause) return weigh.clause - Math.min(figure.start - hit.end, 30) / 2 + penalty;
  return weigh.sentence - Math.min(figure.start - hit.end, 60) / 5 + penalty;
}

/** How much of a stretch is titles: 5次《…》、《…》学习 stands near its verb. */
function titled(titles: readonly Stretch[], from: number, to: number): number {
  let length = 0;
  for (const title of titles) if (title.start >= from && title.end <= to) length += title.end - title.start;
  return length;
}

/** The words that begin in a figure's clause. */
interface Clause {
  readonly words: readonly Hit[];
  readonly from: number;
  readonly to: number;
}

function clauseOf(words: readonly Hit[], around: Surrounding): Clause {
  let from = 0;
  while (from < words.length && (words[from]?.start ?? 0) < around.clause) from++;
  let to = from;
  while (to < words.length && (words[to]?.start ?? 0) < around.afterEnd) to++;
  return { words, from, to };
}

/** What near, beside, not and following add; undefined when they forbid. */
function conditions(
  way: WayOf,
  hit: Hit,
  clause: Clause,
  around: Surrounding,
  sentence: Sentence,
  earlier: readonly Before[],
): number | undefined {
  let extra = 0;
  if (way.following) {
    const before = earlier.at(-1);
    if (!before || !way.following.has(before.label)) return undefined;
    extra += weigh.following;
  }
  if (way.not && stands(way.not, clause, around)) return undefined;
  if (way.beside) {
    if (!stands(way.beside, clause, around)) return undefined;
    extra += weigh.beside;
  }
  if (way.near) {
    const found = nearness(way.near, hit, around, sentence);
    if (found === 0) return undefined;
    extra += found;
  }
  return extra;
}

/** Does one of the words stand in the clause? */
function stands(set: ReadonlySet<number>, clause: Clause, around: Surrounding): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    const other = clause.words[i];
    if (other && other.end <= around.afterEnd && set.has(other.word)) return true;
  }
  return false;
}

function nearness(near: ReadonlySet<number>, itself: Hit, around: Surrounding, sentence: Sentence): number {
  let found = 0;
  for (const other of sentence.topic) if (near.has(other.word)) found = weigh.topic;
  for (const other of sentence.all) {
    if (other === itself || !near.has(other.word)) continue;
    if (other.start >= around.clause && other.end <= around.afterEnd) return weigh.beside;
    found = Math.max(found, weigh.near);
  }
  if (found > 0) return found;
  for (const above of sentence.above) for (const other of above) if (near.has(other.word)) return weigh.above;
  return 0;
}

/** What all of those just counted are as well: 参加考试26人，均取得资格证. */
export function alsoAll(
  text: string,
  sentence: Sentence,
  figure: Figure,
  label: string,
  lexicon: Lexicon,
): string | undefined {
  const behind = /^[，,](?:均|全部|全都|都)[^，。；]{0,24}/.exec(text.slice(figure.end, figure.end + 30));
  if (!behind) return undefined;
  const to = figure.end + behind[0].length;
  const waysIn = lexicon.waysIn(plainUnit(figure.unit));
  for (const hit of sentence.hits) {
    if (hit.start < figure.end || hit.end > to) continue;
    for (const way of waysIn[hit.word] ?? []) if (way.allOf?.has(label)) return way.measure.label;
  }
  return undefined;
}
