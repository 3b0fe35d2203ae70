/** What a form holds while it is being filled: typed text stays as typed until it is read. */
import { readTyped } from '@yifa/kernel/typing';
import type { Column, FieldDescription, StoredValue } from '../api/types.ts';
import { yuanInput } from './money.ts';

export type RawCell = string | boolean | null;
export type RawRow = Readonly<Record<string, RawCell>>;
export type Raw = RawCell | readonly string[] | readonly RawRow[];
export type Sent =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly Readonly<Record<string, string | number | boolean | null>>[];

/** A fault found before anything is sent; `field` may point into sub-rows: `parties.0.name`. */
export interface Fault {
  readonly field: string;
  readonly says: string;
}

export function rawStrings(raw: Raw | undefined): readonly string[] {
  return Array.isArray(raw) ? raw.filter((item): item is string => typeof item === 'string') : [];
}

export function rawRows(raw: Raw | undefined): readonly RawRow[] {
  return Array.isArray(raw) ? raw.filter((item): item is RawRow => typeof item === 'object' && item !== null) : [];
}

export function rawText(raw: Raw | undefined): string {
  return typeof raw === 'string' ? raw : '';
}

/** A stored value as the form shows it. */
export function rawOf(field: FieldDescription, value: StoredValue | undefined): Raw {
  if (field.kind === 'choices' || field.kind === 'refs')
    return Array.isArray(value) ? rawStrings(value.filter((v) => typeof v === 'string')) : [];
  if (field.kind === 'rows') {
    const columns = field.fields ?? [];
    const rows = Array.isArray(value) ? value.flatMap((row) => (typeof row === 'string' ? [] : [row])) : [];
    return rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row[column.name])])),
    );
  }
  return Array.isArray(value) ? null : cellOf(field, value);
}

function cellOf(column: Column, value: string | number | boolean | null | undefined): RawCell {
  if (value === null || value === undefined) return column.kind === 'yesNo' ? null : '';
  if (typeof value === 'number') return column.kind === 'money' ? yuanInput(value) : String(value);
  if (typeof value === 'string' && column.kind === 'time') return value.replace('T', ' ');
  return value;
}

/** A new, empty sub-row. */
export function emptyRow(columns: readonly Column[]): RawRow {
  return Object.fromEntries(columns.map((column) => [column.name, column.kind === 'yesNo' ? null : '']));
}

export function isEmptyRow(row: RawRow): boolean {
  return Object.values(row).every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

type Read<T> = { readonly value: T; readonly faults: readonly Fault[] };

function fault(field: string, says: string): Read<null> {
  return { value: null, faults: [{ field, says }] };
}

/** Reads one single control. Empty is null. */
export function readCell(
  column: Column,
  raw: RawCell,
  today: string,
  path = column.name,
): Read<string | number | boolean | null> {
  if (raw === null || typeof raw === 'boolean') return { value: raw, faults: [] };
  // Choices and references hold codes and ids, which their controls have put there.
  if (column.kind === 'choice' || column.kind === 'ref') return { value: raw === '' ? null : raw, faults: [] };
  const read = readTyped(column, raw, { today });
  if (!read.ok) return fault(path, read.says);
  const { value } = read;
  return { value: typeof value === 'object' ? null : value, faults: [] };
}

/** Reads a whole field. Sub-rows without any content are left out. */
export function readField(field: FieldDescription, raw: Raw | undefined, today: string): Read<Sent> {
  if (field.kind === 'choices' || field.kind === 'refs') {
    const items = rawStrings(raw);
    return { value: items.length > 0 ? items : null, faults: [] };
  }
  if (field.kind !== 'rows')
    return readCell(field, typeof raw === 'string' || typeof raw === 'boolean' ? raw : null, today);
  const faults: Fault[] = [];
  const rows = rawRows(raw)
    .filter((row) => !isEmptyRow(row))
    .map((row, i) =>
      Object.fromEntries(
        (field.fields ?? []).map((column) => {
          const path = `${field.name}.${i}.${column.name}`;
          const read = readCell(column, row[column.name] ?? null, today, path);
          faults.push(...read.faults);
          if (read.value === null && read.faults.length === 0 && !column.optional)
            faults.push({ field: path, says: `第${i + 1}行：请填写${column.label}` });
          return [column.name, read.value];
        }),
      ),
    );
  return { value: rows.length > 0 ? rows : null, faults };
}
