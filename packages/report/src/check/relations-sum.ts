/** Totals and their parts: 66宗（其中书面27宗，口头39宗）; parts first, 合计 after; and lists that only give examples. */
import type { TextRelation } from './model.ts';
import type { Placed, Scan } from './relations-scan.ts';
import { complementary, newStatement, sideOf } from './relations-words.ts';
import { overlaps, rangeOf, sameFamily, sayAmount, sumOf, unitFamily } from './text-amount.ts';

/** How surely the list after a total names all its parts. */
type Listing = 'all' | 'some';

/** A relation and, when broken, whether it cannot be right (more than the whole) or only does not add up. */
export interface FoundRelation extends TextRelation {
  readonly certain: boolean;
}

const allMark = /(包括|包含|分别为|分别是|分别|分为|构成|组成|其余|[：:]\s*)/;
const someMark = /(其中|里头|里面|当中|内含|内有|含)/;
/** Words between total and list that begin something new instead. */
const etcetera = /等[^级次待]?/;
const totalWord = /(合计|共计|总计|三类合计|两项合计)[^，,。；;、]{0,12}$/;
const longestGap = 18;
const mostParts = 40;
/** How far a list may stand from its total. */
const longestWay = 120;

/** Every total with parts in a text. At most one relation for each total. */
export function sumsOf(scan: Scan): FoundRelation[] {
  const found: FoundRelation[] = [];
  for (const sentence of scan.bySentence.values()) {
    const used = new Set<Placed>();
    for (const [at, total] of sentence.entries()) {
      if (total.claim.percent || total.each || total.claim.unit === '') continue;
      const relation =
        partsAfter(scan, sentence, at, used) ?? partsBefore(scan, sentence, at) ?? halvesBefore(sentence, at);
      if (relation) found.push(relation);
    }
  }
  for (const relation of acrossSentences(scan)) found.push(relation);
  return found;
}

