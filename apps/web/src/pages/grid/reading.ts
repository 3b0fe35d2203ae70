/** What the typed cells mean: values for the server, or words that say why a cell cannot be read. */
import { readTyped, type TypingContext } from '@yifa/kernel/typing';
import type { Column } from '../../api/types.ts';
import { yuanText } from '../../values/money.ts';
import type { Sent } from '../../values/raw.ts';
import type { CellReading } from './cell-reading.ts';
import type { GridColumn } from './columns.ts';
import { isEmptyRow, type Row } from './model.ts';
import type { FindReference } from './references.ts';
import { readSubRows } from './sub-rows.ts';

/** A row with 同上 replaced by what stands above; its cells are not read yet. */
export interface LaidRow {
  readonly row: Row;
  readonly empty: boolean;
  readonly texts: readonly string[];
}

export interface RowReading extends LaidRow {
  readonly cells: readonly CellReading[];
}

export interface ReadingContext {
  readonly columns: readonly GridColumn[];
  readonly typing: TypingContext;
  readonly find: FindReference;
}

const dittos: ReadonlySet<string> = new Set(['同上', '〃', '″', '"', '“', '”', '々']);

interface Known {
  readonly reading: RowReading;
  /** Some reference was still unanswered, or not found, when the row was read. */
  readonly open: boolean;
  readonly round: number;
}

/** What was laid last: most rows stand where they stood. */
interface Laying {
  readonly rows: readonly Row[];
  readonly aboves: readonly (readonly string[] | undefined)[];
  readonly laid: readonly LaidRow[];
}

const mostRemembered = 20_000;

/**
 * Reads rows again and again, and only those that changed: rows are known by identity, so an unchanged row costs a
 * look-up. Laying all rows is cheap, reading one is not: whoever shows rows reads those that are seen first.
 */
export class RowsReader {
  readonly #context: ReadingContext;
  readonly #laid = new WeakMap<Row, { readonly above: readonly string[] | undefined; readonly laid: LaidRow }>();
  readonly #known = new WeakMap<LaidRow, Known>();
  /** What a text means in a column: most columns hold the same few texts over and over. */
  readonly #texts = new Map<string, CellReading>();
  #round = 0;
  #last: Laying = { rows: [], aboves: [], laid: [] };

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  /** In another round, references were answered or forgotten: rows that wait for one are read again. */
  renew(round: number): void {
    this.#round = round;
  }

  lay(rows: readonly Row[]): readonly LaidRow[] {
    const last = this.#last;
    const aboves: (readonly string[] | undefined)[] = [];
    let above: readonly string[] | undefined;
    const laid = rows.map((row, i) => {
      aboves.push(above);
      const same = row === last.rows[i] && above === last.aboves[i] ? last.laid[i] : undefined;
      const each = same ?? this.#layOne(row, above);
      if (!each.empty) above = each.texts;
      return each;
    });
    this.#last = { rows, aboves, laid };
    return laid;
  }

  #layOne(row: Row, above: readonly string[] | undefined): LaidRow {
    const before = this.#laid.get(row);
    if (before && (before.above === above || !usesAbove(row))) return before.laid;
    const laid = layRow(row, above);
    this.#laid.set(row, { above, laid });
    return laid;
  }

  read(laid: LaidRow): RowReading {
    const known = this.#known.get(laid);
    if (known && (!known.open || known.round === this.#round)) return known.reading;
    const reading = known ? this.#readAgain(known.reading) : this.#readRow(laid);
    const open = reading.cells.some(({ asking, unfound }) => asking || unfound);
    this.#known.set(laid, { reading, open, round: this.#round });
    return reading;
  }

  readAll(rows: readonly Row[]): readonly RowReading[] {
    return this.lay(rows).map((laid) => this.read(laid));
  }

  #readRow(laid: LaidRow): RowReading {
    const { row, texts } = laid;
    return { ...laid, cells: this.#context.columns.map((_, i) => this.#cellOf(row, texts, i)) };
  }

  /** The same object when no answer has come, so that nothing is drawn anew. */
  #readAgain(before: RowReading): RowReading {
    let differs = false;
    const cells = before.cells.map((cell, i) => {
      if (!cell.asking && !cell.unfound) return cell;
      const now = this.#cellOf(before.row, before.texts, i);
      const same = now.asking === cell.asking && now.fault === cell.fault && now.value === cell.value;
      differs ||= !same;
      return same ? cell : now;
    });
    return differs ? { ...before, cells } : before;
  }

  #cellOf(row: Row, texts: readonly string[], i: number): CellReading {
    const column = this.#context.columns[i];
    if (!column) return { value: null };
    const typed = row.cells[i] ?? '';
    const text = texts[i] ?? '';
    if (typed === text) return this.#cached(column, i, text);
    if (text.trim() === '') return { value: null, fault: `“${typed.trim()}”的上面没有内容` };
    const reading = this.#cached(column, i, text);
    return reading.readAs === undefined && reading.fault === undefined ? { ...reading, readAs: text } : reading;
  }

  #cached(column: GridColumn, i: number, text: string): CellReading {
    const { kind } = column.field;
    if (kind === 'ref' || kind === 'refs' || text.length > 40) return readCell(column, text, this.#context);
    const key = `${i} ${text}`;
    const known = this.#texts.get(key);
    if (known) return known;
    if (this.#texts.size >= mostRemembered) this.#texts.clear();
    const reading = readCell(column, text, this.#context);
    this.#texts.set(key, reading);
    return reading;
  }
}

function isDitto(cell: string): boolean {
  return cell !== '' && cell.length < 9 && dittos.has(cell.trim());
}

function usesAbove(row: Row): boolean {
  return row.cells.some(isDitto);
}

/** @param above the texts of the row above that is not empty */
function layRow(row: Row, above: readonly string[] | undefined): LaidRow {
  const texts = usesAbove(row) ? row.cells.map((cell, i) => (isDitto(cell) ? (above?.[i] ?? '') : cell)) : row.cells;
  return { row, empty: isEmptyRow(row), texts };
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
      return { value: null, fault: `${field.label}：${found.says}`, unfound: true };
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
  if (unclear.length > 0) return { value: null, fault: `${field.label}：${unclear.join('；')}`, unfound: true };
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
