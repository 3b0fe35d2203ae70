/** Where the marks of a checked text stand: every block cut into plain words, numbers, and signs of findings. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import type { Finding, Span } from './words.ts';

export type Piece =
  | (Span & { readonly kind: 'words'; readonly found?: Finding['severity'] })
  | (Span & { readonly kind: 'number'; readonly claim: number; readonly found?: Finding['severity'] })
  /** Stands behind the words that the finding is about. */
  | { readonly kind: 'sign'; readonly finding: number };

export interface LaidBlock {
  readonly kind: CheckAnswer['blocks'][number]['kind'];
  readonly level: number;
  readonly start: number;
  /** The block's own words; of a table its cells, row by row. */
  readonly rows: readonly (readonly (readonly Piece[])[])[];
  /** The gravest finding that is about the whole block. */
  readonly whole: Finding['severity'] | undefined;
}

/** Marks are named n0, n1… for claims and p0, p1… for findings. */
export type MarkId = `n${number}` | `p${number}`;

/** Whether a finding is about a place, rather than about the whole text. */
export function isPlaced({ start, end }: Span, text: string): boolean {
  return end > start && !(start === 0 && end >= text.length);
}

interface Placed extends Span {
  readonly index: number;
  readonly severity: Finding['severity'];
}

const rank = { error: 0, warning: 1, notice: 2 } as const;

function gravest(findings: readonly Placed[]): Finding['severity'] | undefined {
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity])[0]?.severity;
}

/** The blocks in order. Linear in the text, save for findings that lie over one another. */
export function layOut(answer: CheckAnswer): LaidBlock[] {
  const { text, blocks, claims } = answer;
  const numbers = claims.map(({ start, end }, index) => ({ start, end, index })).sort((a, b) => a.start - b.start);
  const findings = answer.findings
    .flatMap(({ at, severity }, index): Placed[] =>
      isPlaced(at, text) ? [{ ...widened(at, numbers), index, severity }] : [],
    )
    .sort((a, b) => a.start - b.start);
  let open: Placed[] = [];
  let next = 0;
  return blocks.map((block): LaidBlock => {
    // What began in the blank before a block has its sign in it.
    const begun: Placed[] = [];
    for (let each = findings[next]; each && each.start < block.end; each = findings[++next]) begun.push(each);
    open = [...open, ...begun].filter((each) => each.end > block.start);
    const covering = open.filter((each) => each.start <= block.start && each.end >= block.end);
    const inside = open.filter((each) => !covering.includes(each));
    const spans = block.kind === 'table' ? block.rows : [[block]];
    const signed = new Set<number>();
    const rows = spans.map((row) => row.map((span) => cut(span, numbers, inside, begun, signed)));
    const left = begun
      .filter(({ index }) => !signed.has(index))
      .map(({ index }): Piece => ({ kind: 'sign', finding: index }));
    const lastRow = rows[rows.length - 1] ?? [];
    const last = lastRow[lastRow.length - 1];
    if (last) last.push(...left);
    return {
      kind: block.kind,
      level: block.kind === 'heading' ? block.level : 0,
      start: block.start,
      rows,
      whole: gravest(covering),
    };
  });
}

/** A finding takes in the whole of the numbers it touches, so that none is cut apart. */
function widened({ start, end }: Span, numbers: readonly Span[]): Span {
  const first = numbers[firstEndingAfter(numbers, start)];
  const last = numbers[firstEndingAfter(numbers, end - 1)];
  return {
    start: first && first.start < start ? first.start : start,
    end: last && last.start < end && last.end > end ? last.end : end,
  };
}

function firstEndingAfter(numbers: readonly Span[], at: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cut(
  span: Span,
  numbers: readonly (Span & { readonly index: number })[],
  inside: readonly Placed[],
  begun: readonly Placed[],
  signed: Set<number>,
): Piece[] {
  const here = inside.filter((each) => each.start < span.end && each.end > span.start);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of here) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const claims = new Map<number, { readonly end: number; readonly index: number }>();
  let after = span.start;
  for (let i = firstEndingAfter(numbers, span.start); i < numbers.length; i++) {
    const number = numbers[i];
    if (!number || number.start >= span.end) break;
    if (number.start < after || number.end > span.end) continue;
    claims.set(number.start, number);
    cuts.add(number.start);
    cuts.add(number.end);
    after = number.end;
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [start = 0, end = 0] = [places[i], places[i + 1]];
    const found = gravest(here.filter((each) => each.start < end && each.end > start));
    const claim = claims.get(start);
    const mark = found ? { found } : {};
    pieces.push(
      claim ? { kind: 'number', start, end, claim: claim.index, ...mark } : { kind: 'words', start, end, ...mark },
    );
    for (const each of begun) {
      if (signed.has(each.index) || Math.min(each.end, span.end) !== end || each.start >= span.end) continue;
      signed.add(each.index);
      pieces.push({ kind: 'sign', finding: each.index });
    }
  }
  return pieces;
}
