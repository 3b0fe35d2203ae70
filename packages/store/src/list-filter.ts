/** What a list may be asked for beside a written condition: one question a field, as the query row puts them. */
import { type Field, type LedgerModel, YifaError } from '@yifa/kernel';
import { isPlainDate, type PlainDate } from '@yifa/law';
import { columnName, tableName } from './columns.ts';
import { isId } from './related.ts';
import { type Sql, sql } from './sql.ts';

/** Field names are those of the ledger; `number` and `updatedAt` are the built-in columns. Ends of ranges are inclusive. */
export type ListFilter =
  | { readonly by: 'state'; readonly codes: readonly string[] }
  | { readonly by: 'text'; readonly field: string; readonly text: string }
  | {
      readonly by: 'range';
      readonly field: string;
      /** A date for dates and moments, a whole number (money in 分) for numbers. */
      readonly from?: string | number;
      readonly until?: string | number;
    }
  | { readonly by: 'codes'; readonly field: string; readonly codes: readonly string[] }
  | { readonly by: 'yesNo'; readonly field: string; readonly yes: boolean }
  | { readonly by: 'refs'; readonly field: string; readonly ids: readonly string[] }
  | { readonly by: 'filled'; readonly field: string; readonly filled: boolean }
  /** With a deadline that is open: past its day, due within seven days, or any. */
  | { readonly by: 'due'; readonly when: 'overdue' | 'week' | 'open' }
  /** Entries on which an account has taken a step. */
  | { readonly by: 'actor'; readonly account: string }
  | { readonly by: 'ids'; readonly ids: readonly string[]; readonly except?: boolean };

export interface FilterPlace {
  readonly ledger: LedgerModel;
  readonly alias: string;
  readonly orgs: readonly string[];
  readonly today: PlainDate;
}

function malformed(): YifaError {
  return new YifaError('bad-request', '筛选条件的格式不正确');
}

/** The pattern under which `like` finds a text wherever it stands. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
}

/** The fields whose values a filter tells something of. */
export function filteredField(filter: ListFilter): string | undefined {
  return 'field' in filter ? filter.field : undefined;
}

function fieldOf(ledger: LedgerModel, name: string): Field {
  const field = Object.hasOwn(ledger.fields, name) ? ledger.fields[name] : undefined;
  if (!field) throw malformed();
  return field;
}

/** The truth of a filter for the row `alias`. @throws YifaError bad-request for a field that has no such test */
export function filterSql(filter: ListFilter, place: FilterPlace): Sql {
  const { ledger, alias, orgs, today } = place;
  const column = (name: string): Sql => sql.ref(`${alias}.${columnName(name)}`);
  const id = sql.ref(`${alias}.id`);
  switch (filter.by) {
    case 'state':
      return sql`${sql.ref(`${alias}.state`)} = any (${[...filter.codes]}::text[])`;
    case 'text': {
      const pattern = containing(filter.text);
      if (filter.field === 'number') return sql`${sql.ref(`${alias}.no`)} like ${pattern}`;
      const { kind } = fieldOf(ledger, filter.field);
      if (kind === 'text') return sql`${column(filter.field)} like ${pattern}`;
      if (kind === 'rows') return inRows(column(filter.field), pattern);
      throw malformed();
    }
    case 'range':
      return rangeSql(filter, place, column);
    case 'codes': {
      const { kind } = fieldOf(ledger, filter.field);
      if (kind === 'choice') return sql`${column(filter.field)} = any (${[...filter.codes]}::text[])`;
      if (kind === 'choices') return sql`${column(filter.field)} && ${[...filter.codes]}::text[]`;
      throw malformed();
    }
    case 'yesNo':
      if (fieldOf(ledger, filter.field).kind !== 'yesNo') throw malformed();
      return sql`${column(filter.field)} = ${filter.yes}::boolean`;
    case 'refs': {
      const { kind } = fieldOf(ledger, filter.field);
      if (!filter.ids.every(isId)) throw malformed();
      if (kind === 'ref') return sql`${column(filter.field)} = any (${[...filter.ids]}::uuid[])`;
      if (kind === 'refs') return sql`${column(filter.field)} && ${[...filter.ids]}::uuid[]`;
      throw malformed();
    }
    case 'filled':
      return filledSql(fieldOf(ledger, filter.field), column(filter.field), filter.filled);
    case 'due': {
      const bound =
        filter.when === 'overdue'
          ? sql`d.due_on < ${today}::date`
          : filter.when === 'week'
            ? sql`d.due_on between ${today}::date and ${today}::date + 7`
            : sql`true`;
      return sql`${id} in (select d.entry_id from deadline d where d.org_id = any (${[...orgs]}::text[]) and d.ledger = ${ledger.id} and d.open and ${bound})`;
    }
    case 'actor':
      return sql`${id} in (select j.entry_id from journal j where j.org_id = any (${[...orgs]}::text[]) and j.actor_id = ${filter.account} and j.ledger = ${ledger.id})`;
    case 'ids': {
      if (!filter.ids.every(isId)) throw malformed();
      const among = sql`${id} = any (${[...filter.ids]}::uuid[])`;
      return filter.except ? sql`not ${among}` : among;
    }
  }
}

