/** Everything that crosses the wire, as types only: no schema library reaches the browser. */
export type { FieldDescription, GuardDescription, LedgerDescription, StepDescription } from '@yifa/kernel';
export type {
  ActAnswer,
  ActOrder,
  Agreement,
  DeadlineExplanation,
  EntryPage,
  EntrySummary,
  EntryView,
  ErrorAnswer,
  FigurePage,
  FigureView,
  Home,
  IndicatorView,
  Me,
  ReportView,
} from '@yifa/server/contract';

import type { FieldDescription, LedgerDescription } from '@yifa/kernel';
import type { EntryView, ErrorAnswer, IndicatorView, Me } from '@yifa/server/contract';

/** A field without sub-rows: what a column of sub-rows can be. */
export type Column = Omit<FieldDescription, 'fields'>;
export type Refusal = ErrorAnswer['refusals'][number];
export type Org = Me['orgs'][number];
export type Deadline = EntryView['deadlines'][number];
export type StoredValue = EntryView['values'][string];
export type Titles = Readonly<Record<string, string>>;

/** The whole language of the workbench: ledgers with their fields and steps, figures, rules. */
export interface DomainAnswer {
  readonly areas: Readonly<Record<string, string>>;
  readonly posts: Readonly<Record<string, string>>;
  readonly ledgers: readonly LedgerDescription[];
  readonly indicators: readonly IndicatorView[];
  readonly rules: Readonly<Record<string, { readonly says: string; readonly article: string }>>;
}

/** One entry a picker offers. */
export interface Option {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly org: string;
  readonly posts: readonly string[];
  readonly password: string;
}
