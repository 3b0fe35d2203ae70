/**
 * Verifying a signed .docx of a hundred numbers by itself, against merely unzipping it: `npx tsx bench/verify.ts [numbers]`.
 */
import { createHash } from 'node:crypto';
import {
  type Block,
  type FileEvidence,
  figureBookmark,
  type NumberEvidence,
  officialDocx,
  type Run,
} from '@yifa/office';
import { verifyFile } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { openPackage } from '../packages/office/src/ooxml/zip.ts';
import { parseLimits } from '../packages/office/src/read/limits.ts';
import { median } from './support/workbench.ts';

const count = Number(process.argv[2] ?? 100);
const rounds = 15;

const numbers: NumberEvidence[] = [];
const body: Block[] = [];
for (let paragraph = 0; numbers.length < count; paragraph++) {
  const runs: Run[] = [{ text: `第${paragraph + 1}项工作，` }];
  for (let i = 0; i < 4 && numbers.length < count; i++) {
    const n = numbers.length + 1;
    const indicator = `mediations_${n}`;
    const text = `${n * 7}件`;
    runs.push({ text: '调解纠纷' }, { text, figure: indicator }, { text: '，按程序办结并归档。' });
    numbers.push({
      place: figureBookmark(indicator, n),
      indicator,
      label: `调解纠纷之${n}`,
      says: '按办结日期统计，不计已作废的记录',
      text,
      value: n * 7,
      unit: '件',
      entries: n * 7,
      digest: createHash('sha256').update(indicator).digest('hex'),
      before: '调解纠纷',
      after: '，按程序办结并归档。',
    });
  }
  body.push({ kind: 'para', runs });
}

const org = '试验镇人民政府';
const evidence: FileEvidence = {
  org: '990101',
  orgName: org,
  year: 2023,
  revision: 1,
  report: '0192f0a4-0000-7000-8000-000000000001',
  period: { from: '2023-01-01', to: '2023-12-31' },
  signedOn: '2024-01-05',
  head: { seq: 1, hash: '0'.repeat(64) },
  digest: '0'.repeat(64),
  numbers: numbers.map((each, n) => (n % 4 === 0 ? { ...each, before: `第${n / 4 + 1}项工作，调解纠纷` } : each)),
};
const title = `${org}关于2023年度法治政府建设情况的报告`;
const signature = { org, date: '2024-01-05' };
const bytes = await officialDocx({ layout: 'upward', issuer: org, title, body, signature }, { evidence });

async function unzipped(): Promise<number> {
  const file = await openPackage(bytes, parseLimits);
  let size = 0;
  for (const name of file.names) size += (await file.find(name))?.length ?? 0;
  return size;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

const first = await verifyFile({ name: '', bytes });
if (!first.intact) throw new Error('the file written is not the file read');
const times = { unzip: [] as number[], verify: [] as number[], claims: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.unzip.push(await timed(unzipped));
  times.verify.push(await timed(() => verifyFile({ name: '', bytes })));
  times.claims.push(await timed(() => verifyFile({ name: '', bytes, vocabulary })));
}
const ms = (list: readonly number[]): string => `${median(list).toFixed(1)} ms`;
console.log(`${count} numbers, ${bytes.length} bytes, unzipped ${await unzipped()}`);
console.log(`unzip ${ms(times.unzip)}; verify ${ms(times.verify)}; verify and read all numbers ${ms(times.claims)}`);
console.log(`ratio verify to unzip ${(median(times.verify) / median(times.unzip)).toFixed(1)}`);
