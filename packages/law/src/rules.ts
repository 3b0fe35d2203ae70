import { compareDates, type PlainDate } from './plain-date.ts';
import { citeProvision } from './provisions.ts';
import type { Rule } from './rule.ts';
import { advisers } from './rules/advisers.ts';
import { compulsion } from './rules/compulsion.ts';
import { decisions } from './rules/decisions.ts';
import { disclosure } from './rules/disclosure.ts';
import { education } from './rules/education.ts';
import { emergency } from './rules/emergency.ts';
import { mediation } from './rules/mediation.ts';
import { normative } from './rules/normative.ts';
import { officers } from './rules/officers.ts';
import { oversight } from './rules/oversight.ts';
import { penaltyCase } from './rules/penalty-case.ts';
import { penaltyExecution } from './rules/penalty-execution.ts';
import { penaltyPower } from './rules/penalty-power.ts';
import { periods } from './rules/periods.ts';
import { petition } from './rules/petition.ts';
import { remedies } from './rules/remedies.ts';
import { reports } from './rules/reports.ts';
import { services } from './rules/services.ts';

/** Every legal rule known, by id. */
export const rules = {
  ...penaltyPower,
  ...penaltyCase,
  ...penaltyExecution,
  ...compulsion,
  ...oversight,
  ...decisions,
  ...normative,
  ...disclosure,
  ...petition,
  ...mediation,
  ...remedies,
  ...reports,
  ...education,
  ...emergency,
  ...services,
  ...officers,
  ...advisers,
  ...periods,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** All provisions of a rule as documents cite them, joined by 、; empty for a rule that rests on local practice alone. */
export function citeRule(id: RuleId): string {
  return rules[id].provisions.map(citeProvision).join('、');
}

/** Whether the rule applies to an act of that day. */
export function ruleInForce(id: RuleId, on: PlainDate): boolean {
  const rule: Rule = rules[id];
  const begun = rule.from === undefined || compareDates(rule.from, on) <= 0;
  return begun && (rule.until === undefined || compareDates(on, rule.until) <= 0);
}
