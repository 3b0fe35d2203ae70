import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { MigrationError, migrate } from '../src/migrate.ts';
import { createPool } from '../src/postgres/index.ts';
import { createDatabase, engines, type TestDatabase } from './support/database.ts';

const start = 'create table village (id int primary key);';
const people = 'create table person (id int primary key);\ninsert into person values (1);';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-sql-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

async function refusal(owner: pg.Pool, files: Record<string, string>): Promise<MigrationError> {
  try {
    await migrate(owner, folderWith(files));
  } catch (error) {
    if (error instanceof MigrationError) return error;
    throw error;
  }
  throw new Error('the migration was expected to fail');
}

describe.each(engines())('$name', (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    const made = await createDatabase(engine);
    database = made;
    return () => made.drop();
  });
  const tables = async (): Promise<string[]> => {
    const { rows } = await database.owner.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    return rows.map(({ name }) => name);
  };

  test('runs what is new, in order, once', async () => {
    const files = { '0002_people.sql': people, '0001_start.sql': start, 'notes.txt': 'not SQL' };
    expect(await migrate(database.owner, folderWith(files))).toEqual({
      applied: ['0001_start.sql', '0002_people.sql'],
      already: [],
    });
    const more = { ...files, '0010_more.sql': 'alter table person add column name text;' };
    expect(await migrate(database.owner, folderWith(more))).toEqual({
      applied: ['0010_more.sql'],
      already: ['0001_start.sql', '0002_people.sql'],
    });
    // Another checkout of the same file with Windows line ends is the same file.
    const windows = { ...more, '0002_people.sql': people.replaceAll('\n', '\r\n') };
    expect((await migrate(database.owner, folderWith(windows))).applied).toEqual([]);
    expect((await database.owner.query('select id, name from person')).rows).toEqual([{ id: 1, name: null }]);
  });

  test('a file changed after it was run is refused, and nothing else runs', async () => {
    await migrate(database.owner, folderWith({ '0001_start.sql': start }));
    const refused = await refusal(database.owner, {
      '0001_start.sql': `${start} -- 改`,
      '0002_people.sql': people,
    });
    expect(refused).toMatchObject({ code: 'changed', file: '0001_start.sql' });
    expect(refused.message).toMatch(/0001_start\.sql .*被改动/);
    expect(await tables()).toEqual(['schema_migration', 'village']);
  });

  test('a file gone after it was run, a late number, and a database newer than the program are refused', async () => {
    await migrate(database.owner, folderWith({ '0001_start.sql': start, '0003_people.sql': people }));
    expect(await refusal(database.owner, { '0003_people.sql': people })).toMatchObject({
      code: 'missing',
      file: '0001_start.sql',
    });
    expect(
      await refusal(database.owner, {
        '0001_start.sql': start,
        '0002_late.sql': '',
        '0003_people.sql': people,
      }),
    ).toMatchObject({ code: 'out-of-order', file: '0002_late.sql' });
    const newer = await refusal(database.owner, { '0001_start.sql': start });
    expect(newer).toMatchObject({ code: 'newer-database', file: '0003_people.sql' });
    expect(newer.message).toMatch(/数据库比当前程序新.*0003_people\.sql/);
    expect(await refusal(database.owner, {})).toMatchObject({ code: 'newer-database' });
  });

  test('a failing file leaves nothing of itself, those before it stay, and it can be mended', async () => {
    const broken = `${people}\ninsert into person values (1);`;
    const refused = await refusal(database.owner, {
      '0001_start.sql': start,
      '0002_people.sql': broken,
    });
    expect(refused).toMatchObject({ code: 'failed', file: '0002_people.sql' });
    expect(refused.message).toMatch(/0002_people\.sql 执行失败，该文件的改动已全部撤销/);
    expect(await tables()).toEqual(['schema_migration', 'village']);
    const mended = folderWith({ '0001_start.sql': start, '0002_people.sql': people });
    expect((await migrate(database.owner, mended)).applied).toEqual(['0002_people.sql']);
  });

  test('a file that commits by itself is found out', async () => {
    const refused = await refusal(database.owner, { '0001_start.sql': `${start} commit; begin;` });
    expect(refused.code).toBe('not-transactional');
  });

  test('malformed and doubled names are refused before anything runs', async () => {
    for (const name of ['1_start.sql', '0002-people.sql', '0001_Start.sql', '0001_other.sql'])
      expect(await refusal(database.owner, { '0001_start.sql': start, [name]: '' })).toMatchObject({
        code: 'bad-name',
      });
    expect(await tables()).toEqual([]);
  });

  test('of several that migrate at once one does the work and the others find it done', async () => {
    const slow = `select pg_sleep(0.2); ${people}`;
    const folder = folderWith({ '0001_start.sql': start, '0002_people.sql': slow });
    const pools = [1, 2, 3].map(() => createPool(database.url, { role: 'owner', max: 1 }));
    const results = await Promise.all(pools.map((pool) => migrate(pool, folder)));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 2]);
    expect((await database.owner.query('select count(*) as n from person')).rows).toEqual([{ n: 1 }]);
  });

  test('a failed migration does not keep the next from running', async () => {
    await refusal(database.owner, { '0001_start.sql': 'select 1/0;' });
    const locks = await database.owner.query(
      "select count(*) as n from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
    );
    expect(locks.rows).toEqual([{ n: 0 }]);
  });
});
