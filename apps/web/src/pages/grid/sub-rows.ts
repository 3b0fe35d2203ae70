/** People and the like in one cell: `王某 13800000000、李某`. */
import { readTyped, type TypingContext } from '@yifa/kernel/typing';
import type { Column } from '../../api/types.ts';
import type { CellReading } from './cell-reading.ts';

type SubRow = Readonly<Record<string, string | null>>;

/** Sub-rows stand apart by 、 ； or a line break, their columns by blanks: the required one first, the rest by their shape. */
export function readSubRows(parts: readonly Column[], text: string, typing: TypingContext): CellReading {
  const items = text
    .split(/[、；;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const rows: SubRow[] = [];
  for (const item of items) {
    const row = readItem(parts, item, typing);
    if (typeof row === 'string') return { value: null, fault: row };
    rows.push(row);
  }
  const said = rows.map((row) => parts.flatMap(({ name }) => row[name] ?? []).join(' ')).join('；');
  return { value: rows, ...(rows.length > 1 || said !== text.trim() ? { readAs: `${rows.length}人次：${said}` } : {}) };
}

function readItem(parts: readonly Column[], item: string, typing: TypingContext): SubRow | string {
  const row: Record<string, string | null> = Object.fromEntries(parts.map(({ name }) => [name, null]));
  const rest: string[] = [];
  for (const word of item.split(/[\s，,：:]+/).filter((each) => each !== '')) {
    const part = placeOf(parts, word, row);
    if (!part) {
      rest.push(word);
      continue;
    }
    const read = readTyped(part, word, typing);
    if (!read.ok) return `“${item}”：${read.says}`;
    row[part.name] = typeof read.value === 'string' ? read.value : word;
  }
  const open = parts.find((part) => part.optional && part.shape === undefined && row[part.name] === null);
  if (rest.length > 0 && !open) return `“${item}”中的“${rest.join(' ')}”认不出是哪一项`;
  if (open && rest.length > 0) row[open.name] = rest.join(' ');
  return row;
}

/** The column a word belongs to; undefined for words without a shape of their own. */
function placeOf(parts: readonly Column[], word: string, row: SubRow): Column | undefined {
  const first = parts.find((part) => !part.optional);
  if (first && row[first.name] === null) return first;
  const shape = /^\d{15}(\d{2}[\dXx])?$/.test(word)
    ? 'idNumber'
    : /^[\d+\-()（）]{5,20}$/.test(word)
      ? 'phone'
      : undefined;
  return shape && parts.find((part) => part.shape === shape && row[part.name] === null);
}
