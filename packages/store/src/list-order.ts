/** In what order lists come, and the indexes that make the usual orders fast. */
import type { LedgerModel } from '@yifa/kernel';
import { columnName, tableName } from './columns.ts';
import { type Sql, sql } from './sql.ts';

export interface ListSort {
  /** A field, or `number`, `state`, `updatedAt`; anything else is the ledger's main date. */
  readonly field: string;
  readonly descending: boolean;
}

/** The numbers in a document number, so that 第2号 comes before 第10号. */
function numberKey(column: string): string {
  return `string_to_array(btrim(regexp_replace(${column}, '[^0-9]+', ' ', 'g')), ' ')::numeric[]`;
}

function keyOf(ledger: LedgerModel, name: string, alias: string): Sql | undefined {
  if (name === 'number') return sql.raw(`(${numberKey(`${alias}.no`)})`);
  if (name === 'updatedAt') return sql.ref(`${alias}.updated_at`);
  if (name === 'state') return declaredOrder(sql.ref(`${alias}.state`), Object.keys(ledger.states));
  const field = Object.hasOwn(ledger.fields, name) ? ledger.fields[name] : undefined;
  const held = sql.ref(`${alias}.${columnName(name)}`);
  switch (field?.kind) {
    case 'integer':
    case 'money':
    case 'date':
    case 'yesNo':
      return held;
    case 'time':
      return sql`${held} collate "C"`;
    case 'choice':
      return declaredOrder(held, Object.keys(field.choices));
    case 'text':
      // The common characters of GB18030 stand in the order of their pinyin, whatever collations the server knows.
      return field.shape ? sql`${held} collate "C"` : sql`convert_to(${held}, 'GB18030')`;
    default:
      return undefined;
  }
}

function declaredOrder(held: Sql, codes: readonly string[]): Sql {
  return sql`array_position(${[...codes]}::text[], ${held})`;
}

/** Whether a list can be sorted by a column. */
export function isSortable(ledger: LedgerModel, name: string): boolean {
  return keyOf(ledger, name, 'e') !== undefined;
}

/**
 * What follows `order by`. What is empty comes last either way; entries that are equal come in the order in which they
 * were made, so that no entry stands on two pages. `backwards` is the same order read from its end.
 */
export function orderSql(
  ledger: LedgerModel,
  alias: string,
  sort: ListSort | undefined,
  oneOrg: boolean,
  backwards = false,
): Sql {
  const wanted = sort && isSortable(ledger, sort.field) ? sort.field : ledger.dated;
  const key = keyOf(ledger, wanted, alias) ?? sql.ref(`${alias}.id`);
  const descending = sort?.descending !== false;
  const way = descending !== backwards ? 'desc' : 'asc';
  const empty = backwards ? 'first' : 'last';
  const org = oneOrg ? sql`` : sql`${sql.ref(`${alias}.org_id`)} ${sql.raw(backwards ? 'desc' : 'asc')}, `;
  // Changed entries always say when: without a word on empty ones the index serves both ways.
  const nulls = wanted === 'updatedAt' ? sql`` : sql.raw(`nulls ${empty}`);
  return sql`${key} ${sql.raw(way)} ${nulls}, ${org}${sql.ref(`${alias}.id`)} ${sql.raw(way)}`;
}

/** One index for each way in which a ledger is usually read; each ends with the id, so that pages are found in it alone. */
export function listIndexes(ledger: LedgerModel): string[] {
  const table = tableName(ledger);
  const dated = columnName(ledger.dated);
  return [
    `create index on ${table} (org_id, ${dated}, id);`,
    `create index on ${table} (org_id, ${dated} desc nulls last, id desc);`,
    `create index on ${table} (org_id, updated_at, id);`,
    `create index on ${table} (org_id, state, acted_on, id);`,
    ...(ledger.number === undefined
      ? []
      : [
          `create index on ${table} (org_id, (${numberKey('no')}), id);`,
          `create index on ${table} (org_id, (${numberKey('no')}) desc nulls last, id desc);`,
        ]),
  ];
}
