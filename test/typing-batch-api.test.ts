/** Looking up many typed references in one request: the same answers as one by one, for the same readers, and not without end. */
import { randomUUID } from 'node:crypto';
import { plainDate } from '@yifa/law';
import { buildApp } from '@yifa/server';
import type { OptionsAnswer, OptionsEachAnswer } from '@yifa/server/contract/typing';
import { openStore, type Store } from '@yifa/store';
import { annualReportFor, keyFigures, township } from '@yifa/township';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTownship } from './support/township-database.ts';

const org = '990101';
const password = 'right-password-1';

describe('looking up many references at once', () => {
  const database = withTownship();
  let store: Store;
  let app: FastifyInstance;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    store = await openStore({ url: database.url, domain: township });
    const base = { seat: '', mark: '试政', demoOn: plainDate('2024-06-28') };
    await store.addOrg({ ...base, id: '990100', parent: null, kind: 'county', name: '试验县' });
    await store.addOrg({ ...base, id: org, parent: '990100', kind: 'township', name: '试验镇' });
    await store.addOrg({ ...base, id: '990102', parent: '990100', kind: 'township', name: '别处镇' });
    for (const [login, home, posts] of [
      ['justice', org, ['justice-office', 'mediator']],
      ['reader', org, ['service-centre']],
      ['stranger', '990102', ['justice-office', 'mediator']],
    ] as const) {
      await store.addAccount({ login, org: home, name: login, posts, password });
      cookies.set(login, `yifa=${(await store.logIn(login, password)).token}`);
    }
    app = await buildApp({ store, template: () => annualReportFor('A'), keyFigures });
    for (const name of ['沙坪村', '沙湾村', '水口村']) {
      const answer = await send('justice', 'village/acts', {
        step: 'register',
        input: { name, kind: 'village', since: '2001-01-01' },
      });
      expect(answer.statusCode, answer.body).toBe(200);
    }
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  function send(who: string, path: string, payload: object, headers: object = { 'x-yifa': '1' }) {
    return app.inject({
      method: 'POST',
      url: `/api/orgs/${org}/ledgers/${path}`,
      payload,
      headers: { cookie: cookies.get(who) ?? '', 'idempotency-key': randomUUID(), ...headers },
    });
  }

  async function each(who: string, texts: readonly string[]) {
    const answer = await send(who, 'village/options/each', { texts });
    expect(answer.statusCode, answer.body).toBe(200);
    const { each: lists }: OptionsEachAnswer = answer.json();
    return lists;
  }

  test('answers each text as if it had been asked alone, in order, the same text twice as well', async () => {
    const texts = ['沙坪村', 'sw', '没有这村', '村', '沙坪村 '];
    const lists = await each('justice', texts);
    expect(lists.map((list) => list.map(({ title }) => title).sort())).toEqual([
      ['沙坪村'],
      ['沙湾村'],
      [],
      ['水口村', '沙坪村', '沙湾村'].sort(),
      ['沙坪村'],
    ]);
    for (const who of ['justice', 'reader'])
      for (const [i, text] of texts.entries()) {
        const alone = await app.inject({
          url: `/api/orgs/${org}/ledgers/village/options?${new URLSearchParams({ text })}`,
          headers: { cookie: cookies.get(who) ?? '' },
        });
        const { options }: OptionsAnswer = alone.json();
        expect((await each(who, texts))[i], `${who} ${text}`).toEqual(options);
      }
  });

  test('takes a sheetful and no more', async () => {
    const texts = Array.from({ length: 50 }, (_, i) => `第${i}村`);
    expect(await each('justice', texts)).toHaveLength(50);
    for (const refused of [[...texts, '又一村'], [], ['长'.repeat(101)]])
      expect((await send('justice', 'village/options/each', { texts: refused })).statusCode).toBe(400);
    expect((await send('justice', 'nowhere/options/each', { texts: ['村'] })).statusCode).toBe(404);
  });

  test('answers nobody of another org, nobody unknown, and no foreign page', async () => {
    expect((await send('stranger', 'village/options/each', { texts: ['村'] })).statusCode).toBe(403);
    expect((await send('nobody', 'village/options/each', { texts: ['村'] })).statusCode).toBe(401);
    expect((await send('justice', 'village/options/each', { texts: ['村'] }, {})).statusCode).toBe(403);
  });
});
