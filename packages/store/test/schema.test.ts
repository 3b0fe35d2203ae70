import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { difference, openStore, SchemaDifference } from '../src/index.ts';
import { createDatabase, engines } from './support/database.ts';
import { prepare, workshopMigrations } from './support/tables.ts';
import { domain } from './support/workshop.ts';

/** What somebody may have done to the tables, and the statement that undoes it. */
const drifts: readonly (readonly [what: string, change: string, mend: RegExp])[] = [
  ['a table is missing', 'drop table l_sample', /^create table l_sample \(/],
  ['a column is missing', 'alter table l_bike drop column f_gears', /^alter table l_bike add column f_gears integer;$/],
  [
    'a column has another type',
    'alter table l_bike alter column f_price type integer',
    /^alter table l_bike alter column f_price type bigint; -- was integer$/,
  ],
  [
    'an array became a text',
    "alter table l_sample alter column f_uses type text using ''",
    /^alter table l_sample alter column f_uses type text\[\]/,
  ],
  [
    'a column may not be empty',
    'alter table l_bike alter column f_name set not null',
    /^alter table l_bike alter column f_name drop not null;$/,
  ],
  [
    'a column is no longer declared',
    'alter table l_bike add column f_weight integer',
    /^-- l_bike\.f_weight is no longer declared$/,
  ],
  [
    'a state is missing',
    "alter table l_repair drop constraint l_repair_state_check, add constraint l_repair_state_check check (state in ('brought', 'begun', 'done', 'voided'))",
    /^alter table l_repair drop constraint if exists l_repair_state_check, add .*'scrapped'/,
  ],
  [
    'states are not checked',
    'alter table l_repair drop constraint l_repair_state_check',
    /^alter table l_repair drop constraint if exists l_repair_state_check, add /,
  ],
  [
    'what must be unique is not',
    'drop index l_member_org_id_f_id_number_idx',
    /^create unique index on l_member \(org_id, f_id_number\)/,
  ],
  [
    'rows are not secured',
    'alter table l_bike disable row level security',
    /^alter table l_bike enable row level security;$/,
  ],
  ['the policy is gone', 'drop policy org_scope on l_bike', /^create policy org_scope on l_bike /],
];

describe.each(engines())('$name', (engine) => {
  const fresh = async (): Promise<Awaited<ReturnType<typeof createDatabase>>> => {
    const database = await createDatabase(engine, { name: 'workshop', prepare });
    onTestFinished(() => database.drop());
    return database;
  };
  const folder = (): string => {
    const made = workshopMigrations();
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  };

  test('tables made from the ledgers are those the ledgers describe', async () => {
    expect(await difference((await fresh()).owner, domain)).toEqual([]);
  });

  test('each way in which a database can differ is seen, and opening it refused', { timeout: 60_000 }, async () => {
    const database = await fresh();
    for (const [what, change, mend] of drifts) {
      await database.owner.query(`begin; ${change}; commit`);
      const statements = await difference(database.owner, domain);
      expect({ what, statements }).toEqual({ what, statements: expect.arrayContaining([expect.stringMatching(mend)]) });
      const opened = openStore({ url: database.url, domain, migrations: folder() });
      const refused = await opened.then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(SchemaDifference);
      expect(refused).toMatchObject({ statements, message: expect.stringContaining('数据库与程序不一致') });
      await database.owner.query(undo(what, statements));
      expect({ what, left: await difference(database.owner, domain) }).toEqual({ what, left: [] });
    }
  });

  test('a database without any table of the ledgers wants them all, in the order of their keys', async () => {
    const database = await createDatabase(engine);
    onTestFinished(() => database.drop());
    const statements = await difference(database.owner, domain);
    const names = statements.map((each) => /^create table (\w+)/.exec(each)?.[1]);
    expect(names).toHaveLength(domain.ledgers.size);
    expect(names.indexOf('l_maker')).toBeLessThan(names.indexOf('l_bike'));
    expect(names.indexOf('l_member')).toBeLessThan(names.indexOf('l_repair'));
    const empty = mkdtempSync(join(tmpdir(), 'yifa-sql-'));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    await expect(openStore({ url: database.url, domain, migrations: empty })).rejects.toBeInstanceOf(SchemaDifference);
  });

  test('an empty database is opened by its migrations alone, and again', async () => {
    const database = await createDatabase(engine);
    onTestFinished(() => database.drop());
    for (let n = 0; n < 2; n += 1) {
      const store = await openStore({ url: database.url, domain, migrations: folder() });
      expect((await store.orgs()).size).toBe(0);
      await store.close();
    }
  });
});

/** The statements that mend; what was added by hand has to be taken away by hand. */
function undo(what: string, statements: readonly string[]): string {
  if (what.includes('no longer declared')) return 'alter table l_bike drop column f_weight';
  return statements
    .join('\n')
    .replace('type text[];', "type text[] using '{}';")
    .replace(/alter table l_bike enable row level security;\ncreate policy[^;]*;/, (both) =>
      what.includes('policy') ? both : 'alter table l_bike enable row level security;',
    );
}
