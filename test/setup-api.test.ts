/** The end of the demonstration, the first org and account, and accounts as administrators keep them. */
import type { AccountsAnswer } from '@yifa/server/contract/setup';
import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { password, town, withTownshipApp } from './support/township-app.ts';

const setupCode = 'ABCD2345';
const demo = [{ login: 'demo-sifa', name: '示范', org: '示例镇', posts: ['司法所'], password }];

describe('setting up', () => {
  const at = withTownshipApp({
    today: '2023-12-31',
    people: { 'demo-sifa': [town, ['justice-office']], 'demo-tiaojie': [town, ['mediator']] },
    server: { demo, setupCode },
  });
  const { database } = at;

  async function enter(login: string, given = password): Promise<string> {
    const { token } = await at.store.logIn(login, given);
    return `yifa=${token}`;
  }

  function ask(cookie: string, url: string, payload?: object) {
    const request: InjectOptions = { url, headers: { cookie, 'x-yifa': '1' } };
    return at.app.inject(payload ? { ...request, method: 'POST', payload } : request);
  }

  const order = {
    code: setupCode,
    county: '试办县',
    township: '试办镇',
    mark: '试政',
    account: { login: 'suozhang', name: '方知远', posts: ['justice-office'], password: 'office-2026' },
  };

  test('while the demonstration stands nothing can be set up, and a mediator cannot end it', async () => {
    expect((await ask('', '/api/setup')).json()).toEqual({ empty: false });
    expect((await ask('', '/api/setup', order)).statusCode).toBe(403);
    expect((await ask('', '/api/setup/remove-demo', {})).statusCode).toBe(401);
    const refused = await ask(await enter('demo-tiaojie'), '/api/setup/remove-demo', {});
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-allowed']);
    expect((await ask('', '/api/demo')).json().accounts).toHaveLength(1);
  });

  test('the end of the demonstration leaves nothing of it, not even sessions', async () => {
    const cookie = await enter('demo-sifa');
    const ended = await ask(cookie, '/api/setup/remove-demo', {});
    expect(ended.json()).toEqual({ code: setupCode });
    expect((await ask(cookie, '/api/me')).statusCode).toBe(401);
    expect((await ask('', '/api/demo')).json()).toEqual({ accounts: [] });
    expect((await ask('', '/api/setup')).json()).toEqual({ empty: true });
    expect(await at.store.installation.wasDemoRemoved()).toBe(true);
    const left = await database.owner.query('select (select count(*) from journal) + (select count(*) from org) as n');
    expect(Number(left.rows[0].n)).toBe(0);
    const days = await database.owner.query('select count(*) as n from calendar_day');
    expect(Number(days.rows[0].n)).toBeGreaterThan(0);
  });

  test('only who knows the code, with a real password, sets up; and only once', async () => {
    const wrong = await ask('', '/api/setup', { ...order, code: 'WRONG234' });
    expect([wrong.statusCode, wrong.json().refusals[0].field]).toEqual([422, 'code']);
    const weak = await ask('', '/api/setup', { ...order, account: { ...order.account, password: 'short' } });
    expect([weak.statusCode, weak.json().refusals[0]]).toEqual([
      422,
      expect.objectContaining({ field: 'password', says: '密码至少8位' }),
    ]);
    const unknown = await ask('', '/api/setup', { ...order, account: { ...order.account, posts: ['emperor'] } });
    expect(unknown.statusCode).toBe(400);
    const both = await Promise.all([ask('', '/api/setup', order), ask('', '/api/setup', order)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);
    const me = (await ask(await enter('suozhang', 'office-2026'), '/api/me')).json();
    expect(me.orgs).toEqual([expect.objectContaining({ name: '试办镇', kind: 'township', demo: false })]);
    expect(me.initial).toBe(false);
  });

  test('real work is never taken for a demonstration', async () => {
    const refused = await ask(await enter('suozhang', 'office-2026'), '/api/setup/remove-demo', {});
    expect([refused.statusCode, refused.json().message]).toEqual([403, '已有正式机构的数据，不能整体清除']);
    expect(await at.store.installation.isEmpty()).toBe(false);
  });

  test('an account added by the administrator must change its password before anything else', async () => {
    const cookie = await enter('suozhang', 'office-2026');
    const org = (await ask(cookie, '/api/me')).json().orgs[0].id;
    const url = `/api/orgs/${org}/accounts`;
    const given = { login: 'tiaojie1', name: '程一鸣', posts: ['mediator'], password: 'given-2026' };
    expect((await ask(cookie, url, { ...given, login: 'Bad Login' })).json().refusals[0].field).toBe('login');
    expect((await ask(cookie, url, given)).statusCode).toBe(200);
    expect((await ask(cookie, url, given)).json().message).toBe('账号“tiaojie1”已经有人使用');
    const theirs = await enter('tiaojie1', 'given-2026');
    expect((await ask(theirs, '/api/me')).json().initial).toBe(true);
    expect((await ask(theirs, `/api/orgs/${org}/home`)).json().code).toBe('password-initial');
    const wrong = await ask(theirs, '/api/password', { old: 'no', password: 'mine-2026-x' });
    expect(wrong.json().refusals[0].field).toBe('old');
    const same = await ask(theirs, '/api/password', { old: 'given-2026', password: 'given-2026' });
    expect([same.statusCode, same.json().refusals[0]?.says]).toEqual([422, '新密码不能与原密码相同']);
    expect((await ask(theirs, '/api/password', { old: 'given-2026', password: 'mine-2026-x' })).statusCode).toBe(200);
    expect((await ask(theirs, `/api/orgs/${org}/home`)).statusCode).toBe(200);
    expect((await ask(theirs, url)).statusCode).toBe(403);
    expect((await ask(theirs, url, { ...given, login: 'tiaojie2' })).statusCode).toBe(403);
  });

  test('posts are granted, accounts closed and opened, and all of it is written down', async () => {
    const cookie = await enter('suozhang', 'office-2026');
    const org = (await ask(cookie, '/api/me')).json().orgs[0].id;
    const list = async (): Promise<AccountsAnswer> => (await ask(cookie, `/api/orgs/${org}/accounts`)).json();
    const before = await list();
    expect(before.together).toBe(true);
    const mediator = before.accounts.find(({ login }) => login === 'tiaojie1');
    const own = before.accounts.find(({ login }) => login === 'suozhang');
    const change = (id: string | undefined, payload: object) => ask(cookie, `/api/orgs/${org}/accounts/${id}`, payload);
    const theirs = await enter('tiaojie1', 'mine-2026-x');
    expect((await change(mediator?.id, { what: 'posts', posts: ['mediator', 'village'] })).statusCode).toBe(200);
    expect((await change(own?.id, { what: 'disabled' })).statusCode).toBe(403);
    expect((await change(mediator?.id, { what: 'disabled' })).statusCode).toBe(200);
    expect((await ask(theirs, '/api/me')).statusCode).toBe(401);
    await expect(at.store.logIn('tiaojie1', 'mine-2026-x')).rejects.toThrow();
    await change(mediator?.id, { what: 'enabled' });
    await change(mediator?.id, { what: 'password', password: 'again-2026' });
    await enter('tiaojie1', 'again-2026');
    const { log } = await list();
    expect(log.map(({ what, about }) => [what, about])).toEqual([
      ['password-reset', 'tiaojie1'],
      ['enabled', 'tiaojie1'],
      ['disabled', 'tiaojie1'],
      ['posts', 'tiaojie1'],
      ['password-changed', 'tiaojie1'],
      ['added', 'tiaojie1'],
    ]);
    expect(log[3]?.detail).toBe('人民调解员 → 人民调解员、村（社区）');
    await expect(
      database.owner
        .query('set role yifa_app; update account_log set detail = detail')
        .finally(() => database.owner.query('reset role')),
    ).rejects.toThrow(/permission denied/);
  });

  test('a system administrator without the other post grants nothing', async () => {
    const cookie = await enter('suozhang', 'office-2026');
    const org = (await ask(cookie, '/api/me')).json().orgs[0].id;
    await at.store.addAccount({ login: 'only-system', org, name: '只管账号', posts: ['system-admin'], password });
    const admin = await enter('only-system');
    const url = `/api/orgs/${org}/accounts`;
    const given = { login: 'newcomer', name: '新人', posts: ['mayor'], password: 'given-2026' };
    expect((await ask(admin, url, given)).json().message).toContain('安全管理员');
    expect((await ask(admin, url, { ...given, posts: [] })).statusCode).toBe(200);
    expect((await ask(admin, url)).json().log).toEqual([]);
  });
});
