/** An official document filled from an entry, in a form that a .docx, a PDF and a page can each be laid out from. */
import { citeRule, formatChinese, isPlainDate, type PlainDate } from '@yifa/law';
import { type Context, evaluate, isFilled, listOf, type Subject } from './evaluate.ts';
import { sayValue } from './explain.ts';
import type { Field, Fields, Row, Scalar, Value } from './field.ts';
import type { DocumentBlock, DocumentModel, LedgerModel } from './model.ts';
import { own } from './own.ts';

export type FilledBlock =
  | { readonly kind: 'heading' | 'para'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'rows'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signatures'; readonly lines: readonly string[] };

export interface FilledDocument {
  readonly title: string;
  /** 文号, when the document carries one and it is known. */
  readonly number?: string;
  /** The provisions that ask for the document, as they are cited. */
  readonly article?: string;
  readonly blocks: readonly FilledBlock[];
  /** The date under the name of the org, in words. */
  readonly date?: string;
}

/** What a document says that is no field of the entry. */
export interface DocumentWords {
  readonly org: string;
  readonly county: string;
  /** The running number of the entry; empty while it has none. */
  readonly number: string;
  readonly year: string;
  readonly today: PlainDate;
}

/** The title of a referenced entry. */
export type TitleLookup = (ledgerId: string, id: string) => string;

/** What stands where nothing is filled in, to be written by hand. */
export const blank = '＿＿＿＿';

/** The documents that can be made of an entry as it is: after one of their steps, and where their condition holds. */
export function documentsReady(
  ledger: LedgerModel,
  taken: Iterable<string>,
  subject: Subject,
  context: Context,
): DocumentModel[] {
  const steps = new Set(taken);
  return Object.values(ledger.documents).filter(
    ({ after, when }) => after.some((step) => steps.has(step)) && evaluate(when, subject, context),
  );
}

/** Fills a document: every `{field}` by its readable value, paragraphs whose condition fails left out. */
export function fillDocument(
  ledger: LedgerModel,
  document: DocumentModel,
  subject: Subject,
  words: DocumentWords,
  lookup: TitleLookup,
  context: Context,
): FilledDocument {
  const say = (name: string): string => sayOf(own(ledger.fields, name), subject.values[name], lookup) || blank;
  const others: Readonly<Record<string, string>> = {
    ...words,
    today: formatChinese(words.today),
    state: own(ledger.states, subject.state) ?? subject.state,
  };
  // One pass with a function: neither braces nor dollar signs in what users typed mean anything.
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) =>
      own(ledger.fields, name) ? say(name) : own(others, name) || blank,
    );
  const block = (each: DocumentBlock): FilledBlock[] => {
    switch (each.kind) {
      case 'heading':
        return evaluate(each.when, subject, context) ? [{ kind: 'heading', text: fill(each.text) }] : [];
      case 'para':
        return evaluate(each.when, subject, context)
          ? lines(fill(each.text)).map((text) => ({ kind: 'para', text }))
          : [];
      case 'fields':
        return [
          {
            kind: 'fields',
            rows: each.fields.map((name) => ({ label: own(ledger.fields, name)?.label ?? name, value: say(name) })),
          },
        ];
      case 'rows':
        return [table(own(ledger.fields, each.field), subject.values[each.field], lookup)];
      case 'signatures':
        return [{ kind: 'signatures', lines: each.lines }];
    }
  };
  const { numbered, dated, rule } = document;
  const date = dated === undefined ? undefined : subject.values[dated];
  return {
    title: document.label,
    ...(numbered !== undefined && isFilled(subject.values[numbered]) ? { number: say(numbered) } : {}),
    ...(rule ? { article: citeRule(rule) } : {}),
    blocks: document.body.flatMap(block),
    ...(isPlainDate(date) ? { date: formatChinese(date) } : {}),
  };
}

function lines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsOf(value: Value | undefined): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** A value as users read it; empty when there is none. */
export function sayOf(field: Field | undefined, value: Value | undefined, lookup: TitleLookup): string {
  if (!field || !isFilled(value)) return '';
  switch (field.kind) {
    case 'ref':
    case 'refs':
      return listOf(value)
        .map((id) => lookup(field.ledger.id, id))
        .join('、');
    case 'choices':
      return listOf(value)
        .map((code) => sayValue(field, code))
        .join('、');
    case 'rows':
      return rowsOf(value)
        .map((row) => cells(field.fields, row, lookup)[0] ?? '')
        .filter((text) => text !== '')
        .join('、');
    default:
      return isScalar(value) ? sayValue(field, value) : '';
  }
}

function isScalar(value: Value | undefined): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function cells(columns: Fields, row: Row, lookup: TitleLookup): string[] {
  return Object.entries(columns).map(([name, column]) => sayOf(column, own(row, name), lookup));
}

function table(field: Field | undefined, value: Value | undefined, lookup: TitleLookup): FilledBlock {
  const columns = field?.kind === 'rows' ? field.fields : {};
  return {
    kind: 'rows',
    head: Object.values(columns).map((each) => each.label),
    rows: rowsOf(value).map((row) => cells(columns, row, lookup)),
  };
}
