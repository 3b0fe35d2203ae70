/** A working day at the workbench: the people who do it, each from the page they open to the work that is done. */
import { describe, expect, test } from 'vitest';
import { ask, clerk, numberIn, picture, soon } from './support/journey.ts';
import { complaintsOf, leave, logIn, phone, someone, visit, withStage } from './support/visit.ts';

const stage = withStage();

describe('a working day', () => {
  test('the clerk goes from what is overdue to the step in one click, and afterwards it is one less', async () => {
    const each = await visit(stage, someone(stage, clerk));
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
    const each = await visit(stage, someone(stage, '人民调解员'), { size: phone, at: '/l/mediation-case' });
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
    const each = await visit(stage, someone(stage, '乡镇长'), { size: phone, at: '/sign' });
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

  test('one character, initials and the words of an attachment find the case; who may not read it does not', async () => {
    const each = await visit(stage, someone(stage, '人民调解员'));
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

    const county = await visit(stage, someone(stage, '县司法局', '示例县'));
    const own = await county.context.request.get(
      `${stage.program.url}/api/find?org=${each.org}&q=${encodeURIComponent('碾盘')}`,
    );
    expect(await own.json()).toMatchObject({ total: 0, entries: [] });
    await county.page.goto(files);
    await county.page.waitForSelector('.yf-entry');
    const shown = await county.page.locator('main').innerText();
    expect(shown).toContain('您的岗位看不到完整的个人信息');
    expect(shown).not.toContain('走访笔记');
    await leave(county);
    await leave(each);
  });

  test('a half-written form outlives its session, and a second window is warned', async () => {
    const each = await visit(stage, someone(stage, '人民调解员'), { at: '/l/mediation-case/new/accept' });
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
    const each = await visit(stage, someone(stage, clerk), { at: '/see' });
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
    const admin = await visit(stage, someone(stage, '系统管理员', '示例县'), { at: '/accounts' });
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
    const each = await visit(stage, someone(stage, clerk));
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
  }, 180_000);
});
