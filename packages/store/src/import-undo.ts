/** An import taken back: every entry it opened is voided, or none. */
import { type Domain, type LedgerModel, type Refusal, YifaError } from '@yifa/kernel';
import type { ActCommand, Actor, World } from './act-command.ts';
import { actTogether } from './act-together.ts';
import { columnName, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { changeImport, lockImport } from './import-rows.ts';
import type { Head } from './journal.ts';
import { getKnownLedger, titleOf, voidStates } from './ledgers.ts';
import { type Runner, type Sql, sql } from './sql.ts';

/** An entry of an import that stands in the way of undoing it. */
export interface WorkedOn {
  readonly entry: string;
  readonly number: string | null;
  readonly title: string;
  /** changed: a step was taken since; referred: another entry points to it. */
  readonly why: 'changed' | 'referred';
  readonly says: string;
}

/** What an undo has done. */
export interface Undone {
  /** Entries voided now. */
  readonly undone: number;
  /** Entries left as they are because they have been worked on. */
  readonly left: readonly WorkedOn[];
}

interface UndoOrder extends Pick<ActCommand, 'org' | 'line'> {
  readonly id: string;
  readonly actor: Actor;
  readonly leave: boolean;
  readonly progress: ((done: number, total: number) => void) | undefined;
}

/** At most so many are named when they stand in the way. */
const named = 20;

/** Entries voided with the same few statements. The process does nothing else while it decides on so many. */
const atOnce = 50;

/**
 * Voids everything an import opened, in the transaction that holds the lock on the chain. @param head where the chain ends
 * @throws YifaError import-running, import-closed, import-worked-on, or what stands in the way of the first that cannot be
 *   voided; the caller takes everything back
 */
export async function undoImport(tx: Runner, world: World, head: Head, order: UndoOrder): Promise<Undone> {
  const { org, line, id, actor } = order;
  const batch = await lockImport(tx, org.id, id);
  if (batch.state === 'running') throw new YifaError('import-running');
  if (batch.state === 'undone') throw new YifaError('import-closed', '这次导入已经撤销');
  const ledger = getKnownLedger(world.domain, batch.ledger);
  const left = await workedOn(tx, world.domain, org.id, ledger, id);
  if (left.length > 0 && !order.leave) throw standing(left);
  const stays = new Set(left.map(({ entry }) => entry));
  const entries = (await openedBy(tx, org.id, ledger, id)).filter(({ entry }) => !stays.has(entry));
  const reason = `撤销导入“${batch.fileName.slice(0, 200)}”`;
  const commandOf = ({ entry, version: expects }: Opened): ActCommand => {
    const key = `import/${id}/undo/${entry}`;
    return { org, line, ledger: ledger.id, entry, step: 'void', input: {}, actor, reason, key, expects };
  };
  let end = head;
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce);
    end = await actTogether(tx, world, end, some.map(commandOf));
    order.progress?.(from + some.length, entries.length);
  }
  const undone = sql`undone = undone + ${entries.length}, undone_at = ${world.now().toISOString()}::timestamptz, undone_by = ${actor.name}`;
  await changeImport(tx, org.id, id, sql`state = 'undone', file = null, ${undone}`);
  return { undone: entries.length, left };
}

function standing(left: readonly WorkedOn[]): YifaError {
  const says = `这次导入的记录中有${left.length}${left.length > named ? '条（只列出前20条）' : '条'}已经办理过或被引用`;
  const refusals = left.slice(0, named).map(
    ({ number, title, says: why, entry }): Refusal => ({
      code: 'import-worked-on',
      says: `${number ?? ''}${title}：${why}`,
      remedy: '可以保留这些记录，只撤销其余的',
      field: entry,
    }),
  );
  return new YifaError('import-worked-on', says, refusals);
}

/** An entry that an import opened, with the version it had then. */
interface Opened {
  readonly entry: string;
  readonly version: number;
}

