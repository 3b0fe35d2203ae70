/** An act: what is asked, what went before, what comes of it. */
import type { PlainDate } from '@yifa/law';
import type { ErrorCode, Refusal } from './errors.ts';
import type { Subject } from './evaluate.ts';
import type { StepModel } from './model.ts';

/** A past act on the same entry. */
export interface PastAct {
  readonly step: string;
  readonly actor: string;
  readonly on: PlainDate;
}

export interface ActRequest {
  readonly step: string;
  readonly input: unknown;
  readonly actor: { readonly id: string; readonly posts: readonly string[] };
  /** Legal date of the act. */
  readonly on: PlainDate;
  readonly reason?: string;
}

/** Outcome of one rule of law at this act, kept in the journal. */
export interface RuleOutcome {
  readonly rule: string;
  readonly outcome: 'held' | 'justified' | 'reminded';
}

export type Decision =
  | {
      readonly ok: true;
      readonly step: StepModel;
      readonly next: Subject;
      readonly on: PlainDate;
      readonly rules: readonly RuleOutcome[];
      readonly reminders: readonly Refusal[];
    }
  | { readonly ok: false; readonly code: ErrorCode; readonly refusals: readonly Refusal[] };
