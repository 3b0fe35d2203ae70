import { plainDate } from '../plain-date.ts';
import { type Places, provisions } from '../provisions.ts';
import type { Certainty, Role, Rule } from '../rule.ts';
import { withIds } from '../with-ids.ts';

/** A rule as its section writes it; what the section has in common is left out. */
export interface RuleText {
  readonly says: string;
  readonly limit?: string;
  readonly trigger?: string;
  readonly who?: readonly Role[];
  readonly consequence?: string;
  /** Statute and articles, one row a statute. */
  readonly at: readonly Places[];
  readonly certainty?: Certainty;
  readonly local?: true;
  readonly from?: string;
  readonly until?: string;
  readonly note?: string;
}

interface Common {
  readonly section: number;
  readonly consequence: string;
  readonly certainty: Certainty;
  readonly from?: string;
}

/** The consequence of rules for whose breach no text names one. */
export const noConsequence = '法律未规定专门后果';

function complete(common: Common, text: RuleText): Omit<Rule, 'id'> {
  const { at, who, from: ownFrom, until, ...rest } = text;
  const from = ownFrom ?? common.from;
  return {
    section: common.section,
    consequence: common.consequence,
    certainty: common.certainty,
    ...rest,
    who: who ?? [],
    provisions: provisions(...at),
    ...(from === undefined ? {} : { from: plainDate(from) }),
    ...(until === undefined ? {} : { until: plainDate(until) }),
  };
}

/** The rules of one section, with what they share filled in. */
export function sectionRules<const K extends string>(common: Common, texts: Readonly<Record<K, RuleText>>) {
  const rows: Partial<Record<K, Omit<Rule, 'id'>>> = {};
  for (const id in texts) rows[id] = complete(common, texts[id]);
  return withIds(rows as Readonly<Record<K, Omit<Rule, 'id'>>>);
}

/** Every article from `first` to `last`. */
export function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}
