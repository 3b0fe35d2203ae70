/**
 * How alike the words of a claim and those of each indicator are: shared pairs of neighbouring characters, the telling
 * ones weighing more. 办理 and 开展 stand in many indicators and tell little; 审计 stands in few and tells much. No word
 * lists, nothing learnt. An index from pairs to indicators keeps it to the pairs that a claim has.
 */
import type { Domain, Indicator, ReportTemplate } from '@yifa/kernel';
import type { SpokenWords } from './claim-words.ts';
import { namesOf, pairsOf } from './namings.ts';

export interface DomainWording {
  readonly indicators: readonly Indicator[];
  /** How alike each indicator is, 0 to 1, in the order of `indicators`. */
  likenesses(words: SpokenWords): Float64Array;
}

/** How much words farther away count. */
const near = 0.6;
const far = 0.3;
/** Is the indicator called so? Are the claim's own words among the indicator's? Is the talk of the indicator's ledger? */
const share = { said: 0.45, meant: 0.45, about: 0.1 } as const;
/** Of a name within a sentence, the name itself and what stands before it. */
const inSentence = { name: 0.6, before: 0.4 } as const;

/** Where a pair occurs: numbers of namings and of indicators. */
interface Postings {
  readonly weight: number;
  readonly names: number[];
  readonly befores: number[];
  readonly topics: number[];
  readonly alls: number[];
}

const known = new WeakMap<object, DomainWording>();

/** The wordings of a domain's indicators, those of a template that says them included; computed once for either. */
export function wordingOf(domain: Domain, template?: ReportTemplate): DomainWording {
  const before = known.get(template ?? domain);
  if (before) return before;
  const made = indexed(domain, template);
  known.set(template ?? domain, made);
  return made;
}

function indexed(domain: Domain, template: ReportTemplate | undefined): DomainWording {
  const names = namesOf(domain, template);
  const counts = new Map<string, number>();
  for (const { all } of names) for (const pair of all) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const most = Math.log(names.length + 1);
  const postings = new Map<string, Postings>();
  const at = (pair: string): Postings => {
    const found = postings.get(pair);
    if (found) return found;
    const weight = Math.max(0.05, 1 - Math.log(Math.max(1, counts.get(pair) ?? 1)) / most);
    const made = { weight, names: [], befores: [], topics: [], alls: [] };
    postings.set(pair, made);
    return made;
  };
  const total = (pairs: Iterable<string>): number => [...pairs].reduce((sum, pair) => sum + at(pair).weight, 0);

  const ofIndicator: number[] = [];
  const nameTotals: number[] = [];
  const beforeTotals: number[] = [];
  const topicTotals: number[] = [];
  for (const [indicator, { namings, topic, all }] of names.entries()) {
    topicTotals.push(total(topic));
    for (const pair of topic) at(pair).topics.push(indicator);
    for (const pair of all) at(pair).alls.push(indicator);
    for (const { pairs, before } of namings) {
      const naming = ofIndicator.push(indicator) - 1;
      nameTotals.push(total(pairs));
      beforeTotals.push(total(before));
      for (const pair of pairs) at(pair).names.push(naming);
      for (const pair of before) at(pair).befores.push(naming);
    }
  }

  const likenesses = (words: SpokenWords): Float64Array => {
    const own = pairsOf(words.own);
    const sentence = pairsOf(words.sentence);
    const name = new Float64Array(ofIndicator.length);
    const earlier = new Float64Array(ofIndicator.length);
    const about = new Float64Array(names.length);
    const meant = new Float64Array(names.length);
    let ownTotal = 0;
    for (const pair of new Set([...own, ...sentence, ...pairsOf(words.paragraph)])) {
      const found = postings.get(pair);
      if (own.has(pair)) ownTotal += found?.weight ?? 1;
      if (!found) continue;
      const { weight } = found;
      const present = weight * (own.has(pair) ? 1 : sentence.has(pair) ? near : far);
      for (const naming of found.names) add(name, naming, present);
      for (const indicator of found.topics) add(about, indicator, present);
      if (sentence.has(pair)) for (const naming of found.befores) add(earlier, naming, weight);
      if (own.has(pair)) for (const indicator of found.alls) add(meant, indicator, weight);
    }
    const said = new Float64Array(names.length);
    for (const [naming, indicator] of ofIndicator.entries()) {
      const called = ratio(name[naming], nameTotals[naming]);
      const before = beforeTotals[naming] ?? 0;
      const whole =
        before === 0 ? called : inSentence.name * called + inSentence.before * ratio(earlier[naming], before);
      if (whole > (said[indicator] ?? 0)) said[indicator] = whole;
    }
    return said.map(
      (value, indicator) =>
        share.said * value +
        share.meant * ratio(meant[indicator], ownTotal) +
        share.about * ratio(about[indicator], topicTotals[indicator]),
    );
  };
  return { indicators: names.map(({ indicator }) => indicator), likenesses };
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

function ratio(part = 0, whole = 0): number {
  return whole === 0 ? 0 : part / whole;
}
