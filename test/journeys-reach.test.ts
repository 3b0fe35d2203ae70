/** Whom the pages reach: everybody's eyes and hands, a phone, large type, and the oldest browser in office. */
import { describe, expect, test } from 'vitest';
import { launchOld, type OldPage } from './support/browser.ts';
import {
  faultsOf,
  leave,
  office,
  overflowOf,
  phone,
  someone,
  type Visit,
  visit,
  visitOld,
  withStage,
} from './support/visit.ts';

const stage = withStage();

interface Place {
  readonly at: string;
  /** What the page is there for. */
  readonly shows: string;
}

/** Every page of the workbench as the justice office sees it, by its address below the home page. */
async function placesFor({ context, org }: Visit): Promise<Place[]> {
  const get = async (path: string) => (await context.request.get(`${stage.program.url}/api/orgs/${org}${path}`)).json();
  const { entries } = await get('/ledgers/mediation-case/entries?limit=1');
  const { today, rows } = await get('/due?mine=1&limit=20');
  const year = String(today).slice(0, 4);
  const next = (row: { next: { id: string; open: boolean }[] }) => row.next.find((each) => each.open);
  const row = rows.find(next) ?? expect.fail('nothing to do');
  return [
    { at: '', shows: '.yf-due' },
    { at: '/help', shows: '.yf-help' },
    { at: '/help/mediation-case', shows: 'main h2' },
    { at: '/settings', shows: 'main tbody tr' },
    { at: '/year', shows: 'main h2' },
    { at: '/find', shows: 'main .yf-card' },
    { at: `/find?q=${encodeURIComponent('调解')}`, shows: '.yf-found' },
    { at: '/see', shows: '.yf-months' },
    { at: '/report', shows: '.yf-paper' },
    { at: '/reports', shows: '.yf-prose' },
    { at: `/reports/${Number(year) - 1}`, shows: '.yf-begin' },
    { at: '/check', shows: '.yf-check-choose' },
    { at: `/f/mediations_accepted?from=${year}-01-01&to=${year}-12-31`, shows: '.yf-figure' },
    { at: '/exports', shows: 'main h1' },
    { at: '/l/mediation-case', shows: '.yf-table tbody tr' },
    { at: '/l/mediation-case/grid', shows: '.yf-grid' },
    { at: '/l/mediation-case/import', shows: '.yf-import-drop' },
    { at: '/l/mediation-case/new/accept', shows: '.yf-fields' },
    { at: `/l/mediation-case/e/${entries[0].id}`, shows: '.yf-entry' },
    { at: `/l/${row.ledger}/e/${row.entry}/s/${next(row)?.id}`, shows: '.yf-fields' },
    { at: '/nowhere', shows: 'main h1' },
  ];
}

/** Goes there within the page, as a link does. */
async function go({ page, home }: Visit, { at, shows }: Place): Promise<void> {
  await page.evaluate(
    (address) => {
      window.history.pushState(null, '', address);
      window.dispatchEvent(new PopStateEvent('popstate'));
    },
    `${new URL(home).pathname}${at}`,
  );
  await page.waitForSelector(shows);
  await page.locator('.yf-loading').first().waitFor({ state: 'detached' });
}

async function faultsEverywhere(each: Visit, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  const { page } = each;
  const wide = page.viewportSize()?.width === office.width;
  for (const place of places) {
    const name = `${wide ? 'office' : 'phone'} ${place.at || '/'}`;
    try {
      await go(each, place);
      const faults = await faultsOf(page);
      const over = await overflowOf(page);
      found.push(...faults.map((fault) => `${name} ${fault}`), ...(over > 0 ? [`${name} runs off by ${over} px`] : []));
    } catch (cause) {
      found.push(`${name} ${String(cause).split('\n')[0]}`);
    }
  }
  return found;
}

describe('the pages reach', () => {
  test('everybody: no page has a fault that WCAG 2.2 AA knows of, and none runs off the side, in the office and on a phone', async () => {
    const found: string[] = [];
    for (const size of [office, phone]) {
      const clerk = await visit(stage, someone(stage, '司法所（法治办）'), { size });
      found.push(...(await faultsEverywhere(clerk, await placesFor(clerk))));
      await leave(clerk);
      const mayor = await visit(stage, someone(stage, '乡镇长'), { size });
      found.push(...(await faultsEverywhere(mayor, [{ at: '/sign', shows: '.yf-sign-card' }])));
      await leave(mayor);
      const admin = await visit(stage, someone(stage, '系统管理员', '示例县'), { size });
      found.push(...(await faultsEverywhere(admin, [{ at: '/accounts', shows: 'main tbody tr' }])));
      await leave(admin);
    }
    expect(found).toEqual([]);
  }, 300_000);

  test('who needs large type: nothing runs off the side, and the choice stays', async () => {
    const each = await visit(stage, someone(stage, '司法所（法治办）'));
    const { page } = each;
    await page.waitForSelector('.yf-counts');
    const plain = await page.locator('h1').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    await page.getByRole('button', { name: '大字' }).click();
    const large = await page.locator('h1').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    expect(large).toBeGreaterThan(plain * 1.1);
    const places = await placesFor(each);
    const named = ['/l/mediation-case', '/l/mediation-case/new/accept'];
    const chosen = places.filter(({ at }) => at === '' || named.includes(at) || at.startsWith('/l/mediation-case/e/'));
    expect(chosen).toHaveLength(4);
    const over: string[] = [];
    for (const size of [office, phone]) {
      await page.setViewportSize(size);
      for (const place of chosen) {
        await page.goto(`${each.home}${place.at}`);
        await page.waitForSelector(place.shows);
        const by = await overflowOf(page);
        if (by > 0) over.push(`${size.width} ${place.at} ${by} px`);
      }
    }
    expect(over).toEqual([]);
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true');
    await leave(each);
  }, 120_000);

  test('Chromium 86: every page of the daily work shows what it is there for', async () => {
    const clerk = await visit(stage, someone(stage, '司法所（法治办）'));
    const places = await placesFor(clerk);
    await leave(clerk);
    const old = await launchOld();
    try {
      expect(await old.version()).toContain('/86.');
      const page: OldPage = await old.newPage();
      const faults = await visitOld(page, stage, clerk.account);
      for (const { at, shows } of places) {
        const address = JSON.stringify(`${new URL(clerk.home).pathname}${at}`);
        await page.evaluate(`history.pushState(null, '', ${address}); dispatchEvent(new PopStateEvent('popstate'))`);
        await page.waitForSelector(shows, { timeout: 30_000 });
        await page.waitForFunction(`!document.querySelector('.yf-loading')`, { timeout: 30_000 });
        expect(faults, at).toEqual([]);
        const text = await page.evaluate<string>(`document.querySelector(${JSON.stringify(shows)}).textContent`);
        expect(text.trim(), at).not.toBe('');
      }
    } finally {
      await old.close();
    }
  }, 240_000);
});
