/** Many acts on one org in one transaction, each succeeding or refused by itself. */
import { YifaError } from '@yifa/kernel';
import { act } from './act.ts';
import type { ActCommand, ActResult, World } from './act-command.ts';
import { toYifaError } from './failure.ts';
import type { Head } from './journal.ts';
import { type Runner, sql } from './sql.ts';

/** What became of one order among many. */
export type EachAnswer =
  | { readonly ok: true; readonly result: ActResult }
  | { readonly ok: false; readonly error: YifaError };

/** Where the chain ends while a transaction adds to it. */
export interface Chained {
  head: Head;
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
  const { head } = at;
  const answers: EachAnswer[] = [];
  await tx.rows(sql`savepoint each`);
  for (const command of commands) {
    try {
      const result = await act(tx, world, command, at.head);
      if (!result.repeated) at.head = { seq: result.seq, hash: result.hash };
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
      at.head = head;
      if (commands.length === 1) return [{ ok: false, error: known }];
      const alone: EachAnswer[] = [];
      for (const each of commands) alone.push(...(await group(tx, world, at, [each])));
      return alone;
    }
  }
  await tx.rows(sql`release savepoint each`);
  return answers;
}
