/** The comparison of a database with the ledgers of the program. */
import type { Domain, LedgerModel } from '@yifa/kernel';
import type pg from 'pg';
import { columnName, columnType, tableName } from './columns.ts';
import { actedOn, createLedger, inOrder, protection, stateCheck, uniqueStatement } from './schema.ts';

/** What a new migration has to say so that the database follows the code; empty when they agree. */
export async function difference(owner: pg.Pool, domain: Domain): Promise<string[]> {
  const found = await readTables(owner);
  const ledgers = inOrder(domain);
  const missing = ledgers.filter((ledger) => !found.has(tableName(ledger))).map(createLedger);
  return [
    ...missing,
    ...ledgers.flatMap((ledger) => {
      const table = found.get(tableName(ledger));
      return table ? differenceOf(ledger, table) : [];
    }),
  ];
}

interface Table {
  readonly name: string;
  /** Types by column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  readonly states: string | null;
  /** Columns of each unique index, `org_id` among them. */
  readonly unique: readonly string[];
  readonly secured: boolean;
}

async function readTables(owner: pg.Pool): Promise<ReadonlyMap<string, Table>> {
  const { rows } = await owner.query<Table>(
    `select c.relname as name,
            (select json_object_agg(a.attname, format_type(a.atttypid, null)) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
            (select coalesce(json_agg(a.attname), '[]') from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull) as required,
            (select pg_get_constraintdef(k.oid) from pg_constraint k
              where k.conrelid = c.oid and k.contype = 'c' and k.conname = c.relname || '_state_check') as states,
            (select coalesce(json_agg((select string_agg(a.attname, ',' order by i.n) from unnest(x.indkey) with ordinality i(col, n)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.col)), '[]')
               from pg_index x where x.indrelid = c.oid and x.indisunique) as unique,
            c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as secured
       from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname like 'l\\_%'`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

function differenceOf(ledger: LedgerModel, table: Table): string[] {
  const { name } = table;
  const statements: string[] = [];
  if (table.columns['acted_on'] === undefined) statements.push(`alter table ${name} add column ${actedOn};`);
  const declared = new Map(
    Object.entries(ledger.fields).map(([field, each]) => [columnName(field), columnType(each)] as const),
  );
  for (const [column, type] of declared) {
    const has = table.columns[column];
    if (has === undefined) statements.push(`alter table ${name} add column ${column} ${type};`);
    else if (has !== type) statements.push(`alter table ${name} alter column ${column} type ${type}; -- was ${has}`);
    if (table.required.includes(column)) statements.push(`alter table ${name} alter column ${column} drop not null;`);
  }
  for (const column of Object.keys(table.columns))
    if (column.startsWith('f_') && !declared.has(column)) statements.push(`-- ${name}.${column} is no longer declared`);
  if (!Object.keys(ledger.states).every((state) => table.states?.includes(`'${state}'`) === true))
    statements.push(
      `alter table ${name} drop constraint if exists ${name}_state_check, add constraint ${name}_state_check ${stateCheck(ledger)};`,
    );
  for (const fields of ledger.unique)
    if (!table.unique.includes(['org_id', ...fields.map(columnName)].join(',')))
      statements.push(uniqueStatement(ledger, fields));
  if (!table.secured) statements.push(...protection(name));
  return statements;
}
