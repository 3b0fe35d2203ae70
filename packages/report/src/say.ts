/** Sentences of a template, said over the figures, words and entry at hand. */
import { piecesOf, type ReportText, type ReportWord, type Sentence, type TextPiece } from '@yifa/kernel';
import type { ReportRun } from './model.ts';

/** A figure ready to be said. */
export interface Spoken {
  /** Undefined where nothing could be divided. */
  readonly value: number | undefined;
  readonly text: string;
}

/** What a text is said over. */
export interface Voice {
  figure(indicator: string): Spoken;
  /** Empty when there is no such thing, e.g. nothing above the org. */
  word(word: ReportWord): string;
  /** Empty when not filled, or when the text is not about an entry. */
  field(name: string): string;
  readonly ordinal: string;
}

/** A sentence without numbers of its own that is said because of others. */
export function isConditional(sentence: Sentence): boolean {
  return !isBound(sentence.text) && sentence.when.length > 0;
}

/** The runs of a text; undefined when something it needs is zero, absent or empty. */
export function sayText(text: ReportText, voice: Voice): ReportRun[] | undefined {
  const runs = sayPieces(text.pieces, voice);
  return runs && tidy(runs);
}

/** The runs of a sentence or of its alternative; undefined when neither may be said. */
export function saySentence(sentence: Sentence, voice: Voice): ReportRun[] | undefined {
  return sayOwn(sentence, voice) ?? (sentence.otherwise && saySentence(sentence.otherwise, voice));
}

function sayOwn(sentence: Sentence, voice: Voice): ReportRun[] | undefined {
  const { when, any, text } = sentence;
  const above = (id: string): boolean => (voice.figure(id).value ?? 0) > 0;
  if (!when.every(above) || (any.length > 0 && !any.some(above))) return undefined;
  const runs = sayText(text, voice);
  // With every clause that carries a number dropped, what is left of the sentence is padding.
  const hollow = isBound(text) && when.length + any.length === 0 && !runs?.some((run) => run.figure !== undefined);
  return hollow ? undefined : runs;
}

function isBound(text: ReportText): boolean {
  return piecesOf(text).some((piece) => piece.kind === 'figure' || piece.kind === 'none');
}

/** A sentence that reports nothing itself and only joins others. */
export function isLink(sentence: Sentence): boolean {
  return !isBound(sentence.text) && sentence.when.length === 0 && sentence.any.length === 0;
}

function sayPieces(pieces: readonly TextPiece[], voice: Voice): ReportRun[] | undefined {
  const runs: ReportRun[] = [];
  // Clauses that follow each other are a list. The mark that parts a clause from the one before it is dropped with
  // that one; a list whose first clause begins with a mark is parted by it from what stands before the list.
  let first = true;
  let parted = true;
  for (const [index, piece] of pieces.entries()) {
    const said = sayPiece(piece, voice);
    if (!said) return undefined;
    if (piece.kind === 'clause' && pieces[index - 1]?.kind !== 'clause') {
      first = true;
      parted = beginsWithMark(piece);
    }
    runs.push(...(piece.kind === 'clause' && first && !parted ? withoutMark(said) : said));
    if (said.length > 0) first = false;
  }
  return runs;
}

const mark = /^[、，；]/u;

function beginsWithMark(clause: Extract<TextPiece, { kind: 'clause' }>): boolean {
  const [piece] = clause.of[0] ?? [];
  return piece?.kind === 'text' && mark.test(piece.text);
}

function withoutMark(runs: readonly ReportRun[]): ReportRun[] {
  const [head, ...rest] = runs;
  return head && head.figure === undefined ? [{ text: head.text.replace(mark, '') }, ...rest] : [...runs];
}

function sayPiece(piece: TextPiece, voice: Voice): ReportRun[] | undefined {
  switch (piece.kind) {
    case 'text':
      return [{ text: piece.text }];
    case 'word':
      return filled(voice.word(piece.word));
    case 'field':
      return filled(voice.field(piece.field));
    case 'ordinal':
      return filled(voice.ordinal);
    case 'figure': {
      const { value, text } = voice.figure(piece.indicator);
      const sayable = value !== undefined && (value > 0 || piece.zeroToo);
      return sayable ? [{ text, figure: piece.indicator }] : undefined;
    }
    case 'none':
      return voice.figure(piece.indicator).value === 0 ? [{ text: piece.words, figure: piece.indicator }] : undefined;
    case 'clause': {
      for (const alternative of piece.of) {
        const said = sayPieces(alternative, voice);
        if (said) return said;
      }
      return [];
    }
  }
}

function filled(text: string): ReportRun[] | undefined {
  return text === '' ? undefined : [{ text }];
}

const strength = '、，；。';

function strongest(marks: string): string {
  return strength[Math.max(...[...marks].map((mark) => strength.indexOf(mark)))] ?? '';
}

/** Joins what dropped clauses left behind: one mark where several meet, none at the start or after a colon, no 其中 of nothing. */
export function tidy(runs: readonly ReportRun[]): ReportRun[] {
  const merged: ReportRun[] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last && last.figure === undefined && run.figure === undefined)
      merged[merged.length - 1] = { text: last.text + run.text };
    else merged.push(run);
  }
  return merged
    .map((run, index) => {
      if (run.figure !== undefined) return run;
      const joined = run.text
        .replace(/[、，；]?其中(?=[、，；。])/gu, '')
        .replace(/[、，；。]{2,}/gu, strongest)
        .replace(/：[、，；]/gu, '：')
        .replace(/：。/gu, '。')
        .replace(/([（“])[、，；]/gu, '$1');
      return { text: index === 0 ? joined.replace(/^[、，；。]+/u, '') : joined };
    })
    .filter((run) => run.text !== '');
}
