/** Tables from ledgers: the statements that make them. */
import type { Domain, LedgerModel } from '@yifa/kernel';
import { columnName, columnType, tableName } from './columns.ts';
import { listIndexes } from './list-order.ts';

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Referenced tables come first. */
export function inOrder(domain: Domain): LedgerModel[] {
  const done = new Set<string>();
  const ordered: LedgerModel[] = [];
  const add = (ledger: LedgerModel): void => {
    if (done.has(ledger.id)) return;
    done.add(ledger.id);
    for (const field of Object.values(ledger.fields)) {
      const target = field.kind === 'ref' ? domain.ledgers.get(field.ledger.id) : undefined;
      if (target) add(target);
    }
    ordered.push(ledger);
  };
  for (const ledger of domain.ledgers.values()) add(ledger);
  return ordered;
}

const scope = "org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])";

/** Row-level security: only the orgs of the transaction. */
export function protection(table: string): string[] {
  return [
    `alter table ${table} enable row level security;`,
    `create policy org_scope on ${table} using (${scope}) with check (${scope});`,
  ];
}

export function uniqueStatement(ledger: LedgerModel, fields: readonly string[]): string {
  const columns = fields.map(columnName).join(', ');
  return `create unique index on ${tableName(ledger)} (org_id, ${columns}) where state not in ('draft', 'voided');`;
}

/** The constraint that holds an entry to the declared states. */
export function stateCheck(ledger: LedgerModel): string {
  return `check (state in (${Object.keys(ledger.states).map(literal).join(', ')}))`;
}

/** The legal day of the last act, as the journal has it; beside the entry, so that what lies untouched is found by an index. */
export const actedOn = 'acted_on date not null default current_date';

/** Everything a ledger needs in the database: table, comments, keys, indexes, grants and its row policy. */
export function createLedger(ledger: LedgerModel): string {
  const table = tableName(ledger);
  const columns = Object.entries(ledger.fields).map(([name, field]) => `  ${columnName(name)} ${columnType(field)}`);
  const references = Object.entries(ledger.fields).flatMap(([name, field]) =>
    field.kind === 'ref'
      ? [`  foreign key (org_id, ${columnName(name)}) references ${tableName(field.ledger)} (org_id, id)`]
      : [],
  );
  const comments = Object.entries(ledger.fields).map(
    ([name, field]) => `comment on column ${table}.${columnName(name)} is ${literal(field.label)};`,
  );
  const unique = ledger.unique.map((fields) => uniqueStatement(ledger, fields));
  return [
    `create table ${table} (`,
    [
      '  org_id text not null references org (id)',
      '  id uuid not null',
      '  no text',
      `  state text not null ${stateCheck(ledger)}`,
      '  version integer not null',
      '  created_at timestamptz not null',
      '  updated_at timestamptz not null',
      ...columns,
      `  ${actedOn}`,
      '  primary key (org_id, id)',
      ...references,
    ].join(',\n'),
    ');',
    `comment on table ${table} is ${literal(ledger.label)};`,
    `comment on column ${table}.acted_on is '最近一次办理的日期';`,
    ...comments,
    ...listIndexes(ledger),
    ...unique,
    ...protection(table),
    `grant select, insert, update on ${table} to yifa_app;`,
    '',
  ].join('\n');
}
