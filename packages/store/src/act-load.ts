/** All that deciding an act needs from the database, in one statement. */
import type { Domain, PastAct } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import type { Asked } from './act-asked.ts';
import type { ActCommand } from './act-command.ts';
import { type DatabaseRow, type Entry, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { type SettingRow, settingRowOf, settingRows } from './profile.ts';
import { followRelated, isRecord, type Related, relatedColumns, relatedOf } from './related.ts';
import { type Runner, sql } from './sql.ts';

/** The act that was carried out under the same idempotency key. */
export interface Earlier {
  readonly entry: string;
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
  readonly digest: string;
  readonly rules: unknown;
}

/** An act's entry and its surroundings as they are before it. */
export interface Loaded {
  readonly earlier: Earlier | undefined;
  readonly current: Entry | undefined;
  readonly history: readonly PastAct[];
  readonly related: Related;
  readonly settings: readonly SettingRow[];
  /** The last number given, by year. */
  readonly counters: ReadonlyMap<number, number>;
}

/** All that deciding an act looks at. To be run once the chain is locked: what it sees then no other act can change. */
export async function loadForAct(
  tx: Runner,
  domain: Domain,
  { ledger, wanted }: Pick<Asked, 'ledger' | 'wanted'>,
  { org: { id: org }, line, entry, key, input }: ActCommand,
): Promise<Loaded> {
  const columns = [
    sql`(select to_json(j) from (select entry_id, version, seq, hash, request_digest, rules from journal where org_id = ${org} and request_key = ${key}) j) as earlier`,
    ...relatedColumns(domain, ledger, wanted, org, input, entry),
  ];
  if (wanted.settings) columns.push(sql`(select json_agg(to_json(s)) from (${settingRows(line)}) s) as settings`);
  if (ledger.number && entry === undefined)
    columns.push(
      sql`(select json_agg(json_build_array(year, last)) from counter where org_id = ${org} and ledger = ${ledger.id}) as counters`,
    );
  if (entry !== undefined)
    columns.push(
      sql`(select json_agg(json_build_array(step, actor_id, act_on) order by seq) from journal where org_id = ${org} and entry_id = ${entry}::uuid) as history`,
      sql`(select to_json(e) from ${sql.table(tableName(ledger))} e where org_id = ${org} and id = ${entry}::uuid) as current`,
    );
  const [row] = await tx.rows(sql`select ${sql.join(columns)}`);
  const current = row?.['current'];
  const related = relatedOf(domain, wanted, row);
  return {
    earlier: earlierOf(row?.['earlier']),
    current: isRecord(current) ? entryOf(ledger, current) : undefined,
    history: listsIn(row, 'history').map(pastActOf),
    related: wanted.follow.size > 1 ? await followRelated(tx, domain, org, wanted, related) : related,
    settings: recordsIn(row, 'settings').map(settingRowOf),
    counters: new Map(listsIn(row, 'counters').map(([year, last]) => [numberOf(year), numberOf(last)])),
  };
}

function earlierOf(row: unknown): Earlier | undefined {
  if (!isRecord(row)) return undefined;
  return {
    entry: stringOf(row['entry_id']),
    version: numberOf(row['version']),
    seq: numberOf(row['seq']),
    hash: stringOf(row['hash']),
    digest: stringOf(row['request_digest']),
    rules: row['rules'],
  };
}

function pastActOf([step, actor, on]: readonly unknown[]): PastAct {
  return { step: stringOf(step), actor: stringOf(actor), on: plainDate(stringOf(on)) };
}

function listsIn(row: DatabaseRow | undefined, name: string): (readonly unknown[])[] {
  const list = row?.[name];
  return Array.isArray(list) ? list.filter((each): each is readonly unknown[] => Array.isArray(each)) : [];
}

function recordsIn(row: DatabaseRow | undefined, name: string): DatabaseRow[] {
  const list = row?.[name];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
