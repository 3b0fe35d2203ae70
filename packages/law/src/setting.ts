import type { Certainty } from './rule.ts';
import type { RuleId } from './rules.ts';
import { withIds } from './with-ids.ts';

export type SettingKind = 'number' | 'money' | 'yesNo' | 'text' | 'monthDay';

/** A value the law leaves to the province or county (地方口径), with a typical one to start from. */
export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly kind: SettingKind;
  /** 日, 个工作日, 年 …; money is in 分 and has none. */
  readonly unit?: string;
  /** What is common, never a rule: number, 分 for money, MM-DD for monthDay. */
  readonly typical: number | boolean | string;
  readonly certainty: Certainty;
  /** Where the typical value was met, or why there is no national one. */
  readonly basis: string;
  readonly rule?: RuleId;
}

/** A table of settings keyed by id. */
export function settingTable<const K extends string>(rows: Readonly<Record<K, Omit<Setting, 'id'>>>) {
  return withIds<Omit<Setting, 'id'>, K>(rows);
}
