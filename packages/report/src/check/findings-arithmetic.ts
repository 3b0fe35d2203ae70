/** Findings from the arithmetic between a text's numbers. */

import { type FindingCode, findingAt } from './findings-catalogue.ts';
import type { Context } from './findings-context.ts';
import type { Finding } from './model.ts';
import type { Placed } from './relations-scan.ts';
import type { FoundRelation } from './relations-sum.ts';
import { sumOf, tidy } from './text-amount.ts';

export function arithmeticFindings(context: Context, relations: readonly FoundRelation[]): Finding[] {
  return [
    ...relations.flatMap((relation) => ofRelation(context, relation)),
    ...overHundred(context),
    ...unstatedScope(context),
    ...mixedUnits(context),
  ];
}

function ofRelation(context: Context, relation: FoundRelation): Finding[] {
  const [first, ...others] = relation.claims;
  if (!first) return [];
  const made = (code: FindingCode, says: string): Finding[] => [
    findingAt(code, context.text, first, says, { others, ...(relation.certain && { severity: 'error' }) }),
  ];
  if (relation.kind === 'duplicate') {
    const name = context.input.vocabulary.labelOf(first.indicator);
    return made(
      'figure-repeated',
      `“${name}”方面，不同段落的数字相同或者相加相同（${relation.says}），请看是不是同一批工作`,
    );
  }
  if (relation.holds) return relation.kind === 'rate' ? notFull(context, relation) : [];
  switch (relation.kind) {
    case 'sum': {
      const sum = sumOf(others).low;
      const gap = tidy(sum - first.value);
      return made(
        'sum-broken',
        `各分项相加为${sum}，与合计${tidy(first.value)}相差${Math.abs(gap)}（${relation.says}不成立）`,
      );
    }
    case 'rate':
      return made('rate-broken', `按文中件数计算：${relation.says}，两者不符`);
    case 'bound':
      return made('bound-broken', `部分大于整体：${relation.says}不成立`);
    case 'equal':
      return made('values-differ', `同一事项前后数字不同：${relation.says}`);
  }
}

function notFull(context: Context, relation: FoundRelation): Finding[] {
  const [rate, of, over] = relation.claims;
  if (!rate || !of || !over || rate.value !== 100 || rate.approx !== 'exact') return [];
  if (of.approx !== 'exact' || over.approx !== 'exact' || of.value >= over.value) return [];
  return [
    findingAt('rate-not-full', context.text, rate, `文中写100%，按件数计算：${relation.says}`, { others: [of, over] }),
  ];
}

function overHundred(context: Context): Finding[] {
  return context.scan.placed.flatMap(({ claim, head }) => {
    if (!claim.percent || claim.value <= 100) return [];
    const name = /[\u4e00-\u9fff]{1,8}率[^，,。率]{0,6}$/.exec(head)?.[0] ?? '';
    if (name === '' || /(完成|增长|增幅|达标|收益|超|目标|投资|回报)/.test(name)) return [];
    return [findingAt('rate-over-hundred', context.text, claim, `“${head.trim()}${claim.value}%”超过了100%`)];
  });
}

/** Pairs that are normally ordered, and what may explain it when they are not. */
const scopes = [
  { more: 'mediations_succeeded', less: 'disputes_found', says: '调解成功的件数多于排查出的件数' },
  { more: 'decisions_published', less: 'cases_closed', says: '公示的件数多于已结案的件数' },
] as const;

function unstatedScope(context: Context): Finding[] {
  const found: Finding[] = [];
  for (const paragraph of context.scan.byParagraph.values())
    for (const { more, less, says } of scopes) {
      const of = (label: string): Placed[] =>
        paragraph.filter(({ claim, each }) => claim.indicator === label && claim.approx === 'exact' && !each);
      const [many, few] = [of(more), of(less)];
      const only = few[0];
      const first = many[0];
      if (
        !only ||
        !first ||
        few.length !== 1 ||
        paragraph.some(({ claim }) => claim.indicator === 'mediations_accepted')
      )
        continue;
      const sum = sumOf(many.map(({ claim }) => claim)).low;
      if (sum <= only.claim.value) continue;
      const others = [...many.slice(1), only].map(({ claim }) => claim);
      found.push(
        findingAt('scope-unstated', context.text, first.claim, `${says}（${sum}与${only.claim.value}），没有说明口径`, {
          others,
        }),
      );
    }
  return found;
}

const caseUnits = ['件', '起', '宗', '例'];
const disputes = /^(mediations_(accepted|succeeded|written|oral)|disputes_(found|resolved))$/;
const penalties =
  /^(cases_(filed|closed|open)|penalty_(decisions|simple|general)|legal_reviews_of_decisions|decisions_published)$/;

/** 1852件 and 1818起 of the same disputes. */
function mixedUnits(context: Context): Finding[] {
  return [disputes, penalties].flatMap((group) => {
    const of = context.scan.placed.filter(({ claim }) => group.test(claim.indicator) && caseUnits.includes(claim.unit));
    const first = of[0];
    const other = of.filter(({ claim }) => claim.unit !== first?.claim.unit);
    const second = other[0];
    if (!first || !second) return [];
    const says = `同类案件有的用“${first.claim.unit}”，有的用“${second.claim.unit}”`;
    return [
      findingAt('units-mixed', context.text, second.claim, says, {
        others: [first, ...other.slice(1)].map(({ claim }) => claim),
      }),
    ];
  });
}
