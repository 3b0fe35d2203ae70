/** People at work in a browser: who they are, how they come in, and what no page may do meanwhile. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchToday, type OldPage } from './browser.ts';
import { demoFolder } from './demo-folder.ts';
import { type Program, removeFolder, startProgram } from './program.ts';

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly org: string;
  readonly posts: readonly string[];
  readonly password: string;
}

/** The program with its demonstration, and a browser before it. */
export interface Stage {
  readonly program: Program;
  readonly browser: Browser;
  readonly folder: string;
  readonly accounts: readonly DemoAccount[];
  close(): Promise<void>;
}

async function openStage(): Promise<Stage> {
  const folder = await demoFolder();
  const [program, browser] = await Promise.all([startProgram(folder), launchToday()]);
  const { accounts } = await (await fetch(`${program.url}/api/demo`)).json();
  return {
    program,
    browser,
    folder,
    accounts,
    async close() {
      await browser.close();
      await program.stop();
      removeFolder(folder);
    },
  };
}

/** The same, opened before the tests of a file and closed after them. */
export function withStage(): Stage {
  let made: Stage | undefined;
  beforeAll(async () => {
    made = await openStage();
  }, 480_000);
  afterAll(() => made?.close());
  const get = (): Stage => made ?? expect.fail('the stage stands only while tests run');
  return {
    get program() {
      return get().program;
    },
    get browser() {
      return get().browser;
    },
    get folder() {
      return get().folder;
    },
    get accounts() {
      return get().accounts;
    },
    close: () => get().close(),
  };
}

/** An account by one of its posts, in the township that has mediators unless another is named. */
export function someone({ accounts }: Stage, post: string, town?: string): DemoAccount {
  const org = town ?? accounts.find((each) => each.posts.includes('人民调解员'))?.org;
  const found = accounts.find((each) => each.org === org && each.posts.includes(post));
  if (!found) throw new Error(`no demo account for ${post}`);
  return found;
}

export const office = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly account: DemoAccount;
  /** The account's own org. */
  readonly org: string;
  /** The address of its home page; the others lie below it. */
  readonly home: string;
  /** Faults of the page's own script, and requests to anywhere else. */
  readonly complaints: string[];
}

interface Options {
  readonly size?: { readonly width: number; readonly height: number };
  /** Where to begin, below the home page: `/reports`. */
  readonly at?: string;
  readonly permissions?: string[];
  /** The tour stays. */
  readonly tour?: boolean;
}

/** Somebody who has logged in before, with the page before them. */
export async function visit(stage: Stage, account: DemoAccount, options: Options = {}): Promise<Visit> {
  const { program, browser } = stage;
  const { size = office, at = '', permissions = [], tour = false } = options;
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', permissions });
  const answer = await context.request.post(`${program.url}/api/login`, {
    headers: { 'x-yifa': '1' },
    data: { login: account.login, password: account.password },
  });
  expect(answer.status(), `${account.login} logs in`).toBe(200);
  const me: { id: string; orgs: { id: string }[] } = await answer.json();
  if (!tour) await context.addInitScript((id) => window.localStorage.setItem(`yifa.tour.${id}`, '1'), me.id);
  const page = await context.newPage();
  const complaints = complaintsOf(page, program.url);
  const org = me.orgs[0]?.id ?? '';
  const home = `${program.url}/o/${org}`;
  await page.goto(`${home}${at}`);
  return { page, context, account, org, home, complaints };
}

/** Listens to a page. @returns what it has done wrong, as it goes on */
export function complaintsOf(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      complaints.push(`outside request ${request.url()}`);
  });
  return complaints;
}

/** Fills in the form for logging in. */
export async function logIn(page: Page, account: Pick<DemoAccount, 'login' | 'password'>): Promise<void> {
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  await page.getByLabel('账号', { exact: true }).fill(account.login);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

export async function leave({ complaints, context }: Visit): Promise<void> {
  expect(complaints).toEqual([]);
  await context.close();
}

/** What a page, or a part of it, does against WCAG 2.2 AA, as far as a program can tell. */
export async function faultsOf(page: Page, within = 'html'): Promise<string[]> {
  await page.mouse.move(0, 0);
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .options({ resultTypes: ['violations'] }) // what is right is not spelt out: that takes most of the time
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true) // no page has frames
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** By how many pixels the page runs off the side. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The same for Chromium 86, by its form. @returns the faults of the page's script, as it goes on */
export async function visitOld(page: OldPage, stage: Stage, account: DemoAccount): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.setViewport(office);
  await page.goto(stage.program.url, { waitUntil: 'networkidle0' });
  await page.type('input[name=username]', account.login);
  await page.type('input[name=password]', account.password);
  await page.click('button[type=submit]');
  await page.waitForSelector('.yf-counts', { timeout: 30_000 });
  return faults;
}
