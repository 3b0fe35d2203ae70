/** A list laid out as the form that is handed in: columns with types, title, the lines above and below. */
import { type Field, type LedgerModel, sayOf, sayValue, type Value } from '@yifa/kernel';
import { dateCell, type SheetColumn, type SheetValue } from '@yifa/office';
import { isSummed } from '@yifa/store';
import type { ListFilterOrder, PrintedList } from '../contract/lists.ts';
import type { EntrySummary } from '../contract.ts';
import { fieldNamed } from '../named.ts';
import { labelOf } from './words.ts';

type Titles = Readonly<Record<string, string>>;

/** One column of the form: how it looks, and what an entry puts into it. */
export interface FormColumn {
  readonly name: string;
  readonly head: string;
  readonly width: number;
  readonly kind: PrintedList['columns'][number]['kind'];
  /** Added up below the table. */
  readonly summed: boolean;
  value(entry: EntrySummary, titles: Titles): Value;
  words(entry: EntrySummary, titles: Titles): string;
}

const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The columns by name, in the order asked for; every column of the ledger when none is named. */
export function formColumns(ledger: LedgerModel, names: readonly string[] | undefined): FormColumn[] {
  const all = [...(ledger.number === undefined ? [] : ['number']), ...Object.keys(ledger.fields), 'state', 'updatedAt'];
  const wanted =
    names?.flatMap((name) => (name === 'title' && ledger.title.length === 1 ? ledger.title : [name])) ?? all;
  const known = [...new Set(wanted)].filter((name) => name === 'title' || all.includes(name));
  return (known.length > 0 ? known : all).map((name) => columnOf(ledger, name));
}

function columnOf(ledger: LedgerModel, name: string): FormColumn {
  const field = fieldNamed(ledger.fields, name);
  if (field) return fieldColumn(name, field);
  const plain = (width: number, text: (entry: EntrySummary) => string): FormColumn => ({
    name,
    head: labelOf(ledger, name),
    width,
    kind: 'text',
    summed: false,
    value: text,
    words: text,
  });
  if (name === 'number') return plain(22, (entry) => entry.number ?? '');
  if (name === 'state') return plain(12, (entry) => entry.stateLabel);
  if (name === 'updatedAt') return plain(17, (entry) => instant.format(new Date(entry.updatedAt)));
  return plain(30, (entry) => entry.title);
}

function kindOf(field: Field): FormColumn['kind'] {
  if (field.kind === 'money' || field.kind === 'date') return field.kind;
  return field.kind === 'integer' ? 'number' : 'text';
}

function widthOf(field: Field): number {
  const head = [...field.label].length * 2 + 2;
  switch (field.kind) {
    case 'text':
      if (field.shape === 'phone') return 14;
      return field.shape ? 21 : field.long ? 40 : 22;
    case 'money':
      return Math.max(14, Math.min(head + 4, 20));
    case 'date':
      return 12;
    case 'time':
      return 17;
    case 'yesNo':
      return Math.max(7, Math.min(head, 12));
    case 'integer':
      return Math.max(9, Math.min(head, 14));
    case 'rows':
    case 'refs':
      return 26;
    default:
      return 16;
  }
}

function fieldColumn(name: string, field: Field): FormColumn {
  const unit = field.kind === 'money' ? '（元）' : field.kind === 'integer' && field.unit ? `（${field.unit}）` : '';
  const words = (value: Value | undefined, titles: Titles): string => {
    if (value === null || value === undefined) return '';
    if (field.kind === 'money') return typeof value === 'number' ? yuan(value) : '';
    if (field.kind === 'integer') return String(value);
    if (field.kind === 'date') return String(value);
    return sayOf(field, value, (_, id) => titles[id] ?? '（无权查看）');
  };
  return {
    name,
    head: `${field.label}${unit}`,
    width: widthOf(field),
    kind: kindOf(field),
    summed: isSummed(field),
    value: (entry, titles) => {
      const value = entry.values[name];
      return typeof value === 'number' ? value : words(value, titles);
    },
    words: (entry, titles) => words(entry.values[name], titles),
  };
}

/** 分 as `1,234.50`, exactly. */
function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

/** A cell with its type: dates that can be filtered by, amounts that can be added up, everything else as text. */
export function cellOf(column: FormColumn, entry: EntrySummary, titles: Titles): SheetValue {
  const value = column.value(entry, titles);
  if (typeof value === 'number') return column.kind === 'money' ? value / 100 : value;
  if (typeof value !== 'string' || value === '') return null;
  return column.kind === 'date' ? (dateCell(value) ?? value) : value;
}

const formats = { money: '#,##0.00', number: '0', date: 'yyyy-mm-dd', text: '@' } as const;

export function sheetColumns(columns: readonly FormColumn[]): SheetColumn[] {
  return [
    { head: '序号', width: 6, format: '0', align: 'center' },
    ...columns.map(
      ({ head, width, kind }): SheetColumn => ({
        head,
        width,
        format: formats[kind],
        align: kind === 'date' ? 'center' : kind === 'text' ? 'left' : 'right',
      }),
    ),
  ];
}

type Sums = Readonly<Record<string, number>>;

/** The line of totals: the word, then the sum of each column that can be added up. */
export function totalCells(columns: readonly FormColumn[], sums: Sums): SheetValue[] | undefined {
  if (!columns.some(({ name, summed }) => summed && sums[name] !== undefined)) return undefined;
  return ['合计', ...columns.map(({ name, summed, kind }) => totalOf(summed ? sums[name] : undefined, kind))];
}

function totalOf(sum: number | undefined, kind: FormColumn['kind']): number | null {
  if (sum === undefined) return null;
  return kind === 'money' ? sum / 100 : sum;
}

export function totalWords(columns: readonly FormColumn[], sums: Sums): string[] | null {
  if (!columns.some(({ name, summed }) => summed && sums[name] !== undefined)) return null;
  return columns.map(({ name, summed, kind }) => {
    const sum = summed ? sums[name] : undefined;
    return sum === undefined ? '' : kind === 'money' ? yuan(sum) : String(sum);
  });
}

/** The time that two days of one year enclose, as titles say it: 年度, one month, or month to month. */
function timeOf(from: unknown, until: unknown): string {
  if (typeof from !== 'string' || typeof until !== 'string' || from.slice(0, 4) !== until.slice(0, 4)) return '';
  const year = from.slice(0, 4);
  const [first, last] = [Number(from.slice(5, 7)), Number(until.slice(5, 7))];
  if (from === `${year}-01-01` && until === `${year}-12-31`) return `${year}年度`;
  return first === last ? `${year}年${first}月` : `${year}年${first}月至${last}月`;
}

/** 机构、时间、台账名: the time where the query keeps to one year. */
export function titleOfList(org: string, ledger: LedgerModel, filters: readonly ListFilterOrder[]): string {
  const named = /(台账|清单|目录|名册|登记簿|名录)$/.test(ledger.label) ? ledger.label : `${ledger.label}台账`;
  const dated = filters.find((filter) => filter.by === 'range' && filter.field === ledger.dated);
  return `${org}${dated?.by === 'range' ? timeOf(dated.from, dated.until) : ''}${named}`;
}

/** The line above the table. */
export function aboveOf(org: string, columns: readonly FormColumn[], today: string): string[] {
  const money = columns.some(({ kind }) => kind === 'money');
  return [`填报单位：${org}`, ...(money ? ['金额单位：元'] : []), `填表日期：${sayValue(undefined, today)}`];
}

export const below = '填表人：　　　　　　　　审核人：　　　　　　　　填报日期：　　　　年　　月　　日';
