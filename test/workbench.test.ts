/** The main journeys, in real browsers, on the program as users start it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchOld, launchToday } from './support/browser.ts';
import { demoFolder } from './support/demo-folder.ts';
import { type Program, removeFolder, runCommand, startProgram } from './support/program.ts';

interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly org: string;
  readonly posts: readonly string[];
  readonly password: string;
}

let program: Program;
let browser: Browser;
let accounts: DemoAccount[];
let folder: string;

beforeAll(async () => {
  folder = await demoFolder();
  [program, browser] = await Promise.all([startProgram(folder), launchToday()]);
  ({ accounts } = await (await fetch(`${program.url}/api/demo`)).json());
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  if (folder) removeFolder(folder);
});

/** An account of a township by one of its posts. */
function someone(post: string, town = accounts.find((each) => each.posts.includes('人民调解员'))?.org): DemoAccount {
  const found = accounts.find((each) => each.org === town && each.posts.includes(post));
  if (!found) throw new Error(`no demo account for ${post}`);
  return found;
}

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

async function visit(account: DemoAccount, size = { width: 1366, height: 768 }): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(program.url) && !request.url().startsWith('data:'))
      complaints.push(`outside request ${request.url()}`);
  });
  await page.goto(program.url);
  await page.getByLabel('账号', { exact: true }).fill(account.login);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForSelector('.yf-counts');
  return { page, context, complaints };
}

