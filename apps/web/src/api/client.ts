/** The one place where the workbench talks to the server. */
import type { ErrorAnswer, Refusal } from './types.ts';

/** A refusal or failure in the server's own words. `status` is 0 when no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string;
  readonly refusals: readonly Refusal[];
  readonly incident: string | undefined;

  constructor(status: number, answer: ErrorAnswer) {
    super(answer.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = answer.code;
    this.remedy = answer.remedy;
    this.refusals = answer.refusals;
    this.incident = answer.incident;
  }
}

export interface Call {
  readonly body?: unknown;
  /** A body that goes as it is, instead of `body`. */
  readonly raw?: { readonly type: string; readonly body: ArrayBuffer | string };
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const offline: ErrorAnswer = {
  code: 'offline',
  message: '连接不上服务器',
  remedy: '检查网络后重试；已填写的内容仍在本页',
  refusals: [],
};
const unreadable: ErrorAnswer = {
  code: 'unexpected',
  message: '服务器的答复无法识别',
  remedy: '请稍候重试；持续出现请联系管理员',
  refusals: [],
};

const expiryListeners = new Set<() => void>();

/** Calls back whenever the server says that the session is over. Returns the unsubscriber. */
export function onExpired(listener: () => void): () => void {
  expiryListeners.add(listener);
  return () => {
    expiryListeners.delete(listener);
  };
}

function isErrorAnswer(body: unknown): body is ErrorAnswer {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && 'refusals' in body;
}

async function request(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, call: Call): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', ...call.headers };
  if (method !== 'GET') headers['x-yifa'] = '1';
  const body = call.raw?.body ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  if (body !== undefined) headers['content-type'] = call.raw?.type ?? 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(call.signal ? { signal: call.signal } : {}),
    });
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new ApiError(0, offline);
  }
}

async function answered<T>(response: Response): Promise<T> {
  if (!response.ok) return refused(response);
  const body = await response.json().catch(() => undefined);
  if (body === undefined && response.status !== 204) throw new ApiError(response.status, unreadable);
  return body;
}

async function refused(response: Response): Promise<never> {
  const body = await response.json().catch(() => undefined);
  const error = new ApiError(response.status, isErrorAnswer(body) ? body : unreadable);
  if (error.code === 'not-logged-in') for (const listener of expiryListeners) listener();
  throw error;
}

/** Reads. Throws `ApiError`. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answered<T>(await request('GET', path, signal ? { signal } : {}));
}

/** Acts. Throws `ApiError`. */
export async function post<T>(path: string, call: Call = {}): Promise<T> {
  return answered<T>(await request('POST', path, call));
}

/** A file under the name that the server gives it. Throws `ApiError`. */
export async function getFile(path: string): Promise<NamedFile> {
  return namedFile(await request('GET', path, {}));
}

/** Acts, and is answered with a file under the name that the server gives it. Throws `ApiError`. */
export async function postForNamedFile(path: string, call: Call = {}): Promise<NamedFile> {
  return namedFile(await request('POST', path, call));
}

export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

async function namedFile(response: Response): Promise<NamedFile> {
  if (!response.ok) return refused(response);
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: name === undefined ? '' : decodeURIComponent(name), blob: await response.blob() };
}

/** Acts, and is answered with a file. Throws `ApiError`. */
export async function postForFile(path: string, call: Call = {}): Promise<Blob> {
  const response = await request('POST', path, call);
  return response.ok ? response.blob() : refused(response);
}

/** Replaces. Throws `ApiError`. */
export async function put<T>(path: string, call: Call = {}): Promise<T> {
  return answered<T>(await request('PUT', path, call));
}

/** Takes away. Throws `ApiError`. */
export async function del<T>(path: string, call: Call = {}): Promise<T> {
  return answered<T>(await request('DELETE', path, call));
}

/** Whatever was thrown, as an error that users can read. */
export function asApiError(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : new ApiError(0, unreadable);
}
