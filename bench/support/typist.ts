/** A typist who counts: every key and click goes through the browser as from a keyboard and a mouse. */
import type { Browser, Page } from 'playwright-core';

export interface Counted {
  readonly keys: number;
  /** Of the keys, those that write: a Chinese sign counts as one. */
  readonly letters: number;
  readonly clicks: number;
  readonly seconds: number;
}

export interface Typist {
  readonly page: Page;
  begin(): void;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Clicks in windows that are not the browser's page. */
  clickedElsewhere(times: number): void;
  end(): Counted;
}

export function typistOf(page: Page): Typist {
  let keys = 0;
  let letters = 0;
  let clicks = 0;
  let start = performance.now();
  return {
    page,
    begin() {
      keys = 0;
      letters = 0;
      clicks = 0;
      start = performance.now();
    },
    async type(text) {
      keys += [...text].length;
      letters += [...text].length;
      await page.keyboard.type(text);
    },
    async press(key) {
      keys += 1;
      await page.keyboard.press(key);
    },
    async click(selector) {
      clicks += 1;
      await page.click(selector);
    },
    clickedElsewhere(times) {
      clicks += times;
    },
    end: () => ({ keys, letters, clicks, seconds: (performance.now() - start) / 1000 }),
  };
}

/** A page of somebody of the demonstration, and their org. */
export async function openAs(
  browser: Browser,
  address: string,
  login: string,
): Promise<{ readonly page: Page; readonly org: string }> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto('/');
  await page.fill('input[type=text]', login);
  await page.fill('input[type=password]', 'yifa2026');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.yf-shell');
  const me: { orgs: { id: string }[] } = await (await page.request.get('/api/me')).json();
  return { page, org: me.orgs[0]?.id ?? '' };
}
