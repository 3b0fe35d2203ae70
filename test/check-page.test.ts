/** Somebody's report on the page 校核, from the file to the entries behind a number, in real browsers. */
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchOld } from './support/browser.ts';
import {
  faultsOf as faults,
  leave,
  overflowOf as overflow,
  phone,
  someone,
  type Visit,
  visitOld,
  visit as visitStage,
  withStage,
} from './support/visit.ts';

const stage = withStage();

/** Opens 校核 by the menu's address. */
async function visit(size?: { width: number; height: number }): Promise<Visit> {
  const each = await visitStage(stage, someone(stage, '司法所（法治办）'), { at: '/check', ...(size ? { size } : {}) });
  each.page.setDefaultTimeout(60_000);
  await each.page.waitForSelector('.yf-check-choose');
  return each;
}

/** The org's own report with one number changed. */
async function changedReport({ context, org }: Visit): Promise<{ file: Buffer; held: string; stated: string }> {
  const me = await (await context.request.get(`${stage.program.url}/api/me`)).json();
  const year = String(me.orgs[0].today).slice(0, 4);
  const docx = await (
    await context.request.get(`${stage.program.url}/api/orgs/${org}/report.docx?year=${year}`)
  ).body();
  const zip = await JSZip.loadAsync(docx);
  const part = zip.file('word/document.xml') ?? expect.fail('no text');
  const xml = await part.async('string');
  const [whole = '', count = '', unit = ''] = /<w:t[^>]*>(\d+)(次|件)<\/w:t>/.exec(xml) ?? [];
  const stated = Number(count) + 70;
  zip.file('word/document.xml', xml.replace(whole, whole.replace(count, String(stated))));
  return {
    file: await zip.generateAsync({ type: 'nodebuffer' }),
    held: `${count}${unit}`,
    stated: `${stated}${unit}`,
  };
}

async function upload(page: Page, file: Buffer, name = '本单位报告.docx'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: file });
}

