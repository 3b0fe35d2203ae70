import type { LedgerDescription } from '@yifa/kernel';
import { choiceOf } from './choices.ts';
import { tidy } from './letters.ts';
import type { LeftOutRow } from './model.ts';
import type { SheetView } from './view.ts';
import { isFootLine, isSum, totalWord } from './words.ts';

/** What a row below the heads is, when it is no row of data. */
export interface OtherRow {
  readonly why: LeftOutRow['why'];
  readonly text: string;
}

/** Knows rows that are no data: totals, notes, names of groups, rows in which only the ordinal is left. */
export function otherRow(
  view: SheetView,
  row: number,
  columns: readonly [number, number],
  ordinals: readonly number[],
): OtherRow | undefined {
  const own = view.filled(row, columns[0], columns[1]);
  const text = own
    .map((column) => tidy(view.own(row, column).text))
    .join(' ')
    .slice(0, 200);
  if (own.length === 0) return { why: 'blank', text };
  const first = tidy(view.own(row, own[0] ?? 0).text);
  const second = tidy(view.own(row, own[1] ?? -1).text);
  if (totalWord(first) !== undefined || (ordinals.includes(own[0] ?? -1) && totalWord(second) !== undefined))
    return { why: 'total', text };
  if (addsUp(own.map((column) => tidy(view.own(row, column).text)))) return { why: 'total', text };
  if (isFootLine(first) && own.length <= Math.max(3, (columns[1] - columns[0]) / 2)) return { why: 'note', text };
  const group = isGroupName(view, row, columns);
  if (group !== undefined) return { why: 'group', text };
  if (own.every((column) => ordinals.includes(column))) {
    return { why: isSpread(view, row, own[0] ?? 0) ? 'note' : 'blank', text };
  }
  if (own.length === 1 && isSpread(view, row, own[0] ?? 0)) return { why: 'note', text };
  if (own.length === 1 && first.length > 30) return { why: 'note', text };
  return undefined;
}

/** A word for adding up in whatever column, and nothing beside it but sums. 共 and 总 alone are such words only here. */
function addsUp(texts: readonly string[]): boolean {
  const others = texts.filter((text) => totalWord(text) === undefined && !/^[共总]$/.test(text.replace(/\s/g, '')));
  return others.length < texts.length && others.every(isSum);
}

/** A merged cell over three columns at least. */
export function isSpread(view: SheetView, row: number, column: number): boolean {
  const merge = view.merge(row, column);
  return merge !== undefined && merge.right - merge.left >= 2;
}

/** A single short text over several columns, or alone at the left: the name of what follows. */
export function isGroupName(
  view: SheetView,
  row: number,
  [left, right]: readonly [number, number],
): string | undefined {
  const own = view.filled(row, left, right);
  const [column] = own;
  if (column === undefined || own.length > 1 || column > left + 1) return undefined;
  const cell = view.own(row, column);
  const text = tidy(cell.text).replace(/^([(（]?[一二三四五六七八九十\d]+[)）、.．]\s*)/, '');
  const spread = isSpread(view, row, column);
  if (
    cell.kind !== 'text' ||
    /^[\d.、\s]*$/.test(text) ||
    text.length > (spread ? 30 : 15) ||
    isFootLine(tidy(cell.text))
  )
    return undefined;
  if (totalWord(text) !== undefined || /[。；;]/.test(text)) return undefined;
  if (!spread && (view.merge(row, column) !== undefined || right - left < 2)) return undefined;
  for (let at = left; at <= right; at += 1)
    if (at !== column && !spread && view.at(row, at).kind !== 'blank') return undefined;
  return text;
}

/** The field that names of groups give: a choice whose labels they are, or a reference whose label speaks of such places. */
export function groupField(
  ledger: LedgerDescription,
  names: readonly string[],
  held: ReadonlySet<string>,
): string | undefined {
  const free = ledger.fields.filter(({ name }) => !held.has(name));
  const choices = free.filter(
    (field) => field.kind === 'choice' && names.every((name) => choiceOf(field, name) !== undefined),
  );
  if (choices.length === 1) return choices[0]?.name;
  const places = names.filter((name) => /(村|社区|居委会|村委会)$/.test(name));
  const refs = free.filter(
    (field) =>
      field.kind === 'ref' && [field.label, ...(field.aliases ?? [])].some((label) => /村|社区|地/.test(label)),
  );
  return refs.length === 1 && places.length * 2 > names.length ? refs[0]?.name : undefined;
}

/** Whether the values of a field are added up below a column. */
export function isAdded(ledger: LedgerDescription, field: string | undefined): boolean {
  const kind = ledger.fields.find(({ name }) => name === field)?.kind;
  return kind === 'money' || kind === 'integer';
}
