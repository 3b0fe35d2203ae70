/** The yearly report from its first draft to the signature, by the people who do it, in real browsers. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchOld } from './support/browser.ts';
import {
  type DemoAccount,
  faultsOf as faults,
  leave,
  overflowOf as overflow,
  phone,
  someone as someoneOf,
  type Visit,
  visitOld,
  visit as visitStage,
  withStage,
} from './support/visit.ts';

const stage = withStage();

const someone = (post: string): DemoAccount => someoneOf(stage, post);

/** Opens the report of the year as somebody. */
async function visit(post: string, size?: { width: number; height: number }): Promise<Visit> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const each = await visitStage(stage, someone(post), { at: '/reports', permissions, ...(size ? { size } : {}) });
  each.page.setDefaultTimeout(60_000);
  await each.page.waitForSelector('.yf-prose, .yf-begin');
  return each;
}

const saved = (page: Page) =>
  page.waitForFunction(() => /^已保存 /.test(document.querySelector('.yf-save')?.textContent ?? ''));

/** Puts the cursor at the end of the first paragraph that holds a figure. */
async function toFirstParagraph(page: Page): Promise<string> {
  const paragraph = page
    .locator('.yf-prose p')
    .filter({ has: page.locator('.yf-bound') })
    .first();
  const block = await paragraph.getAttribute('data-block');
  await paragraph.evaluate((element) => {
    element.closest<HTMLElement>('.yf-prose')?.focus();
    const selection = getSelection();
    selection?.selectAllChildren(element);
    selection?.collapseToEnd();
  });
  return `.yf-prose [data-block="${block}"]`;
}

/** Takes a step from 办理; fields other than dates are not asked. */
async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('tab', { name: /^办理/ }).click();
  await page.locator('.yf-panel').getByRole('button', { name: step, exact: true }).click();
  await page.getByLabel(/^(说明|理由)/).fill('已逐段核对。');
  await page.getByRole('button', { name: `确认办理“${step}”` }).click();
  await page.waitForSelector('.yf-step-form', { state: 'detached' });
}

