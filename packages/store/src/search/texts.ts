/** What of an entry can be found: the text of each field as users read and type it. */
import { type Field, type LedgerModel, listOf, sayOf, type Value } from '@yifa/kernel';
import type { Entry } from '../columns.ts';

/** The text of one field. */
export interface FieldText {
  readonly field: string;
  readonly label: string;
  /** As a reader sees it, shown in snippets. */
  readonly text: string;
  /** Other ways to type the same: dates and amounts. */
  readonly also: readonly string[];
  readonly personal: boolean;
  /** Names and headings, found by pinyin initials. */
  readonly short: boolean;
}

/** The title of a referenced entry; empty where it must not be shown to every reader of the ledger. */
export type PublicTitle = (ledger: string, id: string) => string;

const shortest = 40;

/** The filled fields of an entry, in the order of the declaration. */
export function textsOf(ledger: LedgerModel, entry: Pick<Entry, 'values'>, titleOf: PublicTitle): FieldText[] {
  return Object.entries(ledger.fields).flatMap(([name, field]) => {
    const value = entry.values[name];
    if (value === undefined || value === null) return [];
    return partsOf(name, field, value, titleOf).filter(({ text }) => text !== '');
  });
}

/** Whether a field, or a column of its sub-rows, is personal: then the whole of it is. */
function isPersonal(field: Field): boolean {
  return field.personal === true || (field.kind === 'rows' && Object.values(field.fields).some(isPersonal));
}

function partsOf(name: string, field: Field, value: Value, titleOf: PublicTitle): FieldText[] {
  const base = { field: name, label: field.label, personal: isPersonal(field), also: [], short: false };
  const said = sayOf(field, value, titleOf);
  switch (field.kind) {
    case 'text':
      return [{ ...base, text: said, short: !field.long && said.length <= shortest }];
    case 'date':
    case 'time':
      return [{ ...base, text: said, also: typeof value === 'string' ? [value, chineseDate(value)] : [] }];
    case 'money':
      return [{ ...base, text: said, also: typeof value === 'number' ? amounts(value) : [] }];
    case 'yesNo':
      return [];
    case 'ref':
    case 'refs':
      return listOf(value).map((id) => ({ ...base, text: titleOf(field.ledger.id, id), short: true }));
    case 'rows':
      return rowsOf(value).flatMap((row) =>
        Object.entries(field.fields).flatMap(([column, each]) => {
          const cell = row[column];
          if (cell === undefined || cell === null) return [];
          return partsOf(name, each, cell, titleOf).map((part) => ({
            ...part,
            label: `${field.label}·${each.label}`,
            personal: base.personal,
          }));
        }),
      );
    default:
      return [{ ...base, text: said }];
  }
}

function rowsOf(value: Value): readonly Readonly<Record<string, Value>>[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => (isRow(each) ? [each] : []));
}

function isRow(each: unknown): each is Readonly<Record<string, Value>> {
  return typeof each === 'object' && each !== null && !Array.isArray(each);
}

function chineseDate(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  return year === undefined ? '' : `${year}年${Number(month)}月${Number(day)}日`;
}

/** An amount in 分 as people write it: `1234.50元`, `1234.5元`, `1,234.50`, `2.5万元`. */
function amounts(cents: number): string[] {
  const yuan = (cents / 100).toFixed(2);
  const bare = yuan.replace(/\.?0+$/, '');
  const large = cents % 1_000_000 === 0 || cents >= 1_000_000 ? `${cents / 1_000_000}万元` : '';
  return [`${yuan}元`, bare === yuan ? '' : `${bare}元`, large].filter((each) => each !== '');
}
