/** What is said between the program and the thread that sets pages. */
import type { FontUse } from './faces.ts';

/** Which pages are set: an official document (公文), or statutory forms one after the other. */
export const pdfTemplates = ['official', 'form'] as const;
export type PdfTemplate = (typeof pdfTemplates)[number];

export interface PdfOrder {
  readonly id: number;
  readonly template: PdfTemplate;
  /** The document as JSON, without fonts. */
  readonly document: string;
}

export const pdfStandards = ['PDF/A-2b', 'PDF 1.7'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

export interface PdfMade {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fonts: readonly FontUse[];
  /** PDF/A-2b (ISO 19005-2), or plain PDF when no font has one of the characters. */
  readonly standard: PdfStandard;
}

export type PdfReply =
  | ({ readonly kind: 'made'; readonly id: number } & PdfMade)
  | { readonly kind: 'failed'; readonly id: number; readonly says: string };

/** The thread is ours and speaks nothing else; anything without a kind is not from it. */
export function isPdfReply(message: unknown): message is PdfReply {
  return typeof message === 'object' && message !== null && 'kind' in message && 'id' in message;
}

export function isPdfOrder(message: unknown): message is PdfOrder {
  return (
    typeof message === 'object' &&
    message !== null &&
    'id' in message &&
    'document' in message &&
    'template' in message &&
    pdfTemplates.some((each) => each === message.template)
  );
}
