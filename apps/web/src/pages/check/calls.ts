/** The server's address for checking a report, and what a file must be before it is sent. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { ApiError, type Call, post, postForFile } from '../../api/client.ts';
import type { Source } from './kept.ts';
import { saySize } from './model/words.ts';

const MB = 1024 * 1024;
/** As the server has it. */
const mostOfFile = 50 * MB;
export const acceptedFiles = '.docx,.pdf,.html,.htm,.md,.txt';
export const pastedName = '粘贴的文字.txt';

function refusal(code: string, message: string, remedy: string): ApiError {
  return new ApiError(0, { code, message, remedy, refusals: [] });
}

/** Reads a chosen file. Throws `ApiError`. */
export async function readSource(file: File): Promise<Source> {
  if (file.size > mostOfFile)
    throw refusal(
      'file-too-large',
      `${file.name}有${saySize(file.size)}，最多${saySize(mostOfFile)}`,
      '去掉文件里的图片和附件后另存，或把报告正文单独存成一个文件',
    );
  try {
    return { name: file.name, body: await file.arrayBuffer() };
  } catch {
    throw refusal('file-broken', `${file.name}打不开`, '文件可能被移走、改动或者正被别的程序占用；关闭后重新选择');
  }
}

function request(org: string, { name, body }: Source, year: string, as: 'json' | 'html', signal?: AbortSignal) {
  const query = new URLSearchParams({ name, as, ...(year === '' ? {} : { year }) });
  const call: Call = {
    raw: { type: typeof body === 'string' ? 'text/plain;charset=UTF-8' : 'application/octet-stream', body },
    ...(signal ? { signal } : {}),
  };
  return [`/api/orgs/${encodeURIComponent(org)}/check?${query}`, call] as const;
}

/** Throws `ApiError`. */
export function checkSource(org: string, source: Source, year: string, signal: AbortSignal): Promise<CheckAnswer> {
  return post<CheckAnswer>(...request(org, source, year, 'json', signal));
}

/** The result as one page of HTML. Throws `ApiError`. */
export function markedPage(org: string, source: Source, year: string): Promise<Blob> {
  return postForFile(...request(org, source, year, 'html'));
}
