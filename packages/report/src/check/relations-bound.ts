/** A part never passes its whole: 成功≤受理, 化解≤排查, 专职≤调解员, 新增≤总数. */

import type { Placed, Scan } from './relations-scan.ts';
import type { FoundRelation } from './relations-sum.ts';
import { type BoundRule, boundRules, carriedOver, equalPairs, partial, plays, whole } from './relations-words.ts';
import { rangeOf, sameFamily, sayAmount } from './text-amount.ts';

const mostInParagraph = 60;

/** Bounds and one-for-one pairs between numbers of one paragraph. */
export function boundsOf(scan: Scan): FoundRelation[] {
  const found: FoundRelation[] = [];
  for (const paragraph of scan.byParagraph.values()) {
    const some = paragraph.filter((one) => !one.claim.percent && !one.each).slice(0, mostInParagraph);
    for (const rule of boundRules) found.push(...ruled(scan, some, rule));
    found.push(...partials(scan, some), ...newAndTotal(some), ...pairs(some));
  }
  return found;
}

function ruled(scan: Scan, some: readonly Placed[], rule: BoundRule): FoundRelation[] {
  return some.flatMap((part) => {
    if (!plays(rule.part, part)) return [];
    const wholes = some.filter(
      (one) =>
        one !== part &&
        one.claim.start !== part.claim.start &&
        (one.sentence === part.sentence || (rule.across && part.sentence - one.sentence === 1)) &&
        plays(rule.whole, one) &&
        !plays(rule.part, one) &&
        !/成功/.test(one.head) &&
        sameFamily(one.claim, part.claim) &&
        !siblings(scan, one, part),
    );
    const nearest = [...wholes].sort((a, b) => distance(a, part) - distance(b, part))[0];
    if (!nearest) return [];
    const holds = rangeOf(part.claim).low <= rangeOf(nearest.claim).high;
    if (holds) return [relation(part, nearest, true)];
    const span = scan.layout.sentences[part.sentence];
    const sentence = span ? scan.text.slice(span.start, span.end) : '';
    const together = nearest.sentence === part.sentence && wholes.length === 1;
    if (!together || carriedOver.test(sentence) || /(另|此外|同时|协助|参与)/.test(part.before)) return [];
    const adjacent = Math.abs(nearest.index - part.index) === 1 && nearest.index < part.index;
    return [relation(part, nearest, false, rule.certain && adjacent)];
  });
}

/** Joined by 、 they are parts of one list, and neither is the other's whole. */
function siblings(scan: Scan, a: Placed, b: Placed): boolean {
  if (a.sentence !== b.sentence) return false;
  const [from, to] = a.claim.end <= b.claim.start ? [a.claim.end, b.claim.start] : [b.claim.end, a.claim.start];
  return (
    /^[、和及]/.test(scan.text.slice(from, to)) || /^[^，,；;]{0,60}、[^，,；;]{0,30}$/.test(scan.text.slice(from, to))
  );
}

function distance(a: Placed, b: Placed): number {
  return Math.abs(a.claim.start - b.claim.start) + (a.sentence === b.sentence ? 0 : 1_000);
}

/** 调解员3924人，专职的480人: the same label, the second a narrower one. */
function partials(scan: Scan, some: readonly Placed[]): FoundRelation[] {
  return some.flatMap((part, at) => {
    const one = some[at - 1];
    if (!one || one.claim.indicator !== part.claim.indicator || part.claim.indicator === 'other') return [];
    if (!/(专职|兼职|持证)/.test(part.head) || partial.test(one.head)) return [];
    if (one.sentence !== part.sentence || !sameFamily(one.claim, part.claim)) return [];
    if (scan.text.slice(one.claim.end, part.claim.start).length > 20) return [];
    return [relation(part, one, rangeOf(part.claim).low <= rangeOf(one.claim).high, true)];
  });
}

/** 新引进企业10家 … 企业总数127家: the noun that both end in ties them together. */
function newAndTotal(some: readonly Placed[]): FoundRelation[] {
  return some.flatMap((part, at) => {
    const begun = some
      .slice(0, at + 1)
      .filter((one) => one.sentence === part.sentence && sameFamily(one.claim, part.claim));
    // 新引进企业10家、个体工商户73家: the word before the first holds for those joined by 、 after it.
    const lead = begun.findLast((one) => /新/.test(one.head) || /[，,；;]/.test(one.before));
    if (!lead || !/(新增|新引进|新发展|新注册|新设|新办|新聘)/.test(lead.head)) return [];
    const noun = nounOf(part.head);
    if (noun.length < 2) return [];
    const total = some.find(
      (one) =>
        one.claim.start > part.claim.end &&
        one.sentence === part.sentence &&
        sameFamily(one.claim, part.claim) &&
        whole.test(one.head) &&
        nounOf(one.head).endsWith(noun.slice(-4)),
    );
    return total ? [relation(part, total, rangeOf(part.claim).low <= rangeOf(total.claim).high)] : [];
  });
}

/** The noun that a number counts, of the words before it: 入驻孙家企业总数达到 → 企业 at its end. */
function nounOf(head: string): string {
  const bare = head
    .replace(/(总数|数量|户数|累计|总计|已|共|为|有|约|达到|达|增至|增加到|至)+$/g, '')
    .replace(/(总数|数量|户数)$/, '')
    .replace(/^.*(新引进|新增|新发展|新注册|新设|新办|新聘|注册|现有|共有|累计)/, '');
  return bare.replace(/[^\u4e00-\u9fff]/g, '').slice(-8);
}

function pairs(some: readonly Placed[]): FoundRelation[] {
  return some.flatMap((a, at) =>
    some.slice(at + 1, at + 4).flatMap((b) => {
      const [x, y] = [a.claim.indicator, b.claim.indicator];
      const paired = equalPairs.some(([p, q]) => (p === x && q === y) || (p === y && q === x));
      if (!paired || a.sentence !== b.sentence || a.claim.value !== b.claim.value || !sameFamily(a.claim, b.claim))
        return [];
      if (a.claim.approx !== b.claim.approx || a.claim.start === b.claim.start) return [];
      return [
        {
          kind: 'equal',
          holds: true,
          certain: false,
          says: `${sayAmount(a.claim)}=${sayAmount(b.claim)}`,
          claims: [a.claim, b.claim],
        } satisfies FoundRelation,
      ];
    }),
  );
}

function relation(part: Placed, total: Placed, holds: boolean, certain = false): FoundRelation {
  return {
    kind: 'bound',
    holds,
    certain: !holds && certain,
    says: `${sayAmount(total.claim)}≥${sayAmount(part.claim)}`,
    claims: [total.claim, part.claim],
  };
}
