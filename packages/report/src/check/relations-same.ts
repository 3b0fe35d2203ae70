/** The same thing said twice: with the same number (equal), perhaps counted twice (duplicate), or with another number. */
import type { Placed, Scan } from './relations-scan.ts';
import type { FoundRelation } from './relations-sum.ts';
import { standing } from './relations-words.ts';
import { overlaps, rangeOf, sameFamily, sayAmount, sumOf, unitFamily } from './text-amount.ts';

/** Words that set a count apart from another of the same thing. */
const qualifier =
  /(上半年|下半年|季度|\d月|每|各|其中|新增|去年|上年|同比|另|村级|镇级|乡级|县级|专职|兼职|协助|参与|专场|特殊|[一二三四五六七八九十]月)/;
/** Below this, equal numbers of two activities are mere chance. */
const leastDuplicate = 20;
const mostOfAKind = 40;

/** Pairs of numbers of the same thing in different paragraphs. */
export function repeatsOf(scan: Scan): FoundRelation[] {
  const kinds = new Map<string, Placed[]>();
  for (const one of scan.placed) {
    const { indicator, unit, percent } = one.claim;
    if (indicator === 'other' || percent || one.each) continue;
    const key = `${indicator} ${unitFamily(unit)}`;
    const kind = kinds.get(key);
    if (kind) kind.push(one);
    else kinds.set(key, [one]);
  }
  return [...kinds.values()].flatMap((kind) => compared(kind.slice(0, mostOfAKind)));
}

function compared(kind: readonly Placed[]): FoundRelation[] {
  const found: FoundRelation[] = [];
  for (const [at, a] of kind.entries())
    for (const b of kind.slice(at + 1)) {
      if (a.paragraph === b.paragraph) continue;
      const relation = a.claim.value === b.claim.value ? same(a, b) : differing(a, b);
      if (relation) {
        found.push(relation);
        break;
      }
    }
  return [...found, ...summed(kind)];
}

function same(a: Placed, b: Placed): FoundRelation | undefined {
  if (a.claim.approx !== b.claim.approx || !sameFamily(a.claim, b.claim)) return undefined;
  if (a.claim.part || b.claim.part) return undefined;
  if (
    standing.has(a.claim.indicator) ||
    (a.claim.approx === 'exact' && phrase(a) === phrase(b) && phrase(a).length >= 4)
  )
    return made('equal', true, a, b);
  if (a.claim.value < leastDuplicate) return undefined;
  return made('duplicate', true, a, b);
}

function differing(a: Placed, b: Placed): FoundRelation | undefined {
  if (a.claim.part || b.claim.part || overlaps(rangeOf(a.claim), rangeOf(b.claim))) return undefined;
  if (qualifier.test(a.before.slice(-24)) || qualifier.test(b.before.slice(-24))) return undefined;
  const [x, y] = [phrase(a), phrase(b)];
  const alike = x === y && x.length >= (standing.has(a.claim.indicator) ? 3 : 6);
  if (!alike || a.claim.approx !== 'exact' || b.claim.approx !== 'exact') return undefined;
  return made('equal', false, a, b);
}

/** 10条 and 21条 in one place, 30余幅 in another. */
function summed(kind: readonly Placed[]): FoundRelation[] {
  return kind.flatMap((rough) => {
    if (rough.claim.approx !== 'more_than' || rough.claim.value < leastDuplicate) return [];
    for (const sentence of new Set(kind.map((one) => one.sentence))) {
      const parts = kind.filter((one) => one.sentence === sentence && one.paragraph !== rough.paragraph);
      if (parts.length < 2 || parts.some((one) => one.claim.approx !== 'exact')) continue;
      const sum = sumOf(parts.map((one) => one.claim));
      if (!overlaps(sum, rangeOf(rough.claim))) continue;
      const says = `${sayAmount(rough.claim)}=${parts.map((one) => sayAmount(one.claim)).join('+')}`;
      const claims = [rough, ...parts].map((one) => one.claim);
      return [{ kind: 'duplicate', holds: true, certain: false, says, claims } satisfies FoundRelation];
    }
    return [];
  });
}

/** The words that name a number, without those that only say that it is one: 全年共调解矛盾纠纷 → 调解矛盾纠纷. */
function phrase(one: Placed): string {
  return one.head
    .replace(/[\s\u3000]/g, '')
    .replace(
      /(20\d\d年度?|全年|本年度|今年以?来?|年内|累计|共计|总计|合计|共|已|目前|现|全镇|全乡|我镇|我乡|全县|全街)/g,
      '',
    )
    .replace(/^(现有|共有|拥有|配备|组建|建立|发展|聘请|选聘|设立|建成|成立|有)+/, '')
    .replace(/(达到|达|约|有|了|为|是|近)+$/, '');
}

function made(kind: 'equal' | 'duplicate', holds: boolean, a: Placed, b: Placed): FoundRelation {
  const sign = holds ? '=' : '≠';
  return {
    kind,
    holds,
    certain: false,
    says: `${sayAmount(a.claim)}${sign}${sayAmount(b.claim)}`,
    claims: [a.claim, b.claim],
  };
}
