import type { Vocabulary } from '@yifa/kernel';
import { claimsOfSentence } from './claims.ts';
import { type Figure, lookAt } from './figure.ts';
import { type Hit, type Lexicon, lexiconOf } from './lexicon.ts';
import { markedIn, titlesIn } from './marks.ts';
import type { Claim } from './model.ts';
import { beginsStory, endsStory, isGoalOrRule, mayHoldGoal, storyOffset, tellsOfPlans } from './not-claim.ts';
import { outlineOf, yearOf } from './outline.ts';

const numerals = /[0-9０-９一二两三四五六七八九十百千万]/g;
const stops = '。！？；;';
/** A sentence is looked at no further than this on either side of a number. */
const longestSentence = 240;

interface Reading {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly year: number | undefined;
}

/**
 * Reads the claims of a report: every number that says how much was done or is held, and what it counts.
 * Sorted by start; two claims may share a span (参考率、合格率均为100%). Takes time linear in the text's length.
 * Numbers in dates, names, goals, rules and single stories are no claims.
 */
export function readClaims(text: string, vocabulary: Vocabulary): Claim[] {
  const reading: Reading = { text, lexicon: lexiconOf(vocabulary), year: yearOf(text) };
  const outline = outlineOf(text);
  const claims: Claim[] = [];
  let heading = '';
  let headingWords: Words = () => [];
  for (let start = 0; start < text.length; ) {
    const end = paragraphEnd(text, start);
    const line = text.slice(start, end);
    const place = outline.enter(line);
    if (place.heading !== heading) {
      heading = place.heading;
      headingWords = once(() => reading.lexicon.hits(place.heading, 0, place.heading.length));
    }
    if (!place.plan) readLine(reading, { start, end }, line, headingWords, claims);
    start = end + 1;
  }
  return claims;
}

/** A page's line, filled and broken off without a mark, runs on in the next one. */
const runsOn = /[\u4e00-\u9fa5，、,]$/;
const beginsAnew =
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[#\-—·•■●◆])/;
/** Titles and headings stand alone, however long. */
const isHeading =
  /(?:报告|总结|情况|小结|汇报)$|^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；]{0,40}$/;
const filledLine = 24;

function paragraphEnd(text: string, start: number): number {
  let lineStart = start;
  for (;;) {
    const newline = text.indexOf('\n', lineStart);
    if (newline < 0) return text.length;
    const line = text.slice(Math.max(lineStart, newline - 400), newline).trimEnd();
    if (line.length < filledLine || !runsOn.test(line) || isHeading.test(line)) return newline;
    let next = newline + 1;
    if (text[next] === '\r') next++;
    if (text[next] === '\n') next++;
    const opening = text.slice(next, next + 12);
    if (opening.trim() === '' || /^[\n\u3000]| {2}/.test(opening) || beginsAnew.test(opening)) return newline;
    const following = text.indexOf('\n', next);
    // A short line without a full stop is a heading or a signature.
    const rest = text.slice(next, following < 0 ? text.length : Math.min(following, next + 400)).trimEnd();
    if (rest.length < filledLine && !/[。！？；]$/.test(rest)) return newline;
    lineStart = next;
  }
}

/** 行政复议：…, 二是化解纠纷。…, ■ 法治宣传篇。… */
const opensWithTopic =
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|[—\-·•■●◆▪]+)?\s*[^，。；：:\n]{2,16}[：:。]/;

/** Words of the vocabulary, looked up when first asked for. */
type Words = () => readonly Hit[];

