/** Figures: the value of an indicator for orgs and a period, and the entries it counts, from one condition. */
import type { Domain, EntryIndicator } from '@yifa/kernel';
import type { PlainDate, SettingId } from '@yifa/law';
import { columnName, columnType, type Entry, entryOf, tableName } from './columns.ts';
import { conditionSql, type SqlContext } from './condition-sql.ts';
import type { SettingLookup } from './profile.ts';
import { type Runner, type Sql, sql } from './sql.ts';

export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface Figure {
  readonly indicator: string;
  /** Counts and sums as they are (money in 分); a rate as a fraction of 1, absent when there was nothing to divide by. */
  readonly value: number | undefined;
  /** Both terms of a rate. */
  readonly terms?: { readonly of: number; readonly over: number };
}

export interface FigureScope {
  readonly domain: Domain;
  readonly orgs: readonly string[];
  readonly period: Period;
  readonly setting: SettingLookup;
  /** Where the orgs do not all have the same settings. */
  readonly settingOf?: (id: SettingId, org: string) => number;
}

/** The moments and settings in which conditions are read for a scope. */
export function contextOf(scope: FigureScope): SqlContext {
  const { domain, orgs, period, setting, settingOf } = scope;
  const moments = { today: period.to, periodStart: period.from, periodEnd: period.to };
  return { domain, ...moments, setting, orgs, ...(settingOf ? { settingOf } : {}) };
}

/** The test that an entry belongs to one of the orgs. */
export function within(scope: FigureScope, alias: string): Sql {
  const [only, ...more] = scope.orgs;
  const column = sql.ref(`${alias}.org_id`);
  return more.length === 0 ? sql`${column} = ${only ?? ''}` : sql`${column} = any (${[...scope.orgs]}::text[])`;
}

function matching(indicator: EntryIndicator, scope: FigureScope): Sql {
  return sql`from ${sql.table(tableName(indicator.ledger))} as e where ${within(scope, 'e')} and ${conditionSql(indicator.where, indicator.ledger, 'e', contextOf(scope))}`;
}

/** @throws RangeError for an indicator without a field */
export function fieldOf(indicator: EntryIndicator): { readonly column: Sql; readonly type: string } {
  const field = indicator.field ? indicator.ledger.fields[indicator.field] : undefined;
  if (!field || !indicator.field) throw new RangeError(`${indicator.id} names no field`);
  return { column: sql.ref(`e.${columnName(indicator.field)}`), type: columnType(field) };
}

/** The statement that yields the one number of an entry indicator. */
export function valueStatement(indicator: EntryIndicator, scope: FigureScope): Sql {
  switch (indicator.kind) {
    case 'count':
      return sql`select count(*) as value ${matching(indicator, scope)}`;
    case 'sum':
      return sql`select coalesce(sum(${fieldOf(indicator).column}), 0)::bigint as value ${matching(indicator, scope)}`;
    case 'distinct': {
      // The same value in two orgs is two: villages and people are counted where they are kept.
      const { column } = fieldOf(indicator);
      const each = sql`select distinct e.org_id, ${column} ${matching(indicator, scope)} and ${column} is not null`;
      return sql`select count(*) as value from (${each}) as each`;
    }
  }
}

/** The statement that yields the ids and versions of the entries an entry indicator counts, as one list in JSON. */
export function entriesStatement(indicator: EntryIndicator, scope: FigureScope): Sql {
  return sql`select json_agg(json_build_array(e.id, e.version)) ${matching(indicator, scope)}`;
}

/** The entries that an entry indicator counts, newest first. */
export async function figureEntries(
  tx: Runner,
  indicator: EntryIndicator,
  scope: FigureScope,
  page: { readonly offset: number; readonly limit: number },
): Promise<Entry[]> {
  const order = sql.ref(`e.${columnName(indicator.ledger.dated)}`);
  const rows = await tx.rows(
    sql`select e.* ${matching(indicator, scope)} order by ${order} desc, e.org_id, e.id limit ${page.limit}::int offset ${page.offset}::int`,
  );
  return rows.map((row) => entryOf(indicator.ledger, row));
}
