/** Accounts as administrators keep them: every change is written down together with itself. */
import { hash, verify } from '@node-rs/argon2';
import { YifaError } from '@yifa/kernel';
import { type Account, accountOf, passwordCost } from './accounts.ts';
import type { Actor } from './act-command.ts';
import { type DatabaseRow, momentOf, stringOf } from './columns.ts';
import { Part } from './part.ts';
import { checkPassword } from './password.ts';
import { type Runner, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

/** An account as administrators see it. */
export interface ManagedAccount extends Account {
  readonly disabled: boolean;
  /** Still the password that an administrator gave. */
  readonly initial: boolean;
}

export const accountChanges = [
  'added',
  'posts',
  'disabled',
  'enabled',
  'password-reset',
  'password-changed',
  'org-added',
] as const;
export type AccountChange = (typeof accountChanges)[number];

export interface AccountLogLine {
  readonly at: string;
  readonly actor: string;
  readonly what: AccountChange;
  readonly about: string;
  readonly detail: string;
}

export interface NewAccount {
  readonly org: string;
  readonly login: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly password: string;
}

const loginShape = /^[a-z0-9][a-z0-9._-]{2,31}$/;

export class People extends Part {
  /** Every account of some orgs, disabled ones too. */
  async list(orgs: readonly string[]): Promise<ManagedAccount[]> {
    return this.reading(orgs, async (tx) => {
      const rows = await tx.rows(sql`select * from account where org_id = any (${[...orgs]}) order by org_id, login`);
      return rows.map(managed);
    });
  }

  /** Adds an account with a password that must be changed at the first log-in. @throws YifaError invalid-input */
  async add(account: NewAccount, by: Actor): Promise<ManagedAccount> {
    const { org, login, name, posts, password } = account;
    const faults = [
      ...(loginShape.test(login)
        ? []
        : [{ field: 'login', says: '账号为3至32位小写字母、数字，可含点、横线，以字母或数字开头' }]),
      ...(name.trim() === '' ? [{ field: 'name', says: '请填写姓名' }] : []),
    ];
    if (faults.length > 0)
      throw new YifaError(
        'invalid-input',
        faults.map(({ says }) => says).join('；'),
        faults.map((fault) => ({ code: 'invalid-input', remedy: '修改后再提交', ...fault })),
      );
    checkPassword(password, login);
    const id = uuidv7(this.given.world.now().getTime());
    const passwordHash = await hash(password, passwordCost);
    return this.writing([org], async (tx) => {
      const [taken] = await tx.rows(sql`select from account where login = ${login}`);
      if (taken) {
        const says = `账号“${login}”已经有人使用`;
        throw new YifaError('invalid-input', says, [
          { code: 'invalid-input', says, remedy: '换一个账号，例如在后面加数字', field: 'login' },
        ]);
      }
      const [row] = await tx.rows(
        sql`insert into account (id, org_id, login, name, posts, password_hash, initial)
            values (${id}::uuid, ${org}, ${login}, ${name.trim()}, ${[...posts]}::text[], ${passwordHash}, true) returning *`,
      );
      await this.#log(tx, org, by, 'added', id, login, posts.join('、'));
      return managed(row ?? {});
    });
  }

  /** @throws YifaError not-found */
  async setPosts(org: string, id: string, posts: readonly string[], by: Actor): Promise<void> {
    await this.#change(org, id, by, 'posts', async (tx, before) => {
      await tx.rows(sql`update account set posts = ${[...posts]}::text[] where org_id = ${org} and id = ${id}::uuid`);
      return `${before.posts.join('、') || '无'} → ${posts.join('、') || '无'}`;
    });
  }

  /** Opens or closes an account; closing ends its sessions. @throws YifaError not-found */
  async setDisabled(org: string, id: string, disabled: boolean, by: Actor): Promise<void> {
    await this.#change(org, id, by, disabled ? 'disabled' : 'enabled', async (tx) => {
      await tx.rows(sql`update account set disabled = ${disabled} where org_id = ${org} and id = ${id}::uuid`);
      if (disabled) await tx.rows(sql`delete from session where account_id = ${id}::uuid`);
      return '';
    });
  }

  /** Gives a password that must be changed at the next log-in; ends its sessions and any pause. @throws YifaError not-found, invalid-input */
  async resetPassword(org: string, id: string, password: string, by: Actor): Promise<void> {
    await this.#change(org, id, by, 'password-reset', async (tx, before) => {
      checkPassword(password, before.login);
      const passwordHash = await hash(password, passwordCost);
      await tx.rows(
        sql`update account set password_hash = ${passwordHash}, initial = true, failures = 0, paused_until = null
             where org_id = ${org} and id = ${id}::uuid`,
      );
      await tx.rows(sql`delete from session where account_id = ${id}::uuid`);
      return '';
    });
  }

  /** Changes the own password. @throws YifaError invalid-input when the old one is not right */
  async changePassword(account: Account, old: string, password: string): Promise<void> {
    const by: Actor = { id: account.id, name: account.name, posts: account.posts };
    await this.#change(account.org, account.id, by, 'password-changed', async (tx, before, row) => {
      if (!(await verify(stringOf(row['password_hash']), old))) {
        const says = '原密码不正确';
        throw new YifaError('invalid-input', says, [
          { code: 'invalid-input', says, remedy: '核对后重填', field: 'old' },
        ]);
      }
      checkPassword(password, before.login, old);
      const passwordHash = await hash(password, passwordCost);
      await tx.rows(
        sql`update account set password_hash = ${passwordHash}, initial = false where id = ${account.id}::uuid`,
      );
      return '';
    });
  }

  /** What was done to the accounts of some orgs, newest first. */
  async log(orgs: readonly string[], limit: number): Promise<AccountLogLine[]> {
    return this.reading(orgs, async (tx) => {
      const rows = await tx.rows(
        sql`select * from account_log where org_id = any (${[...orgs]}) order by at desc, id desc limit ${limit}::int`,
      );
      return rows.flatMap((row) => {
        const what = accountChanges.find((each) => each === row['what']);
        if (!what) return [];
        return [
          {
            at: momentOf(row['at']),
            actor: stringOf(row['actor_name']),
            what,
            about: stringOf(row['about']),
            detail: stringOf(row['detail']),
          },
        ];
      });
    });
  }

  /** Writes down that an org was added below another. */
  async noteOrg(parent: string, name: string, by: Actor): Promise<void> {
    await this.writing([parent], (tx) => this.#log(tx, parent, by, 'org-added', null, name, ''));
  }

  async #change(
    org: string,
    id: string,
    by: Actor,
    what: AccountChange,
    run: (tx: Runner, before: ManagedAccount, row: DatabaseRow) => Promise<string>,
  ): Promise<void> {
    await this.writing([org], async (tx) => {
      const [row] = await tx.rows(sql`select * from account where org_id = ${org} and id = ${id}::uuid for update`);
      if (!row) throw new YifaError('not-found', '没有这个账号');
      const before = managed(row);
      await this.#log(tx, org, by, what, id, before.login, await run(tx, before, row));
    });
  }

  async #log(
    tx: Runner,
    org: string,
    by: Actor,
    what: AccountChange,
    account: string | null,
    about: string,
    detail: string,
  ): Promise<void> {
    const at = this.given.world.now();
    await tx.rows(
      sql`insert into account_log (org_id, id, at, actor_id, actor_name, what, account_id, about, detail)
          values (${org}, ${uuidv7(at.getTime())}::uuid, ${at.toISOString()}::timestamptz, ${by.id}, ${by.name}, ${what}, ${account}::uuid, ${about}, ${detail})`,
    );
  }
}

function managed(row: DatabaseRow): ManagedAccount {
  return { ...accountOf(row), disabled: row['disabled'] === true, initial: row['initial'] === true };
}
