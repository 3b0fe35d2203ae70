import type { ReaderLimits } from '../../../isolated/child.ts';
import { Isolated, type Mishap } from '../../../isolated/isolated.ts';
import { isRecord } from '../../../isolated/protocol.ts';
import type { Annotation } from '../../annotate/model.ts';
import { type BookCode, bookError } from '../fault.ts';
import { bookLimits } from '../limits.ts';
import { bookFormats, type Workbook } from '../model.ts';

/** Reads workbooks of strangers in a process of its own, one after the other. */
export interface WorkbookReader {
  /** Errors: YifaError with a `workbook-` code; `workbook-timeout`, and `workbook-bomb` when the process had to be killed. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<Workbook>;
  /** Reads from the disk; a file too large is refused by its length and never read. */
  readonly readFile: (path: string) => Promise<Workbook>;
  /** The workbook given back with marks and remarks, as .xlsx. */
  readonly annotate: (name: string, bytes: Uint8Array, annotation: Annotation) => Promise<Uint8Array>;
  /** Ends the process; files still waiting are refused. */
  readonly close: () => Promise<void>;
}

export const workbookReaderLimits: ReaderLimits = {
  fileBytes: bookLimits.fileBytes,
  milliseconds: 180_000,
  memoryBytes: 1_024 * 1024 * 1024,
};

/**
 * A reader whose workbooks cannot harm the program: a child process without environment and network, killed when it
 * takes more time (180 s by default) or memory (1 GB) than allowed, and started anew for the next file.
 */
export function openWorkbookReader(limits: Partial<ReaderLimits> = {}): WorkbookReader {
  const isolated = new Isolated({
    worker: new URL('./worker.ts', import.meta.url),
    limits: { ...workbookReaderLimits, ...limits },
    error: (name, mishap, detail) => bookError(name, codes[mishap], detail),
  });
  const order = { task: 'read', isAnswer: isWorkbook };
  return {
    read: (name, bytes) => isolated.run(name, bytes, order),
    readFile: (path) => isolated.runFile(path, order),
    annotate: (name, bytes, details) => isolated.run(name, bytes, { task: 'annotate', details, isAnswer: isBytes }),
    close: () => isolated.close(),
  };
}

const codes: Readonly<Record<Mishap, BookCode>> = {
  empty: 'workbook-empty',
  'too-large': 'workbook-too-large',
  broken: 'workbook-broken',
  'not-a-file': 'workbook-unknown',
  timeout: 'workbook-timeout',
  bomb: 'workbook-bomb',
};

function isWorkbook(value: unknown): value is Workbook {
  if (!isRecord(value)) return false;
  const formats: readonly unknown[] = bookFormats;
  return (
    formats.includes(value['format']) &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['sheets']) &&
    Array.isArray(value['notes'])
  );
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
