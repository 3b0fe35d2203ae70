/** This year's report beside last year's: paragraphs and numbers taken over, jumps, 同比 that last year's numbers refute. */
import type { Claim } from '../reading/model.ts';
import { findingAt } from './findings-catalogue.ts';
import type { Context, TextCheckInput } from './findings-context.ts';
import type { Finding } from './model.ts';
import { type Placed, scanOf } from './relations-scan.ts';
import { standing } from './relations-words.ts';
import { placesOf, rangeOf, sayAmount, tidy, unitFamily } from './text-amount.ts';
import { shinglesOf, takenOver } from './text-similarity.ts';

type Last = NonNullable<TextCheckInput['last']>;

const copiedShare = 0.8;
const leastParagraph = 40;
const gravePercent = 30;

export function lastYearFindings(context: Context): Finding[] {
  const { last } = context.input;
  if (!last) return [];
  return [...copied(context, last), ...figures(context, last)];
}

function copied(context: Context, last: Last): Finding[] {
  const shingles = shinglesOf(last.text);
  const prose = context.body.filter((each) => each.kind === 'para' && each.text.length >= leastParagraph);
  const total = prose.reduce((sum, each) => sum + each.text.length, 0);
  const same = prose
    .map((paragraph) => ({ paragraph, share: takenOver(paragraph.text, shingles) }))
    .filter(({ share }) => share >= copiedShare);
  const [first, ...others] = same;
  if (!first) return [];
  const percent = Math.round((same.reduce((sum, { paragraph }) => sum + paragraph.text.length, 0) / total) * 100);
  const shares = same
    .slice(0, 5)
    .map(({ share }) => `${Math.floor(share * 100)}%`)
    .join('、');
  const says = `${same.length}段与上年报告几乎相同（相同程度${shares}${same.length > 5 ? '等' : ''}），占正文${percent}%`;
  return [
    findingAt('copied-from-last-year', context.text, first.paragraph, says, {
      severity: percent >= gravePercent ? 'warning' : 'notice',
      others: others.map(({ paragraph }) => paragraph),
    }),
  ];
}

interface Matched {
  readonly now: Placed;
  readonly past: Claim;
}

/** Numbers of the same thing, each named once in either report. */
function matched(context: Context, last: Last): Matched[] {
  const keyOf = ({ claim }: Placed): string => `${claim.indicator} ${unitFamily(claim.unit)} ${claim.percent}`;
  const once = (placed: readonly Placed[]): Map<string, Placed> => {
    const found = new Map<string, Placed | null>();
    for (const one of placed) {
      if (one.claim.indicator === 'other' || one.each || one.claim.part) continue;
      found.set(keyOf(one), found.has(keyOf(one)) ? null : one);
    }
    return new Map([...found].flatMap(([key, one]) => (one ? [[key, one] as const] : [])));
  };
  const then = once(scanOf(last.text, last.claims).placed);
  return [...once(context.scan.placed)].flatMap(([key, now]) => {
    const before = then.get(key);
    return before ? [{ now, past: before.claim }] : [];
  });
}

const leastTelling = 10;

function figures(context: Context, last: Last): Finding[] {
  const pairs = matched(context, last);
  const found: Finding[] = [];
  const name = (claim: Claim): string => context.input.vocabulary.labelOf(claim.indicator);
  const flows = pairs.filter(({ now }) => !now.claim.percent && !standing.has(now.claim.indicator));
  const same = flows.filter(({ now, past }) => now.claim.value === past.value && now.claim.value >= leastTelling);
  const [first, ...others] = same;
  if (first && same.length >= 4 && same.length * 2 >= flows.length) {
    const says = `${flows.length}项工作数字里有${same.length}项与上年报告完全相同`;
    found.push(
      findingAt('last-year-figures', context.text, first.now.claim, says, {
        others: others.map(({ now }) => now.claim),
      }),
    );
  } else
    for (const { now } of same)
      found.push(
        findingAt(
          'last-year-same',
          context.text,
          now.claim,
          `“${name(now.claim)}”上年也是${sayAmount(now.claim)}${now.claim.unit}`,
        ),
      );
  for (const { now, past } of flows) {
    const [low, high] = [Math.min(now.claim.value, past.value), Math.max(now.claim.value, past.value)];
    if (high < 50 || low <= 0 || high / low < 5) continue;
    const says = `“${name(now.claim)}”上年是${sayAmount(past)}${past.unit}，本年是${sayAmount(now.claim)}${now.claim.unit}`;
    found.push(findingAt('last-year-jump', context.text, now.claim, says));
  }
  return [...found, ...yearOnYear(context, pairs)];
}

/** 办理200件，同比增长25%: of the number just before it, by last year's number of the same thing. */
function yearOnYear(context: Context, pairs: readonly Matched[]): Finding[] {
  return context.scan.placed.flatMap((rate, at) => {
    const words =
      /(同比|较上年|比上年|较去年|比去年|与上年相比)[^，,。；;\d]{0,6}(增长|增加|上升|提高|提升|下降|减少|降低)[^，,。；;\d]{0,3}$/.exec(
        rate.before,
      );
    const base = context.scan.placed[at - 1];
    const pair = base && pairs.find(({ now }) => now === base);
    if (!words || !base || !pair || base.sentence !== rate.sentence) return [];
    const sign = /(下降|减少|降低)/.test(words[2] ?? '') ? -1 : 1;
    const [now, then] = [rangeOf(base.claim), rangeOf(pair.past)];
    if (then.low <= 0 || !Number.isFinite(now.high) || !Number.isFinite(then.high)) return [];
    const changes = rate.claim.percent
      ? [(now.low / then.high - 1) * 100, (now.high / then.low - 1) * 100]
      : [now.low - then.high, now.high - then.low];
    if (rate.claim.percent === false && unitFamily(rate.claim.unit) !== unitFamily(base.claim.unit)) return [];
    const places = placesOf(context.text, rate.claim);
    const room = rate.claim.approx === 'exact' ? 10 ** -places : Math.max(1, rate.claim.value * 0.1);
    const said = sign * rate.claim.value;
    const [low = 0, high = 0] = changes;
    if (said >= low - room && said <= high + room) return [];
    const real = rate.claim.percent ? `${tidy(Math.round(low * 10) / 10)}%` : `${tidy(low)}`;
    const says = `上年报告是${sayAmount(pair.past)}${pair.past.unit}，本年${sayAmount(base.claim)}${base.claim.unit}，应为${real}，文中写${said < 0 ? '下降' : '增长'}${sayAmount(rate.claim)}`;
    return [findingAt('year-on-year-wrong', context.text, rate.claim, says, { others: [base.claim] })];
  });
}
