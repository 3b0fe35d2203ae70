import { performance } from 'node:perf_hooks';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../src/index.ts';
import { engines } from './support/database.ts';
import { newOrg, noon, refusal, withStore } from './support/store.ts';

const password = '春天的第3辆车';

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let store: Store;
  let org = '';
  let clock = noon;
  let count = 0;

  beforeAll(async () => {
    store = await at.open({ now: () => clock });
    org = await newOrg(store);
  });

  async function newLogin(): Promise<string> {
    count += 1;
    clock = noon;
    await store.addAccount({ org, login: `user${count}`, name: '甲', posts: ['mechanic', 'chief'], password });
    return `user${count}`;
  }
  const later = (minutes: number): void => {
    clock = new Date(noon.getTime() + minutes * 60_000);
  };

  test('whoever knows the password gets a session with name and posts', async () => {
    const login = await newLogin();
    const { account, token } = await store.logIn(login, password);
    expect(account).toMatchObject({ org, login, name: '甲', posts: ['mechanic', 'chief'] });
    expect(await store.findSession(token)).toEqual(account);
    expect(await store.findSession(`${token}x`)).toBeUndefined();
    await store.logOut(token);
    expect(await store.findSession(token)).toBeUndefined();
    expect((await store.accounts([org])).map((each) => each.login)).toContain(login);
    expect(Object.keys(account)).not.toContain('passwordHash');
  });

  test('neither password nor token lies in the database', async () => {
    const login = await newLogin();
    const { token } = await store.logIn(login, password);
    const { rows } = await at.database.owner.query(
      'select to_jsonb(a)::text as account, a.password_hash, (select json_agg(s)::text from session s) as sessions from account a where login = $1',
      [login],
    );
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(rows[0].account).not.toContain(password);
    expect(rows[0].sessions).not.toContain(token);
    const again = await newLogin();
    const hashes = await at.database.owner.query('select password_hash from account where login = any ($1)', [
      [login, again],
    ]);
    expect(hashes.rows[0]).not.toEqual(hashes.rows[1]);
  });

  test('five wrong passwords pause for a quarter of an hour, even for the right one', async () => {
    const login = await newLogin();
    for (let n = 0; n < 4; n += 1) await refusal(store.logIn(login, '猜'), 'login-failed');
    await store.logIn(login, password);
    for (let n = 0; n < 5; n += 1) await refusal(store.logIn(login, '猜'), 'login-failed');
    await refusal(store.logIn(login, password), 'login-paused');
    later(14);
    await refusal(store.logIn(login, password), 'login-paused');
    later(16);
    for (let n = 0; n < 4; n += 1) await refusal(store.logIn(login, '猜'), 'login-failed');
    expect((await store.logIn(login, password)).account.login).toBe(login);
  });

  test('guessing many at once is no way round the pause', async () => {
    const login = await newLogin();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => store.logIn(login, '猜')));
    const codes = results.map((each) => (each.status === 'rejected' ? each.reason.code : 'in'));
    expect(codes.filter((code) => code === 'login-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'login-paused')).toHaveLength(15);
  });

  test('an unknown login is refused in the same words, after the same work', async () => {
    const login = await newLogin();
    const known = await refusal(store.logIn(login, '猜'), 'login-failed');
    const unknown = await refusal(store.logIn('nobody', '猜'), 'login-failed');
    expect({ ...unknown, stack: '' }).toEqual({ ...known, stack: '' });
    expect(unknown.message).toBe(known.message);
    const time = async (who: string): Promise<number> => {
      const samples: number[] = [];
      for (let n = 0; n < 4; n += 1) {
        const start = performance.now();
        await refusal(store.logIn(who, '猜'), 'login-failed');
        samples.push(performance.now() - start);
      }
      return Math.min(...samples);
    };
    const [other, nobody] = [await time(await newLogin()), await time('nobody')];
    // Without the comparison it would be some twentieth.
    expect(nobody).toBeGreaterThan(other / 3);
  });

  test('a session ends after twelve hours, and is then swept away', async () => {
    const login = await newLogin();
    const { token } = await store.logIn(login, password);
    later(12 * 60 - 1);
    expect(await store.findSession(token)).toBeDefined();
    later(12 * 60 + 1);
    expect(await store.findSession(token)).toBeUndefined();
    await store.logIn(login, password);
    const { rows } = await at.database.owner.query('select from session where expires_at < $1', [clock]);
    expect(rows).toEqual([]);
  });

  test('a disabled account neither logs in nor keeps its session', async () => {
    const login = await newLogin();
    const { token } = await store.logIn(login, password);
    await at.database.owner.query('update account set disabled = true where login = $1', [login]);
    expect(await store.findSession(token)).toBeUndefined();
    await refusal(store.logIn(login, password), 'login-failed');
  });

  test('a login is taken once, whatever the org', async () => {
    const login = await newLogin();
    const other = await newOrg(store);
    const refused = await refusal(
      store.addAccount({ org: other, login, name: '乙', posts: [], password }),
      'invalid-input',
    );
    expect(refused.message).not.toContain(login);
  });

  test('what nobody would type does no harm', async () => {
    for (const login of ['', "' or true --", '\ud800', 'x'.repeat(10_000)])
      await refusal(store.logIn(login, password), 'login-failed');
    await refusal(store.logIn('\u0000', password), 'bad-request');
    expect(await store.findSession('\u0000')).toBeUndefined();
  });
});
