/** How the entries of a ledger spread over months, states or the values of a field: counts, and the condition that lists each. */
import type { Domain, Field, LedgerModel, Node, Scalar } from '@yifa/kernel';
import { columnName, numberOf, stringOf, tableName } from './columns.ts';
import type { Period } from './figures.ts';
import { countedStates } from './ledgers.ts';
import { type Runner, type Sql, sql } from './sql.ts';

/** One value and how many entries have it; null gathers those without any. */
export interface Share {
  readonly key: Scalar | null;
  readonly count: number;
}

/** Entries of one ledger in one month of one year. */
export interface MonthCount {
  readonly ledger: string;
  /** 1 to 12. */
  readonly month: number;
  readonly count: number;
}

/** Whether entries can be told apart by a field at a glance: a code, yes or no, or one entry referred to. */
export function isSpreadable(field: Field | undefined): boolean {
  return field?.kind === 'choice' || field?.kind === 'choices' || field?.kind === 'yesNo' || field?.kind === 'ref';
}

/** The entries that count and are dated within a period. */
export function countedIn(ledger: LedgerModel, period: Period): Node {
  const dated = (by: '>=' | '<=', value: string): Node => ({
    op: 'compare',
    field: ledger.dated,
    by,
    to: { kind: 'value', value },
  });
  return {
    op: 'all',
    of: [{ op: 'state', in: countedStates(ledger) }, dated('>=', period.from), dated('<=', period.to)],
  };
}

/** The entries of one share. @param by `state` or the name of a spreadable field */
export function shareCondition(ledger: LedgerModel, period: Period, by: string, key: Scalar | null): Node {
  const whole = countedIn(ledger, period);
  if (by === 'state') return { op: 'all', of: [whole, { op: 'state', in: [String(key)] }] };
  const field = ledger.fields[by];
  const part: Node =
    key === null
      ? { op: 'filled', field: by, filled: false }
      : field?.kind === 'choices'
        ? { op: 'has', field: by, quantity: 'some', codes: [String(key)] }
        : { op: 'in', field: by, values: [key] };
  return { op: 'all', of: [whole, part] };
}

function counted(ledger: LedgerModel, orgs: readonly string[], period: Period): Sql {
  const dated = sql.ref(`e.${columnName(ledger.dated)}`);
  return sql`e.org_id = any (${[...orgs]}::text[]) and e.state = any (${countedStates(ledger)}::text[])
    and ${dated} between ${period.from}::date and ${period.to}::date`;
}

/**
 * Counts by state or by the value of a field, most frequent first. An entry with several codes counts under each.
 * @throws RangeError for a field whose values cannot be told apart at a glance
 */
export async function spread(
  tx: Runner,
  ledger: LedgerModel,
  orgs: readonly string[],
  period: Period,
  by: string,
): Promise<Share[]> {
  const field = ledger.fields[by];
  if (by !== 'state' && !isSpreadable(field)) throw new RangeError(`${ledger.id} cannot be spread by ${by}`);
  const column = by === 'state' ? sql.ref('e.state') : sql.ref(`e.${columnName(by)}`);
  const table = sql`${sql.table(tableName(ledger))} as e`;
  const many = field?.kind === 'choices';
  const from = many ? sql`${table} left join lateral unnest(${column}) as each(code) on true` : table;
  const key = many ? sql`each.code` : column;
  const rows = await tx.rows(
    sql`select ${key} as key, count(*) as count from ${from} where ${counted(ledger, orgs, period)} group by 1 order by 2 desc, 1 limit 200`,
  );
  return rows.map((row) => ({ key: keyOf(row['key']), count: numberOf(row['count']) }));
}

function keyOf(raw: unknown): Scalar | null {
  if (raw === null || raw === undefined || raw === '') return null;
  return typeof raw === 'boolean' || typeof raw === 'number' ? raw : stringOf(raw);
}

/** The months of every ledger of the domain, in one statement. */
export async function monthCounts(
  tx: Runner,
  domain: Domain,
  orgs: readonly string[],
  period: Period,
): Promise<MonthCount[]> {
  const parts = [...domain.ledgers.values()].map((ledger) => {
    const month = sql`extract(month from ${sql.ref(`e.${columnName(ledger.dated)}`)})::int`;
    return sql`select ${ledger.id}::text as ledger, ${month} as month, count(*) as count
      from ${sql.table(tableName(ledger))} as e where ${counted(ledger, orgs, period)} group by 2`;
  });
  const rows = await tx.rows(sql.join(parts, sql` union all `));
  return rows.map((row) => ({
    ledger: stringOf(row['ledger']),
    month: numberOf(row['month']),
    count: numberOf(row['count']),
  }));
}
