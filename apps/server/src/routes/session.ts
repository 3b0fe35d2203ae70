import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describeLedger } from '@yifa/kernel';
import { rules } from '@yifa/law';
import type { Org, Store } from '@yifa/store';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type IndicatorView, type Me, meAnswer } from '../contract.ts';
import type { Api, ServerOptions } from '../options.ts';
import { ruleWords } from '../present.ts';
import { cookieName, getReader, type Reader, readerOf } from '../session.ts';

const credentials = z.strictObject({ login: z.string().trim().min(1).max(64), password: z.string().min(1).max(200) });

async function me(store: Store, reader: Reader): Promise<Me> {
  const { account } = reader;
  const orgs = await store.orgs();
  const listed = await Promise.all(
    reader.orgs
      .map((id) => orgs.get(id))
      .filter((org): org is Org => org !== undefined)
      .map(async (org) => ({
        id: org.id,
        name: org.name,
        kind: org.kind,
        today: await store.today(org.id),
        demo: org.demoOn !== null,
      })),
  );
  return {
    id: account.id,
    login: account.login,
    name: account.name,
    initial: account.initial,
    posts: account.posts.map((id) => ({ id, label: store.domain.posts[id] ?? id })),
    orgs: listed,
  };
}

function clearCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/' });
}

export function sessionRoutes(api: Api, options: ServerOptions): void {
  const { store } = options;
  api.get('/api/health', async () => ({ ok: true }));
  api.get('/api/demo', async () => ({
    accounts: (await store.installation.isDemoOnly()) ? (options.demo ?? []) : [],
  }));
  api.post(
    '/api/login',
    {
      schema: { body: credentials, response: { 200: meAnswer } },
      config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const { account, token } = await store.logIn(request.body.login, request.body.password);
      reply.setCookie(cookieName, token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
      });
      return me(store, await readerOf(store, account));
    },
  );
  api.post('/api/logout', async (request, reply) => {
    const token = request.cookies[cookieName];
    if (token !== undefined) await store.logOut(token);
    clearCookie(reply);
    return { ok: true };
  });
  api.get('/api/me', { schema: { response: { 200: meAnswer } } }, async (request) => me(store, getReader(request)));
  const { domain } = store;
  const indicators = [...domain.indicators.values()].map((each): IndicatorView => {
    const first = each.kind === 'rate' ? each.of : each;
    const entryLevel = first.kind === 'total' ? first.of[0] : first;
    const area = entryLevel && 'ledger' in entryLevel ? entryLevel.ledger.area : '';
    return { id: each.id, label: each.label, unit: each.unit, says: each.says, kind: each.kind, area };
  });
  const description = {
    areas: domain.areas,
    posts: domain.posts,
    ledgers: [...domain.ledgers.values()].map(describeLedger),
    indicators,
    rules: Object.fromEntries(Object.keys(rules).map((id) => [id, ruleWords(id)])),
  };
  // Half a megabyte that changes with the program only: packed once, and fetched again only when it is another.
  const whole = JSON.stringify(description);
  const packed = gzipSync(whole);
  const tag = `"${createHash('sha256').update(whole).digest('base64url')}"`;
  api.get('/api/domain', async (request, reply) => {
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    reply.type('application/json; charset=utf-8');
    const takes = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    return takes ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(whole);
  });
}
