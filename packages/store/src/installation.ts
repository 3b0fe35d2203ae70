/** The beginning of an installation: the end of the demonstration, the first orgs and the first account. All of it is the owner's work. */
import { hash } from '@node-rs/argon2';
import { YifaError } from '@yifa/kernel';
import { passwordCost } from './accounts.ts';
import { guarded } from './failure.ts';
import { genesis } from './journal.ts';
import { Part } from './part.ts';
import { checkPassword } from './password.ts';
import type { Org } from './profile.ts';
import { inOwnerTransaction, isOrgId, type Runner, runnerOf, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

export interface FirstAccount {
  readonly login: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly password: string;
}

/** What an emptied database keeps. */
const kept = ['schema_migration', 'calendar_day', 'calendar_version', 'installation'];
const demoRemoved = 'demo-removed';
/** How often the end of the demonstration is tried. */
const turns = 5;

export class Installation extends Part {
  /** Nothing has been set up. */
  async isEmpty(): Promise<boolean> {
    this.given.orgs.forget();
    return (await this.given.orgs.all()).size === 0;
  }

  /** The demonstration was here and is not wanted again. */
  async wasDemoRemoved(): Promise<boolean> {
    const rows = await runnerOf(this.given.owner).rows(sql`select from installation where key = ${demoRemoved}`);
    return rows.length > 0;
  }

  /** Every org lives on a demonstration day: there is no real work here. */
  async isDemoOnly(): Promise<boolean> {
    const orgs = [...(await this.given.orgs.all()).values()];
    return orgs.length > 0 && orgs.every((org) => org.demoOn !== null);
  }

  /**
   * Takes away everything the demonstration brought, accounts and journal too, in one transaction.
   * @throws YifaError not-allowed as soon as one org is real
   */
  async removeDemo(): Promise<void> {
    for (let turn = 1; ; turn += 1)
      try {
        return await this.#transaction(emptied(this.now()));
      } catch (error) {
        // Who is at work meanwhile may hold a table and wait for the orgs: the database then breaks one of the two off.
        if (turn === turns || !(error instanceof YifaError) || error.code !== 'store-unavailable') throw error;
      }
  }

  /**
   * The first orgs, from the top down, and the first account, which belongs to the last of them; together or not at all.
   * @throws YifaError not-allowed when something is set up already, invalid-input
   */
  async setUp(orgs: readonly Org[], account: FirstAccount): Promise<void> {
    const own = orgs[orgs.length - 1];
    if (!own || !orgs.every((org) => isOrgId(org.id)) || new Set(orgs.map(({ id }) => id)).size < orgs.length) {
      const says = '机构代码只能用字母、数字和短横，最多40个，且不能重复';
      throw new YifaError('invalid-input', says, [
        { code: 'invalid-input', says, remedy: '修改代码，或者留空由程序编排', field: 'code' },
      ]);
    }
    checkPassword(account.password, account.login);
    const passwordHash = await hash(account.password, passwordCost);
    await this.#transaction(async (tx) => {
      await tx.rows(sql`lock table org in exclusive mode`);
      const some = await tx.rows(sql`select from org limit 1`);
      if (some.length > 0) throw new YifaError('not-allowed', '本系统已经建立过单位，请用已有账号登录');
      for (const { id, parent, kind, name, seat, mark } of orgs) {
        await tx.rows(
          sql`insert into org (id, parent_id, kind, name, seat, mark) values (${id}, ${parent}, ${kind}, ${name}, ${seat}, ${mark})`,
        );
        await tx.rows(sql`insert into chain (org_id, seq, hash) values (${id}, 0, ${genesis})`);
      }
      await tx.rows(
        sql`insert into account (id, org_id, login, name, posts, password_hash)
            values (${uuidv7(this.given.world.now().getTime())}::uuid, ${own.id}, ${account.login}, ${account.name}, ${[...account.posts]}::text[], ${passwordHash})`,
      );
    });
  }

  async #transaction(run: (tx: Runner) => Promise<void>): Promise<void> {
    await guarded(() => inOwnerTransaction(this.given.owner, run));
    this.given.orgs.forget();
  }
}

function emptied(at: string): (tx: Runner) => Promise<void> {
  return async (tx) => {
    await tx.rows(sql`lock table org in exclusive mode`);
    const real = await tx.rows(sql`select from org where demo_on is null limit 1`);
    if (real.length > 0) throw new YifaError('not-allowed', '已有正式机构的数据，不能整体清除');
    const tables = await tx.rows(
      sql`select tablename as name from pg_tables where schemaname = current_schema() and not (tablename = any (${kept}))`,
    );
    await tx.rows(sql`truncate ${sql.join(tables.map((row) => sql.table(String(row['name']))))}`);
    await tx.rows(
      sql`insert into installation (key, at) values (${demoRemoved}, ${at}::timestamptz) on conflict (key) do nothing`,
    );
  };
}
