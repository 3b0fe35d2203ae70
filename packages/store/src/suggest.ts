/** What was typed before, offered while typing: looked for in the newest entries only, so that a large ledger costs no more. */
import { type Field, type LedgerModel, YifaError } from '@yifa/kernel';
import type pg from 'pg';
import {
  columnName,
  type DatabaseRow,
  type Entry,
  entryOf,
  numberOf,
  stringOf,
  tableName,
  valuesOf,
} from './columns.ts';
import { guarded } from './failure.ts';
import { countedStates, titleOf, voidStates } from './ledgers.ts';
import { readingsOf } from './pinyin.ts';
import { inTransaction, type Runner, type Sql, sql } from './sql.ts';

/** Where values are looked for: a text field, or a text column of a field's sub-rows. */
export interface SuggestSource {
  readonly ledger: LedgerModel;
  readonly field: string;
  readonly column?: string;
}

export interface Suggestion {
  readonly value: string;
  /** In how many of the entries looked at it stands. */
  readonly count: number;
  /** The ledger in which it was found. */
  readonly ledger: string;
}

/** An entry that a reference may choose. */
export interface Titled {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly state: string;
}

interface Known<T> {
  readonly head: number;
  readonly items: readonly T[];
}

interface Used {
  readonly value: string;
  readonly count: number;
  /** 1 for the newest entry looked at. */
  readonly rank: number;
}

/** Newest entries looked into: of the field itself, of a like field elsewhere, and for titles. */
const ownWindow = 3_000;
const otherWindow = 600;
const titleWindow = 5_000;
const rememberedLists = 300;
const rememberedReadings = 50_000;

const readings = new Map<string, readonly string[]>();

function readingsIn(text: string): readonly string[] {
  const known = readings.get(text);
  if (known) return known;
  if (readings.size >= rememberedReadings) readings.clear();
  const found = readingsOf(text);
  readings.set(text, found);
  return found;
}

/** How well a text answers what was typed; lower is better, undefined is not at all. */
export function matchRank(text: string, typed: string): number | undefined {
  if (typed === '') return 1;
  const at = text.toLowerCase().indexOf(typed.toLowerCase());
  if (at >= 0) return at === 0 ? 0 : 1;
  const letters = typed.toLowerCase().replace(/\s+/g, '');
  if (!/^[a-z0-9]+$/.test(letters)) return undefined;
  let best: number | undefined;
  for (const reading of readingsIn(text)) {
    const place = reading.indexOf(letters);
    if (place === 0) return 2;
    // A letter or two within a word would fit nearly everything.
    if (place > 0 && letters.length > 1) best = 3;
  }
  return best;
}

export class Suggest {
  readonly #app: pg.Pool;
  readonly #used = new Map<string, Known<Used>>();
  readonly #titles = new Map<string, Known<Titled>>();

  constructor(app: pg.Pool) {
    this.#app = app;
  }

