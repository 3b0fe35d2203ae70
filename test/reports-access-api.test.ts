/** A yearly report over the API: who reads and writes what of it, and everything that is refused. */
import { randomUUID } from 'node:crypto';
import type { ReportDesk } from '@yifa/server/contract/reports';
import { describe, expect, test } from 'vitest';
import { type Person, reportTown, signedIn, withReports, year } from './support/report-town.ts';

describe('a yearly report', () => {
  const server = withReports();

  test('what the program computes cannot be written from outside', async () => {
    const at = await reportTown(server);
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
    const at = await reportTown(server);
    await at.activity('宪法进村');
    await at.step('justice', 'draft');
    const { draft, version } = await at.desk();
    if (!draft) return expect.fail('no draft');
    const before = await server.store.heads([at.id]);
    const reads = ['', '/versions', '/versions/1', '/last', '/sentences'];
    for (const path of reads) {
      const url = `${at.base}${path}`;
      expect((await server.app.inject({ method: 'GET', url })).statusCode, path).toBe(401);
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
    expect(await server.store.heads([at.id])).toEqual(before);
  });

  test('files of a draft, which can be passed on, stay in the org in whatever form', async () => {
    const at = await reportTown(server);
    await at.activity('宪法进村');
    await at.step('justice', 'draft');
    for (const path of ['/file.docx', '/file.pdf', '/file.html', '/metadata.json', '/metadata.csv']) {
      const url = `${at.base}${path}`;
      expect((await server.app.inject({ method: 'GET', url })).statusCode, path).toBe(401);
      for (const who of ['stranger', 'county'] as const)
        expect((await at.as(who, { method: 'GET', url })).json(), `${who} ${path}`).toMatchObject({
          code: 'not-allowed',
        });
      expect((await at.as('justice', { method: 'GET', url })).statusCode, path).toBe(200);
    }
  });

  test('the county has every file of a report once it is signed, and what was signed while it is corrected', async () => {
    const at = await reportTown(server);
    await at.activity('宪法进村');
    await signedIn(at);
    await at.step('party', 'secrecy', { input: { secrecy: 'open' } });
    const status = async (path: string) =>
      (await at.as('county', { method: 'GET', url: `${at.base}${path}` })).statusCode;
    for (const path of ['/file.docx', '/file.pdf', '/file.html']) expect(await status(path), path).toBe(200);
    await at.step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } });
    expect((await at.step('party', 'publish')).statusCode).toBe(200);
    const amended = await at.step('justice', 'amend', { reason: '补充一项工作' });
    expect(amended.json(), amended.body).toMatchObject({ state: 'draft' });
    for (const path of ['/file.docx', '/file.pdf', '/file.html', '/file.pdf?public=1&revision=1'])
      expect(await status(path), path).toBe(403);
    for (const path of ['/file.docx', '/file.pdf']) expect(await status(`${path}?revision=1`), path).toBe(200);
    expect(await status('/file.docx?revision=2')).toBe(404);
  });

  test('the same saving twice is one version; the same key for another text is refused', async () => {
    const at = await reportTown(server);
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
    const at = await reportTown(server);
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
    const at = await reportTown(server);
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
