/** The server over a county with two townships: people logged in, and requests made as they would. */
import { randomUUID } from 'node:crypto';
import { plainDate } from '@yifa/law';
import { buildApp, type ServerOptions } from '@yifa/server';
import { openStore, type Store } from '@yifa/store';
import { annualReportFor, keyFigures, township } from '@yifa/township';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect } from 'vitest';
import type { TestDatabase } from '../../packages/store/test/support/database.ts';
import { withTownship } from './township-database.ts';

export const county = '990100';
export const town = '990101';
export const other = '990102';
export const password = 'right-password-1';

/** Org and posts by log-in. */
export type People = Readonly<Record<string, readonly [org: string, posts: readonly string[]]>>;
type Query = Readonly<Record<string, string>>;
type Answer = LightMyRequestResponse;

interface Options {
  /** The day on which everybody lives. */
  readonly today: string;
  readonly people?: People;
  readonly server?: Partial<ServerOptions>;
}

/** The server as tests use it; there while the tests of its `describe` run. */
export interface TownshipApp {
  readonly database: TestDatabase;
  readonly store: Store;
  readonly app: FastifyInstance;
  /** Adds an account, which bears its log-in as its name, and logs it in. */
  enter(login: string, org: string, posts: readonly string[]): Promise<void>;
  /** Adds a township with people in it, whose log-ins are `name@org`. @returns its id */
  newTown(people: Readonly<Record<string, readonly string[]>>): Promise<string>;
  /** What somebody's browser sends along. */
  cookie(login: string): string;
  /** A request as the pages make it: logged in, marked as ours, under a key of its own. */
  as(login: string, request: InjectOptions): Promise<Answer>;
  /** A request to read, with nothing but the log-in. */
  get(login: string, url: string, query?: Query): Promise<Answer>;
  /** What a page is told that may read it. */
  read<T>(login: string, url: string, query?: Query): Promise<T>;
  /** Orders a step, whatever comes of it. */
  order(login: string, ledger: string, body: object, org?: string): Promise<Answer>;
  /** Takes a step, which has to be allowed. @returns the id of the entry */
  act(login: string, ledger: string, body: object, org?: string): Promise<string>;
}

/** Started before the tests of the `describe` it is called in, stopped after them. */
export function withTownshipApp({ today, people = {}, server }: Options): TownshipApp {
  const database = withTownship();
  const cookies = new Map<string, string>();
  let made: { readonly store: Store; readonly app: FastifyInstance } | undefined;
  let towns = 0;

  beforeAll(async () => {
    const store = await openStore({ url: database.url, domain: township });
    const app = await buildApp({ store, template: () => annualReportFor('A'), keyFigures, ...server });
    made = { store, app };
    const org = { seat: '', mark: '试政', demoOn: plainDate(today) };
    await store.addOrg({ ...org, id: county, parent: null, kind: 'county', name: '试验县' });
    await store.addOrg({ ...org, id: town, parent: county, kind: 'township', name: '试验镇' });
    await store.addOrg({ ...org, id: other, parent: county, kind: 'township', name: '别处镇' });
    for (const [login, [at, posts]] of Object.entries(people)) await enter(login, at, posts);
  });
  afterAll(async () => {
    await made?.app.close();
    await made?.store.close();
  });

  const get = () => made ?? expect.fail('the server runs only while tests run');
  async function enter(login: string, org: string, posts: readonly string[]): Promise<void> {
    const { store } = get();
    await store.addAccount({ login, org, posts: [...posts], name: login, password });
    cookies.set(login, `yifa=${(await store.logIn(login, password)).token}`);
  }

  const at: TownshipApp = {
    database,
    get store() {
      return get().store;
    },
    get app() {
      return get().app;
    },
    enter,
    async newTown(posts) {
      towns += 1;
      const id = String(990110 + towns);
      const org = { parent: county, kind: 'township', name: '试验镇', seat: '', mark: '试政' } as const;
      await at.store.addOrg({ ...org, id, demoOn: plainDate(today) });
      for (const [name, held] of Object.entries(posts)) await enter(`${name}@${id}`, id, held);
      return id;
    },
    cookie: (login) => cookies.get(login) ?? expect.fail(`nobody is called ${login}`),
    as(login, { headers, ...request }) {
      const ours = { 'x-yifa': '1', cookie: at.cookie(login), 'idempotency-key': randomUUID() };
      return at.app.inject({ ...request, headers: { ...ours, ...headers } });
    },
    get: (login, url, query) =>
      at.app.inject({ url, headers: { cookie: at.cookie(login) }, ...(query ? { query: { ...query } } : {}) }),
    async read<T>(login: string, url: string, query?: Query): Promise<T> {
      const answer = await at.get(login, url, query);
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json<T>();
    },
    order: (login, ledger, body, org = town) =>
      at.as(login, { method: 'POST', url: `/api/orgs/${org}/ledgers/${ledger}/acts`, payload: body }),
    async act(login, ledger, body, org) {
      const answer = await at.order(login, ledger, body, org);
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json<{ entry: string }>().entry;
    },
  };
  return at;
}
