import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openDocumentReader } from '@yifa/office';
import { type Claim, type ClaimsOfFile, readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { type Command, readOptions } from '../usage.ts';

export const claimsCommand: Command = {
  name: 'claims',
  form: '文件… [--json]',
  says: '读出报告里的数据：每个数字说的是什么（.txt、.md、.docx、.pdf、.html）',
  async run(args) {
    const { words, options } = readOptions(args, ['json'], ['json']);
    if (words.length === 0) throw new RangeError('用法：yifa claims 报告.docx --json');
    const texts = await readTexts(words);
    if (options.json) {
      const read: ClaimsOfFile[] = texts.map(({ file, text }) => ({ file, claims: readClaims(text, vocabulary) }));
      process.stdout.write(`${JSON.stringify(read)}\n`);
    } else
      for (const { file, text } of texts) process.stdout.write(claimsTable(file, text, readClaims(text, vocabulary)));
    return 0;
  },
};

interface TextOfFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The texts of the files, in their order. Plain text in UTF-8 is taken as it stands, without its byte-order mark, so
 * that offsets are the file's own; every other file goes through the document reader.
 */
async function readTexts(files: readonly string[]): Promise<readonly TextOfFile[]> {
  const texts: TextOfFile[] = [];
  let reader: ReturnType<typeof openDocumentReader> | undefined;
  try {
    for (const file of files) {
      const bytes = readFileSync(file);
      const plain = /\.(?:txt|md)$/i.test(file) ? decoded(bytes) : undefined;
      if (plain === undefined) {
        reader ??= openDocumentReader();
        texts.push({ file, text: (await reader.read(basename(file), bytes)).text });
      } else texts.push({ file, text: plain });
    }
  } finally {
    await reader?.close();
  }
  return texts;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line a claim: where it stands, what it says, the number, what it counts. */
export function claimsTable(file: string, text: string, claims: readonly Claim[]): string {
  let line = 1;
  let at = 0;
  const rows = claims.map((claim) => {
    for (; at < claim.start; at++) if (text.charCodeAt(at) === 0x0a) line++;
    const label = vocabulary.labelOf(claim.indicator);
    const quote = claim.quote.replace(/\s+/g, '');
    const [before, within, after] = approximately[claim.approx];
    const value = `${before}${claim.value}${within}${claim.unit}${after}`;
    return `  第${line}行\t${quote}\t${value}\t${label}${claim.each ? '（每个）' : ''}${claim.part ? '（其中）' : ''}\n`;
  });
  return `${file}：${claims.length}处数据\n${rows.join('')}`;
}

/** What stands before the number, behind it, and behind the measure word. */
const approximately = {
  exact: ['', '', ''],
  about: ['约', '', ''],
  more_than: ['', '余', ''],
  at_least: ['', '', '以上'],
  less_than: ['近', '', ''],
} as const satisfies Record<Claim['approx'], readonly [string, string, string]>;
