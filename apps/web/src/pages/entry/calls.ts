/** The server's addresses for one entry's documents and files, and sending a file with its progress. */
import type { AttachmentAnswer } from '@yifa/server/contract/attachments';
import type { DocumentPreview } from '@yifa/server/contract/documents';
import { ApiError, get, post } from '../../api/client.ts';
import { api } from '../../api/endpoints.ts';
import type { EntryView, ErrorAnswer } from '../../api/types.ts';

type Entry = Pick<EntryView, 'org' | 'ledger' | 'id'>;

function base({ org, ledger, id }: Entry): string {
  return `/api/orgs/${encodeURIComponent(org)}/ledgers/${encodeURIComponent(ledger)}/entries/${encodeURIComponent(id)}`;
}

export function documentHref(entry: Entry, document: string, kind: 'docx' | 'pdf'): string {
  return `${base(entry)}/documents/${encodeURIComponent(document)}${kind === 'pdf' ? '/pdf' : ''}`;
}

export function allDocumentsHref(entry: Entry): string {
  return `${base(entry)}/documents.pdf`;
}

export function documentPreview(entry: Entry, document: string, signal: AbortSignal): Promise<DocumentPreview> {
  return get(`${base(entry)}/documents/${encodeURIComponent(document)}/preview`, signal);
}

export function fileHref(entry: Entry, file: string): string {
  return `${base(entry)}/attachments/${encodeURIComponent(file)}`;
}

export function imageHref(entry: Entry, file: string): string {
  return `${fileHref(entry, file)}?show=1`;
}

export function thumbHref(entry: Entry, file: string): string {
  return `${fileHref(entry, file)}/preview`;
}

export function removeFile(entry: Entry, file: string, reason: string, key: string): Promise<AttachmentAnswer> {
  return post(`${fileHref(entry, file)}/remove`, { body: { reason }, headers: { 'idempotency-key': key } });
}

export interface Upload {
  readonly name: string;
  readonly note: string;
  readonly content: Blob;
  readonly preview: Blob | undefined;
  readonly key: string;
}

const lost: ErrorAnswer = {
  code: 'offline',
  message: '连接中断，这个文件还没有传完',
  remedy: '网络恢复后会自动重传，也可以点“重试”；不会重复登记',
  refusals: [],
};

function isErrorAnswer(body: unknown): body is ErrorAnswer {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && 'refusals' in body;
}

function answerOf(text: string): ErrorAnswer {
  try {
    const body: unknown = JSON.parse(text);
    return isErrorAnswer(body) ? body : lost;
  } catch {
    return lost;
  }
}

/**
 * Sends a file, its small picture first. A key that was answered before answers the same again, so that sending once
 * more after a lost connection keeps the file once. Throws `ApiError`.
 */
export function sendFile(entry: Entry, upload: Upload, progress: (share: number) => void): Promise<void> {
  const { name, note, content, preview, key } = upload;
  const query = new URLSearchParams({ name, ...(note === '' ? {} : { note }) });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${base(entry)}/attachments?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-yifa', '1');
    request.setRequestHeader('idempotency-key', key);
    if (preview) request.setRequestHeader('x-yifa-preview', String(preview.size));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      const error = new ApiError(request.status, answerOf(request.responseText));
      // Any call of the client tells the workbench that the session is over.
      if (error.code === 'not-logged-in') api.me().catch(() => undefined);
      reject(error);
    };
    request.onerror = () => reject(new ApiError(0, lost));
    request.send(new Blob(preview ? [preview, content] : [content]));
  });
}
