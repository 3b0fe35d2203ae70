/** The words of the walk: a procedure to be walked, what the law demands of it, and the acts a path is made of. */
import type { LedgerModel, Subject, Value, Values } from '@yifa/kernel';
import type { PlainDate, RuleId, SettingId } from '@yifa/law';

/** One accepted act. Corrections are laid into the acts they correct, so a history tells what holds now. */
export interface Act {
  readonly step: string;
  readonly on: PlainDate;
  readonly input: Values;
  readonly actor: string;
}

/**
 * What the law demands of an act, told from the case file alone, never from the guards.
 * `F` is the case file: what a reader of the acts so far, this one included, would know.
 */
export interface Law<F> {
  readonly id: string;
  readonly rules: readonly RuleId[];
  readonly says: string;
  /** The steps at which it is asked. */
  readonly at: readonly string[];
  /** When it demands anything. */
  readonly when?: (file: F, act: Act) => boolean;
  /** Fields it is about besides those that the guards of its rules read. */
  readonly about?: readonly string[];
  readonly holds: (file: F, act: Act) => boolean;
}

/** The entries that a path may name, by ledger and id; the first ones of a ledger are the usual answer. */
export type World = Readonly<Record<string, Readonly<Record<string, Subject>>>>;

/** The usual, lawful answer to a field; a function is given what is known so far and the day. */
export type Usual = Readonly<Record<string, Value | ((known: Values, day: PlainDate) => Value)>>;

export interface Procedure<F> {
  readonly ledger: LedgerModel;
  readonly world: World;
  readonly settings: Partial<Readonly<Record<SettingId, number>>>;
  /** By field, or by `step.field` where a step has a usual answer of its own. */
  readonly usual: Usual;
  readonly laws: readonly Law<F>[];
  /** The entries worth naming in a field on a day, where the ledger it points to has too many. */
  readonly tried?: Readonly<Record<string, (day: PlainDate) => readonly string[]>>;
  /** Fields that no guard reads and the law does. */
  readonly alsoRead: readonly string[];
  readonly read: (acts: readonly Act[]) => F;
  /** What of a case file the laws still to come could tell apart, without dates: places that agree on it are one. */
  readonly digest: (file: F) => unknown;
}

/** The acts of one of these steps, oldest first. */
export function actsOf(acts: readonly Act[], ...steps: readonly string[]): Act[] {
  return acts.filter((act) => steps.includes(act.step));
}

export function last(acts: readonly Act[], ...steps: readonly string[]): Act | undefined {
  return actsOf(acts, ...steps).at(-1);
}

/** Ids in a field of an act. */
export function idsIn(act: Act | undefined, field: string): readonly string[] {
  const value = act?.input[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function dateIn(act: Act | undefined, field: string): string {
  const value = act?.input[field];
  return typeof value === 'string' ? value : '';
}

/** An amount; an empty one is none. */
export function amountIn(act: Act | undefined, field: string): number {
  const value = act?.input[field];
  return typeof value === 'number' ? value : 0;
}

/** A well-formed id for an invented entry. */
export function entryId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
