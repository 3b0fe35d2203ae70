/** Finding entries by words, over an index that follows the journal of each org. */
import type { Domain } from '@yifa/kernel';
import type pg from 'pg';
import { guarded } from '../failure.ts';
import { inTransaction } from '../sql.ts';
import { catchUpPiece, type IndexProgress, progressOf } from './catch-up.ts';
import { findIn, type SearchAnswer, type SearchQuery } from './find.ts';

/** Records of the journal indexed in one transaction. */
const piece = 400;
/** So many records behind, an answer first waits for the index; more are left to the background. */
const waitedFor = 400;

export class Search {
  readonly #app: pg.Pool;
  readonly #domain: Domain;
  /** One at a time an org in this process; others are held apart by the lock on the cursor. */
  readonly #running = new Map<string, Promise<IndexProgress>>();

  constructor(app: pg.Pool, domain: Domain) {
    this.#app = app;
    this.#domain = domain;
  }

  /** How far the index of each org is behind its journal. */
  async progress(orgs: readonly string[]): Promise<ReadonlyMap<string, IndexProgress>> {
    return guarded(() =>
      inTransaction(this.#app, orgs, (tx) => progressOf(tx, this.#domain, orgs), { readonly: true }),
    );
  }

  /**
   * Indexes what has been written in an org since. Safe to call at any time and from several processes.
   * @param stop asked after every piece; the rest waits for the next call
   */
  async catchUp(org: string, stop: () => boolean = () => false): Promise<IndexProgress> {
    const running = this.#running.get(org);
    if (running) await running.catch(() => undefined);
    const again = this.#running.get(org);
    if (again) return again;
    const run = this.#follow(org, stop).finally(() => this.#running.delete(org));
    this.#running.set(org, run);
    return run;
  }

  /**
   * Answers from the index, which is first brought up to date where little is missing.
   * @returns with the answer, how far the index is where it is not complete
   */
  async find(query: SearchQuery): Promise<SearchAnswer & { readonly indexing?: IndexProgress }> {
    const behind = await this.progress(query.orgs);
    const late: IndexProgress[] = [];
    for (const [org, { done, total }] of behind) {
      if (done >= total) continue;
      const reached = total - done <= waitedFor ? await this.catchUp(org) : { done, total };
      if (reached.done < total) late.push(reached);
    }
    const answer = await guarded(() =>
      inTransaction(this.#app, query.orgs, (tx) => findIn(tx, this.#domain, query), { readonly: true }),
    );
    if (late.length === 0) return answer;
    const sum = (of: 'done' | 'total'): number => late.reduce((all, each) => all + each[of], 0);
    return { ...answer, indexing: { done: sum('done'), total: sum('total') } };
  }

  async #follow(org: string, stop: () => boolean): Promise<IndexProgress> {
    for (;;) {
      const reached = await guarded(() =>
        inTransaction(this.#app, [org], (tx) => catchUpPiece(tx, this.#domain, org, piece)),
      );
      if (reached.done >= reached.total || stop()) return reached;
    }
  }
}
