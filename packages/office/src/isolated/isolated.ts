import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { YifaError } from '@yifa/kernel';
import { type Child, type ReaderLimits, startChild } from './child.ts';
import type { Reply } from './protocol.ts';

/** What a file does that its reader cannot take. */
export type Mishap = 'empty' | 'too-large' | 'broken' | 'not-a-file' | 'timeout' | 'bomb';

export interface Workshop {
  /** The script of the child. */
  readonly worker: URL;
  readonly limits: ReaderLimits;
  /** The error a user sees, with the file's name. */
  readonly error: (name: string, mishap: Mishap, detail: string) => YifaError;
}

/** What is to be done with a file, and how its answer is known. */
export interface Order<T> {
  readonly task: string;
  readonly details?: unknown;
  readonly isAnswer: (value: unknown) => value is T;
}

interface Job {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly task: string;
  readonly details: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does what has to be done with files of strangers in a child process without environment and network, one after the
 * other. The child is killed when it takes more time or memory than allowed, and started anew for the next file; it
 * starts with the first file, stays warm, and never keeps the program from ending.
 */
export class Isolated {
  readonly #shop: Workshop;
  readonly #waiting: Job[] = [];
  readonly #running = new Set<Child>();
  #child: Child | undefined;
  #job: Job | undefined;
  /** Set while the child has the job; before that it is still starting. */
  #timer: NodeJS.Timeout | undefined;
  #ids = 0;
  #closed = false;

  constructor(shop: Workshop) {
    this.#shop = shop;
  }

  /** Errors: those of the task, and the mishaps of the workshop. */
  async run<T>(name: string, bytes: Uint8Array, order: Order<T>): Promise<T> {
    const refusal = this.#refusal(name, bytes.length);
    if (refusal !== undefined) throw refusal;
    const value = await new Promise<unknown>((resolve, reject) => {
      this.#ids += 1;
      const { task, details } = order;
      this.#waiting.push({ id: this.#ids, name, bytes, task, details, resolve, reject });
      void this.#next();
    });
    if (!order.isAnswer(value)) throw this.#shop.error(name, 'broken', '读取的结果不完整');
    return value;
  }

  /** As `run`, from the disk; a file too large is refused by its length and never read. */
  async runFile<T>(path: string, order: Order<T>): Promise<T> {
    const name = basename(path);
    const file = await open(path, 'r').catch(() => {
      throw this.#shop.error(name, 'broken', '文件打不开，可能已被移走或没有权限');
    });
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw this.#shop.error(name, 'not-a-file', '这不是文件');
      const refusal = this.#refusal(name, stat.size);
      if (refusal !== undefined) throw refusal;
      return await this.run(name, await file.readFile(), order);
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
    if (length === 0) return this.#shop.error(name, 'empty', '0 字节');
    const most = this.#shop.limits.fileBytes;
    if (length <= most) return undefined;
    return this.#shop.error(name, 'too-large', `${megabytes(length)} MB，最多 ${megabytes(most)} MB`);
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
    this.#timer = setTimeout(() => this.#stop(child, 'timeout'), this.#shop.limits.milliseconds);
    const { id, task, name, bytes, details } = job;
    child.send({ id, task, name, bytes, details });
  }

  #start(): Child {
    const child = startChild(this.#shop.worker, this.#shop.limits, (reply) => this.#hear(child, reply));
    this.#child = child;
    this.#running.add(child);
    child.gone.then(() => {
      this.#running.delete(child);
      this.#stop(child, 'bomb');
    });
    return child;
  }

  #hear(child: Child, reply: Reply): void {
    const job = this.#job;
    if (reply.kind === 'ready' || child !== this.#child || job === undefined || reply.id !== job.id) return;
    if (reply.tired) this.#dismiss(child);
    this.#finish(() => {
      if (reply.kind === 'done') job.resolve(reply.value);
      else job.reject(new YifaError(reply.code, reply.says));
    });
  }

  /** The child is killed or has died: what it was reading fails. */
  #stop(child: Child, mishap: Mishap): void {
    if (child !== this.#child) return;
    this.#dismiss(child);
    const job = this.#job;
    if (job === undefined || this.#timer === undefined) return;
    const detail = mishap === 'timeout' ? `超过 ${this.#shop.limits.milliseconds / 1000} 秒` : '读取时内存用尽';
    this.#finish(() => job.reject(this.#shop.error(job.name, mishap, detail)));
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

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
