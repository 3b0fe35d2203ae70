import { type ErrorCode, errorCatalogue } from '@yifa/kernel';

/** What the parent asks of the child. */
export interface Request {
  readonly id: number;
  /** Which of the child's tasks. */
  readonly task: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the task needs besides the file. */
  readonly details?: unknown;
}

/** What the child answers. A tired child has used much memory and wants to be replaced. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown; readonly tired: boolean }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: ErrorCode;
      readonly says: string;
      readonly tired: boolean;
    };

export function isRequest(value: unknown): value is Request {
  return (
    isRecord(value) &&
    typeof value['id'] === 'number' &&
    typeof value['task'] === 'string' &&
    typeof value['name'] === 'string' &&
    value['bytes'] instanceof Uint8Array
  );
}

export function isReply(value: unknown): value is Reply {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'ready') return true;
  if (typeof value['id'] !== 'number' || typeof value['tired'] !== 'boolean') return false;
  if (value['kind'] === 'failed') return isErrorCode(value['code']) && typeof value['says'] === 'string';
  return value['kind'] === 'done';
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCatalogue, value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
