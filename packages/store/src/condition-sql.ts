/** A condition as SQL. Together with `evaluate` it reads the same tree, so a count, a refusal and a list agree. */
import type { Domain, LedgerModel, Node, Operand, Scalar, Shift } from '@yifa/kernel';
import { getLedger } from '@yifa/kernel';
import { countings, type PlainDate, type SettingId } from '@yifa/law';
import { columnName, columnType, tableName } from './columns.ts';
import { isId } from './related.ts';
import { type Sql, sql } from './sql.ts';

export interface SqlContext {
  readonly domain: Domain;
  readonly today: PlainDate;
  readonly periodStart?: PlainDate;
  readonly periodEnd?: PlainDate;
  setting(id: SettingId): number;
  /** Where several orgs are read at once and do not all have the same value. */
  readonly settingOf?: (id: SettingId, org: string) => number;
  readonly orgs?: readonly string[];
}

/** The truth of a condition for the row `alias` of the ledger's table. */
export function conditionSql(node: Node, ledger: LedgerModel, alias: string, context: SqlContext): Sql {
  return write(node, { ledger, alias, context, depth: 0, exact: false });
}

interface Place {
  readonly ledger: LedgerModel;
  readonly alias: string;
  readonly context: SqlContext;
  readonly depth: number;
  /** Under a negation NULL must be false, not unknown. */
  readonly exact: boolean;
}

function column(place: Place, field: string): Sql {
  return sql.ref(`${place.alias}.${columnName(field)}`);
}

function leaf(place: Place, test: Sql): Sql {
  return place.exact ? sql`coalesce(${test}, false)` : test;
}

function write(node: Node, place: Place): Sql {
  switch (node.op) {
    case 'all':
      return node.of.length === 0
        ? sql`true`
        : sql`(${sql.join(
            node.of.map((each) => write(each, place)),
            sql` and `,
          )})`;
    case 'any':
      return node.of.length === 0
        ? sql`false`
        : sql`(${sql.join(
            node.of.map((each) => write(each, place)),
            sql` or `,
          )})`;
    case 'not':
      return sql`not ${write(node.of, { ...place, exact: true })}`;
    case 'state':
      return sql`${sql.ref(`${place.alias}.state`)} = any (${[...node.in]}::text[])`;
    case 'filled':
      return filled(node.field, node.filled, place);
    case 'in':
      return leaf(place, among(column(place, node.field), typeOf(place, node.field), node.values));
    case 'has':
      return leaf(
        place,
        sql`${column(place, node.field)} ${sql.raw(node.quantity === 'every' ? '@>' : '&&')} ${[...node.codes]}::text[]`,
      );
    case 'size': {
      const size =
        typeOf(place, node.field) === 'jsonb'
          ? sql`jsonb_array_length(${column(place, node.field)})`
          : sql`cardinality(${column(place, node.field)})`;
      return sql`coalesce(${size}, 0) ${sql.raw(node.by)} ${node.count}::int`;
    }
    case 'compare':
      return leaf(
        place,
        sql`${column(place, node.field)} ${sql.raw(node.by)} ${operand(node.to, typeOf(place, node.field), place)}`,
      );
    case 'ref':
      return refTest(node, place);
    case 'apart': {
      const ids = (name: string): Sql =>
        typeOf(place, name) === 'uuid[]'
          ? sql`coalesce(${column(place, name)}, '{}')`
          : sql`array_remove(array[${column(place, name)}], null)`;
      return sql`not ${ids(node.field)} && ${ids(node.other)}`;
    }
  }
}

function typeOf(place: Place, name: string): string {
  const field = place.ledger.fields[name];
  if (!field) throw new RangeError(`${place.ledger.id} has no field ${name}`);
  return columnType(field);
}

function filled(name: string, yes: boolean, place: Place): Sql {
  const type = typeOf(place, name);
  const held = column(place, name);
  const test =
    type === 'text'
      ? sql`coalesce(${held} <> '', false)`
      : type.endsWith('[]')
        ? sql`coalesce(cardinality(${held}) > 0, false)`
        : type === 'jsonb'
          ? sql`coalesce(jsonb_array_length(${held}) > 0, false)`
          : sql`${held} is not null`;
  return yes ? test : sql`not ${test}`;
}

/** Numbers are compared as the largest kind there is: a value beyond the column's is unequal, not an error. */
function literalType(type: string): string {
  return type === 'integer' ? 'bigint' : type;
}

function among(held: Sql, type: string, values: readonly Scalar[]): Sql {
  // What no column of its kind can hold equals nothing; the database would refuse to compare with it.
  const possible = values.filter((each) => (type === 'uuid' ? isId(each) : !String(each).includes('\0')));
  return sql`${held} = any (${possible}::${sql.raw(literalType(type))}[])`;
}

