/**
 * How long it takes, and how many keys, to record the same cases in each way the workbench offers. Works in a browser
 * against a running demonstration.
 *
 *   node_modules/.bin/tsx bench/typing.ts ADDRESS [cases] [way …]
 */
import type { Page } from 'playwright-core';
import { launchToday } from '../test/support/browser.ts';
import { type Case, casesOf } from './support/cases.ts';
import { byForm } from './support/form-way.ts';
import { byImport } from './support/import-way.ts';
import { openAs, type Typist, typistOf } from './support/typist.ts';

/** What a way needs: a typist at a page of somebody logged in, the org, and the cases. Tells how many were recorded. */
type Way = (typist: Typist, org: string, cases: readonly Case[]) => Promise<number>;

/** The columns as the grid shows them: a case is put in the order of the columns. */
async function columnsOf(page: Page): Promise<string[]> {
  return page.$$eval('.yf-grid thead th[data-col]', (heads) =>
    heads.map((head) => (head.textContent ?? '').replace(/^\*|（必填）$/g, '')),
  );
}

/** Every cell typed, Tab between cells, Enter at the end of a row, Ctrl+S at the end. */
async function grid(typist: Typist, org: string, cases: readonly Case[]): Promise<number> {
  const { page } = typist;
  await page.goto(`/o/${org}/l/mediation-case/grid`);
  await page.waitForSelector('.yf-grid');
  const columns = await columnsOf(page);
  typist.begin();
  await typist.click('.yf-grid tbody td >> nth=0');
  for (const [i, each] of cases.entries()) {
    const before = cases[i - 1];
    const cells = columns.map((label) => {
      const text = each[label] ?? '';
      // Whoever types repeats by Ctrl+D what stands above.
      return text.length > 2 && text === before?.[label] ? { above: true, text } : { above: false, text };
    });
    while (cells.length > 0 && cells[cells.length - 1]?.text === '') cells.pop();
    for (const [at, { above, text }] of cells.entries()) {
      if (above) await typist.press('Control+d');
      else await typist.type(text);
      await typist.press(at === cells.length - 1 ? 'Enter' : 'Tab');
    }
  }
  await typist.press('Control+s');
  await page.waitForSelector('.yf-grid-report', { timeout: 60_000 });
  return page.$$eval('.yf-grid-gutter a', (links) => links.length);
}

const ways: Readonly<Record<string, Way>> = { grid, form: byForm, import: byImport };

const [address = 'http://127.0.0.1:8710', count = '20', ...chosen] = process.argv.slice(2);
const browser = await launchToday();
try {
  for (const [name, way] of Object.entries(ways)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const { page, org } = await openAs(browser, address, 'yanchi-sifa');
    const cases = await casesOf(page, org, Number(count), name);
    const typist = typistOf(page);
    const recorded = await way(typist, org, cases);
    const { keys, letters, clicks, seconds } = typist.end();
    console.log(
      `${name}: ${recorded} of ${cases.length} cases recorded; ${keys} keys (${letters} letters, ${keys - letters} others), ` +
        `${clicks} clicks; ${(keys / cases.length).toFixed(1)} keys a case; ${seconds.toFixed(1)} s in the browser, ` +
        `${(keys / 5 + clicks).toFixed(0)} s by a hand of five keys a second`,
    );
    await page.context().close();
  }
} finally {
  await browser.close();
}