function partsAfter(scan: Scan, sentence: readonly Placed[], at: number, used: Set<Placed>): FoundRelation | undefined {
  const total = sentence[at];
  if (!total || used.has(total)) return undefined;
  const first = nextOfFamily(sentence, at);
  if (!first || first.each) return undefined;
  const gap = scan.text.slice(total.claim.end, first.claim.start);
  const bracketed = first.depth === total.depth + 1 && /^[^，,；;]{0,4}[（(]/.test(gap);
  if (first.depth !== total.depth && !bracketed) return undefined;
  const some = someMark.test(gap);
  const all = !some && (allMark.test(gap) || bracketed);
  const parts = listFrom(scan, sentence, first, total);
  if (parts.loose.some((part) => used.has(part))) return undefined;
  const relation = some || all ? judged(scan, total, parts, all ? 'all' : 'some') : unmarked(total, parts, gap);
  if (relation) for (const claim of relation.claims.slice(1)) markUsed(sentence, claim, used);
  return relation;
}

function markUsed(sentence: readonly Placed[], claim: FoundRelation['claims'][number], used: Set<Placed>): void {
  for (const each of sentence) if (each.claim === claim) used.add(each);
}

function nextOfFamily(sentence: readonly Placed[], at: number): Placed | undefined {
  const total = sentence[at];
  if (!total) return undefined;
  for (let next = at + 1; next < sentence.length; next += 1) {
    const other = sentence[next];
    if (!other || other.claim.start - total.claim.end > longestWay) return undefined;
    if (other.claim.start !== total.claim.start && sameFamily(other.claim, total.claim)) return other;
  }
  return undefined;
}

interface Parts {
  /** Parted by single marks only, nothing new begun in between. */
  readonly tight: readonly Placed[];
  /** Every number of the same unit up to the end of the list's sentence. */
  readonly loose: readonly Placed[];
}

function listFrom(scan: Scan, sentence: readonly Placed[], first: Placed, total: Placed): Parts {
  const loose: Placed[] = [first];
  const tight: Placed[] = [first];
  let stillTight = true;
  let last = first;
  for (let at = first.inSentence + 1; at < sentence.length && loose.length < mostParts; at += 1) {
    const next = sentence[at];
    if (!next || next.depth < first.depth) break;
    if (next.depth > first.depth || next.claim.start === last.claim.start) continue;
    if (!sameFamily(next.claim, total.claim) || next.each) continue;
    const gap = scan.text.slice(last.claim.end, next.claim.start);
    if (/(其中|合计|共计|总计|累计|另外|此外|同时|同比)/.test(gap)) break;
    const bare = gap.replace(/[（(][^（）()]*[）)]/g, '');
    const marks = bare.match(/[，,、；;：:和及]/g)?.length ?? 0;
    if (marks > 1 || marks === 0 || bare.length > longestGap || newStatement(bare, first.head)) stillTight = false;
    loose.push(next);
    if (stillTight) tight.push(next);
    last = next;
  }
  return { tight, loose };
}

function judged(scan: Scan, total: Placed, parts: Parts, listing: Listing): FoundRelation | undefined {
  const whole = rangeOf(total.claim);
  const exact = prefixThatFits(total, parts.loose);
  if (exact) return relation('sum', true, total, exact, '=');
  const list = parts.tight;
  const last = list.at(-1);
  if (!last) return undefined;
  const sum = sumOf(list.map((each) => each.claim));
  if (list.length === 1) {
    if (listing === 'all' && sum.low > whole.high) return undefined;
    return relation('bound', sum.low <= whole.high, total, list, '≥', true);
  }
  const halves = complementary(list.map((each) => each.head + each.after));
  const first = list[0];
  if (listing === 'some' && first && rangeOf(first.claim).low > whole.high)
    return relation('bound', false, total, [first], '≥', true);
  if (!halves && !classes(scan, total, list, listing)) {
    return sum.low <= whole.high ? relation('bound', true, total, list, '≥') : undefined;
  }
  if (sum.low > whole.high) return relation('sum', false, total, list, '=', halves || listing === 'all');
  if (list.some((each) => each.claim.approx !== 'exact')) return undefined;
  const open = etcetera.test(last.after) || /等/.test(scan.text.slice(last.claim.end, last.claim.end + 3));
  const complete = halves || (listing === 'all' && list.length >= 3);
  if (!open && complete && list.length === parts.loose.length) return relation('sum', false, total, list, '=');
  return relation('bound', true, total, list, '≥');
}

/**
 * Whether a list sorts the whole into classes, each thing in one (民事20件、刑事6件), and does not tell several sides of
 * the same things (公开征求意见4项，专家论证4项) or people, who belong to more than one class.
 */
function classes(scan: Scan, total: Placed, list: readonly Placed[], listing: Listing): boolean {
  if (['人', '人次'].includes(unitFamily(total.claim.unit))) return false;
  if (list.some((each) => each.claim.value >= total.claim.value || sideOf(each.head))) return false;
  if (listing === 'all') return true;
  return list.slice(1).every((each, at) => {
    const before = list[at];
    return (
      before !== undefined &&
      /^[、和及]|^[^，,；;]*[）)][、和及]/.test(scan.text.slice(before.claim.end, each.claim.start))
    );
  });
}

/** Parts that simply follow: believed when they add up, or when they are the two halves of one thing (结案、在办). */
function unmarked(total: Placed, parts: Parts, gap: string): FoundRelation | undefined {
  if (gap.length > 30 || (gap.match(/[，,、：:]/g)?.length ?? 0) > 1 || /[；;]/.test(gap)) return undefined;
  if (total.claim.approx !== 'exact' || total.claim.value < 2) return undefined;
  const fits = prefixThatFits(total, parts.tight);
  if (fits?.every((each) => each.claim.approx === 'exact')) return relation('sum', true, total, fits, '=');
  const pair = parts.tight.slice(0, 2);
  if (pair.length < 2 || parts.loose.length > 2 || !complementary(pair.map((each) => each.head + each.after)))
    return undefined;
  if (!/(立案|受理|收到|调解|办理|查处|登记|交办|共)/.test(total.head)) return undefined;
  return relation('sum', false, total, pair, '=');
}

