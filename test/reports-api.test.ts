/** A yearly report over the API: drafted, reviewed, signed, sent, published, and corrected; and everything that is refused. */
import { randomUUID } from 'node:crypto';
import { plainDate } from '@yifa/law';
import { buildApp, type ServerOptions } from '@yifa/server';
import type { ReportDesk, ReportDraft } from '@yifa/server/contract/reports';
import { openStore, type Store } from '@yifa/store';
import { annualReportFor, keyFigures, township, vocabulary } from '@yifa/township';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTownship } from './support/township-database.ts';

const county = '990100';
const other = '990199';
const password = 'right-password-1';
const year = 2023;

const people = {
  justice: ['justice-office'],
  party: ['party-office'],
  reviewer: ['legal-reviewer'],
  deputy: ['leader'],
  mayor: ['mayor'],
  mediator: ['mediator'],
  allround: ['justice-office', 'party-office', 'legal-reviewer', 'leader', 'mayor', 'secretary'],
} as const;
type Person = keyof typeof people | 'county' | 'stranger';

describe('a yearly report', () => {
  const database = withTownship();
  let store: Store;
  let app: FastifyInstance;
  const cookies = new Map<string, string>();
  let towns = 0;

  beforeAll(async () => {
    store = await openStore({ url: database.url, domain: township });
    const org = { seat: '', mark: '试政', demoOn: plainDate('2024-02-20') };
    await store.addOrg({ ...org, id: county, parent: null, kind: 'county', name: '试验县' });
    await store.addOrg({ ...org, id: other, parent: county, kind: 'township', name: '别处镇' });
    const options: ServerOptions = { store, template: () => annualReportFor('A'), vocabulary, keyFigures };
    app = await buildApp(options);
    await enter('county', county, ['county-office']);
    await enter('stranger', other, ['justice-office', 'mayor']);
  });
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  async function enter(login: string, org: string, posts: readonly string[]): Promise<void> {
    await store.addAccount({ login, org, posts: [...posts], name: login, password });
    const { token } = await store.logIn(login, password);
    cookies.set(login, `yifa=${token}`);
  }

  /** A township of its own, with some activities in the year. */
  async function town() {
    towns += 1;
    const id = `99010${towns}`;
    await store.addOrg({
      id,
      parent: county,
      kind: 'township',
      name: '试验镇',
      seat: '',
      mark: '试政',
      demoOn: plainDate('2024-02-20'),
    });
    for (const [login, posts] of Object.entries(people)) await enter(`${login}@${id}`, id, posts);
    const as = (who: Person, request: InjectOptions) =>
      app.inject({
        ...request,
        headers: {
          'x-yifa': '1',
          cookie: cookies.get(who === 'county' || who === 'stranger' ? who : `${who}@${id}`) ?? '',
          'idempotency-key': randomUUID(),
          ...request.headers,
        },
      });
    const base = `/api/orgs/${id}/reports/${year}`;
    const act = (who: Person, ledger: string, body: object) =>
      as(who, { method: 'POST', url: `/api/orgs/${id}/ledgers/${ledger}/acts`, payload: body });
    const activity = async (theme: string, more: object = {}): Promise<string> => {
      const input = {
        theme,
        kind: 'campaign',
        on: '2023-05-04',
        occasion: 'none',
        place: '集市',
        organiser: 'town',
        audienceKind: 'public',
        audience: 120,
        laws: '民法典',
        photos: 2,
        ...more,
      };
      const answer = await act('justice', 'education-activity', { step: 'register', input });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json().entry;
    };
    return {
      id,
      base,
      as,
      act,
      activity,
      desk: async (who: Person = 'justice'): Promise<ReportDesk> => {
        const answer = await as(who, { method: 'GET', url: base });
        expect(answer.statusCode, answer.body).toBe(200);
        return answer.json();
      },
      step: (who: Person, step: string, body: object = {}, key: string = randomUUID()) =>
        as(who, {
          method: 'POST',
          url: `${base}/steps/${step}`,
          payload: { input: {}, ...body },
          headers: { 'idempotency-key': key },
        }),
      save: (who: Person, expects: number, draft: ReportDraft, key: string = randomUUID()) =>
        as(who, {
          method: 'PUT',
          url: `${base}/draft`,
          payload: { expects, draft },
          headers: { 'idempotency-key': key },
        }),
    };
  }
  type Town = Awaited<ReturnType<typeof town>>;

  /** Step by step to a state; each must be taken. */
  async function signedIn(at: Town): Promise<ReportDesk> {
    await at.step('justice', 'draft');
    await at.step('reviewer', 'review', { reason: '内容由县里核定' });
    const answer = await at.step('mayor', 'sign');
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  }

  test('goes from the first draft to publication, each step by another person', async () => {
    const at = await town();
    for (const theme of ['宪法进村', '禁毒进校', '防范诈骗']) await at.activity(theme);
    expect(await at.desk()).toMatchObject({
      state: 'none',
      entry: null,
      draft: null,
      steps: [{ id: 'draft', open: true }],
    });
    const key = randomUUID();
    const drafted = await at.step('justice', 'draft', {}, key);
    expect(drafted.statusCode, drafted.body).toBe(200);
    const desk: ReportDesk = drafted.json();
    expect(desk).toMatchObject({ state: 'draft', stateLabel: '起草中', version: 1, revision: 1, editable: true });
    expect(desk.figures['publicity_activities']).toMatchObject({ text: '3次', value: 3 });
    expect(desk.deadlines).toMatchObject([
      { id: 'submit', due: '2024-03-01', status: 'running' },
      { id: 'publish', due: '2024-04-01', status: 'running' },
    ]);
    expect((await at.step('justice', 'draft', {}, key)).json().version).toBe(1);
    expect((await at.step('justice', 'draft')).json().code).toBe('wrong-state');

    const draft = desk.draft ?? expect.fail('no draft');
    const saved = await at.save('justice', desk.version, { ...draft, title: '改过的标题' });
    expect(saved.statusCode, saved.body).toBe(200);
    expect(saved.json()).toMatchObject({ version: 2, draft: { title: '改过的标题' } });
    expect((await at.save('party', desk.version, draft)).json().code).toBe('changed-meanwhile');
    const versions = (await at.as('county', { method: 'GET', url: `${at.base}/versions` })).json().versions;
    expect(versions).toMatchObject([
      { n: 2, revision: 1 },
      { n: 1, revision: 1 },
    ]);
    const first = await at.as('mayor', { method: 'GET', url: `${at.base}/versions/1` });
    expect(first.json()).toEqual(draft);

    const hasty = await at.step('reviewer', 'review', { input: { reviewSays: '可以' } });
    expect(hasty.json()).toMatchObject({ code: 'reason-needed', refusals: [{ rule: 'rpt-content' }] });
    expect((await at.step('reviewer', 'review', { reason: '其余内容另行报送' })).json()).toMatchObject({
      state: 'reviewed',
      editable: false,
    });
    const signed: ReportDesk = (await at.step('mayor', 'sign')).json();
    expect(signed).toMatchObject({ state: 'signed', drift: [], receipt: { signedOn: '2024-02-20', revision: 1 } });
    const [head] = await store.heads([at.id]);
    expect(signed.receipt).toMatchObject({ seq: head?.seq, hash: head?.hash });
    expect(signed.receipt?.entries).toBe(3);

    expect((await at.step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } })).statusCode).toBe(200);
    expect((await at.step('party', 'publish')).json()).toMatchObject({
      code: 'unlawful-step',
      refusals: [{ rule: 'gi-prereview' }],
    });
    expect((await at.step('party', 'secrecy', { input: { secrecy: 'open' } })).statusCode).toBe(200);
    const published: ReportDesk = (await at.step('justice', 'publish', { input: { address: '镇政府网站' } })).json();
    expect(published).toMatchObject({ state: 'published' });
    expect(published.deadlines.map((each) => each.status)).toEqual(['met', 'met']);
    expect(published.timeline.map((each) => each.label)).toEqual([
      '起草',
      '修改',
      '审核',
      '签发',
      '报送',
      '保密审查',
      '公开',
    ]);
    expect((await store.verify(at.id)).faults).toEqual([]);
  });

  test('a typed number that the ledgers contradict is shown, and keeps the report from being signed', async () => {
    const at = await town();
    for (const theme of ['宪法进村', '禁毒进校', '防范诈骗']) await at.activity(theme);
    await at.step('justice', 'draft');
    const { draft, version } = await at.desk();
    if (!draft) return expect.fail('no draft');
    const typed = { id: 'typed', kind: 'para' as const, runs: [{ text: '全年开展普法宣传活动9次。' }] };
    const changed = { ...draft, blocks: [...draft.blocks, typed] };
    const payload = { draft: changed };
    const seen = (await at.as('justice', { method: 'POST', url: `${at.base}/typed`, payload })).json();
    const mine = seen.typed.filter((each: { block: string }) => each.block === 'typed');
    expect(mine).toMatchObject([
      { quote: '9次', start: 10, end: 12, verdict: 'contradicted', indicator: 'publicity_activities' },
    ]);
    expect(seen.typed.filter((each: { block: string }) => each.block !== 'typed')).toEqual([]);
    await at.save('justice', version, changed);
    await at.step('reviewer', 'review', { reason: '内容由县里核定' });
    const refused = await at.step('mayor', 'sign');
    expect(refused.statusCode).toBe(409);
    expect(refused.json().refusals).toHaveLength(1);
    expect(refused.json().refusals[0].says).toContain('手写的“9次”');
    expect((await at.desk()).state).toBe('reviewed');
  });

  test('keeps the signed figures while the ledgers move on, and says how they moved, entry by entry', async () => {
    const at = await town();
    const [corrected, , voided] = [
      await at.activity('宪法进村'),
      await at.activity('禁毒进校'),
      await at.activity('防范诈骗'),
    ];
    await signedIn(at);
    await at.act('justice', 'education-activity', {
      entry: corrected,
      step: 'correct',
      input: { place: '广场' },
      reason: '地点登记错误',
    });
    await at.act('justice', 'education-activity', { entry: voided, step: 'void', input: {}, reason: '重复登记' });
    const added = await at.activity('补登的活动');
    const desk = await at.desk();
    expect(desk.figures['publicity_activities']?.text).toBe('3次');
    const drift = desk.drift.find((each) => each.indicator === 'publicity_activities');
    expect(drift).toMatchObject({ signed: '3次', now: '3次' });
    const by = new Map(drift?.entries.map((each) => [each.entry, each]));
    expect(by.size).toBe(3);
    expect(by.get(corrected)).toMatchObject({
      how: 'changed',
      ledger: 'education-activity',
      title: '宪法进村 2023-05-04',
    });
    expect(by.get(corrected)?.says).toMatch(/justice.*更正“地点”.*理由：地点登记错误/);
    expect(by.get(voided)).toMatchObject({ how: 'removed' });
    expect(by.get(voided)?.says).toMatch(/作废.*理由：重复登记/);
    expect(by.get(added)).toMatchObject({ how: 'added', title: '补登的活动 2023-05-04' });
    expect(by.get(added)?.says).toContain('登记');
  });

  test('a correction of a published report is an act with a reason, signed anew as the next revision', async () => {
    const at = await town();
    await at.activity('宪法进村');
    await signedIn(at);
    await at.step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } });
    await at.step('party', 'secrecy', { input: { secrecy: 'open' } });
    expect((await at.step('party', 'publish')).statusCode).toBe(200);
    await at.activity('补登的活动');
    expect((await at.step('justice', 'amend')).json().code).toBe('reason-needed');
    const again: ReportDesk = (await at.step('justice', 'amend', { reason: '漏登一次活动' })).json();
    expect(again).toMatchObject({ state: 'draft', revision: 2, receipt: { revision: 1 } });
    expect(again.figures['publicity_activities']?.text).toBe('2次');
    await at.step('reviewer', 'review', { reason: '内容由县里核定' });
    const signed: ReportDesk = (await at.step('mayor', 'sign')).json();
    expect(signed).toMatchObject({ state: 'signed', receipt: { revision: 2 }, drift: [] });
    await at.step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } });
    expect((await at.step('party', 'publish')).json().refusals).toMatchObject([{ rule: 'gi-prereview' }]);
    const texts = await Promise.all(
      [1, 2].map((n) => at.as('justice', { method: 'GET', url: `${at.base}/file.docx?revision=${n}` })),
    );
    expect(texts.map((each) => each.rawPayload.subarray(0, 2).toString())).toEqual(['PK', 'PK']);
    expect((await at.as('justice', { method: 'GET', url: `${at.base}/file.docx?revision=3` })).statusCode).toBe(404);
  });

  test('nobody stands in two parts of the procedure', async () => {
    const at = await town();
    await at.activity('宪法进村');
    await at.step('allround', 'draft');
    expect((await at.step('allround', 'review', { reason: '急' })).json().code).toBe('same-person');
    await at.step('reviewer', 'review', { reason: '急' });
    expect((await at.step('allround', 'sign')).json().code).toBe('same-person');
    expect((await at.step('justice', 'sign')).json().code).toBe('not-allowed');
    expect((await at.step('mayor', 'publish')).json().code).toBe('wrong-state');
    await at.step('mayor', 'sign');
    expect((await at.step('allround', 'secrecy', { input: { secrecy: 'open' } })).json().code).toBe('same-person');
  });

  test('what the program computes cannot be written from outside', async () => {
    const at = await town();
    await at.activity('宪法进村');
    const forged = {
      year,
      periodEnd: '2023-12-31',
      draftedOn: '2024-02-20',
      revision: 1,
      draftVersion: 1,
      textDigest: 'x',
    };
    expect((await at.act('justice', 'annual-report', { step: 'draft', input: forged })).json()).toMatchObject({
      code: 'own-page',
    });
    await at.step('justice', 'draft');
    const { entry } = await at.desk();
    await at.step('reviewer', 'review', { reason: '急' });
    const sign = {
      entry,
      step: 'sign',
      input: { signedOn: '2024-02-20', signedText: 'x', figures: 0, figuresDigest: 'x', contradictions: 0 },
    };
    expect((await at.act('mayor', 'annual-report', sign)).json()).toMatchObject({ code: 'own-page' });
    expect((await at.step('mayor', 'sign', { input: { contradictions: 0 } })).json().code).toBe('invalid-input');
    const view = (
      await at.as('mayor', { method: 'GET', url: `/api/orgs/${at.id}/ledgers/annual-report/entries/${entry}` })
    ).json();
    expect(view.steps.find((each: { id: string }) => each.id === 'sign')).toMatchObject({
      open: false,
      refusals: [{ code: 'own-page' }],
    });
    expect((await at.desk()).state).toBe('reviewed');
  });

  test('is closed to strangers, read by the county, edited by those with a part in it only', async () => {
    const at = await town();
    await at.activity('宪法进村');
    await at.step('justice', 'draft');
    const { draft, version } = await at.desk();
    if (!draft) return expect.fail('no draft');
    const before = await store.heads([at.id]);
    const reads = ['', '/versions', '/versions/1', '/last', '/sentences', '/file.docx'];
    for (const path of reads) {
      const url = `${at.base}${path}`;
      expect((await app.inject({ method: 'GET', url })).statusCode, path).toBe(401);
      expect((await at.as('stranger', { method: 'GET', url })).statusCode, path).toBe(403);
      expect((await at.as('county', { method: 'GET', url })).statusCode, path).toBe(200);
    }
    const desk = await at.desk('county');
    expect(desk.editable).toBe(false);
    expect(desk.steps.every((each) => !each.open)).toBe(true);
    for (const who of ['county', 'stranger', 'mediator', 'mayor'] as const) {
      const answer = await at.save(who, version, draft);
      expect(answer.statusCode, `${who} saves`).toBe(403);
    }
    for (const who of ['county', 'stranger', 'mediator'] as const) {
      for (const step of ['review', 'return', 'sign', 'submit', 'secrecy', 'publish', 'amend'])
        expect([403, 409], `${who} ${step}`).toContain((await at.step(who, step, { reason: '试' })).statusCode);
      const comment = { block: draft.blocks[0]?.id ?? '', quote: '', text: '批注' };
      expect((await at.as(who, { method: 'POST', url: `${at.base}/comments`, payload: comment })).statusCode).toBe(403);
    }
    expect((await at.as('stranger', { method: 'POST', url: `${at.base}/typed`, payload: { draft } })).statusCode).toBe(
      403,
    );
    const bare = await at.as('justice', {
      method: 'PUT',
      url: `${at.base}/draft`,
      payload: { expects: version, draft },
      headers: { 'x-yifa': '0' },
    });
    expect(bare.json().code).toBe('request-refused');
    const keyless = await at.as('justice', {
      method: 'PUT',
      url: `${at.base}/draft`,
      payload: { expects: version, draft },
      headers: { 'idempotency-key': '' },
    });
    expect(keyless.json().code).toBe('bad-request');
    expect((await at.step('justice', 'revise')).statusCode).toBe(404);
    expect((await at.step('justice', 'constructor')).statusCode).toBe(404);
    expect(await store.heads([at.id])).toEqual(before);
  });

  test('the same saving twice is one version; the same key for another text is refused', async () => {
    const at = await town();
    await at.activity('宪法进村');
    await at.step('justice', 'draft');
    const { draft, version } = await at.desk();
    if (!draft) return expect.fail('no draft');
    const key = randomUUID();
    const next = { ...draft, title: '第二版' };
    expect((await at.save('justice', version, next, key)).json().version).toBe(2);
    expect((await at.save('justice', version, next, key)).json().version).toBe(2);
    expect((await at.save('justice', version, { ...draft, title: '第三版' }, key)).json().code).toBe('key-reused');
    const unknown = {
      ...draft,
      blocks: [{ id: 'a', kind: 'para' as const, runs: [{ figure: 'no_such', style: 'exact' as const }] }],
    };
    expect((await at.save('justice', 2, unknown)).json().code).toBe('invalid-input');
    const twice = { ...draft, blocks: [...draft.blocks, ...draft.blocks] };
    expect((await at.save('justice', 2, twice)).json().code).toBe('invalid-input');
    expect((await at.save('justice', 2, { ...draft, title: '坏\u0000字' })).json().code).toBe('invalid-input');
  });

  test('comments are made once, settled once, and the first to settle stays named', async () => {
    const at = await town();
    await at.activity('宪法进村');
    await at.step('justice', 'draft');
    const { draft } = await at.desk();
    const request = {
      method: 'POST' as const,
      url: `${at.base}/comments`,
      payload: { block: draft?.blocks[0]?.id ?? '', quote: '报告如下', text: '请写明数据截至日期' },
      headers: { 'idempotency-key': randomUUID() },
    };
    await at.as('reviewer', request);
    const { comments }: ReportDesk = (await at.as('reviewer', request)).json();
    expect(comments).toMatchObject([{ text: '请写明数据截至日期', by: `reviewer@${at.id}`, resolvedBy: null }]);
    const resolve = (who: Person) =>
      at.as(who, { method: 'POST', url: `${at.base}/comments/${comments[0]?.id}/resolve` });
    await resolve('justice');
    expect((await resolve('reviewer')).json().comments).toMatchObject([{ resolvedBy: `justice@${at.id}` }]);
  });

  test('offers the sentences that have something to say, and last year’s signed text', async () => {
    const at = await town();
    await at.activity('宪法进村');
    const { sentences } = (await at.as('justice', { method: 'GET', url: `${at.base}/sentences` })).json();
    expect(sentences.find((each: { indicator: string }) => each.indicator === 'publicity_activities')).toMatchObject({
      phrase: '开展普法宣传活动{n}',
      areaLabel: '法治宣传教育',
      figure: { text: '1次' },
    });
    const next = `/api/orgs/${at.id}/reports/${year + 1}`;
    expect((await at.as('justice', { method: 'GET', url: `${next}/last` })).json()).toEqual({
      year,
      title: '',
      paragraphs: [],
    });
    await signedIn(at);
    const last = (await at.as('justice', { method: 'GET', url: `${next}/last` })).json();
    expect(last.title).toContain('2023年度法治政府建设');
    expect(last.paragraphs.some((each: { text: string }) => each.text.includes('开展普法宣传活动1次'))).toBe(true);
    expect(last.paragraphs[0]?.text).not.toBe('');
  });
});