async function leave(each: Visit): Promise<void> {
  expect(each.complaints).toEqual([]);
  await each.context.close();
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

describe('the workbench', () => {
  test('prints one address and the demo accounts', () => {
    expect(program.said()).toMatch(/依法已启动：http:\/\/127\.0\.0\.1:\d+\//);
    expect(accounts.filter((each) => each.posts.includes('司法所（法治办）')).length).toBeGreaterThanOrEqual(5);
  });

  test('a clerk records a case, is refused with words, mends it, is refused an unlawful step with its article', async () => {
    const each = await visit(someone('人民调解员'));
    const { page } = each;
    await page.getByRole('link', { name: '人民调解案件', exact: true }).first().click();
    await page.waitForSelector('.yf-table');
    await page.getByRole('link', { name: /新增/ }).first().click();
    await page.getByLabel('纠纷名称').fill('水渠放水纠纷');
    await page.getByLabel(/^受理日期/).fill('12月1日');
    await page.getByLabel(/^受理日期/).blur();
    expect(await page.getByLabel(/^受理日期/).inputValue()).toMatch(/^\d{4}-12-01$/);
    await page.getByLabel('当事人申请').check();
    await page.getByLabel(/纠纷类型/).selectOption('land');
    await page.locator('[data-field=hard]').getByLabel('否').check();
    await page.getByLabel(/^调委会/).click();
    await page.locator('.ant-select-item-option').first().click();
    await page.getByLabel('当事人第1行姓名（名称）').fill('李禾');
    await page.getByLabel(/简要情况/).fill('放水先后发生争执。');
    await page.getByLabel(/申请事项/).fill('请求明确放水顺序。');
    await page.locator('[data-field=refused]').getByLabel('否').check();
    await page.locator('[data-field=volatile]').getByLabel('否').check();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.waitForSelector('.yf-errors');
    expect(await page.locator('.yf-errors').innerText()).toContain('纠纷至少有两方当事人');
    expect(await page.getByLabel('纠纷名称').inputValue()).toBe('水渠放水纠纷'); // nothing typed is lost
    await page.getByRole('button', { name: '增加一行' }).click();
    await page.getByLabel('当事人第2行姓名（名称）').fill('王穗');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: /确认办理/ }).click();
    await page.waitForSelector('.yf-entry');

    await page.locator('.yf-steps').getByRole('link', { name: '终止调解', exact: true }).click();
    await page.getByLabel(/^终止日期/).fill('12月10日');
    await page.getByLabel(/终止原因/).fill('双方分歧较大。');
    await page.locator('[data-field=routesTold]').getByLabel('否').check();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.waitForSelector('.yf-errors');
    const refusal = await page.locator('.yf-errors').innerText();
    expect(refusal).toContain('人民调解法');
    expect(refusal).toContain('第二十六条');
    await page.locator('[data-field=routesTold]').getByLabel('是', { exact: true }).check();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: /确认办理/ }).click();
    await page.waitForSelector('.yf-entry');
    expect(await page.locator('main').innerText()).toContain('调解不成');
    await leave(each);
  });

  test('what is typed survives a reload and an expired session', async () => {
    const each = await visit(someone('人民调解员'));
    const { page, context } = each;
    await page.getByRole('link', { name: '人民调解案件', exact: true }).first().click();
    await page.getByRole('link', { name: /新增/ }).first().click();
    await page.getByLabel('纠纷名称').fill('未写完的纠纷');
    await page.waitForTimeout(500);
    await page.reload();
    await page.waitForSelector('.yf-fields');
    expect(await page.getByLabel('纠纷名称').inputValue()).toBe('未写完的纠纷');
    await context.clearCookies();
    await page.reload();
    await page.getByLabel('账号', { exact: true }).fill(someone('人民调解员').login);
    await page.getByLabel('密码', { exact: true }).fill(someone('人民调解员').password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForSelector('.yf-fields');
    expect(await page.getByLabel('纠纷名称').inputValue()).toBe('未写完的纠纷');
    await leave(each);
  });

  test('a number in the report opens to exactly the entries it counts, and the .docx comes down', async () => {
    const each = await visit(someone('司法所（法治办）'));
    const { page } = each;
    await page.getByRole('link', { name: '年度报告预览', exact: true }).click();
    await page.waitForSelector('.yf-paper');
    const chips = page.locator('.yf-chip');
    expect(await chips.count()).toBeGreaterThan(20);
    const count = chips.filter({ hasText: /^\d+件$/ }).first();
    const text = await count.innerText();
    await count.click();
    await page.waitForSelector('.yf-figure');
    const shown = await page.locator('.yf-figure').innerText();
    expect(shown).toContain(text);
    const counted = /所计记录（(\d+)/.exec(shown)?.[1];
    expect(counted).toBe(text.replace('件', ''));
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载 .docx').click()]);
    expect(download.suggestedFilename()).toMatch(/法治政府建设.*\.docx$/);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await leave(each);
  });

  test('a list keeps its filter when one comes back from an entry', async () => {
    const each = await visit(someone('司法所（法治办）'));
    const { page } = each;
    await page.getByRole('link', { name: '村（社区）', exact: true }).first().click();
    await page.waitForSelector('.yf-table tbody tr');
    const first = await page.locator('.yf-table tbody tr').first().innerText();
    const name =
      first
        .split('\t')
        .map((cell) => cell.trim())
        .find((cell) => /[村区]$/.test(cell)) ?? '';
    await page.getByLabel('关键词').fill(name);
    await page.getByRole('button', { name: '查询' }).click();
    await page.waitForURL(/text=|q=/);
    const filtered = page.url();
    await page.locator('.yf-table tbody tr').first().getByRole('link').first().click();
    await page.waitForSelector('.yf-entry');
    await page.goBack();
    await page.waitForSelector('.yf-table tbody tr');
    expect(page.url()).toBe(filtered);
    expect(await page.getByLabel('关键词').inputValue()).toBe(name);
    await leave(each);
  });

  test('a deadline explains itself day by day', async () => {
    const each = await visit(someone('人民调解员'));
    const { page } = each;
    await page.locator('.yf-due a, table a').first().click();
    await page.waitForSelector('.yf-entry');
    await page
      .getByRole('button', { name: /怎么算的/ })
      .first()
      .click();
    await page.waitForSelector('.yf-month');
    expect(await page.getByRole('dialog').innerText()).toMatch(/第\d+(个工作)?日|当日不计/);
    await leave(each);
  });

  test('no page has a fault that WCAG 2.2 AA knows of', async () => {
    const each = await visit(someone('司法所（法治办）'));
    const { page } = each;
    expect(await seriousFaults(page)).toEqual([]);
    for (const name of ['人民调解案件', '年度报告预览']) {
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.waitForSelector('.yf-table tbody tr, .yf-paper');
      expect(await seriousFaults(page), name).toEqual([]);
    }
    await page.getByRole('link', { name: '人民调解案件', exact: true }).first().click();
    await page.waitForSelector('.yf-table tbody tr');
    await page.locator('.yf-table tbody tr').first().getByRole('link').first().click();
    await page.waitForSelector('.yf-entry');
    expect(await seriousFaults(page), 'entry').toEqual([]);
    await leave(each);
  }, 120_000);

  test('on a phone nothing runs off the side', async () => {
    const each = await visit(someone('乡镇长'), { width: 390, height: 844 });
    const { page } = each;
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const home = page.url();
    for (const path of ['/report', '/l/mediation-case', '/l/penalty-case']) {
      await page.goto(`${home.replace(/\/$/, '')}${path}`);
      await page.waitForSelector('h1');
      await page.waitForTimeout(300);
      expect(await overflow(), path).toBeLessThanOrEqual(0);
    }
    await leave(each);
  });

  test('Chromium 86: pages are styled, the report opens a figure', async () => {
    const old = await launchOld();
    try {
      expect(await old.version()).toContain('/86.');
      const page = await old.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.setViewport({ width: 1366, height: 768 });
      const account = someone('司法所（法治办）');
      await page.goto(program.url, { waitUntil: 'networkidle0' });
      await page.type('input[name=username]', account.login);
      await page.type('input[name=password]', account.password);
      const colour = await page.evaluate<string>(
        `getComputedStyle(document.querySelector('button[type=submit]')).backgroundColor`,
      );
      expect(colour).not.toMatch(/rgba\(0, 0, 0, 0\)|rgb\(239, 239, 239\)/); // a button without styles is grey or clear
      await page.click('button[type=submit]');
      await page.waitForSelector('.yf-counts', { timeout: 15_000 });
      await page.evaluate(`[...document.querySelectorAll('a')].find((a) => a.textContent === '年度报告预览').click()`);
      await page.waitForSelector('.yf-chip', { timeout: 15_000 });
      await page.click('.yf-chip');
      await page.waitForSelector('.yf-figure', { timeout: 15_000 });
      expect(faults).toEqual([]);
    } finally {
      await old.close();
    }
  });

  test('the command line reads the same data while the program runs', async () => {
    const me = await fetch(`${program.url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-yifa': '1' },
      body: JSON.stringify(someone('司法所（法治办）'), ['login', 'password']),
    });
    const { orgs } = await me.json();
    const [org] = orgs;
    const file = join(folder, '报告.docx');
    const report = await runCommand(folder, ['report', '--org', org.id, '--year', org.today.slice(0, 4), '-o', file]);
    expect(report.code, report.output).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const verified = await runCommand(folder, ['verify', '--org', org.id]);
    expect(verified.code, verified.output).toBe(0);
    expect(verified.output).toContain('全部完好');
    const second = await runCommand(folder, ['start'], { PORT: '0' });
    expect(second.code).toBe(2);
    expect(second.output).toContain('正在'); // another Yifa works on this folder
    const unlawful = await runCommand(folder, [
      'act',
      'village',
      'register',
      '--org',
      org.id,
      '--as',
      someone('人民调解员').login,
      '--input',
      '{"name":"某村","kind":"village","since":"2001-01-01"}',
    ]);
    expect(unlawful.code).toBe(1);
    expect(unlawful.output).toContain('岗位');
  });
});
