/** Who is asking, and for which orgs they may ask. Everything under /api is closed unless a route is named open. */
import { YifaError } from '@yifa/kernel';
import type { Account, Actor, Store } from '@yifa/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const cookieName = 'yifa';

const openRoutes: readonly string[] = ['/api/login', '/api/demo', '/api/health', '/api/setup'];

/** All that an account may ask whose password is still the one that it was given. */
const beforeOwnPassword: readonly string[] = ['/api/me', '/api/domain', '/api/logout', '/api/password'];

/** The reader of a request: the account, its org and every org below it. */
export interface Reader {
  readonly account: Account;
  readonly orgs: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    reader: Reader | null;
  }
}

export async function readerOf(store: Store, account: Account): Promise<Reader> {
  return { account, orgs: await store.below(account.org) };
}

/**
 * Refuses every request under /api without a session, and every change without the header that no foreign page can send.
 * What a request asks for is the route it was led to: an address can be written in more than one way.
 */
export function guardRequests(app: FastifyInstance, store: Store): void {
  app.decorateRequest('reader', null);
  app.addHook('onRequest', async (request) => {
    const path = request.routeOptions.url ?? request.url.split('?')[0] ?? '';
    if (!path.startsWith('/api/')) return;
    if (request.method !== 'GET' && request.headers['x-yifa'] !== '1') throw new YifaError('request-refused');
    if (openRoutes.includes(path)) return;
    const token = request.cookies[cookieName];
    const account = token === undefined ? undefined : await store.findSession(token);
    if (!account) throw new YifaError('not-logged-in');
    if (account.initial && !beforeOwnPassword.includes(path)) throw new YifaError('password-initial');
    request.reader = await readerOf(store, account);
  });
}

/** @throws YifaError not-logged-in */
export function getReader(request: FastifyRequest): Reader {
  if (!request.reader) throw new YifaError('not-logged-in');
  return request.reader;
}

/** @throws YifaError not-allowed unless the reader may read that org. */
export function checkOrg(reader: Reader, org: string): void {
  if (!reader.orgs.includes(org)) throw new YifaError('not-allowed', '您无权查看这个机构的数据');
}

/** Why nobody acts in an org below their own. */
export const onlyLooksOn = '上级机构只能查看，不能代为办理';

/** @throws YifaError not-allowed unless it is the reader's own org: those above only look on. */
export function checkOwnOrg({ account }: Reader, org: string): void {
  if (account.org !== org) throw new YifaError('not-allowed', onlyLooksOn);
}

/** The reader as somebody who does something. */
export function actorOf({ account: { id, name, posts } }: Reader): Actor {
  return { id, name, posts };
}

/** The key that a request was given by its page; keys of different accounts never meet. @throws YifaError not-logged-in, bad-request without one */
export function keyOf(request: FastifyRequest): string {
  const { account } = getReader(request);
  const given = request.headers['idempotency-key'];
  if (typeof given !== 'string' || !/^[\w-]{8,64}$/.test(given)) throw new YifaError('bad-request', '请求缺少编号');
  return `${account.id}/${given}`;
}

/** Who changes something in their own org, and under which key. @throws YifaError not-logged-in, not-allowed, bad-request without a key */
export function changeIn(request: FastifyRequest, org: string): { readonly actor: Actor; readonly key: string } {
  const reader = getReader(request);
  checkOwnOrg(reader, org);
  return { actor: actorOf(reader), key: keyOf(request) };
}

/** Whom a request counts for: the account, or the address as long as nobody is known. */
export function accountOf(request: FastifyRequest): string {
  return request.reader?.account.id ?? request.ip;
}

/** The limit of a route that each account may ask so often in a minute. */
export function perAccount(max: number) {
  return { max, timeWindow: '1 minute', keyGenerator: accountOf } as const;
}
