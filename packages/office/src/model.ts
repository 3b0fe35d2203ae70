/** A piece of text in one face. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  /** Id of the indicator this number is bound to; written as an inline content control with this tag. */
  readonly figure?: string;
};

/** A paragraph-level part of a document body. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: 'para'; readonly runs: readonly Run[] }
  | { readonly kind: 'flush'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Relative column widths; equal columns when left out. */
      readonly widths?: readonly number[];
    };

/** An official document (公文) laid out after GB/T 9704-2012. */
export interface OfficialDocument {
  /** 上行文 carries 签发人 beside the number; 下行文 centres the number; web leaves out 版头 and 版记. */
  readonly layout: 'upward' | 'downward' | 'web';
  /** 发文机关. */
  readonly issuer: string;
  /** All issuers of a joint document, the sponsor first. */
  readonly issuers?: readonly string[];
  /** 发文字号, for example 石政〔2026〕5号. */
  readonly number?: string;
  readonly signers?: readonly string[];
  readonly title: string;
  /** 主送机关, without the colon. */
  readonly addressee?: string;
  readonly body: readonly Block[];
  readonly attachments?: readonly string[];
  /** 署名 and 成文日期 (YYYY-MM-DD). */
  readonly signature: { readonly org: string; readonly date: string };
  /** 附注, with or without its brackets. */
  readonly note?: string;
  readonly copyTo?: readonly string[];
  /** 印发机关 and 印发日期 (YYYY-MM-DD). */
  readonly printed?: { readonly by: string; readonly on: string };
}

/** A part of a statutory form (执法文书、调解文书): ordinary text, labelled fields or lines to sign. */
export type FormBlock =
  | Block
  | {
      readonly kind: 'fields';
      readonly rows: readonly { readonly label: string; readonly value: string }[];
      readonly columns?: 1 | 2;
    }
  | { readonly kind: 'signatures'; readonly rows: readonly string[] };

/** A statutory form: organ, name of the form, its number, the body and the closing lines. */
export interface FormDocument {
  readonly org: string;
  readonly title: string;
  readonly number?: string;
  readonly body: readonly FormBlock[];
  /** Organ (seal) and date (YYYY-MM-DD); without a date a blank one is left for the pen. */
  readonly closing?: { readonly org: string; readonly date?: string };
  readonly footnote?: string;
}
