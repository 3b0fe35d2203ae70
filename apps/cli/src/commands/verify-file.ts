/** `yifa verify FILE…`: each number of files that were signed and sent out. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { YifaError } from '@yifa/kernel';
import { type JudgedFile, type JudgedNumber, numberVerdictSays, numberVerdicts, verifyFile } from '@yifa/report';
import { findUrl, type Store } from '@yifa/store';
import { vocabulary } from '@yifa/township';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';

export interface FileOrder {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly offline: boolean;
}

interface Answer {
  readonly file: string;
  readonly judged?: JudgedFile;
  readonly error?: { readonly code: string; readonly says: string; readonly remedy: string };
}

/**
 * Verifies the files and prints a table (or JSON) for each. Exit code: 2 when a file cannot be read or carries no
 * evidence; else 1 when a number was changed, deleted or made up, the words were, or the evidence was; else 0, also when
 * only the ledgers have moved on since the signature.
 */
export async function verifyFiles({ files, json, offline }: FileOrder): Promise<number> {
  const environment = readEnvironment();
  const known = environment.databaseUrl !== undefined || findUrl(environment.dataFolder) !== undefined;
  const opened = offline || !known ? undefined : await open(environment, 'join');
  try {
    const answers: Answer[] = [];
    for (const file of files) answers.push(await answerTo(file, opened?.store));
    const said = json ? `${JSON.stringify(answers, undefined, 2)}\n` : answers.map(tableOf).join('\n');
    process.stdout.write(said);
    return Math.max(...answers.map(({ judged }) => (judged === undefined ? 2 : judged.intact ? 0 : 1)));
  } finally {
    await opened?.close();
  }
}

async function answerTo(file: string, store: Store | undefined): Promise<Answer> {
  try {
    const bytes = read(file);
    const judged = await verifyFile({ name: file, bytes, vocabulary, ...(store === undefined ? {} : { store }) });
    return { file, judged };
  } catch (error) {
    if (!(error instanceof YifaError) || !error.code.startsWith('file-')) throw error;
    return { file, error: { code: error.code, says: error.message, remedy: error.remedy } };
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new YifaError(
      'file-broken',
      `${basename(file)}：打不开（${error instanceof Error ? error.message : error}）`,
    );
  }
}

function tableOf({ file, judged, error }: Answer): string {
  if (judged === undefined) return `无法核验 ${file}\n  ${error?.says ?? ''}\n  ${error?.remedy ?? ''}\n`;
  const { about, numbers, alarms, notices, intact } = judged;
  const signed = about
    ? `  ${about.orgName}${about.year}年度报告，第${about.revision}次签发（${about.signedOn}），日志第${about.head.seq}条\n`
    : '';
  const counts = numberVerdicts
    .map((verdict) => ({ verdict, count: numbers.filter((each) => each.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${numberVerdictSays[verdict]}${count}个`);
  return [
    `${!intact ? '不符' : judged.asked ? '完好' : '未见改动'} ${file}\n`,
    signed,
    ...alarms.map(({ says }) => `  ！！${says}\n`),
    ...notices.map(({ says }) => `  注意：${says}\n`),
    ...rowsOf(numbers),
    `  共${numbers.length}个数据：${counts.join('，')}\n`,
  ].join('');
}

function rowsOf(numbers: readonly JudgedNumber[]): string[] {
  const rows = numbers.map(({ verdict, label = '—', signed = '—', now = '—', says }) => ({
    cells: [numberVerdictSays[verdict], label, signed, now],
    says,
  }));
  const head = { cells: ['结论', '数据', '签发时', '现在'], says: '说明' };
  const widths = head.cells.map((_, column) =>
    Math.min(28, Math.max(...[head, ...rows].map(({ cells }) => widthOf(cells[column] ?? '')))),
  );
  return [head, ...rows].map(
    ({ cells, says }) =>
      `  ${[...cells.map((cell, column) => padded(cell, widths[column] ?? 0)), says].join('  ').trimEnd()}\n`,
  );
}

/** Columns on a terminal: Chinese characters and full-width signs take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /[\u{1100}-\u{115F}\u{2014}-\u{2026}\u{2E80}-\u{FFDC}\u{20000}-\u{3FFFD}]/u.test(sign) ? 2 : 1;
  return width;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
