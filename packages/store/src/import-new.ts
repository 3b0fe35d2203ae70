/** A workbook put by until it is imported. */
import { YifaError } from '@yifa/kernel';
import type { Actor } from './act-command.ts';
import { readImports, type StoredImport } from './import-rows.ts';
import { type Runner, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

export interface NewImport {
  readonly org: string;
  readonly ledger: string;
  readonly step: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly file: Uint8Array;
  readonly actor: Actor;
  readonly options: Readonly<Record<string, unknown>>;
  /** Idempotency key: the same key gives the same import. */
  readonly key: string;
}

/** A workbook that nobody has gone on with is not kept for longer, in milliseconds. */
const keptMilliseconds = 7 * 24 * 3_600_000;

/** Keeps the workbook, and lets go of those that have lain about for a week. */
export async function keepImport(tx: Runner, order: NewImport, now: Date): Promise<StoredImport> {
  const { org, ledger, step, fileName, sha256, file, actor, options, key } = order;
  const stale = new Date(now.getTime() - keptMilliseconds).toISOString();
  await tx.rows(
    sql`update import_batch set file = null, state = case when state = 'running' then state else 'cancelled' end
         where org_id = ${org} and file is not null and at < ${stale}::timestamptz`,
  );
  const id = uuidv7(now.getTime());
  await tx.rows(
    sql`insert into import_batch (org_id, id, ledger, step, state, file_name, sha256, size, file, options, actor_id, actor_name, at, request_key)
        values (${org}, ${id}::uuid, ${ledger}, ${step}, 'open', ${fileName}, ${sha256}, ${file.length}, ${Buffer.from(file)}, ${JSON.stringify(options)}::jsonb,
                ${actor.id}, ${actor.name}, ${now.toISOString()}::timestamptz, ${key}) on conflict (org_id, request_key) do nothing`,
  );
  const [made] = await readImports(tx, org, sql`request_key = ${key}`, 1);
  if (!made) throw new YifaError('unexpected');
  return made;
}
