import { headWord, tidy } from './letters.ts';
import { headMatches, sure } from './match.ts';
import type { Target } from './targets.ts';
import type { SheetView } from './view.ts';
import { endsLikeHead, isCommonHead, sideOf } from './words.ts';

/** What knowing heads needs of a ledger. */
export interface HeadWords {
  readonly targets: readonly Target[];
  readonly ledgerWords: readonly string[];
  readonly known: Map<string, boolean>;
  readonly groups: ReadonlySet<string>;
}

export function headWordsOf(targets: readonly Target[], ledgerWords: readonly string[]): HeadWords {
  const groups = targets.flatMap(({ rows }) => (rows === undefined ? [] : [rows.label, ...(rows.aliases ?? [])]));
  return { targets, ledgerWords, known: new Map(), groups: new Set(groups.map(headWord)) };
}

/** Whether a text is the head of some column: of this ledger, or of office tables in general. */
export function isHead(text: string, words: HeadWords): boolean {
  if (text.length > 40) return false;
  const word = headWord(text);
  const found = words.known.get(word);
  if (found !== undefined) return found;
  const head =
    word !== '' &&
    (isCommonHead(word) ||
      words.groups.has(word) ||
      sideOf(word)?.rest === '' ||
      (headMatches([word], words.targets, words.ledgerWords)[0]?.score ?? 0) >= sure);
  if (words.known.size < 20_000) words.known.set(word, head);
  return head;
}

/**
 * Whether a row is a row of heads: two of its texts at least are known ones, and with those that end as heads do they
 * are half of it.
 */
export function isHeadRow(view: SheetView, row: number, words: HeadWords): boolean {
  const own = view.filled(row);
  if (own.length < 2) return false;
  const cells = own.map((column) => view.own(row, column));
  const texts = new Set(cells.filter(({ kind }) => kind === 'text').map(({ text }) => tidy(text)));
  let heads = 0;
  let alike = 0;
  let others = cells.filter(({ kind }) => kind !== 'text').length;
  let left = texts.size;
  // The longest are looked at first: they decide soonest, and in a row of data the costly comparing is spared.
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    if (heads + left < 2 || heads + alike + left < others) return false;
    left -= 1;
    if (isHead(text, words)) heads += 1;
    else if (endsLikeHead(headWord(text))) alike += 1;
    else others += text.length > 24 || /\d{4,}/.test(text) ? 2 : 1;
  }
  return heads >= 2 && heads + alike >= others;
}

/** The rows of heads around one that was recognised: a level above that groups, levels below that part. */
export function headBlock(view: SheetView, row: number, words: HeadWords, floor: number): readonly [number, number] {
  let top = row;
  let bottom = row;
  while (top - 1 >= floor && isGroupRow(view, top - 1, row)) top -= 1;
  for (const column of columnsOf(view, top)) {
    const merge = view.merge(top, column);
    if (merge !== undefined && merge.bottom > bottom && merge.bottom - top <= 3) bottom = merge.bottom;
  }
  while (bottom - top < 3 && isLeafRow(view, bottom, bottom + 1, words)) bottom += 1;
  return [top, bottom];
}

function columnsOf(view: SheetView, row: number): number[] {
  return Array.from({ length: view.width }, (_, column) => column).filter(
    (column) => view.at(row, column).kind !== 'blank',
  );
}

/** A row above the heads whose cells spread over several of them, or reach down beside them. */
function isGroupRow(view: SheetView, row: number, heads: number): boolean {
  const own = view.filled(row);
  if (own.length < 2 || own.some((column) => view.own(row, column).kind !== 'text')) return false;
  // 填报单位：… and 2024年度 stand between a title and the heads; they group nothing.
  const texts = own.map((column) => tidy(view.own(row, column).text));
  if (texts.some((text) => text.length > 20 || /[:：]|\d{4}\s*年/.test(text))) return false;
  const merges = own.map((column) => view.merge(row, column));
  const reaching = merges.some((merge) => merge !== undefined && merge.bottom >= heads);
  const spreading = merges.some((merge) => merge !== undefined && merge.right > merge.left);
  const under = own.every((column) => view.at(heads, column).kind !== 'blank');
  return reaching || (spreading && under && own.length >= 2);
}

/** A row below the heads that parts some of them: text under a head that spreads, or that has blanks at its right. */
function isLeafRow(view: SheetView, above: number, row: number, words: HeadWords): boolean {
  const own = view.filled(row);
  if (own.length < 2) return false;
  const texts = own.map((column) => ({ column, cell: view.own(row, column) }));
  if (texts.some(({ cell }) => cell.kind !== 'text' || cell.text.length > 20)) return false;
  const parting = texts.filter(({ column }) => {
    const merge = view.merge(above, column);
    if (merge !== undefined && merge.right > merge.left) return true;
    const head = view.own(above, column).kind === 'blank';
    return head || view.own(above, column + 1).kind === 'blank';
  });
  const heads = texts.filter(
    ({ cell }) => isHead(cell.text, words) || words.targets.some(({ inner }) => inner.has(headWord(cell.text))),
  );
  return parting.length === texts.length && heads.length * 2 >= texts.length;
}

/** The heads above a column, from the outermost in, each once; a group without merged cells reaches to the next group. */
export function headsOf(view: SheetView, rows: readonly [number, number], column: number): string[] {
  const found: string[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    let text = tidy(view.text(row, column)).replace(/\s*\n\s*/g, '');
    if (text === '' && row < rows[1] && tidy(view.text(rows[1], column)) !== '')
      text = groupAt(view, row, rows[1], column);
    if (text !== '' && found.at(-1) !== text) found.push(text);
  }
  return found;
}

function groupAt(view: SheetView, row: number, leaf: number, column: number): string {
  for (let at = column - 1; at >= 0; at -= 1) {
    const text = tidy(view.text(row, at));
    // A head with nothing below it is no group.
    if (text !== '') return view.own(leaf, at).kind === 'blank' ? '' : text.replace(/\s*\n\s*/g, '');
    if (view.own(leaf, at).kind === 'blank') return '';
  }
  return '';
}
