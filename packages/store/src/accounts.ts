/** Accounts and sessions. Passwords are kept as Argon2id, sessions as the hash of their token. */
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { YifaError } from '@yifa/kernel';
import { type DatabaseRow, stringOf, textsOf } from './columns.ts';
import { type Runner, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

export interface Account {
  readonly id: string;
  readonly org: string;
  readonly login: string;
  readonly name: string;
  readonly posts: readonly string[];
  /** Still the password that an administrator gave: to be changed first. */
  readonly initial: boolean;
}

/** Argon2id as OWASP asks. */
export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const allowedFailures = 5;
const pauseMinutes = 15;
const sessionHours = 12;

export function accountOf(row: DatabaseRow): Account {
  return {
    id: stringOf(row['id']),
    org: stringOf(row['org_id']),
    login: stringOf(row['login']),
    name: stringOf(row['name']),
    posts: textsOf(row['posts']),
    initial: row['initial'] === true,
  };
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Adds an account. */
export async function addAccount(
  tx: Runner,
  account: Omit<Account, 'id' | 'initial'> & { readonly password: string },
): Promise<Account> {
  const id = uuidv7();
  const passwordHash = await hash(account.password, passwordCost);
  await tx.rows(
    sql`insert into account (id, org_id, login, name, posts, password_hash) values (${id}::uuid, ${account.org}, ${account.login}, ${account.name}, ${[...account.posts]}::text[], ${passwordHash})`,
  );
  return { id, org: account.org, login: account.login, name: account.name, posts: account.posts, initial: false };
}

/** A hash that no password has, compared with for unknown logins so that they take as long as known ones. */
const nobody = hash(randomBytes(32).toString('hex'), passwordCost);

/**
 * Checks a password and opens a session.
 * @throws YifaError login-failed, or login-paused after five failures in a row
 */
export async function logIn(
  tx: Runner,
  login: string,
  password: string,
  now: Date,
): Promise<
  | { readonly ok: true; readonly account: Account; readonly token: string }
  | { readonly ok: false; readonly error: YifaError }
> {
  // Each attempt is counted before the password is looked at, so that many at once are no more tries than one by one.
  const until = new Date(now.getTime() + pauseMinutes * 60_000).toISOString();
  const [row] = await tx.rows(
    sql`update account set failures = (failures + 1) % ${allowedFailures}::int,
          paused_until = case when failures + 1 >= ${allowedFailures}::int then ${until}::timestamptz end
        where login = ${login} and (paused_until is null or paused_until <= ${now.toISOString()}::timestamptz) returning *`,
  );
  const known = row ? [] : await tx.rows(sql`select from account where login = ${login}`);
  if (known.length > 0) return { ok: false, error: new YifaError('login-paused') };
  const right = await verify(row ? stringOf(row['password_hash']) : await nobody, password);
  if (!row || !right || row['disabled'] === true) return { ok: false, error: new YifaError('login-failed') };
  const account = accountOf(row);
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(now.getTime() + sessionHours * 3_600_000).toISOString();
  await tx.rows(sql`update account set failures = 0, paused_until = null where id = ${account.id}::uuid`);
  await tx.rows(sql`delete from session where expires_at < ${now.toISOString()}`);
  await tx.rows(
    sql`insert into session (token_hash, account_id, expires_at) values (${tokenHash(token)}, ${account.id}::uuid, ${expires})`,
  );
  return { ok: true, account, token };
}

/** The account of a session; undefined when the session is unknown or over. */
export async function findSession(tx: Runner, token: string, now: Date): Promise<Account | undefined> {
  const [row] = await tx.rows(
    sql`select a.* from session s join account a on a.id = s.account_id where s.token_hash = ${tokenHash(token)} and s.expires_at > ${now.toISOString()} and not a.disabled`,
  );
  return row && accountOf(row);
}

/** Ends a session; one that is unknown or over is left alone. */
export async function logOut(tx: Runner, token: string): Promise<void> {
  await tx.rows(sql`delete from session where token_hash = ${tokenHash(token)}`);
}

/** Every account of some orgs, by org and login. */
export async function accountsOf(tx: Runner, orgs: readonly string[]): Promise<Account[]> {
  const rows = await tx.rows(sql`select * from account where org_id = any (${[...orgs]}) order by org_id, login`);
  return rows.map(accountOf);
}
