/** The first set-up and the end of the demonstration. */
import { timingSafeEqual } from 'node:crypto';
import { YifaError } from '@yifa/kernel';
import { uuidv7 } from '@yifa/store';
import { z } from 'zod';
import { demoRemoved, setupAnswer, setupOrder } from '../contract/setup.ts';
import { invalid } from '../failures.ts';
import type { Api, ServerOptions } from '../options.ts';
import { getReader } from '../session.ts';

/** Who may end the demonstration: those whom a township trusts with its accounts or its year. */
const enders: readonly string[] = ['system-admin', 'justice-office', 'county-office'];
/** The first person administers alone until others are named. */
export const adminPosts = ['system-admin', 'security-admin', 'audit-admin'] as const;

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given.trim().toUpperCase()), Buffer.from(wanted.toUpperCase())];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A short id for an org without a code of its own. */
export function orgIdOf(code: string | undefined): string {
  return code === undefined || code === '' ? `o${uuidv7().replaceAll('-', '').slice(-12)}` : code;
}

/** @throws YifaError bad-request for posts that nobody declared */
export function checkPosts(known: Readonly<Record<string, string>>, posts: readonly string[]): void {
  const unknown = posts.filter((post) => !Object.hasOwn(known, post));
  if (unknown.length > 0) throw new YifaError('bad-request', `没有这些岗位：${unknown.join('、')}`);
}

export function setupRoutes(api: Api, { store, setupCode }: ServerOptions): void {
  const { installation } = store;

  api.get('/api/setup', { schema: { response: { 200: setupAnswer } } }, async () => ({
    empty: setupCode !== undefined && (await installation.isEmpty()),
  }));

  api.post(
    '/api/setup',
    {
      schema: { body: setupOrder, response: { 200: z.object({ ok: z.literal(true) }) } },
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { code, county, township, orgCode, mark, account } = request.body;
      if (setupCode === undefined || !same(code, setupCode)) {
        const remedy = '安装码显示在启动本系统的窗口里；刚清除演示数据的，由页面自动带入';
        throw invalid('code', '安装码不正确', remedy);
      }
      checkPosts(store.domain.posts, account.posts);
      const own = orgIdOf(orgCode);
      const above = township === undefined ? own : orgIdOf(undefined);
      const top = { id: above, parent: null, kind: 'county', name: county, seat: '', mark: '', demoOn: null } as const;
      const orgs =
        township === undefined
          ? [{ ...top, mark }]
          : [
              top,
              {
                id: own,
                parent: above,
                kind: 'township',
                name: township,
                seat: `${county}${township}`,
                mark,
                demoOn: null,
              } as const,
            ];
      await installation.setUp(orgs, { ...account, posts: [...new Set([...account.posts, ...adminPosts])] });
      return { ok: true as const };
    },
  );

  api.post('/api/setup/remove-demo', { schema: { response: { 200: demoRemoved } } }, async (request) => {
    const { account } = getReader(request);
    if (!account.posts.some((post) => enders.includes(post)))
      throw new YifaError('not-allowed', '清除演示数据由司法所（法治办）、县司法局或系统管理员办理');
    if (setupCode === undefined) throw new YifaError('not-allowed', '本次启动没有安装码，不能清除演示数据');
    await installation.removeDemo();
    return { code: setupCode };
  });
}
