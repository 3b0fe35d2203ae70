import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Why a database was not migrated. */
export type MigrationErrorCode =
  | 'bad-name'
  | 'changed'
  | 'missing'
  | 'out-of-order'
  | 'newer-database'
  | 'not-transactional'
  | 'failed';

/** The database was left as it was; `message` is Chinese and names the file. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code: MigrationErrorCode;
  /** The migration file it is about. */
  readonly file: string;

  constructor(code: MigrationErrorCode, file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.file = file;
  }
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

interface Applied {
  readonly name: string;
  readonly sha256: string;
}

/** Any number will do as long as it never changes: it keeps two programs from migrating one database at once. */
const lockNumber = 7_165_902_401;

/**
 * Brings a database up to the `NNNN_name.sql` files of a folder, in order, each in a transaction of its own together
 * with its line in `schema_migration`. Everything is checked before anything is run. Of two programs that migrate at
 * once the second waits and then finds nothing to do.
 *
 * @returns the names run now, and those that had been run before
 * @throws MigrationError when a file that was run has changed or is gone, the database is newer than the files, a name
 *   is malformed, or a file fails, in which case nothing of it remains
 */
export async function migrate(owner: pg.Pool, folder: string): Promise<{ applied: string[]; already: string[] }> {
  const migrations = readMigrations(folder);
  const client = await owner.connect();
  let broken: Error | undefined;
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    try {
      return await migrateLocked(client, migrations);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockNumber]);
    }
  } catch (error) {
    // A connection in doubt is closed, not reused: with it goes the lock.
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function migrateLocked(
  client: pg.PoolClient,
  migrations: readonly Migration[],
): Promise<{ applied: string[]; already: string[] }> {
  await client.query(`
    create table if not exists schema_migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    comment on table schema_migration is '已执行的数据库升级文件'`);
  const { rows } = await client.query<Applied>('select name, sha256 from schema_migration order by name');
  const pending = pendingAfter(rows, migrations);
  for (const migration of pending) await run(client, migration);
  return {
    applied: pending.map(({ name }) => name),
    already: rows.map(({ name }) => name),
  };
}

/** Compares what was run with what there is, and returns what is left to run. */
function pendingAfter(applied: readonly Applied[], files: readonly Migration[]): Migration[] {
  const last = files.at(-1)?.name ?? '';
  for (const { name, sha256 } of applied) {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined && numberOf(name) > numberOf(last))
      throw new MigrationError(
        'newer-database',
        name,
        `数据库比当前程序新：已执行的升级文件 ${name} 不在本程序中。请使用原来或更新版本的程序打开，不要用旧程序操作。`,
      );
    if (file === undefined)
      throw new MigrationError(
        'missing',
        name,
        `升级文件 ${name} 已在本数据库执行过，但程序中找不到它。程序文件可能不完整，请重新安装。`,
      );
    if (file.sha256 !== sha256)
      throw new MigrationError(
        'changed',
        name,
        `升级文件 ${name} 在本数据库执行之后被改动。请恢复该文件原来的内容；需要修改表结构时另加新的升级文件。`,
      );
  }
  const done = new Set(applied.map(({ name }) => name));
  const latest = applied.at(-1)?.name ?? '';
  const pending = files.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < latest);
  if (late !== undefined)
    throw new MigrationError(
      'out-of-order',
      late.name,
      `升级文件 ${late.name} 的编号小于已执行的 ${latest}，各处数据库的升级顺序将不一致。请为它改用更大的编号。`,
    );
  return pending;
}

async function run(client: pg.PoolClient, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    const before = await transactionId(client);
    await client.query(sql);
    const after = await transactionId(client);
    if (before !== after)
      throw new MigrationError(
        'not-transactional',
        name,
        `升级文件 ${name} 自行提交或回滚了事务，无法保证要么全部执行、要么全部不执行。请删去其中的 commit、rollback 等语句，并检查本数据库。`,
      );
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (error instanceof MigrationError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new MigrationError('failed', name, `升级文件 ${name} 执行失败，该文件的改动已全部撤销：${words}`, {
      cause: error,
    });
  }
}

async function transactionId(client: pg.PoolClient): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id');
  return rows[0]?.id;
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const numbers = new Set<number>();
  return names.map((name) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name) || numbers.has(numberOf(name)))
      throw new MigrationError(
        'bad-name',
        name,
        `升级文件 ${name} 的名称不合规则：应为四位编号加下划线和小写名称，如 0001_start.sql，编号不得重复。`,
      );
    numbers.add(numberOf(name));
    // A checkout on Windows may turn line ends around; that is no change.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return {
      name,
      sql,
      sha256: createHash('sha256').update(sql).digest('hex'),
    };
  });
}

function numberOf(name: string): number {
  return Number(name.slice(0, 4));
}
