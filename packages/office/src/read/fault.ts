import { type ErrorCode, errorCatalogue, YifaError } from '@yifa/kernel';

/** The codes of files that cannot be read. */
export type FileCode = Extract<ErrorCode, `file-${string}`>;

/** What hinders reading, said by a part of the reader that does not know the file's name. */
export class FileFault extends Error {
  readonly code: FileCode;
  /** The place or the reason, in Chinese: 正文部件 word/document.xml, 第3页. */
  readonly detail: string | undefined;

  constructor(code: FileCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'FileFault';
    this.code = code;
    this.detail = detail;
  }
}

/** The error a user sees: the file's name, what is the matter, and where. What to do is in its `remedy`. */
export function fileError(name: string, code: FileCode, detail?: string): YifaError {
  const says = errorCatalogue[code].says;
  return new YifaError(code, `${shownName(name)}：${says}${detail === undefined ? '' : `（${detail}）`}`);
}

/** The last part of a path, without control characters, short enough for a line. */
export function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters taken out
  const plain = last.replace(/[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim();
  if (plain === '') return '未命名文件';
  return plain.length > 80 ? `${plain.slice(0, 60)}…${plain.slice(-15)}` : plain;
}
