/** What the typed cells mean: values for the server, or words that say why a cell cannot be read. */
import { readTyped, type TypingContext } from '@yifa/kernel/typing';
import type { Column } from '../../api/types.ts';
import { yuanText } from '../../values/money.ts';
import type { Sent } from '../../values/raw.ts';
import type { GridColumn } from './columns.ts';
import { isEmptyRow, type Row } from './model.ts';
import type { FindReference } from './references.ts';
import { readSubRows } from './sub-rows.ts';

export interface CellReading {
  readonly value: Sent;
  /** How it was understood, where that differs from what was typed. */
  readonly readAs?: string;
  readonly fault?: string;
  /** The fault is merely that it is still empty. */
  readonly missing?: true;
  /** A reference is still being looked up. */
  readonly asking?: true;
}

export interface RowReading {
  readonly row: Row;
  readonly empty: boolean;
  /** The texts with 同上 replaced by what stands above. */
  readonly texts: readonly string[];
  readonly cells: readonly CellReading[];
}

export interface ReadingContext {
  readonly columns: readonly GridColumn[];
  readonly typing: TypingContext;
  readonly find: FindReference;
}

const dittos: ReadonlySet<string> = new Set(['同上', '〃', '″', '"', '“', '”', '々']);

/** Reads rows again and again, and only those that changed. One reader belongs to one set of columns and answers. */
export function makeRowsReader(context: ReadingContext): (rows: readonly Row[]) => readonly RowReading[] {
  const known = new WeakMap<Row, { readonly above: readonly string[] | undefined; readonly reading: RowReading }>();
  return (rows) => {
    let above: readonly string[] | undefined;
    return rows.map((row) => {
      const before = known.get(row);
      const reading =
        before && (before.above === above || !usesAbove(row)) ? before.reading : readRow(row, above, context);
      if (reading !== before?.reading) known.set(row, { above, reading });
      if (!reading.empty) above = reading.texts;
      return reading;
    });
  };
}

function usesAbove(row: Row): boolean {
  return row.cells.some((cell) => dittos.has(cell.trim()));
}

/** @param above the texts of the row above that is not empty */
export function readRow(row: Row, above: readonly string[] | undefined, context: ReadingContext): RowReading {
  const empty = isEmptyRow(row);
  const texts = row.cells.map((cell, i) => (dittos.has(cell.trim()) ? (above?.[i] ?? '') : cell));
  const cells = context.columns.map((column, i): CellReading => {
    const typed = row.cells[i] ?? '';
    if (dittos.has(typed.trim()) && (texts[i] ?? '').trim() === '')
      return { value: null, fault: `“${typed.trim()}”的上面没有内容` };
    const reading = readCell(column, texts[i] ?? '', context);
    return texts[i] !== typed && reading.readAs === undefined && reading.fault === undefined
      ? { ...reading, readAs: texts[i] ?? '' }
      : reading;
  });
  return { row, empty, texts, cells };
}

function readCell(column: GridColumn, text: string, context: ReadingContext): CellReading {
  const { field } = column;
  if (text.trim() === '')
    return column.required ? { value: null, fault: `请填写${field.label}`, missing: true } : { value: null };
  if (field.kind === 'ref') return readReference(field, text, context.find);
  if (field.kind === 'refs') return readReferences(field, text, context.find);
  if (column.parts) return readSubRows(column.parts, text, context.typing);
  const read = readTyped(field, text, context.typing);
  if (!read.ok) return { value: null, fault: read.says };
  const readAs = wordsOf(field, read.value);
  return { value: read.value, ...(readAs === undefined || readAs === text.trim() ? {} : { readAs }) };
}

function readReference(field: Column, text: string, find: FindReference): CellReading {
  const found = find(field.ledger ?? '', text);
  switch (found.state) {
    case 'asking':
      return { value: null, asking: true };
    case 'unclear':
      return { value: null, fault: `${field.label}：${found.says}` };
    case 'found':
      return { value: found.id, ...(found.title === text.trim() ? {} : { readAs: found.title }) };
  }
}

function readReferences(field: Column, text: string, find: FindReference): CellReading {
  const parts = text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => find(field.ledger ?? '', part));
  if (found.some(({ state }) => state === 'asking')) return { value: null, asking: true };
  const unclear = found.flatMap((each) => (each.state === 'unclear' ? [each.says] : []));
  if (unclear.length > 0) return { value: null, fault: `${field.label}：${unclear.join('；')}` };
  const known = found.flatMap((each) => (each.state === 'found' ? [each] : []));
  return { value: known.map(({ id }) => id), readAs: known.map(({ title }) => title).join('、') };
}

/** A value in words; undefined where the text says it itself. */
function wordsOf(field: Column, value: string | number | boolean | readonly string[] | null): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.kind === 'money' ? yuanText(value) : `${value}`;
  const label = (code: string): string => field.choices?.find((choice) => choice.code === code)?.label ?? code;
  if (typeof value !== 'string') return value.map(label).join('、');
  return field.kind === 'choice' ? label(value) : value.replace('T', ' ');
}

/** What of a row goes to the server. */
export interface RowOrder {
  readonly input: Readonly<Record<string, Sent>>;
  readonly on?: string;
  readonly reason?: string;
}

export function orderOf(reading: RowReading, columns: readonly GridColumn[]): RowOrder {
  const input: Record<string, Sent> = {};
  let act: { on?: string; reason?: string } = {};
  for (const [i, { name, source }] of columns.entries()) {
    const value = reading.cells[i]?.value ?? null;
    if (value === null) continue;
    if (source === 'field') input[name] = value;
    else if (typeof value === 'string') act = { ...act, [source]: value };
  }
  return { input, ...act };
}
