import type { ReaderLimits } from '../../isolated/child.ts';
import { Isolated, type Mishap } from '../../isolated/isolated.ts';
import { isRecord } from '../../isolated/protocol.ts';
import { type FileCode, fileError } from '../fault.ts';
import { parseLimits } from '../limits.ts';
import { documentFormats, type ReadDocument } from '../model.ts';

/** Reads files of strangers in a process of its own, one after the other. */
export interface DocumentReader {
  /** As `parseDocument`; besides its errors `file-timeout`, and `file-bomb` when the process had to be killed or died. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<ReadDocument>;
  /** Reads from the disk; a file too large is refused by its length and never read. */
  readonly readFile: (path: string) => Promise<ReadDocument>;
  /** Ends the process; files still waiting are refused. */
  readonly close: () => Promise<void>;
}

export const readerLimits: ReaderLimits = {
  fileBytes: parseLimits.fileBytes,
  milliseconds: 20_000,
  memoryBytes: 512 * 1024 * 1024,
};

/**
 * A reader whose files cannot harm the program: they are read in a child process without environment and network,
 * killed when it takes more time (default 20 s) or memory (512 MB) than allowed, and started anew for the next
 * file. The child starts with the first file, stays warm, and never keeps the program from ending.
 */
export function openDocumentReader(limits: Partial<ReaderLimits> = {}): DocumentReader {
  const isolated = new Isolated({
    worker: new URL('./worker.ts', import.meta.url),
    limits: { ...readerLimits, ...limits },
    error: (name, mishap, detail) => fileError(name, codes[mishap], detail),
  });
  const order = { task: 'read', isAnswer: isDocument };
  return {
    read: (name, bytes) => isolated.run(name, bytes, order),
    readFile: (path) => isolated.runFile(path, order),
    close: () => isolated.close(),
  };
}

const codes: Readonly<Record<Mishap, FileCode>> = {
  empty: 'file-empty',
  'too-large': 'file-too-large',
  broken: 'file-broken',
  'not-a-file': 'file-not-report',
  timeout: 'file-timeout',
  bomb: 'file-bomb',
};

function isDocument(value: unknown): value is ReadDocument {
  if (!isRecord(value)) return false;
  const formats: readonly unknown[] = documentFormats;
  return (
    formats.includes(value['format']) &&
    typeof value['text'] === 'string' &&
    Array.isArray(value['blocks']) &&
    Array.isArray(value['notes'])
  );
}
