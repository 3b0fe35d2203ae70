/** The one thread that sets pages, started with the first document and ended when it has been idle. */
import { Worker } from 'node:worker_threads';
import { isPdfReply, type PdfMade, type PdfReply, type PdfTemplate } from './protocol.ts';

interface Job {
  readonly resolve: (made: PdfMade) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const longest = 120_000;
/** The compiler and its fonts hold some 200 MB; they are let go of when nobody prints. */
const idle = 5 * 60_000;

class Setter {
  readonly #worker: Worker;
  readonly #jobs = new Map<number, Job>();
  readonly #gone: () => void;
  #ids = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(folders: readonly string[], gone: () => void) {
    this.#gone = gone;
    this.#worker = new Worker(new URL('./thread.mjs', import.meta.url), {
      workerData: [...folders],
      execArgv: ['--no-warnings'],
    });
    this.#worker.on('message', (message: unknown) => {
      if (isPdfReply(message)) this.#hear(message);
    });
    this.#worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#end(new Error('the thread that sets pages has ended')));
    this.#worker.unref();
  }

  make(template: PdfTemplate, document: string): Promise<PdfMade> {
    return new Promise((resolve, reject) => {
      this.#ids += 1;
      const timer = setTimeout(() => this.#end(new Error(`a page took longer than ${longest} ms`)), longest);
      this.#jobs.set(this.#ids, { resolve, reject, timer });
      clearTimeout(this.#idle);
      this.#worker.ref();
      this.#worker.postMessage({ id: this.#ids, template, document });
    });
  }

  #hear(reply: PdfReply): void {
    const job = this.#jobs.get(reply.id);
    if (job === undefined) return;
    this.#jobs.delete(reply.id);
    clearTimeout(job.timer);
    if (this.#jobs.size === 0) this.#rest();
    if (reply.kind === 'failed') job.reject(new Error(`the page cannot be set: ${reply.says}`));
    else job.resolve(reply);
  }

  #rest(): void {
    this.#worker.unref();
    this.#idle = setTimeout(() => this.#end(new Error('idle')), idle);
    this.#idle.unref();
  }

  #end(error: Error): void {
    this.#gone();
    clearTimeout(this.#idle);
    for (const job of this.#jobs.values()) {
      clearTimeout(job.timer);
      job.reject(error);
    }
    this.#jobs.clear();
    void this.#worker.terminate();
  }
}

const setters = new Map<string, Setter>();

/** @param folders folders with fonts, besides those of the system */
export function setPages(template: PdfTemplate, document: string, folders: readonly string[]): Promise<PdfMade> {
  const key = folders.join('\n');
  let setter = setters.get(key);
  if (setter === undefined) {
    const made = new Setter(folders, () => {
      if (setters.get(key) === made) setters.delete(key);
    });
    setter = made;
    setters.set(key, made);
  }
  return setter.make(template, document);
}
