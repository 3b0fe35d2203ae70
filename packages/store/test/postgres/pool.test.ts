import { describe, expect, test } from 'vitest';
import { createPool, ensureAppRole } from '../../src/postgres/index.ts';
import { engines, withDatabase } from '../support/database.ts';

describe.each(engines())('$name', (engine) => {
  const database = withDatabase(engine, {
    name: 'walled',
    prepare: async (owner) => {
      await owner.query(`
        create table entry (org_id int, id int, primary key (org_id, id));
        alter table entry enable row level security;
        create policy own on entry using (org_id = nullif(current_setting('yifa.org', true), '')::int);
        grant select, insert on entry to yifa_app;
        insert into entry values (1, 1), (1, 2), (2, 1)`);
    },
  });

  test('dates are plain, numbers exact, and what would lose something is refused', async () => {
    const { rows } = await database.app.query(`
      select date '2024-02-29' as day, date '0001-01-01' as first, 9007199254740991 as most, null::date as none,
             count(*) as many, array[1, null, 2]::int8[] as numbers, array[date '2024-01-01'] as days, '{}'::date[] as no
        from generate_series(1, 3)`);
    expect(rows).toEqual([
      {
        day: '2024-02-29',
        first: '0001-01-01',
        most: Number.MAX_SAFE_INTEGER,
        none: null,
        many: 3,
        numbers: [1, null, 2],
        days: ['2024-01-01'],
        no: [],
      },
    ]);
    await expect(database.app.query('select 9007199254740992')).rejects.toThrow(/exactly/);
    await expect(database.app.query("select date 'infinity'")).rejects.toThrow(/date infinity/);
    await expect(database.app.query('select sum(n::bigint) from generate_series(1,2) n')).rejects.toThrow(/numeric/);
    await expect(database.app.query('select localtimestamp')).rejects.toThrow(/time zone/);
    // The connection is still good.
    expect((await database.app.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });

  test('the clock is Chinese on every connection', async () => {
    const sql = `select current_setting('timezone') as zone, (timestamptz '2024-12-31T16:00:00Z')::date as day,
                        current_setting('application_name') as name`;
    for (const [pool, name] of [
      [database.app, 'yifa-app'],
      [database.owner, 'yifa-owner'],
    ] as const)
      expect((await pool.query(sql)).rows).toEqual([{ zone: 'Asia/Shanghai', day: '2025-01-01', name }]);
  });

  test('row-level security binds the application, whatever it or the URL asks for', async () => {
    const count = 'select count(*) as n, current_user as who from entry';
    expect((await database.owner.query(count)).rows[0]).toMatchObject({ n: 3 });
    expect((await database.app.query(count)).rows).toEqual([{ n: 0, who: 'yifa_app' }]);

    const client = await database.app.connect();
    await client.query("begin; set local yifa.org = '1'");
    expect((await client.query(count)).rows[0]).toMatchObject({ n: 2 });
    await client.query('commit');
    for (const attempt of ['reset role', 'reset all', 'discard all', 'set row_security = off']) {
      await client.query(attempt);
      const who = await client.query('select current_user as who');
      expect([attempt, who.rows[0]]).toEqual([attempt, { who: 'yifa_app' }]);
    }
    await expect(client.query(count)).rejects.toThrow(/row-level security/);
    client.release(true);

    const [owner] = (await database.owner.query('select current_user as name')).rows;
    for (const options of [`-c role=${owner.name}`, '-c row_security=on']) {
      const separator = database.url.includes('?') ? '&' : '?';
      const url = `${database.url}${separator}options=${encodeURIComponent(options)}`;
      const pool = createPool(url, { role: 'app', max: 1 });
      expect((await pool.query(count)).rows).toEqual([{ n: 0, who: 'yifa_app' }]);
      await pool.end();
    }
  });

  test('the application role can do nothing else', async () => {
    for (const forbidden of [
      'create table mine (n int)',
      'create database other',
      'create role other',
      'alter table entry disable row level security',
      'delete from entry',
      "copy entry to program 'true'",
    ])
      await expect(database.app.query(forbidden), forbidden).rejects.toThrow(/permission denied|must be/);
    const { rows } = await database.owner.query(
      "select rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'yifa_app'",
    );
    expect(Object.values(rows[0] ?? {})).toEqual([false, false, false, false, false]);
  });

  test('making the role again is harmless and takes excess rights back', async () => {
    await database.owner.query('alter role yifa_app createdb');
    await ensureAppRole(database.owner);
    await ensureAppRole(database.owner);
    const { rows } = await database.owner.query("select rolcreatedb as can from pg_roles where rolname = 'yifa_app'");
    expect(rows).toEqual([{ can: false }]);
  });

  test('an idle connection cut by the server does not end the process', async () => {
    const pool = createPool(database.url, { role: 'app', max: 1 });
    const { rows } = await pool.query('select pg_backend_pid() as pid');
    await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await new Promise((done) => setTimeout(done, 50));
    expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    await pool.end();
  });

  test('nor does one that is cut while somebody holds it; the next one answers', async () => {
    const pool = createPool(database.url, { role: 'app', max: 1 });
    const held = await pool.connect();
    const { rows } = await held.query('select pg_backend_pid() as pid');
    await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await new Promise((done) => setTimeout(done, 50));
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true);
    expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    await pool.end();
  });
});
