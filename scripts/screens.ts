/**
 * The gallery: pictures of every page of the demonstration, at 1366×768 and 390×844, and the page that shows them.
 *
 *   npx tsx scripts/screens.ts [name…]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchToday } from '../test/support/browser.ts';
import { demoFolder } from '../test/support/demo-folder.ts';
import { removeFolder, startProgram } from '../test/support/program.ts';
import { type Shot, shots } from './screens/shots.ts';

const out = resolve(import.meta.dirname, '../docs/screens');
const wanted = process.argv.slice(2);
const sizes = [
  { suffix: '', width: 1366, height: 768 },
  { suffix: '-phone', width: 390, height: 844 },
] as const;

/** As text, for a compiled function would call the compiler's helpers, which no page has. */
const withoutTour = `if (location.hash !== '#tour') {
  const get = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) { return key.startsWith('yifa.tour.') ? '1' : get.call(this, key); };
}`;

async function open(browser: Browser, url: string, login: string, size: (typeof sizes)[number]): Promise<Page> {
  const { width, height } = size;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  // The tour has a picture of its own.
  await context.addInitScript({ content: withoutTour });
  const page = await context.newPage();
  await page.goto(url);
  if (login === '') return page;
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill('yifa2026');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForSelector('.yf-main h1');
  return page;
}

async function take(page: Page, shot: Shot, suffix: string): Promise<void> {
  const home = page.url().replace(/\/$/, '');
  try {
    await shot.go(page, home);
    await page.waitForFunction("!document.body.innerText.includes('正在加载')");
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(out, `${shot.name}${suffix}.png`) });
  } catch (cause) {
    console.error(`${shot.name}${suffix}: ${cause instanceof Error ? cause.message : cause}`);
    process.exitCode = 1;
  }
  if (shot.login !== '') await page.goto(home);
}

function gallery(): string {
  const rows = shots.map(
    ({ name, says }) =>
      `| ${says} | <img src="${name}.png" width="640" alt="${says}，电脑"> | <img src="${name}-phone.png" width="190" alt="${says}，手机"> |`,
  );
  return [
    '# 界面',
    '',
    '演示数据中的页面，1366×768 与 390×844。人名地名均为虚构。由 `npx tsx scripts/screens.ts` 生成。',
    '',
    '| 页面 | 电脑 | 手机 |',
    '|--|--|--|',
    ...rows,
    '',
  ].join('\n');
}

mkdirSync(out, { recursive: true });
const folder = await demoFolder();
const program = await startProgram(folder);
const browser = await launchToday();
try {
  for (const size of sizes) {
    for (const login of new Set(shots.map((shot) => shot.login))) {
      const page = await open(browser, program.url, login, size);
      const mine = shots.filter((shot) => shot.login === login && (wanted.length === 0 || wanted.includes(shot.name)));
      for (const shot of mine) await take(page, shot, size.suffix);
      await page.context().close();
    }
  }
  writeFileSync(join(out, 'README.md'), gallery());
} finally {
  await browser.close();
  await program.stop();
  removeFolder(folder);
}
