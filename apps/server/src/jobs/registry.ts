/** Long work of this process: watched, cancelled, and its result kept for an hour. Lost when the process ends. */
import { randomUUID } from 'node:crypto';
import { YifaError } from '@yifa/kernel';
import { toYifaError } from '@yifa/store';
import type { JobView } from '../contract/jobs.ts';

/** What the work itself holds. */
export interface JobHandle {
  /** Aborted when its owner cancels it (reason 'cancelled') or the program ends (reason 'ending'). */
  readonly signal: AbortSignal;
  /** @throws YifaError once the job was cancelled, so that work that reports its progress stops there */
  progress(done: number, total: number, says?: string): void;
}

interface Job {
  readonly id: string;
  readonly owner: string;
  readonly label: string;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
  state: JobView['state'];
  done: number;
  total: number;
  says: string;
  error: JobView['error'];
  endedAt: number | undefined;
}

const keptMilliseconds = 3_600_000;
/** Jobs that one account may have running at once. */
const atOnce = 3;

export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #now: () => number;
  #closed = false;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Starts work that goes on after the request is answered.
   * @param owner the account that alone may see and cancel it
   * @throws YifaError too-many-requests
   */
  start(owner: string, label: string, work: (job: JobHandle) => Promise<unknown>): JobView {
    this.#sweep();
    if (this.#closed) throw new YifaError('store-unavailable', '程序正在停止');
    const mine = [...this.#jobs.values()].filter((each) => each.owner === owner && each.state === 'running');
    if (mine.length >= atOnce) throw new YifaError('too-many-requests', '您还有别的工作正在进行，请等它做完');
    const controller = new AbortController();
    const id = randomUUID();
    const finished = Promise.resolve().then(() => this.#run(id, work));
    const job: Job = {
      id,
      owner,
      label,
      controller,
      finished,
      state: 'running',
      done: 0,
      total: 0,
      says: '',
      error: undefined,
      endedAt: undefined,
    };
    this.#jobs.set(id, job);
    return viewOf(job);
  }

  /** @throws YifaError not-found for a job of somebody else, too */
  get(owner: string, id: string): JobView {
    return viewOf(this.#own(owner, id));
  }

  /** Asks the work to stop; what it has done so far stays done. @throws YifaError not-found */
  cancel(owner: string, id: string): JobView {
    const job = this.#own(owner, id);
    if (job.state === 'running') {
      job.says = '正在停止…';
      job.controller.abort('cancelled');
    }
    return viewOf(job);
  }

  /** Resolves when the job has ended in whatever way. */
  async ended(id: string): Promise<void> {
    await this.#jobs.get(id)?.finished;
  }

  /** Stops everything that runs and waits until it has stopped. */
  async close(): Promise<void> {
    this.#closed = true;
    const running = [...this.#jobs.values()].filter((each) => each.state === 'running');
    for (const job of running) job.controller.abort('ending');
    await Promise.all(running.map((job) => job.finished));
  }

  async #run(id: string, work: (job: JobHandle) => Promise<unknown>): Promise<void> {
    const job = this.#jobs.get(id);
    if (!job) return;
    const { signal } = job.controller;
    try {
      await work({
        signal,
        progress: (done, total, says) => {
          if (signal.aborted) throw new YifaError('bad-request', '已取消');
          Object.assign(job, { done, total, ...(says === undefined ? {} : { says }) });
        },
      });
      job.state = signal.aborted ? 'cancelled' : 'done';
    } catch (error) {
      job.state = signal.aborted ? 'cancelled' : 'failed';
      if (!signal.aborted) {
        const { code, message, remedy } = toYifaError(error);
        job.error = { code, message, remedy };
      }
    }
    job.says = '';
    job.endedAt = this.#now();
  }

  #own(owner: string, id: string): Job {
    this.#sweep();
    const job = this.#jobs.get(id);
    if (job?.owner !== owner) throw new YifaError('not-found', '没有这项工作，或者已经过了一小时');
    return job;
  }

  #sweep(): void {
    for (const [id, { endedAt }] of this.#jobs)
      if (endedAt !== undefined && this.#now() - endedAt > keptMilliseconds) this.#jobs.delete(id);
  }
}

function viewOf({ id, label, state, done, total, says, error }: Job): JobView {
  return { id, label, state, done, total, says, ...(error ? { error } : {}) };
}
