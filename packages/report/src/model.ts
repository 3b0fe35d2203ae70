/** A composed report: outline and prose in which every number is a figure. */

/** A figure as readers see it. */
export interface ReportFigure {
  readonly indicator: string;
  readonly label: string;
  /** 口径. */
  readonly says: string;
  readonly unit: string;
  /** Value with unit, as the sentence says it. */
  readonly text: string;
  /** Exact: counts as they are, money in 分, rates in per cent to two places; null where nothing could be divided. */
  readonly value: number | null;
  readonly terms?: {
    readonly of: number;
    readonly over: number;
    readonly ofIndicator: string;
    readonly overIndicator: string;
    readonly ofLabel: string;
    readonly overLabel: string;
  };
}

/** Text, or a number bound to an indicator. */
export interface ReportRun {
  readonly text: string;
  readonly figure?: string;
}

export interface ReportSection {
  readonly id: string;
  /** 1 一、 2 （一） 3 1. */
  readonly level: 1 | 2 | 3;
  /** With its number; empty for the passages before the first and after the last heading. */
  readonly heading: string;
  readonly paragraphs: readonly (readonly ReportRun[])[];
}

export interface ReportWarning {
  readonly code: string;
  readonly says: string;
  readonly remedy: string;
}

export interface ComposedReport {
  readonly org: string;
  readonly orgName: string;
  readonly year: number;
  readonly title: string;
  /** 发文字号. */
  readonly number: string;
  readonly addressee: string;
  readonly copyTo: readonly string[];
  readonly signers: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly signature: { readonly org: string; readonly date: string };
  /** Figures used, by indicator id. */
  readonly figures: Readonly<Record<string, ReportFigure>>;
  readonly period: { readonly from: string; readonly to: string };
  readonly warnings: readonly ReportWarning[];
}
