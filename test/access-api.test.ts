/** Every route there is, walked by nobody, by a stranger and from above; one that is added has to be told of here. */
import { randomUUID } from 'node:crypto';
import { vocabulary } from '@yifa/township';
import type { InjectOptions } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

/** Answered without a log-in. */
const open = ['GET /api/health', 'GET /api/demo', 'POST /api/login', 'GET /api/setup', 'POST /api/setup'];

/** About nobody but the one who asks, or the same for everybody. */
const ownAffairs = [
  'GET /api/me',
  'POST /api/logout',
  'POST /api/password',
  'GET /api/domain',
  'GET /api/openapi.json',
  'GET /api/exports/{key}',
  'GET /api/jobs/{id}',
  'DELETE /api/jobs/{id}',
  'GET /api/ledgers/{ledger}/views',
  'PUT /api/ledgers/{ledger}/views/{id}',
  'DELETE /api/ledgers/{ledger}/views/{id}',
  'PUT /api/ledgers/{ledger}/habit',
  // Of the whole installation; held by posts, and refused while anything in it is real.
  'POST /api/setup/remove-demo',
];

/** Ask without GET, yet only look: those above may. */
const looking = [
  'POST /api/orgs/{org}/ledgers/{ledger}/totals',
  'POST /api/orgs/{org}/ledgers/{ledger}/export',
  'POST /api/orgs/{org}/ledgers/{ledger}/options/each',
  'POST /api/orgs/{org}/reports/{year}/typed',
  'POST /api/orgs/{org}/check',
];

const draft = { title: '', number: '', addressee: '', copyTo: [], signers: [], date: '', blocks: [] };
const step = { step: 'register', input: {} };
const bytes = { headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.from('x') };
const days = { from: '2023-01-01', to: '2023-12-31' };

/** What a route has to be asked for, beyond its address, to get as far as the question who asks. */
const well: Readonly<Record<string, Pick<InjectOptions, 'query' | 'payload' | 'headers'>>> = {
  'POST /api/orgs/{org}/ledgers/{ledger}/acts': { payload: step },
  'POST /api/orgs/{org}/ledgers/{ledger}/acts/preview': { payload: step },
  'POST /api/orgs/{org}/ledgers/{ledger}/acts/batch': {
    payload: { step: 'register', rows: [{ key: 'row-0001', input: {} }] },
  },
  'GET /api/orgs/{org}/year/{year}/day': { query: { day: '2023-01-05', ledger: 'village', deadline: 'x' } },
  'POST /api/orgs/{org}/ledgers/{ledger}/totals': { payload: { filters: [] } },
  'POST /api/orgs/{org}/ledgers/{ledger}/export': { payload: { form: 'print', filters: [] } },
  'POST /api/orgs/{org}/ledgers/{ledger}/entries/{id}/attachments': { query: { name: 'x.txt' }, ...bytes },
  'POST /api/orgs/{org}/ledgers/{ledger}/entries/{id}/attachments/{file}/remove': { payload: { reason: '试' } },
  'GET /api/orgs/{org}/ledgers/{ledger}/suggest': { query: { field: 'name' } },
  'POST /api/orgs/{org}/ledgers/{ledger}/options/each': { payload: { texts: [''] } },
  'GET /api/orgs/{org}/ledgers/{ledger}/carried': { query: { field: 'village', entry: randomUUID() } },
  'POST /api/orgs/{org}/ledgers/{ledger}/imports': bytes,
  'GET /api/orgs/{org}/imports': { query: { ledger: 'village' } },
  'PUT /api/orgs/{org}/imports/{id}': { payload: { sheets: [], constants: {}, reason: '', drafts: false } },
  'POST /api/orgs/{org}/imports/{id}/undo': { payload: { leave: false } },
  'GET /api/find': { query: { org: town, q: '村' } },
  'GET /api/orgs/{org}/see/trend': { query: { indicator: 'villages' } },
  'GET /api/orgs/{org}/see/entries': { query: { ledger: 'village', ...days } },
  'GET /api/orgs/{org}/figures/{indicator}': { query: days },
  'POST /api/orgs/{org}/settings/{setting}': { payload: { from: '2023-01-01', value: 20, basis: '试司〔2023〕1号' } },
  'POST /api/orgs/{org}/accounts': {
    payload: { login: 'somebody', name: '某人', posts: [], password: 'given-2026' },
  },
  'POST /api/orgs/{org}/accounts/{id}': { payload: { what: 'disabled' } },
  'POST /api/orgs/{org}/townships': { payload: { name: '新镇' } },
  'GET /api/orgs/{org}/report': { query: { year: '2023' } },
  'GET /api/orgs/{org}/report.docx': { query: { year: '2023' } },
  'POST /api/orgs/{org}/reports/{year}/steps/{step}': { payload: {} },
  'PUT /api/orgs/{org}/reports/{year}/draft': { payload: { expects: 1, draft } },
  'POST /api/orgs/{org}/reports/{year}/typed': { payload: { draft } },
  'POST /api/orgs/{org}/reports/{year}/comments': { payload: { block: 'a', quote: '', text: '试' } },
  'POST /api/orgs/{org}/check': { headers: { 'content-type': 'text/plain' }, payload: '全年排查纠纷93次。' },
};

const places: Readonly<Record<string, string>> = {
  org: town,
  ledger: 'village',
  year: '2023',
  n: '1',
  step: 'draft',
  indicator: 'villages',
  setting: 'mediation-followup-days',
};

