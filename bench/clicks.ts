/**
 * How many clicks lead from the log-in to a composed report and to its .docx, by the menu, in a browser against a
 * running demonstration. The log-in itself is typed and ends with Enter.
 *
 *   node_modules/.bin/tsx bench/clicks.ts ADDRESS
 */
import { launchToday } from '../test/support/browser.ts';
import { openAs, typistOf } from './support/typist.ts';

const [address = 'http://127.0.0.1:8710'] = process.argv.slice(2);

/** The entry of the menu, and what shows that a report stands on the page. */
const ways = [
  { name: '年度报告预览', menu: '/report', composed: '.yf-paper' },
  { name: '年度报告', menu: '/reports', composed: '.yf-paper, .ProseMirror' },
] as const;

const browser = await launchToday();
try {
  for (const { name, menu, composed } of ways) {
    const { page, org } = await openAs(browser, address, 'yanchi-sifa');
    const typist = typistOf(page);
    typist.begin();
    await typist.click(`nav a[href="/o/${org}${menu}"] >> visible=true >> nth=0`);
    await page.waitForSelector(composed, { timeout: 120_000 });
    const words = ((await page.textContent('main')) ?? '').length;
    const read = typist.end();
    const download = page.waitForEvent('download', { timeout: 120_000 });
    await typist.click('main :is(a, button):has-text("下载 .docx")');
    const file = (await download).suggestedFilename();
    const saved = typist.end();
    console.log(
      `${name}: composed after ${read.clicks} click, ${read.seconds.toFixed(1)} s (${words} signs on the page); ` +
        `${file} after ${saved.clicks} clicks, ${saved.seconds.toFixed(1)} s`,
    );
    await page.context().close();
  }
} finally {
  await browser.close();
}
