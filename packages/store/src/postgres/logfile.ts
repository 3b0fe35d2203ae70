import { closeSync, copyFileSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** Size at which the log is turned over, in bytes; with the one kept before it the log takes about twice this. */
export const logLimit = 4 * 1024 * 1024;

/** The server's log: `postgres.log`, and `postgres.log.1` before it. */
export interface LogFile {
  /** Appending descriptor, given to the server as its standard error. */
  readonly descriptor: number;
  /** Adds a line of our own. */
  note(line: string): void;
  /** Remembers this place for `recent()`. */
  mark(): void;
  /** What was written since the mark, at most the last 64 KB. */
  recent(): string;
  /** Forwards new lines and turns the file over when it is too long. */
  tend(): void;
  close(): void;
}

/**
 * Opens the log of a data folder. The server writes into the file itself rather than into a pipe to us: a pipe would
 * fill up and stop the server whenever our event loop is busy, and break when we are killed. Because it appends, the
 * file can be copied and cut to nothing under its hands; a line written in that very instant is lost, nothing else.
 */
export function openLog(dataFolder: string, onLine: (line: string) => void): LogFile {
  const path = join(dataFolder, 'postgres.log');
  const descriptor = openSync(path, 'a+', 0o600);
  const opened = fstatSync(descriptor).size;
  let start = opened;
  let seen = opened;
  let rest = '';
  const decoder = new StringDecoder('utf8');

  const read = (from: number, to: number): Buffer => {
    const buffer = Buffer.alloc(Math.max(0, to - from));
    return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, from));
  };
  const forward = (): void => {
    const size = fstatSync(descriptor).size;
    while (seen < size) {
      const chunk = read(seen, Math.min(size, seen + 65_536));
      if (chunk.length === 0) break;
      seen += chunk.length;
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    }
  };
  const log: LogFile = {
    descriptor,
    note: (line) => {
      try {
        const time = new Date().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
        writeSync(descriptor, `${time} CST yifa: ${line}\n`);
      } catch {
        // On a full disk the note is lost; the error that follows says so.
      }
    },
    mark: () => {
      start = fstatSync(descriptor).size;
    },
    recent: () => {
      const size = fstatSync(descriptor).size;
      return read(Math.max(start, size - 65_536), size).toString('utf8');
    },
    tend: () => {
      forward();
      if (seen < logLimit) return;
      try {
        copyFileSync(path, `${path}.1`);
      } catch {
        // No room for a copy: then the bound matters more than the past.
      }
      ftruncateSync(descriptor, 0);
      start = 0;
      seen = 0;
    },
    close: () => {
      forward();
      closeSync(descriptor);
    },
  };
  if (existsSync(path)) log.tend();
  return log;
}
