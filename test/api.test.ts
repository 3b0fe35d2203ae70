/** The API as the workbench uses it: closed by default, refusals with their article, nothing personal to those who need it not. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { committeeInput, mediationInput } from './support/entries.ts';
import { county, other, password, town, withTownshipApp } from './support/township-app.ts';

describe('the API', () => {
  const at = withTownshipApp({
    today: '2023-06-30',
    people: {
      mediator: [town, ['mediator']],
      justice: [town, ['justice-office']],
      party: [town, ['party-office']],
      county: [county, ['county-office']],
      stranger: [other, ['mediator', 'justice-office']],
    },
  });
  const { as, get } = at;
  const act = (who: string, ledger: string, body: object, key: string = randomUUID()) =>
    as(who, {
      method: 'POST',
      url: `/api/orgs/${town}/ledgers/${ledger}/acts`,
      payload: body,
      headers: { 'idempotency-key': key },
    });

  const parties = [
    { name: '田有禾', idNumber: '990101198001010017', phone: '13800000001' },
    { name: '水长流', idNumber: '990101198202020025', phone: '13800000002' },
  ];

  async function mediation(): Promise<string> {
    const named = committeeInput({ name: `镇调委会${randomUUID()}`, termYears: 5 });
    const committee = await at.act('justice', 'mediation-committee', { step: 'register', input: named });
    const input = mediationInput(committee, {
      dispute: '田水宅基地纠纷',
      receivedOn: '2023-03-01',
      kind: 'housing',
      parties,
      facts: '相邻宅基地界址不清',
      request: '确认界址',
    });
    return at.act('mediator', 'mediation-case', { step: 'accept', input });
  }

  test('every path under /api is closed without a session', async () => {
    for (const url of [
      '/api/me',
      '/api/domain',
      `/api/orgs/${town}/home`,
      `/api/orgs/${town}/home/agreement`,
      `/api/orgs/${town}/ledgers/mediation-case/entries`,
      `/api/orgs/${town}/report?year=2023`,
      '/api/openapi.json',
    ]) {
      const answer = await at.app.inject({ method: 'GET', url });
      expect(answer.statusCode, url).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'not-logged-in' });
    }
  });

  test('a change without our own header is refused, whatever the cookie', async () => {
    const answer = await at.app.inject({
      method: 'POST',
      url: `/api/orgs/${town}/ledgers/village/acts`,
      headers: { cookie: at.cookie('justice') },
      payload: { step: 'register', input: {} },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('request-refused');
  });

  test('who logs in gets a cookie that no script reads and no foreign page sends', async () => {
    const answer = await at.app.inject({
      method: 'POST',
      url: '/api/login',
      headers: { 'x-yifa': '1' },
      payload: { login: 'party', password },
    });
    expect(answer.statusCode).toBe(200);
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: 'yifa', httpOnly: true, sameSite: 'Strict' });
    const me = await at.app.inject({ url: '/api/me', headers: { cookie: `yifa=${cookie?.value}` } });
    expect(me.json()).toMatchObject({ login: 'party', orgs: [{ id: town }] });
  });

  test('a wrong password and an unknown login read the same; the sixth try is paused', async () => {
    await at.store.addAccount({ login: 'forgetful', org: town, name: '忘', posts: [], password });
    const attempt = (login: string, secret: string) =>
      at.app.inject({
        method: 'POST',
        url: '/api/login',
        headers: { 'x-yifa': '1' },
        payload: { login, password: secret },
      });
    const wrong = await attempt('forgetful', 'no');
    const unknown = await attempt('nobody', 'no');
    expect(wrong.json()).toEqual(unknown.json());
    for (let i = 0; i < 4; i++) await attempt('forgetful', 'no');
    expect((await attempt('forgetful', password)).json().code).toBe('login-paused');
  });

  test('an unlawful step is 409 with rule, article and remedy, and writes nothing', async () => {
    const id = await mediation();
    const before = await at.store.heads([town]);
    const answer = await act('mediator', 'mediation-case', {
      entry: id,
      step: 'fail',
      input: { failedOn: '2023-03-10', failedWhy: '意见分歧大', routesTold: false },
    });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'unlawful-step',
      refusals: [{ rule: 'med-fail', field: 'routesTold' }],
    });
    expect(answer.json().refusals[0].article).toContain('人民调解法');
    expect(await at.store.heads([town])).toEqual(before);
  });

  test('invalid input is 422, every field named', async () => {
    const answer = await act('mediator', 'mediation-case', {
      step: 'accept',
      input: { receivedOn: '2023-02-30', kind: 'spaceship' },
    });
    expect(answer.statusCode).toBe(422);
    const fields = answer.json().refusals.map((refusal: { field: string }) => refusal.field);
    expect(fields).toEqual(expect.arrayContaining(['receivedOn', 'kind']));
  });

  test('a step the state does not allow, and one the post may not take', async () => {
    const id = await mediation();
    expect((await act('mediator', 'mediation-case', { entry: id, step: 'archive', input: {} })).json().code).toBe(
      'wrong-state',
    );
    expect((await act('party', 'mediation-case', { entry: id, step: 'assign', input: {} })).json().code).toBe(
      'not-allowed',
    );
  });

  test('the same request twice is one act; the same key for another content is refused', async () => {
    const key = randomUUID();
    const body = { step: 'register', input: { name: '清泉村', kind: 'village', since: '2001-01-01' } };
    const first = (await act('party', 'village', body, key)).json();
    const second = (await act('party', 'village', body, key)).json();
    expect(second).toMatchObject({ entry: first.entry, seq: first.seq, repeated: true });
    expect(
      (await act('party', 'village', { ...body, input: { ...body.input, name: '浊泉村' } }, key)).json().code,
    ).toBe('key-reused');
  });

  test('other townships see nothing; the county reads, masked, and may not act', async () => {
    const id = await mediation();
    const url = `/api/orgs/${town}/ledgers/mediation-case/entries/${id}`;
    expect((await get('stranger', url)).statusCode).toBe(403);
    expect((await get('stranger', `/api/orgs/${other}/ledgers/mediation-case/entries/${id}`)).statusCode).toBe(404);
    const own = await get('mediator', url);
    expect(own.json().masked).toBe(false);
    expect(own.body).toContain('田有禾');
    for (const reader of ['county', 'party']) {
      const answer = await get(reader, url);
      expect(answer.statusCode).toBe(200);
      expect(answer.json().masked).toBe(true);
      for (const secret of ['田有禾', '990101198001010017', '13800000001'])
        expect(answer.body, reader).not.toContain(secret);
    }
    expect(
      (await act('county', 'mediation-case', { entry: id, step: 'void', reason: '试', input: {} })).json().code,
    ).toBe('not-allowed');
  });

  test('the list filters with a condition of the language and refuses a malformed one', async () => {
    await mediation();
    const base = `/api/orgs/${town}/ledgers/mediation-case/entries`;
    const where = encodeURIComponent(
      JSON.stringify({ state: 'accepted', kind: ['housing'], receivedOn: { onOrBefore: '2023-12-31' } }),
    );
    const found = (await get('mediator', `${base}?where=${where}`)).json();
    expect(found.total).toBeGreaterThan(0);
    expect(found.entries.every((entry: { state: string }) => entry.state === 'accepted')).toBe(true);
    expect((await get('mediator', `${base}?where=${encodeURIComponent('{"nothing":1}')}`)).json().code).toBe(
      'bad-request',
    );
    const secret = encodeURIComponent(JSON.stringify({ parties: { count: { atLeast: 2 } } }));
    expect((await get('county', `${base}?where=${secret}`)).json().code).toBe('not-allowed');
  });

  test('an entry shows its steps with reasons, its deadlines and how they were counted, its timeline', async () => {
    const id = await mediation();
    const url = `/api/orgs/${town}/ledgers/mediation-case/entries/${id}`;
    const view = (await get('mediator', url)).json();
    expect(view.steps.find((step: { id: string }) => step.id === 'assign')).toMatchObject({ open: true });
    expect(view.deadlines).toMatchObject([{ id: 'settle', due: '2023-04-03' }]); // 4月1日是周六，顺延至次一工作日
    expect(view.timeline).toHaveLength(1);
    const explained = (await get('mediator', `${url}/deadlines/settle`)).json();
    expect(explained.due).toBe('2023-04-03');
    expect(explained.days.at(-1)).toMatchObject({ date: '2023-04-03' });
    const file = await get('mediator', `${url}/documents/acceptance`);
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await get('county', `${url}/documents/acceptance`)).statusCode).toBe(403);
  });

  test('a figure opens to exactly the entries it counts', async () => {
    const answer = (
      await get('mediator', `/api/orgs/${town}/figures/mediations_accepted?from=2023-01-01&to=2023-12-31&limit=200`)
    ).json();
    expect(answer.value).toBe(answer.entries.length);
    expect(answer.total).toBe(answer.value);
    const rate = (
      await get('mediator', `/api/orgs/${town}/figures/mediation_rate?from=2023-01-01&to=2023-12-31`)
    ).json();
    expect(rate.terms.over).toBe(answer.value);
  });

  test('home and report answer', async () => {
    const home = (await get('justice', `/api/orgs/${town}/home`)).json();
    expect(home.today).toBe('2023-06-30');
    expect(home.counts.overdue + home.counts.soon + home.counts.week + home.counts.later).toBeGreaterThan(0);
    const agreement = (await get('justice', `/api/orgs/${town}/home/agreement`)).json();
    expect(agreement.broken).toEqual([]);
    expect(agreement.checked).toBeGreaterThan(100);
    const report = await get('justice', `/api/orgs/${town}/report?year=2023`);
    expect(report.statusCode, report.body).toBe(200);
    const docx = await get('justice', `/api/orgs/${town}/report.docx?year=2023`);
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  test('odd requests get words, not a stack', async () => {
    for (const url of [
      `/api/orgs/${town}/ledgers/constructor/entries`,
      `/api/orgs/${town}/ledgers/__proto__/entries`,
      `/api/orgs/${town}/figures/toString?from=2023-01-01&to=2023-12-31`,
      '/api/nothing',
    ]) {
      const answer = await get('justice', url);
      expect(answer.statusCode, url).toBe(404);
      expect(answer.json().code).toBe('not-found');
    }
    const broken = await as('justice', {
      method: 'POST',
      url: `/api/orgs/${town}/ledgers/village/acts`,
      payload: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.json().code).toBe('bad-request');
    expect((await get('justice', `/api/orgs/${town}/ledgers/village/entries/not-a-uuid`)).json().code).toBe(
      'bad-request',
    );
    expect((await get('justice', `/api/orgs/${town}/figures/villages?from=x&to=y`)).json().code).toBe('bad-request');
  });
});
