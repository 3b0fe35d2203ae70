/** Figures: the value of an indicator for orgs and a period, and the entries it counts, from one condition. */
import type { Domain, EntryIndicator, Indicator, Relation } from '@yifa/kernel';
import type { PlainDate, SettingId } from '@yifa/law';
import { columnName, columnType, type Entry, entryOf, numberOf, tableName } from './columns.ts';
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

function contextOf(scope: FigureScope): SqlContext {
  const { domain, orgs, period, setting, settingOf } = scope;
  const moments = { today: period.to, periodStart: period.from, periodEnd: period.to };
  return { domain, ...moments, setting, orgs, ...(settingOf ? { settingOf } : {}) };
}

function within(scope: FigureScope, alias: string): Sql {
  const [only, ...more] = scope.orgs;
  const column = sql.ref(`${alias}.org_id`);
  return more.length === 0 ? sql`${column} = ${only ?? ''}` : sql`${column} = any (${[...scope.orgs]}::text[])`;
}

function matching(indicator: EntryIndicator, scope: FigureScope): Sql {
  return sql`from ${sql.table(tableName(indicator.ledger))} as e where ${within(scope, 'e')} and ${conditionSql(indicator.where, indicator.ledger, 'e', contextOf(scope))}`;
}

function fieldOf(indicator: EntryIndicator): { readonly column: Sql; readonly type: string } {
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

/** What was counted in the same snapshot for the same scope, by indicator. */
export type CountedBefore = Map<string, number>;

async function counted(
  tx: Runner,
  indicator: Indicator,
  scope: FigureScope,
  before: CountedBefore = new Map(),
): Promise<number> {
  switch (indicator.kind) {
    case 'total': {
      let sum = 0;
      for (const part of indicator.of) sum += await counted(tx, part, scope, before);
      return sum;
    }
    case 'rate':
      throw new RangeError(`${indicator.id} is a rate and cannot be a term`);
    case 'count':
    case 'sum':
    case 'distinct': {
      const known = before.get(indicator.id);
      if (known !== undefined) return known;
      const [row] = await tx.rows(valueStatement(indicator, scope));
      const value = numberOf(row?.['value']);
      before.set(indicator.id, value);
      return value;
    }
  }
}

/** The value of an indicator. */
export async function figure(tx: Runner, indicator: Indicator, scope: FigureScope): Promise<Figure> {
  if (indicator.kind !== 'rate') return { indicator: indicator.id, value: await counted(tx, indicator, scope) };
  const terms = { of: await counted(tx, indicator.of, scope), over: await counted(tx, indicator.over, scope) };
  return { indicator: indicator.id, value: terms.over === 0 ? undefined : terms.of / terms.over, terms };
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

export interface RelationResult {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** Whether the declared arithmetic holds for orgs and a period. @param before shared by relations, which share terms */
export async function checkRelation(
  tx: Runner,
  relation: Relation,
  scope: FigureScope,
  before: CountedBefore = new Map(),
): Promise<RelationResult> {
  const side = async (indicators: Relation['left']): Promise<number> => {
    let sum = 0;
    for (const indicator of indicators) sum += await counted(tx, indicator, scope, before);
    return sum;
  };
  const left = await side(relation.left);
  const right = await side(relation.right);
  return { relation, left, right, holds: relation.is === '=' ? left === right : left <= right };
}