type Route = `${string} /${string}`;
const methods = { GET: true, POST: true, PUT: true, DELETE: true } as const;

function isMethod(text: string): text is keyof typeof methods {
  return Object.hasOwn(methods, text);
}

describe('every route', () => {
  const at = withTownshipApp({
    today: '2023-12-20',
    people: {
      clerk: [town, ['justice-office', 'party-office']],
      // Everything that one may be, elsewhere.
      stranger: [other, ['justice-office', 'party-office', 'mayor', 'system-admin', 'security-admin', 'audit-admin']],
      above: [county, ['county-office', 'justice-office', 'party-office', 'legal-reviewer', 'mayor']],
    },
    server: { vocabulary, setupCode: 'ABCD2345' },
  });

  beforeAll(async () => {
    await at.app.ready();
  });

  /** All routes as the server itself lists them. */
  function routes(): Route[] {
    const { paths = {} } = at.app.swagger();
    return Object.entries(paths).flatMap(([path, asked]) =>
      Object.keys(asked ?? {}).map((method): Route => `${method.toUpperCase()} ${path as `/${string}`}`),
    );
  }

  function requestFor(route: Route): InjectOptions {
    const [method = '', path = ''] = route.split(' ');
    if (!isMethod(method)) return expect.fail(`no such method: ${route}`);
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? randomUUID());
    return { method, url, ...well[route] };
  }

  const ofOrgs = () => routes().filter((route) => !open.includes(route) && !ownAffairs.includes(route));

  test('is on the list that is walked here', () => {
    const told = at.app.printRoutes({ commonPrefix: false }).match(/\(([A-Z, ]+)\)/g) ?? [];
    const known = told.flatMap((each) => each.slice(1, -1).split(', ')).filter(isMethod);
    expect(routes()).toHaveLength(known.length);
    for (const route of [...open, ...ownAffairs, ...looking, ...Object.keys(well)]) expect(routes()).toContain(route);
    for (const route of ofOrgs()) expect(route, 'names an org').toMatch(/^\w+ \/api\/(?:orgs\/\{org\}|find$)/);
  });

  test('is closed to nobody, however its address is written', async () => {
    for (const route of routes()) {
      const request = requestFor(route);
      const answer = await at.app.inject({ ...request, headers: { 'x-yifa': '1', ...request.headers } });
      if (open.includes(route)) expect(answer.statusCode, route).not.toBe(401);
      else expect([route, answer.statusCode, answer.json().code]).toEqual([route, 401, 'not-logged-in']);
    }
    for (const url of ['/%61pi/domain', '/api/%64omain', '/%61pi/openapi.json'])
      expect((await at.app.inject({ url })).json(), url).toMatchObject({ code: 'not-logged-in' });
  });

  test('is changed by no page but ours', async () => {
    const changing = routes().filter((route) => !route.startsWith('GET '));
    for (const route of changing) {
      const { headers, ...request } = requestFor(route);
      const sent = { ...headers, cookie: at.cookie('clerk') };
      const answer = await at.app.inject({ ...request, headers: sent });
      expect([route, answer.json().code]).toEqual([route, 'request-refused']);
    }
    const hidden = { method: 'POST', url: '/%61pi/logout', headers: { cookie: at.cookie('clerk') } } as const;
    expect((await at.app.inject(hidden)).json().code).toBe('request-refused');
  });

  test('of an org is closed to those of another', async () => {
    for (const route of ofOrgs()) {
      const answer = await at.as('stranger', requestFor(route));
      expect([route, answer.statusCode, answer.json().code]).toEqual([route, 403, 'not-allowed']);
    }
  });

  test('by which something changes is closed to those above', async () => {
    const changing = ofOrgs().filter((route) => !route.startsWith('GET ') && !looking.includes(route));
    for (const route of changing) {
      const answer = await at.as('above', requestFor(route));
      expect([route, answer.statusCode, answer.json().code]).toEqual([route, 403, 'not-allowed']);
    }
    for (const route of ofOrgs().filter((each) => looking.includes(each))) {
      const answer = await at.as('above', requestFor(route));
      expect([403, 400], `${route}: ${answer.body}`).not.toContain(answer.statusCode);
    }
  });
});

describe('an error', () => {
  const at = withTownshipApp({ today: '2023-12-20', people: { clerk: [town, ['party-office']] } });

  test('speaks of saving to whoever saved, and of reading to whoever read', async () => {
    const own = `/api/orgs/${town}/ledgers/village`;
    const save = (path: string, payload: object) => at.as('clerk', { method: 'POST', url: `${own}/${path}`, payload });
    const input = { name: '清泉村', kind: 'village', since: '2001-01-01' };
    await at.database.owner.query('alter table l_village rename to l_village_gone');
    const saving = [await save('acts', { step: 'register', input })];
    const reading = [await at.get('clerk', `${own}/entries`), await save('totals', { filters: [] })];
    await at.database.owner.query('alter table l_village_gone rename to l_village');
    const said = (answers: typeof saving) => answers.map((each) => each.json<{ message: string }>().message);
    for (const answer of [...saving, ...reading])
      expect(answer.json()).toMatchObject({ code: 'unexpected', incident: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(said(saving)).toEqual(['程序出现未预料的错误，本次内容没有保存']);
    expect(said(reading)).toEqual(['程序出现未预料的错误，没有读取到内容', '程序出现未预料的错误，没有读取到内容']);
    expect((await save('acts', { step: 'register', input })).statusCode).toBe(200);
  });
});
