import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toYifaError } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addBike, addMember, newOrg, order, refusal, take, traces, withStore } from './support/store.ts';

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  const owner = (statement: string, values: unknown[] = []): Promise<unknown> =>
    at.database.owner.query(statement, values);
  const input = { name: '小红', boughtOn: '2026-03-02', colour: 'red' };

  test('a full disk is said in words, nothing is written, and when there is room again work goes on', async () => {
    const org = await newOrg(at.store);
    await addBike(at.store, org);
    await owner(
      `create function disk_is_full() returns trigger language plpgsql as $$
         begin raise exception 'could not extend file "base/1/2": No space left on device' using errcode = 'disk_full'; end $$`,
    );
    // The journal is the last to be written: entry and deadline are there already, and have to go again.
    await owner('create trigger disk_is_full after insert on journal for each row execute function disk_is_full()');
    const before = await traces(at.database.owner, org);
    const request = order(org, 'sample', 'register', { input: { keptOn: '2026-03-02', note: '满' } });
    const refused = await refusal(at.store.act(request), 'disk-full');
    expect(refused.message).toBe('服务器磁盘已满，本次内容没有保存');
    expect(refused.status).toBe(507);
    expect(await traces(at.database.owner, org)).toEqual(before);
    expect((await at.store.verify(org)).faults).toEqual([]);
    await owner('drop function disk_is_full() cascade');
    expect(await at.store.act(request)).toMatchObject({ repeated: false });
  });

  test('a connection lost at any moment fails that act only, and repeating it does it once', async () => {
    const org = await newOrg(at.store);
    const requests = Array.from({ length: 120 }, (_, n) =>
      order(org, 'bike', 'register', { input: { ...input, name: `第${n}辆` } }),
    );
    let ended = false;
    const cutting = (async () => {
      while (!ended) {
        await owner(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'yifa-app'",
        );
        await sleep(7);
      }
    })();
    const results = await Promise.allSettled(requests.map((request) => at.store.act(request)));
    ended = true;
    await cutting;
    const lost = results.filter((each) => each.status === 'rejected');
    expect(lost.length).toBeGreaterThan(0);
    expect(new Set(lost.map((each) => each.reason.code))).toEqual(new Set(['store-unavailable']));
    for (const request of requests) await again(() => at.store.act(request));
    expect((await at.store.list('bike', { orgs: [org], offset: 0, limit: 1 })).total).toBe(120);
    expect(await at.store.verify(org)).toMatchObject({ records: 120, faults: [] });
    for (const [n, each] of results.entries())
      if (each.status === 'fulfilled') expect((await at.store.act(requests[n]!)).hash).toBe(each.value.hash);
  });

  async function again<T>(run: () => Promise<T>): Promise<T> {
    return run().catch(() => run());
  }

  test('a store that is closed, and a server that is not there, are unavailable', async () => {
    const store = await at.open({ connections: 1 });
    const org = await newOrg(store);
    await store.close();
    await refusal(take(store, org, 'bike', 'register', { input }), 'store-unavailable');
    await refusal(store.list('bike', { orgs: [org], offset: 0, limit: 1 }), 'store-unavailable');
  });

  test('reading and acting on one connection do not wait for each other for ever', async () => {
    const store = await at.open({ connections: 1 });
    const org = await newOrg(at.store);
    const other = await at.open({ connections: 1 });
    const work = [store, other].flatMap((each) => [
      take(each, org, 'bike', 'register', { input }),
      each.list('bike', { orgs: [org], offset: 0, limit: 1 }),
      each.context(org),
      each.verify(org),
    ]);
    expect((await Promise.allSettled(work)).filter((each) => each.status === 'rejected')).toEqual([]);
  });

  test('what nobody foresaw says nothing of what was typed', async () => {
    const org = await newOrg(at.store);
    const idNumber = '110101199003070011';
    await owner("alter table l_member add constraint odd check (f_name <> '赵秘密')");
    onTestFinished(async () => void (await owner('alter table l_member drop constraint odd')));
    const refused = await refusal(addMember(at.store, org, { name: '赵秘密', idNumber }));
    expect(refused.code).toBe('unexpected');
    expect(refused.message).toBe('程序出现未预料的错误，本次内容没有保存');
    const cause = refused.cause instanceof Error ? refused.cause : new Error('no cause');
    const all = [
      refused.message,
      refused.stack,
      JSON.stringify(refused),
      cause.message,
      cause.stack,
      JSON.stringify({ ...cause }),
    ].join('\n');
    expect(all).not.toContain(idNumber);
    expect(all).not.toContain('赵秘密');
    expect(cause.message).toMatch(/23514.*l_member.*odd/);
  });

  test('acts that wait for an org do not keep other orgs waiting longer than there are connections', async () => {
    const [busy, free] = [await newOrg(at.store), await newOrg(at.store)];
    const client = await at.database.owner.connect();
    await client.query('begin');
    await client.query('select from chain where org_id = $1 for update', [busy]);
    const waiting = Array.from({ length: 5 }, () => addBike(at.store, busy));
    await addBike(at.store, free);
    await client.query('commit');
    client.release();
    await Promise.all(waiting);
    expect((await at.store.verify(busy)).records).toBe(5);
  });
});

describe('errors in the words of users', () => {
  const withCode = (code: string, message = ''): Error => Object.assign(new Error(message), { code });
  test.each([
    ['disk-full', ['53100', 'ENOSPC']],
    ['invalid-input', ['23505']],
    ['bad-request', ['22P02', '22003', '22021', '2201W']],
    ['too-large', ['54000']],
    [
      'store-unavailable',
      [
        '08006',
        '57P01',
        '57P03',
        '53300',
        '53200',
        '40P01',
        '25006',
        'ECONNREFUSED',
        'ECONNRESET',
        'ENOENT',
        'EPIPE',
        'ETIMEDOUT',
      ],
    ],
    ['unexpected', ['42P01', '23503', '23514', '0A000', 'ERR_ASSERTION']],
  ])('%s', (code, found) => {
    for (const each of found) expect({ each, code: toYifaError(withCode(each)).code }).toEqual({ each, code });
  });

  test('what has no code is known by its words', () => {
    expect(toYifaError(new Error('could not write: No space left on device')).code).toBe('disk-full');
    expect(toYifaError(new Error('Connection terminated unexpectedly')).code).toBe('store-unavailable');
    expect(toYifaError(new Error('timeout exceeded when trying to connect')).code).toBe('store-unavailable');
    expect(toYifaError('a text')).toMatchObject({ code: 'unexpected', cause: 'a text' });
    const known = toYifaError(withCode('53100'));
    expect(toYifaError(known)).toBe(known);
  });
});
