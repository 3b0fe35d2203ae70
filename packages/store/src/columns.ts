/** How the fields of a ledger lie in its table, and how rows are read back. */
import type { Field, LedgerModel, Row, Subject, Value, Values } from '@yifa/kernel';

/** `mediation-case` → `l_mediation_case`; the prefix keeps ledgers apart from the tables of the store itself. */
export function tableName(ledger: { readonly id: string }): string {
  return `l_${ledger.id.replaceAll('-', '_')}`;
}

/** `receivedOn` → `f_received_on`. */
export function columnName(field: string): string {
  return `f_${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

const columnTypes = {
  text: 'text',
  integer: 'integer',
  money: 'bigint',
  date: 'date',
  time: 'text',
  yesNo: 'boolean',
  choice: 'text',
  choices: 'text[]',
  ref: 'uuid',
  refs: 'uuid[]',
  rows: 'jsonb',
} as const satisfies Record<Field['kind'], string>;

export function columnType(field: Field): (typeof columnTypes)[Field['kind']] {
  return columnTypes[field.kind];
}

/** What goes into a statement as a parameter. */
export function toColumn(field: Field, value: Value | undefined): unknown {
  if (value === undefined || value === null) return null;
  return field.kind === 'rows' ? JSON.stringify(value) : value;
}

export type DatabaseRow = Readonly<Record<string, unknown>>;

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isSubRow(value: unknown): value is Row {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((each) => each === null || isScalar(each))
  );
}

function fromColumn(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (isScalar(raw)) return raw;
  if (Array.isArray(raw)) {
    if (raw.every((each): each is string => typeof each === 'string')) return raw;
    if (raw.every(isSubRow)) return raw;
  }
  throw new TypeError('a column holds a value of no known shape');
}

export function stringOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  throw new TypeError(`expected text, found ${typeof raw}`);
}

export function numberOf(raw: unknown): number {
  if (typeof raw === 'number') return raw;
  throw new TypeError(`expected a number, found ${typeof raw}`);
}

/** A moment as it is told everywhere: ISO 8601 in UTC. A column gives it as a `Date`, a row read as JSON as text. */
export function momentOf(raw: unknown): string {
  return raw instanceof Date ? raw.toISOString() : stringOf(raw);
}

/** The texts of a list; none where there is no list. */
export function textsOf(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.map(stringOf) : [];
}

const unwritable = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

/** Whether the database gives a text back as it was: else the journal could no longer be proved. */
export function isWritable(text: string): boolean {
  return !unwritable.test(text);
}

/** An entry as it is stored. */
export interface Entry extends Subject {
  readonly org: string;
  readonly ledger: string;
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The values of some fields. Only what is filled is kept, so that a new column does not change an old entry's digest. */
export function valuesOf(names: readonly string[], row: DatabaseRow): Entry['values'] {
  const values: Record<string, Value> = {};
  for (const name of names) {
    const value = fromColumn(row[columnName(name)]);
    if (value !== null) values[name] = value;
  }
  return values;
}

/** An entry from a row of its ledger's table, or from such a row read as JSON. */
export function entryOf(ledger: LedgerModel, row: DatabaseRow): Entry {
  return {
    org: stringOf(row['org_id']),
    ledger: ledger.id,
    id: stringOf(row['id']),
    number: row['no'] === null ? null : stringOf(row['no']),
    state: stringOf(row['state']),
    version: numberOf(row['version']),
    createdAt: momentOf(row['created_at']),
    updatedAt: momentOf(row['updated_at']),
    values: valuesOf(Object.keys(ledger.fields), row),
  };
}

/** What the journal vouches for: the whole content of an entry at one version. */
export function contentOf(entry: {
  readonly ledger: string;
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly version: number;
  readonly values: Values;
}): object {
  const filled = Object.entries(entry.values).filter(([, value]) => value !== null);
  return {
    ledger: entry.ledger,
    id: entry.id,
    number: entry.number,
    state: entry.state,
    version: entry.version,
    values: Object.fromEntries(filled),
  };
}