function once(make: Words): Words {
  let made: readonly Hit[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

function readLine(reading: Reading, bounds: Bounds, line: string, heading: Words, claims: Claim[]): void {
  const { text, lexicon } = reading;
  numerals.lastIndex = 0;
  let found = numerals.exec(line);
  if (!found) return;
  const marked = markedIn(line, bounds.start);
  const nounAt = (at: number) => lexicon.namesAt(text, at);
  let sentence: Bounds = { start: bounds.start, end: bounds.start };
  let before: readonly Hit[] | undefined;
  const opening = once(() => lexicon.hits(line, 0, Math.min(40, line.length)));
  const topic = once(() => {
    const found = opensWithTopic.exec(line.slice(0, 40));
    return found ? lexicon.hits(line, 0, found[0].length) : [];
  });
  let figures: Figure[] = [];
  const told: Told = { story: false, storyFrom: bounds.start, plans: false, ahead: false, seen: bounds.start };
  const finish = () => {
    if (figures.length === 0) return;
    const all = lexicon.hits(text, sentence.start, sentence.end);
    const titles = titlesIn(text.slice(sentence.start, sentence.end), sentence.start);
    const hits =
      titles.length === 0
        ? all
        : all.filter((hit) => !titles.some((title) => hit.start >= title.start && hit.end <= title.end));
    const above = before ? [before, opening(), heading()] : [opening(), heading()];
    for (const claim of claimsOfSentence(
      text,
      { ...sentence, figures, hits, all, titles, above, topic: topic() },
      lexicon,
    ))
      claims.push(claim);
    before = all;
    figures = [];
  };
  for (; found; found = numerals.exec(line)) {
    const at = bounds.start + found.index;
    const { figure, next } = lookAt(text, at, marked, nounAt);
    numerals.lastIndex = Math.max(next, at + 1) - bounds.start;
    if (!figure) continue;
    if (figure.start >= sentence.end) {
      finish();
      const old = sentence.end;
      sentence = sentenceAround(text, figure, { start: Math.max(bounds.start, old), end: bounds.end });
      if (sentence.start > bounds.start && !before)
        before = lexicon.hits(text, Math.max(bounds.start, sentence.start - 60), sentence.start);
      follow(told, text, sentence);
      told.ahead = mayHoldGoal(text.slice(sentence.start, sentence.end), reading.year);
    }
    const inStory = told.story && figure.start >= told.storyFrom;
    if (!inStory && !told.plans && (!told.ahead || claimed(reading, sentence, figure))) figures.push(figure);
  }
  finish();
}

/** What the paragraph has turned to: a single story, or what is planned. */
interface Told {
  story: boolean;
  /** Where the story begins. */
  storyFrom: number;
  plans: boolean;
  /** The sentence may hold a goal or a rule. */
  ahead: boolean;
  seen: number;
}

/** Looks at every sentence between the last one and this. */
function follow(told: Told, text: string, sentence: Bounds): void {
  let at = told.seen;
  while (at < sentence.end) {
    let end = at;
    while (end < sentence.end && !stops.includes(text.charAt(end))) end++;
    const words = text.slice(at, Math.min(end, at + longestSentence));
    if (told.story && endsStory(words)) told.story = false;
    if (beginsStory(words)) {
      if (!told.story) told.storyFrom = at + storyOffset(words);
      told.story = true;
    }
    if (tellsOfPlans(words)) told.plans = true;
    else if (told.plans && /^[一二三四五六七八九十]是/.test(words) === false && endsStory(words)) told.plans = false;
    at = end + 1;
  }
  told.seen = Math.max(told.seen, sentence.end);
}

function sentenceAround(text: string, figure: Figure, bounds: Bounds): Bounds {
  let start = figure.start;
  while (start > bounds.start && figure.start - start < longestSentence && !stops.includes(text.charAt(start - 1)))
    start--;
  let end = figure.end;
  while (end < bounds.end && end - figure.end < longestSentence && !stops.includes(text.charAt(end))) end++;
  return { start, end };
}

function claimed(reading: Reading, sentence: Bounds, figure: Figure): boolean {
  const { text } = reading;
  let clause = figure.start;
  while (clause > sentence.start && figure.start - clause < 60 && !'，,。；：'.includes(text.charAt(clause - 1)))
    clause--;
  return !isGoalOrRule({
    clause: text.slice(clause, figure.start),
    sentence: text.slice(sentence.start, figure.start),
    unit: figure.unit,
    after: text.slice(figure.end, figure.end + 12),
    year: reading.year,
  });
}
