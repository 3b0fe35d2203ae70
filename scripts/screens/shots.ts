/** What the gallery shows: who looks, where they go, and what the picture is called. */
import type { Page } from 'playwright-core';

export interface Shot {
  readonly name: string;
  /** What users call the page. */
  readonly says: string;
  /** Empty for a page before the log-in. */
  readonly login: string;
  readonly go: (page: Page, home: string) => Promise<unknown>;
}

const clerk = 'yanchi-sifa';

function at(path: string, until: string) {
  return async (page: Page, home: string): Promise<unknown> => {
    await page.goto(`${home}${path}`);
    return page.waitForSelector(until);
  };
}

/** The first entry of a list. */
function first(ledger: string) {
  return async (page: Page, home: string): Promise<unknown> => {
    await at(`/l/${ledger}`, '.yf-table')(page, home);
    await page.locator('.yf-table').getByRole('link').first().click();
    return page.waitForSelector('.yf-entry');
  };
}

const pasted =
  '砚池镇2023年法治政府建设年度报告\n一、主要举措和成效\n全年开展矛盾纠纷排查999场次，调解矛盾纠纷242件，调解成功238件，调解成功率97.1%。行政处罚立案14件，其中结案7件、在办6件。';

export const shots: readonly Shot[] = [
  {
    name: 'login',
    says: '登录',
    login: '',
    go: (page) => page.getByLabel('账号', { exact: true }).fill('yanchi-sifa'),
  },
  { name: 'home', says: '首页：待办', login: clerk, go: at('', '.yf-counts') },
  { name: 'year', says: '全年法定日历', login: clerk, go: at('/year', '.yf-main h2') },
  { name: 'list', says: '台账', login: clerk, go: at('/l/mediation-case', '.yf-table') },
  { name: 'entry', says: '一件调解案件', login: clerk, go: first('mediation-case') },
  { name: 'penalty', says: '一件处罚案件', login: clerk, go: first('penalty-case') },
  { name: 'form', says: '填写一步', login: clerk, go: at('/l/mediation-case/new/accept', '.yf-main form') },
  { name: 'grid', says: '表格录入', login: clerk, go: at('/l/education-activity/grid', '.yf-grid') },
  { name: 'import', says: '导入', login: clerk, go: at('/l/dispute-screening/import', '.yf-main') },
  { name: 'find', says: '查找', login: clerk, go: at(`/find?q=${encodeURIComponent('调解')}`, '.yf-main') },
  { name: 'see', says: '图表', login: clerk, go: at('/see', '.yf-see') },
  { name: 'paper', says: '年度报告预览', login: clerk, go: at('/report', '.yf-paper') },
  {
    name: 'report',
    says: '报告中的数字与所计的记录',
    login: clerk,
    go: async (page, home) => {
      await at('/report', '.yf-paper')(page, home);
      const chip = page
        .locator('.yf-chip')
        .filter({ hasText: /^238件$/ })
        .first();
      await chip.click();
      await page.waitForSelector('.yf-figure');
      return page.waitForSelector('.yf-table');
    },
  },
  { name: 'desk', says: '年度报告编辑', login: clerk, go: at('/reports/2023', '.yf-prose .yf-bound') },
  {
    name: 'check',
    says: '校核',
    login: clerk,
    go: async (page, home) => {
      await page.goto(`${home}/check`);
      await page.getByLabel('或者粘贴文字').fill(pasted);
      await page.getByRole('button', { name: '校核这段文字' }).click();
      return page.waitForSelector('.yf-check-doc');
    },
  },
  { name: 'settings', says: '地方口径', login: clerk, go: at('/settings', '.yf-table') },
  { name: 'help', says: '帮助', login: clerk, go: at('/help', '.yf-help') },
  { name: 'manual', says: '台账的办法', login: clerk, go: at('/help/mediation-case', '.yf-help') },
  { name: 'sign', says: '签批', login: 'yanchi-zhenzhang', go: at('/sign', '.yf-main h1') },
  { name: 'county', says: '县司法局看各乡镇', login: 'xian-sifaju', go: at('', '.yf-main h1') },
  { name: 'accounts', says: '账号管理', login: 'xian-xitong', go: at('/accounts', '.yf-table') },
];
