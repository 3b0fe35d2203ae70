/** Statements run in transactions that see and change only the orgs they name. */
import { YifaError } from '@yifa/kernel';
import type pg from 'pg';
import type { DatabaseRow } from './columns.ts';
import { compile, type Sql } from './fragment.ts';

export { compile, Sql, sql } from './fragment.ts';

/** A transaction, or anything else that runs statements. */
export interface Runner {
  rows(statement: Sql): Promise<DatabaseRow[]>;
}

/** Statements of a connection, or each on a connection of its own of a pool: no transaction is begun. */
export function runnerOf(client: pg.ClientBase | pg.Pool): Runner {
  return {
    async rows(statement) {
      const { text, values } = compile(statement);
      const result = await client.query<DatabaseRow>(text, values);
      return result.rows;
    },
  };
}

/** Texts of statements that one connection keeps planned, so that what is taken in does not grow with what is asked. */
const mostPlanned = 100;
const planned = new WeakMap<pg.ClientBase, Map<string, string>>();

/** As `runnerOf`, for many statements of few texts: each text is parsed and planned once on its connection. */
function repeatingRunner(client: pg.ClientBase): Runner {
  const names = planned.get(client) ?? new Map<string, string>();
  planned.set(client, names);
  return {
    async rows(statement) {
      const { text, values } = compile(statement);
      if (values.length > 0 && !names.has(text) && names.size < mostPlanned) names.set(text, `s${names.size}`);
      const name = names.get(text);
      const result = await client.query<DatabaseRow>({ text, values, ...(name === undefined ? {} : { name }) });
      return result.rows;
    },
  };
}

const orgId = /^[A-Za-z0-9-]{1,40}$/;

/** Whether a text can be the id of an org: it is written into `SET LOCAL`, which takes no parameters. */
export function isOrgId(text: string): boolean {
  return orgId.test(text);
}

/** SET LOCAL, not set_config: it ends with the transaction and travels to distributed workers. */
function scopeTo(orgs: readonly string[]): string {
  if (!orgs.every(isOrgId)) throw new YifaError('bad-request');
  return `set local yifa.orgs = '${orgs.join(',')}'`;
}

/**
 * Runs a function in one transaction that may see and change only the named orgs. What is only read is read from one
 * snapshot, so that a total and its list, and a journal and its entries, belong together.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  orgs: readonly string[],
  run: (tx: Runner) => Promise<T>,
  options: { readonly: boolean } = { readonly: false },
): Promise<T> {
  const mode = options.readonly ? ' isolation level repeatable read read only' : '';
  return transaction(pool, `begin${mode}; ${scopeTo(orgs)}`, run);
}

/** How a transaction is run. */
export interface Manner {
  /** The statements will be many, and few in kind. */
  readonly many?: boolean;
  /** Everything is taken back at the end, the numbers given included; what was found is answered all the same. */
  readonly trial?: boolean;
}

/**
 * Runs a function in one transaction on one org, whose chain is locked first: acts on an org happen one after the other.
 * @param run also receives the row of the chain, undefined when there is no such org
 */
export async function inChain<T>(
  pool: pg.Pool,
  org: string,
  run: (tx: Runner, chain: DatabaseRow | undefined) => Promise<T>,
  manner: Manner = {},
): Promise<T> {
  const lock = `select seq, hash from chain where org_id = '${org}' for update`;
  return transaction(pool, `begin; ${scopeTo([org])}; ${lock}`, (tx, opened) => run(tx, opened[0]), manner);
}

/** Runs a function in one transaction of the owner, whom no row policy binds: what concerns no org, or all of them. */
export async function inOwnerTransaction<T>(owner: pg.Pool, run: (tx: Runner) => Promise<T>): Promise<T> {
  return transaction(owner, 'begin', run);
}

async function transaction<T>(
  pool: pg.Pool,
  opening: string,
  run: (tx: Runner, opened: readonly DatabaseRow[]) => Promise<T>,
  { many = false, trial = false }: Manner = {},
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const lost = (error: Error): void => {
    broken = error;
  };
  // A connection that dies between two statements says so by an event, which without a listener ends the process.
  client.on('error', lost);
  try {
    const runner = many ? repeatingRunner(client) : runnerOf(client);
    const result = await run(runner, lastRows(await client.query(opening)));
    const { command } = await client.query(trial ? 'rollback' : 'commit');
    if (!trial && command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
    return result;
  } catch (error) {
    await client.query('rollback').catch(lost);
    throw error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}

/** Several statements sent at once answer with a list of results. */
function lastRows(results: unknown): readonly DatabaseRow[] {
  const last: unknown = Array.isArray(results) ? results[results.length - 1] : results;
  if (typeof last !== 'object' || last === null || !('rows' in last) || !Array.isArray(last.rows)) return [];
  return last.rows;
}
