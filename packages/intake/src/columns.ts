import type { RichCell } from '@yifa/office';
import type { CellContext } from './cells.ts';
import { fits, speaksForItself } from './evidence.ts';
import { headWord, tidy } from './letters.ts';
import { type HeadMatch, headMatches, near, sure } from './match.ts';
import type { ColumnMapping, RememberedPlan } from './model.ts';
import type { Target } from './targets.ts';
import { canonical, isNumberHead, isOrdinal } from './words.ts';
import { moneyUnitIn } from './years.ts';

export interface FoundColumn {
  readonly column: number;
  readonly heads: readonly string[];
  readonly cells: readonly RichCell[];
}

interface Bid {
  readonly at: number;
  readonly match: HeadMatch;
  readonly score: number;
  readonly by: 'head' | 'content';
}

export interface Surroundings {
  readonly targets: readonly Target[];
  readonly ledgerWords: readonly string[];
  readonly context: CellContext;
  /** 单位：万元 above the table. */
  readonly above: string;
  readonly numbered: boolean;
}

/** Gives each column at most one field and each field at most one column; what is doubtful stays without, with proposals. */
export function mapColumns(
  columns: readonly FoundColumn[],
  around: Surroundings,
  remembered: RememberedPlan | undefined,
): ColumnMapping[] {
  const proposals = columns.map((column) => proposalsFor(column, around));
  const chosen = remembered === undefined ? assigned(columns, proposals, around) : new Map<number, Bid>();
  return columns.map((column, at) => {
    const { heads, cells } = column;
    const bid = chosen.get(at);
    const kept = remembered?.fields[at];
    const field = remembered === undefined ? bid?.match.target.name : (kept ?? undefined);
    const party = (bid?.match ?? proposals[at]?.find(({ target }) => target.name === field))?.party;
    const candidates = (proposals[at] ?? []).map(({ target }) => target.name).filter((name) => name !== field);
    const role = field === undefined ? roleOf(column, around) : undefined;
    const unit = unitOf(column, around, field);
    return {
      column: column.column,
      heads,
      field,
      ...(unit === undefined ? {} : { moneyUnit: unit }),
      by: remembered === undefined ? (bid?.by ?? 'none') : 'remembered',
      samples: samplesOf(cells),
      ...(role === undefined ? {} : { role }),
      ...(candidates.length === 0 || role === 'ordinal' ? {} : { candidates: [...new Set(candidates)].slice(0, 4) }),
      ...(party === undefined ? {} : { party }),
    };
  });
}

function proposalsFor({ heads, cells }: FoundColumn, around: Surroundings): HeadMatch[] {
  const words = heads.map(headWord);
  if (words.length === 1 && isOrdinal(words[0] ?? '')) return [];
  return headMatches(words, around.targets, around.ledgerWords).flatMap((match) => {
    const share = fits(match.target, cells, around.context);
    // The field's own name is believed even where the cells are poor: their faults will say so.
    if (share === undefined || match.score >= 0.97)
      return share !== undefined && share < 0.2 && cells.length >= 5 ? [{ ...match, score: 0.7 }] : [match];
    // Words that are no choice of the field do not speak against its name: they can be given choices for all rows.
    const worded = match.target.field.kind === 'choice' && cells.every(({ kind }) => kind === 'text');
    if (share < 0.5 && match.score > near && worded) return [{ ...match, score: sure }];
    if (share < 0.5) return match.score >= sure ? [{ ...match, score: 0.6 }] : [];
    return [match];
  });
}

