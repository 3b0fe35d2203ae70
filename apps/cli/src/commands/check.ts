import { writeFileSync } from 'node:fs';
import { YifaError } from '@yifa/kernel';
import { type DocumentReader, openDocumentReader, writeWorkbook } from '@yifa/office';
import { type BrokenFile, type CheckedReport, checkReport, markedHtml, pileWorkbook } from '@yifa/report';
import type { Store } from '@yifa/store';
import { annualReportFor, vocabulary } from '@yifa/township';
import { findReportFiles, isSingleFile, type ReportFile } from '../check/files.ts';
import { sayChecked } from '../check/say.ts';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';

export interface CheckTools {
  readonly reader: DocumentReader;
  /** Where the ledgers are, when they are asked. */
  readonly store?: Store;
  say(text: string): void;
}

export interface CheckWish {
  readonly org?: string;
  readonly year?: number;
  /** The report of the year before. */
  readonly last?: string;
  readonly json?: boolean;
  readonly html?: string;
  readonly out?: string;
}

/**
 * Checks one file, or a folder or several files into a workbook.
 * @returns 1 when a number contradicts the ledgers or a finding is an error, 2 when nothing could be checked, else 0
 */
export async function checkPaths(paths: readonly string[], wish: CheckWish, tools: CheckTools): Promise<number> {
  const single = isSingleFile(paths) && wish.out === undefined;
  if (!single && (wish.html !== undefined || wish.last !== undefined))
    throw new RangeError('--html 和 --last 只用于校核一个文件');
  const last = wish.last === undefined ? undefined : await readLast(wish.last, tools);
  const checkeds: CheckedReport[] = [];
  const broken: BrokenFile[] = [];
  for (const file of findReportFiles(paths)) {
    try {
      checkeds.push(await checkFile(file, wish, last, tools));
    } catch (error) {
      if (!(error instanceof YifaError)) throw error;
      broken.push({ file: file.name, says: error.message, remedy: error.remedy });
    }
  }
  if (wish.json) tools.say(`${JSON.stringify(single ? checkeds[0] : checkeds, null, 2) ?? 'null'}\n`);
  else for (const checked of single ? checkeds : []) tools.say(sayChecked(checked));
  const [only] = checkeds;
  if (wish.html !== undefined && only) writeFileSync(wish.html, markedHtml(only));
  const piled = !single && (!wish.json || wish.out !== undefined);
  if (piled && checkeds.length + broken.length > 0) await writePile(checkeds, broken, wish, tools);
  if (!wish.json) for (const each of broken) tools.say(`未能校核：${each.says}\n  ${each.remedy}\n`);
  if (checkeds.length === 0) {
    if (!wish.json && broken.length === 0) tools.say('没有找到可以校核的文件（.docx、.pdf、.html、.txt、.md）\n');
    return 2;
  }
  return checkeds.some(isFaulty) ? 1 : 0;
}

function isFaulty({ verdicts, findings }: CheckedReport): boolean {
  return verdicts.some((each) => each.verdict === 'contradicted') || findings.some((each) => each.severity === 'error');
}

async function readLast(path: string, { reader }: CheckTools): Promise<{ readonly text: string }> {
  const [file] = findReportFiles([path]);
  if (!file) throw new RangeError(`${path} 不是文件`);
  return reader.readFile(file.path);
}

async function checkFile(
  file: ReportFile,
  { org, year }: CheckWish,
  last: { readonly text: string } | undefined,
  { reader, store }: CheckTools,
): Promise<CheckedReport> {
  const document = await reader.readFile(file.path);
  return checkReport({
    name: file.name,
    document,
    vocabulary,
    template: annualReportFor('A'),
    ...(store && org !== undefined ? { store, org } : {}),
    ...(year === undefined ? {} : { year }),
    ...(last ? { last } : {}),
  });
}

async function writePile(
  checkeds: readonly CheckedReport[],
  broken: readonly BrokenFile[],
  { out = '校核汇总.xlsx', json }: CheckWish,
  { say }: CheckTools,
): Promise<void> {
  await writeWorkbook(pileWorkbook(checkeds, vocabulary, broken), out);
  if (!json) say(`已写入 ${out}：校核${checkeds.length}个文件，未能读取${broken.length}个\n`);
}

export const checkCommand: Command = {
  name: 'check',
  form: '文件|文件夹… [--org 机构] [--year 年度] [--last 上年报告] [--json] [--html 结果.html] [--out 汇总.xlsx]',
  says: '校核年度报告：文字、数字和算式；给出机构的，与台账逐项对照；文件夹汇总成一个工作簿',
  async run(args) {
    const { words, options } = readOptions(args, ['org', 'year', 'last', 'json', 'html', 'out'], ['json']);
    const { org, year, last, json, html, out } = options;
    if (words.length === 0 || (year !== undefined && !/^\d{4}$/u.test(year)))
      throw new RangeError('用法：yifa check 报告.docx --org 机构 --year 2023');
    const reader = openDocumentReader();
    const opened = org === undefined ? undefined : await open(readEnvironment(), 'join');
    try {
      return await checkPaths(
        words,
        {
          ...(org === undefined ? {} : { org }),
          ...(year === undefined ? {} : { year: Number(year) }),
          ...(last === undefined ? {} : { last }),
          ...(html === undefined ? {} : { html }),
          ...(out === undefined ? {} : { out }),
          json: json !== undefined,
        },
        { reader, say: (text) => void process.stdout.write(text), ...(opened ? { store: opened.store } : {}) },
      );
    } finally {
      await opened?.close();
      await reader.close();
    }
  },
};