function settingValue(id: SettingId, place: Place): Sql {
  const { context } = place;
  const { settingOf, orgs = [] } = context;
  const usual = settingOf && orgs[0] !== undefined ? settingOf(id, orgs[0]) : context.setting(id);
  const others = new Map<number, string[]>();
  for (const org of settingOf ? orgs : []) {
    const value = settingOf?.(id, org) ?? usual;
    if (value !== usual) others.set(value, [...(others.get(value) ?? []), org]);
  }
  if (others.size === 0) return sql`${usual}::bigint`;
  const org = sql.ref(`${place.alias}.org_id`);
  const whens = [...others].map(([value, at]) => sql`when ${org} = any (${at}::text[]) then ${value}::bigint`);
  return sql`(case ${sql.join(whens, sql` `)} else ${usual}::bigint end)`;
}

function refTest(node: Extract<Node, { op: 'ref' }>, place: Place): Sql {
  const target = getLedger(place.context.domain, node.ledger);
  const alias = `r${place.depth + 1}`;
  const inner: Place = { ...place, ledger: target, alias, depth: place.depth + 1, exact: true };
  const id = sql.ref(`${alias}.id`);
  const org = sql`${sql.ref(`${alias}.org_id`)} = ${sql.ref(`${place.alias}.org_id`)}`;
  const table = sql`${sql.table(tableName(target))} as ${sql.ref(alias)}`;
  if (typeOf(place, node.field) === 'uuid')
    return sql`exists (select from ${table} where ${org} and ${id} = ${column(place, node.field)} and ${write(node.of, inner)})`;
  if (node.quantity === 'some')
    return sql`exists (select from ${table} where ${org} and ${id} = any (${column(place, node.field)}) and ${write(node.of, inner)})`;
  const named = sql`unnest(coalesce(${column(place, node.field)}, '{}')) as named(id)`;
  return sql`not exists (select from ${named} where not exists (select from ${table} where ${org} and ${id} = named.id and ${write(node.of, inner)}))`;
}

function operand(to: Operand, type: string, place: Place): Sql {
  const { context } = place;
  switch (to.kind) {
    case 'value':
      return sql`${to.value}::${sql.raw(literalType(type))}`;
    case 'setting':
      return settingValue(to.setting, place);
    case 'moment': {
      const day = context[to.moment];
      return day === undefined ? sql`null::date` : shifted(sql`${day}::date`, to.shift);
    }
    case 'field':
      return shifted(column(place, to.field), to.shift);
  }
}

/** A date moved by a statutory period, by the same counting rules as in `@yifa/law`, off the calendar table. */
export function shifted(from: Sql, shift: Shift | undefined): Sql {
  if (!shift) return from;
  const { period, direction } = shift;
  const versions = countings[period.law] ?? [
    { daysAreWorkdays: () => false, rollsOver: ['day', 'month', 'year'] as const },
  ];
  const cases = versions.map((counting) => {
    const unit = period.unit === 'day' && counting.daysAreWorkdays(period.count) ? 'workday' : period.unit;
    const rolls = unit !== 'workday' && counting.rollsOver.some((each) => each === unit);
    const moved = direction === 'after' ? later(from, period.count, unit, rolls) : earlier(from, period.count, unit);
    const since = 'from' in counting ? counting.from : undefined;
    return { moved, since };
  });
  const last = cases[cases.length - 1];
  if (!last) throw new RangeError('a statute without a way of counting');
  const dated = cases.slice(0, -1);
  if (dated.length === 0) return last.moved;
  const whens = dated.map(({ moved, since }) => sql`when ${from} >= ${since ?? '0001-01-01'}::date then ${moved}`);
  return sql`(case ${sql.join(whens, sql` `)} else ${last.moved} end)`;
}

function monthsOf(count: number, unit: string): Sql {
  return sql`make_interval(months => ${unit === 'year' ? count * 12 : count}::int)`;
}

function later(from: Sql, count: number, unit: string, rolls: boolean): Sql {
  if (unit === 'workday')
    return sql`(select c.day from calendar_day c where c.day > ${from} and c.working order by c.day offset ${count - 1}::int limit 1)`;
  const nominal = unit === 'day' ? sql`(${from} + ${count}::int)` : sql`(${from} + ${monthsOf(count, unit)})::date`;
  return rolls ? sql`(select min(c.day) from calendar_day c where c.day >= ${nominal} and c.working)` : nominal;
}

function earlier(from: Sql, count: number, unit: string): Sql {
  if (unit === 'workday')
    return sql`((select c.day from calendar_day c where c.day < ${from} and c.working order by c.day desc offset ${count - 1}::int limit 1) - 1)`;
  if (unit === 'day') return sql`(${from} - ${count + 1}::int)`;
  const span = monthsOf(count, unit);
  return sql`(select max(d)::date from generate_series(${from} - ${span} - interval '4 days', ${from} - ${span} + interval '3 days', interval '1 day') d where (d + ${span})::date < ${from})`;
}
