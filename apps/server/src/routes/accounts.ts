/** Accounts: the system administrator opens and closes them, the security administrator grants posts, the audit administrator reads what both did. */
import { YifaError } from '@yifa/kernel';
import { z } from 'zod';
import {
  accountChange,
  accountOrder,
  accountsAnswer,
  accountView,
  orgOrder,
  passwordOrder,
} from '../contract/setup.ts';
import { inOrg } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { checkOrg, getReader, type Reader } from '../session.ts';
import { adminPosts, checkPosts, orgIdOf } from './setup.ts';

const listed = 200;
const done = z.object({ ok: z.literal(true) });

function holds({ account }: Reader, post: (typeof adminPosts)[number]): boolean {
  return account.posts.includes(post);
}

function demand(reader: Reader, post: 'system-admin' | 'security-admin'): void {
  if (!holds(reader, post))
    throw new YifaError(
      'not-allowed',
      post === 'system-admin' ? '账号的增加、停用和密码重置由系统管理员办理' : '岗位的授予由安全管理员办理',
    );
}

export function accountsRoutes(api: Api, { store }: ServerOptions): void {
  const { people } = store;
  const labels = (ids: string): string =>
    ids
      .split(/(、| → )/)
      .map((id) => store.domain.posts[id] ?? id)
      .join('');

  api.get(
    '/api/orgs/:org/accounts',
    { schema: { params: inOrg, response: { 200: accountsAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      if (!adminPosts.some((post) => holds(reader, post)))
        throw new YifaError('not-allowed', '账号由系统管理员、安全管理员和审计管理员查看');
      const accounts = await people.list([org]);
      const log = holds(reader, 'audit-admin') ? await people.log([org], listed) : [];
      return {
        accounts: accounts.map(({ posts, ...account }) => ({ ...account, posts: [...posts] })),
        may: {
          manage: holds(reader, 'system-admin'),
          grant: holds(reader, 'security-admin'),
          read: holds(reader, 'audit-admin'),
        },
        together: accounts.some(
          ({ posts, disabled }) => !disabled && adminPosts.filter((post) => posts.includes(post)).length > 1,
        ),
        log: log.map((line) => ({ ...line, detail: labels(line.detail) })),
      };
    },
  );

  api.post(
    '/api/orgs/:org/accounts',
    { schema: { params: inOrg, body: accountOrder, response: { 200: accountView } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      demand(reader, 'system-admin');
      if (request.body.posts.length > 0) demand(reader, 'security-admin');
      checkPosts(store.domain.posts, request.body.posts);
      const { posts, ...account } = await people.add({ ...request.body, org }, reader.account);
      return { ...account, posts: [...posts] };
    },
  );

  api.post(
    '/api/orgs/:org/accounts/:id',
    {
      schema: {
        params: inOrg.extend({ id: z.uuid() }),
        body: accountChange,
        response: { 200: done },
      },
    },
    async (request) => {
      const reader = getReader(request);
      const { org, id } = request.params;
      const change = request.body;
      checkOrg(reader, org);
      demand(reader, change.what === 'posts' ? 'security-admin' : 'system-admin');
      if (id === reader.account.id && change.what !== 'posts')
        throw new YifaError('not-allowed', '不能停用自己的账号；自己的密码用“改密码”修改');
      switch (change.what) {
        case 'posts':
          checkPosts(store.domain.posts, change.posts);
          await people.setPosts(org, id, change.posts, reader.account);
          break;
        case 'password':
          await people.resetPassword(org, id, change.password, reader.account);
          break;
        default:
          await people.setDisabled(org, id, change.what === 'disabled', reader.account);
      }
      return { ok: true as const };
    },
  );

  api.post(
    '/api/orgs/:org/townships',
    { schema: { params: inOrg, body: orgOrder, response: { 200: z.object({ id: z.string() }) } } },
    async (request) => {
      const reader = getReader(request);
      const parent = request.params.org;
      checkOrg(reader, parent);
      demand(reader, 'system-admin');
      const above = await store.getOrg(parent);
      if (above.kind !== 'county') throw new YifaError('not-allowed', '乡镇由县级机构增加');
      const { name, orgCode, mark } = request.body;
      const id = orgIdOf(orgCode);
      if ((await store.orgs()).has(id)) throw new YifaError('invalid-input', '这个机构代码已经使用');
      await store.addOrg({
        id,
        parent,
        kind: 'township',
        name,
        seat: `${above.name}${name}`,
        mark,
        demoOn: above.demoOn,
      });
      await people.noteOrg(parent, name, reader.account);
      return { id };
    },
  );

  api.post(
    '/api/password',
    {
      schema: { body: passwordOrder, response: { 200: done } },
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { account } = getReader(request);
      await people.changePassword(account, request.body.old, request.body.password);
      return { ok: true as const };
    },
  );
}
