/** Rates against the two numbers they come from, rounded the way they were said. */

import type { Placed, Scan } from './relations-scan.ts';
import type { FoundRelation } from './relations-sum.ts';
import { plays, type RateRule, rateRules } from './relations-words.ts';
import { placesOf, rangeOf, rateFits, sameFamily, sayAmount, tidy, unitFamily } from './text-amount.ts';

/** 按时办结率 asks of those done in time, not of all that are done. */
const qualifier = /(按时|按期|及时|限时|时限|首次|一次性?|当场|当天|当日|自动|网上)/;
const mostCandidates = 12;

/** Every rate whose numerator and denominator the same paragraph names. */
export function ratesOf(scan: Scan): FoundRelation[] {
  return scan.placed.flatMap((rate) => {
    if (!rate.claim.percent) return [];
    const found = growth(scan, rate) ?? named(scan, rate) ?? rooted(scan, rate) ?? share(scan, rate);
    return found ? [found] : [];
  });
}

/** 调解率、成功率: the words just before the number tell more surely than a label what rate it is. */
function ruleFor(rate: Placed): RateRule | undefined {
  const words = /[\u4e00-\u9fff、]*率[^，,。；;率]{0,8}$/.exec(rate.head)?.[0] ?? '';
  const names = words.match(/[\u4e00-\u9fff]{1,6}率/g) ?? [];
  const byLabel = rateRules.find((rule) => rule.labels.includes(rate.claim.indicator));
  if (names.length === 0) return byLabel;
  if (byLabel && names.some((name) => byLabel.name.test(name))) return byLabel;
  return rateRules.find((rule) => names.some((name) => rule.name.test(name)));
}

function named(scan: Scan, rate: Placed): FoundRelation | undefined {
  const rule = ruleFor(rate);
  if (!rule) return undefined;
  const candidates = before(scan, rate).filter(
    (one) => one.paragraph === rate.paragraph && rate.sentence - one.sentence <= 1,
  );
  const pairs = candidates
    .filter((of) => plays(rule.of, of))
    .flatMap((of) =>
      candidates
        .filter((over) => over !== of && over.claim.start !== of.claim.start)
        .filter((over) => plays(rule.over, over) && sameFamily(of.claim, over.claim) && !samePlay(rule, of, over))
        .map((over) => ({ of, over })),
    )
    .sort((a, b) => b.of.claim.start + b.over.claim.start - a.of.claim.start - a.over.claim.start);
  const qualified = qualifier.exec(rate.head)?.[1];
  const fitting = pairs.find(({ of, over }) => fits(scan, rate, of, over));
  if (fitting) return relation(rate, fitting.of, fitting.over, true);
  const inSentence = pairs.filter(({ of, over }) => of.sentence === rate.sentence && over.sentence === rate.sentence);
  const only = inSentence[0];
  if (qualified && !only?.of.head.includes(qualified)) return undefined;
  if (!rule.strict || inSentence.length !== 1 || !only || only.over.claim.start > only.of.claim.start) return undefined;
  return relation(rate, only.of, only.over, false, others(candidates, only, rate) === 0);
}

/** Other numbers of the same sort between, which might be what the rate speaks of. */
function others(candidates: readonly Placed[], pair: { of: Placed; over: Placed }, rate: Placed): number {
  return candidates.filter(
    (one) =>
      one !== pair.of &&
      one !== pair.over &&
      one.sentence === rate.sentence &&
      sameFamily(one.claim, pair.of.claim) &&
      one.claim.start > pair.over.claim.start,
  ).length;
}

/** 调解成功 mentions 调解 too: a number that is plainly the numerator's sort is no denominator. */
function samePlay(rule: RateRule, of: Placed, over: Placed): boolean {
  return (
    plays(rule.of, over) &&
    !rule.over.labels.includes(over.claim.indicator) &&
    of.claim.indicator === over.claim.indicator
  );
}

function usable(one: Placed): boolean {
  return (
    !one.claim.percent &&
    !one.each &&
    unitFamily(one.claim.unit) !== '元' &&
    !/(新增|同比|较上年|比上年|增长|减少)[^，,]{0,8}$/.test(one.head)
  );
}

/** The last few numbers before a rate that it may come from. */
function before(scan: Scan, rate: Placed): Placed[] {
  return scan.placed
    .slice(Math.max(0, rate.index - mostCandidates), rate.index)
    .filter((one) => usable(one) && one.claim.start < rate.claim.start);
}

