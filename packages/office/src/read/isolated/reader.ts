import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { YifaError } from '@yifa/kernel';
import { type FileCode, fileError } from '../fault.ts';
import { parseLimits } from '../limits.ts';
import type { ReadDocument } from '../model.ts';
import { tooLarge } from '../parse.ts';
import { type Child, type ReaderLimits, startChild } from './child.ts';
import type { Reply } from './protocol.ts';

/** Reads files of strangers in a process of its own, one after the other. */
export interface DocumentReader {
  /** As `parseDocument`; besides its errors `file-timeout`, and `file-bomb` when the process had to be killed or died. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<ReadDocument>;
  /** Reads from the disk; a file too large is refused by its length and never read. */
  readonly readFile: (path: string) => Promise<ReadDocument>;
  /** Ends the process; files still waiting are refused. */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly resolve: (document: ReadDocument) => void;
  readonly reject: (error: unknown) => void;
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
  const reader = new Reader({ ...readerLimits, ...limits });
  return {
    read: (name, bytes) => reader.read(name, bytes),
    readFile: (path) => reader.readFile(path),
    close: () => reader.close(),
  };
}

class Reader {
  readonly #limits: ReaderLimits;
  readonly #waiting: Job[] = [];
  readonly #running = new Set<Child>();
  #child: Child | undefined;
  #job: Job | undefined;
  /** Set while the child has the job; before that it is still starting. */
  #timer: NodeJS.Timeout | undefined;
  #ids = 0;
  #closed = false;

  constructor(limits: ReaderLimits) {
    this.#limits = limits;
  }

  read(name: string, bytes: Uint8Array): Promise<ReadDocument> {
    const refusal = this.#refusal(name, bytes.length);
    if (refusal !== undefined) return Promise.reject(refusal);
    return new Promise((resolve, reject) => {
      this.#ids += 1;
      this.#waiting.push({ id: this.#ids, name, bytes, resolve, reject });
      void this.#next();
    });
  }

  async readFile(path: string): Promise<ReadDocument> {
    const name = basename(path);
    const file = await open(path, 'r').catch(() => {
      throw fileError(name, 'file-broken', '文件打不开，可能已被移走或没有权限');
    });
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw fileError(name, 'file-not-report', '这不是文件');
      const refusal = this.#refusal(name, stat.size);
      if (refusal !== undefined) throw refusal;
      return await this.read(name, await file.readFile());
    } finally {
      await file.close();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.reject(closed());
    this.#job?.reject(closed());
    this.#endJob();
    const running = [...this.#running];
    for (const child of running) {
      child.hold(true);
      child.kill();
    }
    await Promise.all(running.map((child) => child.gone));
  }

  #refusal(name: string, length: number): YifaError | undefined {
    if (this.#closed) return closed();
    if (length === 0) return fileError(name, 'file-empty', '0 字节');
    if (length <= this.#limits.fileBytes) return undefined;
    return fileError(name, 'file-too-large', tooLarge(length, this.#limits.fileBytes).detail);
  }

  async #next(): Promise<void> {
    if (this.#job !== undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#job = job;
    const child = this.#child ?? this.#start();
    child.hold(true);
    try {
      await child.ready;
    } catch {
      if (this.#job === job) this.#finish(() => job.reject(new YifaError('unexpected', '读取文件的程序没有启动')));
      return;
    }
    if (this.#job !== job) return;
    this.#timer = setTimeout(() => this.#stop(child, 'file-timeout'), this.#limits.milliseconds);
    child.send({ id: job.id, name: job.name, bytes: job.bytes });
  }

  #start(): Child {
    const child = startChild(this.#limits, (reply) => this.#hear(child, reply));
    this.#child = child;
    this.#running.add(child);
    child.gone.then(() => {
      this.#running.delete(child);
      this.#stop(child, 'file-bomb');
    });
    return child;
  }

  #hear(child: Child, reply: Reply): void {
    const job = this.#job;
    if (reply.kind === 'ready' || child !== this.#child || job === undefined || reply.id !== job.id) return;
    if (reply.tired) this.#dismiss(child);
    this.#finish(() => {
      if (reply.kind === 'read') job.resolve(reply.document);
      else job.reject(new YifaError(reply.code, reply.says));
    });
  }

  /** The child is killed or has died: what it was reading fails. */
  #stop(child: Child, code: FileCode): void {
    if (child !== this.#child) return;
    this.#dismiss(child);
    const job = this.#job;
    if (job === undefined || this.#timer === undefined) return;
    const detail = code === 'file-timeout' ? `超过 ${this.#limits.milliseconds / 1000} 秒` : '读取时内存用尽';
    this.#finish(() => job.reject(fileError(job.name, code, detail)));
  }

  #dismiss(child: Child): void {
    this.#child = undefined;
    child.kill();
    child.hold(false);
  }

  #endJob(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#job = undefined;
    this.#child?.hold(false);
  }

  #finish(settle: () => void): void {
    this.#endJob();
    settle();
    void this.#next();
  }
}

function closed(): YifaError {
  return new YifaError('unexpected', '读取文件的程序已经关闭');
}
