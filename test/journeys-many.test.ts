/** Many records at once: typed into the grid, imported from a workbook, and listed, exported and printed. */
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { ask, clerk, fileFrom, numberIn, soon, totalOf } from './support/journey.ts';
import { leave, someone, visit, withStage } from './support/visit.ts';

const stage = withStage();

describe('many records', () => {
  test('five cases typed and pasted into the grid: the unlawful one is refused with its article, the others are saved', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const each = await visit(stage, someone(stage, '人民调解员'), { at: '/l/mediation-case/grid', permissions });
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
    const each = await visit(stage, someone(stage, clerk), { at: '/l/mediation-case/import' });
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
    const each = await visit(stage, someone(stage, clerk), { at: '/l/mediation-case' });
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
