import type { PlainDate } from './plain-date.ts';
import type { Provision } from './provisions.ts';

/** Who must act, or whose act it is. */
export const roleLabels = {
  handler: '承办人（执法人员）',
  head: '乡镇政府负责人',
  reviewer: '法制审核人（司法所、法制员）',
  office: '党政办',
  'petition-office': '信访办',
  'justice-office': '司法所',
  'emergency-office': '应急办',
  secretary: '党委书记',
  mayor: '乡镇长',
  party: '当事人',
  mediator: '调解员',
  'mediation-committee': '人民调解委员会',
  window: '服务窗口',
  'county-petition-office': '县级信访部门',
  county: '县级机关',
  city: '市级机关',
  unit: '事发单位',
  stations: '各站所',
  staff: '全体人员',
  'peoples-congress': '乡镇人民代表大会',
} as const;

export type Role = keyof typeof roleLabels;

/**
 * How sure the content is: `verified` read in the text of the statute; `secondary` read in a reprint or a local text;
 * `memory` not checked against a text; `unsure` must not be relied upon.
 */
export type Certainty = 'verified' | 'secondary' | 'memory' | 'unsure';

/** One legal requirement on a township, in our own words. */
export interface Rule {
  readonly id: string;
  /** 1 penalties, 2 enforcement systems, 3 decisions, 4 normative documents, 5 disclosure, 6 petitions, 7 mediation, 8 reconsideration and litigation, 9 reports, 10 legal education, 11 emergencies, 12 services, 13 officers, 14 advisers, 15 counting of periods. */
  readonly section: number;
  /** The requirement as one Chinese sentence, with its limit. */
  readonly says: string;
  readonly limit?: string;
  /** From which event until when. */
  readonly trigger?: string;
  readonly who: readonly Role[];
  /** What follows from a breach. */
  readonly consequence: string;
  readonly provisions: readonly Provision[];
  readonly certainty: Certainty;
  /** The figure is left to the province or county: a setting, never a constant. */
  readonly local?: boolean;
  /** First day the rule applies, where it began within the years the records reach. */
  readonly from?: PlainDate;
  /** Last day the rule applies. */
  readonly until?: PlainDate;
  readonly note?: string;
}
