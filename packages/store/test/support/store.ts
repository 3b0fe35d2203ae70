import { rmSync } from 'node:fs';
import { type ErrorCode, YifaError } from '@yifa/kernel';
import { type PlainDate, plainDate } from '@yifa/law';
import type pg from 'pg';
import { afterAll, beforeAll, expect } from 'vitest';
import {
  type ActOrder,
  type Actor,
  type ActResult,
  type Org,
  openStore,
  type Store,
  type StoreOptions,
} from '../../src/index.ts';
import { createDatabase, type Engine, type TestDatabase } from './database.ts';
import { prepare, workshopMigrations } from './tables.ts';
import { domain } from './workshop.ts';

export interface TestStore {
  readonly store: Store;
  readonly database: TestDatabase;
  /** Another store on the same database, closed after the tests. */
  open(options?: Partial<StoreOptions>): Promise<Store>;
}

/** A store with the workshop's tables for the `describe` it is called in, living on 2026-03-16 unless told otherwise. */
export function withStore(engine: Engine, options: Partial<StoreOptions> = {}): TestStore {
  let database: (TestDatabase & { drop(): Promise<void> }) | undefined;
  let store: Store | undefined;
  let folder = '';
  const opened: Store[] = [];
  const open = async (more: Partial<StoreOptions> = {}): Promise<Store> => {
    const url = database?.url ?? '';
    const one = await openStore({ url, domain, now: () => noon, migrations: folder, ...options, ...more });
    opened.push(one);
    return one;
  };
  beforeAll(async () => {
    folder = workshopMigrations();
    database = await createDatabase(engine, { name: 'workshop', prepare });
    store = await open();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(opened.map((each) => each.close().catch(() => undefined)));
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get store() {
      if (!store) throw new Error('the store exists only while tests run');
      return store;
    },
    get database() {
      if (!database) throw new Error('the database exists only while tests run');
      return database;
    },
    open,
  };
}

/** Noon in China on the day the tests live on, a Monday. */
export const noon = new Date('2026-03-16T04:00:00Z');
export const today = plainDate('2026-03-16');

export const mechanic: Actor = { id: 'm', name: '甲技工', posts: ['mechanic'] };
export const keeper: Actor = { id: 'k', name: '乙保管', posts: ['keeper'] };
export const chief: Actor = { id: 'c', name: '丙站长', posts: ['chief'] };

let made = 0;

/** Adds an org of its own, so that what one test writes no other sees. */
export async function newOrg(store: Store, more: Partial<Org> = {}): Promise<string> {
  made += 1;
  const id = more.id ?? `t-${process.pid}-${made}`;
  await store.addOrg({
    id,
    parent: null,
    kind: 'township',
    name: `第${made}站`,
    seat: '',
    mark: '',
    demoOn: null,
    ...more,
  });
  return id;
}

type Rest = Partial<Omit<ActOrder, 'org' | 'ledger' | 'step'>>;

let keys = 0;

/** A step with a key of its own, by a keeper, unless told otherwise. */
export function order(org: string, ledger: string, step: string, rest: Rest = {}): ActOrder {
  keys += 1;
  const actor = ledger === 'repair' || ledger === 'member' ? mechanic : keeper;
  return { org, ledger, step, input: {}, actor, key: `key-${process.pid}-${keys}`, ...rest };
}

export async function take(
  store: Store,
  org: string,
  ledger: string,
  step: string,
  rest: Rest = {},
): Promise<ActResult> {
  return store.act(order(org, ledger, step, rest));
}

export async function addBike(store: Store, org: string, values: Record<string, unknown> = {}): Promise<string> {
  const input = { name: '小红', boughtOn: '2026-03-02', colour: 'red', ...values };
  return (await take(store, org, 'bike', 'register', { input })).entry;
}

export async function addMember(store: Store, org: string, values: Record<string, unknown> = {}): Promise<string> {
  const input = { name: '车主', joinedOn: '2026-01-05', ...values };
  return (await take(store, org, 'member', 'register', { input })).entry;
}

/** A repair just brought in, with its member and bike. */
export async function addRepair(store: Store, org: string, values: Record<string, unknown> = {}): Promise<ActResult> {
  const owner = values['owner'] ?? (await addMember(store, org));
  const bikes = values['bikes'] ?? [await addBike(store, org)];
  const input = { fault: '掉链', broughtOn: '2026-03-09', ...values, owner, bikes };
  return take(store, org, 'repair', 'bring', { input });
}

/** The error a promise ends in; fails when it does not, or with another kind of error. */
export async function refusal(promise: Promise<unknown>, code?: ErrorCode): Promise<YifaError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(YifaError);
  if (!(error instanceof YifaError)) throw error;
  if (code) expect({ code: error.code, cause: error.cause }).toEqual({ code, cause: undefined });
  return error;
}

/** Everything an act may write, to see that nothing was. */
export async function traces(owner: pg.Pool, org: string): Promise<unknown> {
  const tables = ['journal', 'deadline', 'counter', ...[...domain.ledgers.keys()].map((id) => `l_${id}`)];
  const counts = tables.map((table) => `'${table}', (select count(*)::int from ${table} where org_id = $1)`);
  const { rows } = await owner.query(
    `select json_build_object(${counts.join(', ')}) as counts, (select to_json(c) from chain c where org_id = $1) as head,
            (select json_agg(to_json(n)) from counter n where org_id = $1) as counters`,
    [org],
  );
  return rows[0];
}

export function day(text: string): PlainDate {
  return plainDate(text);
}
