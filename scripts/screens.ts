/** Pictures of the demonstration for the documents: `npx tsx scripts/screens.ts`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchToday } from '../test/support/browser.ts';
import { newFolder, removeFolder, startProgram } from '../test/support/program.ts';

const out = resolve(import.meta.dirname, '../docs/screens');
mkdirSync(out, { recursive: true });
const folder = newFolder();
const program = process.env['YIFA_URL'] ? undefined : await startProgram(folder);
const url = process.env['YIFA_URL'] ?? program?.url ?? '';
const browser = await launchToday();
try {
  for (const [suffix, width, height] of [
    ['', 1366, 768],
    ['-phone', 390, 844],
  ] as const) {
    const page = await (await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })).newPage();
    const shot = async (name: string): Promise<void> => {
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(out, `${name}${suffix}.png`) });
    };
    await page.goto(url);
    await page.getByLabel('账号', { exact: true }).fill('yanchi-sifa');
    await shot('login');
    await page.getByLabel('密码', { exact: true }).fill('yifa2026');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForSelector('.yf-counts');
    await shot('home');
    const home = page.url().replace(/\/$/, '');
    await page.goto(`${home}/l/mediation-case`);
    await page.waitForSelector('.yf-table tbody tr, .yf-table');
    await shot('list');
    await page.locator('.yf-table').getByRole('link').first().click();
    await page.waitForSelector('.yf-entry');
    await shot('entry');
    await page.goto(`${home}/l/penalty-case`);
    await page.waitForSelector('.yf-table');
    await page.locator('.yf-table').getByRole('link').first().click();
    await page.waitForSelector('.yf-entry');
    await shot('penalty');
    await page.goto(`${home}/report`);
    await page.waitForSelector('.yf-paper');
    const chip = page
      .locator('.yf-chip')
      .filter({ hasText: /^238件$/ })
      .first();
    await chip.scrollIntoViewIfNeeded();
    await shot('paper');
    await chip.click();
    await page.waitForSelector('.yf-figure');
    await page.waitForSelector('.yf-table');
    await shot('report');
    await page.goto(`${home}/reports/2023`);
    await page.waitForSelector('.yf-prose .yf-bound');
    await shot('desk');
    await page.goto(`${home}/check`);
    await page
      .getByLabel('或者粘贴文字')
      .fill(
        '砚池镇2023年法治政府建设年度报告\n一、主要举措和成效\n全年开展矛盾纠纷排查999场次，调解矛盾纠纷242件，调解成功238件，调解成功率97.1%。行政处罚立案14件，其中结案7件、在办6件。',
      );
    await page.getByRole('button', { name: '校核这段文字' }).click();
    await page.waitForSelector('.yf-check-doc');
    await shot('check');
  }
} finally {
  await browser.close();
  await program?.stop();
  removeFolder(folder);
}
