import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { engines } from './support/database.ts';
import { reference } from './support/reference.ts';
import { withStore } from './support/store.ts';

describe.each(engines())('$name: a database that can be spread over machines by org', (engine) => {
  const at = withStore(engine);
  const rows = async (statement: string): Promise<unknown[]> =>
    (await at.database.owner.query(statement, statement.includes('$1') ? [reference] : [])).rows;
  const isBusiness = "c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)";

  test('business tables carry an org, never empty', async () => {
    const without = `select c.relname from pg_class c where ${isBusiness} and not exists
      (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull)`;
    expect(await rows(without)).toEqual([]);
    expect((await rows(`select c.relname from pg_class c where ${isBusiness}`)).length).toBeGreaterThan(8);
  });

  test('the org comes first in every key and unique index, and in every other index', async () => {
    const otherwise = `select i.relname from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0] where ${isBusiness} and a.attname is distinct from 'org_id' order by 1`;
    // An inverted index of words has no order for the org to come first in; it is never unique.
    expect(await rows(otherwise)).toEqual([{ relname: 'search_entry_personal' }, { relname: 'search_entry_words' }]);
    const keyless = `select c.relname from pg_class c where ${isBusiness} and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)`;
    expect(await rows(keyless)).toEqual([]);
  });

  test('a key that points from business to business is (org, x) to (org, id or seq); reference never points to business', async () => {
    const keys = (where: string): string => `select k.conname,
        (select array_agg(a.attname::text order by n) from unnest(k.conkey) with ordinality u(col, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = col) as mine,
        (select array_agg(a.attname::text order by n) from unnest(k.confkey) with ordinality u(col, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = col) as theirs
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class d on d.oid = k.confrelid where k.contype = 'f' and ${where}`;
    const found = await rows(keys(`${isBusiness} and d.relname <> all ($1)`));
    expect(found.length).toBeGreaterThan(2);
    for (const key of found)
      expect(key).toMatchObject({
        mine: ['org_id', expect.any(String)],
        theirs: ['org_id', expect.stringMatching(/^(id|seq)$/)],
      });
    expect(await rows(keys('c.relname = any ($1) and d.relname <> all ($1)'))).toEqual([]);
  });

  test('no sequence, identity, trigger, rule, view or extension, and one function', async () => {
    expect(
      await rows(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind not in ('r', 'p', 'i', 'I')",
      ),
    ).toEqual([]);
    expect(
      await rows(
        "select attrelid::regclass from pg_attribute a join pg_class c on c.oid = attrelid where relnamespace = 'public'::regnamespace and (attidentity <> '' or attgenerated <> '')",
      ),
    ).toEqual([]);
    expect(await rows('select tgname from pg_trigger where not tgisinternal')).toEqual([]);
    expect(await rows("select rulename from pg_rules where schemaname = 'public'")).toEqual([]);
    const functions = `select proname, provolatile as volatile, proconfig as config,
        (select array_agg(distinct x.grantee::regrole::text) from aclexplode(proacl) x where x.grantee <> proowner) as callers
      from pg_proc where pronamespace = 'public'::regnamespace`;
    expect(await rows(functions)).toEqual([
      {
        proname: 'search_candidates',
        volatile: 's',
        config: expect.arrayContaining(['search_path=pg_catalog, public, pg_temp']),
        callers: ['yifa_app'],
      },
    ]);
    expect(await rows("select extname from pg_extension where extname <> 'plpgsql'")).toEqual([]);
    expect(
      await rows("select adrelid::regclass from pg_attrdef where pg_get_expr(adbin, adrelid) ~ 'nextval|random|uuid'"),
    ).toEqual([]);
  });

  test('every table and every column of a ledger says in Chinese what it is', async () => {
    const silent = `select c.relname from pg_class c where ${isBusiness} and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '[一-龥]'`;
    expect(await rows(silent)).toEqual([]);
    const columns = `select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid where ${isBusiness}
      and a.attname like 'f\\_%' and coalesce(col_description(c.oid, a.attnum), '') !~ '[一-龥]'`;
    expect(await rows(columns)).toEqual([]);
  });
});

describe('the source keeps to what every engine has', () => {
  const folder = fileURLToPath(new URL('../src', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: code(readFileSync(join(folder, name), 'utf8')) }));
  const naming = (pattern: RegExp): string[] => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  test('no notifications, and advisory locks only where a database is migrated', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(naming(/\b(listen|notify|unlisten)\b\s+[a-z"]/i)).toEqual([]);
    expect(naming(/pg_notify|pg_try_advisory|nextval/i)).toEqual([]);
    expect(naming(/advisory/i)).toEqual(['migrate.ts']);
  });

  test('settings end with their transaction, and are made by SET LOCAL', () => {
    expect(naming(/set_config/i)).toEqual([]);
    for (const { text } of files)
      for (const [found] of text.matchAll(/\bset\s+(local\s+)?yifa\.\w+/gi)) expect(found).toMatch(/^set local/i);
    expect(naming(/set local yifa\.orgs/)).toEqual(['sql.ts']);
  });

  test('no statement is prepared by name', () => {
    for (const { text } of files) expect(text).not.toMatch(/\.query\(\s*\{/);
    expect(naming(/\bprepare\s+\w+\s+as\b/i)).toEqual([]);
  });
});

/** The source without comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