/** Best bids first; a column with two equal bids, or a field with two equal bidders, goes without. */
function assigned(
  columns: readonly FoundColumn[],
  proposals: readonly (readonly HeadMatch[])[],
  around: Surroundings,
): ReadonlyMap<number, Bid> {
  const bids = columns.flatMap((column, at) => bidsOf(column, at, proposals[at] ?? [], around));
  bids.sort((a, b) => b.score - a.score);
  const chosen = new Map<number, Bid>();
  const taken = new Set<string>();
  const blocked = new Set<string>();
  for (const bid of bids) {
    const key = keyOf(bid.match);
    if (chosen.has(bid.at) || taken.has(key) || blocked.has(key)) continue;
    const open = bids.filter((other) => !chosen.has(other.at) && Math.abs(other.score - bid.score) < 0.02);
    const rivals = open.filter((other) => other.at !== bid.at && keyOf(other.match) === key);
    const others = open.filter(
      (other) => other.at === bid.at && keyOf(other.match) !== key && !taken.has(keyOf(other.match)),
    );
    if (rivals.length > 0) {
      blocked.add(key);
      continue;
    }
    if (others.length > 0) {
      const better = bestByCells(columns[bid.at], [bid, ...others], around);
      if (better === undefined) {
        chosen.set(bid.at, { ...bid, score: -1 });
        continue;
      }
      chosen.set(bid.at, better);
      taken.add(keyOf(better.match));
      continue;
    }
    chosen.set(bid.at, bid);
    taken.add(key);
  }
  for (const [at, bid] of chosen) if (bid.score < 0) chosen.delete(at);
  return chosen;
}

function keyOf({ target, party }: HeadMatch): string {
  return target.rows === undefined ? target.name : `${target.name}#${party ?? '-'}`;
}

function bidsOf(column: FoundColumn, at: number, proposals: readonly HeadMatch[], around: Surroundings): Bid[] {
  const sound = proposals
    .filter(({ score }) => score >= sure)
    .map((match): Bid => ({ at, match, score: match.score, by: 'head' }));
  if (sound.length > 0) return sound;
  const generic = genericDay(column, around);
  if (generic !== undefined) return [{ at, match: generic, score: generic.score, by: 'head' }];
  // A weak head together with cells that can hardly be anything else.
  const telling = proposals.filter(({ target }) => speaksForItself(target, column.cells, around.context));
  const [only] = telling;
  const rival = around.targets.some(
    (target) =>
      only !== undefined &&
      target !== only.target &&
      target.field.kind === only.target.field.kind &&
      speaksForItself(target, column.cells, around.context),
  );
  return telling.length === 1 && only !== undefined && !rival ? [{ at, match: only, score: 0.8, by: 'content' }] : [];
}

/** 日期 or 时间 alone: the day that the entry must have, when there is just one such day. */
function genericDay({ heads, cells }: FoundColumn, { targets, context }: Surroundings): HeadMatch | undefined {
  if (heads.length !== 1 || canonical(headWord(heads[0] ?? '')) !== '日期') return undefined;
  const days = targets.filter(({ field, required, rows }) => field.kind === 'date' && required && rows === undefined);
  const [target] = days;
  if (target === undefined || days.length > 1) return undefined;
  return (fits(target, cells, context) ?? 0) >= 0.5 ? { target, score: 0.86 } : undefined;
}

function bestByCells(column: FoundColumn | undefined, bids: readonly Bid[], around: Surroundings): Bid | undefined {
  const rated = bids
    .map((bid) => ({
      bid,
      share: fits(bid.match.target, column?.cells ?? [], around.context) ?? 0,
      typed: bid.match.target.field.kind !== 'text',
    }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = rated;
  return first !== undefined && second !== undefined && first.share - second.share > 0.4 ? first.bid : undefined;
}

function roleOf({ heads, cells }: FoundColumn, around: Surroundings): 'ordinal' | 'number' | undefined {
  const word = headWord(heads.at(-1) ?? '');
  const counting = cells.length > 1 && cells.every((cell, at) => Number(cell.text) === Number(cells[0]?.text) + at);
  if (isOrdinal(word) || (word === '编号' && counting)) return 'ordinal';
  return around.numbered && isNumberHead(word) ? 'number' : undefined;
}

function unitOf(
  { heads }: FoundColumn,
  around: Surroundings,
  field: string | undefined,
): 1 | 10_000 | 100_000_000 | undefined {
  if (around.targets.find(({ name }) => name === field)?.field.kind !== 'money') return undefined;
  return moneyUnitIn(heads.join('')) ?? moneyUnitIn(around.above);
}

function samplesOf(cells: readonly RichCell[]): string[] {
  const texts = new Set<string>();
  for (const cell of cells) {
    if (texts.size >= 3) break;
    texts.add(tidy(cell.text).replace(/\s+/g, ' ').slice(0, 40));
  }
  return [...texts].filter((text) => text !== '');
}
