/** What the interpreters know of a ledger: plain, untyped by field, made once by the builder in `ledger.ts`. */
import type { Period, RuleId, SettingId } from '@yifa/law';
import type { Fields, Value } from './field.ts';
import type { Node } from './node.ts';

/** forbid: the step is refused; justify: a written reason is recorded; remind: shown, not stopping. */
export type Force = 'forbid' | 'justify' | 'remind';

/** How a superior answers what was laid before them: agree lets the procedure go on, return does not. */
export type Sign = 'agree' | 'return';

export interface GuardModel {
  /** A rule of law; absent for a plain check of sense, such as the order of two dates. */
  readonly rule?: RuleId;
  readonly force: Force;
  readonly when: Node;
  readonly require: Node;
  readonly says: string;
  readonly remedy: string;
  /** Fields that decide it. */
  readonly reads: ReadonlySet<string>;
}

export interface StepModel {
  readonly id: string;
  readonly label: string;
  /** Empty for a step that opens an entry. */
  readonly from: readonly string[];
  readonly opens: boolean;
  /** Undefined: the state stays as it is. */
  readonly to?: string;
  readonly by: readonly string[];
  readonly apart: readonly string[];
  /** Fields that the step asks for, in order. */
  readonly asks: readonly string[];
  readonly sets: Readonly<Record<string, Value>>;
  /** The field that holds the legal date of the act. */
  readonly dated?: string;
  readonly guards: readonly GuardModel[];
  /** A written reason is always asked for. */
  readonly reason: boolean;
  /** Taken at most once an entry. */
  readonly once?: boolean;
  readonly sign?: Sign;
  /** Fields may still be empty: a draft. */
  readonly loose: boolean;
  /** The page on which alone it is taken, because the program computes what it records; the general act refuses it. */
  readonly page?: string;
}

/** A period, one whose length a setting gives, or a day of the year that a setting names: the first one after the start. */
export type Within =
  | Period
  | { readonly setting: SettingId; readonly unit: Period['unit']; readonly law: Period['law'] }
  | { readonly monthDay: SettingId };

export interface DeadlineModel {
  readonly id: string;
  readonly label: string;
  readonly rule: RuleId;
  readonly from: string;
  readonly within: Within;
  readonly direction: 'after' | 'before';
  /** The date field whose filling meets the deadline. */
  readonly met: string;
  readonly when: Node;
  /** Holds once the deadline no longer binds although it was not met. */
  readonly lapses: Node;
  readonly exclude: readonly { readonly from: string; readonly to: string; readonly why: string }[];
  readonly extend: readonly { readonly when: Node; readonly by: Period }[];
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly when: Node }
  | { readonly kind: 'para'; readonly text: string; readonly when: Node }
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | { readonly kind: 'rows'; readonly field: string }
  | { readonly kind: 'signatures'; readonly lines: readonly string[] };

export interface DocumentModel {
  readonly id: string;
  readonly label: string;
  readonly rule?: RuleId;
  /** Steps after which it can be made. */
  readonly after: readonly string[];
  /** What must hold of the entry besides. */
  readonly when: Node;
  readonly body: readonly DocumentBlock[];
  /** The date field printed under the name of the org. */
  readonly dated?: string;
  readonly numbered?: string;
}

export type StateKind = 'draft' | 'live' | 'closed' | 'void';

export interface LedgerModel {
  readonly id: string;
  readonly label: string;
  readonly area: string;
  readonly unit: string;
  readonly keepers: readonly string[];
  readonly number?: string;
  readonly fields: Fields;
  /** Fields that opening an entry does not ask for. */
  readonly kept: readonly string[];
  readonly states: Readonly<Record<string, string>>;
  readonly stateKinds: Readonly<Record<string, StateKind>>;
  /** Live states in which nothing is owed unless a deadline runs: a document in force, a notice on the wall. */
  readonly resting: readonly string[];
  readonly title: readonly string[];
  readonly dated: string;
  readonly unique: readonly (readonly string[])[];
  readonly always: readonly GuardModel[];
  readonly steps: Readonly<Record<string, StepModel>>;
  readonly deadlines: readonly DeadlineModel[];
  readonly documents: Readonly<Record<string, DocumentModel>>;
  /** Statutory duties of this ledger that are not encoded, by rule, shown to the user. */
  readonly gaps: readonly { readonly rule: RuleId; readonly why: string }[];
}
