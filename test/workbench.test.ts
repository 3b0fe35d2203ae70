/** The main journeys, in real browsers, on the program as users start it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launchOld } from './support/browser.ts';
import { runCommand } from './support/program.ts';
import {
  type DemoAccount,
  faultsOf,
  leave,
  logIn,
  overflowOf,
  phone,
  someone as someoneOf,
  type Visit,
  visitOld,
  visit as visitStage,
  withStage,
} from './support/visit.ts';

const stage = withStage();

const someone = (post: string): DemoAccount => someoneOf(stage, post);

/** On the home page. */
async function visit(account: DemoAccount, size?: { width: number; height: number }): Promise<Visit> {
  const each = await visitStage(stage, account, size ? { size } : {});
  await each.page.waitForSelector('.yf-counts');
  return each;
}

describe('the workbench', () => {
  test('prints one address and the demo accounts', () => {
    expect(stage.program.said()).toMatch(/依法已启动：http:\/\/127\.0\.0\.1:\d+\//);
    expect(stage.accounts.filter((each) => each.posts.includes('司法所（法治办）')).length).toBeGreaterThanOrEqual(5);
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
    await logIn(page, each.account);
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
    const name = await page.locator('.yf-table tbody th a').first().innerText();
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
    const each = await visit(someone('司法所（法治办）'));
    const { page } = each;
    await page.locator('.yf-due td:nth-child(3) a').first().click();
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
    expect(await faultsOf(page)).toEqual([]);
    for (const name of ['人民调解案件', '年度报告预览']) {
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.waitForSelector('.yf-table tbody tr, .yf-paper');
      expect(await faultsOf(page), name).toEqual([]);
    }
    await page.getByRole('link', { name: '人民调解案件', exact: true }).first().click();
    await page.waitForSelector('.yf-table tbody tr');
    await page.locator('.yf-table tbody tr').first().getByRole('link').first().click();
    await page.waitForSelector('.yf-entry');
    expect(await faultsOf(page), 'entry').toEqual([]);
    await leave(each);
  }, 120_000);

  test('on a phone nothing runs off the side', async () => {
    const each = await visit(someone('乡镇长'), phone);
    const { page } = each;
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    for (const path of ['/report', '/l/mediation-case', '/l/penalty-case']) {
      await page.goto(`${each.home}${path}`);
      await page.waitForSelector('h1');
      await page.waitForTimeout(300);
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
    }
    await leave(each);
  });

  test('Chromium 86: pages are styled, the report opens a figure', async () => {
    const old = await launchOld();
    try {
      expect(await old.version()).toContain('/86.');
      const page = await old.newPage();
      const faults = await visitOld(page, stage, someone('司法所（法治办）'));
      const colour = await page.evaluate<string>(`getComputedStyle(document.querySelector('.yf-top')).backgroundColor`);
      expect(colour).not.toMatch(/rgba\(0, 0, 0, 0\)/); // the bar of a page without styles is clear
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
    const me = await fetch(`${stage.program.url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-yifa': '1' },
      body: JSON.stringify(someone('司法所（法治办）'), ['login', 'password']),
    });
    const { orgs } = await me.json();
    const [org] = orgs;
    const file = join(stage.folder, '报告.docx');
    const report = await runCommand(stage.folder, [
      'report',
      '--org',
      org.id,
      '--year',
      org.today.slice(0, 4),
      '-o',
      file,
    ]);
    expect(report.code, report.output).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const verified = await runCommand(stage.folder, ['verify', '--org', org.id]);
    expect(verified.code, verified.output).toBe(0);
    expect(verified.output).toContain('全部完好');
    const second = await runCommand(stage.folder, ['start'], { PORT: '0' });
    expect(second.code).toBe(2);
    expect(second.output).toContain('正在'); // another Yifa works on this folder
    const unlawful = await runCommand(stage.folder, [
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
  }, 240_000); // five starts of the command line
});