describe('校核', () => {
  test('a changed number in our own report is found, and opens to the entries behind it', async () => {
    const each = await visit();
    const { page } = each;
    expect(await faults(page)).toEqual([]);
    const { file, held, stated } = await changedReport(each);
    await upload(page, file);
    await page.waitForSelector('.yf-check-doc');
    const wrong = page.getByRole('button', { name: `${stated}，与台账不符` });
    await expect.poll(() => wrong.count()).toBe(1);
    expect(await wrong.innerText()).toBe(`${stated}✗`);
    expect(await page.locator('.yf-num-supported').count()).toBeGreaterThan(100);
    expect(await page.locator('.yf-num-contradicted').count()).toBe(1);
    await wrong.click();
    const card = page.getByRole('dialog', { name: '这个数字' });
    const told = await card.innerText();
    expect(told).toContain(held);
    expect(told).toContain('准数');
    expect(told).toMatch(/全部\d+条/);
    const links = card.locator('.yf-check-entries a');
    expect(await links.count()).toBeLessThanOrEqual(5);
    expect(await faults(page, '.yf-check-pop')).toEqual([]); // what the card lies over for now is not judged
    await links.first().click();
    await page.waitForSelector('.yf-entry');
    await page.goBack();
    // The result is there again, at the number.
    await page.waitForSelector('.yf-check-doc');
    await expect.poll(() => wrong.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(768);
    await wrong.click();
    await card.getByRole('link', { name: /^全部/ }).click();
    await page.waitForSelector('.yf-figure');
    expect(await page.locator('.yf-figure-big').innerText()).toBe(held);
    await leave(each);
  }, 180_000);

  test('the keyboard alone reaches, walks and closes', async () => {
    const each = await visit();
    const { page } = each;
    await page
      .getByLabel('或者粘贴文字')
      .fill(
        [
          '测试报告2022年度法治政府建设情况',
          '全年开展矛盾纠纷排查99993场次，，办理申请99999件。',
          '印发文件3份。',
        ].join('\n'),
      );
    await page.getByLabel('或者粘贴文字').press('Control+Enter');
    await page.waitForSelector('.yf-check-doc');
    const marks = page.locator('[data-mark]');
    expect(await page.locator('[data-mark][tabindex="0"]').count()).toBe(1);
    await page.locator('[data-mark][tabindex="0"]').focus();
    await page.keyboard.press('j');
    const said = page.locator('.yf-check [role=status]');
    const first = await said.innerText();
    expect(first).toMatch(/^第1处，共\d+处：/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => said.innerText()).toMatch(/^第2处/);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mark'))).toBe(true);
    await page.keyboard.press('k');
    await expect.poll(() => said.innerText()).toBe(first);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.yf-check-pop') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.yf-check-pop').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mark'))).toBe(true);
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
    for (const tab of ['数据', '关系', '问题']) {
      await page.keyboard.press(tab === '问题' ? 'Home' : 'ArrowRight');
      expect(await page.getByRole('tab', { selected: true }).innerText()).toContain(tab);
      expect(await faults(page), tab).toEqual([]);
    }
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mark'))).toBe(true);
    expect(await marks.count()).toBeGreaterThan(3);
    await leave(each);
  }, 120_000);

  test('text and result survive a reload and an expired session, and are gone after logging out', async () => {
    const each = await visit();
    const { page, context } = each;
    await page.getByLabel('或者粘贴文字').fill('2022年度报告\n全年开展矛盾纠纷排查99993场次。');
    await page.waitForTimeout(500);
    await context.clearCookies();
    await page.getByRole('button', { name: '校核这段文字' }).click();
    const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await again.getByLabel('密码', { exact: true }).fill(each.account.password);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByLabel('或者粘贴文字').inputValue()).toContain('99993场次');
    await page.getByRole('button', { name: '重试' }).click();
    await page.waitForSelector('.yf-num-contradicted');
    await page.reload();
    await page.waitForSelector('.yf-num-contradicted');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载校核结果' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('粘贴的文字（校核）.html');
    await page.getByRole('button', { name: '换一份报告' }).click();
    expect(await page.getByLabel('或者粘贴文字').inputValue()).toContain('99993场次');
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByLabel('密码', { exact: true }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => JSON.stringify({ ...window.sessionStorage }))).not.toContain('99993');
    await leave(each);
  }, 120_000);

  test('a file that cannot be read says why and what to do; a check can be cancelled', async () => {
    const each = await visit();
    const { page } = each;
    await upload(page, Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), '旧稿.doc');
    await page.waitForSelector('.yf-errors');
    expect(await page.locator('.yf-errors').innerText()).toContain('另存为');
    await page.route('**/check?*', () => undefined); // never answered
    await page.getByLabel('或者粘贴文字').fill('办结12件。');
    await page.getByRole('button', { name: '校核这段文字' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await page.locator('.yf-check-progress').waitFor({ state: 'detached' });
    expect(await page.locator('.yf-errors').count()).toBe(0);
    await page.unroute('**/check?*');
    await page.getByRole('button', { name: '校核这段文字' }).click();
    await page.waitForSelector('.yf-check-doc');
    expect(await page.locator('.yf-check-notes').innerText()).toContain('没有写明是哪一年度');
    await leave(each);
  }, 120_000);

  test('a very long text is shown with its marks, with a notice, and stays usable', async () => {
    const each = await visit();
    const { page } = each;
    const line = '全年开展矛盾纠纷排查93场次，召开会议12次，印发公文500份。\n';
    await upload(page, Buffer.from(`2022年度报告\n${line.repeat(40_000)}`), '汇编.txt');
    await page.waitForSelector('.yf-check-doc', { timeout: 120_000 });
    expect(await page.locator('.yf-check-notes').first().innerText()).toContain('只校核了前');
    await page.getByRole('button', { name: '下一处' }).click();
    await page.waitForSelector('.yf-check-pop');
    await page.getByRole('tab', { name: /^数据/ }).click();
    expect(await page.locator('.yf-check-numbers tbody tr').count()).toBe(100);
    expect(await page.evaluate(() => document.querySelectorAll('[data-mark]').length)).toBeLessThan(20_000);
    await leave(each);
  }, 240_000);

  test('on a phone the text comes first, the panel from below, and nothing runs off the side', async () => {
    const each = await visit(phone);
    const { page } = each;
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const { file, stated } = await changedReport(each);
    await upload(page, file);
    await page.waitForSelector('.yf-check-doc');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('tab', { name: /^问题/ }).click();
    const sheet = page.getByRole('dialog', { name: '问题' });
    await sheet.waitFor();
    expect(await faults(page)).toEqual([]);
    await sheet.getByRole('button', { name: new RegExp(stated) }).click();
    await page.getByRole('dialog', { name: '这个数字' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`${stated}，与台账不符`);
    // The number is in sight above the card.
    const [mark, card] = await Promise.all([
      page.locator('[aria-expanded=true][data-mark]').boundingBox(),
      page.locator('.yf-check-pop').boundingBox(),
    ]);
    expect(mark?.y).toBeGreaterThan(60);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await leave(each);
  }, 120_000);

  test('Chromium 86: pasted text is checked, a number opens', async () => {
    const old = await launchOld();
    try {
      const page = await old.newPage();
      const errors = await visitOld(page, stage, someone(stage, '司法所（法治办）'));
      await page.evaluate(`[...document.querySelectorAll('a')].find((a) => a.textContent === '校核').click()`);
      await page.waitForSelector('.yf-check-paste', { timeout: 30_000 });
      await page.type('.yf-check-paste', '2022年度报告。全年开展矛盾纠纷排查99993场次，办结3件。');
      await page.click('.yf-check-go button');
      await page.waitForSelector('.yf-num-contradicted', { timeout: 60_000 });
      await page.click('.yf-num-contradicted');
      await page.waitForSelector('.yf-check-pop', { timeout: 15_000 });
      expect(await page.evaluate<string>(`document.querySelector('.yf-check-pop').textContent`)).toContain(
        '与台账不符',
      );
      await page.evaluate(
        `document.querySelector('.yf-check-walk button:last-child, .yf-check-walk button + button').click()`,
      );
      await page.waitForFunction(`/^第/.test(document.querySelector('.yf-check [role=status]').textContent)`, {
        timeout: 15_000,
      });
      expect(errors).toEqual([]);
    } finally {
      await old.close();
    }
  }, 180_000);
});
