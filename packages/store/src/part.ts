/** What every part of the store is given, and the ways in which it reaches the database. */
import type { PlainDate } from '@yifa/law';
import type pg from 'pg';
import type { World } from './act-command.ts';
import { guarded } from './failure.ts';
import { type Head, headOf } from './journal.ts';
import type { Orgs, Place } from './orgs.ts';
import { todayOf } from './profile.ts';
import { inChain, inTransaction, type Manner, type Runner, runnerOf } from './sql.ts';

/** What the parts of the store share. */
export interface Given {
  /** Connections of the role that sees and changes only the orgs of its transaction. */
  readonly app: pg.Pool;
  /** Connections of the owner of the tables, for what is no request's work. */
  readonly owner: pg.Pool;
  readonly orgs: Orgs;
  readonly world: World;
}

/** A part of the store. Whatever fails in the transactions it runs here leaves as a YifaError, in the words of users. */
export abstract class Part {
  protected readonly given: Given;

  constructor(given: Given) {
    this.given = given;
  }

  /** This moment, as it is written into a column. */
  protected now(): string {
    return this.given.world.now().toISOString();
  }

  /** @throws YifaError not-found */
  protected async placeOf(org: string): Promise<Place> {
    return guarded(() => this.given.orgs.place(org));
  }

  /** The day on which an org lives. @throws YifaError not-found */
  protected async todayIn(org: string): Promise<PlainDate> {
    return todayOf(await this.given.orgs.get(org), this.given.world.now());
  }

  /** Statements on tables that belong to no org, or that every org may read. */
  protected get unscoped(): Runner {
    return runnerOf(this.given.app);
  }

  /** Reads some orgs from one snapshot. */
  protected async reading<T>(orgs: readonly string[], run: (tx: Runner) => Promise<T>): Promise<T> {
    return guarded(async () => {
      // Known before a connection is held: who holds one must not wait for a second.
      await this.given.orgs.all();
      return inTransaction(this.given.app, orgs, run, { readonly: true });
    });
  }

  /** Changes some orgs in one transaction; for what is not journalled. */
  protected async writing<T>(orgs: readonly string[], run: (tx: Runner) => Promise<T>): Promise<T> {
    return guarded(() => inTransaction(this.given.app, orgs, run));
  }

  /** Changes one org in one transaction under the lock of its chain; for what is journalled. @throws YifaError not-found */
  protected async chained<T>(
    org: string,
    run: (tx: Runner, head: Head, place: Place) => Promise<T>,
    manner: Manner = {},
  ): Promise<T> {
    return guarded(async () => {
      const place = await this.given.orgs.place(org);
      return inChain(this.given.app, place.org.id, (tx, chain) => run(tx, headOf(chain), place), manner);
    });
  }
}
