/** A report checked over the API: who may ask, what comes back, and what files made to do harm get. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { vocabulary } from '@yifa/township';
import { beforeAll, describe, expect, test } from 'vitest';
import { docx, para, utf8 } from '../packages/office/test/read/fixtures.ts';
import { zipOf } from '../packages/office/test/read/zip.ts';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

const MB = 1024 * 1024;

const title = '试验镇2023年度法治政府建设情况报告';
const paper = [
  title,
  '一、主要举措',
  '全年开展矛盾纠纷排查93场次。培育法律明白人2人。',
  '印发公文约500份，，装订成册。',
];
const bytes = 'application/octet-stream';
const pasted = 'text/plain;charset=UTF-8';

describe('checking a report', () => {
  const at = withTownshipApp({
    today: '2023-12-20',
    people: {
      justice: [town, ['justice-office']],
      party: [town, ['party-office']],
      busy: [town, ['party-office']],
      county: [county, ['county-office']],
      stranger: [other, ['justice-office']],
    },
    server: { vocabulary },
  });

  beforeAll(async () => {
    const act = (who: string, ledger: string, input: object) => at.act(who, ledger, { step: 'register', input });
    const village = await act('party', 'village', { name: '清泉村', kind: 'village', since: '2001-01-01' });
    for (const day of ['02-03', '05-06', '08-09'])
      await act('justice', 'dispute-screening', {
        on: `2023-${day}`,
        kind: 'regular',
        place: '河东片',
        screeners: '排查员',
        nothing: true,
      });
    for (const name of ['田有禾', '水长流'])
      await act('justice', 'law-savvy-villager', { name, village, kind: 'grid', trainedOn: '2023-03-04' });
  });
  interface Sent {
    readonly who?: string;
    readonly org?: string;
    readonly query?: string;
    readonly type?: string;
    readonly body: Uint8Array | string;
  }
  const check = ({ who = 'justice', org = town, query = '', type = pasted, body }: Sent) =>
    at.app.inject({
      method: 'POST',
      url: `/api/orgs/${org}/check?${query}`,
      headers: { 'x-yifa': '1', cookie: who === 'nobody' ? '' : at.cookie(who), 'content-type': type },
      payload: typeof body === 'string' ? body : Buffer.from(body),
    });
  const answerTo = async (sent: Sent): Promise<CheckAnswer> => {
    const answer = await check(sent);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const verdictOn = (answer: CheckAnswer, number: string) => {
    const found = answer.verdicts.find(({ claim }) => {
      const { start, end } = answer.claims[claim] ?? { start: 0, end: 0 };
      return answer.text.slice(start, end) === number;
    });
    return found ?? expect.fail(`no verdict on ${number}: ${JSON.stringify(answer.verdicts)}`);
  };

  test('is for the people of the org and those above it', async () => {
    const body = paper.join('\n');
    const nobody = await check({ who: 'nobody', body });
    expect([nobody.statusCode, nobody.json().code]).toEqual([401, 'not-logged-in']);
    expect((await check({ who: 'stranger', body })).json().code).toBe('not-allowed');
    expect((await check({ who: 'justice', org: county, body })).json().code).toBe('not-allowed');
    expect((await check({ who: 'county', body })).statusCode).toBe(200);
    const foreign = await at.app.inject({
      method: 'POST',
      url: `/api/orgs/${town}/check`,
      headers: { cookie: at.cookie('justice'), 'content-type': pasted },
      payload: body,
    });
    expect(foreign.json().code).toBe('request-refused');
  });

  test('a wrong number is contradicted, with the entries counted one click away', async () => {
    const answer = await answerTo({ body: paper.join('\n') });
    expect(answer).toMatchObject({ format: 'txt', year: 2023, file: '粘贴的文字.txt' });
    expect(answer.text).toBe(paper.join('\n'));
    const wrong = verdictOn(answer, '93场次');
    expect(wrong).toMatchObject({
      verdict: 'contradicted',
      indicator: 'disputes_screenings',
      text: '3场次',
      total: 3,
      entries: [{ ledger: 'dispute-screening' }, {}, {}],
    });
    for (const { ledger, entry } of wrong.entries) {
      const page = await at.app.inject({
        method: 'GET',
        url: `/api/orgs/${town}/ledgers/${ledger}/entries/${entry}`,
        headers: { cookie: at.cookie('justice') },
      });
      expect(page.statusCode).toBe(200);
    }
    expect(answer.claims[wrong.claim]).toMatchObject({
      value: 93,
      unit: '场次',
      approx: 'exact',
      label: '矛盾纠纷排查次数',
    });
    expect(verdictOn(answer, '2人').verdict).toBe('supported');
    expect(answer.findings).toContainEqual(
      expect.objectContaining({
        code: 'punctuation-doubled',
        severity: 'warning',
        quote: expect.stringContaining('，，'),
      }),
    );
  });

  test('a .docx file reads as what it is, whatever it is called', async () => {
    const file = await docx({ body: paper.map((line) => para(line)).join('') });
    const answer = await answerTo({ type: bytes, query: `name=${encodeURIComponent('报告.txt')}`, body: file });
    expect(answer).toMatchObject({ file: '报告.txt', format: 'docx' });
    expect(verdictOn(answer, '93场次').verdict).toBe('contradicted');
  });

  test('names of persons are masked for who may not see them', async () => {
    const titles = async (who: string) =>
      verdictOn(await answerTo({ who, body: paper.join('\n') }), '2人')
        .entries.map((each) => each.title)
        .sort();
    expect(await titles('justice')).toEqual(['水长流', '田有禾']);
    for (const who of ['county', 'party']) {
      expect(await titles(who), who).toEqual(['水＊＊', '田＊＊']);
      const page = await check({ who, query: 'as=html', body: paper.join('\n') });
      expect(page.body).toContain('田＊＊');
      expect(page.body).not.toContain('田有禾');
    }
  });

  test('the result comes as one page of HTML too', async () => {
    const query = `as=html&name=${encodeURIComponent('我镇报告.txt')}`;
    const page = await check({ type: bytes, query, body: utf8(paper.join('\n')) });
    expect(page.headers['content-type']).toContain('text/html');
    expect(decodeURIComponent(String(page.headers['content-disposition']))).toContain('我镇报告（校核）.html');
    expect(page.body).toContain('与台账不一致');
    expect(page.body).toContain('93场次');
  });

  test('the year asked for is the one compared with, and what the text says otherwise is told', async () => {
    const before = await answerTo({ query: 'year=2022', body: paper.join('\n') });
    expect(before.year).toBe(2022);
    expect(before.notes.map(({ code }) => code)).toEqual(['year-other']);
    expect(verdictOn(before, '93场次')).toMatchObject({ text: '0场次' });
    const ahead = await check({ query: 'year=2031', body: paper.join('\n') });
    expect([ahead.statusCode, ahead.json().code]).toEqual([422, 'invalid-input']);
    const unsaid = await answerTo({ body: '全年开展矛盾纠纷排查93场次。' });
    expect(unsaid).toMatchObject({ year: null, verdicts: [], notes: [{ code: 'year-unknown' }] });
    expect(unsaid.claims).toHaveLength(1);
    const future = await answerTo({ body: paper.join('\n').replace('2023', '2029') });
    expect(future).toMatchObject({ year: null, notes: [{ code: 'year-ahead' }] });
  });

  test.each([
    ['nothing', '空.docx', utf8(''), 422, 'file-empty'],
    ['a picture', '报告.docx', Buffer.from('89504e470d0a1a0a', 'hex'), 422, 'file-not-report'],
    ['an old .doc', '报告.doc', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), 422, 'file-legacy-doc'],
    ['half a .docx', '报告.docx', Buffer.from(`504b0304${'00'.repeat(60)}`, 'hex'), 422, 'file-broken'],
    [
      'a zip bomb',
      '报告.docx',
      zipOf([
        { name: '[Content_Types].xml', content: utf8('<Types/>') },
        { name: 'word/document.xml', content: Buffer.alloc(60 * MB, 0x20) },
      ]),
      422,
      'file-bomb',
    ],
    ['more than a file may have', '报告.txt', Buffer.alloc(51 * MB, 0x20), 413, 'file-too-large'],
    ['more than is taken in', '报告.txt', Buffer.alloc(61 * MB, 0x20), 413, 'file-too-large'],
  ])('%s is refused in words', async (_, name, body, status, code) => {
    const answer = await check({ type: bytes, query: `name=${encodeURIComponent(name)}`, body });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.json().message).not.toBe('');
    expect(answer.json().remedy).not.toBe('');
  });

  test('pasted text has a limit of its own, and other kinds of bodies are refused', async () => {
    const answer = await check({ body: Buffer.alloc(3 * MB, 0x20) });
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'file-too-large']);
    expect((await check({ type: 'application/json', body: '{}' })).json().code).toBe('bad-request');
    expect((await check({ type: 'multipart/form-data; boundary=x', body: '--x--' })).json().code).toBe('bad-request');
  });

  test('a body without an end is cut off at the limit, not kept', async () => {
    const address = await at.app.listen({ port: 0, host: '127.0.0.1' });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += MB;
        if (sent > 400 * MB) controller.close();
        else controller.enqueue(new Uint8Array(MB).fill(0x20));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'x-yifa': '1', cookie: at.cookie('justice'), 'content-type': bytes },
      body: endless,
      duplex: 'half',
    };
    const answer = await fetch(`${address}/api/orgs/${town}/check`, init).catch(() => undefined);
    if (answer) expect([answer.status, (await answer.json()).code]).toEqual([413, 'file-too-large']);
    expect(sent).toBeLessThan(200 * MB);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });

  test('a text of many reports is checked in part, and says so', async () => {
    const line = '全年开展矛盾纠纷排查93场次，召开会议12次，印发公文500份。\n';
    const answer = await answerTo({ type: bytes, body: utf8(`${title}\n${line.repeat(20_000)}`) });
    expect(answer.notes.map(({ code }) => code)).toContain('cut');
    expect(answer.text.length).toBeLessThanOrEqual(120_000);
    expect(answer.claims.length).toBeLessThanOrEqual(3_000);
    expect(answer.claims.length).toBeGreaterThan(2_900);
    expect(answer.blocks.at(-1)?.end).toBeLessThanOrEqual(answer.text.length);
  });

  test('the server answers others while a file made to tire it is being read', async () => {
    let pending = true;
    const bomb = check({ type: bytes, body: utf8(`<html>${'<p>甲<b>12</b>件'.repeat(300_000)}`) }).finally(() => {
      pending = false;
    });
    let answered = 0;
    while (pending) {
      expect((await at.app.inject({ method: 'GET', url: '/api/health' })).statusCode).toBe(200);
      answered += 1;
      await new Promise((next) => setTimeout(next, 5));
    }
    expect((await bomb).json().code).toBe('file-bomb');
    expect(answered).toBeGreaterThan(20);
  });

  test('one account takes two places and no more, and gives them back', async () => {
    const slow = utf8(`<html>${'<p>甲<b>12</b>件'.repeat(300_000)}`);
    const all = await Promise.all([1, 2, 3, 4].map(() => check({ who: 'party', type: bytes, body: slow })));
    expect(all.map((each) => each.json().code).sort()).toEqual([
      'file-bomb',
      'file-bomb',
      'too-many-requests',
      'too-many-requests',
    ]);
    expect((await check({ who: 'party', body: paper.join('\n') })).statusCode).toBe(200);
  });

  test('an account that asks all the time is asked to wait, others are not', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 31; i++) codes.push((await check({ who: 'busy', type: bytes, body: '' })).json().code);
    expect(new Set(codes.slice(0, 30))).toEqual(new Set(['file-empty']));
    expect(codes[30]).toBe('too-many-requests');
    expect((await check({ who: 'county', type: bytes, body: '' })).json().code).toBe('file-empty');
  });

  test('nothing of a report is kept', async () => {
    const before = await at.store.heads([town]);
    await answerTo({ body: paper.join('\n') });
    expect(await at.store.heads([town])).toEqual(before);
  });
});
