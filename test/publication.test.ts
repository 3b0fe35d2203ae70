/** A signed report as the public gets it: page, .pdf, catalogue data and 索引号, over the API and in real browsers. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { usccFrom } from '@yifa/law';
import { readProof } from '@yifa/office';
import type { ReportDesk } from '@yifa/server/contract/reports';
import type { InjectOptions } from 'fastify';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchOld, launchToday } from './support/browser.ts';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

const year = 2023;
const base = `/api/orgs/${town}/reports/${year}`;
const code = usccFrom('11', '990101', '00112233');
const sentence = '当事人王建国（电话13900001234）已缴清罚款；法律服务热线0990-2345678。';

describe('publication', () => {
  const server = withTownshipApp({
    today: '2024-02-20',
    people: {
      justice: [town, ['justice-office']],
      party: [town, ['party-office']],
      reviewer: [town, ['legal-reviewer']],
      mayor: [town, ['mayor']],
      mediator: [town, ['mediator']],
      county: [county, ['county-office']],
    },
  });
  const as = (who: string, method: 'GET' | 'POST' | 'PUT', url: string, more: InjectOptions = {}) =>
    server.as(who, { ...more, method, url: `${base}${url}` });
  const step = async (who: string, name: string, payload: object = {}): Promise<ReportDesk> => {
    const answer = await as(who, 'POST', `/steps/${name}`, { payload: { input: {}, ...payload } });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  beforeAll(async () => {
    const { store } = server;
    await store.publishing.setProfile(county, {
      uscc: usccFrom('11', '990100', '00112233'),
      siteName: '试验县人民政府网',
      siteDomain: 'portal.example',
      siteIdCode: '9901000001',
      columnName: '法治政府建设年度报告',
      indexTemplate: '{uscc}/{year}-{seq:5}',
    });
    await store.publishing.setProfile(town, { uscc: code, publisher: '试验县试验镇人民政府' });
    await step('justice', 'draft');
  });

  test('an org goes by its own code and by its county’s site', async () => {
    expect(await server.store.publishing.profile(town)).toMatchObject({ uscc: code, siteName: '试验县人民政府网' });
    const beside = await server.store.publishing.profile(other);
    expect(beside).toMatchObject({ siteIdCode: '9901000001' });
    expect(beside).not.toHaveProperty('uscc');
    await expect(server.store.publishing.setProfile(town, { uscc: code.replace(/.$/, 'T') })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  test('a draft is for the people of the org, says that it is one, and gets no number', async () => {
    expect((await as('county', 'GET', '/file.html')).json().code).toBe('not-allowed');
    expect((await as('county', 'GET', '/file.pdf')).json().code).toBe('not-allowed');
    expect((await as('party', 'POST', '/index-number')).json().code).toBe('report-not-signed');
    const page = await as('mediator', 'GET', '/file.html');
    expect(page.body).toContain('<p class="stamp">送审稿</p>');
    const { text } = await extractText(new Uint8Array((await as('mayor', 'GET', '/file.pdf')).rawPayload));
    expect(text.every((each) => each.includes('送审稿'))).toBe(true);
  });

  test('nothing is published before the 保密审查 or with personal data left in it', async () => {
    const desk: ReportDesk = (await as('justice', 'GET', '')).json();
    const draft = desk.draft ?? expect.fail('no draft');
    const blocks = [...draft.blocks, { id: 'told', kind: 'para', runs: [{ text: sentence }] }];
    const saved = await as('justice', 'PUT', '/draft', {
      payload: { expects: desk.version, draft: { ...draft, blocks, signers: ['沈望舒'] } },
    });
    expect(saved.statusCode, saved.body).toBe(200);
    await step('reviewer', 'review', { reason: '内容由县里核定' });
    await step('mayor', 'sign');
    expect((await as('party', 'GET', '/file.html?mask=all')).json().code).toBe('secrecy-review-missing');
    await step('party', 'secrecy', { input: { secrecy: 'open' } });
    const left = (await as('party', 'GET', '/file.html')).json();
    expect(left).toMatchObject({ code: 'personal-data-left' });
    expect(left.refusals.map((each: { says: string }) => each.says.replace(/^.*：/, ''))).toEqual([
      '“王建国”像是当事人姓名',
      '“13900001234”像是电话号码',
      '“0990-2345678”像是电话号码',
    ]);
    const told = (await as('party', 'GET', '/publication')).json();
    expect(told).toMatchObject({ signed: true, indexNo: '', secrecy: { result: 'open' } });
    expect(told.personal.map((each: { quote: string }) => each.quote)).toEqual([
      '王建国',
      '13900001234',
      '0990-2345678',
    ]);
    const cleared = await as('party', 'GET', `/file.html?mask=all&cleared=${encodeURIComponent('0990-2345678')}`);
    expect(cleared.statusCode, cleared.body).toBe(200);
    expect(cleared.body).toContain(`当事人王某某（电话${'＊'.repeat(11)}）已缴清罚款；法律服务热线0990-2345678。`);
    expect(cleared.body).not.toMatch(/王建国|13900001234|沈望舒/);
  });

  test('the public .pdf has no 版头 and 签发人, the official one has, and masks nothing', async () => {
    const read = async (url: string): Promise<string> => {
      const answer = await as('county', 'GET', url);
      expect(answer.headers['content-type']).toBe('application/pdf');
      const { text } = await extractText(new Uint8Array(answer.rawPayload), { mergePages: true });
      return text.replace(/\s/g, '');
    };
    const open = await read('/file.pdf?public=1&mask=all');
    expect(open).not.toMatch(/签发人|沈望舒|人民政府文件|王建国|送审稿/);
    const official = await read('/file.pdf');
    expect(official).toContain('签发人：沈望舒');
    expect(official).toContain('王建国');
    expect(official).not.toContain('送审稿');
  });

  test('the 索引号 is given once a report, by those who publish', async () => {
    expect((await as('mediator', 'POST', '/index-number')).json().code).toBe('not-allowed');
    expect((await as('county', 'POST', '/index-number')).json().code).toBe('not-allowed');
    const answers = await Promise.all(Array.from({ length: 6 }, () => as('party', 'POST', '/index-number')));
    for (const answer of answers) expect(answer.json()).toEqual({ indexNo: `${code}/2024-00001`, year: 2024, seq: 1 });
  });

  test('two texts never get one 索引号, however many ask at once', async () => {
    const write = (seq: number) => `号/2031-${seq}`;
    const entries = Array.from({ length: 24 }, () => randomUUID());
    const given = await Promise.all(
      [...entries, ...entries].map((entry) => server.store.publishing.takeIndexNumber(town, entry, 2031, write)),
    );
    expect(new Set(given.map((each) => each.indexNo)).size).toBe(24);
    entries.forEach((_, n) => {
      expect(given[n]).toEqual(given[n + 24]);
    });
    expect(
      given
        .map((each) => each.seq)
        .sort((a, b) => a - b)
        .at(-1),
    ).toBe(24);
    // One that fails on the way leaves nothing behind.
    const failing = server.store.publishing.takeIndexNumber(town, randomUUID(), 2031, () => {
      throw new RangeError('broken');
    });
    await expect(failing).rejects.toThrow();
    const same = server.store.publishing.takeIndexNumber(town, randomUUID(), 2031, () => '号/2031-7');
    await expect(same).rejects.toMatchObject({ code: 'index-number-taken' });
    const next = await server.store.publishing.takeIndexNumber(town, randomUUID(), 2031, write);
    expect(next.indexNo).toBe('号/2031-25');
    const elsewhere = await server.store.publishing.takeIndexNumber(county, randomUUID(), 2031, write);
    expect(elsewhere.seq).toBe(1);
  });

  test('once published, page and catalogue say when and under which number', async () => {
    await step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } });
    await step('justice', 'publish', { input: { address: 'https://portal.example/fzzf/1.html' } });
    const row = (await as('county', 'GET', '/metadata.json?mask=all')).json();
    expect(row).toMatchObject({
      索引号: `${code}/2024-00001`,
      发布机构: '试验县试验镇人民政府',
      成文日期: '2024-02-20',
      发布日期: '2024-02-20',
      网站标识码: '9901000001',
      网址: 'https://portal.example/fzzf/1.html',
    });
    const csv = await as('county', 'GET', '/metadata.csv?mask=all');
    expect(csv.body.split('\r\n')[1]).toContain(`${code}/2024-00001`);
    const page = await as('county', 'GET', '/file.html?mask=all');
    expect(page.headers['content-disposition']).toContain('attachment');
    expect(page.body).toContain('<meta name="SiteIDCode" content="9901000001">');
    expect(page.body).toContain('<meta name="PubDate" content="2024-02-20">');
    const proof = await readProof('报告.html', new Uint8Array(page.rawPayload));
    expect(proof.copies).toMatchObject([{ sealed: true }]);
    expect(proof.numbers.length).toBe(proof.copies[0]?.evidence?.numbers.length);
  });

  describe('in a browser', () => {
    let folder: string;
    let url: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'yifa-page-'));
      const file = join(folder, 'page.html');
      writeFileSync(file, (await as('party', 'GET', '/file.html?mask=all')).body);
      url = pathToFileURL(file).href;
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each([
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ])('has no accessibility faults and nothing hanging over at $width×$height', async (viewport) => {
      const browser = await launchToday();
      try {
        const context = await browser.newContext({ viewport, locale: 'zh-CN' });
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('request', (request) => {
          if (request.url() !== url) complaints.push(`request ${request.url()}`);
        });
        await page.goto(url);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
        ).toEqual([]);
        const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        expect(over).toBeLessThanOrEqual(0);
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
        await page.keyboard.press('Enter');
        expect(await page.evaluate('document.activeElement.id')).toBe('text');
        const speak = page.getByRole('button', { name: '朗读全文' });
        if ((await page.evaluate('typeof window.speechSynthesis')) !== 'undefined')
          await expect(speak.count()).resolves.toBe(1);
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
      }
    });

    test('is whole without scripts', async () => {
      const browser = await launchToday();
      try {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(url);
        expect(await page.getByRole('button').count()).toBe(0);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('article').innerText()).toContain('法治政府建设');
      } finally {
        await browser.close();
      }
    });

    test('looks the same in Chromium 86', async () => {
      const browser = await launchOld();
      try {
        const page = await browser.newPage();
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.setViewport({ width: 1366, height: 768 });
        await page.goto(url, { waitUntil: 'load' });
        expect(
          await page.evaluate<number[]>(
            `[...document.querySelectorAll('h1,.catalogue,.text p,.qr svg')].map((each) => each.getBoundingClientRect().height)`,
          ),
        ).toSatisfy((heights: number[]) => heights.length > 5 && heights.every((height) => height > 20));
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1366);
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
      }
    }, 240_000); // the first run on a machine unpacks it
  });
});
