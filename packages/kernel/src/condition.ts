/**
 * Conditions as they are written: object literals over a ledger's own field names. A wrong
 * field, state or code does not compile. `node.ts` turns them into the tree that the
 * interpreters read.
 */
import type { Period, PlainDate, SettingId } from '@yifa/law';
import type { ChoiceField, ChoicesField, Field, Fields, RefField, RefsField, RefTarget } from './field.ts';

/** The names of the fields of some kinds; by renaming keys, which costs the compiler half of what a lookup does. */
export type NamesOf<F extends Fields, K extends Field['kind']> = keyof {
  [N in keyof F & string as F[N] extends { readonly kind: K } ? N : never]: 0;
};

/** A point in time that the evaluation supplies: day of the act, ends of the reporting period. */
export type Moment = 'today' | 'periodStart' | 'periodEnd';

export type DateOperand<F extends Fields> =
  | PlainDate
  | Moment
  | { readonly field: NamesOf<F, 'date'>; readonly plus?: Period; readonly minus?: Period }
  | { readonly moment: Moment; readonly plus?: Period; readonly minus?: Period };

export type NumberOperand<F extends Fields> =
  | number
  | { readonly field: NamesOf<F, 'integer' | 'money'> }
  | { readonly setting: SettingId };

export interface FilledTest {
  readonly filled: boolean;
}
export interface DateTest<F extends Fields> {
  readonly filled?: boolean;
  readonly before?: DateOperand<F>;
  readonly onOrBefore?: DateOperand<F>;
  readonly on?: DateOperand<F>;
  readonly onOrAfter?: DateOperand<F>;
  readonly after?: DateOperand<F>;
}
export interface NumberTest<F extends Fields> {
  readonly filled?: boolean;
  readonly atLeast?: NumberOperand<F>;
  readonly moreThan?: NumberOperand<F>;
  readonly atMost?: NumberOperand<F>;
  readonly lessThan?: NumberOperand<F>;
  readonly equals?: NumberOperand<F>;
}
export interface CountTest {
  readonly atLeast?: number;
  readonly atMost?: number;
}
type StatesOf<L extends RefTarget> = L['stateTypes'];
type TargetCondition<L extends RefTarget> = Condition<L['fieldTypes'], StatesOf<L>>;

export interface RefTest<F extends Fields, L extends RefTarget> {
  readonly filled?: boolean;
  readonly is?: TargetCondition<L>;
  /** Not one of those named in that other field. */
  readonly notAmong?: NamesOf<F, 'refs' | 'ref'>;
}
export interface RefsTest<F extends Fields, L extends RefTarget> {
  readonly filled?: boolean;
  readonly count?: CountTest;
  readonly every?: TargetCondition<L>;
  readonly some?: TargetCondition<L>;
  readonly noneAmong?: NamesOf<F, 'refs' | 'ref'>;
}

type TestOf<T extends Field, F extends Fields> = T extends { kind: 'text' }
  ? string | readonly string[] | FilledTest
  : T extends { kind: 'integer' | 'money' }
    ? number | NumberTest<F>
    : T extends { kind: 'date' }
      ? DateTest<F>
      : T extends { kind: 'time' }
        ? FilledTest
        : T extends { kind: 'yesNo' }
          ? boolean | FilledTest
          : T extends ChoiceField<infer C>
            ? C | readonly C[] | { readonly not: C | readonly C[] } | FilledTest
            : T extends ChoicesField<infer C>
              ? { readonly has: C } | { readonly hasAny: readonly C[] } | { readonly hasAll: readonly C[] } | FilledTest
              : T extends RefField<infer L>
                ? RefTest<F, L>
                : T extends RefsField<infer L>
                  ? RefsTest<F, L>
                  : { readonly count: CountTest } | FilledTest;

type StateTest<S extends string> = S | readonly S[] | { readonly not: S | readonly S[] };

/** All tests named side by side must hold. Keys are field names, or the four words below. */
export type Condition<F extends Fields, S extends string> = {
  readonly [N in keyof F]?: TestOf<F[N], F>;
} & {
  readonly state?: StateTest<S>;
  readonly all?: readonly Condition<F, S>[];
  readonly any?: readonly Condition<F, S>[];
  readonly not?: Condition<F, S>;
};

/** Words that conditions use themselves and that no field may be called. */
export const reservedFieldNames = ['state', 'all', 'any', 'not'] as const;