function partsBefore(scan: Scan, sentence: readonly Placed[], at: number): FoundRelation | undefined {
  const total = sentence[at];
  if (!total || !totalWord.test(total.before)) return undefined;
  const parts: Placed[] = [];
  let next = total;
  for (let back = at - 1; back >= 0 && parts.length < mostParts; back -= 1) {
    const part = sentence[back];
    if (!part || part.depth !== total.depth || !sameFamily(part.claim, total.claim)) break;
    const gap = scan.text.slice(part.claim.end, next.claim.start);
    if (gap.length > longestGap || (gap.match(/[，,、；;]/g)?.length ?? 0) !== 1) break;
    parts.unshift(part);
    next = part;
  }
  for (let from = 0; from <= parts.length - 2; from += 1) {
    const tail = parts.slice(from);
    if (overlaps(sumOf(tail.map((each) => each.claim)), rangeOf(total.claim)))
      return relation('sum', true, total, tail, '=');
  }
  if (parts.length < 2 || parts.some((each) => each.claim.approx !== 'exact')) return undefined;
  if (
    !/[，,]\s*(合计|共计|总计)[^，,]{0,4}$/.test(total.before) ||
    ['人', '人次'].includes(unitFamily(total.claim.unit))
  )
    return undefined;
  return relation('sum', false, total, parts, '=');
}

/** 调处成功155起，…，口头协议90起，书面协议65起: two halves, of whichever number before them they add up to. */
function halvesBefore(sentence: readonly Placed[], at: number): FoundRelation | undefined {
  const [a, b] = [sentence[at - 1], sentence[at]];
  if (!a || !b || !sameFamily(a.claim, b.claim) || !complementary([a.head + a.after, b.head + b.after]))
    return undefined;
  const before = sentence.slice(Math.max(0, at - 6), at - 1);
  const total = before.find(
    (one) => sameFamily(one.claim, a.claim) && overlaps(rangeOf(one.claim), sumOf([a.claim, b.claim])),
  );
  return total && relation('sum', true, total, [a, b], '=');
}

/** A sentence that begins with 其中 speaks of the total that ends the sentence before. */
function* acrossSentences(scan: Scan): Generator<FoundRelation> {
  for (const [number, sentence] of scan.bySentence) {
    const first = sentence[0];
    const span = scan.layout.sentences[number];
    if (!first || !span || !/^\s*(其中|包括|分别是|分别为)/.test(scan.text.slice(span.start, span.start + 6))) continue;
    const before = scan.bySentence.get(number - 1);
    const totals = before?.filter((each) => each.paragraph === first.paragraph && sameFamily(each.claim, first.claim));
    const total = totals?.[0];
    if (!total || totals.length !== 1 || total.claim.percent) continue;
    const list = listFrom(scan, sentence, first, total);
    const found = judged(scan, total, list, 'some');
    if (found) yield found;
  }
}

function prefixThatFits(total: Placed, parts: readonly Placed[]): readonly Placed[] | undefined {
  const whole = rangeOf(total.claim);
  for (let length = parts.length; length >= 2; length -= 1) {
    const prefix = parts.slice(0, length);
    if (overlaps(sumOf(prefix.map((each) => each.claim)), whole)) return prefix;
  }
  return undefined;
}

function relation(
  kind: 'sum' | 'bound',
  holds: boolean,
  total: Placed,
  parts: readonly Placed[],
  sign: '=' | '≥',
  certain = false,
): FoundRelation {
  const says = `${sayAmount(total.claim)}${sign}${parts.map((each) => sayAmount(each.claim)).join('+')}`;
  return { kind, holds, says, claims: [total, ...parts].map((each) => each.claim), certain: !holds && certain };
}
