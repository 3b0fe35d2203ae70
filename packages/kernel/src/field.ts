/**
 * Fields: the columns of a ledger. A field is plain data; its table column, form control,
 * validator, search and Excel column are all derived from it.
 */
import type { PlainDate } from '@yifa/law';

interface FieldBase {
  readonly label: string;
  /** May stay empty when the step that asks for it is taken. */
  readonly optional?: boolean;
  /** Personal data: masked in lists and exports unless the reader's post needs it. */
  readonly personal?: boolean;
  /** One sentence of help shown beside the control. */
  readonly hint?: string;
  /** Other words by which workbooks head this column. */
  readonly aliases?: readonly string[];
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly long?: boolean;
  /** A named shape that the text must have. */
  readonly shape?: 'idNumber' | 'creditCode' | 'phone';
  /** What kind of thing it names; what was typed in any field about the same kind is offered while typing. */
  readonly about?: About;
}
/** Kinds of things that texts of several ledgers name. */
export type About = 'person' | 'place' | 'organisation' | 'matter';
export interface IntegerField extends FieldBase {
  readonly kind: 'integer';
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
}
/** Money, in integer 分. */
export interface MoneyField extends FieldBase {
  readonly kind: 'money';
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
/** A local moment, `YYYY-MM-DDTHH:mm`, for acts whose hour matters in law (night-time bans, 24-hour reports). */
export interface TimeField extends FieldBase {
  readonly kind: 'time';
}
export interface YesNoField extends FieldBase {
  readonly kind: 'yesNo';
}
export interface ChoiceField<C extends string = string> extends FieldBase {
  readonly kind: 'choice';
  readonly choices: Readonly<Record<C, string>>;
}
export interface ChoicesField<C extends string = string> extends FieldBase {
  readonly kind: 'choices';
  readonly choices: Readonly<Record<C, string>>;
}
/** What a reference needs to know of the ledger it points to. */
export interface RefTarget<F extends Fields = Fields, S extends string = string> {
  readonly id: string;
  readonly label: string;
  readonly fieldTypes: F;
  readonly stateTypes: S;
}
export interface RefField<L extends RefTarget = RefTarget> extends FieldBase {
  readonly kind: 'ref';
  readonly ledger: L;
  /**
   * Facts taken over from the entry referred to, own field by field there. Declared, it is all that is taken over;
   * otherwise fields that are the same in name, label and kind are (`carry.ts`).
   */
  readonly carries?: Readonly<Record<string, string>>;
}
export interface RefsField<L extends RefTarget = RefTarget> extends FieldBase {
  readonly kind: 'refs';
  readonly ledger: L;
}
/** Sub-rows without a life of their own: parties, items of a list, votes. */
export interface RowsField<F extends Fields = Fields> extends FieldBase {
  readonly kind: 'rows';
  readonly fields: F;
}

export type Field =
  | TextField
  | IntegerField
  | MoneyField
  | DateField
  | TimeField
  | YesNoField
  | ChoiceField
  | ChoicesField
  | RefField
  | RefsField
  | RowsField;
export type FieldKind = Field['kind'];
export type Fields = { readonly [name: string]: Field };

/** What a field holds once it is filled. */
export type ValueOf<T extends Field> = T extends { kind: 'text' | 'time' | 'ref' }
  ? string
  : T extends { kind: 'integer' | 'money' }
    ? number
    : T extends { kind: 'date' }
      ? PlainDate
      : T extends { kind: 'yesNo' }
        ? boolean
        : T extends ChoiceField<infer C>
          ? C
          : T extends ChoicesField<infer C>
            ? readonly C[]
            : T extends { kind: 'refs' }
              ? readonly string[]
              : readonly Row[];

export type Scalar = string | number | boolean;
export type Row = Readonly<Record<string, Scalar | null>>;
/** A stored value; null means not filled. */
export type Value = Scalar | null | readonly string[] | readonly Row[];
export type Values = Readonly<Record<string, Value>>;

type Extra<T extends FieldBase> = Partial<Omit<T, 'kind' | 'label' | 'choices' | 'ledger' | 'fields'>>;

/** One line of text. */
export function text(label: string, extra: Extra<TextField> = {}): TextField {
  return { kind: 'text', label, ...extra };
}
/** Text of several lines. */
export function longText(label: string, extra: Extra<TextField> = {}): TextField {
  return { kind: 'text', long: true, label, ...extra };
}
/** A whole number, not negative unless `min` says so. */
export function integer(label: string, unit: string, extra: Extra<IntegerField> = {}): IntegerField {
  return { kind: 'integer', label, unit, min: 0, ...extra };
}
/** An amount of money in integer 分. */
export function money(label: string, extra: Extra<MoneyField> = {}): MoneyField {
  return { kind: 'money', label, ...extra };
}
/** A calendar day. */
export function date(label: string, extra: Extra<DateField> = {}): DateField {
  return { kind: 'date', label, ...extra };
}
/** A local moment to the minute. */
export function time(label: string, extra: Extra<TimeField> = {}): TimeField {
  return { kind: 'time', label, ...extra };
}
/** Yes or no; empty is neither. */
export function yesNo(label: string, extra: Extra<YesNoField> = {}): YesNoField {
  return { kind: 'yesNo', label, ...extra };
}
/** One code out of a closed list; `choices` maps each code to what users read. */
export function oneOf<const C extends string>(
  label: string,
  choices: Readonly<Record<C, string>>,
  extra: Extra<ChoiceField> = {},
): ChoiceField<C> {
  return { kind: 'choice', label, choices, ...extra };
}
/** Several codes out of a closed list. */
export function someOf<const C extends string>(
  label: string,
  choices: Readonly<Record<C, string>>,
  extra: Extra<ChoicesField> = {},
): ChoicesField<C> {
  return { kind: 'choices', label, choices, ...extra };
}
/** One entry of another ledger of the same org. `carries` names own fields and the fields there that fill them. */
export function ref<L extends RefTarget>(
  label: string,
  ledger: L,
  extra: Omit<Extra<RefField>, 'carries'> & {
    readonly carries?: Readonly<Record<string, keyof L['fieldTypes'] & string>>;
  } = {},
): RefField<L> {
  return { kind: 'ref', label, ledger, ...extra };
}
/** Several entries of another ledger of the same org. */
export function refs<L extends RefTarget>(label: string, ledger: L, extra: Extra<RefsField> = {}): RefsField<L> {
  return { kind: 'refs', label, ledger, ...extra };
}
/** Sub-rows of scalar fields. */
export function rows<F extends Fields>(label: string, fields: F, extra: Extra<RowsField> = {}): RowsField<F> {
  return { kind: 'rows', label, fields, ...extra };
}
/** The same field, allowed to stay empty. */
export function optional<T extends Field>(field: T): T {
  return { ...field, optional: true };
}
/** The same field, marked as personal data. */
export function personal<T extends Field>(field: T): T {
  return { ...field, personal: true };
}
