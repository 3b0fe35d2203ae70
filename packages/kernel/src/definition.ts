/** What is written in a declaration, each part typed by the fields, states and steps declared before it. */
import type { Period, RuleId } from '@yifa/law';
import type { Condition, NamesOf } from './condition.ts';
import type { Fields, ValueOf } from './field.ts';
import type { Force, Sign, Within } from './model.ts';

export type Key<F extends Fields> = keyof F & string;
export type DateKey<F extends Fields> = NamesOf<F, 'date'>;
type RowsKey<F extends Fields> = NamesOf<F, 'rows'>;

/** A guard on a step: unless `require` holds (where `when` holds), the step is refused with the rule's article. */
export interface Guard<F extends Fields, S extends string> {
  readonly rule?: RuleId;
  readonly force?: Force;
  readonly when?: Condition<F, S>;
  readonly require: Condition<F, S>;
  /** What is wrong, one sentence. */
  readonly says: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
}

export interface StepDefinition<
  F extends Fields,
  R extends Fields,
  S extends string,
  T extends string,
  P extends string,
> {
  readonly from: S | 'new' | readonly (S | 'new')[];
  /** Left out, the state stays. */
  readonly to?: S;
  readonly by: readonly P[];
  /** Must be another person than the one who took these steps. */
  readonly apart?: readonly T[];
  /** New fields that this step records. */
  readonly records?: R;
  /** Fields declared before that this step asks for, too. */
  readonly asks?: readonly Key<F>[];
  /** Null empties the field. */
  readonly sets?: { readonly [N in Key<F>]?: ValueOf<F[N]> | null };
  readonly dated?: DateKey<F & NoInfer<R>>;
  readonly guards?: readonly Guard<F & NoInfer<R>, S>[];
  readonly reason?: boolean;
  /** Taken at most once an entry: what it recorded is never recorded over, only corrected, with the reason. */
  readonly once?: boolean;
  /** A superior's answer to what was laid before them: it appears where they sign. */
  readonly sign?: Sign;
  /** The page on which alone it is taken, because the program computes what it records. */
  readonly page?: string;
}

export interface DeadlineDefinition<F extends Fields, S extends string> {
  readonly rule: RuleId;
  readonly from: DateKey<F>;
  readonly within: Within;
  /** before: the latest day that still leaves the whole period before `from`. */
  readonly direction?: 'after' | 'before';
  readonly met: DateKey<F>;
  readonly when?: Condition<F, S>;
  readonly lapses?: Condition<F, S>;
  readonly exclude?: readonly { readonly from: DateKey<F>; readonly to: DateKey<F>; readonly why: string }[];
  readonly extend?: readonly { readonly when: Condition<F, S>; readonly by: Period }[];
}

export type DocumentPart<F extends Fields, S extends string> =
  | string
  | { readonly heading: string; readonly when?: Condition<F, S> }
  | { readonly text: string; readonly when: Condition<F, S> }
  | { readonly fields: readonly Key<F>[] }
  | { readonly rows: RowsKey<F> }
  | { readonly signatures: readonly string[] };

export interface DocumentDefinition<F extends Fields, S extends string, T extends string = string> {
  readonly rule?: RuleId;
  /** The steps after which it can be made. */
  readonly after: readonly T[];
  /** The entries it is made for; left out, every one that took such a step. */
  readonly when?: Condition<F, S>;
  readonly dated?: DateKey<F>;
  readonly numbered?: Key<F>;
  readonly body: readonly DocumentPart<F, S>[];
}

export interface LedgerHead<A extends string, P extends string> {
  readonly area: A;
  /** 量词 of its entries. */
  readonly unit: string;
  /** Posts that keep it: they draft, correct and void. */
  readonly keepers: readonly P[];
  /** Pattern of the running number, with {year} and {n}. */
  readonly number?: string;
}
