import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Anchor } from '@yifa/store';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';
import { verifyFiles } from './verify-file.ts';

function isAnchor(value: unknown): value is Anchor {
  return (
    typeof value === 'object' &&
    value !== null &&
    'org' in value &&
    typeof value.org === 'string' &&
    'seq' in value &&
    typeof value.seq === 'number' &&
    'hash' in value &&
    typeof value.hash === 'string'
  );
}

/** Chain heads that were noted outside the database when the program stopped. */
export function readAnchors(dataFolder: string): Anchor[] {
  const file = join(dataFolder, 'anchors.jsonl');
  if (!existsSync(file)) return [];
  const parsed = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  return parsed.filter(isAnchor);
}

export const verifyCommand: Command = {
  name: 'verify',
  form: '[--org 机构] [--heads] | 文件… [--json] [--offline]',
  says: '逐条核对日志链和全部记录，发现被改动、被删除的内容；给出文件时，逐个核对已签发文件（.docx、.html）里的数据',
  async run(args) {
    const { words, options } = readOptions(args, ['org', 'heads', 'json', 'offline'], ['heads', 'json', 'offline']);
    const forFiles = options.json !== undefined || options.offline !== undefined;
    const forJournal = options.org !== undefined || options.heads !== undefined;
    if (words.length > 0 && forJournal) throw new RangeError('核验文件时不用 --org、--heads');
    if (words.length === 0 && forFiles) throw new RangeError('用法：yifa verify 文件… [--json] [--offline]');
    if (words.length > 0)
      return verifyFiles({ files: words, json: options.json !== undefined, offline: options.offline !== undefined });
    const environment = readEnvironment();
    const opened = await open(environment, 'join');
    try {
      const anchors = readAnchors(environment.dataFolder);
      let faults = 0;
      for (const org of (await opened.store.orgs()).values()) {
        if (options.org && options.org !== org.id) continue;
        const result = await opened.store.verify(org.id, anchors);
        faults += result.faults.length;
        process.stdout.write(
          `${result.faults.length === 0 ? '完好' : '异常'} ${org.id} ${org.name}：日志${result.records}条${options.heads ? `，链头 ${result.head}` : ''}\n`,
        );
        for (const fault of result.faults)
          process.stdout.write(`  · ${fault.says}${fault.entry ? `（${fault.ledger} ${fault.entry}）` : ''}\n`);
      }
      process.stdout.write(faults === 0 ? '全部完好\n' : `共发现${faults}处异常\n`);
      return faults === 0 ? 0 : 1;
    } finally {
      await opened.close();
    }
  },
};
