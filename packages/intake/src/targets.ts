import type { FieldDescription, LedgerDescription } from '@yifa/kernel';
import { headWord } from './letters.ts';
import { canonical } from './words.ts';

export type ColumnDescription = Omit<FieldDescription, 'fields'>;

/** Something a column may hold: a field, or a column of sub-rows. */
export interface Target {
  /** `amount`, or `parties.name`. */
  readonly name: string;
  readonly field: ColumnDescription;
  /** The field of sub-rows that it is a column of. */
  readonly rows?: FieldDescription;
  /** Heads that mean it and nothing less. */
  readonly words: ReadonlySet<string>;
  /** The same in the one form of their ends. */
  readonly canonical: ReadonlySet<string>;
  /** What it is called within the group of its sub-rows. */
  readonly inner: ReadonlySet<string>;
  readonly required: boolean;
  readonly vocabulary: Vocabulary;
}

/** Words that the ledger itself uses, each list in one text with strokes between. */
export interface Vocabulary {
  /** Its label and its choices. */
  readonly own: string;
  /** What its fields are called. */
  readonly labels: string;
}

/** All that a workbook's columns may hold for this ledger. */
export function targetsOf(ledger: LedgerDescription, required: readonly string[]): Target[] {
  const vocabulary = vocabularyOf(ledger);
  return ledger.fields.flatMap((field) => {
    const needs = required.includes(field.name);
    const { fields: columns, ...own } = field;
    if (field.kind !== 'rows') return [target(field.name, own, undefined, needs, namesOf(field), [], vocabulary)];
    const groups = namesOf(field);
    return (columns ?? []).map((column, at) => {
      const leaves = namesOf(column);
      const joined = groups.flatMap((group) => leaves.map((leaf) => group + leaf));
      // The first column of sub-rows is who or what they are: the group's own name alone means it.
      const words =
        at === 0
          ? [...joined, ...groups, ...groups.map((group) => `${group}姓名`), ...groups.map((group) => `${group}名称`)]
          : joined;
      return target(
        `${field.name}.${column.name}`,
        column,
        field,
        needs && !column.optional,
        words,
        leaves,
        vocabulary,
      );
    });
  });
}

function namesOf({ label, aliases }: ColumnDescription): string[] {
  const inBrackets = /^(.+?)[（(](.+?)[）)]$/.exec(label);
  const parts = inBrackets === null ? [] : [inBrackets[1] ?? '', ...(inBrackets[2] ?? '').split(/[、，]/)];
  const words = [label, ...(aliases ?? []), ...(parts[0] === undefined ? [] : [parts[0]])];
  return [...new Set(words.map((word) => headWord(word)).filter((word) => word !== ''))];
}

function target(
  name: string,
  field: ColumnDescription,
  rows: FieldDescription | undefined,
  required: boolean,
  words: readonly string[],
  inner: readonly string[],
  vocabulary: Vocabulary,
): Target {
  return {
    name,
    field,
    ...(rows === undefined ? {} : { rows }),
    words: new Set(words),
    canonical: new Set(words.map(canonical)),
    inner: new Set([...inner, ...inner.map(canonical)]),
    required,
    vocabulary,
  };
}

function vocabularyOf({ label, fields }: LedgerDescription): Vocabulary {
  const text = (words: readonly string[]): string => `|${words.map(headWord).join('|')}|`;
  const choices = fields.flatMap((field) => (field.choices ?? []).map((choice) => choice.label));
  return { own: text([label, ...choices]), labels: text(fields.flatMap(namesOf)) };
}

/** Fields that the step which opens an entry asks for and that may not stay empty. */
export function requiredOf(ledger: LedgerDescription): string[] {
  const opening = ledger.steps.find(({ opens, loose }) => opens && !loose);
  const optional = new Set(ledger.fields.filter((field) => field.optional).map(({ name }) => name));
  return (opening?.asks ?? []).filter(
    (name) => !optional.has(name) && ledger.fields.some((field) => field.name === name),
  );
}
