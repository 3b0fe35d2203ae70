import { errorCatalogue } from '@yifa/kernel';
import type { FileCode } from '../fault.ts';
import { documentFormats, type ReadDocument } from '../model.ts';

/** What the parent asks of the child. */
export interface Request {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the child answers. A tired child has used much memory and wants to be replaced. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly id: number; readonly document: ReadDocument; readonly tired: boolean }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: FileCode;
      readonly says: string;
      readonly tired: boolean;
    };

export function isRequest(value: unknown): value is Request {
  return (
    isRecord(value) &&
    typeof value['id'] === 'number' &&
    typeof value['name'] === 'string' &&
    value['bytes'] instanceof Uint8Array
  );
}

export function isReply(value: unknown): value is Reply {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'ready') return true;
  if (typeof value['id'] !== 'number' || typeof value['tired'] !== 'boolean') return false;
  if (value['kind'] === 'failed') return isFileCode(value['code']) && typeof value['says'] === 'string';
  return value['kind'] === 'read' && isDocument(value['document']);
}

export function isFileCode(value: unknown): value is FileCode {
  return typeof value === 'string' && value.startsWith('file-') && Object.hasOwn(errorCatalogue, value);
}

function isDocument(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const formats: readonly unknown[] = documentFormats;
  return (
    formats.includes(value['format']) &&
    typeof value['text'] === 'string' &&
    Array.isArray(value['blocks']) &&
    Array.isArray(value['notes'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
