/** Who is asking, and for which orgs they may ask. Everything under /api is closed unless a route is named open. */
import { YifaError } from '@yifa/kernel';
import type { Account, Store } from '@yifa/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const cookieName = 'yifa';

const openRoutes: readonly string[] = ['/api/login', '/api/demo', '/api/health'];

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

/** Refuses every request under /api without a session, and every change without the header that no foreign page can send. */
export function guardRequests(app: FastifyInstance, store: Store): void {
  app.decorateRequest('reader', null);
  app.addHook('onRequest', async (request) => {
    const path = request.url.split('?')[0] ?? '';
    if (!path.startsWith('/api/')) return;
    if (request.method !== 'GET' && request.headers['x-yifa'] !== '1') throw new YifaError('request-refused');
    if (openRoutes.includes(path)) return;
    const token = request.cookies[cookieName];
    const account = token === undefined ? undefined : await store.findSession(token);
    if (!account) throw new YifaError('not-logged-in');
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
