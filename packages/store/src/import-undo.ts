/** An import taken back: every entry it opened is voided, or none. */
import { type Domain, type LedgerModel, type Refusal, YifaError } from '@yifa/kernel';
import { act } from './act.ts';
import type { ActCommand, Actor, World } from './act-command.ts';
import type { Chained } from './act-each.ts';
import { columnName, entryOf, numberOf, stringOf, tableName } from './columns.ts';
import { lockImport } from './import-rows.ts';
import { getKnownLedger, titleOf } from './ledgers.ts';
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

/** To be run under the lock of the chain. */
export async function undoImport(tx: Runner, world: World, at: Chained, order: UndoOrder): Promise<Undone> {
  const { org, line, id, actor } = order;
  const batch = await lockImport(tx, org.id, id);
  if (batch.state === 'running') throw new YifaError('import-running');
  if (batch.state === 'undone') throw new YifaError('import-closed', '这次导入已经撤销');
  const ledger = getKnownLedger(world.domain, batch.ledger);
  const left = await workedOn(tx, world.domain, org.id, ledger, id);
  if (left.length > 0 && !order.leave) throw standing(left);
  const stays = new Set(left.map(({ entry }) => entry));
  const rows = await tx.rows(
    sql`select r.entry_id, r.version from import_row r
          join ${sql.table(tableName(ledger))} e on e.org_id = r.org_id and e.id = r.entry_id
         where r.org_id = ${org.id} and r.import_id = ${id}::uuid and r.outcome in ('taken', 'drafted')
           and e.state <> all (${goneStates(ledger)}::text[]) order by r.entry_id`,
  );
  const entries = rows.filter((row) => !stays.has(stringOf(row['entry_id'])));
  const reason = `撤销导入“${batch.fileName.slice(0, 200)}”`;
  for (const [done, row] of entries.entries()) {
    const entry = stringOf(row['entry_id']);
    const key = `import/${id}/undo/${entry}`;
    const expects = numberOf(row['version']);
    const command = { org, line, ledger: ledger.id, entry, step: 'void', input: {}, actor, reason, key, expects };
    const result = await act(tx, world, command, at.chain);
    at.chain = { seq: result.seq, hash: result.hash };
    order.progress?.(done + 1, entries.length);
  }
  await tx.rows(
    sql`update import_batch set state = 'undone', undone = undone + ${entries.length}, undone_at = ${world.now().toISOString()}::timestamptz,
           undone_by = ${actor.name}, file = null where org_id = ${org.id} and id = ${id}::uuid`,
  );
  return { undone: entries.length, left };
}

function goneStates(ledger: LedgerModel): string[] {
  return Object.keys(ledger.states).filter((state) => ledger.stateKinds[state] === 'void');
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

/** Entries that an import opened and that have been worked on since, or that other entries refer to. */
export async function workedOn(
  tx: Runner,
  domain: Domain,
  org: string,
  ledger: LedgerModel,
  id: string,
): Promise<WorkedOn[]> {
  const table = sql.table(tableName(ledger));
  const mine = sql`select r.entry_id from import_row r where r.org_id = ${org} and r.import_id = ${id}::uuid and r.outcome in ('taken', 'drafted')`;
  const changed = await tx.rows(
    sql`select e.* from import_row r join ${table} e on e.org_id = r.org_id and e.id = r.entry_id
         where r.org_id = ${org} and r.import_id = ${id}::uuid and r.outcome in ('taken', 'drafted')
           and e.version <> r.version and e.state <> all (${goneStates(ledger)}::text[]) order by e.id`,
  );
  const found = new Map<string, WorkedOn>();
  const add = (row: Readonly<Record<string, unknown>>, why: WorkedOn['why'], says: string): void => {
    const entry = entryOf(ledger, row);
    if (!found.has(entry.id))
      found.set(entry.id, { entry: entry.id, number: entry.number, title: titleOf(ledger, entry), why, says });
  };
  for (const row of changed) {
    const state = stringOf(row['state']);
    add(row, 'changed', `导入后又办理过，现在是“${ledger.states[state] ?? state}”`);
  }
  for (const { from, ids } of referring(domain, ledger)) {
    const self = from.id === ledger.id ? sql` and o.id not in (${mine})` : sql``;
    const others = sql`${sql.table(tableName(from))} o where o.org_id = ${org} and o.state <> all (${goneStates(from)}::text[])${self}`;
    const rows = await tx.rows(
      sql`select e.* from ${table} e where e.org_id = ${org} and e.id in (${mine}) and e.state <> all (${goneStates(ledger)}::text[])
           and e.id in (select ${ids} from ${others}) order by e.id`,
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