describe('the yearly report', () => {
  test('is drafted, written, questioned and commented on, with the keyboard', async () => {
    const each = await visit('司法所（法治办）');
    const { page } = each;
    await page.goto(`${each.home}/reports/2021`);
    await page.waitForSelector('.yf-begin');
    expect(await page.locator('.yf-begin').innerText()).toContain('还没有起草');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: '起草', exact: true }).press('Enter');
    await page.waitForSelector('.yf-prose p');

    await page.goto(`${each.home}/reports`);
    await page.waitForSelector('.yf-prose .yf-bound');
    expect(await page.locator('.yf-bound').count()).toBeGreaterThan(20);
    expect(await page.locator('.yf-bound').first().getAttribute('aria-label')).toMatch(/^数据：.+，可按回车更改$/);

    // A number typed by hand is questioned, and one key press binds it to the ledgers.
    const here = await toFirstParagraph(page);
    const bound = page.locator(`${here} .yf-bound`);
    const before = await bound.count();
    const label = /^数据：(.+) (\S+)，/.exec((await bound.first().getAttribute('aria-label')) ?? '');
    const [, name = '', value = ''] = label ?? [];
    await page.keyboard.insertText(`经核对，${name}${value}。`);
    await page.waitForSelector(`${here} .yf-typed`);
    await saved(page);
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowLeft');
    const bind = page.locator('.yf-context').getByRole('button', { name: /^改为数据/ });
    await bind.press('Enter');
    await expect.poll(() => bound.count()).toBe(before + 1);

    // The chip is selected now; Enter opens what can be chosen, and the number itself cannot be.
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '更改数据' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('口径');
    expect(await dialog.locator('input[type=text], input:not([type])').count()).toBeLessThanOrEqual(1); // the search
    expect(await faults(page)).toEqual([]);
    const chosen = dialog.locator('select option:checked');
    const was = await chosen.innerText();
    await dialog.locator('select').press('ArrowDown');
    expect(await chosen.innerText()).not.toBe(was);
    await dialog.getByRole('button', { name: '确定' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const changed = await bound.nth(before).getAttribute('aria-label');
    expect(changed).not.toContain(`数据：${name} `);

    // Copied within the editor, chips stay chips; elsewhere they are the numbers they print.
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await bound.nth(before).innerText());
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(700); // what follows faster is undone together
    await page.keyboard.press('Control+v');
    await expect.poll(() => bound.count()).toBe(before + 2);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z'); // the change of indicator too
    await expect.poll(() => bound.nth(before).getAttribute('aria-label')).toContain(`数据：${name} `);
    await saved(page);

    // Everything typed is there after a reload.
    const text = await page.locator(here).innerText();
    await page.reload();
    await page.waitForSelector('.yf-prose .yf-bound');
    expect(await page.locator(here).innerText()).toBe(text);

    await toFirstParagraph(page);
    await page.getByRole('button', { name: '批注', exact: true }).press('Enter');
    await page.getByLabel('批注内容').fill('请核对期间。');
    await page.getByRole('button', { name: '加批注' }).press('Enter');
    await page.locator('.yf-comment', { hasText: '请核对期间。' }).waitFor();
    for (const tab of ['问题', '数据', '插入', '去年', '版本', '办理']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await page.waitForTimeout(300);
      expect(await faults(page), tab).toEqual([]);
    }
    await leave(each);
  }, 240_000);

  test('what is typed without a connection is there after a reload, and saved when it is back', async () => {
    const each = await visit('司法所（法治办）');
    const { page, context } = each;
    page.on('dialog', (dialog) => void dialog.accept());
    const here = await toFirstParagraph(page);
    await page.route('**/reports/*/draft', (route) => route.abort());
    await page.keyboard.insertText('断网时写的话。');
    await page.waitForFunction(() => document.querySelector('.yf-save')?.textContent?.includes('未保存'));
    expect(await page.locator('.yf-save').innerText()).toContain('文字已留在本机');
    await page.unroute('**/reports/*/draft');
    await page.reload();
    await page.waitForSelector('.yf-restored');
    expect(await page.locator(here).innerText()).toContain('断网时写的话。');
    await saved(page);

    // An ended session asks for the password over the text, then the text is saved.
    await toFirstParagraph(page);
    await context.clearCookies();
    await page.keyboard.insertText('登录过期后写的话。');
    const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await again.getByLabel('密码', { exact: true }).fill(someone('司法所（法治办）').password);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    await saved(page);
    expect(await page.locator(here).innerText()).toContain('登录过期后写的话。');
    await leave(each);
  }, 180_000);

  test('of two who write at once, the second is told and shown both texts', async () => {
    const [one, two] = [await visit('司法所（法治办）'), await visit('党政办公室')];
    await toFirstParagraph(one.page);
    const here = await toFirstParagraph(two.page);
    await one.page.keyboard.insertText('已补充宣讲情况');
    await saved(one.page);
    await two.page.keyboard.insertText('另写一处');
    await two.page.waitForSelector('.yf-conflict .yf-diff');
    const told = await two.page.locator('.yf-conflict').innerText();
    expect(told).toContain('已补充宣讲情况');
    expect(told).toContain('另写一处');
    expect(await faults(two.page)).toEqual([]);
    await two.page.getByRole('button', { name: '以我的文字保存为新版本' }).click();
    await saved(two.page);
    expect(await two.page.locator(here).innerText()).toContain('另写一处');
    expect(await two.page.locator(here).innerText()).not.toContain('已补充宣讲情况');
    await leave(one);
    await leave(two);
  }, 180_000);

  test('is reviewed and signed by others, and leaves a receipt', async () => {
    const writer = await visit('司法所（法治办）');
    await writer.page.getByRole('tab', { name: /^办理/ }).click();
    expect(await writer.page.locator('.yf-panel').getByRole('button', { name: '审核', exact: true }).count()).toBe(0);
    // What contradicts the ledgers could not be signed: it is bound to them.
    await writer.page.getByRole('tab', { name: /^问题/ }).click();
    const contradicted = writer.page.locator('.yf-panel li', { has: writer.page.locator('.yf-typed-contradicted') });
    for (let left = await contradicted.count(); left > 0; left--) {
      await contradicted
        .first()
        .getByRole('button', { name: /^改为数据/ })
        .click();
      await expect.poll(() => contradicted.count()).toBe(left - 1);
    }
    if (await writer.page.getByText('已保存', { exact: true }).isHidden()) await saved(writer.page);
    await leave(writer);

    const reviewer = await visit('分管负责人');
    await take(reviewer.page, '审核');
    await expect.poll(() => reviewer.page.locator('.yf-title .yf-tag').innerText()).toBe('已审核');
    await leave(reviewer);

    const chief = await visit('乡镇长');
    await take(chief.page, '签发');
    await chief.page.waitForSelector('.yf-receipt');
    const receipt = await chief.page.locator('.yf-receipt').innerText();
    expect(receipt).toMatch(/固定了[1-9]\d*项数据/);
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(await chief.page.locator('.yf-prose').getAttribute('contenteditable')).toBe('false');
    expect(await faults(chief.page)).toEqual([]);
    await leave(chief);
  }, 180_000);

  test('on a phone nothing runs off the side, and the panels open from below', async () => {
    const each = await visit('乡镇长', phone);
    const { page } = each;
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: /^数据/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
    await leave(each);
  });

  test('Chromium 86: opens, can be written in, and saves', async () => {
    const old = await launchOld();
    try {
      const page = await old.newPage();
      const errors = await visitOld(page, stage, someone('司法所（法治办）'));
      // That year has no report yet.
      await page.evaluate(`location.assign(location.pathname.replace(/\\/$/, '') + '/reports/2020')`);
      await page.waitForSelector('.yf-begin .ant-btn-primary', { timeout: 30_000 });
      await page.click('.yf-begin .ant-btn-primary');
      await page.waitForSelector('.yf-prose', { timeout: 60_000 });
      await page.evaluate(`(() => {
        document.querySelector('.yf-prose').focus();
        getSelection().selectAllChildren(document.querySelector('.yf-prose p'));
        getSelection().collapseToEnd();
      })()`);
      await page.keyboard.type('旧浏览器写的话。');
      await page.waitForFunction(`/^已保存 /.test(document.querySelector('.yf-save').textContent)`, {
        timeout: 30_000,
      });
      expect(await page.evaluate<string>(`document.querySelector('.yf-prose').textContent`)).toContain(
        '旧浏览器写的话。',
      );
      expect(errors).toEqual([]);
    } finally {
      await old.close();
    }
  }, 180_000);
});