function inRows(held: Sql, pattern: string): Sql {
  return sql`exists (select from jsonb_array_elements(${held}) as r(v), jsonb_each_text(r.v) as c where c.value like ${pattern})`;
}

function filledSql(field: Field, held: Sql, yes: boolean): Sql {
  const test =
    field.kind === 'text' || field.kind === 'time' || field.kind === 'choice'
      ? sql`coalesce(${held} <> '', false)`
      : field.kind === 'rows'
        ? sql`coalesce(jsonb_array_length(${held}) > 0, false)`
        : field.kind === 'choices' || field.kind === 'refs'
          ? sql`coalesce(cardinality(${held}) > 0, false)`
          : sql`${held} is not null`;
  return yes ? test : sql`not ${test}`;
}

function rangeSql(
  filter: Extract<ListFilter, { by: 'range' }>,
  place: FilterPlace,
  column: (name: string) => Sql,
): Sql {
  const { from, until } = filter;
  const both = (least: (end: string | number) => Sql, most: (end: string | number) => Sql): Sql => {
    const tests = [...(from === undefined ? [] : [least(from)]), ...(until === undefined ? [] : [most(until)])];
    if (tests.length === 0) throw malformed();
    return sql.join(tests, sql` and `);
  };
  const days = [from, until].every((end) => end === undefined || (typeof end === 'string' && isPlainDate(end)));
  const numbers = [from, until].every((end) => end === undefined || Number.isSafeInteger(end));
  if (filter.field === 'updatedAt') {
    if (!days) throw malformed();
    const held = sql.ref(`${place.alias}.updated_at`);
    // Days of the calendar that clerks live by, whatever the server's own clock is set to.
    return both(
      (end) => sql`${held} >= (${end}::date::timestamp at time zone 'Asia/Shanghai')`,
      (end) => sql`${held} < ((${end}::date + 1)::timestamp at time zone 'Asia/Shanghai')`,
    );
  }
  const held = column(filter.field);
  switch (fieldOf(place.ledger, filter.field).kind) {
    case 'date':
      if (!days) throw malformed();
      return both(
        (end) => sql`${held} >= ${end}::date`,
        (end) => sql`${held} <= ${end}::date`,
      );
    case 'time':
      if (!days) throw malformed();
      return both(
        (end) => sql`${held} collate "C" >= ${end}`,
        (end) => sql`${held} collate "C" <= ${`${end}T24`}`,
      );
    case 'integer':
    case 'money':
      if (!numbers) throw malformed();
      return both(
        (end) => sql`${held} >= ${end}::bigint`,
        (end) => sql`${held} <= ${end}::bigint`,
      );
    default:
      throw malformed();
  }
}

/** Free text: looked for in the number and every text column; in personal ones only for readers who see them. */
export function textSql(ledger: LedgerModel, alias: string, text: string, personal: boolean): Sql {
  const pattern = containing(text);
  const tests = Object.entries(ledger.fields).flatMap(([name, field]) => {
    const held = sql.ref(`${alias}.${columnName(name)}`);
    if (field.kind === 'text' && (personal || !field.personal)) return [sql`${held} like ${pattern}`];
    if (field.kind !== 'rows' || !personal) return [];
    // Sub-rows name people; they are searched where everything may be seen, in their texts.
    const texts = Object.entries(field.fields).flatMap(([column, each]) => (each.kind === 'text' ? [column] : []));
    return texts.length === 0
      ? []
      : [
          sql`exists (select from jsonb_array_elements(${held}) as r(v), unnest(${texts}::text[]) as t(name) where r.v ->> t.name like ${pattern})`,
        ];
  });
  return sql`(${sql.join([sql`${sql.ref(`${alias}.no`)} like ${pattern}`, ...tests], sql` or `)})`;
}

/** The table of a ledger under an alias. */
export function tableAs(ledger: LedgerModel, alias: string): Sql {
  return sql`${sql.table(tableName(ledger))} as ${sql.ref(alias)}`;
}
