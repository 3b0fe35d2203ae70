/**
 * What keeps a report from being signed: figures that contradict each other, typed numbers the ledgers contradict, and
 * typed numbers that cannot be right beside the others.
 */
import { entryIndicators, getIndicator, isMoney, type Refusal, type Relation } from '@yifa/kernel';
import { formatMoney } from '@yifa/office';
import type { RelationResult, Store } from '@yifa/store';
import type { TextFinding } from './text-findings.ts';
import type { TypedClaim } from './typed.ts';

/** The declared relations in which a figure of the text has a part, itself or as a term. */
export function relationsOver(store: Store, indicators: readonly string[]): Relation[] {
  const used = new Set(
    indicators.flatMap((id) => [id, ...entryIndicators(getIndicator(store.domain, id)).map((each) => each.id)]),
  );
  return store.domain.relations.filter(({ left, right }) => [...left, ...right].some((each) => used.has(each.id)));
}

function side(indicators: Relation['left'], value: number): string {
  const shown = indicators.every(isMoney) ? `${formatMoney(value, '元')}元` : String(value);
  return `${indicators.map((each) => each.label).join('＋')} ${shown}`;
}

/** The relations that do not hold, each as a reason against signing. */
export function brokenRelations(results: readonly RelationResult[]): Refusal[] {
  return results
    .filter((each) => !each.holds)
    .map(({ relation, left, right }) => ({
      code: 'unlawful-step',
      says: `数据前后不符：${relation.says}，实为“${side(relation.left, left)}”与“${side(relation.right, right)}”`,
      remedy: '打开这些数据所列的记录，更正漏登、错登的日期或结果',
    }));
}

/** The typed numbers that the ledgers contradict, each as a reason against signing. */
export function contradictedNumbers(typed: readonly TypedClaim[]): Refusal[] {
  return typed
    .filter((each) => each.verdict === 'contradicted')
    .map(({ quote, says, text }) => ({
      code: 'unlawful-step',
      says: `文稿中手写的“${quote}”与台账不符：${says}`,
      remedy: text === undefined ? '改正数字，或者补登台账' : `改用台账数据“${text}”，或者更正台账`,
    }));
}

/** The typed numbers that do not agree with the numbers around them, each as a reason against signing. */
export function contradictedWithin(findings: readonly TextFinding[]): Refusal[] {
  return findings
    .filter((each) => each.contradiction)
    .map(({ quote, says, remedy }) => ({
      code: 'unlawful-step',
      says: `文稿中“${quote}”与文中别的数字不能同时成立：${says}`,
      remedy,
    }));
}
