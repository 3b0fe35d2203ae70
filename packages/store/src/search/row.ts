/** An entry, or a file kept beside it, as a row of the index. */
import type { LedgerModel } from '@yifa/kernel';
import { isPlainDate } from '@yifa/law';
import type { Entry } from '../columns.ts';
import { titleOf } from '../ledgers.ts';
import { initialsOf, readingsOf } from '../pinyin.ts';
import { fold } from './fold.ts';
import { type FieldText, type PublicTitle, textsOf } from './texts.ts';
import { addTokens, titleMark } from './tokens.ts';

/** The file of a row that stands for the entry itself. */
export const noFile = '00000000-0000-0000-0000-000000000000';

export interface IndexRow {
  readonly entry: string;
  readonly file: string;
  readonly ledger: string;
  readonly on: string;
  readonly standing: number;
  readonly numberKey: string;
  /** Empty where the title is personal. */
  readonly titleKey: string;
  readonly words: string;
  readonly personal: string | null;
  readonly body: string;
  readonly personalBody: string | null;
}

/** A file kept beside an entry, as far as it can be found. */
export interface FileText {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly words: string;
}

const standings = { draft: 0, live: 0, closed: 1, void: 2 } as const;

/** Words of a text beyond this are not kept: a book is found by its beginning. */
const longest = 60_000;

/** One body: the folded title, the initials in capitals, then one line a text. */
class Body {
  readonly #lines: string[] = [];
  readonly #initials = new Set<string>();
  readonly #tokens = new Set<string>();
  #title = '';

  title(text: string): void {
    this.#title = fold(text);
    addTokens(this.#title, this.#tokens, titleMark);
    this.text(text, true);
  }

  text(text: string, short = false): void {
    const folded = fold(text).slice(0, longest);
    if (folded === '') return;
    this.#lines.push(folded);
    addTokens(folded, this.#tokens);
    if (!short) return;
    for (const reading of capitals(text)) {
      if (reading.length < 2 || this.#initials.has(reading)) continue;
      this.#initials.add(reading);
      addTokens(reading, this.#tokens);
    }
  }

  get heading(): string {
    return this.#title;
  }

  get isEmpty(): boolean {
    return this.#tokens.size === 0;
  }

  get words(): string {
    return [...this.#tokens].join(' ');
  }

  get whole(): string {
    return [this.#title, [...this.#initials].join(' '), ...new Set(this.#lines)].join('\n');
  }
}

const heard = new Map<string, readonly string[]>();
/** So few signs are a name: it is found by every way it may sound, and by its whole pinyin. */
const longestName = 4;

/** Pinyin in capitals, which no folded text has: so it is never taken for letters of a text. */
export function capitals(text: string): readonly string[] {
  const known = heard.get(text);
  if (known !== undefined) return known;
  const signs = [...text].length;
  const readings = !/\p{Script=Han}/u.test(text) ? [] : signs <= longestName ? readingsOf(text) : [initialsOf(text)];
  const capital = readings.map((each) => each.toUpperCase().replace(/[^A-Z]/g, ''));
  if (heard.size > 50_000) heard.clear();
  heard.set(text, capital);
  return capital;
}

/** Whether the title of an entry of this ledger may name a person. */
export function hasPersonalTitle(ledger: LedgerModel): boolean {
  return ledger.title.some((name) => ledger.fields[name]?.personal === true);
}

function rowOf(ledger: LedgerModel, entry: Entry, file: string, open: Body, personal: Body): IndexRow {
  const on = entry.values[ledger.dated];
  return {
    entry: entry.id,
    file,
    ledger: ledger.id,
    on: isPlainDate(on) ? on : entry.createdAt.slice(0, 10),
    standing: standings[ledger.stateKinds[entry.state] ?? 'live'],
    numberKey: file === noFile ? fold(entry.number ?? '') : '',
    titleKey: open.heading,
    words: open.words,
    personal: personal.isEmpty ? null : personal.words,
    body: open.whole,
    personalBody: personal.isEmpty ? null : personal.whole,
  };
}

/** The row of an entry. */
export function entryRow(ledger: LedgerModel, entry: Entry, title: PublicTitle): IndexRow {
  const open = new Body();
  const personal = new Body();
  (hasPersonalTitle(ledger) ? personal : open).title(titleOf(ledger, entry));
  if (entry.number !== null) open.text(entry.number);
  for (const each of textsOf(ledger, entry, title)) addText(each.personal ? personal : open, each);
  return rowOf(ledger, entry, noFile, open, personal);
}

function addText(body: Body, { text, also, short }: FieldText): void {
  body.text(text, short);
  for (const each of also) body.text(each);
}

/** The row of a file. Nobody has said what is personal in it, so all of it is. */
export function fileRow(ledger: LedgerModel, entry: Entry, file: FileText): IndexRow {
  const open = new Body();
  const personal = new Body();
  personal.title(file.name);
  personal.text(file.note);
  for (const line of file.words.slice(0, longest).split(/\n+/)) personal.text(line);
  return rowOf(ledger, entry, file.id, open, personal);
}
