/** Many acts on one org in one transaction, each succeeding or refused by itself. */
import { YifaError } from '@yifa/kernel';
import type pg from 'pg';
import { act } from './act.ts';
import type { ActCommand, ActResult, World } from './act-command.ts';
import type { DatabaseRow } from './columns.ts';
import { toYifaError } from './failure.ts';
import type { Orgs } from './orgs.ts';
import { inChain, type Runner, sql } from './sql.ts';

/** What became of one order among many. */
export type EachAnswer =
  | { readonly ok: true; readonly result: ActResult }
  | { readonly ok: false; readonly error: YifaError };

/** The head of the chain while a transaction adds to it. */
export interface Chained {
  chain: DatabaseRow | undefined;
}

/** Orders between two savepoints. A fault of the database takes its whole group back, which is then tried one by one. */
const groupSize = 25;

/** Failures after which nothing further can be tried in this transaction. */
const fatal: readonly string[] = ['store-unavailable', 'disk-full', 'unexpected'];

/**
 * Takes one act after the other within a transaction that holds the lock on the chain. What the law or the declaration
 * refuses has written nothing, so only what the database itself refuses (two entries of one name) needs a savepoint.
 * @throws YifaError when the database fails altogether
 */
export async function actEachIn(
  tx: Runner,
  world: World,
  at: Chained,
  commands: readonly ActCommand[],
): Promise<EachAnswer[]> {
  const answers: EachAnswer[] = [];
  for (let from = 0; from < commands.length; from += groupSize)
    answers.push(...(await group(tx, world, at, commands.slice(from, from + groupSize))));
  return answers;
}

async function group(
  tx: Runner,
  world: World,
  at: Chained,
  commands: readonly ActCommand[],
): Promise<readonly EachAnswer[]> {
  const { chain } = at;
  const answers: EachAnswer[] = [];
  await tx.rows(sql`savepoint each`);
  for (const command of commands) {
    try {
      const result = await act(tx, world, command, at.chain);
      if (!result.repeated) at.chain = { seq: result.seq, hash: result.hash };
      answers.push({ ok: true, result });
    } catch (error) {
      if (error instanceof YifaError) {
        answers.push({ ok: false, error });
        continue;
      }
      const known = toYifaError(error);
      if (fatal.includes(known.code)) throw error;
      await tx.rows(sql`rollback to savepoint each`);
      await tx.rows(sql`release savepoint each`);
      at.chain = chain;
      if (commands.length === 1) return [{ ok: false, error: known }];
      const alone: EachAnswer[] = [];
      for (const each of commands) alone.push(...(await group(tx, world, at, [each])));
      return alone;
    }
  }
  await tx.rows(sql`release savepoint each`);
  return answers;
}

/** The work of `Store.actEach`. */
export async function actEach(
  pool: pg.Pool,
  orgs: Orgs,
  world: World,
  orders: readonly (Omit<ActCommand, 'org' | 'line'> & { readonly org: string })[],
  { trial = false }: { readonly trial?: boolean },
): Promise<EachAnswer[]> {
  const [first] = orders;
  if (!first) return [];
  if (orders.some((each) => each.org !== first.org)) throw new YifaError('bad-request');
  const org = await orgs.get(first.org);
  const line = await orgs.line(org.id);
  const commands = orders.map((order) => ({ ...order, org, line }));
  return inChainTrying(pool, org.id, trial, (tx, chain) => actEachIn(tx, world, { chain }, commands));
}

/** Carries what a trial found out of the transaction that is rolled back. */
class Tried<T> extends Error {
  readonly found: T;
  constructor(found: T) {
    super('a trial is rolled back');
    this.found = found;
  }
}

/** As `inChain`, and as a trial everything is rolled back at the end, the numbers given included. */
export async function inChainTrying<T>(
  pool: pg.Pool,
  org: string,
  trial: boolean,
  run: (tx: Runner, chain: DatabaseRow | undefined) => Promise<T>,
): Promise<T> {
  if (!trial) return inChain(pool, org, run, { many: true });
  let found: Tried<T> | undefined;
  try {
    return await inChain<T>(
      pool,
      org,
      async (tx, chain) => {
        found = new Tried(await run(tx, chain));
        throw found;
      },
      { many: true },
    );
  } catch (error) {
    if (found !== undefined && error === found) return found.found;
    throw error;
  }
}
