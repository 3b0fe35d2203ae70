/** What changed between two drafts: blocks are matched by id, words within a block by character. */
import type { DraftBlock } from '@yifa/server/contract/reports';
import type { Chip } from './figure-text.ts';

export interface Piece {
  readonly how: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface BlockChange {
  readonly id: string;
  readonly how: 'same' | 'added' | 'removed' | 'changed' | 'moved';
  readonly pieces: readonly Piece[];
}

/** Longest texts whose every character is compared; above, the differing middle is shown as replaced. */
const maxCells = 4_000_000;

/** One Chinese character, one run of digits or letters, or one chip: what a reader takes as a unit. */
function tokensOf(text: string): string[] {
  return text.match(/[0-9]+(?:\.[0-9]+)?%?|[A-Za-z]+|[\s\S]/gu) ?? [];
}

function common(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      const below = rows[i + 1];
      if (!row || !below) continue;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

type Pair<T> = { readonly how: Piece['how']; readonly item: T };

/** The shortest way from `a` to `b` over equal items. */
function align(a: readonly string[], b: readonly string[]): Pair<string>[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const head = a.slice(0, start).map((item) => ({ how: 'same' as const, item }));
  const tail = a.slice(a.length - end).map((item) => ({ how: 'same' as const, item }));
  return [...head, ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)), ...tail];
}

function middle(a: readonly string[], b: readonly string[]): Pair<string>[] {
  const removed = (item: string) => ({ how: 'removed' as const, item });
  const added = (item: string) => ({ how: 'added' as const, item });
  if (a.length * b.length > maxCells) return [...a.map(removed), ...b.map(added)];
  const rows = common(a, b);
  const pairs: Pair<string>[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      pairs.push({ how: 'same', item: x });
      i++;
      j++;
    } else if (x !== undefined && (y === undefined || (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      pairs.push(removed(x));
      i++;
    } else if (y !== undefined) {
      pairs.push(added(y));
      j++;
    }
  }
  return pairs;
}

/** Between two removals or additions a single unchanged character is noise: it is shown as rewritten with them. */
function smooth(pairs: readonly Pair<string>[]): Pair<string>[] {
  return pairs.flatMap((pair, i): Pair<string>[] => {
    const lone = pair.how === 'same' && i > 0 && i < pairs.length - 1;
    if (!lone || pairs[i - 1]?.how === 'same' || pairs[i + 1]?.how === 'same') return [pair];
    return [
      { how: 'removed', item: pair.item },
      { how: 'added', item: pair.item },
    ];
  });
}

/** Joins what belongs together; within one rewriting, what was removed stands before what was added. */
function gather(pairs: readonly Pair<string>[]): Piece[] {
  const pieces: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') pieces.push({ how: 'removed', text: removed });
    if (added !== '') pieces.push({ how: 'added', text: added });
    removed = '';
    added = '';
  };
  let same = '';
  for (const { how, item } of pairs) {
    if (how === 'same') {
      flush();
      same += item;
      continue;
    }
    if (same !== '') pieces.push({ how: 'same', text: same });
    same = '';
    if (how === 'removed') removed += item;
    else added += item;
  }
  flush();
  if (same !== '') pieces.push({ how: 'same', text: same });
  return pieces;
}

/** The difference of two texts. What is same or removed makes the old text, what is same or added the new one. */
export function diffText(before: string, after: string): Piece[] {
  return diffTokens(tokensOf(before), tokensOf(after), (token) => token);
}

function diffTokens(before: readonly string[], after: readonly string[], print: (token: string) => string): Piece[] {
  return gather(smooth(align(before, after)).map(({ how, item }) => ({ how, item: print(item) })));
}

/** Marks a token that is a chip; no text can hold it. */
const chipMark = '\u0000';

function blockTokens(block: DraftBlock, print: (chip: Chip) => string): string[] {
  if (block.kind === 'heading') return tokensOf(block.text);
  return block.runs.flatMap((run) =>
    'figure' in run
      ? [`${chipMark}${run.figure} ${run.style} ${run.unit ?? ''}${chipMark}${print(run)}`]
      : tokensOf(run.text),
  );
}

const printToken = (token: string): string => token.slice(token.lastIndexOf(chipMark) + 1);
const shapeOf = (block: DraftBlock): string => (block.kind === 'heading' ? `heading ${block.level}` : block.kind);

/**
 * The blocks of both drafts in reading order with what became of each. `print` says chips; a chip that is bound to
 * another indicator counts as changed even where it prints the same.
 */
export function diffBlocks(
  before: readonly DraftBlock[],
  after: readonly DraftBlock[],
  print: (chip: Chip) => string,
): BlockChange[] {
  const old = new Map(before.map((block) => [block.id, block]));
  const now = new Map(after.map((block) => [block.id, block]));
  const whole = (block: DraftBlock, how: Piece['how']): Piece[] => {
    const text = blockTokens(block, print).map(printToken).join('');
    return text === '' ? [] : [{ how, text }];
  };
  return align(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  ).flatMap(({ how, item: id }): BlockChange[] => {
    const was = old.get(id);
    const is = now.get(id);
    if (how === 'removed' && was && is) return []; // told where it stands now
    if (is && was) {
      const pieces = diffTokens(blockTokens(was, print), blockTokens(is, print), printToken);
      const changed = shapeOf(was) !== shapeOf(is) || pieces.some((piece) => piece.how !== 'same');
      return [{ id, how: changed ? 'changed' : how === 'added' ? 'moved' : 'same', pieces }];
    }
    if (is) return [{ id, how: 'added', pieces: whole(is, 'added') }];
    return was ? [{ id, how: 'removed', pieces: whole(was, 'removed') }] : [];
  });
}