/** Entries that an import opened and that nobody has voided since. */
async function openedBy(tx: Runner, org: string, ledger: LedgerModel, id: string): Promise<Opened[]> {
  const rows = await tx.rows(
    sql`select entry_id, version from import_row where org_id = ${org} and import_id = ${id}::uuid and outcome in ('taken', 'drafted')`,
  );
  const opened = rows.map((row) => ({ entry: stringOf(row['entry_id']), version: numberOf(row['version']) }));
  const gone = await tx.rows(
    sql`select id from ${sql.table(tableName(ledger))} where org_id = ${org} and state = any (${voidStates(ledger)}::text[])
         and id = any (${opened.map(({ entry }) => entry)}::uuid[])`,
  );
  const voided = new Set(gone.map((row) => stringOf(row['id'])));
  return opened.filter(({ entry }) => !voided.has(entry)).sort((a, b) => (a.entry < b.entry ? -1 : 1));
}

/**
 * Entries that an import opened and that have been worked on since, or that other entries refer to. The ids go to the
 * database as a list: it does not know how many rows a fresh import has, and would join them one by one.
 */
export async function workedOn(
  tx: Runner,
  domain: Domain,
  org: string,
  ledger: LedgerModel,
  id: string,
): Promise<WorkedOn[]> {
  const table = sql.table(tableName(ledger));
  const opened = await openedBy(tx, org, ledger, id);
  const mine = opened.map(({ entry }) => entry);
  const found = new Map<string, WorkedOn>();
  const add = (row: Readonly<Record<string, unknown>>, why: WorkedOn['why'], says: string): void => {
    const entry = entryOf(ledger, row);
    if (!found.has(entry.id))
      found.set(entry.id, { entry: entry.id, number: entry.number, title: titleOf(ledger, entry), why, says });
  };
  const changed = await tx.rows(
    sql`select e.* from unnest(${mine}::uuid[], ${opened.map(({ version }) => version)}::integer[]) as m(id, version)
          join ${table} e on e.org_id = ${org} and e.id = m.id where e.version <> m.version order by e.id`,
  );
  for (const row of changed) {
    const state = stringOf(row['state']);
    add(row, 'changed', `导入后又办理过，现在是“${ledger.states[state] ?? state}”`);
  }
  for (const { from, ids } of referring(domain, ledger)) {
    const self = from.id === ledger.id ? sql` and o.id <> all (${mine}::uuid[])` : sql``;
    const referred = await tx.rows(
      sql`select distinct x.id from (select ${ids} as id from ${sql.table(tableName(from))} o
            where o.org_id = ${org} and o.state <> all (${voidStates(from)}::text[])${self}) x where x.id = any (${mine}::uuid[])`,
    );
    const listed = referred.map((row) => stringOf(row['id']));
    const rows = await tx.rows(
      sql`select * from ${table} where org_id = ${org} and id = any (${listed}::uuid[]) order by id`,
    );
    for (const row of rows) add(row, 'referred', `${from.label}中有记录引用它`);
  }
  return [...found.values()];
}

/** The fields of all ledgers that can point to a ledger, each with what gives the ids it holds in the row `o`. */
function referring(domain: Domain, ledger: LedgerModel): { readonly from: LedgerModel; readonly ids: Sql }[] {
  return [...domain.ledgers.values()].flatMap((from) =>
    Object.entries(from.fields).flatMap(([name, field]): { readonly from: LedgerModel; readonly ids: Sql }[] => {
      const column = sql.ref(`o.${columnName(name)}`);
      if (field.kind === 'ref' && field.ledger.id === ledger.id) return [{ from, ids: column }];
      if (field.kind === 'refs' && field.ledger.id === ledger.id) return [{ from, ids: sql`unnest(${column})` }];
      if (field.kind !== 'rows') return [];
      return Object.entries(field.fields)
        .filter(([, each]) => each.kind === 'ref' && each.ledger.id === ledger.id)
        .map(([inner]) => ({ from, ids: sql`(jsonb_array_elements(${column}) ->> ${inner})::uuid` }));
    }),
  );
}
