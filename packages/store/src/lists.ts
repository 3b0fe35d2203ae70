/** Lists of entries: pages, totals, and whole lists read bit by bit. */
import type { Domain, Field, LedgerModel } from '@yifa/kernel';
import { digest } from './canonical.ts';
import { columnName, type Entry, entryOf, numberOf, stringOf } from './columns.ts';
import { titlesOf } from './entries.ts';
import { getKnownLedger } from './ledgers.ts';
import { type EntryPage, type ListQuery, type ListScope, pageOf, whereSql } from './list.ts';
import { tableAs } from './list-filter.ts';
import { orderSql } from './list-order.ts';
import { Part } from './part.ts';
import { typical } from './profile.ts';
import { textCandidates } from './search/condition.ts';
import { compile, type Runner, type Sql, sql } from './sql.ts';

type Given<Q> = Omit<Q, 'today' | 'setting' | 'settingOf' | 'candidates'>;
/** A list as it is asked for; day and settings are those of the orgs. */
export type ListRequest = Given<ListQuery>;
export type ScopeRequest = Given<ListScope>;

/** Count and sums over a whole list, of one moment. Money in 分. */
export interface ListTotals {
  readonly count: number;
  readonly sums: Readonly<Record<string, number>>;
}

/** A whole list, read in its order from one snapshot. */
export interface WholeList {
  readonly totals: ListTotals;
  /** In portions; reading on after the work has returned is an error. */
  readonly portions: AsyncIterable<readonly Entry[]>;
  /** Titles of entries that the list refers to, by id. */
  titles(ledger: LedgerModel, org: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Units of numbers that tell when, in what share or in which place: adding them up says nothing. */
const uncounted: readonly string[] = ['', '年', '月', '日', '%', '版'];

/** Whether a sum over many entries says something. */
export function isSummed(field: Field): boolean {
  return field.kind === 'money' || (field.kind === 'integer' && !uncounted.includes(field.unit ?? ''));
}

const remembered = 300;
const portion = 500;

export class Lists extends Part {
  /** Totals that were counted, each with the heads of the chains they were counted under. */
  readonly #known = new Map<string, { readonly heads: string; readonly row: readonly number[] }>();

  /** One page with the exact total, both of one moment. */
  async page(id: string, request: ListRequest): Promise<EntryPage> {
    const ledger = getKnownLedger(this.given.world.domain, id);
    if (request.orgs.length === 0) return { total: 0, entries: [] };
    return this.reading(request.orgs, async (tx) => {
      const query = { ...request, ...(await this.#circumstances(tx, ledger, request)) };
      const where = whereSql(this.#domain, ledger, query);
      const [total = 0] = await this.#counted(tx, ledger, query, where, []);
      return { total, entries: await pageOf(tx, ledger, where, query, total) };
    });
  }

  /** Count and sums of every entry in a list. @param fields those to be added up, of `isSummed` */
  async totals(id: string, request: ScopeRequest, fields: readonly string[]): Promise<ListTotals> {
    const ledger = getKnownLedger(this.given.world.domain, id);
    if (request.orgs.length === 0) return { count: 0, sums: {} };
    return this.reading(request.orgs, async (tx) => {
      const query = { ...request, ...(await this.#circumstances(tx, ledger, request)) };
      return this.#totals(tx, ledger, query, whereSql(this.#domain, ledger, query), fields);
    });
  }

  /**
   * Hands a whole list to `run`, with its totals. All of it is read from one snapshot and never lies in memory whole;
   * a connection is held until `run` returns.
   */
  async whole<T>(
    id: string,
    request: ScopeRequest & Pick<ListQuery, 'sort'>,
    fields: readonly string[],
    run: (list: WholeList) => Promise<T>,
  ): Promise<T> {
    const ledger = getKnownLedger(this.given.world.domain, id);
    return this.reading(request.orgs, async (tx) => {
      const query = { ...request, ...(await this.#circumstances(tx, ledger, request)) };
      const where = whereSql(this.#domain, ledger, query);
      const totals = await this.#totals(tx, ledger, query, where, fields);
      const order = orderSql(ledger, 'e', query.sort, query.orgs.length === 1);
      // All rows are wanted, not the first few soon.
      await tx.rows(sql`set local cursor_tuple_fraction = 1`);
      await tx.rows(
        sql`declare listed no scroll cursor for select e.* from ${tableAs(ledger, 'e')} where ${where} order by ${order}`,
      );
      return run({
        totals,
        portions: portions(tx, ledger),
        titles: (target, org, ids) => titlesOf(tx, target, org, ids),
      });
    });
  }

  get #domain(): Domain {
    return this.given.world.domain;
  }

  /** Settings are read only where a condition may ask for one, the index only where a text is looked for. */
  async #circumstances(tx: Runner, ledger: LedgerModel, request: ScopeRequest) {
    const { orgs, where } = request;
    const [first = ''] = orgs;
    const today = await this.todayIn(first);
    const candidates = request.text ? await textCandidates(tx, this.#domain, ledger, request) : undefined;
    return { today, candidates, ...(where ? await this.given.orgs.settings(tx, orgs, today) : { setting: typical }) };
  }

  async #totals(
    tx: Runner,
    ledger: LedgerModel,
    query: ListScope,
    where: Sql,
    fields: readonly string[],
  ): Promise<ListTotals> {
    const known = fields.filter((name) => Object.hasOwn(ledger.fields, name));
    const [count = 0, ...sums] = await this.#counted(tx, ledger, query, where, known);
    return { count, sums: Object.fromEntries(known.map((name, i) => [name, sums[i] ?? 0])) };
  }

  /**
   * The count, then the sums. Every change of an entry moves the head of its org's chain, so what was counted under the
   * same heads is still exact; only what hangs on deadlines or a condition, which may look at the calendar, is always
   * counted again.
   */
  async #counted(
    tx: Runner,
    ledger: LedgerModel,
    query: ListScope,
    where: Sql,
    fields: readonly string[],
  ): Promise<readonly number[]> {
    const values = [
      sql`count(*) as n`,
      ...fields.map(
        (name, i) => sql`coalesce(sum(${sql.ref(`e.${columnName(name)}`)}), 0)::bigint as ${sql.ref(`s${i}`)}`,
      ),
    ];
    const statement = sql`select ${sql.join(values)} from ${tableAs(ledger, 'e')} where ${where}`;
    const count = async (): Promise<number[]> => {
      const [row] = await tx.rows(statement);
      return [numberOf(row?.['n']), ...fields.map((_, i) => numberOf(row?.[`s${i}`]))];
    };
    if (query.where || query.filters?.some((filter) => filter.by === 'due')) return count();
    const chains = await tx.rows(
      sql`select org_id, seq, hash from chain where org_id = any (${[...query.orgs]}::text[]) order by org_id`,
    );
    const heads = chains.map((row) => `${stringOf(row['org_id'])}:${stringOf(row['hash'])}`).join();
    const { text, values: given } = compile(statement);
    const key = digest([text, given]);
    const known = this.#known.get(key);
    if (known?.heads === heads) return known.row;
    const row = await count();
    this.#known.delete(key);
    this.#known.set(key, { heads, row });
    const [oldest] = this.#known.keys();
    if (this.#known.size > remembered && oldest !== undefined) this.#known.delete(oldest);
    return row;
  }
}

async function* portions(tx: Runner, ledger: LedgerModel): AsyncGenerator<readonly Entry[]> {
  for (;;) {
    const rows = await tx.rows(sql.raw(`fetch ${portion} from listed`));
    if (rows.length > 0) yield rows.map((row) => entryOf(ledger, row));
    if (rows.length < portion) return;
  }
}
