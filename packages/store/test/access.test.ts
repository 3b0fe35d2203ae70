import { plainDate } from '@yifa/law';
import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { engines } from './support/database.ts';
import { reference } from './support/reference.ts';
import { addBike, addRepair, newOrg, order, refusal, take, withStore } from './support/store.ts';
import { bikesBought, bikesPaid, domain, makersUsed, repair } from './support/workshop.ts';

/** What the application may do to each table; nothing is granted on a table not named here. */
const granted: Readonly<Record<string, string>> = {
  account: 'INSERT SELECT UPDATE',
  account_log: 'INSERT SELECT',
  attachment: 'INSERT SELECT',
  calendar_day: 'SELECT',
  calendar_version: 'SELECT',
  chain: 'SELECT UPDATE',
  counter: 'INSERT SELECT UPDATE',
  deadline: 'DELETE INSERT SELECT UPDATE',
  export_record: 'INSERT SELECT',
  import_batch: 'INSERT SELECT UPDATE',
  import_choice: 'INSERT SELECT UPDATE',
  import_row: 'INSERT SELECT UPDATE',
  index_number: 'INSERT SELECT',
  installation: 'SELECT',
  journal: 'INSERT SELECT',
  list_habit: 'INSERT SELECT UPDATE',
  list_view: 'DELETE INSERT SELECT UPDATE',
  org: 'SELECT',
  org_publishing: 'SELECT',
  org_setting: 'SELECT',
  search_cursor: 'DELETE INSERT SELECT UPDATE',
  search_entry: 'DELETE INSERT SELECT UPDATE',
  session: 'DELETE INSERT SELECT',
  setting_log: 'SELECT',
  ...Object.fromEntries([...domain.ledgers.keys()].map((id) => [`l_${id}`, 'INSERT SELECT UPDATE'])),
};

const business = Object.keys(granted)
  .filter((table) => !reference.includes(table))
  .sort();

