/** The same cases as they stand in a workbook kept for other ends: one file, tried and taken in. */
import { PassThrough } from 'node:stream';
import { writeWorkbook } from '@yifa/office';
import type { Case } from './cases.ts';
import type { Typist } from './typist.ts';

async function workbookOf(cases: readonly Case[]): Promise<Buffer> {
  const target = new PassThrough();
  const parts: Buffer[] = [];
  target.on('data', (part: Buffer) => parts.push(part));
  const heads = Object.keys(cases[0] ?? {});
  const rows = cases.map((each) => heads.map((head) => each[head] ?? ''));
  await writeWorkbook(
    [{ name: '台账', title: '调解台账', columns: heads.map((head) => ({ head, width: 14 })), rows }],
    target,
  );
  return Buffer.concat(parts);
}

/** Clicks on 选择文件, the file and 打开 in the system's own dialog, and 导入. */
export async function byImport(typist: Typist, org: string, cases: readonly Case[]): Promise<number> {
  const { page } = typist;
  const buffer = await workbookOf(cases);
  await page.goto(`/o/${org}/l/mediation-case/import`);
  await page.waitForSelector('.yf-import-file');
  typist.begin();
  const chooser = page.waitForEvent('filechooser');
  await typist.click('.yf-import-file');
  typist.clickedElsewhere(2);
  await (await chooser).setFiles({
    name: '调解台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });
  // A workbook that is understood whole is tried at once.
  const run = 'section[aria-labelledby="import-run"] button.ant-btn-primary:not([disabled])';
  await page.waitForSelector(run, { timeout: 120_000 });
  await typist.click(run);
  const summary = await page.waitForSelector('#import-result ~ .yf-import-summary:has-text("导入")', {
    timeout: 120_000,
  });
  return Number(/导入(\d+)/.exec((await summary.textContent()) ?? '')?.[1] ?? 0);
}
