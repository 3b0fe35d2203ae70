import { type ErrorCode, errorCatalogue, YifaError } from '@yifa/kernel';
import { FileFault, shownName } from '../../read/fault.ts';

/** The codes of workbooks that cannot be read. */
export type BookCode = Extract<ErrorCode, `workbook-${string}`>;

/** What hinders reading, said by a part of the reader that does not know the file's name. */
export class BookFault extends Error {
  readonly code: BookCode;
  readonly detail: string | undefined;

  constructor(code: BookCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'BookFault';
    this.code = code;
    this.detail = detail;
  }
}

/** The error a user sees: the file's name, what is the matter, and where. */
export function bookError(name: string, code: BookCode, detail?: string): YifaError {
  const says = errorCatalogue[code].says;
  return new YifaError(code, `${shownName(name)}：${says}${detail === undefined ? '' : `（${detail}）`}`);
}

/** Whatever went wrong in reading lies in the file; what is known of it is said. */
export function bookErrorOf(name: string, error: unknown): YifaError {
  if (error instanceof YifaError) return error;
  if (error instanceof BookFault) return bookError(name, error.code, error.detail);
  if (error instanceof FileFault) return bookError(name, codeOf(error), error.detail);
  return bookError(name, 'workbook-broken');
}

/** Packages and texts are shared with the reader of documents; what to do about them is not. */
function codeOf({ code }: FileFault): BookCode {
  switch (code) {
    case 'file-password':
      return 'workbook-password';
    case 'file-bomb':
      return 'workbook-bomb';
    case 'file-encoding':
      return 'workbook-encoding';
    case 'file-empty':
      return 'workbook-empty';
    case 'file-unknown':
    case 'file-not-report':
      return 'workbook-unknown';
    default:
      return 'workbook-broken';
  }
}