/** 提出意见52条，被采纳50条，采纳率96%: any rate named by the word that names the number just before it. */
function rooted(scan: Scan, rate: Placed): FoundRelation | undefined {
  const root = /([\u4e00-\u9fff]{2})率[^，,。；;率]{0,6}$/.exec(rate.head)?.[1];
  if (!root) return undefined;
  const near = before(scan, rate).filter((one) => one.sentence === rate.sentence);
  const of = near.findLast((one) => one.head.includes(root) && !new RegExp(`(未|不|没有)${root}`).test(one.head));
  const over =
    of && near.findLast((one) => one.index < of.index && sameFamily(one.claim, of.claim) && !one.head.includes(root));
  if (!of || !over) return undefined;
  if (fits(scan, rate, of, over)) return relation(rate, of, over, true);
  if (!of.head.includes(qualifier.exec(rate.head)?.[1] ?? '')) return undefined;
  const direct = rate.index - of.index === 1 && of.index - over.index === 1;
  const all = /(发现|提出|受理|收到|接收|排查|应|审查|制发|发生|立案|交办|下达|反馈)/.test(over.head);
  return direct && all ? relation(rate, of, over, false) : undefined;
}

/** 96件，较上年85件增长12.9%: both years' numbers said, so the growth can be computed. */
function growth(scan: Scan, rate: Placed): FoundRelation | undefined {
  const [now, then] = [scan.placed[rate.index - 2], scan.placed[rate.index - 1]];
  const word = /^[^，,。；;]{0,4}(增长|增加|上升|提高|下降|减少|降低)了?约?$/.exec(rate.before.replace(/[，,]\s*/, ''));
  if (!word || !now || !then || now.sentence !== rate.sentence || then.sentence !== rate.sentence) return undefined;
  if (
    !/(较|比|相比|对比)?(上年|去年|上一年|(?<=较|比)20\d\d年)(同期|度)?的?[^，,。；;]{0,6}$/.test(then.head) ||
    !sameFamily(now.claim, then.claim)
  )
    return undefined;
  if (then.claim.value <= 0 || [now, then, rate].some((one) => one.claim.approx !== 'exact')) return undefined;
  const sign = /(下降|减少|降低)/.test(word[1] ?? '') ? -1 : 1;
  const real = (now.claim.value / then.claim.value - 1) * 100;
  const unit = 10 ** -placesOf(scan.text, rate.claim);
  const holds = Math.abs(real - sign * rate.claim.value) <= unit * 0.999;
  const percent = tidy(Math.round(Math.abs(real) * 100) / 100);
  const says = `${sayAmount(then.claim)}到${sayAmount(now.claim)}${real < 0 ? '下降' : '增长'}${percent}%，文中${word[1]}${sayAmount(rate.claim)}`;
  return { kind: 'rate', holds, certain: false, says, claims: [rate.claim, now.claim, then.claim] };
}

/** 占35%: of the total the sentence named before. Said only when it fits, for the total may be another. */
function share(scan: Scan, rate: Placed): FoundRelation | undefined {
  if (!/占(比|总数|全部|全年|总量)?[^，,。；;率]{0,8}$/.test(rate.head)) return undefined;
  const near = before(scan, rate).filter((one) => one.sentence === rate.sentence);
  const of = near.at(-1);
  if (!of) return undefined;
  const over = near.find((one) => one !== of && sameFamily(one.claim, of.claim) && fits(scan, rate, of, one));
  return over && relation(rate, of, over, true);
}

function fits(scan: Scan, rate: Placed, of: Placed, over: Placed): boolean {
  return rateFits(rangeOf(of.claim), rangeOf(over.claim), rate.claim, placesOf(scan.text, rate.claim));
}

function relation(rate: Placed, of: Placed, over: Placed, holds: boolean, certain = false): FoundRelation {
  const exact = tidy(Math.round((of.claim.value / over.claim.value) * 10_000) / 100);
  return {
    kind: 'rate',
    holds,
    certain: !holds && certain,
    says: `${sayAmount(of.claim)}÷${sayAmount(over.claim)}=${exact}%，文中${sayAmount(rate.claim)}`,
    claims: [rate.claim, of.claim, over.claim],
  };
}
