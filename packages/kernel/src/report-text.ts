/**
 * The sentences of a report template. Every number is a placeholder bound to an indicator; a clause says by itself
 * when it may be said, so that no report claims what was not recorded.
 *
 * `{id}` value with unit, said only above zero · `{id!}` said at zero too · `{id:余}`, `{id:以上}` the declared roundings ·
 * `{id=未发生}` these words, said only when the value is zero · `{$year}` a word · `[a|b]` a clause and its alternative,
 * the first that may be said; dropped when none may.
 */
import { DefinitionError } from './errors.ts';

/** exact: as it is; over: 余, rounded down and more than that; atLeast: 以上, rounded down. */
export type FigureStyle = 'exact' | 'over' | 'atLeast';

const styles: Readonly<Record<string, FigureStyle>> = { 余: 'over', 以上: 'atLeast' };

/** What the composer knows of the org and the year: names of the org, of its place and of the one above it, and dates. */
export const reportWords = ['org', 'place', 'kind', 'above', 'aboveKind', 'year', 'next', 'until'] as const;
export type ReportWord = (typeof reportWords)[number];

export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: ReportWord }
  | { readonly kind: 'figure'; readonly indicator: string; readonly style: FigureStyle; readonly zeroToo: boolean }
  /** Words that state that a figure is zero. */
  | { readonly kind: 'none'; readonly indicator: string; readonly words: string }
  /** A field of the entry that a prose source is about. */
  | { readonly kind: 'field'; readonly field: string }
  /** 一, 二, 三: the place of the entry in its list. */
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'clause'; readonly of: readonly (readonly TextPiece[])[] };

export interface ReportText {
  /** As it was written, to be named in errors. */
  readonly source: string;
  readonly pieces: readonly TextPiece[];
}

type Reader = (token: string, fault: (what: string) => never) => TextPiece;

/** A text over indicators and words. @throws DefinitionError naming the sentence. */
export function reportText(source: string): ReportText {
  return { source, pieces: parse(source, figurePiece) };
}

/** A text over the fields of an entry and its place in the list, `{#}`. @throws DefinitionError naming the text. */
export function entryText(source: string): ReportText {
  return { source, pieces: parse(source, fieldPiece) };
}

/** Every piece, those within clauses too. */
export function piecesOf(text: ReportText): readonly TextPiece[] {
  const flat = (pieces: readonly TextPiece[]): TextPiece[] =>
    pieces.flatMap((piece) => (piece.kind === 'clause' ? piece.of.flatMap(flat) : [piece]));
  return flat(text.pieces);
}

function parse(source: string, read: Reader): TextPiece[] {
  const fault = (what: string): never => {
    throw new DefinitionError(`“${source}”`, what);
  };
  const { pieces, rest } = parseUntil(source, '', read, fault);
  if (rest !== '') fault(`“${rest.slice(0, 8)}” closes nothing`);
  if (pieces.length === 0) fault('says nothing');
  return pieces;
}

function parseUntil(
  source: string,
  stops: string,
  read: Reader,
  fault: (what: string) => never,
): { pieces: TextPiece[]; rest: string } {
  const pieces: TextPiece[] = [];
  let rest = source;
  while (rest !== '') {
    const [text = ''] = /^[^{}[\]|]*/.exec(rest) ?? [];
    // A number that is no figure could not be opened to its entries.
    if (/\p{Nd}/u.test(text)) fault('a number that is bound to no indicator');
    if (text !== '') pieces.push({ kind: 'text', text });
    rest = rest.slice(text.length);
    const next = rest.slice(0, 1);
    if (next === '{') {
      const end = rest.indexOf('}');
      if (end < 0) fault('a placeholder is not closed');
      pieces.push(read(rest.slice(1, end), fault));
      rest = rest.slice(end + 1);
    } else if (next === '[') {
      if (stops !== '') fault('a clause within a clause');
      const clause = parseClause(rest.slice(1), read, fault);
      pieces.push({ kind: 'clause', of: clause.of });
      rest = clause.rest;
    } else {
      break;
    }
  }
  return { pieces, rest };
}

function parseClause(
  source: string,
  read: Reader,
  fault: (what: string) => never,
): { of: TextPiece[][]; rest: string } {
  const of: TextPiece[][] = [];
  let rest = source;
  for (;;) {
    const part = parseUntil(rest, ']|', read, fault);
    of.push(part.pieces);
    rest = part.rest.slice(1);
    if (part.rest.startsWith(']')) return { of, rest };
    if (!part.rest.startsWith('|')) fault('a clause is not closed');
  }
}

function wordPiece(token: string, fault: (what: string) => never): TextPiece {
  const word = reportWords.find((each) => `$${each}` === token);
  return word ? { kind: 'word', word } : fault(`there is no word ${token}`);
}

function figurePiece(token: string, fault: (what: string) => never): TextPiece {
  if (token.startsWith('$')) return wordPiece(token, fault);
  const match = /^([a-z][A-Za-z0-9_-]*)(?:(!)|:(.+)|=(.+))?$/u.exec(token);
  const [, indicator, zeroToo, rounding, words] = match ?? [];
  if (!indicator) return fault(`{${token}} is no placeholder`);
  if (words !== undefined) return { kind: 'none', indicator, words };
  const style = rounding === undefined ? 'exact' : Object.hasOwn(styles, rounding) ? styles[rounding] : undefined;
  if (!style) return fault(`there is no rounding ${rounding}`);
  return { kind: 'figure', indicator, style, zeroToo: zeroToo !== undefined };
}

function fieldPiece(token: string, fault: (what: string) => never): TextPiece {
  if (token === '#') return { kind: 'ordinal' };
  if (token.startsWith('$')) return wordPiece(token, fault);
  return /^[a-z][A-Za-z0-9]*$/.test(token) ? { kind: 'field', field: token } : fault(`{${token}} is no field`);
}
