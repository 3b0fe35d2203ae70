/** Writing: widths of marks and digits, stray spaces, doubled approximations, repeated words, vague numbers. */
import type { Span } from '@yifa/office';
import { type FindingCode, findingAt } from './findings-catalogue.ts';
import type { Context } from './findings-context.ts';
import type { Finding } from './model.ts';
import { spanAt } from './text-layout.ts';

const mostOthers = 200;

export function wordingFindings(context: Context): Finding[] {
  return [
    ...gathered(context, 'digits-fullwidth', /[０-９]+/g, (n) => `有${n}处全角数字`),
    ...gathered(
      context,
      'punctuation-halfwidth',
      /(?<=[\u4e00-\u9fff”》）])[,;:?!](?=[\u4e00-\u9fff“《（\d]|\s*$)|\((?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\)/gm,
      (n) => `中文句子里有${n}处半角标点`,
    ),
    ...gathered(
      context,
      'spaces-stray',
      /(?<=[\u4e00-\u9fff，。、；：）])[ \u00a0]+(?=[\u4e00-\u9fff])/g,
      (n) => `汉字之间有${n}处空格`,
    ),
    ...doubledApproximations(context),
    ...repeatedWords(context),
    ...repeatedPassages(context),
    ...vague(context),
    ...withoutEnforcement(context),
  ];
}

function gathered(context: Context, code: FindingCode, what: RegExp, says: (n: number) => string): Finding[] {
  const places: Span[] = [];
  for (const paragraph of context.body)
    for (const each of paragraph.text.matchAll(what))
      places.push({ start: paragraph.start + each.index, end: paragraph.start + each.index + each[0].length });
  const [first, ...others] = places;
  return first
    ? [findingAt(code, context.text, first, says(places.length), { others: others.slice(0, mostOthers) })]
    : [];
}

const doubled = [
  /(?:约|大约|将近|接近|近)\s*\d[\d.]*\s*[万亿千百]?\s*(?:余|多)(?![少种样元方])/g,
  /(?:约|大约|将近|接近)\s*\d[\d.]*\s*[万亿千百]?\s*余?[\u4e00-\u9fff]{1,2}(?:左右|上下)/g,
  /\d[\d.]*\s*[万亿千百]?\s*(?:余|多)[\u4e00-\u9fff]{1,2}(?:左右|上下|以上)/g,
  /(?:至少|不低于|超过|不少于)\s*\d[\d.]*\s*[万亿千百]?[\u4e00-\u9fff%]{1,2}(?:以上|左右)/g,
] as const;

function doubledApproximations(context: Context): Finding[] {
  return doubled.flatMap((what) =>
    [...context.text.matchAll(what)].map((each) =>
      findingAt(
        'approximation-doubled',
        context.text,
        { start: each.index, end: each.index + each[0].length },
        `“${each[0]}”用了两个表示概数的词`,
      ),
    ),
  );
}

/** 研究研究, 一批一批 are said so on purpose. */
const onPurpose = /^(研究|讨论|商量|考虑|宣传|学习|了解|一.+|.*[一二两三].*)$/;

function repeatedWords(context: Context): Finding[] {
  return context.body.flatMap((paragraph) =>
    [...paragraph.text.matchAll(/([\u4e00-\u9fff]{2,8})\1/g)].flatMap((each) => {
      const word = each[1] ?? '';
      if (onPurpose.test(word) || /^(.)\1+$/.test(word)) return [];
      const start = paragraph.start + each.index;
      return [findingAt('words-repeated', context.text, { start, end: start + each[0].length }, `“${word}”连写了两遍`)];
    }),
  );
}

const leastPassage = 25;
const leastClause = 8;

function repeatedPassages(context: Context): Finding[] {
  const found: Finding[] = [];
  const again: Span[] = [];
  const seen = new Map<string, Span>();
  for (const sentence of context.layout.sentences) {
    const words = bare(context.text.slice(sentence.start, sentence.end));
    if (words.length < leastPassage) continue;
    const first = seen.get(words);
    if (!first) seen.set(words, sentence);
    else {
      again.push(sentence);
      found.push(findingAt('passage-repeated', context.text, sentence, '与前面的一句完全相同', { others: [first] }));
    }
  }
  for (const paragraph of context.body) {
    if (paragraph.kind !== 'para') continue;
    const clauses = new Map<string, Span>();
    for (const each of paragraph.text.matchAll(/[^\s，,。；;：:、！？][^，,。；;：:、！？\n]*/g)) {
      const words = bare(each[0]);
      if (words.length < leastClause) continue;
      const start = paragraph.start + each.index;
      const at = { start, end: start + each[0].length };
      const first = clauses.get(words);
      if (!first) clauses.set(words, at);
      else if (spanAt(again, start) === undefined)
        found.push(
          findingAt('clause-repeated', context.text, at, `“${words}”在这一段里出现了两次`, { others: [first] }),
        );
    }
  }
  return found;
}

function bare(words: string): string {
  return words.replace(/[\s\u3000。！？；]/g, '');
}

const leastVague = 4;

function vague(context: Context): Finding[] {
  const work = context.scan.placed.filter(
    ({ claim, each }) =>
      !claim.percent && !each && !claim.part && claim.indicator !== 'other' && claim.indicator !== 'villages',
  );
  const rough = work.filter(({ claim }) => claim.approx !== 'exact');
  const first = rough[0];
  if (!first || rough.length < leastVague || rough.length / work.length < 0.8) return [];
  const says = `${work.length}个工作数字里有${rough.length}个是概数`;
  return [
    findingAt('vague-figures', context.text, first.claim, says, { others: rough.slice(1).map(({ claim }) => claim) }),
  ];
}

const enforcement =
  /^(officers_|inspections|cases_|penalt|fines_total|legal_reviews_of_decisions|decisions_published|recorders|enforcement_powers)/;

function withoutEnforcement(context: Context): Finding[] {
  if (!context.entire || context.scan.placed.some(({ claim }) => enforcement.test(claim.indicator))) return [];
  const at = /行政执法|综合执法/.exec(context.text);
  if (!at) return [];
  return [
    findingAt(
      'enforcement-figures-absent',
      context.text,
      { start: at.index, end: at.index + at[0].length },
      '写到行政执法，没有一个执法方面的数字',
    ),
  ];
}
