/** A working day at the workbench: the people who do it, each from the page they open to the work that is done. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import excel from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  complaintsOf,
  type DemoAccount,
  leave,
  logIn,
  openStage,
  phone,
  type Stage,
  someone as someoneOf,
  type Visit,
  visit as visitStage,
} from './support/visit.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const clerk = '司法所（法治办）';
const someone = (post: string, town?: string): DemoAccount => someoneOf(stage, post, town);
const visit = (account: DemoAccount, options?: Parameters<typeof visitStage>[2]): Promise<Visit> =>
  visitStage(stage, account, options);

/** What the program answers to this visitor, below the org. */
async function ask({ context, org }: Visit, path: string) {
  return (await context.request.get(`${stage.program.url}/api/orgs/${org}${path}`)).json();
}

/** How many entries a ledger holds; with a text, those that hold it. */
async function totalOf(each: Visit, ledger: string, text = ''): Promise<number> {
  return (await ask(each, `/ledgers/${ledger}/entries?limit=1&text=${encodeURIComponent(text)}`)).total;
}

/** Waits for what comes after an answer of the server. */
const soon = <T>(what: () => Promise<T>) => expect.poll(what, { timeout: 20_000 });

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);

async function fileFrom(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A picture of one colour. */
function picture(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 120)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

describe('a working day', () => {
  test('the clerk goes from what is overdue to the step in one click, and afterwards it is one less', async () => {
    const each = await visit(someone(clerk));
    const { page } = each;
    const overdue = page.locator('.yf-counts button', { hasText: '逾期' });
    const before = numberIn(await overdue.innerText());
    expect(before).toBeGreaterThan(0);
    await page.locator('.yf-due tbody tr').first().locator('.yf-go-first').click();
    await page.waitForSelector('.yf-fields');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('办理答复');
    await page.getByLabel(/^答复日期/).fill('12-30');
    await page.locator('[data-field=contacted]').getByLabel('是', { exact: true }).check();
    await page.getByLabel(/^办理结果/).fill('已组织修复，诉求人到场查看。');
    await page.locator('[data-field=outcome]').getByLabel('已解决').check();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('heading', { name: '核对填写的内容' }).waitFor();
    expect(await page.locator('.yf-facts').first().innerText()).toContain('已组织修复');
    expect(await page.locator('.yf-next').innerText()).toContain('已过期限'); // what will be recorded is said before
    await page.getByRole('button', { name: '确认办理“办理答复”' }).click();
    await page.waitForSelector('.yf-entry');
    expect(await page.locator('.yf-done').innerText()).toContain('已办理“办理答复”');
    await page.getByRole('link', { name: '待办' }).first().click();
    await page.waitForSelector('.yf-counts');
    expect(numberIn(await overdue.innerText())).toBe(before - 1);
    await leave(each);
  });

  test('on the phone the mediator adds a photo to a case, looks at it, and takes it away with a reason', async () => {
    const each = await visit(someone('人民调解员'), { size: phone, at: '/l/mediation-case' });
    const { page } = each;
    await page.locator('.yf-table tbody th a').first().click();
    await page.waitForSelector('.yf-files');
    const files = { name: '现场.png', mimeType: 'image/png', buffer: picture(640, 480) };
    await page.locator('.yf-files input[type=file][capture]').setInputFiles(files);
    const look = page.getByRole('button', { name: /^放大查看现场/ });
    await look.waitFor();
    await look.click();
    const photo = page.locator('.yf-viewer-stage img');
    await soon(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await photo.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^移除\s*现场/ }).click();
    const dialog = page.getByRole('dialog', { name: /^移除附件/ });
    expect(await dialog.getByRole('button', { name: '移除', exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel('理由（必填）').fill('拍错了地方。');
    await dialog.getByRole('button', { name: '移除', exact: true }).click();
    await look.waitFor({ state: 'detached' });
    await soon(() => page.locator('.yf-entry-main').innerText()).toContain('拍错了地方。');
    await leave(each);
  });

  test('on the phone the mayor agrees with an opinion, and is refused with the article', async () => {
    const each = await visit(someone('乡镇长'), { size: phone, at: '/sign' });
    const { page } = each;
    const card = page.locator('.yf-sign-card', { hasText: '违法建设查处' });
    await card.getByRole('button', { name: /^同意/ }).click();
    await card.locator('[data-field=defenceHeard]').getByLabel('否', { exact: true }).check();
    await card.getByLabel(/^法制审核日期/).fill('12-28');
    await card.locator('[data-field=reviewAgreed]').getByLabel('是', { exact: true }).check();
    await card.getByLabel(/^决定日期/).fill('12-30');
    await card.getByLabel(/^决定书文号/).fill('限拆〔2022〕1号');
    await card.getByLabel(/^事实、理由和依据/).fill('未取得许可擅自建设，逾期没有改正。');
    await card.getByLabel(/^自行拆除期限/).fill('2023-01-31');
    await card.locator('[data-field=remediesTold]').getByLabel('是', { exact: true }).check();
    await card.getByRole('button', { name: '确认决定限期拆除' }).click();
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/听取当事人的陈述申辩[\s\S]*行政处罚法》第[^条]+条/);
    expect(await card.getByLabel(/^决定书文号/).inputValue()).toBe('限拆〔2022〕1号'); // nothing typed is lost
    await card.locator('[data-field=defenceHeard]').getByLabel('是', { exact: true }).check();
    await card.getByLabel(/^意见/).fill('同意，请依法送达。');
    await card.getByRole('button', { name: '确认决定限期拆除' }).click();
    await page.locator('.yf-sign-done', { hasText: '决定限期拆除' }).waitFor();
    await soon(() => page.locator('.yf-sign-card', { hasText: '违法建设查处' }).count()).toBe(0);
    await page.locator('.yf-sign-done a').first().click();
    await page.waitForSelector('.yf-entry');
    expect(await page.locator('.yf-entry-main').innerText()).toContain('同意，请依法送达。');
    await leave(each);
  });

  test('five cases typed and pasted into the grid: the unlawful one is refused with its article, the others are saved', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const each = await visit(someone('人民调解员'), { at: '/l/mediation-case/grid', permissions });
    const { page } = each;
    const before = await totalOf(each, 'mediation-case');
    const { entries } = await ask(each, '/ledgers/mediation-committee/entries?limit=1');
    const committee = entries[0].title;
    await page.waitForSelector('.yf-grid');
    const heads = await page.locator('.yf-grid thead th').allInnerTexts();
    const row = (n: number, on: string, refused: string) => {
      const cells: Readonly<Record<string, string>> = {
        纠纷名称: `第${n}起田埂界线纠纷`,
        受理日期: on,
        案件来源: '当事人申请',
        纠纷类型: '邻里',
        疑难复杂: '否',
        调委会: committee,
        当事人: '张禾、李穗',
        简要情况: '田埂界线不清。',
        申请事项: '确认界线。',
        有当事人明确拒绝调解: refused,
        '可能激化或者引起治安、刑事案件': '否',
      };
      return heads.slice(1).map((head) => cells[head.replace(/[*\s]|（必填）/g, '')] ?? '');
    };
    await page.locator('#yf-cell-0-0').click();
    for (const text of row(1, '12月1日', '否')) {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    }
    const rest = [row(2, '2022.12.2', '否'), row(3, '20221203', '否'), row(4, '2022/12/4', '是'), row(5, '12-5', '否')];
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      rest.map((cells) => cells.join('\t')).join('\n'),
    );
    await page.locator('#yf-cell-1-0').click();
    await page.keyboard.press('Control+v');
    await page.getByRole('button', { name: /^受理（5行）/ }).click();
    const report = page.locator('.yf-grid-report');
    await report.waitFor();
    const said = await report.innerText();
    expect(said).toContain('已受理4行，1行不能受理');
    expect(said).toMatch(/第4行[\s\S]*拒绝调解的，不得调解[\s\S]*人民调解法》第[^条]+条/);
    expect(await totalOf(each, 'mediation-case')).toBe(before + 4);
    const { entries: saved } = await ask(
      each,
      `/ledgers/mediation-case/entries?text=${encodeURIComponent('田埂界线')}`,
    );
    const days = saved.map((entry: { values: { receivedOn: string } }) => entry.values.receivedOn).sort();
    expect(days).toEqual(['2022-12-01', '2022-12-02', '2022-12-03', '2022-12-05']);
    // Mended in its cell, the last one goes in too.
    await report
      .getByRole('button', { name: /^第4行/ })
      .first()
      .click();
    const at = heads.findIndex((head) => head.includes('拒绝调解')) - 1;
    await page.locator(`#yf-cell-3-${at}`).click();
    await page.keyboard.insertText('否');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^受理（1行）/ }).click();
    await soon(() => totalOf(each, 'mediation-case')).toBe(before + 5);
    await leave(each);
  });

  test('a workbook as it is kept is tried, comes back with its faults marked, is imported once, and undone whole', async () => {
    const each = await visit(someone(clerk), { at: '/l/mediation-case/import' });
    const { page } = each;
    const before = await totalOf(each, 'mediation-case');
    const { entries } = await ask(each, '/ledgers/mediation-committee/entries?limit=1');
    const book = await ugly(entries[0].title);
    const choose = async () => {
      await page.locator('.yf-import-file input').setInputFiles({
        name: '调解台账.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: book,
      });
      await page.getByRole('heading', { name: '③ 试导入' }).waitFor();
      const constants = page.locator('.yf-import-constants, [aria-labelledby=import-understood]');
      await constants.first().waitFor();
    };
    await choose();
    const found = page.locator('section[aria-labelledby=import-trial] [role=status]', { hasText: '共读出' });
    const begin = page.getByRole('button', { name: '试导入', exact: true });
    await found.or(begin).first().waitFor();
    if (await begin.isVisible()) await begin.click();
    await found.waitFor();
    expect((await found.innerText()).replace(/\s+/g, ' ')).toMatch(/共读出4行： 可导入 3 .*有问题 1/);
    expect(await totalOf(each, 'mediation-case')).toBe(before); // trying writes nothing
    const annotated = await fileFrom(page, () => page.getByRole('link', { name: '下载标出问题的工作簿' }).click());
    const marked = new excel.Workbook();
    await marked.xlsx.load(new Uint8Array(annotated.bytes).buffer);
    const text = JSON.stringify(marked.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(text).toContain('2022.2.30');
    const notes = marked.worksheets.flatMap((sheet) => {
      const said: string[] = [];
      sheet.eachRow((line) => line.eachCell((cell) => cell.note && said.push(JSON.stringify(cell.note))));
      return said;
    });
    expect(notes.join() + text).toMatch(/日期|没有2月30日/);
    await page.getByRole('button', { name: '导入3件' }).click();
    const summary = page.locator('.yf-import-summary');
    await summary.waitFor();
    await soon(() => summary.innerText()).toMatch(/导入3件.*1行有问题，没有导入/);
    await soon(() => totalOf(each, 'mediation-case')).toBe(before + 3);

    // The same workbook again changes nothing.
    const first = page.url();
    await page.getByRole('link', { name: '导入另一份' }).click();
    await choose();
    await found.or(begin).first().waitFor();
    if (await begin.isVisible()) await begin.click();
    await found.waitFor();
    expect((await found.innerText()).replace(/\s+/g, ' ')).toMatch(/可导入 0 .*已有 3/);
    expect(await totalOf(each, 'mediation-case')).toBe(before + 3);

    await page.goto(first);
    await page.getByRole('button', { name: '撤销整批' }).click();
    await page.getByRole('button', { name: '撤销3件' }).click();
    await soon(() => summary.innerText()).toContain('撤销了3件');
    const { entries: left } = await ask(
      each,
      `/ledgers/mediation-case/entries?text=${encodeURIComponent('起水塘纠纷')}`,
    );
    expect(left.filter(({ stateLabel }: { stateLabel: string }) => stateLabel !== '已作废')).toEqual([]);
    await leave(each);
  });

  test('a list is filtered, kept as a view, selected across pages, exported and printed, and found again as it was left', async () => {
    const each = await visit(someone(clerk), { at: '/l/mediation-case' });
    const { page, context } = each;
    await context.addInitScript(() => {
      window.print = () => {
        const { top } = window;
        if (top) top.document.documentElement.dataset['printed'] = document.body.innerText;
      };
    });
    await page.reload();
    await page.waitForSelector('.yf-table tbody tr');
    await page.getByLabel('关键词').fill('邻里');
    await page.getByRole('button', { name: '查询' }).click();
    await page.waitForURL(/邻里|%E9%82%BB/);
    const bar = page.locator('.yf-list-bar [role=status]');
    await soon(() => bar.innerText()).toContain('已按条件筛选');
    const total = await totalOf(each, 'mediation-case', '邻里');
    expect(total).toBeGreaterThan(0);
    await soon(async () => numberIn(await bar.innerText())).toBe(total);

    await page.getByRole('button', { name: /保存视图|管理视图/ }).click();
    const views = page.getByRole('dialog', { name: '视图' });
    await views.getByLabel('名称', { exact: true }).fill('邻里的');
    await views.getByRole('button', { name: '保存', exact: true }).click();
    await views.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '重置' }).click();
    await soon(() => bar.innerText()).not.toContain('已按条件筛选');
    await page.getByRole('combobox', { name: /^视图/ }).selectOption({ label: '邻里的' });
    await soon(async () => numberIn(await bar.innerText())).toBe(total);

    // Where one was is where one comes back to.
    const link = page.locator('.yf-table tbody th a').nth(1);
    const title = await link.innerText();
    const filtered = page.url();
    await link.click();
    await page.waitForSelector('.yf-entry');
    await page.getByRole('link', { name: /^返回/ }).click();
    await page.waitForSelector('.yf-table tbody tr');
    expect(page.url()).toBe(filtered);
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title);

    // Two on this page, one on the next; the workbook holds these three.
    await page.getByRole('button', { name: '重置' }).click();
    await soon(() => bar.innerText()).not.toContain('已按条件筛选');
    const ticks = page.locator('.yf-table tbody input[type=checkbox]');
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await page.locator('.yf-pages').getByTitle('2', { exact: true }).click();
    await page.waitForURL(/page=2/);
    await soon(() => ticks.first().isChecked()).toBe(false);
    await ticks.nth(0).check();
    expect(await page.locator('.yf-selected').innerText()).toMatch(/已选\s*3/);
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const file = await fileFrom(page, () => page.getByRole('button', { name: '导出 .xlsx' }).click());
    expect(file.name).toMatch(/人民调解案件.*\.xlsx$/);
    const book = new excel.Workbook();
    await book.xlsx.load(new Uint8Array(file.bytes).buffer);
    const [sheet] = book.worksheets;
    const lines: string[] = [];
    sheet?.eachRow((row) => lines.push(JSON.stringify(row.values)));
    expect(lines.filter((line) => /人调字第\d+号/.test(line))).toHaveLength(3);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '打印', exact: true }).click();
    await page.waitForFunction(() => document.documentElement.dataset['printed']);
    const printed = await page.evaluate(() => document.documentElement.dataset['printed'] ?? '');
    expect(printed).toContain('人民调解案件');
    expect(printed.match(/人调字第\d+号/g)).toHaveLength(3);
    await leave(each);
  });

  test('one character, initials and the words of an attachment find the case; who may not read it does not', async () => {
    const each = await visit(someone('人民调解员'));
    const { page } = each;
    const { entries } = await ask(each, '/ledgers/mediation-case/entries?limit=1');
    const [entry] = entries;
    const files = `${each.home}/l/mediation-case/e/${entry.id}`;
    await page.goto(files);
    await page
      .locator('.yf-files input[type=file]')
      .first()
      .setInputFiles({
        name: '走访笔记.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('老榕树旁的碾盘归两家共用。'),
      });
    await page.locator('.yf-file-list', { hasText: '走访笔记' }).waitFor();
    const box = page.getByRole('combobox', { name: /^查找/ });
    const seek = async (words: string): Promise<string> => {
      await page.keyboard.press('Control+k');
      await box.fill(words);
      await box.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === words);
      await page.locator('.yf-found, .yf-nothing').first().waitFor();
      return page.locator('main').innerText();
    };
    expect(await seek('纷')).toMatch(/\d+条记录/);
    expect(await seek('rmtj')).toContain('人民调解案件');
    await soon(() => seek('碾盘')).toContain('走访笔记.txt');
    await page.locator('.yf-found a').first().click();
    await page.waitForSelector('.yf-entry');
    expect(page.url()).toContain(entry.id);

    const county = await visit(someone('县司法局', '示例县'));
    const own = await county.context.request.get(
      `${stage.program.url}/api/orgs/${each.org}/find?q=${encodeURIComponent('碾盘')}`,
    );
    expect((await own.json()).entries ?? []).toEqual([]);
    await county.page.goto(files);
    await county.page.waitForSelector('.yf-entry');
    const shown = await county.page.locator('main').innerText();
    expect(shown).toContain('您的岗位看不到完整的个人信息');
    expect(shown).not.toContain('走访笔记');
    await leave(county);
    await leave(each);
  });

  test('a half-written form outlives its session, and a second window is warned', async () => {
    const each = await visit(someone('人民调解员'), { at: '/l/mediation-case/new/accept' });
    const { page, context } = each;
    await page.getByLabel('纠纷名称').fill('鱼塘放水纠纷');
    await page.getByLabel(/简要情况/).fill('放水时间没有说好。');
    await context.clearCookies();
    await page.getByLabel(/^受理日期/).fill('12月1日');
    await page.getByLabel('当事人申请').check();
    await page.getByLabel(/^调委会/).click();
    const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await again.waitFor();
    await again.getByLabel('密码', { exact: true }).fill(each.account.password);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByLabel('纠纷名称').inputValue()).toBe('鱼塘放水纠纷');
    expect(await page.getByLabel(/简要情况/).inputValue()).toBe('放水时间没有说好。');
    expect(await page.getByLabel(/^受理日期/).inputValue()).toMatch(/12-01|12月1日/);

    const second = await context.newPage();
    complaintsOf(second, stage.program.url);
    await second.goto(page.url());
    await second.getByText(/已恢复.*未提交的填写/).waitFor();
    await second.getByLabel('纠纷名称').fill('鱼塘换水纠纷');
    await page.getByText('正在另一个窗口中修改').waitFor();
    expect(await page.getByLabel('纠纷名称').inputValue()).toBe('鱼塘放水纠纷'); // neither overwrites the other
    await page.getByRole('button', { name: '改用那边的内容' }).click();
    await soon(() => page.getByLabel('纠纷名称').inputValue()).toBe('鱼塘换水纠纷');
    await second.close();
    await leave(each);
  });

  test('a mark in a picture opens exactly as many entries as it says', async () => {
    const each = await visit(someone(clerk), { at: '/see' });
    const { page } = each;
    const mark = page.locator('.yf-bars a').first();
    await mark.waitFor();
    const count = numberIn(await mark.innerText());
    expect(count).toBeGreaterThan(0);
    await mark.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^共\d+条$/).waitFor();
    expect(await dialog.getByText(/^共\d+条$/).innerText()).toBe(`共${count}条`);
    let rows = await dialog.locator('tbody tr').count();
    while (rows < count) {
      const first = await dialog.locator('tbody tr').first().innerText();
      await dialog.locator('.ant-pagination-next').click();
      await soon(() => dialog.locator('tbody tr').first().innerText()).not.toBe(first);
      rows += await dialog.locator('tbody tr').count();
    }
    expect(rows).toBe(count);
    await leave(each);
  });

  test('a new account changes its first password before anything else', async () => {
    const admin = await visit(someone('系统管理员', '示例县'), { at: '/accounts' });
    const { page } = admin;
    const form = page.locator('section[aria-labelledby=add-title]');
    await form.getByLabel('姓名').fill('方知远');
    await form.getByLabel('账号', { exact: true }).fill('fangzhiyuan');
    await form.getByLabel('初始密码').fill('given-2026');
    await form.getByRole('button', { name: '增加' }).click();
    await form.getByText('首次登录时须改密码').waitFor();
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await logIn(page, { login: 'fangzhiyuan', password: 'given-2026' });
    const dialog = page.getByRole('dialog', { name: '请先改密码' });
    await dialog.getByLabel('初始密码').fill('given-2026');
    await dialog.getByLabel('新密码', { exact: true }).fill('mine-2026-x');
    await dialog.getByLabel('再填一次新密码').fill('mine-2026-x');
    await dialog.getByRole('button', { name: '改密码' }).click();
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await leave(admin);
  });

  // Last: nothing of the demonstration is left after it.
  test('the demonstration ends, a township of one’s own begins, empty and today', async () => {
    const each = await visit(someone(clerk));
    const { page } = each;
    await page.getByRole('button', { name: '演示数据' }).click();
    await page.getByRole('button', { name: '清除演示数据，开始使用' }).click();
    await page.getByRole('heading', { name: '建立单位' }).waitFor({ timeout: 60_000 });
    await page.getByLabel('县（市、区）名称').fill('试办县');
    await page.getByLabel('乡镇（街道）名称').fill('试办镇');
    await page.getByLabel('姓名').fill('方知远');
    await page.getByLabel('账号', { exact: true }).fill('suozhang');
    await page.getByLabel('密码', { exact: true }).fill('office-2026');
    await page.getByLabel('再填一次密码').fill('office-2026');
    await page.getByRole('button', { name: '建立并登录' }).click();
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await page.getByText('没有等待办理的记录').waitFor();
    const today = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(new Date());
    expect(await page.locator('.yf-top-date').innerText()).toContain(today);
    expect(await page.getByRole('button', { name: '演示数据' }).count()).toBe(0);
    await leave(each);
  });
});