const year = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let org = '';
  let other = '';
  let entry = '';

  beforeAll(async () => {
    [org, other] = [await newOrg(at.store), await newOrg(at.store)];
    entry = (await addRepair(at.store, org)).entry;
    await addBike(at.store, other, { price: 3 });
  });

  /** Runs as the application, for one org; rolls back. */
  async function asApp(scope: string | undefined, statement: string): Promise<pg.QueryResult> {
    const client = await at.database.app.connect();
    try {
      await client.query('begin');
      if (scope !== undefined) await client.query(`set local yifa.orgs = '${scope}'`);
      return await client.query(statement);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  const denied = async (scope: string | undefined, statement: string): Promise<string> =>
    asApp(scope, statement).then(
      (result) => `done ${result.rowCount}`,
      (error: pg.DatabaseError) => error.code ?? '',
    );

  test('every table is either business, guarded by org, or known for reference', async () => {
    const { rows } = await at.database.owner.query<{ name: string; org: boolean; secured: boolean; policies: unknown }>(
      `select c.relname as name, c.relrowsecurity as secured,
              exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id') as org,
              (select json_agg(json_build_array(p.polcmd, p.polpermissive, p.polroles = '{0}',
                       pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid),
                       pg_get_expr(p.polqual, p.polrelid) like '%org_id = ANY%yifa.orgs%'))
                 from pg_policy p where p.polrelid = c.oid) as policies
         from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...business, ...reference].sort());
    for (const row of rows.filter(({ name }) => business.includes(name)))
      expect(row).toMatchObject({ org: true, secured: true, policies: [['*', true, true, true, true]] });
    for (const row of rows.filter(({ name }) => reference.includes(name)))
      expect(row).toMatchObject({ secured: false, policies: null });
  });

  test('the application is granted what it needs and nothing more', async () => {
    const { rows } = await at.database.owner.query<{ name: string; grants: string }>(
      `select c.relname as name, string_agg(x.privilege_type, ' ' order by x.privilege_type collate "C") as grants
         from pg_class c, aclexplode(c.relacl) x
        where c.relnamespace = 'public'::regnamespace and x.grantee in (0, 'yifa_app'::regrole) group by 1`,
    );
    expect(Object.fromEntries(rows.map(({ name, grants }) => [name, grants]))).toEqual(granted);
    const columns = await at.database.owner.query(
      `select c.relname || '.' || a.attname as name, x.privilege_type as may
         from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) x
        where c.relnamespace = 'public'::regnamespace and x.grantee in (0, 'yifa_app'::regrole) order by 1`,
    );
    expect(columns.rows).toEqual(
      ['preview', 'removed_seq', 'words'].map((name) => ({ name: `attachment.${name}`, may: 'UPDATE' })),
    );
    const owned = await at.database.owner.query(
      "select relname from pg_class where relowner = 'yifa_app'::regrole union all select proname from pg_proc where proowner = 'yifa_app'::regrole",
    );
    expect(owned.rows).toEqual([]);
    const schema = await at.database.app.query("select has_schema_privilege('public', 'create') as may");
    expect(schema.rows).toEqual([{ may: false }]);
  });

  test('the journal can be added to, not altered, by the application', async () => {
    expect(await denied(org, `update journal set reason = ''`)).toBe('42501');
    expect(await denied(org, 'delete from journal')).toBe('42501');
    expect(await denied(org, 'truncate journal')).toBe('42501');
    for (const table of domain.ledgers.keys()) expect(await denied(org, `delete from l_${table}`)).toBe('42501');
    expect(await denied(org, 'drop policy org_scope on journal')).toBe('42501');
    expect(await denied(org, 'alter table journal disable row level security')).toBe('42501');
    expect(await denied(org, 'alter role yifa_app bypassrls')).toBe('42501');
    expect(await denied(org, 'create table mine ()')).toBe('42501');
    expect(await denied(org, `insert into chain values ('${org}', 0, '')`)).toBe('42501');
    expect(await denied(org, `insert into org (id, kind, name) values ('x', 'county', 'x')`)).toBe('42501');
  });

  test.each(business)(
    '%s shows and takes nothing of another org, and nothing at all unless an org is named',
    async (table) => {
      const rows = async (scope?: string): Promise<number> =>
        (await asApp(scope, `select from ${table} where org_id in ('${org}', '${other}')`)).rowCount ?? 0;
      const all = await at.database.owner.query(`select org_id from ${table} where org_id in ($1, $2)`, [org, other]);
      const own = all.rows.filter((row) => row.org_id === org).length;
      expect(await rows(org)).toBe(own);
      expect(await rows(other)).toBe(all.rows.length - own);
      expect(await rows(`${org},${other}`)).toBe(all.rows.length);
      expect(await rows()).toBe(0);
      expect(await rows('')).toBe(0);
      expect(await rows(`${org}%`)).toBe(0);
      if (granted[table]?.includes('INSERT'))
        for (const scope of [other, undefined])
          expect(
            await denied(
              scope,
              `insert into ${table} (org_id${table === 'counter' ? ', ledger, year, last' : ''}) values ('${org}'${table === 'counter' ? ", 'x', 1, 1" : ''})`,
            ),
          ).toBe('42501');
      if (granted[table]?.includes('UPDATE')) {
        expect(await denied(other, `update ${table} set org_id = org_id where org_id = '${org}'`)).toBe('done 0');
        if (own > 0) expect(await denied(org, `update ${table} set org_id = '${other}'`)).toBe('42501');
      }
      if (granted[table]?.includes('DELETE'))
        expect(await denied(other, `delete from ${table} where org_id = '${org}'`)).toBe('done 0');
    },
  );

  test('the scope ends with the transaction', async () => {
    const client = await at.database.app.connect();
    await client.query(`begin; set local yifa.orgs = '${org}'; commit`);
    expect((await client.query('select from journal')).rowCount).toBe(0);
    client.release();
  });

  test('through the store, another org sees and changes nothing', async () => {
    const { store } = at;
    const orgs = [other];
    expect(await store.findEntry('repair', orgs, entry)).toBeUndefined();
    await refusal(store.getEntry('repair', orgs, entry), 'not-found');
    expect(await store.history(other, entry)).toEqual([]);
    expect(await store.titles(repair.model, other, [entry])).toEqual(new Map());
    expect(await store.list('repair', { orgs, offset: 0, limit: 9 })).toEqual({ total: 0, entries: [] });
    expect(await store.list('repair', { orgs: [], offset: 0, limit: 9 })).toEqual({ total: 0, entries: [] });
    expect((await store.openDeadlines(orgs, undefined, 9)).total).toBe(0);
    expect((await store.openDeadlines([], undefined, 9)).total).toBe(0);
    expect(await store.heads([])).toEqual([]);
    const figures = await store.figures([bikesBought, bikesPaid, makersUsed, 'repairs'], orgs, year);
    expect(figures.map((each) => each.value)).toEqual([1, 3, 0, 0]);
    expect((await store.figure('repairs', [], year)).value).toBe(0);
    expect(await store.figureEntries(bikesBought, [], year, { offset: 0, limit: 9 })).toEqual([]);
    const context = await store.context(other, repair.model, await store.getEntry('repair', [org], entry));
    const owner = (await store.getEntry('repair', [org], entry)).values['owner'];
    expect(context.find('member', String(owner))).toBeUndefined();
    const begin = order(other, 'repair', 'begin', { entry, input: { begunOn: '2026-03-10', cost: 1 } });
    await refusal(store.act(begin), 'not-found');
    expect((await store.verify(other)).records).toBe(1);
    await take(store, other, 'bike', 'register', { input: { name: '乙', boughtOn: '2026-03-03', colour: 'red' } });
    expect((await store.verify(org)).records).toBe(3);
    expect((await store.list('bike', { orgs: [org, other], offset: 0, limit: 9 })).total).toBe(3);
  });

  test('a malformed org id goes nowhere', async () => {
    for (const id of ["x'; drop table journal; --", 'a,b', '', 'x'.repeat(41)]) {
      await refusal(at.store.list('repair', { orgs: [id], offset: 0, limit: 9 }));
      await refusal(at.store.heads([id]), 'bad-request');
      await refusal(
        at.store.addOrg({ id, parent: null, kind: 'county', name: 'x', seat: '', mark: '', demoOn: null }),
        'bad-request',
      );
    }
  });
});