  /**
   * Distinct earlier values that answer what was typed, the best match first, then those used most and latest.
   * @param sources the first is the field itself
   */
  async values(org: string, sources: readonly SuggestSource[], typed: string, limit: number): Promise<Suggestion[]> {
    const found = new Map<string, Suggestion & { readonly weight: number }>();
    await this.#reading(org, async (tx) => {
      const head = await headOf(tx, org);
      for (const [index, source] of sources.entries()) {
        const used = await this.#usedIn(tx, org, source, head, index === 0 ? ownWindow : otherWindow);
        for (const { value, count, rank } of used) {
          const match = value === typed ? undefined : matchRank(value, typed);
          if (match === undefined || found.has(value)) continue;
          // Ten uses are worth about three hundred entries of newness; the field itself goes before others.
          const weight = match * 1e7 + (index === 0 ? 0 : 1e6) + rank - 90 * Math.log2(count);
          found.set(value, { value, count, ledger: source.ledger.id, weight });
        }
      }
    });
    const sorted = [...found.values()].sort((a, b) => a.weight - b.weight);
    return sorted.slice(0, limit).map(({ weight: _, ...suggestion }) => suggestion);
  }

  /** Entries in the given states whose title or number answers what was typed; the newest first. */
  async titled(
    org: string,
    ledger: LedgerModel,
    states: readonly string[],
    typed: string,
    limit: number,
  ): Promise<Titled[]> {
    const all = await this.#reading(org, async (tx) => this.#titlesIn(tx, org, ledger, await headOf(tx, org)));
    const ranked = all.flatMap((each, index) => {
      if (!states.includes(each.state)) return [];
      const rank = matchRank(each.title, typed) ?? (each.number?.includes(typed) ? 1 : undefined);
      return rank === undefined ? [] : [{ each, weight: rank * 1e6 + index }];
    });
    return ranked
      .sort((a, b) => a.weight - b.weight)
      .slice(0, limit)
      .map(({ each }) => each);
  }

  /** The entry of a ledger that an account opened last; drafts and voided ones do not count. */
  async lastOpened(org: string, ledger: LedgerModel, account: string): Promise<Entry | undefined> {
    const openers = Object.values(ledger.steps)
      .filter((step) => step.opens)
      .map((step) => step.id);
    const standing = countedStates(ledger);
    return this.#reading(org, async (tx) => {
      // Ids are made in the order of time.
      const [row] = await tx.rows(
        sql`select e.* from (
              select entry_id, max(seq) as seq from (
                select entry_id, step, seq from journal where org_id = ${org} and actor_id = ${account} and ledger = ${ledger.id}
                 order by entry_id desc limit 500) j
               where step = any (${openers}::text[]) group by entry_id) j
              join ${sql.table(tableName(ledger))} e on e.org_id = ${org} and e.id = j.entry_id
             where e.state = any (${standing}::text[]) order by j.seq desc limit 1`,
      );
      return row && entryOf(ledger, row);
    });
  }

  async #usedIn(
    tx: Runner,
    org: string,
    source: SuggestSource,
    head: number,
    window: number,
  ): Promise<readonly Used[]> {
    const { ledger, field, column = '' } = source;
    return remember(this.#used, `${org} ${ledger.id} ${field} ${column} ${window}`, head, async () => {
      const rows = await tx.rows(usedSql(org, source, window));
      return rows.map((row) => ({
        value: stringOf(row['value']),
        count: numberOf(row['count']),
        rank: numberOf(row['rank']),
      }));
    });
  }

  async #titlesIn(tx: Runner, org: string, ledger: LedgerModel, head: number): Promise<readonly Titled[]> {
    return remember(this.#titles, `${org} ${ledger.id}`, head, async () => {
      // Only what a title is made of: a ledger may have forty columns, some of them long.
      const parts = ledger.title.map((name) => sql`, ${sql.ref(columnName(name))}`);
      const rows = await tx.rows(
        sql`select id, no, state${sql.join(parts, sql``)} from ${sql.table(tableName(ledger))}
             where org_id = ${org} order by updated_at desc, id desc limit ${titleWindow}`,
      );
      return rows.map((row) => titledOf(ledger, row));
    });
  }

  async #reading<T>(org: string, run: (tx: Runner) => Promise<T>): Promise<T> {
    return guarded(() => inTransaction(this.#app, [org], run, { readonly: true }));
  }
}

function titledOf(ledger: LedgerModel, row: DatabaseRow): Titled {
  const number = row['no'];
  return {
    id: stringOf(row['id']),
    number: number === null ? null : stringOf(number),
    state: stringOf(row['state']),
    title: titleOf(ledger, { values: valuesOf(ledger.title, row) }),
  };
}

/** As long as nothing was added to the org's journal, what was read before is still so. */
async function remember<T>(
  known: Map<string, Known<T>>,
  key: string,
  head: number,
  read: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const before = known.get(key);
  if (before?.head === head) return before.items;
  const items = await read();
  known.delete(key);
  const [oldest] = known.keys();
  if (known.size >= rememberedLists && oldest !== undefined) known.delete(oldest);
  known.set(key, { head, items });
  return items;
}

async function headOf(tx: Runner, org: string): Promise<number> {
  const [row] = await tx.rows(sql`select seq from chain where org_id = ${org}`);
  return row ? numberOf(row['seq']) : 0;
}

function textFieldOf(fields: Readonly<Record<string, Field>>, name: string): Field | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field?.kind === 'text' ? field : undefined;
}

/** @throws YifaError bad-request for what is no text field */
function usedSql(org: string, { ledger, field, column }: SuggestSource, window: number): Sql {
  const outer = Object.hasOwn(ledger.fields, field) ? ledger.fields[field] : undefined;
  const inner = outer?.kind === 'rows' && column !== undefined ? textFieldOf(outer.fields, column) : undefined;
  if (column === undefined ? !textFieldOf(ledger.fields, field) : !inner)
    throw new YifaError('bad-request', '这一栏没有可以提示的内容');
  const voided = voidStates(ledger);
  const newest = sql`select ${sql.ref(columnName(field))} as held, state, row_number() over (order by updated_at desc, id desc) as rank
      from ${sql.table(tableName(ledger))} where org_id = ${org} order by updated_at desc, id desc limit ${window}`;
  const value = column === undefined ? sql`e.held` : sql`(r.cell ->> ${column}::text)`;
  const rows = column === undefined ? sql`` : sql` cross join lateral jsonb_array_elements(e.held) r (cell)`;
  return sql`select ${value} as value, count(*)::int as count, min(e.rank)::int as rank
      from (${newest}) e${rows} where e.held is not null and e.state <> all (${voided}::text[]) and ${value} <> '' group by 1`;
}
