/** A file read in: its text, and what of its structure a reader of reports needs. */

export const documentFormats = ['txt', 'md', 'html', 'docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Offsets are UTF-16 positions in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ReadBlock =
  | (Span & { readonly kind: 'title' })
  /** 1 一、 2 （一） 3 1. */
  | (Span & { readonly kind: 'heading'; readonly level: 1 | 2 | 3 })
  | (Span & { readonly kind: 'para' })
  /** Cells stand in the text one after the other, parted by tabs, a row a line. */
  | (Span & { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[] });

/** What was noticed while reading and does not hinder it. */
export interface ReadNote {
  readonly code:
    | 'encoding-guessed'
    | 'tracked-changes'
    | 'comments'
    | 'hidden-text'
    | 'macros'
    | 'external-links'
    | 'text-boxes'
    | 'images-only-pages'
    | 'replacement-characters';
  readonly says: string;
}

export interface ReadDocument {
  readonly format: DocumentFormat;
  /** For .txt and .md the file itself, decoded, without its byte-order mark. Paragraphs are lines. */
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
  readonly notes: readonly ReadNote[];
}