/** A register with a title, a merged head, a place said as 同上, a day that does not exist, and a sum. */
async function ugly(committee: string): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('2022年');
  const heads = ['序号', '纠纷名称', '受理时间', '来源', '类别', '调委会', '当事人', '', '简要案情', '申请事项'];
  const more = ['是否疑难', '有当事人明确拒绝调解', '可能激化或者引起治安、刑事案件'];
  const width = heads.length + more.length;
  sheet.addRow(['2022年人民调解案件登记台账']);
  sheet.mergeCells(1, 1, 1, width);
  sheet.addRow([...heads, ...more]);
  sheet.addRow(['', '', '', '', '', '', '姓名', '电话']);
  for (let column = 1; column <= width; column += 1)
    if (column !== 7 && column !== 8) sheet.mergeCells(2, column, 3, column);
  sheet.mergeCells(2, 7, 2, 8);
  const days = ['2022.3.5', '3月6日', new Date(Date.UTC(2022, 2, 7)), '2022.2.30'];
  for (const [i, day] of days.entries()) {
    const where = i === 0 ? committee : '同上';
    const people = ['张禾、李穗', '0990-1111111', '水塘放水先后不清', '确认顺序', '否', '否', '否'];
    sheet.addRow([i + 1, `第${i + 1}起水塘纠纷`, day, '当事人申请', '邻里', where, ...people]);
  }
  sheet.addRow(['合计', `${days.length}件`]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
